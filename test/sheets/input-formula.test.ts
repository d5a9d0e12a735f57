import { expect, it } from 'vitest';
import { haveInputsChanged, inStepFormula, inputSum } from '../../analysis/sheets/input-sum';
import { inputSums } from '../../analysis/sheets/input-sums';
import type { CellValue, TableColumn, TableDescription } from '../../analysis/sheets/sheet';
import { headerOf } from '../../analysis/text/headers';
import { writeXlsx } from '../../analysis/xlsx';
import { describeWithLibreOffice, recalculate } from '../xlsx/libreoffice';
import { FEW_ROWS, firstRun } from './planner';

const COLUMNS = [
  { key: 'row_id', kind: 'text' },
  { key: 'decision', kind: 'decision' },
  { key: 'unit', kind: 'text' },
  { key: 'baseline', kind: 'number' },
] as const;
const ROWS: CellValue[][] = [
  ['3673-2022-007', 'setuju', 'Orang "dewasa" | anak', 57.7],
  ['3673-2022-1007', 'ganti', '≥ 90 % – é', -0.5],
  ['3673-2022-008', null, '1,5', '1,5'],
  ['3673-2022-009', 'tetap', null, 1234567.891],
  ['3673-2022-010', 'accept', 'x', null],
];
const edited = (row: number, column: number, value: CellValue) =>
  ROWS.map((cells, i) => (i === row ? cells.with(column, value) : cells));

/** What was done, and the rows after it. */
const CASES: readonly (readonly [string, CellValue[][]])[] = [
  ['nothing', ROWS],
  ['sorted', ROWS.toReversed()],
  ['a blank row', [...ROWS, [null, null, null, null]]],
  ['the same decision in other letters', edited(0, 1, ' TERIMA ')],
  ['the same decision in the other language', edited(0, 1, 'agree')],
  ['the same decision in the word of an earlier version', edited(0, 1, 'terima')],
  ['an undecided row changed', edited(2, 3, 9)],
  ['a number', edited(0, 3, 57.8)],
  ['a tail of a number', edited(3, 3, 1234567.892)],
  ['a number as text', edited(3, 3, '1234567.891')],
  ['a blank that becomes 0', edited(4, 3, 0)],
  ['a word', edited(0, 2, 'Orang "dewasa" | naak')],
  ['a sign', edited(1, 2, '≤ 90 % – é')],
  ['a comma', edited(1, 2, '≥ 90 %, – é')],
  ['a decision taken back', edited(0, 1, null)],
  ['a decision made', edited(2, 1, 'setuju')],
  ['another decision', edited(0, 1, 'tetap')],
  ['an id', edited(0, 0, '3673-2022-700')],
  ['values that change places', edited(0, 3, -0.5).with(1, ROWS[1]?.with(3, 57.7) ?? [])],
  ['a row less', ROWS.slice(1)],
  ['a character never seen', edited(4, 2, '☃')],
];

describeWithLibreOffice('the formula and the function of the inputs', () => {
  it('say the same of every edit', { timeout: 120_000 }, async () => {
    const tables = CASES.map(([, rows], at) => tableOf(`tblKasus${String(at)}`, at * 10, rows));
    const formulas = tables.map(({ name }) => `=${inStepFormula(inputSum(name, COLUMNS, ROWS), 'id')}`);
    const status = { ...tableOf('tblStatus', 0, []), column: 8, rowCount: CASES.length };
    const columns = [
      column(
        'status',
        formulas.map(() => true),
        { formulas },
      ),
    ];
    const { description } = firstRun();
    const [home] = description.sheets;
    if (!home) throw new Error('no sheet');
    const sheet = { ...home, cells: [], tables: [...tables, { ...status, columns }] };
    const read = await recalculate(await writeXlsx({ ...description, sheets: [sheet] }));
    const shown = read.tables.find(({ name }) => name === 'tblStatus')?.rows.map(([cell]) => cell);
    const known = tables.map((table) => {
      const changed = haveInputsChanged([inputSum(table.name, COLUMNS, ROWS)], read.tables);
      return !changed;
    });
    const said = CASES.map(([what], at) => [what, shown?.[at]]);
    expect(said).toEqual(CASES.map(([what], at) => [what, known[at]]));
    expect(known.filter((isInStep) => isInStep)).toHaveLength(8);
  });
});

describeWithLibreOffice('the formula of a document, as it is written', () => {
  it(
    'notices every printed cell, a row less and a row more, and no other order',
    { timeout: 120_000 },
    async () => {
      const { analysis, description } = firstRun(FEW_ROWS.slice(0, 1));
      const [home, plan] = description.sheets;
      const [written] = plan?.tables ?? [];
      const inputs = inputSums(analysis.plans, written ? [written] : [], analysis).plans.get('3673-2022');
      if (!home || !written || !inputs) throw new Error('no plan');
      const columns = written.columns.filter(({ key }) =>
        inputs.columns.some((column) => column.key === key),
      );
      const keys = columns.map(({ key }) => key);
      const rows = Array.from({ length: written.rowCount }, (_, row) =>
        columns.map(({ values }) => values[row] ?? null),
      );
      const cases: [string, CellValue[][]][] = [
        ['sorted', rows.toReversed()],
        ['a row less', rows.slice(1)],
        ['a row more', [...rows, rows[0]?.with(0, null) ?? []]],
        ...keys.map((key, at): [string, CellValue[][]] => [
          key,
          rows.map((cells, row) => (row === 11 ? cells.with(at, cells[at] === 'x' ? 'y' : 'x') : cells)),
        ]),
      ];
      const tables = cases.map(([, body], at) => tableOf(`tblKasus${String(at)}`, at * 40, body, keys));
      const formulas = tables.map(({ name }) => `=${inStepFormula({ ...inputs, table: name }, 'id')}`);
      const status = column(
        'status',
        formulas.map(() => true),
        { formulas },
      );
      const shown = { ...tableOf('tblStatus', 0, []), column: 40, rowCount: cases.length, columns: [status] };
      const sheet = { ...home, cells: [], tables: [...tables, shown] };
      const read = await recalculate(await writeXlsx({ ...description, sheets: [sheet] }));
      const said = read.tables.find(({ name }) => name === 'tblStatus')?.rows.map(([cell]) => cell);
      expect(cases.map(([what], at) => [what, said?.[at]])).toEqual(
        cases.map(([what]) => [what, what === 'sorted']),
      );
    },
  );
});

function tableOf(
  name: string,
  row: number,
  rows: readonly CellValue[][],
  keys: readonly string[] = COLUMNS.map(({ key }) => key),
): TableDescription {
  return {
    name,
    row,
    column: 0,
    columns: keys.map((key, at) =>
      column(
        key,
        rows.map((cells) => cells[at] ?? null),
      ),
    ),
    rowCount: rows.length,
    bodyRowHeight: null,
  };
}

function column(key: string, values: readonly CellValue[], extras: Partial<TableColumn> = {}): TableColumn {
  const header = headerOf(key, 'id');
  return { key, header, role: 'computed', format: 'general', wrap: false, align: 'left', values, ...extras };
}
