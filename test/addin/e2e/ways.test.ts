/** Ways through the pane inside Excel: ribbon, keyboard, cancel, no office.js; and what it asks of the network. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { violations } from '../taskpane/violations';
import { analysed, answer, idle, loaded, opened, run, said, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const manifest = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');
const BUTTONS = [
  ...manifest.matchAll(/<bt:Url id="(\w+)\.Url" DefaultValue="[^"]*\/(taskpane\.html[^"]*)"/g),
];

describe('the ribbon', () => {
  it('has five buttons, each opening the pane at its step', async () => {
    const found: string[] = [];
    for (const [, , path] of BUTTONS) {
      const pane = await opened({ path: path ?? '' });
      found.push((await pane.page.locator('main > section:visible h2').allTextContents()).join());
      await pane.close();
    }
    expect(found).toEqual(['Muat rencana aksi', 'Telaah', 'Jalankan analisis', 'Laporan', 'Bantuan']);
  });
});

describe('the keyboard alone', { timeout: 60_000 }, () => {
  it('loads, decides, analyses and opens a sheet', async () => {
    const pane = await opened();
    const { page, host } = pane;
    await tabTo(pane, 'Muat ke buku kerja');
    await page.keyboard.press('Enter');
    expect(await answer(pane)).toContain('lampiran dimuat');
    expect(await focused(pane)).toBe('Telaah');
    await tabTo(pane, 'Setuju');
    await page.keyboard.press('Space');
    await page.waitForSelector('.badge');
    await page.locator('.steps [data-step=check]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(pane, 'Jalankan analisis');
    await page.keyboard.press('Enter');
    expect(await answer(pane)).toContain('Analisis selesai');
    expect(await focused(pane)).toBe('Hasil sekilas');
    await tabTo(pane, 'Lihat laporan');
    await page.keyboard.press('Enter');
    await tabTo(pane, 'Kesenjangan');
    await page.keyboard.press('Enter');
    await expect.poll(() => host.workbook.active.name).toBe('Kesenjangan');
    await pane.close();
  });
});

describe('a running analysis', { timeout: 60_000 }, () => {
  it('is cancelled: nothing was written, and the next run does it all', async () => {
    const pane = await loaded();
    const { page, host } = pane;
    await step(pane, 'analyse');
    // As soon as the button can be seen: a person's hand would be slower than the analysis.
    await page.evaluate(() => {
      const cancel = document.getElementById('progress-cancel');
      new MutationObserver((_, watching) => {
        if (!cancel || cancel.hidden || document.getElementById('progress')?.hidden) return;
        watching.disconnect();
        cancel.click();
      }).observe(document.body, { subtree: true, attributes: true });
    });
    await page.click('#analyse-run');
    expect(await answer(pane)).toContain('Lembar hasil tidak berubah.');
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Kesenjangan');
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('Kesenjangan');
    await pane.close();
  });
});

describe('without office.js', { timeout: 60_000 }, () => {
  it('the page says so, what to do, and works as a browser page', async () => {
    const pane = await opened({ officeJs: 'aborted', inExcel: false });
    const { page } = pane;
    await expect.poll(() => said(pane)).toContain('Excel tidak menjawab');
    expect(await said(pane)).toContain('periksa sambungan internet');
    expect(await page.textContent('#place')).toBe('Peramban, tanpa Excel');
    await page.click('#load-run');
    expect(await answer(pane)).toContain('lampiran dimuat');
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    expect(pane.outsideRequests).toEqual([]);
    await pane.close();
  });
});

describe('inside Excel', { timeout: 90_000 }, () => {
  it('the policy holds, nothing is asked of anywhere else, and axe finds nothing to complain of', async () => {
    const pane = await analysed({ locale: 'en-US' });
    const { page } = pane;
    for (const name of ['load', 'check', 'analyse', 'rounds', 'report'] as const) {
      await step(pane, name);
      await idle(pane);
      expect(await violations(pane), name).toEqual([]);
    }
    expect(pane.outsideRequests).toEqual([]);
    expect(pane.errors).toEqual([]);
    // In a task of its own: what a debugger evaluates directly is exempt from the policy.
    const refused = `new Promise((resolve) => setTimeout(() => {
      try { resolve(eval('1')); } catch (error) { resolve(error.name); }
    }))`;
    expect(await page.evaluate(refused)).toBe('EvalError');
    const asked = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(asked).toBe('refused');
    expect(pane.outsideRequests).toEqual([]);
    await pane.close();
  });
});

async function focused({ page }: Pane): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');
}

/** Presses Tab until the control with these words has the focus. */
async function tabTo(pane: Pane, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await pane.page.keyboard.press('Tab');
    if ((await focused(pane)).startsWith(words)) return;
  }
  throw new Error(`${words} is not reached with 60 tabs`);
}
