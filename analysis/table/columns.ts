/**
 * Columns of a table: what goes into a danfojs frame and what comes out of it again.
 *
 * Nothing here loads danfojs, so a reader of columns costs the browser nothing.
 */
import type { DataFrame } from 'danfojs-node';

/** One kind of value a column; `null` is the only blank. In numbers NaN is taken for a blank too. */
export type Column =
  Float64Array | readonly (number | null)[] | readonly (string | null)[] | readonly (boolean | null)[];

/** Columns by name, in the order of the table. */
export type Columns = Readonly<Record<string, Column>>;

export type Cell = string | number | boolean | null;

/** What a column holds once it has been through a frame: a column of numbers may then have blanks. */
export type CellOf<C extends Column> = C extends Float64Array
  ? number | null
  : C extends readonly (infer Value)[]
    ? Value | (Extract<Value, number> extends never ? never : null)
    : never;

declare const columnTypes: unique symbol;

/** A danfojs DataFrame whose columns are known to the compiler. */
export type Frame<C extends Columns = Columns> = DataFrame & { readonly [columnTypes]?: C };

/** danfojs' names; "float32" is its only name for a number with decimals, the values remain doubles. */
export type Dtype = 'float32' | 'string' | 'boolean';

export interface SettledColumn {
  readonly name: string;
  readonly dtype: Dtype;
  readonly cells: Cell[];
}

/**
 * Columns with blanks and types settled: NaN becomes null, every column has one type, all have one length.
 *
 * The type comes from every value, not from the first twenty as danfojs guesses: text that looks like a number stays
 * text ("001"), numbers are "float32" whether or not they are whole, a column of blanks alone is "float32" as in danfojs.
 *
 * @throws TypeError when a column mixes numbers, text and truth values, or has a name such as "2022" (objects put such
 * names first, out of order)
 * @throws RangeError when columns differ in length or a number is infinite
 * @example settleColumns({ id: ['001', '002'] }) // [{ name: 'id', dtype: 'string', cells: ['001', '002'] }]
 * @example settleColumns({ target: [1, NaN] }) // [{ name: 'target', dtype: 'float32', cells: [1, null] }]
 */
export function settleColumns(columns: Columns): SettledColumn[] {
  const settled = Object.entries(columns).map(([name, column]) => settleColumn(name, column));
  const rowCount = settled[0]?.cells.length ?? 0;
  const uneven = settled.find((column) => column.cells.length !== rowCount);
  if (uneven) {
    throw new RangeError(
      `Column "${uneven.name}" has ${uneven.cells.length} values, the first column ${rowCount}`,
    );
  }
  return settled;
}

/**
 * One column of a frame, in the order of its rows, as a new array. Blanks are null, NaN among them.
 *
 * @throws RangeError when the frame has no such column
 * @example columnOf(frame({ row_id: ['001', '002'], target: [85.5, NaN] }), 'target') // [85.5, null]
 */
export function columnOf<C extends Columns, Name extends keyof C & string>(
  frame: Frame<C>,
  name: Name,
): CellOf<C[Name]>[] {
  const position = frame.columns.indexOf(name);
  if (position === -1) throw new RangeError(`No column "${name}" among ${frame.columns.join(', ')}`);
  // Without rows danfojs keeps no columns either.
  const cells = frame.shape[0] === 0 ? [] : (frame.getColumnData[position] as CellOf<C[Name]>[]);
  return cells.map((cell) => blankAsNull(cell) as CellOf<C[Name]>);
}

/**
 * The rows of a frame as objects, in order. Blanks are null.
 *
 * @example recordsOf(frame({ city: ['Serang'], rows: [124] })) // [{ city: 'Serang', rows: 124 }]
 */
export function recordsOf<C extends Columns>(frame: Frame<C>): { [Name in keyof C]: CellOf<C[Name]> }[] {
  const rows = frame.values as Cell[][];
  return rows.map((row) => {
    const cells = frame.columns.map((name, position) => [name, blankAsNull(row[position])]);
    return Object.fromEntries(cells) as { [Name in keyof C]: CellOf<C[Name]> };
  });
}

function settleColumn(name: string, column: Column): SettledColumn {
  if (/^(0|[1-9]\d*)$/.test(name))
    throw new TypeError(`Column "${name}" would lose its place: name it otherwise`);
  const cells = new Array<Cell>(column.length);
  let type: string | null = null;
  for (let row = 0; row < column.length; row += 1) {
    const cell = blankAsNull(column[row]);
    cells[row] = cell;
    if (cell === null) continue;
    if (cell === Infinity || cell === -Infinity)
      throw new RangeError(`Column "${name}" holds ${cell} in row ${row}`);
    const found = typeof cell;
    if (found === type) continue;
    if (type !== null) throw new TypeError(`Column "${name}" mixes ${type} and ${found}`);
    type = found;
  }
  return { name, dtype: type === 'string' || type === 'boolean' ? type : 'float32', cells };
}

// NaN alone differs from itself; this is the innermost loop.
function blankAsNull(cell: unknown): Cell {
  return cell === undefined || cell !== cell ? null : (cell as Cell);
}
