import { describe, expect, it } from 'vitest';
import type { SheetDescription, WorkbookDescription } from '../../analysis/sheets/sheet';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx/write';
import { Book } from '../doors/book';
import { FEW_ROWS, firstRun } from '../sheets/planner';

const now = firstRun().description;
const NEW = 'tblLangkah';
/** Rows of its caption and header, and those that keep the next table apart. */
const AROUND = 5;

/** The home sheet as an earlier version described it: without its first table, and all below it higher up. */
function earlier(workbook: WorkbookDescription): WorkbookDescription {
  return { ...workbook, sheets: workbook.sheets.map(without) };
}

function without(sheet: SheetDescription): SheetDescription {
  const gone = sheet.tables.find(({ name }) => name === NEW);
  if (!gone) return sheet;
  const caption = gone.row - 1;
  const rows = gone.rowCount + AROUND;
  const up = <Part extends { readonly row: number }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => (part.row > caption ? { ...part, row: part.row - rows } : part));
  return {
    ...sheet,
    print: { ...sheet.print, tables: sheet.tables.length - 1 },
    tables: up(sheet.tables.filter((table) => table !== gone)),
    cells: up(sheet.cells.filter(({ row }) => row !== caption)),
  };
}

/** Tables of the home sheet with where they stand, and its cells by their text. */
async function home(bytes: Uint8Array) {
  const { tables } = await readXlsx(bytes);
  const book = new Book(bytes);
  const sheet = book.sheet('Beranda');
  const at = (row: number, column = 0): string => book.valueOf(sheet, row, column);
  return {
    tables: tables
      .filter((table) => table.sheet === 'Beranda')
      .sort((one, other) => one.row - other.row)
      .map(({ name, row, rows }) => [name, row, rows]),
    rows: Array.from({ length: 70 }, (_, row) => [at(row), at(row, 1), at(row, 2)]),
  };
}

const update = async (bytes: Uint8Array) => {
  const { bytes: after, sheets } = await updateXlsx(bytes, now, []);
  return { after, outcome: sheets.find(({ key }) => key === 'home')?.outcome };
};

describe('a table that an earlier version did not have', () => {
  it('comes above the one that stands, and the sheet is as a fresh one', async () => {
    const { after, outcome } = await update(await writeXlsx(earlier(now)));
    expect(outcome).toBe('updated');
    expect(await home(after)).toEqual(await home(await writeXlsx(now)));
    const again = await update(after);
    expect(await home(again.after)).toEqual(await home(after));
  });

  it('moves what the planner put below with it', async () => {
    const book = new Book(await writeXlsx(earlier(now)));
    book.set(book.sheet('Beranda'), 60, 1, { value: 'Disetujui rapat 3 Maret' });
    const { rows } = await home((await update(book.save())).after);
    const added = (now.sheets[0]?.tables.find(({ name }) => name === NEW)?.rowCount ?? 0) + AROUND;
    const { after } = await update(book.save());
    expect(new Book(after).valueOf(new Book(after).sheet('Beranda'), 60 + added, 1)).toBe(
      'Disetujui rapat 3 Maret',
    );
    expect(rows[6]?.[0]).toBe('Yang diminta');
  });

  it('comes below rows that the planner put on top', async () => {
    const book = new Book(await writeXlsx(earlier(now)));
    book.insertRows('Beranda', 2, 2);
    const { after, outcome } = await update(book.save());
    expect(outcome).toBe('updated');
    const [one, other] = [await home(after), await home(await writeXlsx(now))];
    expect(one.tables.map(([name, row]) => [name, row])).toEqual(
      other.tables.map(([name, row]) => [name, Number(row) + 2]),
    );
  });

  it('comes with a city that was not there', async () => {
    const alone = earlier(firstRun(FEW_ROWS.slice(0, 1)).description);
    const { after, outcome } = await update(await writeXlsx(alone));
    expect(outcome).toBe('updated');
    const [one, other] = [await home(after), await home(await writeXlsx(now))];
    expect(one.tables.map(([name, row]) => [name, row])).toEqual(
      other.tables.map(([name, row]) => [name, row]),
    );
    expect(one.rows).toEqual(other.rows);
  });
});
