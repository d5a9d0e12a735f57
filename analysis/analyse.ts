import { audit } from './audit/audit';
import { applyDecisions, type DecidedFinding, withoutFixes } from './audit/decisions';
import type { Finding, FindingFix } from './audit/finding';
import { unknownUnit } from './audit/refusal';
import { compareRows } from './comparison/compare-rows';
import { comparisonYear } from './comparison/comparison-year';
import { groupRows } from './coverage/row-groups';
import type { Inputs } from './inputs';
import { computeMeasures, type Results } from './measures';
import type { Plan } from './plan/plan';
import { readPlan } from './plan/read-plan';
import { editsFrom, type ReadCell } from './plan/row-edits';

/** What the plans say and what is odd in them. */
export interface Audited {
  /** Plans as read, with the planner's edits and decided findings in place. */
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
  readonly decided: readonly DecidedFinding[];
  /** Changes of read values that decisions made; none of a cell that the planner set by hand. */
  readonly fixes: readonly FindingFix[];
  /** Changes, decided or by hand, whose value their column does not know; they were left out. */
  readonly refusedEdits: readonly ReadCell[];
}

/** The inputs, and everything that follows from them; the sheets, tables and charts only show it. */
export interface Analysis extends Required<Inputs>, Audited, Results {}

/**
 * Reads, audits and measures plans.
 *
 * Findings are sought in the plans as read, before decisions change a value: a finding that was decided keeps its
 * identity and its decision in every rerun. The measures are then taken of the plans with the decisions in place.
 *
 * @example columnOf(analyse({ printed, reference }).coverageTotals, 'covered') // [23, 24]
 */
export function analyse(inputs: Inputs): Analysis {
  const audited = readAndAudit(inputs);
  const { plans, reference, year } = audited;
  const groups = groupRows(plans);
  const comparedYear = year ?? comparisonYear(plans);
  const comparisons = compareRows(plans, reference, groups, comparedYear);
  return { ...audited, ...computeMeasures({ ...audited, groups, comparedYear, comparisons }) };
}

/**
 * The first half of `analyse`: what the plans say and what is odd in them.
 *
 * @example readAndAudit({ printed, reference }).plans.map(({ rows }) => rows.length) // [124, 195]
 */
export function readAndAudit(inputs: Inputs): Required<Inputs> & Audited {
  const { printed, reference, edits = [], decisions = [], crosswalk = [], year = null } = inputs;
  const byHand = editsFrom(edits);
  const asRead = printed.map((plan) => readPlan(plan, reference, byHand.edits));
  const findings = audit(asRead, reference);
  const applied = applyDecisions(findings, decisions);
  // What the planner typed into the cell itself goes before a proposal that was accepted for it.
  const typed = new Set(edits.filter((edit) => !byHand.refused.includes(edit)).map(cellOf));
  const fixes = applied.fixes.filter((fix) => !typed.has(cellOf(fix)));
  const all = editsFrom([...fixes, ...edits]);
  const plans = fixes.length === 0 ? asRead : printed.map((plan) => readPlan(plan, reference, all.edits));
  const decided = applied.decided.map((entry) => withoutFixes(entry, (fix) => typed.has(cellOf(fix))));
  return {
    printed,
    reference,
    edits,
    decisions,
    crosswalk,
    year,
    plans,
    findings,
    decided: withUnitRemarks(decided, plans),
    fixes,
    refusedEdits: [...applied.decided.flatMap(({ refused }) => refused), ...byHand.refused],
  };
}

/** A city may count what the list of units does not hold: its unit is taken, but not without a word. */
function withUnitRemarks(
  decided: readonly DecidedFinding[],
  plans: readonly Plan[],
): readonly DecidedFinding[] {
  const isUnitChange = ({ column }: FindingFix): boolean => column === 'unit';
  if (!decided.some(({ fixes }) => fixes.some(isUnitChange))) return decided;
  const unknown = new Set(
    plans.flatMap(({ rows }) =>
      rows.filter(({ unit }) => unit.doubt === 'unknown').map(({ rowId }) => rowId),
    ),
  );
  return decided.map((entry) => {
    const fix = entry.fixes.find((one) => isUnitChange(one) && unknown.has(one.rowId));
    return fix ? { ...entry, remark: unknownUnit(fix) } : entry;
  });
}

function cellOf({ rowId, column }: ReadCell): string {
  return `${rowId}|${column}`;
}
