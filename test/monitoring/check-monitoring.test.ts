/** What officers type is understood, or refused where it stands; nothing of it is lost. */
import { describe, expect, it } from 'vitest';
import { checkMonitoring } from '../../analysis/monitoring/check-monitoring';
import type { PeriodEntry } from '../../analysis/monitoring/monitoring';
import { periodsFrame } from '../../analysis/monitoring/periods';
import { reportingFrame } from '../../analysis/monitoring/reporting';
import type { CellContent } from '../../analysis/sheets/read-workbook';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan } from '../plan-fixture';
import { type EntryCase, entryOf, monitoringOf } from './entries';

const PERCENT = { unit: 'Persen', unitKind: 'percent' } as const;
const PLAN = makePlan({
  years: [2024, 2025],
  rows: [
    { targets: [80, 85], agencies: ['dinkes'] },
    { ...PERCENT, targets: [80, 85], agencies: ['dinkes', 'dinsos'] },
    { nature: 'milestone', targets: [1, 1], agencies: [] },
    { nature: 'not-measurable', targets: ['ada', 'ada'] },
  ],
});
const [ONE, TWO, THREE] = ['3672-2024-001', '3672-2024-002', '3672-2024-003'];
const GONE = '3672-2024-099';
const APRIL_30 = 45_412;

const period = (year: number, round: number, cells: PeriodEntry['cells']): PeriodEntry => ({
  planId: '3672-2024',
  year,
  round,
  cells,
});

function checked(
  entries: readonly (readonly [string, EntryCase, string?])[],
  periods: readonly PeriodEntry[] | null = null,
  settings: Readonly<Record<string, CellContent>> = {},
) {
  const typed = entries.map(([rowId, entry, copy]) => entryOf(rowId, entry, copy));
  return checkMonitoring([PLAN], monitoringOf(typed, periods, settings), [PLAN.planId]);
}
const statuses = (monitored: ReturnType<typeof checked>) =>
  Object.fromEntries(monitored.lines.map(({ entryId, status }) => [entryId, status]));

describe('the rounds', () => {
  it('are three a year, and while none is open the first one of the last year is', () => {
    const { periods, lines } = checked([]);
    expect(periods.map(({ name }) => name.id)).toEqual([
      'Pemantauan I/2024',
      'Pemantauan II/2024',
      'Pemantauan III/2024',
      'Pemantauan I/2025',
      'Pemantauan II/2025',
      'Pemantauan III/2025',
    ]);
    expect(lines.map(({ entryId }) => entryId)).toEqual(
      [ONE, TWO, THREE].map((row) => `${String(row)}|2025|1`),
    );
  });

  it('are those that were opened, and not that one then', () => {
    const { lines } = checked([], [period(2024, 2, { period_open: 'ya' })]);
    expect(lines.map(({ period: { round } }) => round)).toEqual([2, 2, 2]);
  });

  it('stay open where something was reported, until they are closed', () => {
    const entry = [ONE, [2024, 1, 70]] as const;
    expect(checked([entry]).lines).toHaveLength(3);
    const closed = checked([entry], [period(2024, 1, { period_open: 'Tidak' })]);
    expect(statuses(closed)).toEqual({
      [`${String(ONE)}|2024|1`]: 'reported',
      ...Object.fromEntries([ONE, TWO, THREE].map((row) => [`${String(row)}|2025|1`, 'blank'])),
    });
  });

  it('are quarters where there are four, and bear the name that they were given', () => {
    const named = [period(2025, 4, { period_name: 'Evaluasi akhir', period_open: 'Ya' })];
    const { periods } = checked([], named, { rounds_per_year: 4 });
    expect(periods.map(({ name }) => name.id).slice(-2)).toEqual(['Triwulan III/2025', 'Evaluasi akhir']);
  });

  it('that are too many now keep what was reported in them', () => {
    const { periods, lines } = checked([[ONE, [2024, 4, 70]]]);
    expect(periods).toHaveLength(7);
    expect(lines.find(({ status }) => status === 'reported')?.entryId).toBe(`${String(ONE)}|2024|4`);
  });

  it.each([
    ['rounds_per_year', 'banyak', 'roundsPerYear', 3],
    ['rounds_per_year', 13, 'roundsPerYear', 3],
    ['lower_is_better', 'R/T', 'lowerIsBetter', 'mirrored'],
  ])('refuse %s %j and go on with what is usual', (key, value, name, usual) => {
    const monitored = checked([], null, { [key]: value });
    expect(monitored).toMatchObject({ [name]: usual });
    expect(monitored.refused).toMatchObject([
      { table: 'tblPengaturan', rowId: key, column: 'setting_value' },
    ]);
  });

  it('refuse a deadline that is no day of the plan, and words that are none', () => {
    const { refused } = checked(
      [],
      [
        period(2024, 1, { deadline: '31/2/2024' }),
        period(2024, 2, { deadline: '30/4/2023' }),
        period(2024, 3, { period_open: 'mungkin', report_status: 'dikirim' }),
      ],
    );
    expect(refused.map(({ rowId, column }) => [rowId, column])).toEqual([
      ['3672-2024|2024|1', 'deadline'],
      ['3672-2024|2024|2', 'deadline'],
      ['3672-2024|2024|3', 'period_open'],
      ['3672-2024|2024|3', 'report_status'],
    ]);
  });
});

