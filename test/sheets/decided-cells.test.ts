/** A replacement value in the findings table, as Excel keeps what was typed. */
import { expect, it } from 'vitest';
import type { CellContent } from '../../analysis/sheets/read-workbook';
import { firstRun, opened, rerun, typed } from './planner';

const FINDINGS = 'tblTemuan';
const ROW = '3673-2022-017';
const first = firstRun();
const finding = first.analysis.findings.find(
  ({ rule, rowId }) => rule === 'number-malformed' && rowId === ROW,
);
const id = finding?.findingId ?? '';

function decided(value: CellContent) {
  const changed = typed(opened(first), FINDINGS, id, 'decision', 'ganti');
  const { analysis } = rerun(typed(changed, FINDINGS, id, 'decided_value', value));
  const { outcome, remark } = analysis.decided.find((one) => one.finding?.findingId === id) ?? {};
  const target = analysis.plans[0]?.rows.find(({ rowId }) => rowId === ROW)?.targets[0]?.value;
  return { target, outcome, remark };
}

it.each<readonly [CellContent, number]>([
  [{ kind: 'percent', value: 97.5, shown: '97,5%' }, 97.5],
  [{ kind: 'percent', value: 0.125, shown: '0,125%' }, 0.125],
  [{ kind: 'percent', value: 1250, shown: '1250%' }, 1250],
  [58_697, 58_697],
  [57.7, 57.7],
  ['\u200b58.697\u00a0', 58_697],
  ["'58.697", 58_697],
  [' 58697 ', 58_697],
])('%j sets %d', (value, target) => {
  expect(decided(value)).toEqual({ target, outcome: 'applied', remark: null });
});

it.each<readonly [CellContent, string]>([
  [{ kind: 'date', value: 45_420, shown: '08-Mei' }, '08-Mei'],
  [{ kind: 'date', value: 45_323, shown: '01/02/2024' }, '01/02/2024'],
  [{ kind: 'date', value: 45_420, shown: '08/05/2024' }, '08/05/2024'],
  [{ kind: 'date', value: 0.4375, shown: '10:30' }, '10:30'],
  [{ kind: 'date', value: 1.5, shown: '36:00' }, '36:00'],
  [{ kind: 'error', value: null, shown: '#DIV/0!' }, '#DIV/0!'],
  [{ kind: 'error', value: null, shown: '#N/A' }, '#N/A'],
])('%j sets nothing, and says so', (value, shown) => {
  const { target, outcome, remark } = decided(value);
  expect({ target, outcome }).toEqual({ target: null, outcome: 'refused' });
  expect(remark?.id).toContain(`"${shown}"`);
  expect(remark?.en).toContain(`"${shown}"`);
});
