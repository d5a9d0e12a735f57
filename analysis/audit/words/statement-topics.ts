/** Values that several places of a document repeat: a difference is told here, whatever the facts note of one value. */
export const COMPARED_TOPICS: readonly string[] = [
  'period',
  'regulation_number',
  'cluster_count',
  'cluster_numbering',
  'cluster_spelling',
];
