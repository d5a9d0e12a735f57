import type { PlanRow } from '../plan/plan';
import { measureText } from './cells';
import type { TextReader } from './text-reader';

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
  | 'institution'
  | 'spot'
  | 'latrine'
  /** Shared by several households, which a latrine of their own is not. */
  | 'washroom'
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
  ['institution', /^(?:lembaga|lksa|panti)\b/],
  ['spot', /^titik\b/],
  ['latrine', /^jamban\b/],
  ['washroom', /^mck\b/],
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
  ['group', /^(?:kelompok|poktan|sanggar|majelis taklim|komunitas)\b/],
  ['document', /^(?:dokumen|laporan|perda|perwal|surat|sk|peraturan)\b/],
  ['activity', /^(?:kegiatan|event|rapat|sosialisasi|pelatihan|bimtek|pembinaan|bimbingan|penyuluhan)\b/],
];

/** What a folded measure says that it counts: the words after "Jumlah"; null when it says no such thing. */
export function thingAfterJumlah(folded: string): ThingKind | null {
  const counted = /^(?:jumlah|jml|banyaknya) (?:\d+ )?(.*)$/s.exec(folded)?.[1];
  return counted === undefined ? null : thingNamed(counted);
}

/** What a folded text begins with. */
export function thingNamed(folded: string): ThingKind | null {
  const words = folded.replace(/^(?:jumlah|jml) /, '');
  return THINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Measure and unit of a row each name something that is counted, and not the same. */
export function countsAnotherThing(
  row: PlanRow,
  { fold, thingCounted, thingNamed: named }: TextReader,
): boolean {
  const counted = thingCounted(measureText(row));
  const unit = named(row.printed.unit);
  // Target groups and places in the unit column have rules of their own.
  if (row.unit.doubt === 'group' || row.unit.doubt === 'place') return false;
  if (counted === null || unit === null || counted === unit || isInstitution(counted, unit)) return false;
  return (
    !countsToo(fold(row.printed.unit), counted, unit) &&
    !(counted === 'activity' && mentions(fold(measureText(row)), unit))
  );
}

/** A school, a studio or a hospital is an institution. */
function isInstitution(a: ThingKind, b: ThingKind): boolean {
  return [a, b].includes('institution') && [a, b].some((kind) => INSTITUTIONS.has(kind));
}

const INSTITUTIONS: ReadonlySet<ThingKind> = new Set([
  'school',
  'group',
  'hospital',
  'puskesmas',
  'office',
  'company',
]);
const AREAS: ReadonlySet<ThingKind> = new Set(['kelurahan', 'kecamatan']);

/** The folded unit holds the counted kind beside its own; an area behind another thing only says where ("FA kelurahan"). */
function countsToo(foldedUnit: string, counted: ThingKind, unit: ThingKind): boolean {
  return mentions(foldedUnit, counted) && (!AREAS.has(counted) || AREAS.has(unit));
}

/** The folded text names this kind of thing anywhere. */
export function mentions(folded: string, kind: ThingKind): boolean {
  const pattern = THINGS.find(([thing]) => thing === kind)?.[1];
  const words = folded.split(' ');
  return (
    pattern !== undefined && words.some((_, index) => pattern.test(words.slice(index, index + 2).join(' ')))
  );
}
