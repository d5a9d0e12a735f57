/** What planners do to a workbook between two runs, and what is still theirs afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, ExcelHost, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, answer, cellOf, FINDINGS, idle, loaded, opened, run, said, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const sheetNames = ({ host }: Pane): string[] => host.workbook.sheets.map(({ name }) => name);
const headers = ({ host }: Pane, table: string): string[] =>
  host.user.table(table).columns.map(({ name }) => name);

describe('the planner', { timeout: 60_000 }, () => {
  it('sees a step marked as done when it was, not in an empty workbook', async () => {
    const pane = await opened();
    const done = (): Promise<(string | null)[]> =>
      pane.page.$$eval('.steps [data-done]', (steps) => steps.map((one) => one.getAttribute('data-step')));
    await expect.poll(() => pane.page.textContent('#place')).toBe('Terhubung ke Excel');
    await idle(pane);
    expect(await done()).toEqual([]);
    await pane.page.click('#load-run');
    await answer(pane);
    expect(await done()).toEqual(['load']);
    await run(pane);
    expect(await done()).toEqual(['load', 'analyse']);
    await pane.close();
  });

  it('renames a sheet, adds a column, a note, a colour and a sheet: a rerun leaves them alone', async () => {
    const pane = await analysed();
    const { host } = pane;
    host.user.renameSheet('RAD Serang 2022-2023', 'Serang kita');
    host.user.addTableColumn(SERANG, 'Catatan bidang', ['dibahas Senin', 'selesai'], 3);
    const target = cellOf(host, SERANG, '3673-2022-001', 'target_2023_value');
    host.user.addNote('Serang kita', target.cell, 'tanya Bappeda');
    host.user.paint('Serang kita', target.cell, 'Format.Fill.Color', '#AABBCC');
    host.user.addSheet('Rapat');
    host.user.type('Rapat', 'B2', 'milik kami');
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    expect(sheetNames(pane)).toEqual(expect.arrayContaining(['Serang kita', 'Rapat']));
    expect(sheetNames(pane)).not.toContain('RAD Serang 2022-2023');
    expect(headers(pane, SERANG)[3]).toBe('Catatan bidang');
    const sheet = host.snapshot().sheets.find(({ name }) => name === 'Serang kita');
    expect(sheet?.notes[target.cell]).toBe('tanya Bappeda');
    expect(sheet?.cells[target.cell]?.format?.['Fill.Color']).toBe('#AABBCC');
    const { sheet: table, body } = host.user.table(SERANG);
    expect([0, 1].map((row) => table.cell(body.row + row, body.column + 3)?.value)).toEqual([
      'dibahas Senin',
      'selesai',
    ]);
    expect(host.snapshot().sheets.find(({ name }) => name === 'Rapat')?.cells['B2']?.value).toBe(
      'milik kami',
    );
    expect(host.faults).toEqual([]);
    await pane.close();
  });

  it('changes the language inside Excel and back: sheets follow, decisions, columns and notes stay', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    await step(pane, 'check');
    const id = 'number-malformed|3673-2022-017|target_2022';
    await page.fill('#check-search', '3673-2022-017');
    await page.locator(`[data-finding="${id}"]`).getByRole('button', { name: 'Setuju dengan saran' }).click();
    await page.waitForSelector('.badge');
    host.user.addTableColumn(SERANG, 'Catatan bidang', ['dibahas Senin']);
    host.user.addNote('Telaah', 'B3', 'catatan kami');
    const before = { tabs: sheetNames(pane), heads: headers(pane, SERANG) };
    await page.click('#language');
    expect(await said(pane)).toContain('change their language when the analysis runs again');
    await run(pane);
    expect(await said(pane)).toContain('Analysis done');
    expect(headers(pane, SERANG)).toEqual(
      expect.arrayContaining(['Row ID', 'Responsible bodies', 'Catatan bidang']),
    );
    expect(cellOf(host, FINDINGS, id, 'decision').value).toBe('agree');
    await step(pane, 'check');
    await expect.poll(() => page.locator('.badge').first().textContent()).toBe('Agreed');
    await page.click('#language');
    await run(pane);
    expect(headers(pane, SERANG)).toEqual(before.heads);
    expect(sheetNames(pane)).toEqual(before.tabs);
    expect(cellOf(host, FINDINGS, id, 'decision').value).toBe('setuju');
    const { sheet, body } = host.user.table(SERANG);
    expect(sheet.cell(body.row, body.column + body.columns - 1)?.value).toBe('dibahas Senin');
    expect(host.snapshot().sheets.find(({ name }) => name === 'Telaah')?.notes['B3']).toBe('catatan kami');
    expect(await page.isVisible('#stale')).toBe(false);
    await pane.close();
  });

  it('opens the pane another day: it knows the workbook, its results and that they are in step', async () => {
    const pane = await analysed();
    await pane.page.goto(`${pane.origin}/taskpane.html?step=report`);
    await expect.poll(() => pane.page.isVisible('#report-body'), { timeout: 10_000 }).toBe(true);
    expect(await pane.page.isVisible('#stale')).toBe(false);
    await pane.close();
  });

  it('loads again over tables that are there: nothing of theirs is lost', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const { sheet, cell } = cellOf(host, SERANG, '3673-2022-001', 'target_2023_value');
    host.user.type(sheet, cell, 77);
    await step(pane, 'load');
    expect(await page.textContent('#load-found')).toContain('Kota Serang 2022–2023');
    await page.click('#load-run');
    await page.waitForSelector('#step-check:not([hidden])');
    await idle(pane);
    expect(cellOf(host, SERANG, '3673-2022-001', 'target_2023_value').value).toBe(77);
    await pane.close();
  });

  it('gets the same workbook where Excel takes small requests only', async () => {
    const values = ({ host }: Pane): unknown =>
      host.snapshot().sheets.map(({ name, cells, tables }) => ({
        name,
        cells: Object.entries(cells).map(([at, { value, formula }]) => [at, formula ?? value]),
        tables: tables.map(({ name: table, address }) => [table, address]),
      }));
    const clock = '2026-11-22T02:00:00Z';
    const whole = await openedAt(clock, new ExcelHost());
    const halved = await openedAt(clock, new ExcelHost({ maxRequestBytes: 700_000 }));
    expect(halved.host.log.counts().errors).toBeGreaterThan(0);
    expect(values(halved)).toEqual(values(whole));
    await whole.close();
    await halved.close();
  });
});

async function openedAt(at: string, host: ExcelHost): Promise<Pane> {
  const pane = await loaded({ host, folder: await builtPane() });
  await pane.page.clock.setFixedTime(at);
  await run(pane);
  expect(await said(pane)).toContain('Analisis selesai');
  return pane;
}
