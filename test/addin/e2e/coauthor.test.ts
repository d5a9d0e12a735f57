/** A colleague in the same workbook, who acts in the very moment between a look of ours and the write that follows from it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type ExcelHost, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, answer, cellOf, FINDINGS, loaded, run, said, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const ROW = '3673-2022-001';
const KEY = 'target_2023_value';

/** Acts once, after that many requests were answered from now on. */
function actAfter(
  { host }: Pane,
  requests: number,
  act: (host: ExcelHost) => void,
): { readonly done: boolean } {
  const state = { done: false };
  const answerOf = host.execute.bind(host);
  let answered = 0;
  host.execute = async (body, flags) => {
    const reply = await answerOf(body, flags);
    if (++answered === requests) {
      act(host);
      state.done = true;
    }
    return reply;
  };
  return state;
}

function typeIn(host: ExcelHost, table: string, rowId: string, key: string, value: string | number): void {
  const { sheet, cell } = cellOf(host, table, rowId, key);
  host.user.type(sheet, cell, value);
}

interface Act {
  readonly name: string;
  act(host: ExcelHost): void;
  /** What is theirs, wherever it stands by now. */
  kept(host: ExcelHost): unknown;
  readonly expected: unknown;
}

const sheetOf = (host: ExcelHost, table: string): string => host.user.table(table).sheet.name;
const values = (host: ExcelHost, sheet: string): unknown[] =>
  Object.values(host.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? {}).map(
    ({ value }) => value,
  );
const tabs = (host: ExcelHost): string[] => host.workbook.sheets.map(({ name }) => name);

const ACTS: readonly Act[] = [
  {
    name: 'inserts rows above a table',
    act: (host) => {
      const sheet = sheetOf(host, SERANG);
      host.user.insertRows(sheet, 2, 3);
      host.user.type(sheet, 'A3', 'Catatan rapat');
    },
    kept: (host) => values(host, sheetOf(host, SERANG)).filter((value) => value === 'Catatan rapat').length,
    expected: 1,
  },
  {
    name: 'inserts a row in a table and fills it',
    act: (host) => {
      const { sheet, body } = host.user.table(SERANG);
      host.user.insertRows(sheet.name, body.row + 5, 1);
      host.user.type(sheet.name, `C${String(body.row + 5)}`, 'Baris baru');
    },
    kept: (host) => values(host, sheetOf(host, SERANG)).filter((value) => value === 'Baris baru').length,
    expected: 1,
  },
  {
    name: 'deletes a row of a table',
    act: (host) => {
      const { sheet, body } = host.user.table(FINDINGS);
      host.user.deleteRows(sheet.name, body.row + 3, 1);
    },
    kept: () => true,
    expected: true,
  },
  {
    name: 'types a value',
    act: (host) => {
      typeIn(host, SERANG, ROW, KEY, 77);
    },
    kept: (host) => cellOf(host, SERANG, ROW, KEY).value,
    expected: 77,
  },
  {
    name: 'decides a finding',
    act: (host) => {
      typeIn(host, FINDINGS, 'number-malformed|3673-2022-017|target_2022', 'decision', 'tetap');
    },
    kept: (host) => cellOf(host, FINDINGS, 'number-malformed|3673-2022-017|target_2022', 'decision').value,
    expected: 'tetap',
  },
  {
    name: 'renames a sheet',
    act: (host) => {
      host.user.renameSheet('Kesenjangan', 'Kesenjangan kita');
    },
    kept: (host) => tabs(host).filter((name) => name.startsWith('Kesenjangan')),
    expected: ['Kesenjangan kita'],
  },
];

/** Row ids of a table with what stands beside them: none may have moved to another row. */
function idsWithTexts(host: ExcelHost): string[] {
  const { sheet, body } = host.user.table(SERANG);
  return Array.from({ length: body.rows }, (_, i) => {
    const cell = (column: number): string =>
      String(sheet.cell(body.row + i, body.column + column)?.value ?? '');
    return `${cell(0)}: ${cell(2)}`;
  }).filter((line) => !line.includes('Baris baru'));
}

describe('what a colleague does', { timeout: 120_000 }, () => {
  it.each([
    ['after our read', 1],
    ['after our survey', 2],
  ])('%s is noticed: nothing of it is lost or misplaced', async (_, requests) => {
    const pane = await analysed();
    const { host } = pane;
    const answerOf = host.execute.bind(host);
    for (const { name, act, kept, expected } of ACTS) {
      if (requests === 2 && (name === 'types a value' || name === 'decides a finding')) continue;
      host.execute = answerOf;
      const before = idsWithTexts(host);
      const acted = actAfter(pane, requests, act);
      await run(pane);
      expect(acted.done, name).toBe(true);
      expect(await said(pane), name).toContain('Analisis selesai');
      expect(kept(host), name).toEqual(expected);
      expect(idsWithTexts(host), name).toEqual(before);
      expect(host.faults, name).toEqual([]);
      expect(await pane.page.isVisible('#stale'), name).toBe(false);
    }
    await pane.close();
  });

  it('without end is told after three tries, with nothing written; it goes on when they pause', async () => {
    const pane = await analysed();
    const { host } = pane;
    const parts = (): string => host.workbook.xmlParts.map(({ id }) => id).join();
    const before = parts();
    const answerOf = host.execute.bind(host);
    let value = 100;
    host.execute = async (body, flags) => {
      const reply = await answerOf(body, flags);
      typeIn(host, SERANG, ROW, KEY, (value += 1));
      return reply;
    };
    await run(pane);
    expect(await said(pane)).toMatch(/Buku kerja sedang diubah orang lain\.\s+Tidak ada yang ditulis\./);
    expect(parts()).toBe(before);
    host.execute = answerOf;
    await pane.page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect.poll(() => answer(pane), { timeout: 20_000 }).toContain('Analisis selesai');
    expect(cellOf(host, SERANG, ROW, KEY).value).toBe(value);
    await pane.close();
  });

  it('is kept too when annexes are loaded over those that stand', async () => {
    const pane = await loaded();
    const { host, page } = pane;
    await step(pane, 'load');
    const acted = actAfter(pane, 1, (at) => {
      typeIn(at, SERANG, ROW, KEY, 78);
    });
    await page.click('#load-run');
    await expect.poll(() => said(pane), { timeout: 20_000 }).toContain('lampiran dimuat');
    expect(acted.done).toBe(true);
    expect(cellOf(host, SERANG, ROW, KEY).value).toBe(78);
    await pane.close();
  });
});
