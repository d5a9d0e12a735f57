import type { Analysis } from '../../analysis/analyse';
import { compareRows } from '../../analysis/comparison/compare-rows';
import { comparisonYear } from '../../analysis/comparison/comparison-year';
import { DENOMINATORS_TABLE, denominatorKey } from '../../analysis/comparison/denominators-table';
import { numberText } from '../../analysis/comparison/figure-cell';
import {
  clearThingOf,
  comparedIn,
  expressedIn,
  figureText,
  type PairRow,
} from '../../analysis/comparison/figure-text';
import { pairsFrame } from '../../analysis/comparison/pairs-frame';
import { questionsByCityFrame } from '../../analysis/comparison/questions-by-city';
import type { Rung } from '../../analysis/comparison/rung';
import type { Answer } from '../../analysis/evaluation/answers';
import { numberOf } from '../../analysis/reference/denominators';
import { planLabels } from '../../analysis/sheets/names';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { recordsOf } from '../../analysis/table/frame';
import { type Line, linesOf } from '../../analysis/table/lines';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import { columnPositions } from '../../analysis/text/headers';
import { CONFIDENCE_WORDS, RUNG_WORDS } from '../../analysis/text/words';
import type { TablePlace } from '../excel';
import type { AnalysisOptions, Compared, ComparedPair } from './analysis-client';

type Audited = Pick<Analysis, 'plans' | 'reference' | 'pairDecisions'>;
type Pair = Line<PairRow>;

/** Pairs that are shown; all are on their sheet. */
const SHOWN = 8;

/** What stands side by side of the plans of an analysis; null for a plan alone. */
export function comparedOf(
  audited: Audited,
  answers: readonly Answer[],
  workbook: ReadWorkbook,
  { planIds, year }: AnalysisOptions,
): Compared | null {
  const { reference, pairDecisions: decisions } = audited;
  const plans = audited.plans.filter(({ planId }) => planIds.includes(planId));
  if (plans.length < 2) return null;
  const comparisons = compareRows(plans, reference, { year: year ?? comparisonYear(plans), decisions });
  const all = recordsOf(pairsFrame(plans, reference.indicators, comparisons));
  const pairs = linesOf(
    all.filter(({ decision }) => decision !== 'reject'),
    ({ pair_id }) => pair_id,
  );
  const at = (...rungs: Rung[]): Pair[] =>
    rungs.flatMap((rung) => pairs.filter(([row]) => row.rung === rung));
  const labels = planLabels(plans);
  const shown = (line: Pair): ComparedPair => pairShown(line, { plans, reference }, labels);
  const [figures, waiting] = [at('A', 'B', 'C'), at('D')];
  return {
    cities: plans.map(({ planId }) => labels.get(planId) ?? planId),
    count: figures.length,
    figures: figures.slice(0, SHOWN).map(shown),
    waitingCount: waiting.length,
    waiting: waiting.slice(0, SHOWN).map(shown),
    place: placeOf(workbook, missingOf(waiting, { plans, reference })),
    clusters: linesOf(
      recordsOf(
        questionsByCityFrame(
          answers.filter(({ plan }) => plans.includes(plan)),
          reference,
        ),
      ),
      ({ cluster }) => cluster ?? '',
    ).map((line) => ({
      name: clusterName(line[0].cluster, reference),
      points: line.map(({ points_none }) => points_none ?? 0),
    })),
  };
}

function pairShown(
  line: Pair,
  among: Pick<Audited, 'plans' | 'reference'>,
  labels: ReadonlyMap<string, string>,
): ComparedPair {
  const [first] = line;
  const unit = both((language) => expressedIn(line, among.reference, language));
  return {
    pairId: first.pair_id,
    name: both((language) => comparedIn(first, language)),
    rung: { id: RUNG_WORDS[first.rung].id, en: RUNG_WORDS[first.rung].en },
    certainty: both((language) => CONFIDENCE_WORDS[first.confidence][language].toLowerCase()),
    reason: { id: first.reason, en: first.reason_en },
    cities: line.map((row) => ({
      city: labels.get(row.plan_id) ?? row.city,
      row: row.row_number ?? 0,
      figure: both((language) => figureText(row, among, language)),
      share: row.share === null || row.share === row.value ? null : shareWords(row.share, unit),
      percent: unit.en === '%' ? row.share : null,
      isBound: Boolean(row.operator),
    })),
  };
}

function shareWords(share: number, unit: Bilingual): Bilingual {
  return both((language) => {
    const number = numberText(Math.round(share * 10) / 10, language);
    return unit[language] === '%' ? `${number}%` : `${number} ${unit[language]}`;
  });
}

function both(words: (language: Language) => string): Bilingual {
  return { id: words('id'), en: words('en') };
}

function clusterName(cluster: string | null, { clusters }: Audited['reference']): Bilingual {
  const found = clusters.find(({ clusterId }) => clusterId === cluster);
  return found
    ? { id: found.nameId, en: found.nameEn }
    : { id: 'Kecamatan dan kelurahan layak anak', en: 'Child-friendly districts and villages' };
}

/** What the first number is known by that a pair waits for; null where none is missing, but it is not clear which is meant. */
function missingOf(
  waiting: readonly Pair[],
  { plans, reference }: Pick<Audited, 'plans' | 'reference'>,
): string | null {
  const missing = waiting.flatMap((line) => {
    const thing = clearThingOf(line[0], reference);
    return line.flatMap(({ plan_id, share }) => {
      const cityCode = plans.find(({ planId }) => planId === plan_id)?.cityCode;
      if (!thing || cityCode === undefined || share !== null) return [];
      const parts = thing.parts.length > 0 ? thing.parts : [thing.thingId];
      return parts
        .filter((part) => numberOf(cityCode, part, reference) === null)
        .map((part) => denominatorKey(cityCode, part));
    });
  });
  return missing[0] ?? null;
}

/** Where the planner types it. */
function placeOf({ tables }: ReadWorkbook, rowId: string | null): TablePlace | null {
  const table = tables.find(({ name }) => name === DENOMINATORS_TABLE);
  const positions = columnPositions(table?.headers ?? [], ['denominator_key', 'denominator_number']);
  const [idHeader, header] = ['denominator_key', 'denominator_number'].map(
    (key) => table?.headers[positions.get(key) ?? -1],
  );
  return table && rowId !== null && idHeader !== undefined
    ? { table: table.name, idHeader, rowId, header: header ?? idHeader }
    : null;
}
