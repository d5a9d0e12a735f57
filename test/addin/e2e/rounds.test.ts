/** Pantau in Excel: progress of a round, the way to blank lines, packets out and back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeXlsx, readXlsx } from '../../../analysis/xlsx';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane, SCREENS } from '../taskpane/built-pane';
import { analysed, answer, cellOf, run, selected, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const LINES = 'tblPemantauan';

async function downloaded({ page }: Pane, button: string): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const name = download.suggestedFilename();
  const path = join(SCREENS, '..', name);
  await download.saveAs(path);
  return { path, name };
}

/** A packet as its officer sends it back, with one figure typed in. */
async function filled(
  path: string,
  name: string,
  value: number,
): Promise<{ bytes: Uint8Array; rowId: string }> {
  const bytes = await readFile(path);
  const table = (await readXlsx(bytes, name)).tables.find((one) => one.name === 'tblPaket');
  const rowId = String(table?.rows[0]?.[table.headers.indexOf('Kode isian')]);
  const place = { table: 'tblPaket', idHeader: 'Kode isian', rowId, header: 'Realisasi' };
  return { bytes: await changeXlsx(bytes, [{ ...place, value }]), rowId };
}

/** Fills the round of the chosen body as its officer does, from blank line to blank line; the cells that were typed into. */
async function fillRound(pane: Pane): Promise<string[]> {
  const { page, host } = pane;
  const at = (): string => `${selected(pane).sheet} ${selected(pane).cell}`;
  const cells: string[] = [];
  for (let before = at(); ; before = at()) {
    await page.click('#rounds-jump');
    await expect.poll(async () => at() !== before || (await page.isDisabled('#rounds-jump'))).toBe(true);
    if (at() === before) return cells;
    expect(host.workbook.active.name).toBe('Pemantauan');
    cells.push(at());
    expect(host.user.type('Pemantauan', selected(pane).cell, 3)).toBe(true);
  }
}

describe('the rounds', { timeout: 120_000 }, () => {
  it('lead to blank lines, go out as packets, and come back with what was not taken said', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    await step(pane, 'rounds');
    await page.waitForSelector('#rounds-agency option', { state: 'attached' });
    await page.selectOption('#rounds-round', '3672-2023 2026 1');
    expect(await page.textContent('#rounds-round option:checked')).toBe('Kota Cilegon · Pemantauan I/2026');
    const reported = /^0 dari (\d+) baris sudah dilaporkan$/.exec(
      (await page.textContent('#rounds-reported')) ?? '',
    );
    const due = Number(reported?.[1]);
    expect(due).toBeGreaterThan(0);

    const cells = await fillRound(pane);
    expect(cells).toHaveLength(due);
    expect(new Set(cells).size).toBe(due);
    expect(await page.textContent('#rounds-jump')).toBe('Tidak ada baris kosong');
    const counted = `${String(due)} dari ${String(due)} baris sudah dilaporkan`;
    expect(await page.textContent('#rounds-reported')).toBe(counted);

    // The next responsible body gets a packet.
    await page.selectOption('#rounds-agency', { index: 0 });
    expect(await page.textContent('#rounds-reported')).not.toBe(counted);
    const { path, name } = await downloaded(pane, '#rounds-packet');
    expect(name).toMatch(/^pemantauan-3672-2023-2026-1-.+\.xlsx$/);
    const all = await downloaded(pane, '#rounds-all');
    expect(all.name).toBe('pemantauan-3672-2023-2026-1.zip');
    const zip = await readFile(all.path);
    expect(zip.includes(Buffer.from(name))).toBe(true);

    const { bytes: one, rowId: entry } = await filled(path, name, 12);
    const { bytes: two } = await filled(path, name, 14);
    const files = [
      { name: 'a.xlsx', buffer: Buffer.from(one) },
      { name: 'b.xlsx', buffer: Buffer.from(two) },
      { name: 'rusak.xlsx', buffer: Buffer.from(one).subarray(0, one.length / 2) },
    ];
    await page.setInputFiles(
      '#rounds-files',
      files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })),
    );
    const told = await answer(pane);
    expect(told).toContain('3 berkas diproses.');
    expect(told).toContain('2 berkas perlu dilihat.');
    const outcomes = await page.locator('#rounds-outcomes li').allTextContents();
    expect(outcomes).toEqual([
      expect.stringMatching(/^a\.xlsx .*: 1 isian diambil/),
      expect.stringMatching(/^b\.xlsx .*Berbeda dari isian yang sudah ada: baris \d+;/),
      expect.stringMatching(/^rusak\.xlsx: /),
    ]);
    expect(cellOf(host, LINES, entry, 'realisation').value).toBe(12);
    expect(cellOf(host, LINES, `${entry} 2`, 'realisation').value).toBe(14);
    expect(String(cellOf(host, LINES, entry, 'received').value)).toContain('a.xlsx');
    await page.screenshot({ path: join(SCREENS, 'pantau.png'), fullPage: true });

    // What was taken is in the workbook, and stays there over the next run.
    await run(pane);
    expect(cellOf(host, LINES, `${entry} 2`, 'realisation').value).toBe(14);
    expect(pane.outsideRequests).toEqual([]);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });
});
