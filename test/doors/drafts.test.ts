/** Draft rows that were ticked, worded, copied and typed by hand stay as they are, whichever way the run goes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Book } from './book';
import { INSTANT, SERANG } from './check-doors';
import {
  type Door,
  freshWorkbook,
  throughBrowser,
  throughCommand,
  throughCommandWithPlans,
  throughExcel,
} from './doors';
import { Standing } from './standing';

const DRAFTS = 'tblRancangan';
const QUESTIONS = 'tblPertanyaan';
const COLUMNS = ['Kota', 'No pertanyaan', 'Kegiatan', 'Target 2027', 'Catatan perencana', 'Kode rancangan'];
const [TICKED, LATER] = ['7.1', '6.6'];

const DOORS: Readonly<Record<string, Door>> = {
  command: throughCommand,
  'command with plans': throughCommandWithPlans(SERANG),
  browser: throughBrowser,
  Excel: throughExcel,
};

function put(book: Book, table: string, row: number, cells: Readonly<Record<string, string>>): void {
  for (const [header, value] of Object.entries(cells))
    book.set(book.sheetOf(table), row, book.columnOf(table, header), { value });
}

function linesOf(standing: Standing): readonly (readonly unknown[])[] {
  const { headers } = standing.table(DRAFTS);
  return standing
    .bodyRows(DRAFTS)
    .map((row) => COLUMNS.map((header) => standing.rowValues(DRAFTS, row)[headers.indexOf(header)]));
}

/** A draft worded and copied, one typed below, its tick cleared and another one set. */
let worded: Uint8Array;

beforeAll(async () => {
  const ticked = new Book(await freshWorkbook(SERANG));
  put(ticked, QUESTIONS, ticked.rowOf(QUESTIONS, TICKED), { 'Rancangan untuk': 'Serang' });
  const { first } = await throughBrowser(ticked.save(), INSTANT);
  if (first.bytes === null) throw new Error('the browser saves a file');
  const book = new Book(first.bytes);
  const row = book.rowOf(DRAFTS, `3673-2022|${TICKED}`);
  const sheet = book.sheetOf(DRAFTS);
  put(book, DRAFTS, row, { Kegiatan: 'Melatih kader', 'Target 2027': '12,5', 'Catatan perencana': 'rapat' });
  for (const below of [1, 2]) {
    book.insertRows(sheet.name, row + below);
    book.table(DRAFTS).lengthen();
  }
  sheet.copyRow(row, row + 1);
  put(book, DRAFTS, row + 1, { Kegiatan: 'Melatih guru' });
  put(book, DRAFTS, row + 2, { Kota: 'Serang', 'No pertanyaan': '5.7', Kegiatan: 'Diketik sendiri' });
  put(book, QUESTIONS, book.rowOf(QUESTIONS, TICKED), { 'Rancangan untuk': '' });
  put(book, QUESTIONS, book.rowOf(QUESTIONS, LATER), { 'Rancangan untuk': 'semua' });
  worded = book.save();
});

it.each(Object.entries(DOORS))('draft rows stay through the %s', async (_, door) => {
  const { first, second } = await door(worded, INSTANT);
  for (const { workbook } of [first, second]) {
    const standing = new Standing(workbook);
    expect(linesOf(standing)).toEqual([
      ['Serang', TICKED, 'Melatih kader', '12,5', 'rapat', `3673-2022|${TICKED}`],
      ['Serang', TICKED, 'Melatih guru', '12,5', 'rapat', `3673-2022|${TICKED} 2`],
      ['Serang', '5.7', 'Diketik sendiri', '', '', '3673-2022|5.7'],
      ['Serang', LATER, '', '', '', `3673-2022|${LATER}`],
    ]);
    expect(standing.value(QUESTIONS, LATER, 'Rancangan untuk')).toBe('semua');
  }
});

describe('the column of draft codes', () => {
  it.each<[string, Parameters<typeof throughExcel>[2]]>([
    ['deleted', (user) => user.deleteTableColumn(DRAFTS, 'Kode rancangan')],
    ['renamed', (user) => user.renameHeader(DRAFTS, 'Kode rancangan', 'Nomor')],
  ])('%s loses no draft and doubles none', async (_, change) => {
    const { second } = await throughExcel(worded, INSTANT, change);
    const actions = linesOf(new Standing(second.workbook)).map((cells) => cells[2]);
    expect(actions).toEqual(['Melatih kader', 'Melatih guru', 'Diketik sendiri', '']);
  });
});
