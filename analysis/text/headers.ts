/** Headers of the workbook's tables by column key, in both languages; a reader finds the key of either. */
import type { Bilingual, Language } from './bilingual';
import { matchHeaders, type RecordedHeaders, type WantedColumn } from './match-headers';

const HEADERS = {
  place: { id: 'Baris', en: 'Row' },
  row_id: { id: 'ID baris', en: 'Row ID' },
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
  agencies: { id: 'Perangkat daerah', en: 'Agencies' },
  program: { id: 'Program', en: 'Program' },
  filled_down: { id: 'Diisi dari atas', en: 'Filled down' },
  source_line: { id: 'Baris naskah', en: 'Source line' },
  cluster: { id: 'Klaster', en: 'Cluster' },
  canonical_indicator: { id: 'Indikator nasional', en: 'National indicator' },
  canonical_name: { id: 'Nama indikator nasional', en: 'National indicator name' },
  sub_indicator: { id: 'Subindikator', en: 'Sub-indicator' },
  crosswalk_reason: { id: 'Alasan padanan', en: 'Reason for match' },
  confidence: { id: 'Keyakinan', en: 'Confidence' },
  nature: { id: 'Sifat', en: 'Nature' },
  direction: { id: 'Arah', en: 'Direction' },
  typing_reason: { id: 'Alasan sifat dan arah', en: 'Reason for nature and direction' },
  unit_value: { id: 'Satuan (dibaca)', en: 'Unit (read)' },
  baseline_value: { id: 'Data dasar (dibaca)', en: 'Baseline (read)' },
  plan_total: { id: 'Total rencana', en: 'Plan total' },
  operator: { id: 'Batas', en: 'Bound' },
  agencies_value: { id: 'Perangkat daerah (dibaca)', en: 'Agencies (read)' },
  doubt: { id: 'Keraguan', en: 'Doubt' },
  planner_note: { id: 'Catatan perencana', en: 'Planner note' },
  moves: { id: 'Perkembangan target', en: 'Path of the targets' },
  position: { id: 'Posisi', en: 'Position' },
  baseline_live: { id: 'Dasar', en: 'Base' },
  document: { id: 'Dokumen', en: 'Document' },
  target: { id: 'Target', en: 'Target' },
  distance_to_target: { id: 'Jarak ke target', en: 'Distance to target' },
  distance_percent: { id: 'Jarak (% dasar)', en: 'Distance (% of base)' },
  required_annual_change: { id: 'Perubahan per tahun', en: 'Change per year' },
  status: { id: 'Status', en: 'Status' },
  reason: { id: 'Alasan', en: 'Reason' },
  finding_id: { id: 'ID temuan', en: 'Finding ID' },
  also_rows: { id: 'Baris lain', en: 'Other rows' },
  field: { id: 'Kolom', en: 'Column' },
  rule: { id: 'Aturan', en: 'Rule' },
  severity: { id: 'Tingkat', en: 'Severity' },
  printed: { id: 'Tercetak', en: 'Printed' },
  message: { id: 'Apa yang janggal', en: 'What is odd' },
  proposal: { id: 'Usulan', en: 'Proposal' },
  decision: { id: 'Keputusan', en: 'Decision' },
  decided_value: { id: 'Nilai pengganti', en: 'Replacement' },
  decision_reason: { id: 'Alasan keputusan', en: 'Reason for decision' },
  impact: { id: 'Dampak', en: 'Effect' },
  applied: { id: 'Diterapkan', en: 'Applied' },
  points: { id: 'Nilai maks. 2024', en: 'Max. points 2024' },
  name: { id: 'Nama', en: 'Name' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  covered: { id: 'Tercakup', en: 'Covered' },
  coverage_percent: { id: 'Cakupan (%)', en: 'Coverage (%)' },
  coverage_by_points_percent: { id: 'Cakupan tertimbang (%)', en: 'Weighted coverage (%)' },
  rows: { id: 'Baris', en: 'Rows' },
  rows_distinct: { id: 'Baris berbeda', en: 'Distinct rows' },
  rows_measurable: { id: 'Terukur', en: 'Measurable' },
  rows_with_baseline: { id: 'Berdata dasar', en: 'With baseline' },
  rows_with_agency: { id: 'Berpenanggung jawab', en: 'With agency' },
  missing_indicators: { id: 'Belum tercakup', en: 'Not covered' },
  promise: { id: 'Janji', en: 'Promise' },
  tier: { id: 'Kesimpulan', en: 'Verdict' },
  comparability: { id: 'Dapat disandingkan', en: 'Comparable' },
  agency: { id: 'Perangkat daerah', en: 'Agency' },
  year: { id: 'Tahun', en: 'Year' },
  row_ids: { id: 'ID baris', en: 'Row IDs' },
  values_agree: { id: 'Nilai sama', en: 'Values agree' },
  explains: { id: 'Yang diperiksa', en: 'What it checks' },
  rule_code: { id: 'Kode', en: 'Code' },
  term: { id: 'Istilah', en: 'Term' },
  meaning: { id: 'Arti', en: 'Meaning' },
  example: { id: 'Contoh', en: 'Example' },
  count: { id: 'Jumlah', en: 'Count' },
} as const satisfies Record<string, Bilingual>;

export type HeaderKey = keyof typeof HEADERS;

/** Headers that carry a year: `target_2023`, `target_2023_value`, `target_live_2023`, `planned_step_2023`. */
const YEAR_HEADERS: readonly { readonly pattern: RegExp; readonly key: string; readonly words: Bilingual }[] =
  [
    { pattern: /^target_(\d{4})$/, key: 'target_#', words: { id: 'Target #', en: 'Target #' } },
    {
      pattern: /^target_(\d{4})_value$/,
      key: 'target_#_value',
      words: { id: 'Target # (dibaca)', en: 'Target # (read)' },
    },
    { pattern: /^target_live_(\d{4})$/, key: 'target_live_#', words: { id: 'T #', en: 'T #' } },
    {
      pattern: /^planned_step_(\d{4})$/,
      key: 'planned_step_#',
      words: { id: 'Kenaikan #', en: 'Step #' },
    },
  ];

/**
 * Shown header of a column key.
 *
 * @throws TypeError for an unknown key
 * @example headerOf('target_2023_value', 'id') // 'Target 2023 (dibaca)'
 */
export function headerOf(key: string, language: Language): string {
  if (isPlain(key)) return HEADERS[key][language];
  for (const { pattern, words } of YEAR_HEADERS) {
    const year = pattern.exec(key)?.[1];
    if (year !== undefined) return words[language].replace('#', year);
  }
  throw new TypeError(`no header for column ${key}`);
}

/**
 * The columns of these keys as one looks for them in a table, whatever language it was written in; keys that a sheet
 * heads in its own words are left out.
 *
 * @example wantedColumns(['city']) // [{ key: 'city', headers: ['Kota', 'City'] }]
 */
export function wantedColumns(keys: readonly string[]): WantedColumn[] {
  return keys.filter(hasHeader).map((key) => ({ key, headers: [headerOf(key, 'id'), headerOf(key, 'en')] }));
}

/**
 * Finds columns of a table that was read back, whatever language it was written in; see `matchHeaders`.
 *
 * @param keys columns that the table may have
 * @param recorded headers that the table was last written with
 * @returns position by key; a key whose header is not there is absent
 * @example columnPositions(['ID baris', 'Kota'], ['row_id', 'rule']).get('row_id') // 0
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
  return isPlain(key) || YEAR_HEADERS.some(({ pattern }) => pattern.test(key));
}

function isPlain(key: string): key is HeaderKey {
  return Object.hasOwn(HEADERS, key);
}
