import type { DataFrame } from 'danfojs-node';
import type { Cell } from './columns';

/**
 * Puts columns into an empty danfojs frame so that its rows are made when first asked for.
 *
 * danfojs turns columns into rows and the rows back into columns when it is built, which took ten times as long as
 * computing them (25 columns, 100,000 rows). Readers of ours go by column and never ask for rows; danfojs' own
 * methods do, through `$data`, and find there what they would have found.
 *
 * `$data`, `$dataIncolumnFormat` and `$index` are members of danfojs 1.2.0, pinned; the tests of this folder hold
 * every danfojs method that the product's users meet against a frame built the plain way.
 */
export function withLazyRows(frame: DataFrame, columns: readonly (readonly Cell[])[]): void {
  const rowCount = columns[0]?.length ?? 0;
  const settle = (rows: unknown): void => {
    Reflect.deleteProperty(frame, 'shape');
    Object.defineProperty(frame, '$data', {
      value: rows,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  };
  Object.assign(frame, {
    $dataIncolumnFormat: columns,
    $index: Array.from({ length: rowCount }, (_, row) => row),
  });
  Object.defineProperties(frame, {
    shape: { get: () => [rowCount, columns.length], configurable: true },
    $data: {
      get: () => {
        const rows = rowsOf(columns, rowCount);
        settle(rows);
        return rows;
      },
      set: settle,
      enumerable: true,
      configurable: true,
    },
  });
}

function rowsOf(columns: readonly (readonly Cell[])[], rowCount: number): Cell[][] {
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
}
