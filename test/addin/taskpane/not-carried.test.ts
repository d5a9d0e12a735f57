/** A file with more in it than ours: what the download leaves out is named before, beside and after it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notCarried } from '../../../addin/taskpane/not-carried';
import { analyse } from '../../../analysis/analyse';
import { readSeeds } from '../../../analysis/notebook/read-files';
import { describeWorkbook } from '../../../analysis/sheets/describe-workbook';
import type { SheetDescription } from '../../../analysis/sheets/sheet';
import { readXlsx, writeXlsx } from '../../../analysis/xlsx';
import { closeBrowser } from '../../excel-host';
import { answer, opened, run, said, step } from '../e2e/driven';
import { builtPane } from './built-pane';

let file: Uint8Array;

beforeAll(async () => {
  await builtPane();
  const { plans, reference, version } = await readSeeds();
  const workbook = describeWorkbook(analyse({ printed: plans, reference }), {
    language: 'id',
    computedAt: '2026-11-22T02:00:00Z',
    seeds: version,
  });
  file = await writeXlsx({ ...workbook, sheets: [...workbook.sheets, own('Rapat'), own('Anggaran 2024')] });
}, 180_000);
afterAll(closeBrowser);

/** A sheet of the planner's. */
function own(name: string): SheetDescription {
  const print = { paper: 'a4', orientation: 'portrait', titleRows: null, footer: '' } as const;
  return {
    key: name,
    name,
    tabColor: 'FFFFFF',
    cells: [{ row: 0, column: 0, value: 'milik kami', style: 'body' }],
    tables: [],
    columnWidths: [20],
    rowHeights: {},
    freeze: null,
    showGridlines: true,
    print,
  };
}

describe('what is not carried along', () => {
  it('is every sheet without a table of ours, and every other table on ours', async () => {
    const read = await readXlsx(file);
    expect(notCarried(read)).toEqual(['Rapat', 'Anggaran 2024']);
    const [first] = read.tables;
    const tables = [...read.tables, { ...first, name: 'Kas', sheet: 'Beranda', row: 90, column: 0 }];
    expect(notCarried({ ...read, tables: tables as typeof read.tables })).toContain('Kas');
    expect(notCarried({ sheetNames: [], tables: [], state: null })).toEqual([]);
  });

  it.each([
    ['id-ID', 'Tidak ikut dalam unduhan', 'bekerjalah di dalam Excel', 'catatan sel'],
    ['en-US', 'Not part of the download', 'work inside Excel', 'cell notes'],
  ] as const)(
    'is said in %s when the file is opened, beside the download and after it',
    async (locale, what, next, looks) => {
      const pane = await opened({ path: 'index.html', inExcel: false, locale });
      const { page } = pane;
      if (locale === 'en-US') await page.click('#language');
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.setInputFiles('#load-file-input', {
        name: 'kota.xlsx',
        mimeType,
        buffer: Buffer.from(file),
      });
      const parts = [what, 'Rapat, Anggaran 2024', next, looks];
      const onOpening = await answer(pane);
      for (const part of ['kota.xlsx', ...parts]) expect(onOpening).toContain(part);
      await run(pane);
      await step(pane, 'report');
      for (const part of parts) expect(await page.textContent('#report-lost')).toContain(part);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('#report-download-run'),
      ]);
      await expect.poll(() => said(pane)).toContain(what);
      const made = await readXlsx(readFileSync(await download.path()));
      expect(made.sheetNames).not.toContain('Rapat');
      await pane.close();
    },
  );

  it('is nothing to speak of where no file was opened', async () => {
    const pane = await opened({ path: 'index.html', inExcel: false });
    expect(await pane.page.isHidden('#report-lost')).toBe(true);
    await pane.close();
  });
});
