import type { ThingKind } from './counted-thing';

/** What an action does, as far as its first words say so; what counts it depends on that. */
export type Work =
  /** People or bodies are taught, guided, told or strengthened: they are there before and after. */
  | 'teaching'
  /** Something is built, founded, bought or made available. */
  | 'making'
  /** People meet, are chosen, or work is watched: it takes place so many times. */
  | 'meeting'
  /** Existing things or services are run, kept, watched over or helped. */
  | 'running';

const WORKS: readonly (readonly [Work, RegExp])[] = [
  [
    'teaching',
    /^(?:pelatihan|pembinaan|bimbingan|penyuluhan|sosialisasi|edukasi|bimtek|advokasi|promosi|pembekalan|konseling|penasehatan|penasihatan|koordinasi|penguatan|pemberdayaan|peningkatan (?:kapasitas|kompetensi))\b/,
  ],
  [
    'making',
    /^(?:pembangunan|pembagunan|pembentukan|pembuatan|pendirian|pengadaan|penyediaan|perintisan|pemasangan|terbangunnya|terbentuknya)\b/,
  ],
  ['meeting', /^(?:rapat|rakor|pertemuan|musyawarah|pemilihan|monitoring|evaluasi)\b/],
  [
    'running',
    /^(?:pengawasan|pengendalian|penataan|bantuan|pemberian bantuan|pendampingan|operasional|percepatan|pencegahan|penanganan|pengelolaan|pemeliharaan|intervensi)\b/,
  ],
];

/** Words in front of the work itself: "Fasilitasi pembentukan …" is making. */
const IN_FRONT =
  /^(?:(?:kegiatan|program|pelaksanaan|penyelenggaraan|menyelenggarakan|fasilitas|fasilitasi|dukungan) )+/;

/** The work that a folded action names; null where it names none of these. */
export function workOf(folded: string): Work | null {
  const words = folded.replace(IN_FRONT, '');
  return WORKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Kinds of bodies that an action may be about, and that its unit may confuse with others or with people. */
export const BODIES: readonly ThingKind[] = ['school', 'puskesmas', 'hospital', 'company', 'office'];
