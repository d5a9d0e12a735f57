/**
 * Headers of the workbook's tables by column key, in both languages; a reader finds the key of either, and of the header
 * that an earlier version wrote.
 */
import type { Language } from './bilingual';
import { matchHeaders, type RecordedHeaders, type WantedColumn } from './match-headers';
import { spellings, type Word } from './words';

const HEADERS = {
  place: { id: 'Baris', en: 'Row' },
  row_id: { id: 'Kode baris', en: 'Row ID', earlier: ['ID baris'] },
  city: { id: 'Kota', en: 'City' },
  plan: { id: 'Dokumen', en: 'Document' },
  section_no: { id: 'Bagian', en: 'Section' },
  section: { id: 'Judul bagian', en: 'Section heading' },
  indicator_no: { id: 'No', en: 'No' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  action: { id: 'Kegiatan', en: 'Action' },
  measure: { id: 'Ukuran', en: 'Measure' },
  unit: { id: 'Satuan', en: 'Unit' },
  baseline: { id: 'Data dasar', en: 'Baseline' },
  agencies: { id: 'Penanggung jawab', en: 'Responsible bodies', earlier: ['Perangkat daerah', 'Agencies'] },
  program: { id: 'Program', en: 'Programme', earlier: ['Program'] },
  filled_down: { id: 'Diisi dari atas', en: 'Filled down' },
  source_line: {
    id: 'Letak dalam naskah sumber',
    en: 'Place in source text',
    earlier: ['Baris naskah', 'Source line'],
  },
  source_place: { id: 'Letak dalam dokumen', en: 'Place in the document' },
  cluster: { id: 'Klaster', en: 'Cluster' },
  canonical_indicator: {
    id: 'Indikator KLA',
    en: 'KLA indicator',
    earlier: ['Indikator nasional', 'National indicator'],
  },
  canonical_name: {
    id: 'Nama indikator KLA',
    en: 'KLA indicator name',
    earlier: ['Nama indikator nasional', 'National indicator name'],
  },
  sub_indicator: { id: 'Subindikator', en: 'Sub-indicator' },
  crosswalk_reason: { id: 'Alasan padanan', en: 'Reason for crosswalk', earlier: ['Reason for match'] },
  confidence: { id: 'Kepastian', en: 'Certainty', earlier: ['Keyakinan', 'Confidence'] },
  nature: { id: 'Jenis target', en: 'Kind of target', earlier: ['Sifat', 'Nature'] },
  direction: { id: 'Arah perbaikan', en: 'Direction of improvement', earlier: ['Arah', 'Direction'] },
  typing_reason: {
    id: 'Alasan jenis target dan arah',
    en: 'Reason for kind and direction',
    earlier: ['Alasan sifat dan arah', 'Reason for nature and direction'],
  },
  unit_value: { id: 'Satuan (dibaca)', en: 'Unit (read)' },
  baseline_value: { id: 'Data dasar (dibaca)', en: 'Baseline (read)' },
  plan_total: { id: 'Total rencana', en: 'Plan total' },
  operator: { id: 'Batas', en: 'Bound' },
  agencies_value: {
    id: 'Penanggung jawab (dibaca)',
    en: 'Responsible bodies (read)',
    earlier: ['Perangkat daerah (dibaca)', 'Agencies (read)'],
  },
  question_id: { id: 'No pertanyaan', en: 'Question no.' },
  question: { id: 'Pertanyaan evaluasi', en: 'Evaluation question' },
  questions: { id: 'Jumlah pertanyaan', en: 'Number of questions', earlier: ['Pertanyaan', 'Questions'] },
  kind: { id: 'Jenis pertanyaan', en: 'Kind of question' },
  level: { id: 'Ditanyakan kepada', en: 'Level asked', earlier: ['Asked of'] },
  matrix: {
    id: 'Bukti berupa matriks',
    en: 'Table required as evidence',
    earlier: ['Minta MATRIKS', 'Asks for a matrix', 'Asks for a MATRIKS'],
  },
  remark: { id: 'Catatan sumber', en: 'Remark on the source' },
  points_direct: { id: 'Nilai yang dijawab', en: 'Points answered' },
  points_supporting: { id: 'Nilai yang didukung', en: 'Points supported' },
  points_none: {
    id: 'Nilai tanpa baris',
    en: 'Points without a row',
    earlier: ['Nilai belum direncanakan', 'Points not planned'],
  },
  points_percent: {
    id: 'Persentase nilai (%)',
    en: 'Share of points (%)',
    earlier: ['Bagian nilai (%)'],
  },
  measurable_percent: { id: 'Bertarget angka (%)', en: 'With a numeric target (%)' },
  baseline_percent: {
    id: 'Dengan data dasar (%)',
    en: 'With baseline (%)',
    earlier: ['Berdata dasar (%)', 'Baseline (%)', 'Data dasar (%)'],
  },
  moving_percent: { id: 'Target berubah (%)', en: 'Target changes (%)' },
  outcome_percent: { id: 'Ukuran hasil (%)', en: 'Measures a result (%)', earlier: ['Measures a level (%)'] },
  one_agency_percent: { id: 'Satu penanggung jawab (%)', en: 'One responsible body (%)' },
  program_percent: { id: 'Menyebut program (%)', en: 'Names a programme (%)', earlier: ['Berprogram (%)'] },
  partners_percent: { id: 'Melibatkan anak atau dunia usaha (%)', en: 'Involves children or business (%)' },
  question_reason: { id: 'Alasan pertanyaan', en: 'Reason for questions' },
  answers: { id: 'Menjawab pertanyaan', en: 'Answers questions' },
  supports: { id: 'Mendukung pertanyaan', en: 'Supports questions' },
  question_suggestions: { id: 'Saran pertanyaan', en: 'Suggested questions' },
  doubt: { id: 'Yang perlu dicek', en: 'To be checked', earlier: ['Keraguan', 'Doubt'] },
  draft_for: { id: 'Rancangan untuk', en: 'Draft for' },
  adopt: { id: 'Jadikan rancangan', en: 'Adopt as draft' },
  plan_without: { id: 'Belum ada di', en: 'Not planned in' },
  example_elsewhere: { id: 'Contoh dari kota lain', en: 'Example of another city' },
  origin: { id: 'Asal', en: 'Taken from' },
  draft_id: { id: 'Kode rancangan', en: 'Draft ID' },
  planner_note: { id: 'Catatan perencana', en: 'Planner note' },
  path: { id: 'Perkembangan target', en: 'Path of the targets' },
  position: { id: 'Posisi', en: 'Position' },
  baseline_live: { id: 'Data dasar', en: 'Baseline', earlier: ['Dasar', 'Base'] },
  document: { id: 'Dokumen', en: 'Document' },
  target: { id: 'Target', en: 'Target' },
  change_from_baseline: { id: 'Dari data dasar', en: 'From baseline' },
  distance_to_target: { id: 'Jarak ke target', en: 'Distance to target' },
  distance_percent: {
    id: 'Jarak (% data dasar)',
    en: 'Distance (% of baseline)',
    earlier: ['Jarak (% dasar)', 'Distance (% of base)'],
  },
  required_annual_change: {
    id: 'Perubahan yang diperlukan per tahun',
    en: 'Required annual change',
    earlier: ['Perubahan per tahun', 'Change per year'],
  },
  status: { id: 'Status', en: 'Status' },
  reason: { id: 'Alasan', en: 'Reason' },
  finding_id: { id: 'ID catatan', en: 'Finding ID', earlier: ['ID temuan'] },
  group_id: { id: 'ID kelompok', en: 'Group ID' },
  finding_group: { id: 'Kelompok catatan', en: 'Group of findings' },
  group_decision: { id: 'Keputusan kelompok', en: 'Decision on the group' },
  group_count: { id: 'Jumlah catatan', en: 'Findings' },
  group_high: { id: 'Prioritas tinggi', en: 'High priority' },
  group_open: { id: 'Belum diputuskan', en: 'Not decided' },
  group_figures: {
    id: 'Hasil yang bergantung',
    en: 'Results that depend on it',
    earlier: ['Angka yang bergantung', 'Figures that hang on it'],
  },
  group_rows: { id: 'Baris rencana', en: 'Rows of the plans' },
  foretold: { id: 'Yang berubah bila setuju', en: 'What changes if you agree' },
  also_rows: { id: 'Baris terkait', en: 'Related rows', earlier: ['Baris lain', 'Other rows'] },
  field: { id: 'Kolom', en: 'Column' },
  rule: { id: 'Jenis catatan', en: 'Kind of finding', earlier: ['Aturan', 'Rule'] },
  rule_topic: { id: 'Pokok', en: 'Topic' },
  severity: { id: 'Prioritas', en: 'Priority', earlier: ['Tingkat', 'Severity'] },
  printed: { id: 'Teks lampiran', en: 'As printed', earlier: ['Tercetak', 'Printed'] },
  message: { id: 'Uraian', en: 'Description', earlier: ['Apa yang janggal', 'What is odd'] },
  proposal: { id: 'Saran', en: 'Suggestion', earlier: ['Usulan', 'Proposal'] },
  decision: { id: 'Keputusan', en: 'Decision' },
  decided_value: { id: 'Isi pengganti', en: 'Replacement', earlier: ['Nilai pengganti'] },
  decision_reason: { id: 'Alasan keputusan', en: 'Reason for decision' },
  impact: { id: 'Dampak', en: 'Effect' },
  applied: { id: 'Hasil keputusan', en: 'Outcome', earlier: ['Diterapkan', 'Applied'] },
  /** Of a question, or of questions together; what the source states for an indicator is its most. */
  points: {
    id: 'Nilai pertanyaan',
    en: 'Points asked',
    earlier: ['Nilai maks. 2024', 'Max. points 2024', 'Jumlah nilai pertanyaan', 'Points of the questions'],
  },
  max_points: { id: 'Nilai maks. 2024', en: 'Max. points 2024' },
  name: { id: 'Nama', en: 'Name' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  covered: {
    id: 'Indikator bertarget angka',
    en: 'Indicators with a numeric target',
    earlier: ['Tercakup', 'Covered'],
  },
  coverage_percent: {
    id: 'Bertarget angka (% indikator)',
    en: 'With a numeric target (% of indicators)',
    earlier: ['Cakupan (%)', 'Coverage (%)'],
  },
  coverage_by_points_percent: {
    id: 'Bertarget angka (% nilai)',
    en: 'With a numeric target (% of points)',
    earlier: ['Cakupan tertimbang (%)', 'Weighted coverage (%)'],
  },
  rows: { id: 'Baris', en: 'Rows' },
  rows_distinct: {
    id: 'Baris tanpa ulangan',
    en: 'Rows without repeats',
    earlier: ['Baris berbeda', 'Distinct rows', 'Tanpa ulangan', 'Without repeats'],
  },
  rows_measurable: {
    id: 'Bertarget angka',
    en: 'With a numeric target',
    earlier: [
      'Terukur',
      'Measurable',
      'Tanpa ulangan, bertarget angka',
      'Without repeats, with a numeric target',
    ],
  },
  rows_with_baseline: { id: 'Dengan data dasar', en: 'With baseline', earlier: ['Berdata dasar'] },
  rows_with_agency: {
    id: 'Dengan penanggung jawab',
    en: 'With responsible body',
    earlier: ['Berpenanggung jawab', 'With agency'],
  },
  missing_indicators: {
    id: 'Indikator yang belum ada',
    en: 'Indicators without rows',
    earlier: ['Belum tercakup', 'Not covered'],
  },
  promise: { id: 'Indikator dalam naskah', en: 'Indicator in the text', earlier: ['Janji', 'Promise'] },
  tier: { id: 'Direncanakan di', en: 'Planned in', earlier: ['Kesimpulan', 'Verdict'] },
  rung: { id: 'Jenjang keterbandingan', en: 'Comparability' },
  compared: { id: 'Yang disandingkan', en: 'What is compared' },
  row_a: { id: 'Kode baris 1', en: 'Row ID 1' },
  row_b: { id: 'Kode baris 2', en: 'Row ID 2' },
  pair_key: { id: 'Kunci pasangan', en: 'Pair key' },
  pair_id: { id: 'Kode pasangan', en: 'Pair ID' },
  pair_origin: { id: 'Asal pasangan', en: 'Origin of the pair' },
  thing: { id: 'Yang dihitung', en: 'What is counted' },
  denominator: { id: 'Penyebut', en: 'Denominator' },
  chosen_denominator: { id: 'Penyebut yang dipakai', en: 'Denominator to use' },
  number_used: { id: 'Jumlah yang dipakai', en: 'Number in use' },
  denominator_number: { id: 'Jumlah di kota (isian)', en: 'Number in the city (yours)' },
  denominator_source: { id: 'Sumber (isian)', en: 'Source (yours)' },
  known_number: { id: 'Jumlah menurut acuan', en: 'Number supplied', earlier: ['Jumlah bawaan'] },
  known_source: { id: 'Sumber acuan', en: 'Its source', earlier: ['Sumber bawaan'] },
  denominator_key: { id: 'Kunci', en: 'Key' },
  waiting: { id: 'Pasangan yang memakainya', en: 'Pairs that use it' },
  agency: { id: 'Penanggung jawab', en: 'Responsible body', earlier: ['Perangkat daerah', 'Agency'] },
  year: { id: 'Tahun', en: 'Year' },
  row_ids: { id: 'Kode baris', en: 'Row IDs', earlier: ['ID baris'] },
  values_agree: { id: 'Angka sama', en: 'Numbers agree', earlier: ['Nilai sama', 'Values agree'] },
  explains: { id: 'Yang diperiksa', en: 'What it checks' },
  rule_code: { id: 'Kode', en: 'Code' },
  term: { id: 'Istilah', en: 'Term' },
  meaning: { id: 'Arti', en: 'Meaning' },
  example: { id: 'Contoh', en: 'Example' },
  count: { id: 'Jumlah', en: 'Count' },
  period: { id: 'Periode', en: 'Round' },
  period_name: { id: 'Nama lain', en: 'Own name' },
  period_open: { id: 'Dibuka', en: 'Open' },
  period_key: { id: 'Kode periode', en: 'Round ID' },
  period_order: { id: 'Urutan', en: 'Order' },
  deadline: { id: 'Batas waktu', en: 'Deadline' },
  report_status: { id: 'Status laporan', en: 'Status of the report' },
  report_date: { id: 'Tanggal laporan', en: 'Day of the report' },
  setting: { id: 'Pengaturan', en: 'Setting' },
  setting_value: { id: 'Isian', en: 'Yours' },
  setting_key: { id: 'Kode pengaturan', en: 'Setting ID' },
  last_value: { id: 'Realisasi sebelumnya', en: 'Realisation before' },
  realisation: { id: 'Realisasi', en: 'Realisation' },
  realised_on: { id: 'Tanggal data', en: 'Day of the data' },
  evidence_status: { id: 'Status bukti', en: 'Status of evidence' },
  evidence: { id: 'Bukti dukung (tautan)', en: 'Evidence (link)' },
  obstacle: { id: 'Faktor penghambat', en: 'Obstacles' },
  driver: { id: 'Faktor pendorong', en: 'Drivers' },
  follow_up: { id: 'Tindak lanjut', en: 'Follow-up' },
  responsible: { id: 'Pelaksana tindak lanjut', en: 'Follow-up by' },
  fund: { id: 'Sumber dana', en: 'Source of funds' },
  reported_by: { id: 'Diisi oleh', en: 'Filled in by' },
  received: { id: 'Diterima', en: 'Received' },
  entry_status: { id: 'Status isian', en: 'Status of the entry' },
  counted: { id: 'Dihitung', en: 'Counted' },
  row_mark: { id: 'Tanda baris', en: 'Row mark' },
  entry_id: { id: 'Kode isian', en: 'Entry ID' },
  lines: { id: 'Baris pantauan', en: 'Lines' },
  reported: { id: 'Dilaporkan', en: 'Reported' },
  unreported: { id: 'Belum dilaporkan', en: 'Not reported' },
  rows_due: { id: 'Wajib dilaporkan', en: 'Rows to report' },
  rows_late: { id: 'Terlambat', en: 'Late' },
  rows_never: { id: 'Belum pernah dilaporkan', en: 'Never reported' },
  scope: { id: 'Lingkup', en: 'Scope' },
  group_name: { id: 'Kelompok', en: 'Group' },
  rows_judged: { id: 'Dapat dinilai', en: 'Can be judged' },
  rows_reached: { id: 'Mencapai target', en: 'Reach the target' },
  reached_percent: { id: 'Mencapai target (%)', en: 'Reach the target (%)' },
  rows_computed: { id: 'Dengan persentase', en: 'With a percentage' },
  median_percent: { id: 'Median capaian (%)', en: 'Median achievement (%)' },
  target_to_date: { id: 'Target sampai kini', en: 'Target to date' },
  realisation_to_date: { id: 'Realisasi sampai kini', en: 'Realisation to date' },
  latest_order: { id: 'Periode terakhir', en: 'Latest round' },
  ahead: { id: 'Selisih', en: 'Difference' },
  shortfall: { id: 'Kekurangan', en: 'Shortfall' },
  surplus: { id: 'Kelebihan', en: 'Surplus' },
  achievement_percent: { id: 'Capaian (%)', en: 'Achievement (%)' },
  band: { id: 'Kategori capaian', en: 'Band' },
  reached: { id: 'Target tercapai', en: 'Target reached' },
  travelled_percent: { id: 'Jarak ditempuh (%)', en: 'Way travelled (%)' },
  pace_per_year: { id: 'Laju per tahun', en: 'Pace per year' },
  reaches_in_time: { id: 'Perkiraan sampai akhir rencana', en: 'On pace for the final target' },
  achievement_reason: { id: 'Catatan capaian', en: 'Note on achievement' },
  reported_percent: { id: 'Dilaporkan (%)', en: 'Reported (%)' },
} as const satisfies Record<string, Word>;

export type HeaderKey = keyof typeof HEADERS;

/** Headers that carry a year: `target_2023`, `target_2023_value`, `target_live_2023`, `planned_step_2023`. */
const YEAR_HEADERS: readonly { readonly pattern: RegExp; readonly key: string; readonly words: Word }[] = [
  { pattern: /^target_(\d{4})$/, key: 'target_#', words: { id: 'Target #', en: 'Target #' } },
  {
    pattern: /^target_(\d{4})_value$/,
    key: 'target_#_value',
    words: { id: 'Target # (dibaca)', en: 'Target # (read)' },
  },
  {
    pattern: /^target_live_(\d{4})$/,
    key: 'target_live_#',
    words: { id: 'Target #', en: 'Target #', earlier: ['T #'] },
  },
  {
    pattern: /^realised_(\d{4})$/,
    key: 'realised_#',
    words: { id: 'Realisasi #', en: 'Realisation #' },
  },
  {
    pattern: /^planned_step_(\d{4})$/,
    key: 'planned_step_#',
    words: { id: 'Perubahan #', en: 'Change #', earlier: ['Kenaikan #', 'Step #'] },
  },
];

const EXTRA_KEY = 'extra:';
/** What stands before the name of a column that only the annex has: ours and the planner's may be called the same. */
const EXTRA_HEADERS = ['Lampiran: ', 'Annex: '] as const;

/** Key of a column that an annex has besides those of a plan, by its name there. */
export function extraKey(name: string): string {
  return EXTRA_KEY + name;
}

export function isExtraKey(key: string): boolean {
  return key.startsWith(EXTRA_KEY);
}

/**
 * What the annex calls the column.
 *
 * @example extraName('extra:Sumber Dana') // 'Sumber Dana'
 */
export function extraName(key: string): string {
  return key.slice(EXTRA_KEY.length);
}

/**
 * The key of such a column by its header in a workbook; null for any other header.
 *
 * @example extraKeyOf('Lampiran: Sumber Dana') // 'extra:Sumber Dana'
 */
export function extraKeyOf(header: string): string | null {
  const word = EXTRA_HEADERS.find((start) => header.startsWith(start));
  return word === undefined ? null : extraKey(header.slice(word.length));
}

/**
 * Shown header of a column key.
 *
 * @throws TypeError for an unknown key
 * @example headerOf('target_2023_value', 'id') // 'Target 2023 (dibaca)'
 */
export function headerOf(key: string, language: Language): string {
  const word = headerWord(key);
  if (!word) throw new TypeError(`no header for column ${key}`);
  return word[language];
}

/** Header of a column in its ways; null for a column that a sheet heads in its own words. */
function headerWord(key: string): Word | null {
  if (isPlain(key)) return HEADERS[key];
  if (isExtraKey(key)) {
    const [id = '', en = ''] = EXTRA_HEADERS.map((word) => word + extraName(key));
    return { id, en };
  }
  for (const { pattern, words } of YEAR_HEADERS) {
    const year = pattern.exec(key)?.[1];
    if (year === undefined) continue;
    const [id = '', en = '', ...earlier] = spellings(words).map((header) => header.replace('#', year));
    return { id, en, earlier };
  }
  return null;
}

/**
 * The columns of these keys as one looks for them in a table, whatever language and version it was written in; keys that a
 * sheet heads in its own words are left out.
 *
 * @example wantedColumns(['city']) // [{ key: 'city', headers: ['Kota', 'City'] }]
 */
export function wantedColumns(keys: readonly string[]): WantedColumn[] {
  return keys.flatMap((key) => {
    const word = headerWord(key);
    return word ? [{ key, headers: spellings(word) }] : [];
  });
}

/**
 * Finds columns of a table that was read back, whatever language it was written in; see `matchHeaders`.
 *
 * @param keys columns that the table may have
 * @param recorded headers that the table was last written with
 * @returns position by key; a key whose header is not there is absent
 * @example columnPositions(['Kode baris', 'Kota'], ['row_id', 'rule']).get('row_id') // 0
 */
export function columnPositions(
  headers: readonly string[],
  keys: readonly string[],
  recorded: RecordedHeaders = {},
): ReadonlyMap<string, number> {
  return matchHeaders(headers, wantedColumns(keys), recorded);
}

/**
 * Whether the key has a header of its own; columns that a sheet heads in its own words have none here.
 *
 * @example hasHeader('target_2023') // true
 * @example hasHeader('presence_3673-2022') // false
 */
export function hasHeader(key: string): boolean {
  return headerWord(key) !== null;
}

function isPlain(key: string): key is HeaderKey {
  return Object.hasOwn(HEADERS, key);
}
