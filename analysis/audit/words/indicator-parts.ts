import type { Bilingual } from '../../text/bilingual';

/** One of several things that an indicator of the framework asks for at once. */
export interface IndicatorPart {
  /** Framework indicator, or its part (`22a`). */
  readonly of: string;
  readonly name: Bilingual;
  /** A heading or printed indicator in these words asks for it. */
  readonly asked: RegExp;
  /** A row in these words serves it. */
  readonly served: RegExp;
  /** A condition: only a row in per cent or as a rate serves it. */
  readonly isRate?: true;
}

/**
 * What the indicators of Permen PPPA 12/2022 that hold several things at once are made of. Folded texts are looked at, so
 * the words are in lower case and without punctuation.
 */
export const INDICATOR_PARTS: readonly IndicatorPart[] = [
  {
    of: '3',
    name: { id: 'lembaga masyarakat', en: 'civil society' },
    asked: /\blembaga masyarakat\b/,
    served: /\b(?:lembaga|lsm|ormas|organisasi|komunitas|pkk|baznas|mui|lksa|majelis)\b/,
  },
  {
    of: '3',
    name: { id: 'dunia usaha', en: 'business' },
    asked: /\bdunia usaha\b/,
    served: /\b(?:dunia usaha|perusahaan|pengusaha|apsai|csr|swasta)\b/,
  },
  {
    of: '3',
    name: { id: 'media massa', en: 'mass media' },
    asked: /\bmedia massa\b/,
    served: /\b(?:media massa|media cetak|media elektronik|wartawan|jurnalis|pers|radio|televisi)\b/,
  },
  {
    of: '12',
    name: { id: 'persalinan di fasilitas kesehatan', en: 'births in health facilities' },
    asked: /\bpersalinan\b.*\b(?:fasilitas|faskes)\b/,
    served:
      /\b(?:persalinan|bersalin|melahirkan|kelahiran)\b.*\b(?:di|pada) (?:fasilitas|faskes|puskesmas|rumah sakit|rs)\b/,
  },
  {
    of: '13',
    name: { id: 'gizi kurang', en: 'undernutrition' },
    asked: /\bgizi kurang\b|\bunderweight\b/,
    served: /\b(?:gizi kurang|kurang gizi|underweight|wasting)\b/,
    isRate: true,
  },
  {
    of: '13',
    name: { id: 'gizi buruk', en: 'severe malnutrition' },
    asked: /\bgizi (?:kurang )?buruk\b/,
    served: /\bgizi (?:kurang )?buruk\b/,
    isRate: true,
  },
  {
    of: '13',
    name: { id: 'stunting', en: 'stunting' },
    asked: /\bstunting\b/,
    served: /\bstunting\b/,
    isRate: true,
  },
  {
    of: '15',
    name: { id: 'puskesmas', en: 'community health centres' },
    asked: /\bfasilitas (?:pelayanan )?kesehatan\b|\bfaskes\b/,
    served: /\bpuskesmas\b/,
  },
  {
    of: '15',
    name: { id: 'rumah sakit', en: 'hospitals' },
    asked: /\bfasilitas (?:pelayanan )?kesehatan\b|\bfaskes\b|\brumah sakit\b/,
    served: /\b(?:rumah sakit|rs|rsud|rsu|rsia|rskia|klinik)\b/,
  },
  {
    of: '16',
    name: { id: 'air minum', en: 'drinking water' },
    asked: /\bair (?:minum|bersih)\b/,
    served: /\b(?:air minum|air bersih|pdam|pamsimas|spam)\b/,
  },
  {
    of: '16',
    name: { id: 'sanitasi', en: 'sanitation' },
    asked: /\bsanitasi\b/,
    served: /\b(?:sanitasi|jamban|mck|septik|limbah|stbm|odf)\b/,
  },
  {
    of: '17',
    name: { id: 'kawasan tanpa rokok', en: 'smoke-free areas' },
    asked: /\bkawasan tanpa rokok\b/,
    served: /\b(?:ktr|tanpa rokok|bebas rokok)\b/,
  },
  {
    of: '17',
    name: {
      id: 'larangan iklan, promosi, dan sponsor rokok',
      en: 'the ban on tobacco advertising and sponsors',
    },
    asked: /\b(?:iklan|sponsor)\b/,
    served: /\b(?:iklan|reklame|sponsor|ips)\b/,
  },
  {
    of: '21c',
    name: { id: 'pekerja anak', en: 'child labour' },
    asked: /\bpekerja anak\b/,
    served: /\b(?:pekerja|mempekerjakan) anak\b/,
  },
  {
    of: '21c',
    name: { id: 'bentuk-bentuk pekerjaan terburuk untuk anak', en: 'the worst forms of child labour' },
    asked: /\b(?:pekerjaan terburuk|bpta)\b/,
    served: /\b(?:pekerjaan terburuk|bpta)\b/,
  },
  {
    of: '22a',
    name: { id: 'pornografi', en: 'pornography' },
    asked: /\bpor?nografi\b/,
    served: /\b(?:por?no\w*|internet (?:sehat|aman))\b/,
  },
  {
    of: '22a',
    name: { id: 'NAPZA', en: 'drugs' },
    asked: /\bnapza\b/,
    served: /\b(?:napza|npza|narkoba|narkotika|p4gn)\b/,
  },
  {
    of: '22a',
    name: { id: 'HIV/AIDS', en: 'HIV/AIDS' },
    asked: /\bhiv\b/,
    served: /\b(?:hiv|aids)\b/,
  },
  {
    of: '22b',
    name: { id: 'bencana', en: 'disasters' },
    asked: /\bbencana\b/,
    served: /\bbencana\b/,
  },
  {
    of: '22b',
    name: { id: 'konflik', en: 'conflict' },
    asked: /\bkonflik\b/,
    served: /\bkonflik\b/,
  },
  {
    of: '23a',
    name: { id: 'disabilitas', en: 'disability' },
    asked: /\bdisabilitas\b/,
    served: /\b(?:disabilitas|difabel|inklusi|berkebutuhan khusus|abk)\b/,
  },
  {
    of: '23a',
    name: { id: 'kelompok minoritas dan terisolasi', en: 'minorities and isolated groups' },
    asked: /\b(?:minoritas|terisolasi)\b/,
    served: /\b(?:minoritas|terisolasi|terpencil|masyarakat adat)\b/,
  },
];
