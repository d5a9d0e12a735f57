import type { TableRecord } from '../sheets/record';
import type { TableDescription } from '../sheets/sheet';
import { columnPositions } from '../text/headers';
import type { ExistingTable } from './existing';

export interface ColumnMatch {
  /** Where each described column stands now; -1 for one that is to be added. */
  readonly standingAt: readonly number[];
  /** Where each described column will stand. */
  readonly columnAt: readonly number[];
  /** Columns of ours that are no longer described, by where they stand now. */
  readonly removed: readonly number[];
  /** Columns of the table once all is written. */
  readonly width: number;
  /** Headers that should stand and do not. */
  readonly missing: readonly string[];
}

/** A new table: every column stands as described. */
export function freshColumns({ columns }: TableDescription): ColumnMatch {
  const columnAt = columns.map((_, index) => index);
  return { standingAt: columnAt.map(() => -1), columnAt, removed: [], width: columns.length, missing: [] };
}

/**
 * Finds our columns in a table that stands in the workbook: by their header, by the header they had, by their
 * header in the other language. What was never written is added beside its neighbour, what we wrote and no
 * longer describe is removed (not what the planner fills), every other column is the planner's and stays.
 */
export function matchColumns(
  table: TableDescription,
  { headers }: ExistingTable,
  before: TableRecord | undefined,
): ColumnMatch {
  const claimed = new Set<number>();
  const standingAt = table.columns.map(() => -1);
  const claim = (find: (key: string, header: string) => number | undefined): void => {
    table.columns.forEach(({ key, header }, index) => {
      const at = standingAt[index] === -1 ? (find(key, header) ?? -1) : -1;
      if (at < 0 || claimed.has(at)) return;
      standingAt[index] = at;
      claimed.add(at);
    });
  };
  claim((_, header) => headers.indexOf(header));
  claim((key) => headers.indexOf(before?.headers[key] ?? ''));
  claim((key) => columnPositions(headers, [key]).get(key));

  const isNew = ({ key }: { readonly key: string }): boolean =>
    before !== undefined && before.headers[key] === undefined;
  const missing = table.columns.filter((column, index) => standingAt[index] === -1 && !isNew(column));
  const described = new Set(table.columns.map(({ key }) => key));
  const removed = Object.entries(before?.headers ?? {})
    .filter(([key]) => !described.has(key) && !before?.inputs.includes(key))
    .map(([, header]) => headers.indexOf(header))
    .filter((at) => at >= 0 && !claimed.has(at));
  const order = headers.map((_, at) => at).filter((at) => !removed.includes(at));
  return {
    standingAt,
    ...place(standingAt, order),
    removed,
    missing: missing.map(({ header }) => header),
  };
}

/** A new column goes right of the one that is described before it. */
function place(
  standingAt: readonly number[],
  standing: readonly number[],
): Pick<ColumnMatch, 'columnAt' | 'width'> {
  // Standing columns by their place, new ones by their described index below zero.
  const order = [...standing];
  const nameOf = (at: number, index: number): number => (at >= 0 ? at : -1 - index);
  standingAt.forEach((at, index) => {
    if (at >= 0) return;
    const left = index === 0 ? -1 : order.indexOf(nameOf(standingAt[index - 1] ?? -1, index - 1));
    order.splice(left + 1, 0, nameOf(at, index));
  });
  return { columnAt: standingAt.map((at, index) => order.indexOf(nameOf(at, index))), width: order.length };
}