describe('an entry', () => {
  it.each<[string, string | undefined, CellContent]>([
    ['text', ONE, 'belum ada data'],
    ['a percent cell in a row of another unit', ONE, { kind: 'percent', value: 40, shown: '40%' }],
    ['a percentage typed as text in such a row', ONE, '40%'],
    ['a date', ONE, { kind: 'date', value: 45_412, shown: '30-Apr' }],
    ['an error value', ONE, { kind: 'error', value: null, shown: '#DIV/0!' }],
    ['a number below 0', ONE, -4],
    ['a bound', TWO, '> 80'],
    ['more than 100 per cent', TWO, 101],
    ['two numbers', ONE, '5 dan 7'],
  ])('that is %s is refused, with the reason, and stays', (_, row = '', typed) => {
    const monitored = checked([[row, [2024, 1, typed]]]);
    expect(monitored.refused).toMatchObject([
      { table: 'tblPemantauan', rowId: `${row}|2024|1`, column: 'realisation' },
    ]);
    const line = monitored.lines.find(({ isFilled }) => isFilled);
    expect(line).toMatchObject({ status: 'refused', realisation: null });
    expect(line?.typedText).not.toBeNull();
  });

  it.each([
    ['ada', 1],
    ['Sudah ada', 1],
    ['belum', 0],
    [1, 1],
  ])('of a milestone is %j', (typed, value) => {
    expect(
      checked([[THREE ?? '', [2024, 1, typed]]]).lines.find(({ isFilled }) => isFilled)?.realisation,
    ).toBe(value);
  });

  it('before the plan begins loses its date alone', () => {
    const cells = {
      realisation: 70,
      realised_on: { kind: 'date', value: 45_291, shown: '31/12/2023' },
    } as const;
    const monitored = checked([[ONE ?? '', [2024, 1, cells]]]);
    expect(monitored.refused).toMatchObject([{ column: 'realised_on', value: '31/12/2023' }]);
    expect(monitored.lines.find(({ isFilled }) => isFilled)).toMatchObject({
      status: 'reported',
      realisation: 70,
      date: null,
      dateText: '31/12/2023',
    });
  });

  it.each([
    ['on the day', '30 April 2024', 'reported'],
    ['a day after it', '1/5/2024', 'late'],
    ['without a day', null, 'reported'],
  ])('%s of the deadline', (_, day, status) => {
    const cells = { realisation: 70, ...(day !== null && { realised_on: day }) };
    const monitored = checked([[ONE ?? '', [2024, 1, cells]]], [period(2024, 1, { deadline: APRIL_30 })]);
    expect(monitored.lines.find(({ isFilled }) => isFilled)?.status).toBe(status);
  });

  it('that was left out is skipped once a later round is there', () => {
    const open = [1, 2].map((round) => period(2024, round, { period_open: 'Ya' }));
    expect(statuses(checked([[ONE ?? '', [2024, 2, 70]]], open))).toMatchObject({
      [`${String(ONE)}|2024|1`]: 'skipped',
      [`${String(TWO)}|2024|1`]: 'blank',
    });
  });

  it('of a row that has left the plan is kept, and counts nowhere', () => {
    const monitored = checked([[GONE, [2024, 1, 70]]]);
    expect(monitored.lines.find(({ rowId }) => rowId === GONE)).toMatchObject({
      status: 'gone',
      realisation: null,
      typedNumber: 70,
    });
    expect(monitored.refused).toEqual([]);
  });

  it('in two lines that differ counts in neither, and both are marked', () => {
    const monitored = checked([
      [ONE ?? '', [2024, 1, 70]],
      [ONE ?? '', [2024, 1, 72], ' 2'],
    ]);
    const both = monitored.lines.filter(({ isFilled }) => isFilled);
    expect(both).toMatchObject([
      { status: 'conflict', realisation: null, typedNumber: 70 },
      { status: 'conflict', realisation: null, typedNumber: 72 },
    ]);
    expect(monitored.refused.map(({ rowId }) => rowId)).toEqual(both.map(({ entryId }) => entryId));
  });

  it('in two lines that say the same counts once', () => {
    const monitored = checked([
      [ONE ?? '', [2024, 1, { realisation: 70, reported_by: 'Siti' }]],
      [ONE ?? '', [2024, 1, { realisation: 70, reported_by: 'Budi' }], ' 2'],
    ]);
    expect(monitored.lines.filter(({ isFilled }) => isFilled)).toMatchObject([
      { status: 'reported', realisation: 70 },
      { status: 'conflict', realisation: null },
    ]);
  });
});

describe('who has reported', () => {
  const monitored = checked(
    [
      [ONE ?? '', [2024, 1, { realisation: 70, realised_on: '1/5/2024' }]],
      [TWO ?? '', [2024, 2, 70]],
    ],
    [period(2024, 1, { deadline: APRIL_30 })],
  );

  it('is counted for each body of a row, those with most unreported rows first', () => {
    const first = recordsOf(reportingFrame(monitored)).filter(({ round_no }) => round_no === 1);
    expect(
      first.map(
        ({ agency, rows_due, rows_reported, rows_late, rows_unreported, rows_never, reported_percent }) => [
          agency,
          rows_due,
          rows_reported,
          rows_late,
          rows_unreported,
          rows_never,
          reported_percent,
        ],
      ),
    ).toEqual([
      ['dinkes', 2, 1, 1, 1, 0, 50],
      ['dinsos', 1, 0, 0, 1, 0, 0],
      [null, 1, 0, 0, 1, 1, 0],
    ]);
  });

  it('is counted for each round', () => {
    const counts = recordsOf(periodsFrame(monitored)).map(({ lines, reported, late }) => [
      lines,
      reported,
      late,
    ]);
    expect(counts).toEqual([
      [3, 1, 1],
      [3, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});
