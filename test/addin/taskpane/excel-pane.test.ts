/** The built pane inside Excel: the real office.js client, our workbook behind it, driven like a person. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPane, type Pane, type PaneOptions } from '../../excel-host';
import { buildPane, SCREENS } from './built-pane';

let folder = '';

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  folder = await buildPane('excel-pane-test');
}, 180_000);
afterAll(closeBrowser);

async function loaded(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await openPane({ folder, ...options });
  await pane.page.waitForSelector('#load-plans input');
  await pane.page.click('#load-run');
  await pane.page.waitForSelector('.finding');
  return pane;
}

async function analyse({ page }: Pane): Promise<void> {
  await page.click('.steps [data-step=analyse]');
  await page.click('#analyse-run');
  await page.waitForSelector('.tiles');
  await expect.poll(() => page.isVisible('#progress')).toBe(false);
}

/** Column of a printed target on the sheet of Serang, by its header. */
function cellOf({ host }: Pane, header: string): { readonly sheet: string; readonly cell: string } {
  const sheet = host.snapshot().sheets.find(({ name }) => name.startsWith('RAD Serang'));
  const found = Object.entries(sheet?.cells ?? {}).find(([, { value }]) => value === header);
  if (!sheet || !found) throw new Error(`no header ${header}`);
  const [address] = found;
  const row = Number(/\d+$/.exec(address)?.[0]) + 1;
  return { sheet: sheet.name, cell: address.replace(/\d+$/, String(row)) };
}

describe('the pane inside Excel', () => {
  it('loads, jumps to a cell, takes a decision, analyses, and opens a sheet', async () => {
    const pane = await loaded();
    const { page, host } = pane;
    expect(await page.textContent('#place')).toBe('Terhubung ke Excel');
    await page.locator('.jump').first().click();
    await page.locator('.finding').first().getByRole('button', { name: 'Terima' }).click();
    await expect.poll(() => page.locator('.badge').textContent()).toBe('Diterima');
    await analyse(pane);
    expect(await page.isVisible('#stale')).toBe(false);
    expect(await page.locator('#alerts').textContent()).toBe('');
    await page.click('.steps [data-step=report]');
    await page.getByRole('button', { name: 'Buka lembar Kesenjangan' }).click();
    await expect.poll(() => host.workbook.active.name).toBe('Kesenjangan');
    await page.screenshot({ path: join(SCREENS, 'excel-laporan.png'), fullPage: true });
    expect(pane.errors).toEqual([]);
    expect(pane.outsideRequests).toEqual([]);
    await pane.close();
  });

  it('sees an edit in the grid, and brings the results up to date by itself when asked to', async () => {
    const pane = await loaded();
    const { page, host } = pane;
    await analyse(pane);
    const { sheet, cell } = cellOf(pane, 'Target 2023 (dibaca)');
    host.user.type(sheet, cell, 77);
    await expect.poll(() => page.isVisible('#stale')).toBe(true);
    await page.check('#analyse-automatic');
    await page.click('#stale-run');
    await expect.poll(() => page.isVisible('#stale'), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => page.isVisible('#progress')).toBe(false);
    const before = await page.textContent('#analyse-result .note');
    host.user.type(sheet, cell, 78);
    await expect.poll(() => page.isVisible('#progress'), { timeout: 5_000, interval: 20 }).toBe(true);
    await expect.poll(() => page.isVisible('#stale'), { timeout: 10_000 }).toBe(false);
    expect(before).not.toBeNull();
    await pane.close();
  });

  it('knows a workbook again that was analysed before', async () => {
    const pane = await loaded();
    await analyse(pane);
    await pane.page.goto(`${pane.origin}/taskpane.html?step=report`);
    await expect.poll(() => pane.page.isVisible('#report-body'), { timeout: 10_000 }).toBe(true);
    expect(await pane.page.isVisible('#stale')).toBe(false);
    await pane.close();
  });

  it('works as a browser page when office.js cannot be had, and says so', async () => {
    const pane = await openPane({ folder, officeJs: 'aborted', inExcel: false });
    const { page } = pane;
    await page.waitForSelector('#load-plans input');
    await expect.poll(() => page.textContent('#messages')).toContain('Excel tidak menjawab');
    expect(await page.isVisible('#load-file')).toBe(true);
    await pane.close();
  });
});
