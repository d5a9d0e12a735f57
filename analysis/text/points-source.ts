/** Where the points of questions and indicators are from, named alike wherever they stand. */
export const POINTS_FROM = {
  id: 'rekapitulasi evaluasi KLA 2024 milik satu kabupaten/kota (sumber sekunder, bukan terbitan Kementerian)',
  en: "one regency or city's own recap of the 2024 KLA evaluation (secondary, not published by the ministry)",
} as const;
