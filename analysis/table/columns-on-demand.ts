import type { DataFrame } from 'danfojs-node';
import type { Cell, SettledColumn } from './columns';

/**
 * Puts columns into an empty danfojs frame so that its plain arrays are made when first asked for, column by column, and
 * its rows when danfojs itself asks for rows.
 *
 * danfojs turns columns into rows and the rows back into columns when it is built, which took ten times as long as
 * computing them (25 columns, 100,000 rows). Readers of ours go by column and never ask for rows; danfojs' own
 * methods do, through `$data`, and find there what they would have found.
 *
 * `$data`, `$dataIncolumnFormat` and `$index` are members of danfojs 1.2.0, pinned; the tests of this folder hold
 * every danfojs method that the product's users meet against a frame built the plain way.
 */
export function withColumnsOnDemand(frame: DataFrame, settled: readonly SettledColumn[]): void {
  const rowCount = settled[0]?.length ?? 0;
  const columns = plainColumns(settled);
  Object.assign(frame, { $dataIncolumnFormat: columns });
  onDemand(frame, '$index', () => Array.from({ length: rowCount }, (_, row) => row));
  onDemand(
    frame,
    '$data',
    () => rowsOf(columns, rowCount),
    () => Reflect.deleteProperty(frame, 'shape'),
  );
  // danfojs counts the rows of `$data`, which would make them.
  Object.defineProperty(frame, 'shape', { get: () => [rowCount, columns.length], configurable: true });
}

/** The plain arrays, each made when it is first read. */
function plainColumns(settled: readonly SettledColumn[]): Cell[][] {
  const made = new Array<Cell[] | undefined>(settled.length).fill(undefined);
  // One proxy for all: a property with a getter for each took longer than all else (3,800 columns).
  return new Proxy(made as Cell[][], {
    get: (target, key) => {
      if (typeof key === 'string' && Reflect.get(target, key) === undefined) {
        const column = settled[Number(key)];
        if (column) target[Number(key)] = column.cells();
      }
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** A property that is made when first read, and an ordinary one from then on or once it is set. */
function onDemand(owner: object, name: string, make: () => unknown, settled?: () => void): void {
  const settle = (value: unknown): void => {
    settled?.();
    Object.defineProperty(owner, name, { value, writable: true, enumerable: true, configurable: true });
  };
  Object.defineProperty(owner, name, {
    get: () => {
      const value = make();
      settle(value);
      return value;
    },
    set: settle,
    enumerable: true,
    configurable: true,
  });
}

function rowsOf(columns: readonly (readonly Cell[])[], rowCount: number): Cell[][] {
  const plain = [...columns];
  return Array.from({ length: rowCount }, (_, row) => plain.map((column) => column[row] ?? null));
}
