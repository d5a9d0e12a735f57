/** What a row does for its object; a socialisation is not the data on it, a training no service. */
export type Doing =
  | 'socialise'
  | 'train'
  | 'coordinate'
  | 'monitor'
  | 'agree'
  | 'contest'
  | 'record'
  | 'found'
  | 'serve'
  | 'equip';

/**
 * In this order: a word that says what is done goes before one that says for what ("sosialisasi pembentukan forum",
 * "pelatihan penanganan kasus").
 */
const DOINGS: readonly (readonly [Doing, RegExp])[] = [
  [
    'socialise',
    /\b(?:ter)?(?:sosialisasi\w*|penyuluhan|kampanye|advokasi|kie|penyebaran|penyebarluasan|promosi|edukasi|seminar|talkshow)\b/,
  ],
  [
    'train',
    /\b(?:pelatihan|terlatih|dilatih|bimtek|bimbingan teknis|workshop|lokakarya|pembekalan|peningkatan kapasitas|penguatan kapasitas|tot|diklat|kursus)\b/,
  ],
  [
    'contest',
    /\b(?:lomba|festival|peringatan|hari anak|jambore|kemah|pentas|pameran|gebyar|olimpiade|o2sn|fls2n)\b/,
  ],
  ['coordinate', /\b(?:rapat|rakor|koordinasi|pertemuan|musyawarah|musrenbang|forum diskusi|fgd)\b/],
  [
    'monitor',
    /\b(?:monitoring|monev|evaluasi|pemantauan|pengawasan|pengendalian|razia|penertiban|supervisi)\b/,
  ],
  ['agree', /\b(?:perjanjian|kerja ?sama|kemitraan|mou|pks|nota kesepahaman)\b/],
  ['record', /\b(?:data|database|profil|pendataan|sistem informasi|siga|pemetaan|kajian|survei)\b/],
  ['found', /\b(?:ter)?(?:pembentukan|terbentuk\w*|dibentuk|perintisan|pendirian|inisiasi)\b/],
  [
    'serve',
    /\b(?:pelayanan|layanan|terlayani|dilayani|penanganan|ditangani|pendampingan|didampingi|rehabilitasi|konseling|konsultasi|pengobatan|imunisasi|pemeriksaan|pemulihan|reintegrasi|bantuan|beasiswa)\b/,
  ],
  [
    'equip',
    /\b(?:pembangunan|dibangun|penyediaan|pengadaan|sarana|prasarana|renovasi|rehab|perbaikan|pemasangan|pemeliharaan|ruang)\b/,
  ],
];

/** In a fixed order; null, for nothing of the kind, last. */
export const DOING: readonly (Doing | null)[] = [...DOINGS.map(([doing]) => doing), null];

/**
 * What a folded text says is done; null where it says nothing of the kind, as a measured condition does.
 *
 * @example doingOf('sosialisasi pencegahan perkawinan anak') // 'socialise'
 * @example doingOf('prevalensi balita stunting') // null
 */
export function doingOf(folded: string): Doing | null {
  return DOINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
