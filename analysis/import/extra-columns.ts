/** Names of extra columns that the reader gives, where the annex has no header for what it prints. */

/** Headings above that of the section. */
export const UPPER = 'bagian di atasnya';
/** What stands right of the last column of a table. */
export const BEYOND = 'di luar kolom';
