import type { Finding, FindingFix } from './finding';

export type DecisionKind = 'accept' | 'change' | 'ignore';

/** What the planner decided on one finding. */
export interface Decision {
  readonly findingId: string;
  readonly decision: DecisionKind;
  /** The planner's own value, with `change`. */
  readonly value?: string | number | null;
  readonly reason: string;
}

export type DecisionOutcome =
  | 'applied'
  | 'ignored'
  /* accepted or changed, but the finding has no value to set: it is settled by words */
  | 'nothing-to-apply'
  /* another decision had set the same value already */
  | 'overruled'
  /* no finding has this identity any more: the slip is gone or its row is */
  | 'finding-gone';

export interface DecidedFinding {
  readonly decision: Decision;
  readonly finding: Finding | null;
  readonly outcome: DecisionOutcome;
  readonly fix: FindingFix | null;
}

export interface AppliedDecisions {
  /** Changes of read values, at most one for each row and column. Printed text is never among them. */
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
 * finding decided twice keeps the last decision.
 *
 * @example applyDecisions(findings, [{ findingId, decision: 'accept', reason: '' }]).fixes
 */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
): AppliedDecisions {
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
    const fix = fixOf(finding, decision);
    decided.push({ decision, finding, outcome: outcomeOf(decision, fix), fix });
    if (!fix) continue;
    const earlier = setBy.get(cellOf(fix));
    if (!earlier || (earlier.decision === 'accept' && decision.decision === 'change'))
      setBy.set(cellOf(fix), { fix, decision: decision.decision });
  }
  const gone = [...byFinding.values()].map((decision): DecidedFinding => ({
    decision,
    finding: null,
    outcome: 'finding-gone',
    fix: null,
  }));
  return {
    fixes: [...setBy.values()].map(({ fix }) => fix),
    decided: [...decided.map((entry) => overruledBy(setBy, entry)), ...gone],
    open,
  };
}

function fixOf(finding: Finding, { decision, value }: Decision): FindingFix | null {
  if (decision === 'ignore') return null;
  if (decision === 'accept') return finding.apply;
  const column = finding.apply?.column ?? readColumnOf(finding.field);
  if (value === undefined || column === null || finding.rowId === '') return null;
  return { rowId: finding.rowId, column, value };
}

/** The read column beside a printed one; null where nothing is read from it. */
function readColumnOf(field: string): string | null {
  if (field === 'baseline' || /^target_\d{4}$/.test(field)) return `${field}_value`;
  return ['unit', 'agencies', 'nature', 'direction', 'canonical_indicator'].includes(field) ? field : null;
}

function outcomeOf({ decision }: Decision, fix: FindingFix | null): DecisionOutcome {
  if (decision === 'ignore') return 'ignored';
  return fix ? 'applied' : 'nothing-to-apply';
}

function overruledBy(
  setBy: ReadonlyMap<string, { readonly fix: FindingFix }>,
  entry: DecidedFinding,
): DecidedFinding {
  if (!entry.fix || setBy.get(cellOf(entry.fix))?.fix === entry.fix) return entry;
  return { ...entry, outcome: 'overruled', fix: null };
}

function cellOf({ rowId, column }: FindingFix): string {
  return `${rowId}|${column}`;
}
