import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** Rows that count in no cluster, told once for each reason. */
export const crosswalkNone: Rule = {
  code: 'crosswalk-none',
  name: { id: 'Tanpa padanan indikator KLA', en: 'No KLA indicator' },
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['indicator', 'action'],
  explains: {
    id: 'Baris tidak memiliki padanan dalam 24 indikator KLA: tidak dihitung dalam klaster mana pun. Satu catatan telaah untuk setiap indikator lampiran.',
    en: 'A row has no match among the 24 KLA indicators: it counts in no cluster. One finding for each printed indicator.',
  },
  example: {
    printed: 'Jumlah KK transmigran yang dibina',
    oddity: { id: 'tidak terkait hak anak', en: 'not about the rights of children' },
  },
  *check({ plan }) {
    // A doubtful judgement on one row is told by the rule on the crosswalk, a plan without any crosswalk, too.
    const outside = plan.rows.filter(
      ({ crosswalk }) =>
        crosswalk.indicator === null &&
        crosswalk.source !== 'none' &&
        !(crosswalk.source === 'row' && crosswalk.confidence === 'low'),
    );
    const key = ({ printed }: (typeof outside)[number]): string =>
      JSON.stringify([printed.sectionNo, printed.indicatorNo, printed.indicator]);
    for (const { first, rows } of grouped(outside, key)) {
      const names = rowNames(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: 'canonical_indicator',
        printed: first.printed.action,
        message: {
          id: `${quote(first.printed.action)} (baris ${names.id}) tidak memiliki padanan indikator KLA dan tidak dihitung dalam klaster mana pun. ${first.crosswalk.reason.id}`,
          en: `${quote(first.printed.action)} (${names.en.includes(',') ? 'rows' : 'row'} ${names.en}) matches no KLA indicator and counts in no cluster. ${first.crosswalk.reason.en}`,
        },
      };
    }
  },
};
