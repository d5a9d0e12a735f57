import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../analysis/sheets/read-workbook';
import { FEW_ROWS, firstRun, opened, rerun, typed } from './planner';

const CILEGON = 'tblRad_3672_2023';
const workbook = opened(firstRun());
const percent = (value: number, shown: string): CellContent => ({ kind: 'percent', value, shown });
const date = (value: number, shown: string): CellContent => ({ kind: 'date', value, shown });
const error = (shown: string): CellContent => ({ kind: 'error', value: null, shown });

/** Of Cilegon's plan in the workbook, a row in per cent and a row of counts. */
const { rows = [] } = firstRun().analysis.plans.find(({ planId }) => planId === '3672-2023') ?? {};
const rowOf = (kind: string): string => rows.find(({ unit }) => unit.kind === kind)?.rowId ?? '';
const PERCENT = rowOf('percent');
const COUNT = rowOf('count');

function printed(rowId: string, column: string, content: CellContent) {
  const run = rerun(typed(workbook, CILEGON, rowId, column, content));
  const row = run.analysis.plans[1]?.rows.find((one) => one.rowId === rowId);
  const year = Number(column.slice('target_'.length)) - 2023;
  const text = column === 'baseline' ? row?.printed.baseline : row?.printed.targets[year];
  const read = column === 'baseline' ? row?.baseline : row?.targets[year];
  return { run, text, value: read?.value };
}

describe('a printed cell that a planner typed over', () => {
  it('has rows of both kinds', () => {
    expect(FEW_ROWS[1]?.rows.length).toBeGreaterThan(0);
    expect([PERCENT, COUNT]).not.toContain('');
  });

  it.each<readonly [string, string, CellContent, string, number | null]>([
    [PERCENT, 'target_2024', percent(95, '95%'), '95%', 95],
    [PERCENT, 'baseline', percent(97.5, '97,5%'), '97,5%', 97.5],
    [PERCENT, 'target_2023', percent(64.597, '64,597%'), '64,597%', 64.597],
    [PERCENT, 'target_2026', percent(1250, '1250%'), '1250%', 1250],
    [PERCENT, 'target_2025', percent(0.125, '0,125%'), '0,125%', 0.125],
    [COUNT, 'target_2024', percent(50, '50%'), '50%', 50],
    [PERCENT, 'target_2024', 1234.5, '1234,5', 1234.5],
    [COUNT, 'target_2024', 1.234, '1,2340', 1.234],
    [PERCENT, 'target_2024', 1.234, '1,2340', 1.234],
    [COUNT, 'baseline', 64_597, '64597', 64_597],
    [COUNT, 'target_2023', 57.7, '57,7', 57.7],
    [COUNT, 'target_2025', -12.345, '-12,3450', -12.345],
    [COUNT, 'target_2026', 0, '0', 0],
    [COUNT, 'target_2024', null, '', null],
    [COUNT, 'target_2024', true, 'TRUE', null],
    [COUNT, 'target_2024', error('#N/A'), '#N/A', null],
    [PERCENT, 'target_2025', error('#REF!'), '#REF!', null],
  ])('%s %s: %j is printed %j and read as %j', (rowId, column, content, text, value) => {
    const { run, ...found } = printed(rowId, column, content);
    expect(found).toEqual({ text, value });
    // Once more from what that run wrote.
    const again = rerun(opened(run)).analysis.plans[1]?.rows.find((row) => row.rowId === rowId);
    expect(again).toEqual(run.analysis.plans[1]?.rows.find((row) => row.rowId === rowId));
  });

  it.each<readonly [string, CellContent, string]>([
    ['baseline', error('#DIV/0!'), '#DIV/0!'],
    ['target_2024', date(45_420, '08-Mei'), '08-Mei'],
    ['baseline', date(45_323, '01/02/2024'), '01/02/2024'],
    ['target_2025', date(45_420, '08/05/2024'), '08/05/2024'],
    ['target_2023', date(0.4375, '10:30'), '10:30'],
    ['target_2026', date(-1, '#####'), '#####'],
  ])(
    '%s that Excel made something else of, %j, is printed as shown and has no value',
    (column, content, text) => {
      expect(printed(COUNT, column, content)).toMatchObject({ text, value: null });
    },
  );
});
