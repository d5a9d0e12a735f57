/** Name of the table of pairs, which the planner decides on and adds to. */
export const ROW_PAIRS_TABLE = 'tblPasangan';
