import type { Confidence, Judged, Nature, NumberReading, UnitKind } from './plan';

export interface NatureInput {
  readonly baseline: NumberReading;
  readonly targets: readonly NumberReading[];
  readonly kind: UnitKind;
  /** Unit, measure and action as printed; the words decide where the numbers cannot. */
  readonly unit: string;
  readonly measure: string;
  readonly action: string;
}

export interface NatureReading {
  readonly nature: Judged<Nature>;
  readonly baselineIsPlanTotal: boolean;
}

/**
 * What the target of a row is: level, quota, milestone or not measurable.
 *
 * The numbers speak first (a baseline that is the sum of the targets is a plan total), then the unit (percent and rates stand, documents are there or not), then the words of measure
 * and action. Words alone give medium or low confidence; the planner can overrule every one.
 *
 * @returns the nature with its reason, and whether the baseline column prints a plan total
 */
export function readNature(row: NatureInput): NatureReading {
  const values = row.targets.map((target) => target.value);
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return judged('not-measurable', 'high', REASONS.noNumber);

  const complete = numbers.length === values.length;
  const proportion = row.kind === 'percent' || row.kind === 'rate';
  const base = row.baseline.value;
  if (complete && base !== null && !proportion && isPlanTotal(base, numbers))
    return { ...judged('quota', 'high', REASONS.planTotal), baselineIsPlanTotal: true };
  if (proportion) return judged('level', 'high', REASONS.proportion);

  const binary = numbers.every((value) => value === 0 || value === 1);
  const thing = !DONE_UNITS.test(row.unit) && THERE_OR_NOT.test(`${row.unit} ${row.measure} ${row.action}`);
  if (binary && (row.kind === 'document' || thing))
    return judged('milestone', row.kind === 'document' ? 'high' : 'medium', REASONS.thereOrNot);
  const isKept = complete && base !== null && numbers.every((value) => value === base);
  return byWords(row, numbers, { isBinary: binary, isKept });
}

function byWords(
  row: NatureInput,
  numbers: readonly number[],
  { isBinary, isKept }: { readonly isBinary: boolean; readonly isKept: boolean },
): NatureReading {
  const text = `${row.measure} ${row.action}`;
  const base = row.baseline.value;
  const rising = isRising(numbers);
  const continued = rising && base !== null && base <= (numbers[0] ?? base);
  if (DONE_UNITS.test(row.unit)) return judged('quota', 'high', REASONS.doneUnit);
  if (isKept && isBinary && /\bkota\b/i.test(row.unit))
    return judged('milestone', 'medium', REASONS.ofTheCity);
  if (isKept && STANDING_UNITS.test(row.unit) && !CONTEST.test(text))
    return judged('level', 'medium', REASONS.keptPlaces);
  if (BUILT.test(text))
    return continued
      ? judged('level', 'medium', REASONS.risingFromBaseline)
      : judged('quota', 'medium', REASONS.built);
  if (STANDING_WORDS.test(text)) return judged('level', 'medium', REASONS.standingWords);
  if (STOCK.test(text) && STOCK_UNITS.test(row.unit) && !NEW_WORK.test(text))
    return judged('level', 'medium', REASONS.stock);
  if (rising && REACHED.test(text) && AUDIENCES.test(row.unit) && !isRunningTotal(base, numbers))
    return judged(
      'quota',
      PEOPLE_UNITS.test(row.unit) && DONE_WORDS.test(text) ? 'high' : 'medium',
      REASONS.reached,
    );
  if (PEOPLE_UNITS.test(row.unit))
    return rising && STANDING_PEOPLE.test(text)
      ? judged('level', 'low', REASONS.risingPeople)
      : judged('quota', DONE_WORDS.test(text) ? 'high' : 'medium', REASONS.people);
  const done = DONE_WORDS.test(text);
  if (done && (!rising || row.kind === 'amount')) return judged('quota', 'medium', REASONS.doneWords);
  if (continued)
    return done
      ? judged('level', 'low', REASONS.risingWork)
      : judged('level', 'medium', REASONS.risingFromBaseline);
  if (rising) return judged('level', 'low', REASONS.rising);
  if (isBinary) return judged('milestone', 'low', REASONS.thereOrNotUnsure);
  return STANDING_UNITS.test(row.unit)
    ? judged('level', 'medium', REASONS.standingUnit)
    : judged('quota', 'low', REASONS.unsure);
}

/**
 * Whether a text names work done with people or things in a year.
 *
 * @example isWork('Sosialisasi Perda KLA') // true
 */
export function isWork(text: string): boolean {
  // What is accredited stands so; it is no work.
  return DONE_WORDS.test(text.replace(/\bter(?:akreditasi|standard?isasi|sertifikasi)\b/gi, ''));
}

