/** A workbook that the command made, opened in Excel and computed again there by the add-in. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { WriteReport } from '../../addin/excel';
import { partText } from '../../analysis/sheets/part-xml';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { RECORD_NAMESPACE, recordOf } from '../../analysis/sheets/record';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { writeXlsx } from '../../analysis/xlsx';
import { openXlsx } from '../excel-host/from-xlsx';
import type { CellSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';
import type { User } from '../excel-host/user';
import { differences } from './differences';
import { connectDoor, openWorkbook } from './excel/open-workbook';
import type { OpenWorkbook } from './excel/open-workbook';
import { SECOND_RUN, SEEDS, described, describedSeeds, doubtfulNature } from './real-workbook';
import { settled } from './spelling';
import { standingCell } from './standing-cell';

const PLAN = 'tblRad_3673_2022';
const SHEET = 'RAD Serang 2022-2023';
const FINDINGS = 'tblTemuan';
/** The nature of this row is doubtful, and the proposal says what it is. */
const { rowId: DOUBTFUL, findingId: FINDING } = doubtfulNature();
/** The printed target of this row cannot be read as a number. */
const MALFORMED = '3673-2022-017';

interface Rerun {
  readonly first: WorkbookSnapshot;
  readonly second: WorkbookSnapshot;
  readonly description: WorkbookDescription;
  readonly report: WriteReport;
  readonly read: ReadWorkbook;
}

/** What a planner does between two runs, and the second run. */
async function rerun({ host, door }: OpenWorkbook): Promise<Rerun> {
  const first = host.snapshot();
  plannerWorks(host.user, first);
  const inputs = readInputs(await door.read(), SEEDS.reference);
  const description = described(inputs, SECOND_RUN);
  const report = await door.write(description);
  return { first, second: host.snapshot(), description, report, read: await door.read() };
}

function plannerWorks(user: User, first: WorkbookSnapshot): void {
  const at = (table: string, rowId: string, header: string): string =>
    standingCell(first, table, rowId, header).name;
  user.type('Telaah', at(FINDINGS, FINDING, 'Keputusan'), 'setuju');
  user.type(SHEET, at(PLAN, MALFORMED, 'Target 2022'), '58.697');
  user.type(SHEET, at(PLAN, '3673-2022-008', 'Target 2023 (dibaca)'), 77);
  user.type(SHEET, at(PLAN, '3673-2022-003', 'Catatan perencana'), 'tanya Dinkes');
  user.paint(SHEET, at(PLAN, '3673-2022-005', 'Indikator'), 'Format.Fill.Color', '#00FF00');
  user.addNote(SHEET, at(PLAN, '3673-2022-005', 'Indikator'), 'sudah dibahas');
  user.filter(FINDINGS, 'Prioritas', ['Tinggi']);
  user.addTableColumn(PLAN, 'Narahubung', ['Bu Ani', 'Pak Budi'], 3);
  user.renameSheet('Kesenjangan', 'Selisih');
}

