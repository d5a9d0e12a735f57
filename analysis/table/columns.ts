/**
 * Columns of a table: what goes into a danfojs frame and what comes out of it again.
 *
 * Nothing here loads danfojs, so a reader of columns costs the browser nothing.
 */
import type { DataFrame } from 'danfojs-node';

/** Few different values in many rows: that of a row is `values[codes[row]]`. */
export interface CodedColumn<Value extends Cell = Cell> {
  readonly codes: Uint8Array | Int32Array;
  readonly values: readonly Value[];
}

/**
 * Value of a row in a coded column.
 *
 * @example valueAt({ codes: Uint8Array.of(0, 1, 0), values: ['level', 'quota'] }, 2) // 'level'
 */
export function valueAt<Value extends Cell>(
  { codes, values }: CodedColumn<Value>,
  row: number,
): Value | undefined {
  return values[codes[row] ?? values.length];
}

/**
 * A number for every row, by the code of its value.
 *
 * @example [...recode({ codes: Uint8Array.of(0, 1, 0), values: ['level', 'quota'] }, [7, 9])] // [7, 9, 7]
 */
export function recode({ codes }: CodedColumn, numberOfCode: ArrayLike<number>): Int32Array {
  const numbers = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) numbers[row] = numberOfCode[codes[row] ?? 0] ?? -1;
  return numbers;
}

/** Texts that are put together when somebody first reads them. */
export interface TextsOnDemand {
  readonly length: number;
  readonly texts: () => readonly (string | null)[];
}

/** One kind of value a column; `null` is the only blank. In numbers NaN is taken for a blank too. */
export type Column =
  | Float64Array
  | readonly (number | null)[]
  | readonly (string | null)[]
  | readonly (boolean | null)[]
  | CodedColumn
  | TextsOnDemand;

/** Columns by name, in the order of the table. */
export type Columns = Readonly<Record<string, Column>>;

export type Cell = string | number | boolean | null;

/** What a column holds once it has been through a frame: a column of numbers may then have blanks. */
export type CellOf<C extends Column> = C extends Float64Array
  ? number | null
  : C extends CodedColumn<infer Value>
    ? Value
    : C extends TextsOnDemand
      ? string | null
      : C extends readonly (infer Value)[]
        ? Value | (Extract<Value, number> extends never ? never : null)
        : never;

declare const columnTypes: unique symbol;

/** A danfojs DataFrame whose columns are known to the compiler. */
export type Frame<C extends Columns = Columns> = DataFrame & { readonly [columnTypes]?: C };

/** Whether a value is a frame, without loading danfojs to know. */
export function isFrame(value: object): value is Frame {
  return 'getColumnData' in value;
}

/** danfojs' names; "float32" is its only name for a number with decimals, the values remain doubles. */
export type Dtype = 'float32' | 'string' | 'boolean';

export interface SettledColumn {
  readonly name: string;
  readonly dtype: Dtype;
  readonly length: number;
  /** A plain array of its own, made when asked for. Blanks are NaN in a column of numbers, null elsewhere. */
  readonly cells: () => Cell[];
}

/**
 * Columns with blanks and types settled: every column has one type, all have one length. Plain
 * arrays are copied; typed ones are kept, so their maker leaves them alone from then on.
 *
 * The type comes from every value, not from the first twenty as danfojs guesses: text that looks like a number stays
 * text ("001"), numbers are "float32" whether or not they are whole, a column of blanks alone is "float32" as in danfojs.
 *
 * @throws TypeError when a column mixes numbers, text and truth values, or has a name such as "2022" (objects put such
 * names first, out of order)
 * @throws RangeError when columns differ in length or a number is infinite
 * @example settleColumns({ id: ['001', '002'] })[0]?.cells() // ['001', '002']
 * @example settleColumns({ target: [1, null] })[0]?.cells() // [1, NaN]
 */
export function settleColumns(columns: Columns): SettledColumn[] {
  const settled = Object.entries(columns).map(([name, column]) => settleColumn(name, column));
  const rowCount = settled[0]?.length ?? 0;
  const uneven = settled.find((column) => column.length !== rowCount);
  if (uneven) {
    throw new RangeError(`Column "${uneven.name}" has ${uneven.length} values, the first column ${rowCount}`);
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
  // By columns: danfojs would make its rows first, and pairs of names and cells cost as much again.
  const columns = frame.columns.map((name) => ({ name, cells: columnOf(frame, name) }));
  return Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) => {
    const record: Record<string, unknown> = {};
    for (const { name, cells } of columns) record[name] = cells[row];
    return record as { [Name in keyof C]: CellOf<C[Name]> };
  });
}

function settleColumn(name: string, column: Column): SettledColumn {
  if (/^(0|[1-9]\d*)$/.test(name))
    throw new TypeError(`Column "${name}" would lose its place: name it otherwise`);
  if (column instanceof Float64Array) return settleDoubles(name, column);
  if ('codes' in column) {
    // The few values are settled; the many rows only look them up.
    const { dtype, cells } = settleColumn(name, column.values as Column);
    const { codes } = column;
    return { name, dtype, length: codes.length, cells: () => decode(codes, cells()) };
  }
  if ('texts' in column) {
    const { length, texts } = column;
    return { name, dtype: 'string', length, cells: () => [...texts()] };
  }
  return settleCells(name, column);
}

function settleDoubles(name: string, values: Float64Array): SettledColumn {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === Infinity || value === -Infinity) throw infinite(name, value, row);
  }
  // A plain array into which nothing but doubles go keeps them side by side, without a box for each.
  const cells = (): number[] => {
    const plain = new Array<number>(values.length);
    for (let row = 0; row < values.length; row += 1) plain[row] = values[row] ?? Number.NaN;
    return plain;
  };
  return { name, dtype: 'float32', length: values.length, cells };
}

function settleCells(name: string, column: ArrayLike<Cell>): SettledColumn {
  const cells = new Array<Cell>(column.length);
  let type: string | null = null;
  for (let row = 0; row < column.length; row += 1) {
    const cell = blankAsNull(column[row]);
    cells[row] = cell;
    if (cell === null) continue;
    if (cell === Infinity || cell === -Infinity) throw infinite(name, cell, row);
    const found = typeof cell;
    if (found === type) continue;
    if (type !== null) throw new TypeError(`Column "${name}" mixes ${type} and ${found}`);
    type = found;
  }
  if (type === 'string' || type === 'boolean')
    return { name, dtype: type, length: cells.length, cells: () => cells };
  return settleDoubles(
    name,
    Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
  );
}

/** The values of a coded column, row by row; blank where a code has no value. */
function decode(codes: Uint8Array | Int32Array, values: readonly Cell[]): Cell[] {
  const cells = new Array<Cell>(codes.length);
  for (let row = 0; row < codes.length; row += 1) cells[row] = values[codes[row] ?? 0] ?? null;
  return cells;
}

function infinite(name: string, value: number, row: number): RangeError {
  return new RangeError(`Column "${name}" holds ${value} in row ${row}`);
}

// NaN alone differs from itself; this is the innermost loop.
function blankAsNull(cell: unknown): Cell {
  return cell === undefined || cell !== cell ? null : (cell as Cell);
}
