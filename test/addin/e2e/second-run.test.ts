/** What a planner sees after a run, a decision, a cancel, and of an Excel that is silent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, ExcelHost, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, answer, cellOf, FINDINGS, idle, loaded, opened, run, said, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const ROW = '3673-2022-017';
const FINDING = `number-malformed|${ROW}|target_2022`;

/** True when all of it is inside the window, so nobody has to scroll to it. */
async function isInView({ page }: Pane, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);
}

describe('after a run', { timeout: 90_000 }, () => {
  it.each([
    [350, 700],
    [350, 420],
  ])(
    'the message and the results are in view in a pane of %d x %d, and Beranda is shown once',
    async (width, height) => {
      const pane = await analysed({ width, height });
      const { host } = pane;
      expect(await isInView(pane, '#messages .message')).toBe(true);
      expect(await isInView(pane, '#result-title')).toBe(true);
      expect(host.workbook.active.name).toBe('Beranda');
      host.user.activate('Kesenjangan');
      await run(pane);
      expect(host.workbook.active.name).toBe('Kesenjangan');
      await pane.close();
    },
  );

  it('says of refused sheets which they are and that the others are done, each sentence once', async () => {
    const pane = await analysed();
    const { host } = pane;
    for (const name of ['Kesenjangan', 'Telaah']) host.user.protect(name);
    await run(pane);
    const told = await said(pane);
    expect(told).toContain('Sebagian lembar tidak ditulis: Telaah, Kesenjangan.');
    expect(told).toContain('Lembar lainnya sudah diperbarui.');
    expect(told).not.toContain('Analisis selesai');
    expect(told.match(/Lembar terkunci/g)).toHaveLength(1);
    expect(told.match(/Buka proteksinya/g)).toHaveLength(1);
    expect(told).not.toMatch(/row_id|tbl/);
    expect(await isInView(pane, '#messages .message')).toBe(true);
    await pane.close();
  });
});

describe('a decision', { timeout: 60_000 }, () => {
  it('is seen at once, takes two requests, and what follows is checked without asking Excel', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    await step(pane, 'check');
    await page.fill('#check-search', ROW);
    await idle(pane);
    await page.waitForTimeout(1_000);
    host.log.clear();
    const seenAfter = await page.evaluate(async (id) => {
      const item = (): Element | null => document.querySelector(`[data-finding="${id}"]`);
      const begun = performance.now();
      [...(item()?.querySelectorAll('button') ?? [])]
        .find((one) => one.innerText === 'Setuju dengan saran')
        ?.click();
      while (!item()?.querySelector('.badge')) await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - begun;
    }, FINDING);
    expect(seenAfter).toBeLessThan(100);
    await expect.poll(() => page.isVisible('#stale')).toBe(true);
    await page.waitForTimeout(800);
    const { syncs, errors } = host.log.counts();
    expect({ syncs, errors }).toEqual({ syncs: 2, errors: 0 });
    expect(cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('setuju');
    await pane.close();
  });

  it('that Excel refuses is taken back in the pane, and said', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    await step(pane, 'check');
    await page.fill('#check-search', ROW);
    host.user.protect('Telaah');
    const one = page.locator(`[data-finding="${FINDING}"]`);
    await one.getByRole('button', { name: 'Setuju dengan saran' }).click();
    await expect.poll(() => said(pane)).toContain('Lembar terkunci: Telaah.');
    expect(await one.locator('.badge').count()).toBe(0);
    await pane.close();
  });

  it('leaves alone what is being typed into another finding', async () => {
    const pane = await loaded();
    const { page } = pane;
    const [first, second] = [page.locator('.finding').nth(0), page.locator('.finding').nth(1)];
    await second.getByRole('button', { name: 'Tetap' }).click();
    await second.locator('textarea').fill('Sedang ditulis');
    await first.getByRole('button', { name: 'Tetap' }).click();
    await first.locator('textarea').fill('Sesuai naskah');
    await first.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(() => first.locator('.badge').count()).toBe(1);
    await page.waitForTimeout(1_500);
    expect(await second.locator('textarea').inputValue()).toBe('Sedang ditulis');
    await pane.close();
  });
});

describe('the findings', { timeout: 60_000 }, () => {
  it('offer to accept only where something is taken over, and each leads to a cell', async () => {
    const pane = await loaded();
    const { page } = pane;
    await page.click('[data-view=all]');
    while (await page.isVisible('#check-more')) await page.click('#check-more');
    const items = await page.$$eval('.finding', (found) =>
      found.map((one) => ({
        accepts: [...one.querySelectorAll('button')].some(({ innerText }) => innerText.startsWith('Setuju')),
        proposes: one.querySelectorAll('.readings dt').length > 1,
        leads: one.querySelector('.jump') !== null,
      })),
    );
    expect(items.length).toBeGreaterThan(50);
    expect(items.filter(({ leads }) => !leads)).toEqual([]);
    expect(items.filter(({ accepts, proposes }) => accepts && !proposes)).toEqual([]);
    expect(items.some(({ accepts }) => accepts)).toBe(true);
    expect(items.some(({ accepts }) => !accepts)).toBe(true);
    await pane.close();
  });
});

describe('a write that does not come to its end', { timeout: 120_000 }, () => {
  it('is cancelled with the button, said, and completed by the next run', async () => {
    const host = new ExcelHost({ maxRequestBytes: 400_000 });
    const pane = await loaded({ host });
    const { page } = pane;
    await step(pane, 'analyse');
    await page.evaluate(() => {
      const phase = document.getElementById('progress-phase');
      const bar = document.getElementById('progress-bar');
      new MutationObserver((_, watching) => {
        if (phase?.textContent !== 'Menulis lembar …' || Number(bar?.getAttribute('value')) < 65) return;
        watching.disconnect();
        document.getElementById('progress-cancel')?.click();
      }).observe(document.body, { subtree: true, attributes: true, childList: true, characterData: true });
    });
    await page.click('#analyse-run');
    expect(await answer(pane)).toContain('Dibatalkan di tengah penulisan');
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    const names = host.workbook.sheets.map(({ name }) => name);
    expect(names).toContain('Kesenjangan');
    expect(names.filter((name) => name.includes('('))).toEqual([]);
    await pane.close();
  });

  it('because Excel is silent is told after a minute, with what to do', async () => {
    const host = new ExcelHost({ requirementSets: { DelayForCellEdit: '1.1' } });
    const pane = await opened({ host });
    const { page } = pane;
    await idle(pane);
    await page.clock.install();
    host.user.enterEditMode();
    await page.click('#load-run');
    await page.waitForSelector('#progress:not([hidden])');
    await page.waitForTimeout(1_500);
    await page.clock.fastForward(70_000);
    await expect.poll(() => said(pane), { timeout: 10_000 }).toContain('Excel tidak menjawab.');
    expect(await said(pane)).toContain('Tekan Enter');
    expect(await page.isVisible('#progress')).toBe(false);
    host.user.leaveEditMode();
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect.poll(() => said(pane), { timeout: 20_000 }).toContain('lampiran dimuat');
    await pane.close();
  });
});
