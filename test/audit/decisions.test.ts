import { describe, expect, it } from 'vitest';
import { audit } from '../../analysis/audit/audit';
import { applyDecisions, type Decision } from '../../analysis/audit/decisions';
import type { Finding } from '../../analysis/audit/finding';
import { REFERENCE, planOf } from './fixture';

const findings = audit(
  [planOf([{ targets: ['5.8697', '6'], baseline: '-' }, { agencies: 'Gugus Tugas' }])],
  REFERENCE,
);
const find = (rule: string): Finding => {
  const finding = findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return finding;
};
const decide = (rule: string, decision: Decision['decision'], value?: Decision['value']): Decision => ({
  findingId: find(rule).findingId,
  decision,
  ...(value === undefined ? {} : { value }),
  reason: 'diperiksa',
});
const outcomes = (decisions: readonly Decision[]): (string | undefined)[] =>
  applyDecisions(findings, decisions).decided.map(({ outcome }) => outcome);

describe('decisions', () => {
  it('accepting a proposal sets the read value', () => {
    expect(applyDecisions(findings, [decide('number-malformed', 'accept')]).fixes).toEqual([
      { rowId: '9971-2024-001', column: 'target_2024_value', value: 58697 },
    ]);
  });

  it('the planner may set another value, or that there is none', () => {
    expect(applyDecisions(findings, [decide('number-malformed', 'change', 5870)]).fixes[0]?.value).toBe(5870);
    expect(applyDecisions(findings, [decide('number-malformed', 'change', null)]).fixes[0]?.value).toBeNull();
    expect(applyDecisions(findings, [decide('baseline-missing', 'change', 12)]).fixes).toEqual([
      { rowId: '9971-2024-001', column: 'baseline_value', value: 12 },
    ]);
  });

  it.each<[string, Decision[], string[]]>([
    ['ignoring changes nothing', [decide('number-malformed', 'ignore')], ['ignored']],
    [
      'accepting where nothing is proposed changes nothing',
      [decide('agency-generic', 'accept')],
      ['nothing-to-apply'],
    ],
    [
      'changing without a value changes nothing',
      [decide('number-malformed', 'change')],
      ['nothing-to-apply'],
    ],
    [
      'a finding that is gone is listed',
      [{ findingId: 'gone|x|y', decision: 'accept', reason: '' }],
      ['finding-gone'],
    ],
    ['no decision', [], []],
  ])('%s', (_, decisions, expected) => {
    expect(outcomes(decisions)).toEqual(expected);
    expect(applyDecisions(findings, decisions).fixes).toEqual([]);
  });

  it('the last decision on a finding holds', () => {
    const { fixes } = applyDecisions(findings, [
      decide('number-malformed', 'accept'),
      decide('number-malformed', 'ignore'),
    ]);
    expect(fixes).toEqual([]);
  });

  it("the planner's own value goes before an accepted proposal for the same cell", () => {
    const first = find('number-malformed');
    const second = { ...first, findingId: 'other|9971-2024-001|target_2024' };
    const applied = applyDecisions(
      [first, second],
      [
        { findingId: first.findingId, decision: 'accept', reason: '' },
        { findingId: second.findingId, decision: 'change', value: 7, reason: '' },
      ],
    );
    expect(applied.fixes).toEqual([{ rowId: '9971-2024-001', column: 'target_2024_value', value: 7 }]);
    expect(applied.decided.map(({ outcome }) => outcome)).toEqual(['overruled', 'applied']);
  });

  it('keeps the undecided findings', () => {
    const { open } = applyDecisions(findings, [decide('number-malformed', 'accept')]);
    expect(open).toHaveLength(findings.length - 1);
  });
});
