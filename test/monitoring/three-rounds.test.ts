/** Three rounds of both cities, in Excel and in a file: entered, computed, the plan edited, computed again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelDoor } from '../../addin/excel';
import { analyse } from '../../analysis/analyse';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { isFormatted } from '../../analysis/sheets/cell-content';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { CellValue } from '../../analysis/sheets/sheet';
import { recordsOf } from '../../analysis/table/frame';
import { machineTables } from '../../analysis/tables/machine-tables';
import { headerOf } from '../../analysis/text/headers';
import { ENTRY_STATUS_WORDS } from '../../analysis/text/words';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx/write';
import { PYTHON } from '../bench/python';
import { Book } from '../doors/book';
import { openXlsx } from '../excel-host/from-xlsx';
import { cellName } from '../excel-host/model/address';
import { installGlobally, seatClient } from '../excel-host/node-client';
import { seeds } from '../plan/seeds';
import { cellOf, COMPUTED_AT, FEW_ROWS, opened, rerun, type Run } from '../sheets/planner';
import { describeWithLibreOffice, recalculate } from '../xlsx/libreoffice';
import { EDITED_PLAN, GONE, WORKED, type WorkedRow } from './worked-rounds';

const [LINES, GAP, PERIODS] = ['tblPemantauan', 'tblKesenjangan', 'tblPeriode'];
const LAST_YEAR: Readonly<Record<string, number>> = { '3673-2022': 2023, '3672-2023': 2026 };
const FIGURES = [
  'target_to_date',
  'realisation_to_date',
  'achievement_percent',
  'shortfall',
  'surplus',
] as const;
const LATE = { line: lineOf('3673-2022-030', 0), day: 45_100, deadline: 45_061 };
const ALL = [...WORKED, { ...GONE, what: 'row gone' }];

/** A workbook, and a person before it. */
interface Desk {
  type(table: string, id: string, key: string, value: CellValue): void;
  deleteRow(table: string, id: string): void;
  run(): Promise<Run>;
  read(): Promise<ReadWorkbook>;
}

const DESKS: Readonly<Record<string, (bytes: Uint8Array) => Desk>> = { Excel: excelDesk, 'a file': fileDesk };

