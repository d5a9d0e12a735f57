import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../analysis/analyse';
import type { Inputs } from '../../analysis/inputs';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { type InputOptions, readInputs } from '../../analysis/sheets/read-inputs';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { viewOf } from '../../analysis/sheets/view';
import { machineTables } from '../../analysis/tables/machine-tables';
import { columnOf } from '../../analysis/table/frame';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx } from '../../analysis/xlsx/write';
import { manyPlans } from '../peers/many-plans';
import { COMPUTED_AT, opened, typed } from './planner';

const { printed, reference } = manyPlans(8);
const ids = printed.map(({ planId }) => planId);
const [first = '', second = '', third = '', , , , , last = ''] = ids;

function run(inputs: Inputs, before: ReturnType<typeof parseState> = null) {
  const analysis = analyse(inputs);
  const options = { language: 'id', computedAt: COMPUTED_AT, seeds: '1', before } as const;
  return { analysis, description: describeWorkbook(analysis, options) };
}

/** The command over the files of all plans and a workbook. */
function runBeside(workbook: ReadWorkbook | null, options: InputOptions = {}) {
  const inputs = readInputs(workbook, reference, { brought: printed, ...options });
  return { ...run(inputs, inputs.state), inputs };
}

const planSheets = ({ description }: ReturnType<typeof run>): string[] =>
  description.sheets.flatMap(({ key }) => (key.startsWith('plan-') ? [key.slice(5)] : []));
const plansIn = (analysis: Analysis): unknown[] => [...new Set(columnOf(analysis.gap, 'plan_id'))];
const whole = runBeside(null);
const state = parseState(whole.description.state);

describe('eight plans, six of them shown', () => {
  it('have sheets, findings and lines for the six, and CSV tables for all', () => {
    expect(planSheets(whole)).toEqual(ids.slice(0, 6));
    const view = viewOf(whole.analysis);
    expect(plansIn(view)).toEqual(ids.slice(0, 6));
    expect(new Set(view.findings.map(({ planId }) => planId))).toEqual(new Set(ids.slice(0, 6)));
    expect(plansIn(whole.analysis)).toEqual(ids);
    expect(machineTables(whole.analysis).get('gap.csv')).toContain(`${last}-001`);
  });

  it('remember the whole run and what was asked for, and no marks of plans without a sheet', () => {
    expect(state?.planIds).toEqual(ids);
    expect([state?.own, state?.show]).toEqual([null, null]);
    const marked = [...Object.keys(state?.rowMarks ?? {}), ...Object.keys(state?.fileMarks ?? {})];
    expect(marked.filter((rowId) => rowId.startsWith(last))).toEqual([]);
  });

  it('show others when they are asked for, also in the run after', () => {
    const asked = runBeside(opened(whole), { own: 'Kota Contoh 8', show: [second] });
    expect(planSheets(asked)).toEqual([last, second]);
    expect(plansIn(asked.analysis)[0]).toBe(last);
    const again = runBeside(opened(asked));
    expect(planSheets(again)).toEqual([last, second]);
    expect(again.inputs.notices).toEqual([]);
  });

  it('say so where the own city is gone, and take the first', () => {
    const asked = runBeside(null, { own: last });
    const inputs = readInputs(opened(asked), reference, { brought: printed.slice(0, 7) });
    expect(inputs.notices.map(({ id }) => id)).toEqual([
      `Rencana kota sendiri (${last}) tidak ada; yang didahulukan sekarang Kota Contoh 1.`,
    ]);
    expect(analyse(inputs).chosen.own).toBe(first);
  });
});

describe('a plan that is in the run and shown no more', () => {
  const finding = whole.analysis.findings.find(({ planId }) => planId === third);
  if (!finding) throw new Error('no finding');

  it('keeps its edits, its decisions and its sheet', async () => {
    const three = runBeside(null, { show: [second, third] });
    const table = `tblRad_${third.replace('-', '_')}`;
    const mended = typed(opened(three), table, `${third}-001`, 'nature', 'Volume per tahun');
    const decided = typed(mended, 'tblTemuan', finding.findingId, 'decision', 'tetap');
    const written = await updateXlsx(null, runBeside(decided).description);
    const two = runBeside(await readXlsx(written.bytes), { show: [second] });
    expect(planSheets(two)).toEqual([first, second]);
    expect(two.analysis.edits.map(({ rowId, value }) => [rowId, value])).toEqual([[`${third}-001`, 'quota']]);
    const findings = two.description.sheets.find(({ key }) => key === 'findings')?.tables[0];
    expect(findings?.columns.find(({ key }) => key === 'finding_id')?.values).toContain(finding.findingId);
    const after = await updateXlsx(written.bytes, two.description);
    expect(after.sheets.flatMap(({ notices }) => notices)).toEqual([]);
    const left = await readXlsx(after.bytes);
    expect(left.tables.map(({ name }) => name)).toContain(table);
    const back = runBeside(left, { show: [third] });
    expect(back.analysis.edits).toHaveLength(1);
    expect(back.analysis.decided.map(({ outcome }) => outcome)).toEqual(['ignored']);
    expect(planSheets(back)).toEqual([first, third]);
  });

  it('takes part as the files have it when its sheet is deleted', () => {
    const without = {
      ...opened(whole),
      tables: opened(whole).tables.filter(({ name }) => !name.includes('3173')),
    };
    expect(plansIn(runBeside(without, { show: [second] }).analysis)).toEqual(ids);
  });

  it('is left out where the workbook alone is computed, and statistics leave no trace', async () => {
    const { bytes } = await updateXlsx(null, whole.description);
    const inputs = readInputs(await readXlsx(bytes), reference);
    expect(inputs.printed.map(({ planId }) => planId)).toEqual(ids.slice(0, 6));
    const alone = run(inputs, inputs.state).description;
    const { tables } = await readXlsx((await updateXlsx(bytes, alone)).bytes);
    const sizes = new Map(tables.map(({ name, headers, rows }) => [name, [headers.length, rows.length]]));
    const results = alone.sheets.flatMap((sheet) => sheet.tables).filter(({ rowCount }) => rowCount > 0);
    for (const { name, columns, rowCount } of results)
      expect([name, ...(sizes.get(name) ?? [])]).toEqual([name, columns.length, rowCount]);
    const said = alone.sheets[0]?.cells.map(({ value }) => String(value)) ?? [];
    expect(said.find((text) => text.startsWith('Statistik mencakup 6 rencana'))).toContain(
      'hitungan sebelumnya mencakup 8',
    );
  });
});
