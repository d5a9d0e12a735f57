/** From a finding to its cell, to a decision, to a figure; in the built pane inside Excel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { violations } from '../taskpane/violations';
import { analysed, cellOf, FINDINGS, idle, loaded, run, selected, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

// Printed "5, 8697": one number with a stray space, and a proposal for it.
const ROW = '3673-2022-017';
const FINDING = `number-malformed|${ROW}|target_2022`;

async function finding({ page }: Pane, id: string, words: string): Promise<Locator> {
  await page.fill('#check-search', words);
  return page.locator(`.finding[data-finding="${id}"]`);
}

describe('a finding', { timeout: 60_000 }, () => {
  it('leads to its cell, wherever the planner moved it', async () => {
    const pane = await loaded();
    const { host } = pane;
    const one = await finding(pane, FINDING, ROW);
    await one.locator('.jump').click();
    const printed = cellOf(host, SERANG, ROW, 'target_2022');
    await expect.poll(() => selected(pane)).toEqual({ sheet: printed.sheet, cell: printed.cell });
    host.user.renameSheet(printed.sheet, 'Serang kita');
    host.user.insertRows('Serang kita', 3, 2);
    host.user.sortTable(SERANG, 'Kegiatan', true);
    host.user.activate('Telaah');
    await one.locator('.jump').click();
    const { sheet, cell } = cellOf(host, SERANG, ROW, 'target_2022');
    expect(cell).not.toBe(printed.cell);
    await expect.poll(() => selected(pane)).toEqual({ sheet, cell });
    await pane.close();
  });

  it('sets the read value when its proposal is accepted, never the printed text, and stays decided', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const before = cellOf(host, SERANG, ROW, 'target_2022_value').value;
    const printed = cellOf(host, SERANG, ROW, 'target_2022').value;
    await step(pane, 'check');
    const one = await finding(pane, FINDING, ROW);
    await one.getByRole('button', { name: 'Setuju dengan saran' }).click();
    await expect.poll(() => one.locator('.badge').textContent()).toBe('Setuju');
    await expect.poll(() => cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('setuju');
    await expect.poll(() => page.isVisible('#stale')).toBe(true);
    await page.click('#stale-run');
    await expect.poll(() => page.isVisible('#stale'), { timeout: 20_000 }).toBe(false);
    await idle(pane);
    const after = cellOf(host, SERANG, ROW, 'target_2022_value').value;
    expect(after).not.toEqual(before);
    expect(after).toBeTypeOf('number');
    expect(cellOf(host, SERANG, ROW, 'target_2022').value).toBe(printed);
    await run(pane);
    expect(cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('setuju');
    expect(cellOf(host, SERANG, ROW, 'target_2022_value').value).toBe(after);
    expect(await page.isVisible('#stale')).toBe(false);
    await pane.close();
  });

  it("takes the planner's own value with the reason, and gives the read value back when withdrawn", async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const before = cellOf(host, SERANG, ROW, 'target_2022_value').value;
    await step(pane, 'check');
    const one = await finding(pane, FINDING, ROW);
    await one.getByRole('button', { name: 'Ganti' }).click();
    await page.keyboard.type('lima');
    await page.keyboard.press('Enter');
    expect(await one.locator('.wrong').textContent()).toContain('Isi dengan angka');
    await one.locator('input').fill('6,25');
    await one.locator('textarea').fill('Naskah perbaikan');
    await one.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(() => one.locator('.badge').textContent()).toBe('Ganti: 6,25');
    await run(pane);
    expect(cellOf(host, SERANG, ROW, 'target_2022_value').value).toBe(6.25);
    expect(cellOf(host, FINDINGS, FINDING, 'decision_reason').value).toBe('Naskah perbaikan');
    await step(pane, 'check');
    await one.getByRole('button', { name: 'Tarik keputusan' }).click();
    await expect.poll(() => one.locator('.badge').count()).toBe(0);
    await run(pane);
    expect(cellOf(host, SERANG, ROW, 'target_2022_value').value).toEqual(before);
    await pane.close();
  });

  it('lists a cell that was typed and not understood, with the way to it, until it is mended', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const { sheet, cell } = cellOf(host, SERANG, ROW, 'target_2022_value');
    // Validation stops what is typed, and does not look at what is pasted.
    host.user.paste(sheet, cell, [['banyak']]);
    await run(pane);
    await step(pane, 'check');
    const notices = page.locator('#check-notices li');
    expect(await notices.allTextContents()).toEqual([
      expect.stringMatching(`${ROW}, Target 2022 \\(dibaca\\): "banyak" tidak dipahami .*; tulis angka`),
    ]);
    expect(cellOf(host, SERANG, ROW, 'target_2022_value').value).toBe('banyak');
    expect(await page.isVisible('#stale')).toBe(false);
    await notices.getByRole('button', { name: 'Ke sel' }).click();
    await expect.poll(() => host.workbook.selection).toMatchObject({ row: Number(cell.slice(-2)) - 1 });
    host.user.type(sheet, cell, 12);
    await run(pane);
    expect(await page.isVisible('#check-notices')).toBe(false);
    await pane.close();
  });

  it("says of a planner's value that is none that it was not understood, and does not hide it as decided", async () => {
    const pane = await loaded();
    const { page, host } = pane;
    const id = 'nature-unsure|3673-2022-027|nature';
    const one = await finding(pane, id, '3673-2022-027');
    await one.getByRole('button', { name: 'Ganti' }).click();
    expect(await one.locator('input').inputValue()).toBe('kondisi');
    await one.locator('input').fill('kuotta');
    await one.locator('textarea').fill('Dihitung tiap tahun');
    await one.getByRole('button', { name: 'Simpan' }).click();
    await expect
      .poll(() => one.locator('.remark').textContent())
      .toBe(
        'tidak diterapkan: "kuotta" tidak dipahami; tulis salah satu dari: Kondisi, Volume per tahun, Keberadaan, Tanpa angka',
      );
    await expect.poll(() => cellOf(host, FINDINGS, id, 'decided_value').value).toBe('kuotta');
    await page.check('#check-hide');
    expect(await one.isVisible()).toBe(true);
    await page.uncheck('#check-hide');
    await one.getByRole('button', { name: 'Tarik keputusan' }).click();
    await expect.poll(() => one.locator('.remark').count()).toBe(0);
    await pane.close();
  });
});

describe('groups of findings', { timeout: 90_000 }, () => {
  const GROUPS = 'tblKelompokTelaah';

  it('are decided at once with the keyboard, everything of high priority in 15 presses at most', async () => {
    const pane = await loaded();
    const { page, host } = pane;
    const cards = page.locator('.group-card.high');
    const ids = await cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding') ?? ''));
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.length).toBeLessThanOrEqual(15);
    await cards.first().locator('[data-act=accept]').focus();
    for (const id of ids) {
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding'),
        ),
      ).toBe(id);
      await page.keyboard.press('s');
      await expect.poll(() => cellOf(host, GROUPS, id, 'decision').value).toBe('setuju');
      await page.keyboard.press('ArrowDown');
    }
    expect(await cards.locator('.badge').count()).toBe(ids.length);
    await page.click('[data-severity=high]');
    expect(await page.locator('.finding.high .badge').count()).toBe(
      await page.locator('.finding.high').count(),
    );
    expect(await violations(pane)).toEqual([]);
    await pane.close();
  });

  it('say what would change, and the analysis then changes that; an exception holds, and all is taken back', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const group = 'number-unreadable|set';
    const target = () => cellOf(host, SERANG, ROW, 'target_2022_value').value;
    const before = target();
    await step(pane, 'check');
    const card = page.locator(`.group-card[data-finding="${group}"]`);
    expect(await card.locator('.effect').innerText()).toMatch(
      /^Bila setuju: \d+ angka berubah: .*target 2022 \(Serang 17\) tidak ada → 58\.697/,
    );
    await card.locator('[data-act=accept]').click();
    await run(pane);
    expect(target()).toBe(58_697);
    await step(pane, 'check');
    await card.getByRole('button', { name: 'Lihat catatannya' }).click();
    const own = page.locator(`.finding[data-finding="${FINDING}"]`);
    expect(await own.locator('.badge').innerText()).toBe('Setuju (keputusan kelompok)');
    await own.locator('[data-act=ignore]').focus();
    await page.keyboard.press('t');
    await page.keyboard.type('Sesuai naskah asli');
    await own.getByRole('button', { name: 'Simpan' }).click();
    await expect.poll(() => cellOf(host, FINDINGS, FINDING, 'decision').value).toBe('tetap');
    await run(pane);
    expect(target()).toEqual(before);
    await step(pane, 'check');
    await page.click('[data-view=groups]');
    await card.locator('[data-act=undo]').focus();
    await page.keyboard.press('u');
    await expect.poll(() => cellOf(host, GROUPS, group, 'decision').value).toBe('');
    await pane.close();
  });

  it('let a planner with an hour begin with ten', async () => {
    const pane = await loaded({ locale: 'en-US' });
    const { page } = pane;
    await page.click('[data-view=ten]');
    expect(await page.locator('.finding').count()).toBe(10);
    const high = await page.locator('.finding.high').count();
    expect(high).toBeGreaterThan(3);
    expect(await page.locator('.finding.high .hangs').count()).toBe(high);
    const first = page.locator('.finding').first();
    await first.locator('[data-act=accept]').focus();
    await page.keyboard.press('a');
    await expect.poll(() => first.locator('.badge').innerText()).toBe('Agreed');
    expect(await page.locator('.finding').count()).toBe(10);
    await pane.close();
  });
});