/** At least two years and a sum that the baseline repeats; a single target equal to the baseline is no sum. */
function isPlanTotal(baseline: number, targets: readonly number[]): boolean {
  const total = targets.reduce((sum, target) => sum + target, 0);
  const positive = targets.filter((target) => target > 0).length;
  return positive >= 2 && Math.abs(total - baseline) < 1e-9;
}

function isRising(numbers: readonly number[]): boolean {
  return (
    numbers.length > 1 &&
    numbers.every((value, i) => i === 0 || value >= (numbers[i - 1] ?? value)) &&
    (numbers.at(-1) ?? 0) > (numbers[0] ?? 0)
  );
}

/** 9, 18, 27, 36: each year adds what the first one had, and prints the sum. */
function isRunningTotal(base: number | null, numbers: readonly number[]): boolean {
  const path = base === null ? numbers : [base, ...numbers];
  const first = path[0] ?? 0;
  return first > 0 && path.length > 2 && path.every((value, i) => value === (i + 1) * first);
}

function judged(value: Nature, confidence: Confidence, reason: Judged<Nature>['reason']): NatureReading {
  return { nature: { value, confidence, reason }, baselineIsPlanTotal: false };
}

/** Things of which a city has one or none. */
const THERE_OR_NOT =
  /\b(?:aplikasi|sistem|perda|perwal|kepwal|peraturan|surat edaran|sk|dokumen|gugus tugas|jejaring|uptd|rumah aman|standar|layanan pengaduan|pisa|apsai|profil|molin)\b/i;
/** What is done and used up in the year. */
const DONE_UNITS =
  /\b(?:kegiatan|event|kali|paket|eksemplar|buku|pasang|catin|peserta|pamflet|lomba|unit bantuan|bulan|titik reklame)\b/i;
const PEOPLE_UNITS =
  /\b(?:orang|(?<!forum )anak|siswa|pelajar|peserta|masyarakat|keluarga|kk|kader|ibu|guru|pelanggan|tenaga kesehatan)\b/i;
/** Nouns and verbs of work done with people in a year. */
const DONE_WORDS =
  /\b(?:pelatihan|sosialisasi|penyuluhan|pembinaan|bimbingan|bimtek|workshop|bantuan|fasilitasi|edukasi|rapat|lomba|festival|pertunjukan|patroli|razia|kunjungan|home visit|evaluasi|monitoring|pengujian|pemeliharaan|penanganan|pencegahan|pendampingan|konseling|advokasi|kompetensi|perlombaan|survei|training|pengelolaan|dikelola|dipelihara|peningkatan kapasitas|\w+isasi)\b/i;
/** New things of one year: what stands afterwards is the sum. */
const BUILT =
  /\b(?:pembangunan|pembagunan|pembuatan|pengadaan|penyediaan (?:fasilitas )?(?:marka|rambu|zebra)|penerbitan|terbangun|terbangunnya)\b/i;
/** People and institutions are taught, helped or take part anew in each year, in more or in fewer; tools for it are none. */
const REACHED =
  /(?<!\b(?:alat|bahan|materi|media|modul|sarana) )\b(?:bantuan|pelatihan|dilatih|training|sosialisasi|tersosialisasi\w*|penyuluhan|pembinaan|dibina|bimbingan|bimtek|workshop|konseling|edukasi|teredukasi|penasihatan|penasehatan|lomba|perlombaan|pertunjukan|festival|menyelenggarakan kompet[ei]\w+|meyelenggarakan kompet[ei]\w+)\b/i;
const AUDIENCES =
  /\b(?:orang|anak|siswa|pelajar|masyarakat|keluarga|kk|kader|ibu|guru|tenaga kesehatan|sekolah|paud|tk|sd|smp|sma|perusahaan|sanggar|majelis taklim)\b/i;
/** Vehicles and rooms that stay in use. */
const STOCK = /\b(?:sarana dan prasarana|mobile library|perpustakaan keliling|armada|molin|ruang laktasi)\b/i;
const STOCK_UNITS = /\b(?:unit|armada|kendaraan|ruang|ruangan)\b/i;
const NEW_WORK = /\b(?:pengujian|pemeliharaan|penyediaan|perbaikan)\b/i;
const STANDING_WORDS =
  /\b(?:persentase|prosentase|presentase|meningkatnya jumlah|jumlah \S+ yang (?:terakreditasi|aktif|memiliki|menerapkan|mengembangkan)|cakupan|kepemilikan|koleksi|(?:fa|forum(?: anak)?) (?:yang )?aktif|tingkat capaian|sudah terbentuk|yang terbentuk)\b/i;