describe('a workbook of the command, computed again in Excel', { timeout: 120_000 }, () => {
  let fromCommand: Rerun;
  let fromAddIn: Rerun;

  beforeAll(async () => {
    const seeds = describedSeeds();
    fromCommand = await rerun(connectDoor(openXlsx(await writeXlsx(seeds))));
    const written = openWorkbook();
    await written.door.write(seeds);
    fromAddIn = await rerun(written);
  }, 120_000);

  const now = (rowId: string, header: string, table = PLAN): CellSnapshot =>
    standingCell(fromCommand.second, table, rowId, header).cell;

  it('is brought up to date in place, sheet by sheet', () => {
    const outcomes = new Set(fromCommand.report.sheets.map(({ outcome }) => outcome));
    expect(outcomes).toEqual(new Set(['updated']));
    expect(fromCommand.report.sheets.flatMap(({ notices }) => notices.map(({ code }) => code))).toEqual(
      fromAddIn.report.sheets.flatMap(({ notices }) => notices.map(({ code }) => code)),
    );
  });

  it('ends as one that the add-in wrote itself, but for what add-ins cannot do to notes', () => {
    const [one, other] = [fromCommand, fromAddIn].map(({ second }) => withoutNotes(settled(second)));
    expect(differences(one, other)).toEqual([]);
  });

  it('keeps what the planner wrote, coloured, added, filtered and renamed', () => {
    expect(now('3673-2022-003', 'Catatan perencana').value).toBe('tanya Dinkes');
    expect(now('3673-2022-008', 'Target 2023 (dibaca)').value).toBe(77);
    expect(now('3673-2022-001', 'Narahubung').value).toBe('Bu Ani');
    expect(now('3673-2022-002', 'Narahubung').value).toBe('Pak Budi');
    expect(now(FINDING, 'Keputusan', FINDINGS).value).toBe('setuju');
    const discussed = standingCell(fromCommand.second, PLAN, '3673-2022-005', 'Indikator');
    expect(discussed.cell.format?.['Fill.Color']).toBe('#00FF00');
    expect(discussed.sheet.notes[discussed.name]).toBe('sudah dibahas');
    const findings = fromCommand.second.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === FINDINGS);
    expect(findings?.filters).toEqual({ Prioritas: { filterOn: 'Values', values: ['Tinggi'] } });
    expect(fromCommand.second.sheets.map(({ name }) => name)).toContain('Selisih');
  });

  it('takes its own colours away where they no longer hold, and only there', () => {
    const before = (rowId: string, header: string): unknown =>
      standingCell(fromCommand.first, PLAN, rowId, header).cell.format?.['Fill.Color'];
    expect(before(DOUBTFUL, 'Jenis target')).toBe('#FFF2CC');
    expect(now(DOUBTFUL, 'Jenis target').format?.['Fill.Color']).toBeUndefined();
    expect(before(MALFORMED, 'Target 2022')).toBe('#FFD9DC');
    expect(now(MALFORMED, 'Target 2022').format).toMatchObject({
      'Font.Bold': false,
      'Font.Color': '#1F2933',
    });
    expect(now(MALFORMED, 'Target 2022').format?.['Fill.Color']).toBeUndefined();
  });

  it('holds what the second run computed', () => {
    expect(now(FINDING, 'Hasil keputusan', FINDINGS).value).toMatch(/\S/);
    expect(now(MALFORMED, 'Target 2022 (dibaca)').value).toBe(58697);
    for (const table of fromCommand.description.sheets.flatMap(({ tables }) => tables)) {
      // The host does not calculate, and what the planner fills is the planner's.
      const told = table.columns.filter(({ role, formulas }) => role !== 'input' && !formulas);
      const standing = fromCommand.read.tables.find(({ name }) => name === table.name);
      const at = told.map(({ header }) => standing?.headers.indexOf(header) ?? -1);
      const described = Array.from({ length: table.rowCount }, (_, row) =>
        told.map(({ values }) => values[row]),
      );
      // An Excel table without rows has a blank one.
      const body = table.rowCount === 0 ? [] : standing?.rows;
      const rows = body?.map((cells) => at.map((column) => cells[column]));
      expect(inAnyOrder(rows ?? [])).toEqual(inAnyOrder(described));
    }
  });

  it('leaves the record of the second run', () => {
    const parts = fromCommand.second.xmlParts.filter(({ namespace }) => namespace === RECORD_NAMESPACE);
    expect(parts.map(({ xml }) => partText(xml))).toEqual([
      JSON.stringify(recordOf(fromCommand.description)),
    ]);
  });
});

/** Numbers are read with the 15 digits that Excel shows. */
function inAnyOrder(rows: readonly unknown[]): string[] {
  const digits = (_: string, cell: unknown): unknown =>
    typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell;
  return rows.map((cells) => JSON.stringify(cells, digits)).sort();
}

/** Notes below ExcelApi 1.18: those of the file stay, for add-ins cannot reach them, and messages come beside them. */
function withoutNotes(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      notes: {},
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([name, { validation, ...cell }]) => [
          name,
          { ...cell, validation: { ...validation, Prompt: null } },
        ]),
      ),
    })),
  };
}
