/** What a merge says of each sheet: whether it is written, and what one should know about it. */

/** Why a sheet is refused, or what happened to it that one should know. */
export const NOTICE_CODES = [
  /** The sheet is protected; we never unprotect. */
  'sheet-protected',
  /** The structure of the workbook is protected: no sheet can be added. */
  'workbook-protected',
  /** The header row of our table is hidden or deleted. */
  'header-row-missing',
  /** Something stands where our table has to grow. */
  'cells-below-table',
  /** A name of ours is taken by a table or name of somebody else. */
  'table-name-taken',
  /** Parts of the sheet were moved against each other. */
  'layout-changed',
  /** The sheet is laid out as an earlier version wrote it, and what stands there has the place of a new table. */
  'earlier-version',
  /** A table of ours is gone. */
  'table-not-found',
  /** Notice, not refusal: the tab name was taken, so another one was used. */
  'sheet-name-taken',
  /** Notice: rows that are no longer part of the result stay because the planner wrote in them. */
  'planner-rows-kept',
  /** Notice: cells that the planner changed were left as they are. */
  'planner-cells-kept',
  /** Notice: cells that are computed keep what the planner typed over them. */
  'computed-cells-kept',
  /** Notice: notes could not be written as notes and show as input messages. */
  'notes-as-messages',
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface SheetNotice {
  readonly code: NoticeCode;
  /** What it is about: headers, a table, cells, the wanted tab name. */
  readonly subjects: readonly string[];
}

export interface SheetReport {
  readonly key: string;
  /** Name of the tab as it is, which the planner may have changed. */
  readonly name: string;
  readonly outcome: 'created' | 'updated' | 'refused';
  /** Why it was refused, or what one should know about it. */
  readonly notices: readonly SheetNotice[];
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
}
