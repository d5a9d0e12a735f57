import { describe, expect, it } from 'vitest';
import { readAndAudit } from '../../analysis/read-and-audit';
import { byPriority } from '../../analysis/audit/by-priority';
import { consequenceWords } from '../../analysis/audit/consequence';
import { figureChanges, figureKey } from '../../analysis/audit/figure-changes';
import { pairChanges } from '../../analysis/audit/pair-changes';
import type { Finding } from '../../analysis/audit/finding';
import { editsFrom, type ReadCell } from '../../analysis/plan/row-edits';
import { audit } from '../../analysis/audit/audit';
import { weighFindings } from '../../analysis/audit/weigh-findings';
import { seeds } from '../plan/seeds';
import { planOf, referenceOf, type RowTexts } from './fixture';

const NOTHING_TYPED = { edits: new Map(), typed: new Set<string>() };

/** Findings of a plan of these rows, weighed, by rule. */
function weighed(rows: readonly RowTexts[], byHand: readonly ReadCell[] = []): ReadonlyMap<string, Finding> {
  const plan = planOf(rows);
  const reference = referenceOf({});
  const typed = { edits: editsFrom(byHand), typed: new Set(byHand.map((c) => `${c.rowId}|${c.column}`)) };
  const findings = weighFindings(audit([plan], reference), [plan], reference, typed);
  return new Map(findings.map((finding) => [finding.rule, finding]));
}

function said(finding: Finding | undefined): string | null {
  return finding?.consequence ? consequenceWords(finding.consequence).id : null;
}

describe('what hangs on a finding', () => {
  it('is the figure that accepting changes, and by how much', () => {
    const found = weighed([{ baseline: '-', targets: ['5.8697', '60000'] }]);
    const finding = found.get('number-malformed');
    expect(finding?.severity).toBe('high');
    expect(finding?.consequence).toMatchObject({
      kind: 'changes',
      main: { kind: 'step', year: 2025, from: null },
    });
    expect(said(finding)).toMatch(/^perubahan target 2025 tidak ada → 1\.303 \(dan \d angka lain\)$/);
  });

  it('is the figure that would be another without a reading that is in use', () => {
    const found = weighed([{ unit: 'Orang', baseline: '200', targets: ['100', '100'] }]);
    expect(found.get('baseline-is-plan-total')?.severity).toBe('high');
    expect(said(found.get('baseline-is-plan-total'))).toBe(
      'jarak ke target tidak dihitung, dengan pembacaan lain -100 (dan 3 angka lain)',
    );
  });

  it('is the figure that stands on a doubtful cell for which nothing is proposed', () => {
    const found = weighed([
      { measure: 'Persentase anak berakta', unit: '%', baseline: '90', targets: ['95', '80'] },
    ]);
    const finding = found.get('target-below-baseline');
    expect(finding?.severity).toBe('high');
    expect(finding?.consequence).toMatchObject({
      kind: 'rests',
      main: { kind: 'distance', from: -10, to: null },
    });
    expect(said(finding)).toBe('jarak ke target (-10 persen poin) bertumpu padanya (dan 3 angka lain)');
  });

  it('is the figure that is missing for want of a number', () => {
    const found = weighed([
      { measure: 'Persentase anak berakta', unit: '%', baseline: '90', targets: ['95', '-'] },
    ]);
    expect(said(found.get('target-missing'))).toBe('jarak ke target belum dapat dihitung (dan 3 angka lain)');
  });

  it('is nothing where the planner has typed the cell: no decision sets it', () => {
    const rows = [
      { measure: 'Persentase anak berakta', unit: '%', baseline: '40', targets: ['5.8697', '6'] },
    ];
    const byHand = [{ rowId: '9971-2024-001', column: 'target_2024_value', value: 5 }];
    expect(said(weighed(rows, byHand).get('number-malformed'))).toBeNull();
  });
});

const { findings, plans } = readAndAudit({ printed: seeds.plans, reference: seeds.reference });

