import { describe, expect, it } from 'vitest';
import { audit } from '../../analysis/audit/audit';
import { applyDecisions as apply, type Decision } from '../../analysis/audit/decisions';
import type { Finding } from '../../analysis/audit/finding';
import { planOf, REFERENCE, referenceOf } from './fixture';

const plans = [planOf([{ targets: ['5.8697', '6'], baseline: '-' }, { agencies: 'Gugus Tugas' }])];
const findings = audit(plans, REFERENCE);
const applyDecisions = (found: readonly Finding[], decisions: readonly Decision[]) =>
  apply(found, decisions, plans, REFERENCE);
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

  it.each([
    [
      'number-malformed',
      'abc',
      '"abc" is not understood (text without a number); write a number, such as 1.234,5 or 1234.5',
    ],
    [
      'number-malformed',
      '5.8697',
      '"5.8697" is not understood (malformed number); write a number, such as 1.234,5 or 1234.5',
    ],
    ['direction-unsure', 'atas', '"atas" is not understood; write one of: Higher, Lower'],
    ['crosswalk-unsure', '99', '"99" is not understood; write the number of a KLA indicator, 1 to 24'],
  ])('a value that the column of %s does not know, %j, sets nothing and says so', (rule, value, remark) => {
    const column = { 'number-malformed': 'target_2024', 'direction-unsure': 'direction' }[rule];
    const finding = { ...find('number-malformed'), apply: [], field: column ?? 'canonical_indicator' };
    const decision = decide('number-malformed', 'change', value);
    const applied = applyDecisions([finding], [decision]);
    expect(applied.fixes).toEqual([]);
    expect(applied.decided).toMatchObject([
      { decision, outcome: 'refused', fixes: [], remark: { en: remark } },
    ]);
  });

  it("a refused value does not stand in the way of another finding's proposal for the cell", () => {
    const first = find('number-malformed');
    const second = { ...first, findingId: 'other|9971-2024-001|target_2024' };
    const { fixes } = applyDecisions(
      [first, second],
      [
        { findingId: first.findingId, decision: 'change', value: 'abc', reason: '' },
        { findingId: second.findingId, decision: 'accept', reason: '' },
      ],
    );
    expect(fixes).toEqual(first.apply);
  });

  it('keeps the undecided findings', () => {
    const { open } = applyDecisions(findings, [decide('number-malformed', 'accept')]);
    expect(open).toHaveLength(findings.length - 1);
  });
});

describe('a decision on a finding of several rows', () => {
  const ROWS = ['9971-2024-001', '9971-2024-002', '9971-2024-003'];
  const SLIP = {
    agencyAliases: [
      ...REFERENCE.agencyAliases,
      { alias: 'Dinas Sosail', cityCode: '', agencyId: 'dinas-sosial', reasonKind: 'typo' },
    ],
  };
  const unsure = { action: 'Taman', measure: '', unit: 'Lokasi', targets: ['1', '2'] };
  const slips = [
    planOf(
      [
        { ...unsure, agencies: 'Dinas Sosail' },
        { ...unsure, agencies: 'BPBD, Dinas Sosail' },
        { ...unsure, agencies: 'Dinas Sosail' },
      ],
      { reference: SLIP, hasMeasure: false, hasBaseline: false },
    ),
  ];
  const reference = referenceOf({ reference: SLIP });
  const groups = audit(slips, reference);
  const applyDecisions = (found: readonly Finding[], decisions: readonly Decision[]) =>
    apply(found, decisions, slips, reference);
  const group = (rule: string): Finding => {
    const finding = groups.find((candidate) => candidate.rule === rule);
    if (!finding) throw new Error(`no finding of ${rule}`);
    return finding;
  };
  const nature = group('nature-unsure');
  const accept = (finding: Finding): Decision => ({
    findingId: finding.findingId,
    decision: 'accept',
    reason: '',
  });
  const change = (finding: Finding, value: string): Decision => ({
    findingId: finding.findingId,
    decision: 'change',
    value,
    reason: '',
  });

  it('accepted sets the value of each row', () => {
    const { fixes, decided } = applyDecisions(groups, [accept(nature)]);
    expect(fixes).toEqual(ROWS.map((rowId) => ({ rowId, column: 'nature', value: 'level' })));
    expect(decided[0]?.fixes).toEqual(fixes);
  });

  it('accepted puts the right name into each cell, whatever else it holds', () => {
    expect(applyDecisions(groups, [accept(group('agency-typo'))]).fixes.map(({ value }) => value)).toEqual([
      'Dinas Sosial',
      'BPBD, Dinas Sosial',
      'Dinas Sosial',
    ]);
  });

  it('changed sets the rows that print the same cell, and leaves the other as read', () => {
    const { fixes } = applyDecisions(groups, [change(group('agency-typo'), 'Bappeda')]);
    expect(fixes).toEqual(
      [ROWS[0], ROWS[2]].map((rowId) => ({ rowId, column: 'agencies_value', value: 'Bappeda' })),
    );
  });

  it('ignored changes none', () => {
    expect(applyDecisions(groups, [{ ...accept(nature), decision: 'ignore' }]).fixes).toEqual([]);
  });

  it('gives way, row by row, to the own value for one of them', () => {
    const single = {
      ...nature,
      findingId: 'other|9971-2024-002|nature',
      settles: ROWS.slice(1, 2),
      apply: [],
    };
    const { fixes, decided } = applyDecisions([nature, single], [accept(nature), change(single, 'quota')]);
    expect(fixes.map(({ rowId, value }) => `${rowId.slice(-3)} ${String(value)}`).sort()).toEqual([
      '001 level',
      '002 quota',
      '003 level',
    ]);
    expect(decided.map(({ outcome, fixes: own }) => [outcome, own.length])).toEqual([
      ['applied', 2],
      ['applied', 1],
    ]);
  });

  it('is overruled only when every row is', () => {
    const other = { ...nature, findingId: 'other|9971-2024-001|nature' };
    const { decided } = applyDecisions([nature, other], [accept(nature), change(other, 'quota')]);
    expect(decided.map(({ outcome, fixes }) => [outcome, fixes.length])).toEqual([
      ['overruled', 0],
      ['applied', 3],
    ]);
  });
});
