import { describe, expect, it } from 'vitest';
import { readAndAudit } from '../../analysis/read-and-audit';
import { isShownFigure } from '../../analysis/audit/consequence';
import { type FigureChange, figureKey } from '../../analysis/audit/figure-changes';
import { findingGroups } from '../../analysis/audit/finding-groups';
import { foretell } from '../../analysis/audit/foretell';
import { changeWords, foretoldWords } from '../../analysis/audit/foretold-words';
import { compareRows } from '../../analysis/comparison/compare-rows';
import { groupRows } from '../../analysis/coverage/row-groups';
import { answersOf } from '../../analysis/evaluation/answers';
import { indicatorCoverageFrame } from '../../analysis/evaluation/indicator-coverage-frame';
import { gapFrame } from '../../analysis/gap/gap-frame';
import type { Inputs } from '../../analysis/inputs';
import type { Plan } from '../../analysis/plan/plan';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';

const INPUTS: Inputs = { printed: seeds.plans, reference: seeds.reference };
const undecided = readAndAudit(INPUTS);
const groups = findingGroups(undecided.findings);
const accept = (groupId: string) => ({ groupId, decision: 'accept', reason: '' }) as const;

/** Every figure of the analysis that a decision may change, from the frames that the sheets show. */
function figuresOf(plans: readonly Plan[]): ReadonlyMap<string, unknown> {
  const figures = new Map<string, unknown>();
  const { reference } = seeds;
  for (const row of recordsOf(gapFrame(plans))) {
    const key = (kind: string, of: string | number = ''): string =>
      [row.plan_id, row.row_id, kind, of].join('|');
    const points = row.in_points ? ' pp' : '';
    figures.set(key('distance'), withUnit(row.distance_to_target, points));
    figures.set(key('annual-change'), withUnit(row.required_annual_change, points));
    figures.set(key('baseline'), row.baseline ?? null);
    figures.set(key('cluster'), row.cluster);
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      figures.set(key('step', year), withUnit(row[`planned_step_${year}`], points));
      figures.set(key('target', year), row[`target_${year}`] ?? null);
    }
  }
  for (const { planId, rows } of plans)
    for (const { rowId, unit } of rows)
      figures.set([planId, rowId, 'unit', ''].join('|'), unit.unitId ?? unit.text);
  const answers = answersOf(plans, reference, new Map());
  for (const line of recordsOf(indicatorCoverageFrame(plans, reference, groupRows(plans), answers)))
    if (line.grade !== null)
      figures.set(
        [line.plan_id, '', 'grade', line.sub_indicator ?? line.canonical_indicator].join('|'),
        line.grade,
      );
  for (const { pairId, origin, rung, rows } of compareRows(plans, reference))
    if (origin === 'judged' && rows.length === 2)
      figures.set(['', '', 'pair', pairId.split('+').sort().join('+')].join('|'), rung);
  return figures;
}

function withUnit(value: number | null | undefined, unit: string): string | null {
  return value === null || value === undefined ? null : `${String(value)}${unit}`;
}

const before = figuresOf(undecided.plans);

function changedIn(plans: readonly Plan[]): string[] {
  return [...figuresOf(plans)].flatMap(([key, value]) => (before.get(key) === value ? [] : [key])).sort();
}

function keysOf(changes: readonly FigureChange[]): string[] {
  return changes.filter(isShownFigure).map(figureKey).sort();
}

describe('what is foretold of a group', () => {
  const changing = groups.filter(({ groupId }) => groupId.endsWith('|set'));

  it.each(changing.map(({ groupId }) => [groupId]))(
    '%s: is what the analysis finds once it is decided',
    (groupId) => {
      const foretold = foretell(undecided, groupId);
      const after = readAndAudit({ ...INPUTS, groupDecisions: [accept(groupId)] });
      expect(keysOf(foretold)).toEqual(changedIn(after.plans));
      const now = figuresOf(after.plans);
      for (const change of foretold.filter(isShownFigure)) {
        const of = now.get(figureKey(change));
        const difference = ['distance', 'annual-change', 'step'].includes(change.kind);
        if (typeof change.to === 'number')
          expect(difference ? of : String(of)).toBe(
            `${String(change.to)}${difference && change.inPoints.to ? ' pp' : ''}`,
          );
        else if (change.kind !== 'unit') expect(of ?? null).toBe(change.to);
      }
      // Told again once it is decided, the same.
      expect(foretell(after, groupId)).toEqual(foretold);
    },
  );

  it('is nothing for groups that are only noted, and nothing then changes', () => {
    const noted = groups.filter(({ groupId }) => groupId.endsWith('|noted'));
    expect(noted.flatMap(({ groupId }) => foretell(undecided, groupId))).toEqual([]);
    const after = readAndAudit({ ...INPUTS, groupDecisions: noted.map(({ groupId }) => accept(groupId)) });
    expect(changedIn(after.plans)).toEqual([]);
  });

  it('adds up: all that is of high priority, decided one after the other', () => {
    const high = groups.filter(({ severity }) => severity === 'high');
    expect(high.length).toBeLessThanOrEqual(15);
    const decided = high.map(({ groupId }) => accept(groupId));
    const after = readAndAudit({ ...INPUTS, groupDecisions: decided });
    const one = new Set(decided.flatMap(({ groupId }) => keysOf(foretell(undecided, groupId))));
    expect(changedIn(after.plans).filter((key) => !one.has(key))).toEqual([]);
    const settled = new Set(after.decided.map(({ decision }) => decision.findingId));
    const open = after.findings.filter((one_) => one_.severity === 'high' && !settled.has(one_.findingId));
    expect(open).toEqual([]);
  });

  it('leaves out what its findings have decided themselves, and what was typed', () => {
    const groupId = 'number-unreadable|set';
    const own = undecided.findings.find(({ rule }) => rule === 'number-malformed');
    const foretold = foretell(undecided, groupId);
    const of = (changes: readonly FigureChange[]) =>
      changes.filter(({ rowId }) => rowId === own?.rowId).length;
    expect(of(foretold)).toBeGreaterThan(0);
    const kept = { findingId: own?.findingId ?? '', decision: 'ignore', reason: 'sesuai naskah' } as const;
    const exception = readAndAudit({ ...INPUTS, decisions: [kept] });
    expect(of(foretell(exception, groupId))).toBe(0);
    const cell = { rowId: own?.rowId ?? '', column: 'target_2022_value', value: 5 };
    expect(of(foretell(readAndAudit({ ...INPUTS, edits: [cell] }), groupId))).toBe(0);
  });

  it('is said with what the figures are and would be', () => {
    const changes = foretell(undecided, 'number-unreadable|set');
    const place = ({ rowId }: FigureChange) => ({ id: rowId.slice(-3), en: rowId.slice(-3) });
    expect(foretoldWords(changes, place, 1).id).toMatch(
      /^\d+ angka berubah: jarak ke target \(0\d\d\) tidak ada → [\d.]+( persen poin)?; dan \d+ lainnya$/,
    );
    const [first] = changes;
    if (!first) throw new Error('no change');
    expect(changeWords(first, { id: '', en: '' }).en).toMatch(/ none → /);
  });
});
