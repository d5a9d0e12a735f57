import { isKnown } from '../plan/row-edits';
import type { Bilingual } from '../text/bilingual';
import type { Finding, FindingFix } from './finding';
import { refusal } from './refusal';

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
  /* the planner's own value is none that its column knows: what was read stays */
  | 'refused'
  /* every value of it was set by another decision or by hand */
  | 'overruled'
  /* no finding has this identity any more: the slip is gone or its row is */
  | 'finding-gone';

export interface DecidedFinding {
  readonly decision: Decision;
  readonly finding: Finding | null;
  readonly outcome: DecisionOutcome;
  /** Changes that hold, in the order of the rows: those that another decision or the planner set are not among them. */
  readonly fixes: readonly FindingFix[];
  /** Changes whose value its column does not know; nothing came of them. */
  readonly refused: readonly FindingFix[];
  /** What the planner should know of the value: that it was not understood, and what would be. */
  readonly remark: Bilingual | null;
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
 * finding decided twice keeps the last decision. A value that its column does not know sets nothing, and says so.
 *
 * @example applyDecisions(findings, [{ findingId: findings[0].findingId, decision: 'ignore', reason: 'sesuai naskah' }]).decided[0].outcome // 'ignored'
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
    const entry = decide(finding, decision);
    decided.push(entry);
    for (const fix of entry.fixes) {
      const earlier = setBy.get(cellOf(fix));
      if (!earlier || (earlier.decision === 'accept' && decision.decision === 'change'))
        setBy.set(cellOf(fix), { fix, decision: decision.decision });
    }
  }
  const gone = [...byFinding.values()].map((decision): DecidedFinding => ({
    decision,
    finding: null,
    outcome: 'finding-gone',
    fixes: [],
    refused: [],
    remark: null,
  }));
  return {
    fixes: [...setBy.values()].map(({ fix }) => fix),
    decided: [
      ...decided.map((entry) => withoutFixes(entry, (fix) => setBy.get(cellOf(fix))?.fix !== fix)),
      ...gone,
    ],
    open,
  };
}

function decide(finding: Finding, decision: Decision): DecidedFinding {
  const wanted = fixesOf(finding, decision);
  const fixes = wanted.filter(isKnown);
  const refused = wanted.filter((fix) => !isKnown(fix));
  const [first] = refused;
  return {
    decision,
    finding,
    outcome: first ? 'refused' : outcomeOf(decision, fixes),
    fixes,
    refused,
    remark: first ? refusal(first) : null,
  };
}

function fixesOf(finding: Finding, { decision, value }: Decision): readonly FindingFix[] {
  if (decision === 'ignore') return [];
  if (decision === 'accept') return finding.apply;
  const column = finding.apply[0]?.column ?? readColumnOf(finding.field);
  if (value === undefined || column === null) return [];
  return finding.settles.map((rowId) => ({ rowId, column, value }));
}

/** The read column beside a printed one; null where nothing is read from it. */
function readColumnOf(field: string): string | null {
  if (field === 'baseline' || /^target_\d{4}$/.test(field)) return `${field}_value`;
  return ['unit', 'agencies', 'nature', 'direction', 'canonical_indicator'].includes(field) ? field : null;
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

function cellOf({ rowId, column }: FindingFix): string {
  return `${rowId}|${column}`;
}
