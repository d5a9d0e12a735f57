import { MATRIX_WORDS as WORDS } from '../text/matrix-words';
import type { Where } from './figure';
import type { ReportContext } from './report-context';
import type { Sentence } from './sentence';

/** How much was reported in a year of a group of rows, and how much of it reaches its target. */
export function monitoringSentences(
  { figures, sentence }: ReportContext,
  group: Where,
  year: number,
): Sentence[] {
  const [total] = figures.rows('achievementTotals', group);
  if (total === undefined) return [sentence(WORDS.noNumbers)];
  const cell = (column: string) => figures.cell('achievementTotals', total, column);
  const parts = { numeric: cell('rows_in_group'), year: String(year) };
  if (cell('rows_reported').value === 0) return [sentence(WORDS.notReported, parts)];
  const reported = sentence(WORDS.reported, {
    ...parts,
    reported: cell('rows_reported'),
    never: cell('rows_never'),
  });
  return [
    reported,
    ...(cell('rows_judged').value === 0
      ? []
      : [sentence(WORDS.reached, { judged: cell('rows_judged'), reached: cell('rows_reached') })]),
    ...(cell('rows_computed').value === 0
      ? []
      : [
          sentence(WORDS.medianOf, {
            computed: cell('rows_computed'),
            median: figures.cell('achievementTotals', total, 'median_percent', { decimals: 1, unit: '%' }),
          }),
        ]),
  ];
}
