import type { DataFrame } from 'danfojs-node';
import { agencyLoadFrame } from './agency-load/agency-load-frame';
import { audit } from './audit/audit';
import { applyDecisions, type DecidedFinding, type Decision, withoutFixes } from './audit/decisions';
import type { Finding, FindingFix } from './audit/finding';
import { compareRows } from './comparison/compare-rows';
import { comparisonFrame } from './comparison/comparison-frame';
import { comparisonYear } from './comparison/comparison-year';
import { sideBySideFrame } from './comparison/side-by-side-frame';
import { completenessFrame } from './coverage/completeness-frame';
import { coverageFrame, coverageTotalsFrame } from './coverage/coverage-frame';
import { type DuplicateGroup, duplicates } from './coverage/duplicates';
import { indicatorMatrixFrame } from './coverage/indicator-matrix-frame';
import { promiseCoverageFrame } from './coverage/promise-coverage-frame';
import { groupRows } from './coverage/row-groups';
import { subIndicatorCoverageFrame } from './coverage/sub-indicator-coverage-frame';
import { gapFrame } from './gap/gap-frame';
import type { Plan } from './plan/plan';
import type { PrintedPlan } from './plan/printed-plan';
import { readPlan } from './plan/read-plan';
import { readColumn } from './plan/read-columns';
import { cellKey, editsFrom, type ReadCell, type RefusedCell } from './plan/row-edits';
import type { Reference } from './reference/reference';
import type { Bilingual } from './text/bilingual';

export interface AnalysisInput {
  readonly printed: readonly PrintedPlan[];
  readonly reference: Reference;
  /** Cells of the read columns that the planner changed by hand. */
  readonly edits?: readonly ReadCell[];
  /** Cells of the read columns that the planner changed to what was not understood. */
  readonly refused?: readonly RefusedCell[];
  /** The planner's decisions on findings of an earlier run. */
  readonly decisions?: readonly Decision[];
  /** Year in which cities are compared; the last that most plans share when absent. */
  readonly year?: number;
}

/** Everything that follows from the plans; the sheets, tables and charts only show it. */
export interface Analysis {
  readonly reference: Reference;
  /** Plans as read, with the planner's edits and decided findings in place. */
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  readonly decided: readonly DecidedFinding[];
  /** Changes of read values that decisions made; none of a cell that the planner set by hand. */
  readonly fixes: readonly FindingFix[];
  readonly edits: readonly ReadCell[];
  /** Cells that the planner typed and that were not understood; they stay as they are until they are mended. */
  readonly refused: readonly RefusedCell[];
  readonly gap: DataFrame;
  readonly coverage: DataFrame;
  readonly coverageTotals: DataFrame;
  readonly subIndicatorCoverage: DataFrame;
  readonly indicatorMatrix: DataFrame;
  readonly completeness: DataFrame;
  readonly promises: DataFrame;
  readonly duplicates: readonly DuplicateGroup[];
  readonly comparison: DataFrame;
  readonly sideBySide: DataFrame;
  readonly agencyLoad: DataFrame;
}

/**
 * Reads, audits and measures plans.
 *
 * Findings are sought in the plans as read, before decisions change a value: a finding that was decided keeps its
 * identity and its decision in every rerun. The measures are then taken of the plans with the decisions in place.
 *
 * @example recordsOf(analyse({ printed, reference }).coverageTotals).map(({ covered }) => covered) // [23, 24]
 */
export function analyse(input: AnalysisInput): Analysis {
  const { reference } = input;
  const { plans, findings, ...rest } = readAndAudit(input);
  const groups = groupRows(plans);
  const year = input.year ?? comparisonYear(plans);
  const comparisons = compareRows(plans, reference, groups, year);
  return {
    ...rest,
    reference,
    plans,
    findings,
    gap: gapFrame(plans),
    coverage: coverageFrame(plans, reference, groups),
    coverageTotals: coverageTotalsFrame(plans, reference, groups),
    subIndicatorCoverage: subIndicatorCoverageFrame(plans, reference, groups),
    indicatorMatrix: indicatorMatrixFrame(plans, reference, groups),
    completeness: completenessFrame(plans, groups),
    promises: promiseCoverageFrame(plans, reference),
    duplicates: duplicates(plans, groups),
    comparison: comparisonFrame(plans, reference, comparisons, year),
    sideBySide: sideBySideFrame(plans, reference, comparisons),
    agencyLoad: agencyLoadFrame(plans, groups),
  };
}

type Audited = Pick<Analysis, 'plans' | 'findings' | 'decisions' | 'decided' | 'fixes' | 'edits' | 'refused'>;

/**
 * The first half of `analyse`: what the plans say and what is odd in them.
 *
 * @example readAndAudit({ printed, reference }).plans.map(({ rows }) => rows.length) // [124, 195]
 */
export function readAndAudit(input: AnalysisInput): Audited {
  const { printed, reference, edits = [], refused = [], decisions = [] } = input;
  const byHand = editsFrom(edits, refused);
  const asRead = printed.map((plan) => readPlan(plan, reference, byHand));
  const findings = audit(asRead, reference);
  const applied = applyDecisions(findings, decisions, asRead, reference);
  // What the planner typed into the cell itself goes before a proposal that was accepted for it.
  const typed = new Set([...edits, ...refused].map(cellKey));
  const fixes = applied.fixes.filter((fix) => !typed.has(cellKey(fix)));
  const all = editsFrom([...fixes, ...edits], refused);
  const plans = fixes.length === 0 ? asRead : printed.map((plan) => readPlan(plan, reference, all));
  const decided = applied.decided.map((entry) => withoutFixes(entry, (fix) => typed.has(cellKey(fix))));
  return { plans, findings, decisions, decided: withRemarks(decided, plans), fixes, edits, refused };
}

/** What no list knows is taken where a city may well have it, a unit or an agency, but not without a word. */
function withRemarks(decided: readonly DecidedFinding[], plans: readonly Plan[]): readonly DecidedFinding[] {
  const isOwn = ({ decision, fixes }: DecidedFinding): boolean =>
    decision.decision === 'change' && fixes.length > 0;
  if (!decided.some(isOwn)) return decided;
  const rows = new Map(plans.flatMap((plan) => plan.rows.map((row) => [row.rowId, row])));
  const remarkOf = ({ rowId, column }: FindingFix): Bilingual | null => {
    const row = rows.get(rowId);
    return row ? (readColumn(column)?.remark(row) ?? null) : null;
  };
  return decided.map((entry) => {
    if (!isOwn(entry)) return entry;
    const [remark] = entry.fixes.flatMap((fix) => remarkOf(fix) ?? []);
    return remark ? { ...entry, remark } : entry;
  });
}