function excelDesk(bytes: Uint8Array): Desk {
  const host = openXlsx(bytes);
  const door = excelDoor();
  const place = (name: string, id: string, header: string) => {
    const { sheet, body, columns } = host.user.table(name);
    const column = columns.findIndex((one) => one.name === header);
    for (let row = body.row; row < body.row + body.rows; row++)
      for (let at = body.column; at < body.column + columns.length; at++)
        if (sheet.cell(row, at)?.value === id)
          return { sheet: sheet.name, row: row - body.row, cell: cellName(row, body.column + column) };
    throw new Error(`${name} has no row ${id}`);
  };
  // The client is one for all of a page, so it sits before this workbook only while it is asked.
  const seated = async <T>(work: () => Promise<T>): Promise<T> => {
    const leave = installGlobally(seatClient(host));
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return {
    type(table, id, key, value) {
      const { sheet, cell } = place(table, id, headerOf(key, 'id'));
      // What the rule of the cell would stop comes in by a paste; an apostrophe keeps a text of digits a text.
      host.user.paste(sheet, cell, [[typeof value === 'string' && /^\d/.test(value) ? `'${value}` : value]]);
    },
    deleteRow(table, id) {
      host.user.deleteTableRows(table, place(table, id, '').row);
    },
    run: () =>
      seated(async () => {
        const run = rerun(await door.read());
        await door.write(run.description);
        return run;
      }),
    read: () => seated(() => door.read()),
  };
}

function fileDesk(first: Uint8Array): Desk {
  let book = new Book(first);
  return {
    type(table, id, key, value) {
      const [row, column] = [book.rowOf(table, id), book.columnOf(table, headerOf(key, 'id'))];
      if (value !== null) book.set(book.sheetOf(table), row, column, { value });
    },
    deleteRow(table, id) {
      book.deleteRow(book.sheetOf(table).name, book.rowOf(table, id));
    },
    async run() {
      const bytes = book.save();
      const run = rerun(await readXlsx(bytes));
      book = new Book((await updateXlsx(bytes, run.description)).bytes);
      return run;
    },
    read: () => readXlsx(book.save()),
  };
}

function lineOf(rowId: string, at: number): string {
  return `${rowId}|${String(LAST_YEAR[rowId.slice(0, 9)])}|${String(at + 1)}`;
}

/** Both cities with three rounds open and the deadline of the first one set. */
async function firstWorkbook(): Promise<Uint8Array> {
  const periods = Object.entries(LAST_YEAR).flatMap(([planId, year]) =>
    [1, 2, 3].map((round) => ({ planId, year, round, cells: { period_open: 'Ya' } })),
  );
  const monitoring = { settings: {}, periods, entries: [] };
  const analysis = analyse({ printed: FEW_ROWS, reference: seeds.reference, monitoring });
  return writeXlsx(
    describeWorkbook(analysis, { language: 'id', computedAt: COMPUTED_AT, seeds: seeds.version }),
  );
}

function enter(desk: Desk): void {
  for (const { rowId, rounds } of ALL)
    rounds.forEach((value, at) => {
      if (value !== null) desk.type(LINES ?? '', lineOf(rowId, at), 'realisation', value);
    });
  desk.type(PERIODS ?? '', '3673-2022|2023|1', 'deadline', LATE.deadline);
  desk.type(LINES ?? '', LATE.line, 'realised_on', LATE.day);
}

function editPlan(desk: Desk): void {
  for (const edit of EDITED_PLAN) desk.type(...edit);
  desk.deleteRow('tblRad_3672_2023', GONE.rowId);
  desk.type(LINES ?? '', lineOf('3673-2022-027', 0), 'realisation', 42);
}

function plain(cell: CellContent): CellValue {
  const value = isFormatted(cell) ? cell.value : cell;
  return value === '' ? null : value;
}

/** Figures of a row on the sheet Kesenjangan; of a bound ("> 90") its number, and nothing where words say why there is none. */
function onSheet(workbook: ReadWorkbook, { rowId }: WorkedRow): (number | null)[] {
  return FIGURES.map((key) => {
    const value = plain(cellOf(workbook, GAP ?? '', rowId, key));
    const bound = typeof value === 'string' ? /^[<>] ([\d.]+)$/.exec(value)?.[1] : value;
    return bound === null || bound === undefined ? null : Number(Number(bound).toPrecision(10));
  });
}

const byHand = ({ figures }: WorkedRow): (number | null)[] =>
  figures
    .slice(0, FIGURES.length)
    .map((one) => (typeof one === 'number' ? Number(one.toPrecision(10)) : null));
const named = <T>(value: (worked: WorkedRow) => T): (readonly [string, T])[] =>
  WORKED.map((worked) => [`${worked.rowId} ${worked.what}`, value(worked)]);

/** What stands under Realisasi in every line that was filled in. */
function standing(workbook: ReadWorkbook): (readonly [string, CellValue])[] {
  return ALL.flatMap(({ rowId, rounds }) =>
    rounds.flatMap((value, at): (readonly [string, CellValue])[] =>
      value === null
        ? []
        : [[lineOf(rowId, at), plain(cellOf(workbook, LINES ?? '', lineOf(rowId, at), 'realisation'))]],
    ),
  );
}

const ENTERED = ALL.flatMap(({ rowId, rounds }) =>
  rounds.flatMap((value, at) => (value === null ? [] : [[lineOf(rowId, at), value] as const])),
);
const CORRECTED = ENTERED.map(([line, value]) => [line, line === lineOf('3673-2022-027', 0) ? 42 : value]);

describe('three rounds of both cities', () => {
  it('are worked by hand for every kind', () => {
    expect(WORKED.length).toBeGreaterThanOrEqual(30);
  });

  const last = new Map<string, Run>();
  let first: Uint8Array;
  beforeAll(async () => {
    first = await firstWorkbook();
  });

  it.each(Object.entries(DESKS))(
    'entered in %s lose nothing and come to the figures worked by hand',
    async (name, deskOf) => {
      const desk = deskOf(first);
      enter(desk);
      await desk.run();
      expect(standing(await desk.read())).toEqual(ENTERED);
      editPlan(desk);
      const run = await desk.run();
      const workbook = await desk.read();
      expect(standing(workbook)).toEqual(CORRECTED);
      expect(named((worked) => onSheet(opened(run), worked))).toEqual(named(byHand));
      const done = new Map(recordsOf(run.analysis.achievement).map((one) => [one.row_id, one]));
      expect(named(({ rowId }) => done.get(rowId)?.reached ?? null)).toEqual(
        named(({ figures }) => figures[5]),
      );
      expect(done.get('3672-2023-002')?.achievement_other_percent).toBeCloseTo((100 * 34) / 51, 10);
      const status = (line: string): CellValue => plain(cellOf(workbook, LINES ?? '', line, 'entry_status'));
      expect(status(LATE.line)).toBe(ENTRY_STATUS_WORDS.late.id);
      expect(status(lineOf('3673-2022-005', 0))).toBe(ENTRY_STATUS_WORDS.skipped.id);
      expect(status(lineOf(GONE.rowId, 0))).toBe(ENTRY_STATUS_WORDS.gone.id);
      last.set(name, run);
    },
    30_000,
  );

  describe.skipIf(PYTHON === undefined && !process.env['CI'])('computed a second time by pandas', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'rad-kla-rounds-'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('come to the same', () => {
      const run = last.get('a file');
      if (!run) throw new Error('nothing was entered');
      const path = join(folder, 'monitoring.csv');
      writeFileSync(path, machineTables(run.analysis).get('monitoring.csv') ?? '');
      const script = ['-B', 'test/independent/achievement.py', path];
      const again = JSON.parse(execFileSync(PYTHON ?? 'python3', script, { encoding: 'utf8' })) as Readonly<
        Record<string, readonly (number | boolean | null)[]>
      >;
      const byInverse = new Map(
        recordsOf(run.analysis.achievement).map(({ row_id, achievement_other_percent: percent }) => [
          row_id,
          percent === null ? null : Number(percent.toPrecision(10)),
        ]),
      );
      expect(
        named(({ rowId }) =>
          (again[rowId] ?? Array<null>(7).fill(null)).map((one) =>
            typeof one === 'number' ? Number(one.toPrecision(10)) : one,
          ),
        ),
      ).toEqual(
        named((worked) => [...byHand(worked), worked.figures[5], byInverse.get(worked.rowId) ?? null]),
      );
      expect([...byInverse.values()].filter((percent) => percent !== null).length).toBeGreaterThan(1);
    });
  });

  describeWithLibreOffice('recalculated by LibreOffice', () => {
    it('come to the same', async () => {
      const run = last.get('a file');
      if (!run) throw new Error('nothing was entered');
      const recalculated = await recalculate(await writeXlsx(run.description));
      expect(named((worked) => onSheet(recalculated, worked))).toEqual(named(byHand));
    }, 120_000);
  });
});
