import { measure } from '../measure';
import { type Column, type Columns, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { type ComparisonColumns, comparisonFrame } from './comparison-frame';
import { COMPARISON_SHEET } from './comparison-sheet';
import { indicatorsTable } from './indicators-block';
import { rowsTable } from './rows-block';
import { sideBySideFrame } from './side-by-side-frame';

/** Cities side by side, by indicator and row by row. */
export const COMPARISON_MEASURES = [
  measure({
    key: 'comparison',
    compute: ({ plans, reference, comparisons, comparedYear }) =>
      comparisonFrame(plans, reference, comparisons, comparedYear),
    csv: comparisonCsv,
    sheet: COMPARISON_SHEET,
    table: indicatorsTable,
  }),
  measure({
    key: 'sideBySide',
    compute: ({ plans, reference, comparisons }) => sideBySideFrame(plans, reference, comparisons),
    sheet: COMPARISON_SHEET,
    table: rowsTable,
  }),
] as const;

type Name = keyof ComparisonColumns;
const OF_INDICATOR: readonly Name[] = ['canonical_indicator', 'indicator', 'cluster', 'tier', 'reason'];
const OF_MATCHES: readonly Name[] = ['year', 'matches', 'matches_comparable'];
const OF_PLAN: readonly Name[] = ['presence', 'row_ids', 'unit', 'nature', 'direction', 'target'];
const STATISTICS: readonly Name[] = [
  'statistics_match',
  'value_count',
  'quartile_1',
  'median_value',
  'quartile_3',
];

/** A line per indicator; columns of a plan bear its id: `presence_3673-2022`. */
function comparisonCsv(frame: Frame<ComparisonColumns>): Columns {
  // Every plan has a row for every indicator, in the same order.
  const plans = linesOf(recordsOf(frame), ({ plan_id }) => plan_id);
  const named = (rows: (typeof plans)[number] | undefined, names: readonly Name[], ending = '') =>
    names.map((name) => [`${name}${ending}`, (rows ?? []).map((row) => row[name]) as Column]);
  return Object.fromEntries([
    ...named(plans[0], [...OF_INDICATOR, ...OF_MATCHES]),
    ...plans.flatMap((rows) => named(rows, OF_PLAN, `_${rows[0].plan_id}`)),
    ...named(plans[0], STATISTICS),
  ]) as Columns;
}
