import type { PlanRow } from '../../plan/plan';
import { homeOf } from '../indicator-cluster';
import { saysRate } from '../indicator-wording';
import { partNames, partsAsked } from '../missing-parts';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

export const promiseKeptInPart: Rule = {
  code: 'promise-kept-in-part',
  name: { id: 'Indikator dalam naskah hanya sebagian', en: 'Indicator in the text kept in part' },
  severity: 'medium',
  topic: TOPICS.document,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Indikator yang disebut dalam naskah memiliki baris, tetapi salah satu bagiannya tidak: satu hal yang ikut disebut (air minum di samping sanitasi) tanpa kegiatan, atau persentase yang tidak diukur satu baris pun. Bagian yang belum ada disebutkan.',
    en: 'An indicator that the text names has rows, but one of its parts has none: a thing that it names (drinking water beside sanitation) without an action, or a percentage that no row measures. The missing part is named.',
  },
  example: {
    printed: 'Persentase Rumah Tangga dengan Akses Air Minum dan Sanitasi',
    oddity: { id: 'hanya sanitasi yang memiliki baris', en: 'only sanitation has a row' },
  },
  *check(context) {
    const { plan, reference, indicators } = context;
    const told = new Set(
      indicators.flatMap((indicator) =>
        saysRate(indicator.text) ? [homeOf(indicator, context)?.indicatorId] : [],
      ),
    );
    for (const { planId, promiseId, heading, canonicalIndicator, subIndicator } of reference.promises) {
      if (planId !== plan.planId || canonicalIndicator === null) continue;
      const rows = plan.rows.filter(({ crosswalk }) =>
        subIndicator === null
          ? crosswalk.indicator === canonicalIndicator
          : crosswalk.subIndicator === subIndicator,
      );
      // Without any row it is not kept at all: another finding.
      if (rows.length === 0) continue;
      const missing = partsAsked(heading, subIndicator ?? canonicalIndicator, context)?.missing ?? [];
      // A printed indicator that is a rate itself says so on its own.
      const unmeasured = saysRate(heading) && !told.has(canonicalIndicator) && !rows.some(isLevel);
      if (missing.length === 0 && !unmeasured) continue;
      const parts = partNames(missing);
      const names = inRows(rows);
      yield {
        place: promiseId,
        alsoRows: rows,
        field: 'indicator',
        printed: heading,
        message: {
          id: `Disebut dalam naskah sebagai ${promiseId} ${quote(heading)}. Tabel memuat barisnya${names.id}, tetapi ${[
            ...(missing.length > 0 ? [`tidak satu pun tentang ${parts.id}`] : []),
            ...(unmeasured ? ['tidak satu pun mengukur persentasenya'] : []),
          ].join(', dan ')}.`,
          en: `Named in the text as ${promiseId} ${quote(heading)}. The table has rows for it${names.en}, but ${[
            ...(missing.length > 0 ? [`none on ${parts.en}`] : []),
            ...(unmeasured ? ['none that measures the percentage'] : []),
          ].join(', and ')}.`,
        },
      };
    }
  },
};

function isLevel({ nature }: PlanRow): boolean {
  return nature.value === 'level';
}
