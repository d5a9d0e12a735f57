/** The one place that makes danfojs frames; how danfojs is kept small and exact stands in `danfojs/README.md`. */
import { DataFrame } from 'danfojs-node';
import { settleColumns } from './columns';
import type { Columns, Frame } from './columns';
import { withColumnsOnDemand } from './columns-on-demand';

export { columnOf, isFrame, recordsOf } from './columns';
export type { Cell, CellOf, Column, Columns, Dtype, Frame } from './columns';

/**
 * A danfojs DataFrame from named columns, with types settled as `settleColumns` says.
 *
 * Blanks: in a column of numbers they are NaN, elsewhere null; `columnOf` and `recordsOf` give null for both. danfojs
 * computes with null as with 0 (1 - null is 1, null <= 3 is true, a group mean counts it), and NaN is the one blank that
 * its arithmetic keeps. No rows and no columns are allowed, which danfojs' own constructor refuses.
 *
 * @throws TypeError when a column mixes types, or bears the name of a danfojs member ("count"), which it would replace
 * @throws RangeError when columns differ in length or a number is infinite
 * @example frame({ row_id: ['001', '002'], target: [85.5, null] }).values // [['001', 85.5], ['002', NaN]]
 * @example frame({ row_id: ['001', '002'], target: [85.5, null] }).dtypes // ['string', 'float32']
 * @example frame({ row_id: [], target: [] }).shape // [0, 2]
 */
export function frame<C extends Columns>(columns: C): Frame<C> {
  const settled = settleColumns(columns);
  const names = settled.map((column) => column.name);
  const taken = names.find((name) => name in DataFrame.prototype || name.startsWith('$'));
  if (taken !== undefined)
    throw new TypeError(`Column "${taken}" would replace a member of danfojs' DataFrame`);
  const options = { columns: names, dtypes: settled.map((column) => column.dtype) };
  const made = new DataFrame([], options);
  if ((settled[0]?.length ?? 0) > 0) withColumnsOnDemand(made, settled);
  return made;
}