describe('the priority of findings', () => {
  const ofRules = new Map(audit(plans, seeds.reference).map((one) => [one.findingId, one.severity]));

  it('is high only where a figure, a cluster or a coverage hangs on it', () => {
    const high = findings.filter(({ severity }) => severity === 'high');
    expect(high.length).toBeGreaterThan(20);
    expect(high.filter(({ consequence }) => (consequence?.figures.length ?? 0) === 0)).toEqual([]);
  });

  it('never lifts a slip of spelling, and lowers by one step at most', () => {
    for (const { findingId, severity } of findings) {
      const ofRule = ofRules.get(findingId);
      if (ofRule === 'low') expect(severity).toBe('low');
      else expect(severity).not.toBe('low');
    }
  });

  it('is high for headings under which rows are counted in another cluster', () => {
    const finding = findings.find(({ rule }) => rule === 'cluster-heading-missing');
    expect(finding?.severity).toBe('high');
    const under = new Set(finding?.alsoRows);
    const rows = plans.flatMap((plan) => plan.rows).filter(({ rowId }) => under.has(rowId));
    expect(finding?.consequence?.figures).toHaveLength(rows.filter(({ cluster }) => cluster !== 'II').length);
    expect(said(finding)).toMatch(
      /^menurut judul yang tertulis klaster II, bukan III \(dan \d+ angka lain\)$/,
    );
  });

  it('takes in no questions: no finding sets what a row answers', () => {
    const unread = new Set(
      plans.flatMap(({ rows }) =>
        rows.flatMap((row) => (row.questions.source === 'unread' ? [row.rowId] : [])),
      ),
    );
    const fixes = findings.flatMap(({ apply, otherwise = [] }) => [...apply, ...otherwise]);
    const touching = fixes.filter(
      ({ rowId, column }) =>
        ['answers', 'supports'].includes(column) || (column === 'canonical_indicator' && unread.has(rowId)),
    );
    expect(touching).toEqual([]);
  });

  it('changes no finding but for that', () => {
    const found = audit(plans, seeds.reference);
    const again = weighFindings(found, plans, seeds.reference, NOTHING_TYPED);
    expect(again.map(({ consequence: _, severity: __, ...rest }) => rest)).toEqual(
      found.map(({ severity: _, ...rest }) => rest),
    );
  });

  it('puts what changes a figure before what only stands on a doubt', () => {
    const kinds = findings
      .toSorted(byPriority)
      .filter(({ severity }) => severity === 'high')
      .map(({ consequence }) => consequence?.kind);
    expect([...new Set(kinds)]).toEqual(['changes', 'rests', 'lacks', 'otherwise', 'heading']);
    expect(kinds).toEqual(kinds.toSorted((a, b) => ORDER.indexOf(String(a)) - ORDER.indexOf(String(b))));
  });
});

const ORDER = ['changes', 'rests', 'lacks', 'otherwise', 'heading'];

describe('figures of rows read another way', () => {
  it('are none where nothing is read otherwise', () => {
    const [plan] = plans;
    if (!plan) throw new Error('no plan');
    const same = plan.rows
      .slice(0, 20)
      .map(({ rowId }) => editsFrom([{ rowId, column: 'path', value: 'none' }]));
    expect(figureChanges(plan, seeds.reference, same).flat()).toEqual([]);
  });

  it('are those of each case for itself', () => {
    const plan = plans[1];
    if (!plan) throw new Error('no plan');
    const cases: ReadCell[] = ['3672-2023-113', '3672-2023-002'].map((rowId) => ({
      rowId,
      column: 'canonical_indicator',
      value: null,
    }));
    const together = figureChanges(
      plan,
      seeds.reference,
      cases.map((one) => editsFrom([one])),
    );
    const alone = cases.map((one) => figureChanges(plan, seeds.reference, [editsFrom([one])])[0]);
    expect(together).toEqual(alone);
    expect(together.map((one) => one.some(({ kind, to }) => kind === 'cluster' && to === null))).toEqual([
      true,
      true,
    ]);
  });
});

describe('pairs of rows read another way', () => {
  const NOTHING_CHOSEN = { year: null, pairDecisions: [] };
  const ROWS = ['3673-2022-056', '3672-2023-072'] as const;
  const without = ROWS.flatMap((rowId) =>
    plans.flatMap(({ rows }) =>
      rows
        .filter((row) => row.rowId === rowId)
        .map((row) => ({
          before: row,
          after: { ...row, targets: row.targets.map((target) => ({ ...target, value: null })) },
        })),
    ),
  );

  it('stand on another rung where a number is gone, and each is told once', () => {
    const told = pairChanges(plans, seeds.reference, NOTHING_CHOSEN)(without);
    expect(told.map(({ rowId, from, to }) => [rowId, from, to])).toEqual([
      [ROWS[0], 'A', 'E'],
      [ROWS[0], 'A', 'E'],
    ]);
    expect(told.map(figureKey)).toContain(`||pair|${ROWS[1]}+${ROWS[0]}`);
    const [, alone] = without;
    expect(pairChanges(plans, seeds.reference, NOTHING_CHOSEN)(alone ? [alone] : [])).toHaveLength(1);
  });

  it('are none where the planner has rejected them, or where nothing is read otherwise', () => {
    const rejected = {
      rowIds: ROWS,
      decision: 'reject',
      thingId: null,
      text: 'tolak',
      thing: '',
      reason: '',
    } as const;
    const chosen = { year: null, pairDecisions: [rejected] };
    expect(pairChanges(plans, seeds.reference, chosen)(without.slice(1))).toEqual([]);
    const same = without.map(({ before }) => ({ before, after: before }));
    expect(pairChanges(plans, seeds.reference, NOTHING_CHOSEN)(same)).toEqual([]);
  });

  it('are named among what hangs on a finding', () => {
    const finding = findings.find(({ consequence }) => consequence?.main.kind === 'pair');
    expect(said(finding)).toMatch(/^jenjang keterbandingan pasangan \(A setara\) bertumpu padanya/);
  });
});
