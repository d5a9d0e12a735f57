/** The pane brings a plan of another city in: from a file or from what was copied in Excel, question by question. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../analysis/xlsx';
import { closeBrowser } from '../../excel-host';
import { builtPane, SCREENS } from '../taskpane/built-pane';
import { violations } from '../taskpane/violations';
import { opened, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const PAGE = { path: 'index.html', inExcel: false } as const;
const PDF = fileURLToPath(new URL('../../import/made/serang.pdf', import.meta.url));

const COPIED = [
  'No\tIndikator\tRencana Aksi\tSatuan\t2024\t2025\tPerangkat Daerah',
  '1\t\tPembentukan forum\tForum\t5\t6\tDP3A',
  '2\tAkta kelahiran\tLayanan keliling\tKali\t50\t60\tDisdukcapil',
].join('\n');

// A page opens, a PDF is read and a workbook is written: more than one does elsewhere.
describe('a plan that the planner brings', { timeout: 90_000 }, () => {
  it('comes out of a PDF without any request outside or breach of the policy, and is loaded', async () => {
    const pane = await opened(PAGE);
    const { page } = pane;
    await page.click('#add summary');
    await page.fill('#add-city', 'Kota Tangerang');
    await page.setInputFiles('#add-file', PDF);
    await page.waitForSelector('#add-result:not([hidden])');
    expect(await page.textContent('#add-summary')).toContain('Kota Tangerang 2022–2023: 124 baris rencana');
    expect(await page.locator('#add-rows li').count()).toBe(124);
    expect(await violations(pane)).toEqual([]);
    await page.screenshot({ path: join(SCREENS, 'add-plan.png') });
    await page.click('#add-load');
    await page.waitForSelector('.finding');
    expect(await page.textContent('#messages')).toContain('124 baris');
    expect(pane.outsideRequests).toEqual([]);
    expect(pane.errors).toEqual([]);
  });

  it('asks about what was copied, by keyboard alone, and loads the corrected cell', async () => {
    const pane = await opened(PAGE);
    const { page } = pane;
    await page.click('#add summary');
    await page.fill('#add-city', 'Kota Tangerang');
    await page.fill('#add-paste', COPIED);
    await page.press('#add-run', 'Enter');
    await page.waitForSelector('#add-question:not([hidden])');
    expect(await page.textContent('#add-count')).toContain('1 dari 1');
    expect(await violations(pane)).toEqual([]);
    await page.screenshot({ path: join(SCREENS, 'add-plan-question.png') });
    await page.fill('#add-answer', 'Forum anak di kota');
    await page.press('#add-answer', 'Enter');
    expect(await page.textContent('#add-summary')).toContain('Semua sudah dikonfirmasi');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-load');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.finding');
    await step(pane, 'analyse');
    await page.click('#analyse-run');
    await page.waitForSelector('.tiles');
    await step(pane, 'report');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#report-download-run')]);
    const { tables } = await readXlsx(readFileSync(await file.path()));
    const plan = tables.find(({ name }) => name === 'tblRad_3671_2024');
    expect(plan?.rows.map((cells) => cells.includes('Forum anak di kota'))).toEqual([true, false]);
    expect(pane.errors).toEqual([]);
  });

  it('is read again as the planner says what a column holds, and the next annex with it', async () => {
    const pane = await opened(PAGE);
    const { page } = pane;
    await page.click('#add summary');
    await page.fill('#add-city', 'Kota Tangerang');
    await page.fill('#add-paste', COPIED.replace('Rencana Aksi', 'Tahapan').replace('1\t\t', '1\tForum\t'));
    await page.press('#add-run', 'Enter');
    await page.waitForSelector('#add-question:not([hidden])');
    expect(await page.textContent('#add-words')).toContain('Arti judul kolom');
    expect(await page.inputValue('#add-column')).toBe('extra');
    await page.focus('#add-column');
    await page.selectOption('#add-column', 'action');
    await page.screenshot({ path: join(SCREENS, 'add-plan-column.png') });
    await page.focus('#add-next');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#add-rows b')).toContain('Pembentukan forum');
    expect(await page.isHidden('#add-question')).toBe(true);
    await page.click('#add-load');
    await page.waitForSelector('.finding');
    await step(pane, 'load');
    await page.fill('#add-city', 'Kota Bekasi');
    await page.press('#add-city', 'Tab');
    await expect.poll(() => page.textContent('#add-summary')).toContain('Kota Bekasi');
    expect(await page.textContent('#add-summary')).toContain('0 hal perlu dikonfirmasi');
    expect(pane.errors).toEqual([]);
  });

  it('comes from the cells that are selected in Excel', async () => {
    const pane = await opened();
    const { page, host } = pane;
    host.user.addSheet('Lampiran');
    for (const [row, line] of COPIED.split('\n').entries())
      for (const [column, text] of line.split('\t').entries())
        if (text !== '') host.user.type('Lampiran', `${'BCDEFGH'.charAt(column)}${String(row + 3)}`, text);
    await page.click('#add summary');
    await page.fill('#add-city', 'Kota Tangerang');
    host.user.select('Lampiran', 'A1:H9');
    await page.click('#add-selection');
    await page.waitForSelector('#add-result:not([hidden])');
    expect(await page.textContent('#add-summary')).toContain('Kota Tangerang 2024–2025: 2 baris rencana');
    expect(await page.textContent('#add-rows')).toContain('Lampiran!B4:H4');
    host.user.select('Lampiran', 'K1:L2');
    await page.click('#add-selection');
    await expect.poll(() => page.textContent('#messages')).toContain('Sel yang dipilih kosong');
    expect(pane.errors).toEqual([]);
  });

  it('says in words what cannot be read', async () => {
    const { page } = await opened(PAGE);
    await page.click('#add summary');
    await page.setInputFiles('#add-file', {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: readFileSync(PDF).subarray(0, 9000),
    });
    await expect.poll(() => page.textContent('#alerts')).toContain('Akhir berkas PDF ini hilang');
  });
});
