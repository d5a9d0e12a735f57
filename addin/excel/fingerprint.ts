import type { ReadTable } from '../../analysis/sheets/read-workbook';
import type { InputColumns } from './door';

/**
 * A short text that changes when a cell of the named columns changes. Where rows stand, how a sheet is called and
 * what other columns say makes no difference; a missing table or column counts as blank.
 *
 * @example fingerprintOf([], [{ table: 'tblA', headers: ['Target'] }]) === fingerprintOf([], []) // false
 */
export function fingerprintOf(
  tables: readonly Pick<ReadTable, 'name' | 'headers' | 'rows'>[],
  inputs: readonly InputColumns[],
): string {
  let [high, low] = SEED;
  for (const { table: name, headers } of inputs) {
    const table = tables.find((candidate) => candidate.name === name);
    const at = headers.map((header) => table?.headers.indexOf(header) ?? -1);
    // Each row by itself, and the sum of all: the order of rows does not matter.
    let [rowsHigh, rowsLow] = [0, 0];
    for (const row of table?.rows ?? []) {
      const cells = at.map((column) => row[column] ?? '');
      if (cells.every((value) => value === '')) continue;
      const [rowHigh, rowLow] = hash(JSON.stringify(cells), SEED);
      rowsHigh = (rowsHigh + rowHigh) >>> 0;
      rowsLow = (rowsLow + rowLow) >>> 0;
    }
    [high, low] = hash(`${name} ${rowsHigh} ${rowsLow}`, [high, low]);
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

type Pair = readonly [number, number];

// FNV-1a with two offsets and primes; no secret is kept with it, it only has to notice edits.
const SEED: Pair = [0x811c9dc5, 0x050c5d1f];

function hash(text: string, [high, low]: Pair): Pair {
  let one = high;
  let other = low;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [one >>> 0, other >>> 0];
}
