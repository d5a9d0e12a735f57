import type { Plan, PlanRow } from '../plan/plan';
import type { ReadColumn } from '../plan/read-column';
import { readColumn } from '../plan/read-columns';
import { type ReadingDesk, readingDesk } from '../plan/reading-desk';
import { cellKey } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import type { CellContent } from '../sheets/read-workbook';
import type { Bilingual } from '../text/bilingual';
import type { Finding, FindingFix } from './finding';

export type DecisionKind = 'accept' | 'change' | 'ignore';

/** What the planner decided on one finding. */
export interface Decision {
  readonly findingId: string;
  readonly decision: DecisionKind;
  /** The planner's own value as it was typed, with `change`. */
  readonly value?: CellContent;
  readonly reason: string;
  /** Of the group that it was made on, for all of its findings. */
  readonly groupId?: string;
}

export type DecisionOutcome =
  | 'applied'
  | 'ignored'
  /* accepted or changed, but the finding has no value to set: it is settled by words */
  | 'nothing-to-apply'
  /* the planner's own value is none that its column knows: what was read stays */
  | 'refused'
  /* every value of it was set by another decision or by hand */
  | 'overruled'
  /* the printed text or row is back as the regulation has it */
  | 'restored'
  /* no finding has this identity any more: the slip is gone or its row is */
  | 'finding-gone';

export interface DecidedFinding {
  readonly decision: Decision;
  readonly finding: Finding | null;
  readonly outcome: DecisionOutcome;
  /** Changes that hold, in the order of the rows: those that another decision or the planner set are not among them. */
  readonly fixes: readonly FindingFix[];
  /** What the planner should know of the value: that it was not understood, and what would be. */
  readonly remark: Bilingual | null;
}

export interface AppliedDecisions {
  /** Changes of read values, at most one for each row and column. Printed text is never among them (`restoreAccepted`). */
  readonly fixes: readonly FindingFix[];
  /** Every decision with what came of it, in the order of the findings, then those whose finding is gone. */
  readonly decided: readonly DecidedFinding[];
  /** Findings without a decision. */
  readonly open: readonly Finding[];
}

/**
 * What the planner's decisions change: accepted proposals and the planner's own values as fixes of read values.
 *
 * A decision holds on to the identity of its finding, so it survives reruns and edits elsewhere. Where two decisions
 * set one value, the planner's own value (`change`) goes before an accepted proposal, then the earlier finding. A
 * finding decided twice keeps the last decision. The planner's value is understood as if it were typed into the read column
 * of each row; one that is not understood in a row sets nothing in any, and says so.
 *
 * @param plans as read, which the findings are about
 * @example applyDecisions(findings, [{ findingId: findings[0].findingId, decision: 'ignore', reason: 'sesuai naskah' }], plans, reference).decided[0].outcome // 'ignored'
 */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  plans: readonly Plan[],
  reference: Reference,
): AppliedDecisions {
  const wanted = wantedFixes(plans, reference);
  const byFinding = new Map(decisions.map((decision) => [decision.findingId, decision]));
  const decided: DecidedFinding[] = [];
  const open: Finding[] = [];
  const setBy = new Map<string, { readonly fix: FindingFix; readonly decision: DecisionKind }>();
  for (const finding of findings) {
    const decision = byFinding.get(finding.findingId);
    if (!decision) {
      open.push(finding);
      continue;
    }
    byFinding.delete(finding.findingId);
    const entry = decide(finding, decision, wanted(finding, decision));
    decided.push(entry);
    for (const fix of entry.fixes) {
      const earlier = setBy.get(cellKey(fix));
      if (!earlier || (earlier.decision === 'accept' && decision.decision === 'change'))
        setBy.set(cellKey(fix), { fix, decision: decision.decision });
    }
  }
  const gone = [...byFinding.values()].map((decision): DecidedFinding => ({
    decision,
    finding: null,
    outcome: 'finding-gone',
    fixes: [],
    remark: null,
  }));
  return {
    fixes: [...setBy.values()].map(({ fix }) => fix),
    decided: [
      ...decided.map((entry) => withoutFixes(entry, (fix) => setBy.get(cellKey(fix))?.fix !== fix)),
      ...gone,
    ],
    open,
  };
}

function decide(finding: Finding, decision: Decision, wanted: WantedFixes): DecidedFinding {
  const { fixes, remark } = wanted;
  const outcome = remark === null ? outcomeOf(decision, fixes) : 'refused';
  return { decision, finding, outcome, fixes, remark };
}

interface WantedFixes {
  readonly fixes: readonly FindingFix[];
  /** Why the planner's value is none. */
  readonly remark: Bilingual | null;
}

/** What a decision wants to change. Rows are looked up once somebody typed a value of their own. */
function wantedFixes(
  plans: readonly Plan[],
  reference: Reference,
): (finding: Finding, decision: Decision) => WantedFixes {
  const rowsOf = new Map<string, { readonly rows: Map<string, PlanRow>; readonly desk: ReadingDesk }>();
  const inPlan = (
    planId: string,
  ): { readonly rows: Map<string, PlanRow>; readonly desk: ReadingDesk } | null => {
    const known = rowsOf.get(planId);
    const plan = plans.find((one) => one.planId === planId);
    if (known || !plan) return known ?? null;
    const rows = new Map(plan.rows.map((row) => [row.rowId, row]));
    const made = { rows, desk: readingDesk(plan, reference) };
    rowsOf.set(planId, made);
    return made;
  };
  return (finding, { decision, value }) => {
    if (decision === 'ignore') return { fixes: [], remark: null };
    if (decision === 'accept') return { fixes: finding.apply, remark: null };
    const column = decidedColumn(finding);
    const plan = inPlan(finding.planId);
    if (value === undefined || column === null || plan === null) return { fixes: [], remark: null };
    const fixes: FindingFix[] = [];
    for (const rowId of finding.settles) {
      const row = plan.rows.get(rowId);
      if (!row) continue;
      const understood = column.understand(value, row, plan.desk);
      if ('refused' in understood) return { fixes: [], remark: understood.refused };
      fixes.push({ rowId, column: column.key, value: understood.code });
    }
    return { fixes, remark: null };
  };
}

/** The read column that a decision on a finding sets; null where what it is about is not read. */
export function decidedColumn({ apply, field }: Pick<Finding, 'apply' | 'field'>): ReadColumn | null {
  return readColumn(apply[0]?.column ?? field);
}

function outcomeOf({ decision }: Decision, fixes: readonly FindingFix[]): DecisionOutcome {
  if (decision === 'ignore') return 'ignored';
  return fixes.length > 0 ? 'applied' : 'nothing-to-apply';
}

/** The entry without the changes that were set otherwise; overruled when none is left. */
export function withoutFixes(
  entry: DecidedFinding,
  isSetOtherwise: (fix: FindingFix) => boolean,
): DecidedFinding {
  const fixes = entry.fixes.filter((fix) => !isSetOtherwise(fix));
  if (fixes.length === entry.fixes.length) return entry;
  return { ...entry, fixes, outcome: fixes.length === 0 ? 'overruled' : entry.outcome };
}
