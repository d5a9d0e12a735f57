/** "Perlu dihitung ulang": seen by events, seen without them, and settled by itself when asked to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, ExcelHost, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, cellOf, idle, loaded, run, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const ROW = '3673-2022-001';
const KEY = 'target_2023_value';
// Rest between the last keystroke and the look at the workbook, and the second that a refresh may take after it.
const DEBOUNCE_MS = 300;

function type({ host }: Pane, value: number): void {
  const { sheet, cell } = cellOf(host, SERANG, ROW, KEY);
  host.user.type(sheet, cell, value);
}

const stale = ({ page }: Pane): Promise<boolean> => page.isVisible('#stale');

describe('an edit of a target in the grid', { timeout: 60_000 }, () => {
  it('shows the banner, which an undone edit takes away again', async () => {
    const pane = await analysed();
    const before = Number(cellOf(pane.host, SERANG, ROW, KEY).value);
    type(pane, 77);
    await expect.poll(() => stale(pane)).toBe(true);
    expect(await pane.page.textContent('#stale')).toContain('Perlu dihitung ulang');
    type(pane, before);
    await expect.poll(() => stale(pane)).toBe(false);
    await pane.close();
  });

  it('keeps the value over the analysis, and says what changed since the last one', async () => {
    const pane = await analysed();
    type(pane, 77);
    await expect.poll(() => stale(pane)).toBe(true);
    await pane.page.click('#stale-run');
    await expect.poll(() => stale(pane), { timeout: 20_000 }).toBe(false);
    await idle(pane);
    expect(cellOf(pane.host, SERANG, ROW, KEY).value).toBe(77);
    await step(pane, 'analyse');
    expect(await pane.page.textContent('#analyse-result')).toMatch(/sejak analisis terakhir/);
    await pane.close();
  });

  it('refreshes the results by itself when they are computed automatically', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    await page.check('#analyse-automatic');
    await run(pane);
    // The first one may bring a finding, and with it a row whose colours are looked at.
    for (const [value, most] of [
      [78, 6],
      [79, 4],
      [80, 4],
    ] as const) {
      const parts = (): string => host.workbook.xmlParts.map(({ id }) => id).join();
      const before = parts();
      await page.waitForTimeout(2 * DEBOUNCE_MS);
      host.log.clear();
      type(pane, value);
      await expect.poll(parts, { timeout: 10_000, interval: 5 }).not.toBe(before);
      await idle(pane);
      // Where it was, the workbook, what the write touches, the write.
      expect(host.log.counts().syncs).toBeLessThanOrEqual(most);
      await expect.poll(() => stale(pane)).toBe(false);
    }
    await pane.close();
  });

  it('is found without any event: when the pane is looked at again, and when a step is opened', async () => {
    const pane = await loaded({ host: new ExcelHost({ deliverEvents: false }) });
    await run(pane);
    type(pane, 77);
    await new Promise((resolve) => setTimeout(resolve, 3 * DEBOUNCE_MS));
    expect(await stale(pane)).toBe(false);
    await pane.page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(() => stale(pane)).toBe(true);
    await run(pane);
    expect(await stale(pane)).toBe(false);
    type(pane, 78);
    await step(pane, 'report');
    await expect.poll(() => stale(pane)).toBe(true);
    await pane.close();
  });
});
