import { withPlacesOf } from '../plan/printed-cells';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { sourceDifferences } from '../plan/source-differences';
import type { Reference } from '../reference/reference';
import { audit } from './audit';
import type { DifferencesByPlan } from './context';
import type { DecidedFinding, Decision } from './decisions';
import type { Finding } from './finding';
import { type GroupDecision, groupOf } from './finding-groups';
import { SOURCE_RULES } from './rules';
import { planOfRow } from './wording';

export interface Restored {
  /** The plans with the accepted texts and rows of the regulation back in place. */
  readonly printed: readonly PrintedPlan[];
  /** Findings that this settled: their cause is gone from the plans. */
  readonly restored: readonly Finding[];
  /** What still differs. */
  readonly differences: DifferencesByPlan;
}

/**
 * Puts back what the planner accepted to have as the regulation has it. A decision holds on to the text that it was made
 * about, so it restores no later edit of the same cell.
 *
 * @param sources text of the regulations, of the plans whose it is at hand
 * @param marks of the rows as the plan files had them
 * @example restoreAccepted({ printed, sources: printed, marks: {}, decisions: [], groupDecisions: [] }, reference).restored // []
 */
export function restoreAccepted(
  {
    printed,
    sources,
    marks,
    decisions,
    groupDecisions,
  }: {
    readonly printed: readonly PrintedPlan[];
    readonly sources: readonly PrintedPlan[];
    readonly marks: Readonly<Record<string, string>>;
    readonly decisions: readonly Decision[];
    readonly groupDecisions: readonly GroupDecision[];
  },
  reference: Reference,
): Restored {
  const sourceOf = new Map(sources.map((source) => [source.planId, source]));
  const marksOf = marksByPlan(marks);
  const differencesOf = (plans: readonly PrintedPlan[]): DifferencesByPlan =>
    new Map(
      plans.flatMap((plan) => {
        const source = sourceOf.get(plan.planId);
        return source ? [[plan.planId, sourceDifferences(plan, source, marksOf.get(plan.planId) ?? {})]] : [];
      }),
    );
  const differences = differencesOf(printed);
  const lastOf = new Map(decisions.map(({ findingId, decision }) => [findingId, decision]));
  const lastOfGroup = new Map(groupDecisions.map(({ groupId, decision }) => [groupId, decision]));
  const isAccepted = (finding: Finding): boolean =>
    (finding.restores?.length ?? 0) > 0 &&
    (lastOf.get(finding.findingId) ?? lastOfGroup.get(groupOf(finding))) === 'accept';
  const isAsked =
    groupDecisions.some(({ groupId }) => SOURCE_GROUPS.has(groupId)) ||
    decisions.some(({ findingId }) => SOURCE_RULES.some(({ code }) => findingId.startsWith(`${code}|`)));
  const asked = isAsked ? printed.filter(({ planId }) => differences.has(planId)) : [];
  const read = asked.map((plan) => readPlan(plan, reference));
  const restored = audit(read, reference, SOURCE_RULES, differences).filter(isAccepted);
  if (restored.length === 0) return { printed, restored, differences };
  const plans = printed.map((plan) => {
    const source = sourceOf.get(plan.planId);
    const places = restored.flatMap(({ planId, restores = [] }) => (planId === plan.planId ? restores : []));
    return source && places.length > 0 ? withPlacesOf(source, plan, places) : plan;
  });
  return { printed: plans, restored, differences: differencesOf(plans) };
}

/** Groups of what can be put back. */
const SOURCE_GROUPS: ReadonlySet<string> = new Set(
  SOURCE_RULES.map(({ code }) => groupOf({ rule: code, apply: [], restores: [{ rowId: '', field: '' }] })),
);

/** Marks of rows plan by plan: with hundreds of plans, to look through all of them for each took longer than the audit. */
function marksByPlan(
  marks: Readonly<Record<string, string>>,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const plans = new Map<string, Record<string, string>>();
  for (const [rowId, mark] of Object.entries(marks)) {
    const own = plans.get(planOfRow(rowId)) ?? {};
    own[rowId] = mark;
    plans.set(planOfRow(rowId), own);
  }
  return plans;
}

/** The decisions with what came of those that restored a text. */
export function withRestored(
  decided: readonly DecidedFinding[],
  restored: readonly Finding[],
): readonly DecidedFinding[] {
  if (restored.length === 0) return decided;
  const byId = new Map(restored.map((finding) => [finding.findingId, finding]));
  return decided.map((entry) => {
    const finding = byId.get(entry.decision.findingId);
    return finding ? { ...entry, finding, outcome: 'restored' } : entry;
  });
}
