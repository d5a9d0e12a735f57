/** What the doors still lose, and what does not hold yet; each line goes with what mends it. */
export const NOT_YET: {
  /** By workbook and door: what the planner did and does not find again. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
  readonly tests: readonly string[];
} = {
  lost: {},
  tests: [
    // LibreOffice leaves our parts in the file without a relation, so that Excel does not see what the last run knew.
    'one plan, saved by LibreOffice: the outcome is the same: command and Excel',
  ],
};
