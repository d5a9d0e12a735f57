import type { Bilingual } from '../../text/bilingual';

/** Two shares of one population where whoever counts in the first counts in the second as well. */
export interface NestedShares {
  readonly part: RegExp;
  /** What matches `part`, too, is a part. */
  readonly whole: RegExp;
  /** Word that must agree in both texts, where the shares exist for several levels. */
  readonly level?: RegExp;
  readonly because: Bilingual;
}

/**
 * Patterns for folded text.
 *
 * Health: Kementerian Kesehatan, Profil Kesehatan Indonesia, which states each first share as a part of the second
 * (births assisted by health workers, and among them those in a facility; K1 and K4; KN1 and KN lengkap). The minimum
 * service "pelayanan kesehatan ibu bersalin" (Permenkes 4/2019) is birth care by health workers in a facility.
 * Immunisation: Permenkes 12/2017, complete basic immunisation ends with measles. Schools: BPS, Sistem Rujukan
 * Statistik, APM counts the pupils of the official age among those of APK.
 */
export const NESTED_SHARES: readonly NestedShares[] = [
  {
    part: /(?<!pasca )\bpersalinan\b.*\b(?:fasilitas|faskes|fasyankes|puskesmas|rumah sakit|rs|rsud|rsia)\b|\bpelayanan kesehatan (?:pada )?ibu bersalin\b/,
    whole: /\b(?:persalinan|bersalin|melahirkan|kelahiran)\b.*\b(?:tenaga kesehatan|nakes|bidan)\b/,
    because: {
      id: 'persalinan di fasilitas kesehatan (menurut SPM juga pelayanan ibu bersalin) selalu ditolong tenaga kesehatan',
      en: 'a birth in a health facility, as the minimum service standard requires, is always assisted by health workers',
    },
  },
  {
    part: /(?<!pasca )\bpersalinan\b.*\b(?:rumah sakit|rs|rsud|rsia)\b/,
    whole: /(?<!pasca )\bpersalinan\b.*\b(?:fasilitas|faskes|fasyankes)\b/,
    because: {
      id: 'rumah sakit adalah fasilitas kesehatan',
      en: 'a hospital is a health facility',
    },
  },
  {
    part: /\b(?:kunjungan neonatal|kn) ?(?:lengkap|3)\b/,
    whole: /\bkunjungan neonatal\b|\bkn ?1\b/,
    because: {
      id: 'kunjungan neonatal lengkap dimulai dengan kunjungan pertama',
      en: 'complete neonatal visits begin with the first one',
    },
  },
  {
    part: /\bk ?[46]\b/,
    whole: /\bk ?1\b/,
    because: {
      id: 'kunjungan ibu hamil keempat didahului kunjungan pertama',
      en: 'the fourth visit of a pregnancy follows the first',
    },
  },
  {
    part: /\bimunisasi (?:dasar )?lengkap\b|\bidl\b/,
    whole: /\b(?:di)?imunisasi (?:campak|mr)\b/,
    because: {
      id: 'imunisasi dasar lengkap mencakup campak',
      en: 'complete basic immunisation includes measles',
    },
  },
  {
    part: /\b(?:angka partisipasi murni|apm)\b/,
    whole: /\b(?:angka partisipasi kasar|apk)\b/,
    level: /\b(?:paud|sd|smp|sma|smk)\b/,
    because: {
      id: 'siswa yang dihitung dalam APM dihitung juga dalam APK',
      en: 'pupils counted in the net rate are counted in the gross rate, too',
    },
  },
];
