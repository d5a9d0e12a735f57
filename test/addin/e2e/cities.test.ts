/** Cities come and go in the pane: what it shows follows the chosen ones, and what was typed for another one is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { answer, cellOf, CILEGON, FINDINGS, idle, opened, run, said, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const SERANG_PLAN = '3673-2022';
const CILEGON_PLAN = '3672-2023';
const FINDING = 'number-malformed|3673-2022-017|target_2022';

async function load(pane: Pane, ...planIds: readonly string[]): Promise<void> {
  const { page } = pane;
  await step(pane, 'load');
  for (const box of await page.locator('#load-plans input').all())
    await box.setChecked(planIds.includes((await box.getAttribute('value')) ?? ''));
  await page.click('#load-run');
  expect(await answer(pane)).toContain('lampiran dimuat');
}

async function choose(pane: Pane, ...planIds: readonly string[]): Promise<void> {
  await step(pane, 'analyse');
  for (const box of await pane.page.locator('#analyse-cities input').all())
    await box.setChecked(planIds.includes((await box.getAttribute('value')) ?? ''));
}

async function chosen({ page }: Pane): Promise<string[]> {
  return page.$$eval('#analyse-cities input:checked', (boxes) =>
    boxes.map((box) => (box as HTMLInputElement).value),
  );
}

/** Cities over the columns of the heat map, and the sheets that Laporan lists. */
async function shown(pane: Pane): Promise<{ heat: string[]; sheets: string[] }> {
  await step(pane, 'analyse');
  const heat = await pane.page.locator('.coverage .heat thead th + th').allTextContents();
  await step(pane, 'report');
  await idle(pane);
  const sheets = await pane.page
    .locator('#report-sheets .sheet')
    .evaluateAll((items) => items.map((item) => item.firstChild?.textContent ?? ''));
  return { heat, sheets };
}

describe('cities', { timeout: 180_000 }, () => {
  it('that are loaded are chosen, one that is left out is not shown, and what was typed for it is kept', async () => {
    const pane = await opened({ folder: await builtPane() });
    const { host, page } = pane;
    await load(pane, SERANG_PLAN);
    await run(pane);
    expect((await shown(pane)).heat).toEqual(['Kota Serang']);

    await load(pane, CILEGON_PLAN);
    expect(await chosen(pane)).toEqual([SERANG_PLAN, CILEGON_PLAN]);
    expect((await shown(pane)).heat).toEqual(['Kota Serang']);
    await run(pane);
    expect((await shown(pane)).heat).toEqual(['Kota Serang', 'Kota Cilegon']);
    const cells = await page
      .locator('.coverage .heat td')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    expect(cells).toHaveLength(12);
    expect(new Set(cells).size).toBeGreaterThan(10);
    expect(cells[2]).toBe('53%10 dari 19 baris12 catatan telaah');

    await step(pane, 'check');
    await page.fill('#check-search', '3673-2022-017');
    await page
      .locator(`[data-finding="${FINDING}"]`)
      .getByRole('button', { name: 'Setuju dengan saran' })
      .click();
    await expect.poll(() => cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('setuju');
    await page.fill('#check-search', '');
    const target = cellOf(host, SERANG, '3673-2022-001', 'target_2023_value');
    host.user.type(target.sheet, target.cell, 77);

    await choose(pane, CILEGON_PLAN);
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    const { heat, sheets } = await shown(pane);
    expect(heat).toEqual(['Kota Cilegon']);
    expect(sheets).toContain('RAD Cilegon 2023-2026');
    expect(await chosen(pane)).toEqual([CILEGON_PLAN]);

    await choose(pane, SERANG_PLAN, CILEGON_PLAN);
    await run(pane);
    expect((await shown(pane)).heat).toEqual(['Kota Serang', 'Kota Cilegon']);
    expect(cellOf(host, SERANG, '3673-2022-001', 'target_2023_value').value).toBe(77);
    expect(cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('setuju');
    expect(await page.isVisible('#stale')).toBe(false);
    await pane.close();
  });

  it('stay as they were chosen when a pane is opened anew', async () => {
    const pane = await opened();
    await load(pane, SERANG_PLAN, CILEGON_PLAN);
    await choose(pane, CILEGON_PLAN);
    await run(pane);
    await pane.page.goto(`${pane.origin}/taskpane.html?step=analyse`);
    await pane.page.waitForSelector('#analyse-cities input');
    expect(await chosen(pane)).toEqual([CILEGON_PLAN]);
    expect(await pane.page.locator('.coverage .heat thead th + th').allTextContents()).toEqual([
      'Kota Cilegon',
    ]);
    await pane.close();
  });

  it('whose sheet was deleted by hand are named, and the other goes on', async () => {
    const pane = await opened();
    const { host, page } = pane;
    await load(pane, SERANG_PLAN, CILEGON_PLAN);
    await run(pane);
    host.user.deleteSheet('RAD Cilegon 2023-2026');
    await run(pane);
    expect(await said(pane)).toContain('Cilegon');
    expect(await said(pane)).not.toMatch(/tbl|#REF/);
    expect(await chosen(pane)).toEqual([SERANG_PLAN]);
    const { heat, sheets } = await shown(pane);
    expect(heat).toEqual(['Kota Serang']);
    expect(sheets).not.toContain('RAD Cilegon 2023-2026');
    expect(host.workbook.tables.some(({ name }) => name === CILEGON)).toBe(false);
    const broken = host
      .snapshot()
      .sheets.flatMap(({ cells }) => Object.values(cells).map(({ formula }) => formula ?? ''))
      .filter((formula) => formula.includes('#REF'));
    expect(broken).toEqual([]);
    expect(await page.isVisible('#stale')).toBe(false);
    await pane.close();
  });
});

describe('Laporan', { timeout: 60_000 }, () => {
  it('lists every sheet of ours under the name that its tab has now, also in a pane opened anew', async () => {
    const pane = await opened();
    const { host, page } = pane;
    await load(pane, SERANG_PLAN, CILEGON_PLAN);
    await run(pane);
    const all = host.workbook.sheets.map(({ name }) => name).filter((name) => name !== 'Sheet1');
    expect((await shown(pane)).sheets).toEqual(all);
    await page.goto(`${pane.origin}/taskpane.html?step=report`);
    await page.waitForSelector('#report-body:not([hidden])');
    host.user.renameSheet('Kesenjangan', 'Selisih target');
    await step(pane, 'load');
    await step(pane, 'report');
    const button = page.locator('#report-sheets button', { hasText: 'Selisih target' });
    await button.click();
    await expect.poll(() => host.workbook.active.name).toBe('Selisih target');
    expect((await shown(pane)).sheets).toEqual(
      all.map((name) => (name === 'Kesenjangan' ? 'Selisih target' : name)),
    );
    await pane.close();
  });
});
