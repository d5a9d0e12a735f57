/** A denominator typed in Excel: the formulas that stand in Excel's cells move the pair, and so does a rerun. */
import { expect, it } from 'vitest';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { CellValue, WorkbookDescription } from '../../analysis/sheets/sheet';
import { recordsOf } from '../../analysis/table/frame';
import { headerOf } from '../../analysis/text/headers';
import { writeXlsx } from '../../analysis/xlsx/write';
import type { ExcelHost } from '../excel-host/host';
import { cellName } from '../excel-host/model/address';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, rerun, type Run } from '../sheets/planner';
import { describeWithLibreOffice, recalculate } from '../xlsx/libreoffice';
import { openWorkbook } from './excel/open-workbook';

const SCHOOLS = ['3673-2022-002', '3672-2023-129'];
const PAIR = SCHOOLS.join('+');

describeWithLibreOffice('a denominator that is typed in Excel', () => {
  it('moves its pair by the formulas that stand there, as a rerun does; deleted it moves it back', async () => {
    const run = firstRun(
      seeds.plans.map((plan) => ({
        ...plan,
        rows: plan.rows.filter(({ rowId }) => SCHOOLS.includes(rowId)),
      })),
    );
    const { host, door } = openWorkbook();
    await door.write(run.description);
    const before = standing(host, run.description);
    const cell = denominatorCell(host, '3673|sekolah');

    host.user.type(cell.sheet, cell.name, 400);
    const typed = await recalculate(await writeXlsx(standing(host, run.description)));
    expect(pairIn(typed)).toEqual(['B setara dengan penyebut', '200 dari 400 sekolah', 50]);
    const again = await door.read();
    expect(rungIn(rerun(again))).toBe('B');

    host.user.clear(cell.sheet, cell.name);
    expect(standing(host, run.description)).toEqual(before);
    const back = await recalculate(await writeXlsx(before));
    expect(pairIn(back)).toEqual(['D menunggu penyebut', '200 dari ? sekolah', null]);
    const last = await door.read();
    expect(rungIn(rerun(last))).toBe('D');
  });
});

/** What the tables hold now in Excel's cells: what was typed, and the formulas as they stand there. */
function standing(host: ExcelHost, description: WorkbookDescription): WorkbookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const there = host.workbook.table(table.name);
        if (!there) throw new Error(`no table ${table.name}`);
        const columns = table.columns.map((column, at) => {
          const cells = Array.from({ length: table.rowCount }, (_, row) =>
            there.sheet.cell(there.body.row + row, there.body.column + at),
          );
          const formulas = cells.map((cell) => cell?.formula ?? null);
          return {
            ...column,
            values: cells.map((cell): CellValue => (cell && cell.formula === null ? cell.value : null)),
            ...(formulas.some((formula) => formula !== null) && { formulas }),
          };
        });
        return { ...table, columns };
      }),
    })),
  };
}

function denominatorCell(host: ExcelHost, key: string): { readonly sheet: string; readonly name: string } {
  const table = host.workbook.table('tblPenyebut');
  if (!table) throw new Error('no table of denominators');
  const { body, sheet, columns } = table;
  const at = (header: string): number =>
    body.column + columns.findIndex((column) => column.name === headerOf(header, 'id'));
  const rows = Array.from({ length: body.rows }, (_, row) => body.row + row);
  const row = rows.find((one) => sheet.cell(one, at('denominator_key'))?.value === key);
  if (row === undefined) throw new Error(`no line of ${key}`);
  return { sheet: sheet.name, name: cellName(row, at('denominator_number')) };
}

/** Rung, target and comparable figure of the city whose denominator is typed. */
function pairIn(workbook: ReadWorkbook): readonly CellContent[] {
  return ['rung', 'Target Serang', 'Angka sebanding Serang'].map((header) => {
    const cell = cellOf(workbook, 'tblPersandingan', PAIR, header);
    return cell === '' ? null : cell;
  });
}

function rungIn({ analysis }: Run): string | undefined {
  return recordsOf(analysis.pairs).find(({ pair_id }) => pair_id === PAIR)?.rung;
}
