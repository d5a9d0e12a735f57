/** The built pane as a browser page, driven like a person: from the annexes to a downloaded workbook and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../analysis/xlsx';
import { closeBrowser, openPane, type Pane, type PaneOptions } from '../../excel-host';
import { builtPane, SCREENS } from './built-pane';
import { violations } from './violations';

let folder = '';

beforeAll(async () => {
  folder = await builtPane();
}, 180_000);
afterAll(closeBrowser);

async function inBrowser(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await openPane({ folder, path: 'index.html', inExcel: false, ...options });
  await pane.page.waitForSelector('#load-plans input');
  return pane;
}

async function loaded(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await inBrowser(options);
  await pane.page.click('#load-run');
  await pane.page.waitForSelector('.finding');
  return pane;
}

async function analysed(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await loaded(options);
  await pane.page.click('.steps [data-step=analyse]');
  await pane.page.click('#analyse-run');
  await pane.page.waitForSelector('.tiles');
  await pane.page.waitForSelector('.asked section');
  return pane;
}

describe('the pane in a browser', () => {
  it('goes from the annexes to a workbook that it reads again, and sends nothing anywhere', async () => {
    const pane = await analysed();
    const { page } = pane;
    await page.click('.steps [data-step=report]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#report-download-run')]);
    const path = join(folder, '..', 'pane-test.xlsx');
    await download.saveAs(path);
    const workbook = await readXlsx(readFileSync(path));
    expect(workbook.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tblRad_3673_2022', 'tblRad_3672_2023', 'tblTemuan', 'tblKesenjangan']),
    );

    await page.click('.steps [data-step=load]');
    await page.setInputFiles('#load-file-input', path);
    await page.waitForSelector('#step-check:not([hidden]) .finding');
    expect(await page.textContent('#messages')).toContain('pane-test.xlsx');
    expect(await page.isVisible('#stale')).toBe(false);

    expect(pane.outsideRequests).toEqual([]);
    expect(pane.officeRequests).toEqual([]);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });

  it('keeps a decision with its reason, asks for a new run, and takes it back', async () => {
    const pane = await analysed();
    const { page } = pane;
    await page.click('.steps [data-step=check]');
    const first = page.locator('.finding').first();
    await first.getByRole('button', { name: 'Tetap' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await first.locator('.wrong').textContent()).toBe('Tulis alasan lebih dahulu.');
    await page.keyboard.type('Sesuai naskah asli');
    await first.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(() => page.locator('.badge').textContent()).toBe('Tetap');
    await expect.poll(() => page.isVisible('#stale')).toBe(true);
    await page.click('#stale-run');
    await expect.poll(() => page.isVisible('#stale'), { timeout: 20_000 }).toBe(false);
    expect(await page.locator('.finding .reason').first().textContent()).toBe('Sesuai naskah asli');
    await page.getByRole('button', { name: 'Tarik keputusan' }).click();
    await expect.poll(() => page.locator('.badge').count()).toBe(0);
    await pane.close();
  });

  it('says first what is asked and not planned, city by city, and shows the line of a question', async () => {
    const pane = await analysed();
    const { page } = pane;
    const order = await page.$$eval('#analyse-result > *', (all) =>
      all.map((one) => one.className || one.tagName),
    );
    expect(order.slice(0, 4)).toEqual(['H3', 'note', 'asked', 'tiles']);
    expect(order.indexOf('compared')).toBeGreaterThan(order.indexOf('tiles'));
    const pairs = await page.locator('.compared > .pairs').innerText();
    expect(pairs).toMatch(/50 dari 67 kelurahan \(74,6%\)[^]*43 dari 43 kelurahan \(100%\)/);
    // A bound is hollow, and has no figure but itself.
    expect(
      await page.locator('.compared > .pairs > li', { has: page.locator('.bound') }).allInnerTexts(),
    ).toEqual(Array(2).fill(expect.stringContaining('> 90%')));
    expect(await page.locator('.compared section .lack').innerText()).toMatch(/^5 pasangan baris menunggu/);
    expect(await page.locator('.compared .points tbody tr').count()).toBe(7);
    await page.locator('.compared section .jump').click();
    expect(await page.locator('#row-cells .asked dt').innerText()).toBe('Jumlah di kota (isian)');
    await page.click('#row-close');
    const serang = page.locator('.asked [data-plan="3673-2022"]');
    const words = await serang.innerText();
    expect(words).toContain('Pertanyaan evaluasi senilai 402,95 dari 1.004 tanpa baris dalam lampiran.');
    expect(words).toContain('Pertanyaan inovasi senilai 83: tanpa baris.');
    const cilegon = page.locator('.asked [data-plan="3672-2023"]');
    expect(await cilegon.innerText()).toContain('Pertanyaan inovasi senilai 77 dari 83: tanpa baris.');
    expect(
      await cilegon
        .locator(':scope > ul [data-question]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-question'))),
    ).toEqual(['7.2', '21A.3', '7.1']);
    expect(await cilegon.locator('[data-question="7.2"]').innerText()).toMatch(/7\.2 · nilai 22 · Kemenag/);
    expect(await page.locator('.grades tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^Belum ada\s+0\s+0$/),
      expect.stringMatching(/^Ada kegiatan\s+12\s+3$/),
      expect.stringMatching(/^Ada ukuran hasil\s+12\s+0$/),
      expect.stringMatching(/^Ada ukuran hasil dan data dasar\s+0\s+21$/),
    ]);

    await cilegon.locator('[data-question="7.2"] .jump').click();
    expect(await page.textContent('#row-title')).toBe('Baris 7.2');
    expect(await page.textContent('#row-cells')).toContain('perkawinan anak');
    await page.click('#row-close');
    await cilegon.locator('summary').click();
    await cilegon.locator('[data-question="6.3"] .jump').click();
    expect(await page.textContent('#row-title')).toMatch(/^Baris 3672-2023-\d{3}$/);
    await page.click('#row-close');

    await page.click('#language');
    await expect.poll(() => serang.innerText()).toContain('83 points of innovation asked, no row.');
    expect(await page.innerText('.compared')).not.toMatch(/\b(?:dari|baris|menunggu|poin|penduduk)\b/);
    expect(await page.innerText('.asked')).not.toMatch(/tidak ada baris|\bpoin\b|belum/i);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });

  it('finds by words, rule, city and severity, and says how many', async () => {
    const pane = await loaded();
    const { page } = pane;
    const shown = (): Promise<string | null> => page.textContent('#check-shown');
    await page.click('[data-view=all]');
    const all = await shown();
    await page.fill('#check-search', 'tidak-ada-kata-ini');
    expect(await page.textContent('#check-list')).toContain('Tidak ada catatan telaah yang cocok');
    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    expect(await shown()).toBe(all);
    await page.selectOption('#check-city', '3672-2023');
    expect(await page.locator('.finding .where').allTextContents()).toEqual(
      expect.not.arrayContaining([expect.stringContaining('Serang')]),
    );
    await page.click('[data-severity=low]');
    expect(await page.locator('.group').allTextContents()).toEqual([expect.stringMatching(/^Rendah/)]);
    await page.click('#check-more');
    expect(await page.locator('.finding').count()).toBeGreaterThan(25);
    await pane.close();
  });

  it('says in words what is wrong with a file that is no workbook', async () => {
    const pane = await inBrowser();
    const { page } = pane;
    await page.setInputFiles('#load-file-input', {
      name: 'foto.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('bukan buku kerja'),
    });
    await expect.poll(() => page.textContent('#alerts')).toContain('not-a-workbook');
    expect(await page.textContent('#alerts strong')).toBe(
      'Berkas ini bukan buku kerja Excel (.xlsx) yang dapat dibaca.',
    );
    expect(await page.textContent('#alerts')).not.toContain('undefined');
    await pane.close();
  });

  it('speaks English when asked to, and remembers it', async () => {
    const pane = await inBrowser();
    const { page } = pane;
    await page.click('#language');
    expect(await page.textContent('h2')).toBe('Load action plans');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.waitForSelector('#load-plans input');
    expect(await page.textContent('h2')).toBe('Load action plans');
    await pane.close();
  });

  it('is walked with the keyboard alone', async () => {
    const pane = await inBrowser();
    const { page } = pane;
    await page.locator('.steps button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-title');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ke langkah Muat');
    await pane.close();
  });
});

describe('the pane is for everyone', () => {
  /** Every step as it stands, looked at and kept as a picture. */
  async function checkSteps(pane: Pane, name: string): Promise<void> {
    const { page } = pane;
    for (const step of ['load', 'check', 'analyse', 'rounds', 'report', 'help']) {
      await page.evaluate((to) => {
        document.querySelector<HTMLButtonElement>(`.top [data-step="${to}"]`)?.click();
      }, step);
      expect(await violations(pane), step).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, step).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(SCREENS, `${name}-${step}.png`), fullPage: true });
    }
  }

  describe.each([
    ['in full size', {}, ['terang', 'gelap', 'kontras-tinggi']],
    // 200 % zoom of 350 px.
    ['at 200 %', { width: 175, height: 400, scale: 2 }, ['zoom-200']],
  ] as const)('%s', (_, options, names) => {
    let pane: Pane;
    beforeAll(async () => {
      pane = await analysed(options);
    });
    afterAll(() => pane.close());

    it.each(names)(
      '%s: axe finds nothing to complain of on any step, and nothing is cut off',
      async (name) => {
        await pane.page.emulateMedia({
          colorScheme: name === 'gelap' ? 'dark' : 'light',
          forcedColors: name === 'kontras-tinggi' ? 'active' : 'none',
        });
        await checkSteps(pane, name);
      },
    );
  });

  it('leaves 34 x 32 px free at the top right for Excel’s own menu', async () => {
    const pane = await inBrowser();
    const covered = await pane.page.evaluate(() =>
      [...document.querySelectorAll('button, a, h1')].some((one) => {
        const { right, top, width } = one.getBoundingClientRect();
        return width > 0 && right > innerWidth - 34 && top >= 0 && top < 32;
      }),
    );
    expect(covered).toBe(false);
    await pane.close();
  });
});
