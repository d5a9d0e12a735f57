import type { Analysis } from '../../analysis/analyse';
import type { DecidedFinding } from '../../analysis/audit/decisions';
import { readColumn } from '../../analysis/plan/read-columns';
import { shownText } from '../../analysis/sheets/cell-content';
import { TABLE_NAMES, planTableName } from '../../analysis/sheets/names';
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import { columnPositions } from '../../analysis/text/headers';
import { DECISION_WORDS, OUTCOME_WORDS } from '../../analysis/text/words';
import type { DecisionRecord, PlacedFinding } from './analysis-client';

type Audited = Pick<Analysis, 'plans' | 'findings' | 'decisions' | 'decided'>;

/** Findings with where each stands in this workbook, and where its decision is written. */
export function placeFindings(audited: Audited, workbook: ReadWorkbook, language: Language): PlacedFinding[] {
  const tables = new Map(workbook.tables.map((table) => [table.name, table]));
  const cities = new Map(audited.plans.map(({ planId, cityName }) => [planId, cityName]));
  const decisions = new Map(audited.decisions.map((decision) => [decision.findingId, decision]));
  const decided = new Map(audited.decided.map((entry) => [entry.decision.findingId, entry]));
  const records = recorder(tables.get(TABLE_NAMES.findings), language);
  const headers = memo((planId: string) => headerFinder(tables.get(planTableName(planId))));
  const units = new Map(audited.plans.flatMap(({ rows }) => rows.map(({ rowId, unit }) => [rowId, unit])));
  return audited.findings.map((finding) => {
    const column = readColumn(finding.field);
    const { header, idHeader } = headers(finding.planId)(finding.field);
    const came = decided.get(finding.findingId);
    const inRow = finding.rowId !== '' && header !== null && idHeader !== null;
    return {
      finding,
      cityName: cities.get(finding.planId) ?? finding.planId,
      place: inRow ? { table: planTableName(finding.planId), idHeader, rowId: finding.rowId, header } : null,
      record: records(finding.findingId),
      changeable: finding.settles.length > 0 && column !== null,
      unit: column?.look.kind === 'number' ? (units.get(finding.settles[0] ?? '') ?? null) : null,
      decision: decisions.get(finding.findingId) ?? null,
      remark: came ? remarkOf(came) : null,
      refused: came?.outcome === 'refused',
    };
  });
}

/** In the words of the findings sheet. */
function remarkOf({ outcome, remark }: DecidedFinding): Bilingual | null {
  const came = OUTCOME_WORDS[outcome];
  return remark && { id: `${came.id}: ${remark.id}`, en: `${came.en}: ${remark.en}` };
}

interface Headers {
  /** Header of the field, or of the row's id when the finding is about the whole row. */
  readonly header: string | null;
  readonly idHeader: string | null;
}

function headerFinder(table: ReadTable | undefined): (field: string) => Headers {
  const find = (key: string): string | null => {
    const at = table ? columnPositions(table.headers, [key]).get(key) : undefined;
    return at === undefined ? null : (table?.headers[at] ?? null);
  };
  const idHeader = find('row_id');
  const found = memo((field: string) => (isKey(field) ? find(field) : null) ?? idHeader);
  return (field) => ({ header: found(field), idHeader });
}

/** Fields that have no column of their own, such as a whole section, have no header to look for. */
function isKey(field: string): boolean {
  return PRINTED.has(field) || readColumn(field) !== null;
}
const PRINTED: ReadonlySet<string> = new Set([
  'section_no',
  'section',
  'indicator_no',
  'indicator',
  'action',
  'measure',
  'program',
]);

function recorder(
  table: ReadTable | undefined,
  language: Language,
): (findingId: string) => DecisionRecord | null {
  if (!table) return () => null;
  const keys = ['finding_id', 'decision', 'decided_value', 'decision_reason'] as const;
  const positions = columnPositions(table.headers, keys);
  const [idHeader, decision, value, reason] = keys.map((key) => table.headers[positions.get(key) ?? -1]);
  if (idHeader === undefined || decision === undefined || value === undefined || reason === undefined)
    return () => null;
  const idAt = table.headers.indexOf(idHeader);
  const known = new Set(table.rows.map((row) => shownText(row[idAt] ?? null)));
  // The dropdown speaks the language that the table was written in, which its headers tell.
  const spoken: Language =
    columnPositions([idHeader], ['finding_id']).size === 0 ? language : languageOf(idHeader);
  const words = {
    accept: DECISION_WORDS.accept[spoken],
    change: DECISION_WORDS.change[spoken],
    ignore: DECISION_WORDS.ignore[spoken],
  };
  return (findingId) => {
    if (!known.has(findingId)) return null;
    const at = (header: string) => ({ table: table.name, idHeader, rowId: findingId, header });
    return { decision: at(decision), value: at(value), reason: at(reason), words };
  };
}

function languageOf(idHeader: string): Language {
  return /^ID temuan$/.test(idHeader) ? 'id' : 'en';
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
