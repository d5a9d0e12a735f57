import type { Analysis } from '../../analysis/analyse';
import { byPriority } from '../../analysis/audit/by-priority';
import { consequenceWords } from '../../analysis/audit/consequence';
import type { DecidedFinding } from '../../analysis/audit/decisions';
import { groupOf } from '../../analysis/audit/finding-groups';
import { readColumn } from '../../analysis/plan/read-columns';
import { planNames, TABLE_NAMES } from '../../analysis/sheets/names';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import { OUTCOME_WORDS } from '../../analysis/text/words';
import type { PlacedFinding } from './analysis-client';
import { decisionRecorder } from './decision-recorder';
import { planCells } from './plan-cells';

type Audited = Pick<Analysis, 'plans' | 'findings' | 'restored' | 'decisions' | 'decided'>;

/** Findings with where each stands in this workbook, and where its decision is written. */
export function placeFindings(audited: Audited, workbook: ReadWorkbook, language: Language): PlacedFinding[] {
  const names = planNames(audited.plans);
  const decisions = new Map(audited.decisions.map((decision) => [decision.findingId, decision]));
  const decided = new Map(audited.decided.map((entry) => [entry.decision.findingId, entry]));
  const records = decisionRecorder(workbook, language, TABLE_NAMES.findings, 'finding_id');
  const cells = planCells(workbook);
  const units = new Map(audited.plans.flatMap(({ rows }) => rows.map(({ rowId, unit }) => [rowId, unit])));
  // What the next run restores stays in the list until it has, so that the decision can be taken back.
  return [...audited.restored, ...audited.findings].toSorted(byPriority).map((finding) => {
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
      groupId: groupOf(finding),
      hangs: finding.consequence ? consequenceWords(finding.consequence) : null,
      decision: decisions.get(finding.findingId) ?? came?.decision ?? null,
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
