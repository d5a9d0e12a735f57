/** Printed text that was overwritten and a row that was deleted: found, and put back, whichever way the run goes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Book } from './book';
import { INSTANT, ROWS, SERANG } from './check-doors';
import {
  type Door,
  freshWorkbook,
  throughBrowser,
  throughCommand,
  throughCommandWithPlans,
  throughExcel,
} from './doors';
import { Standing } from './standing';
import { openXlsx } from '../excel-host/from-xlsx';

const PLAN = 'tblRad_3673_2022';
const FINDINGS = 'tblTemuan';
const ID = '3673-2022-002';
const GONE = '3673-2022-005';
const TARGET = 'Target 2022';

const DOORS: Readonly<Record<string, Door>> = {
  command: throughCommand,
  'command with plans': throughCommandWithPlans(SERANG),
  browser: throughBrowser,
  Excel: throughExcel,
};

function edited(bytes: Uint8Array, edit: (book: Book) => void): Uint8Array {
  const book = new Book(bytes);
  edit(book);
  return book.save();
}

function typeInto(book: Book, table: string, id: string, header: string, value: string): void {
  book.set(book.sheetOf(table), book.rowOf(table, id), book.columnOf(table, header), { value });
}

/** Ids of the findings that compare with the regulation. */
function sourceFindings(standing: Standing): string[] {
  const { headers } = standing.table(FINDINGS);
  const at = headers.indexOf('ID catatan');
  const ids = standing.bodyRows(FINDINGS).map((row) => String(standing.rowValues(FINDINGS, row)[at]));
  return ids.filter((id) => /^(?:differs-from-source|source-row-gone|row-not-in-source)\|/.test(id));
}

describe.each(Object.entries(DOORS))('printed text and the %s', (name, door) => {
  let before: Standing;
  let found: Uint8Array;
  let ids: string[];

  beforeAll(async () => {
    const fresh = await freshWorkbook(SERANG);
    before = new Standing(openXlsx(fresh).snapshot());
    const overwritten = edited(fresh, (book) => {
      typeInto(book, PLAN, ID, TARGET, '200');
      typeInto(book, PLAN, ID, 'Kegiatan', 'Kegiatan lain');
      book.deleteRow(book.sheetOf(PLAN).name, book.rowOf(PLAN, GONE));
    });
    const { first } = await throughBrowser(overwritten, INSTANT);
    if (first.bytes === null) throw new Error('the browser saves a file');
    found = first.bytes;
    ids = sourceFindings(new Standing(first.workbook));
  });

  it('finds the two cells and the row, of a plan that is a part of the annex', () => {
    expect(ids.map((id) => id.split('|').slice(0, 3).join('|')).sort()).toEqual([
      `differs-from-source|${ID}|action`,
      `differs-from-source|${ID}|target_2022`,
      `source-row-gone|${GONE}|`,
    ]);
  });

  it('puts back what was accepted, keeps the decided lines marked resolved, and does nothing more', async () => {
    const decided = edited(found, (book) => {
      for (const id of ids) if (!id.includes('|action|')) typeInto(book, FINDINGS, id, 'Keputusan', 'setuju');
    });
    const { first, second } = await door(decided, INSTANT);
    for (const { workbook } of [first, second]) {
      const stands = new Standing(workbook);
      expect(stands.value(PLAN, ID, TARGET)).toBe(before.value(PLAN, ID, TARGET));
      expect(stands.value(PLAN, ID, 'Kegiatan')).toBe('Kegiatan lain');
      for (const header of ['Kegiatan', 'Satuan', TARGET, 'Indikator', 'Jenis target'])
        expect(stands.value(PLAN, GONE, header)).toBe(before.value(PLAN, GONE, header));
      expect(stands.bodyRows(PLAN)).toHaveLength(ROWS);
      for (const id of ids.filter((one) => !one.includes('|action|'))) {
        expect(stands.value(FINDINGS, id, 'Hasil keputusan')).toBe('selesai: hal ini tidak ada lagi');
        expect(stands.value(FINDINGS, id, 'Uraian')).toMatch(/peraturan/);
      }
      expect(sourceFindings(stands).sort()).toEqual([...ids].sort());
    }
  });

  it.runIf(name.startsWith('command'))('is told of, and puts back all that was accepted', async () => {
    const decided = edited(found, (book) => {
      for (const id of ids) typeInto(book, FINDINGS, id, 'Keputusan', 'setuju');
    });
    const { first } = await door(decided, INSTANT);
    expect(first.said).toContain('3 dikembalikan ke teks lampiran');
    expect(new Standing(first.workbook).value(PLAN, ID, 'Kegiatan')).toBe(before.value(PLAN, ID, 'Kegiatan'));
  });
});
