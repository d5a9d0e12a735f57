/** Words of actions that say that something is made or kept available, not what. */
export const PROVIDING_WORDS: readonly string[] = [
  'pembangunan',
  'pembentukan',
  'pembuatan',
  'pendirian',
  'pengadaan',
  'pengembangan',
  'penguatan',
  'penyediaan',
  'perintisan',
];
