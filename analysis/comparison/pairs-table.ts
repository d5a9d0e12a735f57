/** Table of the figures that stand side by side. */
export const PAIRS_TABLE = 'tblPersandingan';
