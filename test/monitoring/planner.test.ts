/** A planner who opens rounds, fills them in, edits the plan, and has all computed again. */
import { describe, expect, it } from 'vitest';
import { placeRefusals } from '../../addin/taskpane/place-refusals';
import { DEMO_SENDER } from '../../analysis/monitoring/monitoring';
import { haveInputsChanged } from '../../analysis/sheets/input-sum';
import { parseState } from '../../analysis/sheets/state';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { recordsOf } from '../../analysis/table/frame';
import { machineTables } from '../../analysis/tables/machine-tables';
import { cellOf, FEW_ROWS, firstRun, opened, rerun, type Run, typed, withTable } from '../sheets/planner';

const [LINES, PERIODS, SETTINGS] = ['tblPemantauan', 'tblPeriode', 'tblPengaturan'];
const ROW = '3672-2023-002';
const LINE = `${ROW}|2026|1`;
const CILEGON = 'tblRad_3672_2023';

// A few rows of each plan are enough for it.
const first = firstRun(FEW_ROWS.map((plan) => ({ ...plan, rows: plan.rows.slice(0, 8) })));
const workbook = opened(first);
const filled = (from: ReadWorkbook): ReadWorkbook =>
  [
    ['realisation', 41],
    ['realised_on', '30/4/2026'],
    ['obstacle', 'Data terlambat'],
    ['reported_by', 'Siti, DP3AP2KB'],
  ].reduce((now, [key, value]) => typed(now, LINES ?? '', LINE, String(key), value ?? null), from);
const lineOf = ({ analysis }: Run, id = LINE) =>
  recordsOf(analysis.monitoringLines).find(({ entry_id }) => entry_id === id);
const changed = (now: ReadWorkbook, of: ReadWorkbook): boolean => {
  const state = parseState(of.state);
  return haveInputsChanged(state?.inputs ?? [], now.tables, state?.headers);
};

describe('an entry', () => {
  it('stays over reruns, in either language, and counts', () => {
    let run = rerun(filled(workbook));
    for (const language of ['en', 'id'] as const) run = rerun(opened(run), language);
    expect(lineOf(run)).toMatchObject({
      realisation: 41,
      realised_on: 46_142,
      obstacle: 'Data terlambat',
      status: 'reported',
    });
    const done = recordsOf(run.analysis.achievement).find(({ row_id }) => row_id === ROW);
    expect(done).toMatchObject({ latest_year: 2026, latest_round: 1, realisation_to_date: 41 });
  });

  it('follows an edit of its row', () => {
    const lower = typed(filled(workbook), CILEGON, ROW, 'direction', 'Makin rendah');
    const target = typed(lower, CILEGON, ROW, 'target_2026_value', 50);
    const done = recordsOf(rerun(target).analysis.achievement).find(({ row_id }) => row_id === ROW);
    expect(done).toMatchObject({ achievement_percent: 118, surplus: 9, reached: true });
  });

  it('that was corrected counts as it stands now', () => {
    const before = opened(rerun(filled(workbook)));
    const run = rerun(typed(before, LINES ?? '', LINE, 'realisation', 44));
    expect(lineOf(run)).toMatchObject({ realisation: 44, obstacle: 'Data terlambat' });
  });

  it('that was not understood stays, marked, and is found', () => {
    const before = typed(workbook, LINES ?? '', LINE, 'realisation', 'nihil');
    const run = rerun(before);
    expect(cellOf(opened(run), LINES ?? '', LINE, 'realisation')).toBe('nihil');
    expect(placeRefusals(run.analysis, before)[0]?.place).toMatchObject({ table: LINES, rowId: LINE });
    const column = run.description.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === LINES)
      ?.columns.find(({ key }) => key === 'realisation');
    expect(column?.styles?.filter(Boolean)).toEqual(['doubt']);
    expect(column?.notes?.filter(Boolean)).toHaveLength(1);
  });

  it('of a row that leaves the plan stays with what its line says', () => {
    const before = opened(rerun(filled(workbook)));
    const action = cellOf(before, LINES ?? '', LINE, 'action');
    const without = withTable(before, CILEGON, (table) => ({
      ...table,
      rows: table.rows.filter((row) => !row.includes(ROW)),
    }));
    const run = rerun(opened(rerun(without)));
    expect(lineOf(run)).toMatchObject({ status: 'gone', realisation: null, typed_realisation: 41 });
    expect(cellOf(opened(run), LINES ?? '', LINE, 'action')).toBe(action);
    expect(cellOf(opened(run), LINES ?? '', LINE, 'entry_status')).toBe('Tidak lagi dalam rencana');
  });

  it('is known by its row and round where its hidden code is gone, and without the state of the workbook', () => {
    const before = opened(rerun(filled(workbook)));
    const without = withTable({ ...before, state: null }, LINES ?? '', (table) => ({
      ...table,
      headers: table.headers.map((header) => (header === 'Kode isian' ? 'Kolom lain' : header)),
      rows: table.rows.map((row) =>
        row.map((cell) => (String(cell).includes('|2026|1') && String(cell).startsWith(ROW) ? null : cell)),
      ),
    }));
    expect(lineOf(rerun(without))).toMatchObject({ realisation: 41 });
  });

  it('in a copied line is an entry of its own, marked with the other one', () => {
    const before = filled(workbook);
    const copied = withTable(before, LINES ?? '', (table) => ({
      ...table,
      rows: [...table.rows, ...table.rows.filter((row) => row.includes(LINE))],
    }));
    const other = rerun(copied);
    expect(lineOf(other, `${LINE} 2`)).toMatchObject({ status: 'conflict' });
    const again = rerun(typed(opened(other), LINES ?? '', `${LINE} 2`, 'realisation', 50));
    expect([lineOf(again)?.status, lineOf(again, `${LINE} 2`)?.status]).toEqual(['conflict', 'conflict']);
  });
});

