/** The pane as a browser page: work that was not downloaded is not lost without a question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../../analysis/xlsx';
import { STATE_NAMESPACE } from '../../../analysis/sheets/sheet';
import { closeBrowser, type Pane } from '../../excel-host';
import { unzip, zip } from '../../xlsx/zip';
import { builtPane } from '../taskpane/built-pane';
import { violations } from '../taskpane/violations';
import { sheet, table, column, workbook } from '../excel/fixture';
import { answer, loaded, opened, run, said, step } from './driven';

let folder = '';
beforeAll(async () => {
  folder = await builtPane();
}, 180_000);
afterAll(closeBrowser);

const PAGE = { path: 'index.html', inExcel: false } as const;

async function decided(): Promise<Pane> {
  const pane = await loaded(PAGE);
  await step(pane, 'check');
  await pane.page.click('[data-view=all]');
  await pane.page.locator('.finding').first().getByRole('button', { name: 'Tetap' }).click();
  await pane.page.locator('.finding textarea').fill('Sesuai naskah asli');
  await pane.page.locator('.finding').first().getByRole('button', { name: 'Simpan' }).click();
  await pane.page.waitForSelector('.badge');
  return pane;
}

async function download({ page }: Pane, press: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(press)]);
  const path = join(folder, '..', `browser-page-${String(process.pid)}.xlsx`);
  await file.saveAs(path);
  return path;
}

/** Whether the browser asks when the page is left. */
async function asksBeforeLeaving({ page }: Pane): Promise<boolean> {
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.goto(page.url());
  return asked;
}

function xlsx(name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function foreign(): Promise<Buffer> {
  const ids = column('id', ['Jalan', 'Taman'], { role: 'id', format: 'text' });
  const theirs = workbook([sheet('own', 'Anggaran kami', { tables: [table('Anggaran', [ids])] })]);
  const parts = unzip(await writeXlsx(theirs));
  // No program but ours leaves a state.
  for (const [path, part] of parts)
    if (part.includes(STATE_NAMESPACE))
      parts.set(path, Buffer.from(part.toString('utf8').replaceAll(STATE_NAMESPACE, 'urn:theirs')));
  return Buffer.from(zip(parts));
}

/** Its sheet says nothing that can be unpacked. */
function damaged(bytes: Buffer): Buffer {
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(60, 255), bytes.subarray(at + 60)]);
}

/** What an .xls and a workbook with a password both begin with. */
function compound(): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
}

function document(): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const parts = {
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': '<document><body/></document>',
  };
  return Buffer.from(zip(new Map(Object.entries(parts).map(([path, xml]) => [path, Buffer.from(xml)]))));
}

describe('leaving the page', { timeout: 60_000 }, () => {
  it('asks nothing where nothing would be lost: nothing open, annexes alone, a file as it is', async () => {
    for (const begin of [() => opened(PAGE), () => loaded(PAGE)]) {
      const pane = await begin();
      expect(await asksBeforeLeaving(pane)).toBe(false);
      await pane.close();
    }
  });

  it('asks after a decision, and after an analysis, until the workbook was downloaded', async () => {
    const pane = await decided();
    await run(pane);
    await step(pane, 'report');
    const path = await download(pane, '#report-download-run');
    expect(readFileSync(path).length).toBeGreaterThan(10_000);
    expect(await asksBeforeLeaving(pane)).toBe(false);
    await pane.close();
    const other = await decided();
    expect(await asksBeforeLeaving(other)).toBe(true);
    await other.close();
    const third = await loaded(PAGE);
    await run(third);
    expect(await asksBeforeLeaving(third)).toBe(true);
    await third.close();
  });
});

describe('opening another file', { timeout: 90_000 }, () => {
  it('asks while work was not downloaded: back, with the download first, or without', async () => {
    const pane = await decided();
    const { page } = pane;
    const bytes = await foreign();
    const other = (): Promise<void> => page.setInputFiles('#load-file-input', xlsx('lain.xlsx', bytes));
    await step(pane, 'load');
    await other();
    await page.waitForSelector('#unsaved[open]');
    expect(await violations(pane)).toEqual([]);
    await page.keyboard.press('Escape');
    await step(pane, 'check');
    expect(await page.locator('.badge').count()).toBe(1);

    await other();
    const path = await download(pane, '#unsaved-download');
    await expect.poll(() => said(pane)).toContain('lain.xlsx');
    const saved = await readXlsx(readFileSync(path));
    const findings = saved.tables.find(({ name }) => name === 'tblTemuan');
    expect(findings?.rows.flat()).toContain('Sesuai naskah asli');
    await pane.close();

    const careless = await decided();
    await careless.page.setInputFiles('#load-file-input', xlsx('lain.xlsx', bytes));
    await careless.page.click('#unsaved-open');
    await expect.poll(() => said(careless)).toContain('lain.xlsx');
    expect(await asksBeforeLeaving(careless)).toBe(false);
    await careless.close();
  });

  it.each([
    ['no workbook', (): Promise<Buffer> => Promise.resolve(Buffer.from('bukan buku kerja'))],
    ['cut off', async (): Promise<Buffer> => (await foreign()).subarray(0, 900)],
    ['damaged within', async (): Promise<Buffer> => damaged(await foreign())],
    ['an .xls, or one with a password', (): Promise<Buffer> => Promise.resolve(compound())],
    ['a Word document', (): Promise<Buffer> => Promise.resolve(document())],
  ])('that fails to open (%s) leaves the one that is open, decisions and all', async (_, bytes) => {
    const pane = await decided();
    const { page } = pane;
    await page.setInputFiles('#load-file-input', xlsx('rusak.xlsx', await bytes()));
    await page.click('#unsaved-open');
    await expect.poll(() => page.textContent('#alerts')).toContain('not-a-workbook');
    expect(await said(pane)).toContain('hapus kata sandinya bila ada');
    await step(pane, 'check');
    expect(await page.locator('.badge').count()).toBe(1);
    await run(pane);
    await step(pane, 'report');
    const saved = await readXlsx(readFileSync(await download(pane, '#report-download-run')));
    const findings = saved.tables.find(({ name }) => name === 'tblTemuan');
    expect(findings?.rows.flat()).toContain('Sesuai naskah asli');
    await pane.close();
  });

  it('calls a workbook without our tables foreign, says what to do, and keeps its sheets when annexes go into it', async () => {
    const pane = await opened(PAGE);
    const { page } = pane;
    await page.setInputFiles('#load-file-input', xlsx('anggaran.xlsx', await foreign()));
    await expect.poll(() => said(pane)).toMatch(/belum berisi tabel RAD-KLA/);
    expect(await said(pane)).toContain('anggaran.xlsx');
    expect(await said(pane)).toContain('Muat ke buku kerja');
    expect(await page.isVisible('#step-load')).toBe(true);
    expect(await page.textContent('#load-run')).toBe('Muat ke buku kerja');
    await page.click('#load-run');
    expect(await answer(pane)).toContain('lampiran dimuat');
    await run(pane);
    await step(pane, 'report');
    const saved = await readXlsx(readFileSync(await download(pane, '#report-download-run')));
    expect(saved.sheetNames).toContain('Anggaran kami');
    expect(saved.tables.map(({ name }) => name)).toContain('tblRad_3673_2022');
    await pane.close();
  });
});
