import type { Analysis } from '../../analysis/analyse';
import type { DecidedFinding } from '../../analysis/audit/decisions';
import { readColumn } from '../../analysis/plan/read-columns';
import { shownText } from '../../analysis/sheets/cell-content';
import { planNames, TABLE_NAMES } from '../../analysis/sheets/names';
import { parseState } from '../../analysis/sheets/state';
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import { columnPositions, headerOf } from '../../analysis/text/headers';
import type { RecordedHeaders } from '../../analysis/text/match-headers';
import { DECISION_WORDS, OUTCOME_WORDS } from '../../analysis/text/words';
import type { DecisionRecord, PlacedFinding } from './analysis-client';
import { planCells } from './plan-cells';

type Audited = Pick<Analysis, 'plans' | 'findings' | 'restored' | 'decisions' | 'decided'>;

/** Findings with where each stands in this workbook, and where its decision is written. */
export function placeFindings(audited: Audited, workbook: ReadWorkbook, language: Language): PlacedFinding[] {
  const names = planNames(audited.plans);
  const decisions = new Map(audited.decisions.map((decision) => [decision.findingId, decision]));
  const decided = new Map(audited.decided.map((entry) => [entry.decision.findingId, entry]));
  const records = recorder(
    workbook.tables.find(({ name }) => name === TABLE_NAMES.findings),
    parseState(workbook.state)?.headers[TABLE_NAMES.findings],
    language,
  );
  const cells = planCells(workbook);
  const units = new Map(audited.plans.flatMap(({ rows }) => rows.map(({ rowId, unit }) => [rowId, unit])));
  // What the next run restores stays in the list until it has, so that the decision can be taken back.
  return [...audited.restored, ...audited.findings].map((finding) => {
    const column = readColumn(finding.field);
    const came = decided.get(finding.findingId);
    const record = records(finding.findingId);
    return {
      finding,
      cityName: names.get(finding.planId) ?? finding.planId,
      // What is about a document, or about a row that is gone, leads to its own line among the findings.
      place:
        (finding.rowId === ''
          ? null
          : cells(finding.rowId, isKey(finding.field) ? finding.field : 'row_id')) ??
        record?.decision ??
        null,
      record,
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
  recorded: RecordedHeaders | undefined,
  language: Language,
): (findingId: string) => DecisionRecord | null {
  if (!table) return () => null;
  const keys = ['finding_id', 'decision', 'decided_value', 'decision_reason'] as const;
  const positions = columnPositions(table.headers, keys, recorded);
  const [idHeader, decision, value, reason] = keys.map((key) => table.headers[positions.get(key) ?? -1]);
  if (idHeader === undefined || decision === undefined || value === undefined || reason === undefined)
    return () => null;
  const idAt = table.headers.indexOf(idHeader);
  const known = new Set(table.rows.map((row) => shownText(row[idAt] ?? null)));
  // The dropdown speaks the language that the table was written in, which its headers tell.
  const spoken = (['id', 'en'] as const).find((one) => headerOf('finding_id', one) === idHeader) ?? language;
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
