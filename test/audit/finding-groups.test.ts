import { describe, expect, it } from 'vitest';
import { readAndAudit } from '../../analysis/read-and-audit';
import { CAUSES } from '../../analysis/audit/causes';
import type { Decision } from '../../analysis/audit/decisions';
import {
  findingGroups,
  groupIds,
  groupName,
  groupOf,
  withGroupDecisions,
} from '../../analysis/audit/finding-groups';
import { RULES } from '../../analysis/audit/rules';
import { seeds } from '../plan/seeds';

const printed = seeds.plans.map((plan) => ({ ...plan, rows: plan.rows.slice(0, 40) }));
const { findings } = readAndAudit({ printed, reference: seeds.reference });
const groups = findingGroups(findings);

describe('causes', () => {
  it('are there for every rule, once', () => {
    const ruled = CAUSES.flatMap(({ rules }) => rules);
    expect([...ruled].sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  it('have names that tell their groups apart in both languages', () => {
    const ids = groupIds();
    for (const language of ['id', 'en'] as const)
      expect(new Set(ids.map((id) => groupName(id)[language].toLowerCase())).size).toBe(ids.length);
  });
});

describe('groups', () => {
  it('hold every finding once, those to decide first in front', () => {
    const held = groups.flatMap((group) => group.findings.map(({ findingId }) => findingId));
    expect(held.toSorted()).toEqual(findings.map(({ findingId }) => findingId).toSorted());
    const severities = groups.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
  });

  it('keep their identity whatever rows are there', () => {
    const fewer = printed.map((plan) => ({ ...plan, rows: plan.rows.slice(5, 35).reverse() }));
    const again = findingGroups(readAndAudit({ printed: fewer, reference: seeds.reference }).findings);
    expect(groupIds()).toEqual(expect.arrayContaining(again.map(({ groupId }) => groupId)));
    expect(groups.map(({ groupId }) => groupId)).toEqual(expect.arrayContaining([again[0]?.groupId]));
  });

  it('set what agreeing sets apart from what is only noted', () => {
    for (const { groupId, findings: own } of groups)
      for (const { apply } of own)
        expect([groupId, apply.length > 0]).toEqual([groupId, groupId.endsWith('|set')]);
  });
});

describe('a decision on a group', () => {
  const [group] = groups.filter(({ findings: own }) => own.length > 2);
  const [first, second] = group?.findings ?? [];
  if (!group || !first || !second) throw new Error('no group');
  const agreed = { groupId: group.groupId, decision: 'accept', reason: 'rapat' } as const;

  it('is one on each of its findings, and on no other', () => {
    const all = withGroupDecisions(findings, [], [agreed]);
    expect(all.map(({ findingId }) => findingId).sort()).toEqual(
      findings.flatMap((one) => (groupOf(one) === group.groupId ? [one.findingId] : [])).sort(),
    );
    expect(all.every(({ decision, reason }) => decision === 'accept' && reason === 'rapat')).toBe(true);
  });

  it('gives way to one on the finding itself', () => {
    const own: Decision = { findingId: second.findingId, decision: 'ignore', reason: 'benar' };
    const all = withGroupDecisions(findings, [own], [agreed]);
    expect(all.filter(({ findingId }) => findingId === second.findingId)).toEqual([own]);
  });

  it('of two the last holds, and none changes nothing', () => {
    const later = { ...agreed, decision: 'ignore' } as const;
    const kinds = withGroupDecisions(findings, [], [agreed, later]).map(({ decision }) => decision);
    expect(new Set(kinds)).toEqual(new Set(['ignore']));
    expect(withGroupDecisions(findings, [], [])).toEqual([]);
  });
});