const STANDING_PEOPLE = /\b(?:terlatih|dilatih|kepemilikan|memperoleh|penerima)\b/i;
/** Schools and pupils that take part in what is held anew each year. */
const CONTEST = /\b(?:lomba|perlombaan|home visit|kunjungan)\b/i;
const STANDING_UNITS =
  /\b(?:kelurahan|kecamatan|puskesmas|sekolah|sd|smp|paud|lembaga|lksa|forum|fa|kelompok|taman|rt|unit|koridor|perusahaan|sanggar|instansi|opd|rs|rsia|klinik|kota|lokasi|judul|psu|mck)\b/i;

const REASONS = {
  noNumber: {
    id: 'Tidak satu pun target terbaca sebagai angka.',
    en: 'No target reads as a number.',
  },
  planTotal: {
    id: 'Kolom data dasar memuat jumlah seluruh target tahunan; itu total rencana, bukan data dasar.',
    en: 'The baseline column prints the sum of the yearly targets: a plan total, not a baseline.',
  },
  ofTheCity: {
    id: 'Satuannya kota dan angkanya 1: hal itu ada di kota pada tiap tahun.',
    en: 'The unit is the city and the number 1: the thing is there in each year.',
  },
  keptPlaces: {
    id: 'Tempat atau lembaga yang sama seperti pada data dasar tercantum lagi tiap tahun.',
    en: 'The same places or institutions as in the baseline are listed again each year.',
  },
  proportion: {
    id: 'Persentase atau angka rasio berlaku sebagai kondisi pada tiap tahun.',
    en: 'A percentage or rate describes the state reached in each year.',
  },
  thereOrNot: {
    id: 'Target 1 untuk hal yang ada atau tidak ada (dokumen, tim, sistem).',
    en: 'A target of 1 for something that is there or not (document, team, system).',
  },
  thereOrNotUnsure: {
    id: 'Semua target 0 atau 1; dianggap ada atau tidak ada.',
    en: 'All targets are 0 or 1; taken as there or not.',
  },
  doneUnit: {
    id: 'Kegiatan ini dilaksanakan lagi setiap tahun; jumlahnya dihitung per tahun.',
    en: 'The activity is repeated, and counted afresh, each year.',
  },
  built: {
    id: 'Kegiatan membangun atau mengadakan; tiap tahun menambah yang baru.',
    en: 'The action builds or buys; each year adds new ones.',
  },
  standingWords: {
    id: 'Rumusan ukuran menunjukkan keadaan pada suatu waktu, bukan hasil kerja satu tahun.',
    en: 'The wording shows a state at a time, not the output of one year.',
  },
  risingPeople: {
    id: 'Jumlah orang naik terus dan rumusannya mirip cakupan; mungkin kumulatif.',
    en: 'A rising number of people worded like a coverage; may be cumulative.',
  },
  reached: {
    id: 'Yang dilatih, dibina, dibantu, atau ikut serta dihitung baru tiap tahun, juga bila jumlahnya naik.',
    en: 'Those who are taught, helped or take part are counted anew each year, rising numbers included.',
  },
  stock: {
    id: 'Sarana yang tetap dipakai dari tahun ke tahun.',
    en: 'Facilities that stay in use from year to year.',
  },
  people: {
    id: 'Jumlah orang yang dilayani atau dilatih pada tahun itu.',
    en: 'The number of people served or trained in that year.',
  },
  doneWords: {
    id: 'Bunyi kegiatan menunjukkan pekerjaan yang diulang tiap tahun.',
    en: 'The wording shows work that is repeated each year.',
  },
  risingFromBaseline: {
    id: 'Target naik bertahap dari data dasar.',
    en: 'Targets rise step by step from the baseline.',
  },
  risingWork: {
    id: 'Bunyinya pekerjaan tiap tahun, tetapi targetnya naik bertahap dari data dasar; mungkin kumulatif.',
    en: 'Worded as work of each year, yet the targets rise step by step from the baseline; may be cumulative.',
  },
  rising: {
    id: 'Targetnya naik tiap tahun, seperti keadaan yang makin tinggi; dapat juga berarti jumlah baru setiap tahun (volume per tahun).',
    en: 'The targets rise each year, like a state that grows; they may also be new numbers of each year (a yearly volume).',
  },
  standingUnit: {
    id: 'Satuannya tempat atau lembaga yang tetap ada dari tahun ke tahun.',
    en: 'The unit is a place or institution that stays from year to year.',
  },
  unsure: {
    id: 'Tidak ada petunjuk yang kuat; dianggap jumlah yang dikerjakan tiap tahun.',
    en: 'No strong sign; taken as an amount done each year.',
  },
} as const;
