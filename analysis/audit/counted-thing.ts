import type { PlanRow } from '../plan/plan';
import { measureText } from './cells';
import { remembered } from './remembered';
import { fold } from './text';

/** A kind of thing that rows count; different words for one kind are no contradiction. */
export type ThingKind =
  | 'person'
  | 'household'
  /** Two people: a pair of spouses is counted once, its persons twice. */
  | 'pair'
  | 'school'
  | 'puskesmas'
  | 'hospital'
  | 'kelurahan'
  | 'kecamatan'
  | 'forum'
  | 'team'
  | 'office'
  | 'company'
  | 'group'
  | 'document'
  | 'activity';

/** In this order: a name of several words goes before the word that it holds ("forum anak" before "anak"). */
const THINGS: readonly (readonly [ThingKind, RegExp])[] = [
  ['forum', /^(?:forum anak|fa|forum keluarga)\b/],
  ['team', /^(?:gugus tugas|satgas|satuan tugas|tim)\b/],
  ['office', /^(?:opd|skpd|perangkat daerah|instansi|dinas)\b/],
  ['puskesmas', /^(?:uptd )?(?:puskesmas|pukesmas)\b/],
  ['hospital', /^(?:rumah sakit|rs|rsia|rsud|rsu|klinik)\b/],
  ['kelurahan', /^(?:kelurahan|kel|desa)\b/],
  ['kecamatan', /^(?:kecamatan|kec)\b/],
  ['school', /^(?:sekolah|satuan pendidikan|satuan paud|madrasah|sd|smp|sma|smk|paud|tk|mi|mts|ma|ra)\b/],
  ['household', /^(?:keluarga|kk|rumah tangga)\b/],
  ['pair', /^pasang\b/],
  [
    'person',
    /^(?:orang|sdm|pelanggan|anak|siswa|pelajar|peserta|kader|guru|balita|bayi|ibu|remaja|tenaga|petugas|masyarakat|penduduk|pengunjung|korban|fasilitator|asn|calon pengantin|catin)\b/,
  ],
  ['company', /^(?:perusahaan|dunia usaha|pengusaha)\b/],
  ['group', /^(?:kelompok|sanggar|majelis taklim|komunitas)\b/],
  ['document', /^(?:dokumen|laporan|perda|perwal|surat|sk|peraturan)\b/],
  ['activity', /^(?:kegiatan|event|rapat|sosialisasi|pelatihan|bimtek|pembinaan|bimbingan|penyuluhan)\b/],
];

/** What a row says that it counts: the words after "Jumlah" in its measure; null when it says no such thing. */
export function thingCounted(row: PlanRow): ThingKind | null {
  return thingAfterJumlah(measureText(row));
}

const thingAfterJumlah = remembered((measure): ThingKind | null => {
  const counted = /^(?:jumlah|jml|banyaknya) (?:\d+ )?(.*)$/s.exec(fold(measure))?.[1];
  return counted === undefined ? null : thingNamed(counted);
});

/** What a text begins with: "Jumlah Sekolah" and "Sekolah se-Kota" are schools. */
export const thingNamed = remembered((text): ThingKind | null => {
  const words = fold(text).replace(/^(?:jumlah|jml) /, '');
  return THINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});

/** The text names this kind of thing anywhere. */
export function mentions(text: string, kind: ThingKind): boolean {
  const pattern = THINGS.find(([thing]) => thing === kind)?.[1];
  const words = fold(text).split(' ');
  return (
    pattern !== undefined && words.some((_, index) => pattern.test(words.slice(index, index + 2).join(' ')))
  );
}
