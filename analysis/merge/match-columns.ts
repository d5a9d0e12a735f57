import type { TableRecord } from '../sheets/record';
import type { TableDescription } from '../sheets/sheet';
import { wantedColumns } from '../text/headers';
import { matchHeaders } from '../text/match-headers';
import { type ExistingTable, isBlank } from './existing';
import { ownHeaders } from './table-marks';

export interface ColumnMatch {
  /** Where each described column stands now; -1 for one that is to be added. */
  readonly standingAt: readonly number[];
  /** Where each described column will stand. */
  readonly columnAt: readonly number[];
  /** Columns of ours that are no longer described, by where they stand now. */
  readonly removed: readonly number[];
  /** The planner's own: where each stands, and will stand. */
  readonly own: readonly { readonly from: number; readonly at: number }[];
  /** Columns of the table once all is written. */
  readonly width: number;
}

/** A new table: every column stands as described. */
export function freshColumns({ columns }: TableDescription): ColumnMatch {
  const columnAt = columns.map((_, index) => index);
  return {
    standingAt: columnAt.map(() => -1),
    columnAt,
    removed: [],
    own: [],
    width: columns.length,
  };
}

/**
 * Finds our columns in a table that stands in the workbook (`matchHeaders`). What is not there is added beside its
 * neighbour, what we wrote and no longer describe is removed (not what the planner has filled), every other column is the
 * planner's and stays.
 */
export function matchColumns(
  table: TableDescription,
  { headers, marked, rows }: ExistingTable,
  before: TableRecord | undefined,
): ColumnMatch {
  const wanted = table.columns.map(({ key, header, earlierHeaders = [] }) => ({
    key,
    headers: [header, ...earlierHeaders, ...(wantedColumns([key])[0]?.headers ?? [])],
  }));
  const positions = matchHeaders(ownHeaders(headers, marked, before?.headers), wanted, before?.headers);
  const standingAt = table.columns.map(({ key }) => positions.get(key) ?? -1);
  const described = new Set(table.columns.map(({ key }) => key));
  const isFilled = (key: string): boolean =>
    before?.inputs.includes(key) === true &&
    rows.some((cells) => !isBlank(cells[positions.get(key) ?? headers.length]));
  const removed = Object.keys(before?.headers ?? {})
    .filter((key) => !described.has(key) && !isFilled(key))
    .flatMap((key) => positions.get(key) ?? []);
  const order = headers.map((_, at) => at).filter((at) => !removed.includes(at));
  return { standingAt, ...place(standingAt, order), removed };
}

/** A new column goes right of the one that is described before it. */
function place(
  standingAt: readonly number[],
  standing: readonly number[],
): Pick<ColumnMatch, 'columnAt' | 'own' | 'width'> {
  // Standing columns by their place, new ones by their described index below zero.
  const order = [...standing];
  const nameOf = (at: number, index: number): number => (at >= 0 ? at : -1 - index);
  standingAt.forEach((at, index) => {
    if (at >= 0) return;
    const left = index === 0 ? -1 : order.indexOf(nameOf(standingAt[index - 1] ?? -1, index - 1));
    order.splice(left + 1, 0, nameOf(at, index));
  });
  return {
    columnAt: standingAt.map((at, index) => order.indexOf(nameOf(at, index))),
    own: order.flatMap((from, at) => (from >= 0 && !standingAt.includes(from) ? [{ from, at }] : [])),
    width: order.length,
  };
}
