/**
 * A range for one exchange alone. Excel.run asks Excel to keep a reference to every range and gives them back in a request
 * of its own, up to 265 KB after a first write; what is not used after the next exchange needs none.
 */
export function once<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  range.untrack();
  return range;
}
