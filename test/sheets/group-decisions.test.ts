import { describe, expect, it } from 'vitest';
import { findingGroups } from '../../analysis/audit/finding-groups';
import { haveInputsChanged } from '../../analysis/sheets/input-sum';
import { parseState } from '../../analysis/sheets/state';
import { cellOf, firstRun, opened, rerun, type Run, typed, withTable } from './planner';

const GROUPS = 'tblKelompokTelaah';
const FINDINGS = 'tblTemuan';
const first = firstRun();
const workbook = opened(first);
const groups = findingGroups(first.analysis.findings);
const GROUP = 'number-unreadable|set';
const MALFORMED = 'number-malformed|3673-2022-017|target_2022';
const agree = (from = workbook, group = GROUP) => typed(from, GROUPS, group, 'decision', 'setuju');
const target = (run: Run) => run.analysis.plans[0]?.rows[16]?.targets[0]?.value;
const openOf = ({ analysis: { findings, decided } }: Run, severity: string) => {
  const settled = new Set(decided.map(({ decision }) => decision.findingId));
  return findings.filter((one) => one.severity === severity && !settled.has(one.findingId)).length;
};

describe('a decision on a group in the workbook', () => {
  it('is applied to its findings, without a word in their own columns, and kept over reruns', () => {
    let next = agree();
    for (let i = 0; i < 3; i++) {
      const run = rerun(next);
      expect(target(run)).toBe(58_697);
      next = opened(run);
      expect(cellOf(next, GROUPS, GROUP, 'decision')).toBe('setuju');
      expect(cellOf(next, GROUPS, GROUP, 'applied')).toMatch(/^berlaku bagi \d+ catatan$/);
      expect(cellOf(next, FINDINGS, MALFORMED, 'decision')).toBeNull();
      expect(cellOf(next, FINDINGS, MALFORMED, 'group_decision')).toBe('setuju');
      expect(cellOf(next, FINDINGS, MALFORMED, 'applied')).toBe('diterapkan (58.697) (keputusan kelompok)');
    }
  });

  it('gives way to the line of a finding, and is withdrawn by clearing its cell', () => {
    const kept = rerun(typed(agree(), FINDINGS, MALFORMED, 'decision', 'tetap'));
    expect(target(kept)).toBeNull();
    expect(cellOf(opened(kept), GROUPS, GROUP, 'applied')).toMatch(/; 1 diputuskan sendiri$/);
    const withdrawn = rerun(typed(opened(rerun(agree())), GROUPS, GROUP, 'decision', null));
    expect(target(withdrawn)).toBeNull();
    expect(withdrawn.analysis.groupDecisions).toEqual([]);
  });

  it('makes results that were computed without it out of date, and those with it current', () => {
    const isStale = (run: Run, tables: ReturnType<typeof opened>) => {
      const state = parseState(run.description.state);
      return haveInputsChanged(state?.inputs ?? [], tables.tables, state?.headers ?? {});
    };
    expect(isStale(first, workbook)).toBe(false);
    expect(isStale(first, agree())).toBe(true);
    const run = rerun(agree());
    expect(isStale(run, opened(run))).toBe(false);
  });

  it('that is no word for a group stays as it was typed, with what would be one', () => {
    const run = rerun(typed(workbook, GROUPS, GROUP, 'decision', 'ganti'));
    expect(run.analysis.groupDecisions).toEqual([]);
    expect(cellOf(opened(run), GROUPS, GROUP, 'decision')).toBe('ganti');
    expect(cellOf(opened(run), GROUPS, GROUP, 'applied')).toContain('salah satu dari: setuju, tetap');
  });

  it('is known in the other language, and by its name where the ids are gone', () => {
    const english = opened(rerun(agree(), 'en'));
    expect(cellOf(english, GROUPS, GROUP, 'decision')).toBe('agree');
    expect(target(rerun(english))).toBe(58_697);
    const withoutIds = withTable(agree(), GROUPS, (table) => {
      const at = table.headers.indexOf('ID kelompok');
      return {
        ...table,
        headers: table.headers.filter((_, column) => column !== at),
        rows: table.rows.map((row) => row.filter((_, column) => column !== at)),
      };
    });
    expect(target(rerun(withoutIds))).toBe(58_697);
  });

  it('decides everything of high priority in 15 decisions at most', () => {
    const high = groups.filter(({ severity }) => severity === 'high');
    expect(high.length).toBeGreaterThan(3);
    expect(high.length).toBeLessThanOrEqual(15);
    expect(openOf(first, 'high')).toBeGreaterThan(high.length);
    const run = rerun(high.reduce((from, { groupId }) => agree(from, groupId), workbook));
    expect(openOf(run, 'high')).toBe(0);
  });
});
