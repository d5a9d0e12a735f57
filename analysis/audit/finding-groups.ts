import { linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { byPriority } from './by-priority';
import { type Cause, CAUSES } from './causes';
import type { Decision, DecisionKind } from './decisions';
import type { Finding, Severity } from './finding';

/** Findings of one kind and cause, which can be decided at once. */
export interface FindingGroup {
  /** Of the cause and of what agreeing does, never of rows: the same in every rerun. */
  readonly groupId: string;
  /** To stand behind the number of its findings: "17 satuan tidak baku, tidak mengubah penghitungan". */
  readonly name: Bilingual;
  /** The highest of its findings. */
  readonly severity: Severity;
  /** The one to decide first in front. */
  readonly findings: readonly [Finding, ...Finding[]];
}

export type GroupDecisionKind = Exclude<DecisionKind, 'change'>;

/** What the planner decided on a whole group; a decision on one of its findings goes before. */
export interface GroupDecision {
  readonly groupId: string;
  /** A value of the planner's own is of one finding. */
  readonly decision: GroupDecisionKind;
  readonly reason: string;
}

/**
 * The findings by what is wrong and by whether agreeing sets a value, the group to decide first in front.
 *
 * @example findingGroups([]) // []
 */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  return linesOf(findings, groupOf)
    .map(([first, ...others]): FindingGroup => {
      const [head = first, ...rest] = [first, ...others].toSorted(byPriority);
      return {
        groupId: groupOf(head),
        name: groupName(groupOf(head)),
        severity: head.severity,
        findings: [head, ...rest],
      };
    })
    .sort((a, b) => byPriority(a.findings[0], b.findings[0]));
}

/**
 * Identity of the group of a finding.
 *
 * @example groupOf({ rule: 'unit-spelling', apply: [] }) // 'unit-form|noted'
 */
export function groupOf({
  rule,
  apply,
  restores = [],
}: Pick<Finding, 'rule' | 'apply' | 'restores'>): string {
  return `${causeOf(rule).code}|${apply.length + restores.length > 0 ? SETS : NOTED}`;
}

const [SETS, NOTED] = ['set', 'noted'];

/**
 * What a group is called, whatever it holds now.
 *
 * @example groupName('unit-form|noted').en // 'non-standard units, no figure changes'
 */
export function groupName(groupId: string): Bilingual {
  const [code = '', effect] = groupId.split('|');
  const { id, en } = BY_CODE.get(code)?.name ?? { id: code, en: code };
  return effect === SETS
    ? { id: `${id}, ada saran isian`, en: `${en}, a value is suggested` }
    : { id: `${id}, tidak mengubah penghitungan`, en: `${en}, no figure changes` };
}

/** Identities of all groups that there can be. */
export function groupIds(): readonly string[] {
  return [...BY_CODE.keys()].flatMap((code) => [`${code}|${SETS}`, `${code}|${NOTED}`]);
}

/**
 * The decisions on single findings, and those on groups for every other finding of the group.
 *
 * @example withGroupDecisions([], [], []) // []
 */
export function withGroupDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  groupDecisions: readonly GroupDecision[],
): readonly Decision[] {
  if (groupDecisions.length === 0) return decisions;
  const ofGroups = new Map(groupDecisions.map((one) => [one.groupId, one]));
  const decided = new Set(decisions.map(({ findingId }) => findingId));
  return [
    ...decisions,
    ...findings.flatMap((finding): Decision[] => {
      const ofGroup = ofGroups.get(groupOf(finding));
      return ofGroup && !decided.has(finding.findingId) ? [{ findingId: finding.findingId, ...ofGroup }] : [];
    }),
  ];
}

function causeOf(rule: string): Cause {
  return BY_RULE.get(rule) ?? { code: rule, name: { id: rule, en: rule }, rules: [rule] };
}

const BY_RULE: ReadonlyMap<string, Cause> = new Map(
  CAUSES.flatMap((cause) => cause.rules.map((rule) => [rule, cause] as const)),
);

const BY_CODE: ReadonlyMap<string, Cause> = new Map(CAUSES.map((cause) => [cause.code, cause]));
