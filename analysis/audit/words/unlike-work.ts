import type { Bilingual } from '../../text/bilingual';

/** A kind of work or time; a measure of one does not measure another. */
export interface KindOfWork {
  readonly name: Bilingual;
  /** Folded texts are looked at. */
  readonly words: RegExp;
}

/**
 * Kinds that exclude each other, set by set: what is done with people, and what lies before and after birth (Permenkes
 * 21/2021: masa hamil, persalinan, masa sesudah melahirkan).
 */
export const UNLIKE_WORK: readonly (readonly KindOfWork[])[] = [
  [
    {
      name: { id: 'lomba', en: 'a contest' },
      words: /\b(?:lomba|perlombaan|kejuaraan|kompetisi|olimpiade|turnamen|pertandingan)\b/,
    },
    {
      name: { id: 'pelatihan atau pembinaan', en: 'training or guidance' },
      words:
        /\b(?:pelatihan|dilatih|terlatih\w*|diklat|bimtek|workshop|kursus|pembinaan|dibina|terbina|bimbingan|dibimbing|pembekalan|kelas ibu)\b/,
    },
    {
      name: { id: 'sosialisasi', en: 'awareness-raising' },
      words: /\b(?:(?:ter)?sosialisasi\w*|penyuluhan|kampanye|seminar)\b/,
    },
    {
      name: { id: 'pembangunan', en: 'building' },
      words: /^(?:fasilitasi )?pembangunan\b|\b(?:terbangun\w*|dibangun|rehabilitasi gedung|renovasi)\b/,
    },
    { name: { id: 'skrining', en: 'screening' }, words: /\b(?:skrining|deteksi dini)\b/ },
    { name: { id: 'pendataan', en: 'data collection' }, words: /\b(?:pendataan|pemutakhiran data)\b/ },
  ],
  [
    { name: { id: 'skrining', en: 'screening' }, words: /\b(?:skrining|deteksi dini)\b/ },
    {
      name: { id: 'penanganan', en: 'treatment' },
      words: /\b(?:penanganan|ditangani|tertangani|tata ?laksana|pengobatan|diobati)\b/,
    },
  ],
  [
    {
      name: { id: 'diversi atau penyelesaian perkara', en: 'diversion or settlement' },
      words: /\b(?:diversi|keadilan restoratif|mediasi)\b/,
    },
    { name: { id: 'rujukan', en: 'referral' }, words: /\b(?:rujukan|dirujuk)\b/ },
  ],
  [
    {
      name: { id: 'masa sebelum persalinan', en: 'the time before birth' },
      words: /\b(?:pra ?persalinan|sebelum (?:persalinan|melahirkan)|antenatal|ante natal|kehamilan)\b/,
    },
    {
      name: { id: 'masa sesudah persalinan', en: 'the time after birth' },
      words: /\b(?:pasca ?persalinan|nifas|neonatal|neonatus|bayi baru lahir|post natal|postnatal)\b/,
    },
  ],
];