describe('the rounds and settings', () => {
  it('open lines, and close those that nobody filled in', () => {
    const opening = typed(filled(workbook), PERIODS ?? '', '3672-2023|2026|2', 'period_open', 'Ya');
    const run = rerun(opening);
    const count = (from: Run, round: number) =>
      recordsOf(from.analysis.monitoringLines).filter(
        ({ plan_id, year, round_no }) => plan_id === '3672-2023' && year === 2026 && round_no === round,
      ).length;
    expect([count(run, 1), count(run, 2), count(run, 3)]).toEqual([count(first, 1), count(first, 1), 0]);
    expect(lineOf(run, `${ROW}|2026|2`)).toMatchObject({ last_value: 41, last_period: 'Pemantauan I/2026' });
    const closed = rerun(typed(opened(run), PERIODS ?? '', '3672-2023|2026|1', 'period_open', 'Tidak'));
    expect([count(closed, 1), count(closed, 2)]).toEqual([1, count(first, 1)]);
  });

  it('change the formula where lower is better', () => {
    const lower = typed(filled(workbook), CILEGON, ROW, 'direction', 'Makin rendah');
    const run = rerun(typed(lower, SETTINGS ?? '', 'lower_is_better', 'setting_value', 'T/R'));
    const [done] = recordsOf(run.analysis.achievement).filter(({ row_id }) => row_id === ROW);
    expect(done?.achievement_percent).toBeCloseTo((100 * (done?.target_to_date ?? 0)) / 41, 10);
    expect(cellOf(opened(run), SETTINGS ?? '', 'lower_is_better', 'setting_value')).toBe('T/R');
  });

  it('make results out of date when they or an entry change, and not after the next run', () => {
    const after = opened(rerun(filled(workbook)));
    expect(changed(filled(workbook), workbook)).toBe(true);
    expect(changed(after, after)).toBe(false);
    expect(changed(typed(after, LINES ?? '', LINE, 'obstacle', 'lain'), after)).toBe(false);
    expect(changed(typed(after, PERIODS ?? '', '3672-2023|2026|2', 'period_open', 'Ya'), after)).toBe(true);
    expect(changed(typed(after, SETTINGS ?? '', 'rounds_per_year', 'setting_value', 4), after)).toBe(true);
  });

  it('of a plan that is not in the run are kept for the run after', () => {
    const alone = rerun(filled(workbook), 'id', { planIds: ['3673-2022'] });
    expect(alone.inputs?.monitoring.entries).toHaveLength(1);
    expect(recordsOf(alone.analysis.monitoringLines).some(({ plan_id }) => plan_id === '3672-2023')).toBe(
      false,
    );
  });
});

it('prints the latest round in which something was filled in, and nothing of empty ones', () => {
  const printed = (run: Run) =>
    run.description.sheets.find(({ key }) => key === 'monitoring')?.print.rows?.filter(Boolean).length;
  expect(printed(first)).toBe(0);
  const lines = recordsOf(first.analysis.monitoringLines).filter(({ plan_id }) => plan_id === '3672-2023');
  expect(printed(rerun(filled(workbook)))).toBe(lines.length);
});

it('says of made-up entries on every page that they are no figures of a city', () => {
  const marked = ({ description }: Run): number =>
    description.sheets.filter(({ print }) => print.footer.startsWith('DATA CONTOH')).length;
  const demo = rerun(typed(filled(workbook), LINES ?? '', LINE, 'reported_by', DEMO_SENDER));
  expect([marked(first), marked(demo)]).toEqual([0, demo.description.sheets.length]);
});

it('has what was filled in as a table for other programs', () => {
  const text = machineTables(rerun(filled(workbook)).analysis).get('monitoring.csv') ?? '';
  const [header = '', ...rows] = text.trim().split('\n');
  expect(rows).toHaveLength(1);
  const cells = Object.fromEntries(header.split(',').map((name, at) => [name, rows[0]?.split(',')[at]]));
  expect(cells).toMatchObject({
    entry_id: `"${LINE}"`,
    year: '2026',
    realisation: '41',
    realised_on: '2026-04-30',
  });
});
