import type { Bilingual } from '../../text/bilingual';
import type { ClusterId, PlanRow } from '../../plan/plan';
import type { Reference } from '../../reference/reference';
import { clusterName, homeOf, indicatorName } from '../indicator-cluster';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** One finding for a printed indicator, or for a row that was moved from under it. */
export const crosswalkUnsure: Rule = {
  code: 'crosswalk-unsure',
  name: { id: 'Padanan indikator perlu dicek', en: 'KLA indicator to check' },
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['indicator', 'action'],
  explains: {
    id: 'Padanan dengan indikator KLA perlu dicek atau belum ada. Padanan menentukan klaster, cakupan, dan persandingan; perencana yang memutuskan. Yang belum pasti adalah padanannya, bukan dokumennya.',
    en: 'The match with a KLA indicator is doubtful or missing. It decides cluster, coverage and comparison; the planner decides. The doubt is about the match, not about the document.',
  },
  example: {
    printed: 'Pembinaan BKB',
    oddity: { id: 'dapat indikator 8 atau 9', en: 'may be indicator 8 or 9' },
  },
  *check(context) {
    const { plan, indicators, reference } = context;
    if (
      plan.rows.length > 0 &&
      plan.rows.every(({ crosswalk }) => crosswalk.source === 'wording' || crosswalk.source === 'none')
    ) {
      yield withoutCrosswalk(indicators.length);
      return;
    }

    for (const indicator of indicators) {
      const home = homeOf(indicator, context);
      const own = indicator.rows.filter(
        ({ crosswalk }) => crosswalk.source !== 'row' && crosswalk.source !== 'planner',
      );
      const [first] = own;
      // Without any indicator the rows themselves carry a finding.
      if (first && isUnsure(first) && !isNone(first)) {
        yield {
          place: indicator.place,
          alsoRows: own,
          together: true,
          ...unsure(first, indicator.text, home ? indicatorName(home.indicatorId, reference) : null),
        };
      }
      for (const row of indicator.rows)
        if (row.crosswalk.source === 'row' && isUnsure(row))
          yield {
            row,
            otherwise: { column: 'canonical_indicator', value: home?.indicatorId ?? null },
            ...withCluster(
              unsure(
                row,
                row.printed.action,
                row.crosswalk.indicator === null ? null : indicatorName(row.crosswalk.indicator, reference),
              ),
              row.cluster === home?.cluster ? null : row.cluster,
              reference,
            ),
          };
    }
  },
};

/** A plan that nobody has matched yet: one finding, not one for each indicator. */
function withoutCrosswalk(count: number): FindingDraft {
  return {
    field: 'canonical_indicator',
    printed: '',
    message: {
      id: `Dokumen ini belum memiliki padanan indikator: ${String(count)} indikator lampiran hanya dicocokkan menurut rumusannya. Isi padanannya di lembar Indikator.`,
      en: `This document has no crosswalk yet: ${String(count)} printed indicators are matched by wording only. Fill it in on the sheet of indicators.`,
    },
  };
}

/** The doubt also decides the cluster of the row. */
function withCluster(draft: FindingDraft, cluster: ClusterId | null, reference: Reference): FindingDraft {
  if (cluster === null) return draft;
  const name = clusterName(cluster, reference);
  return {
    ...draft,
    message: {
      id: `${draft.message.id} Karena itu dihitung pada ${name.id}.`,
      en: `${draft.message.en} So it is counted in ${name.en}.`,
    },
  };
}

function isUnsure({ crosswalk }: PlanRow): boolean {
  return crosswalk.confidence === 'low';
}

/** Judged to belong nowhere, in the crosswalk or by a planner. */
function isNone({ crosswalk }: PlanRow): boolean {
  return crosswalk.indicator === null && crosswalk.source !== 'none';
}

function unsure({ crosswalk }: PlanRow, text: string, name: Bilingual | null): FindingDraft {
  return {
    field: 'canonical_indicator',
    printed: text,
    ...(name ? { proposal: name } : {}),
    ...(crosswalk.indicator === null
      ? {}
      : { apply: { column: 'canonical_indicator', value: crosswalk.indicator } }),
    message: {
      id: `Padanan ${quote(text)} dengan ${name ? `indikator KLA ${name.id}` : 'kerangka indikator KLA'} perlu dicek. ${crosswalk.reason.id}`,
      en: `The match of ${quote(text)} with ${name ? `KLA indicator ${name.en}` : 'the KLA framework'} is to be checked. ${crosswalk.reason.en}`,
    },
  };
}
