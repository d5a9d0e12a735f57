/** What cannot be done is said in words: what happened, where, what next; in both languages, and the rest is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, ExcelHost } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, answer, cellOf, run, said, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

interface Trouble {
  readonly name: string;
  /** Brings it about and gives the way back. */
  begin(host: ExcelHost): () => void;
  /** What happened, where, what next. */
  readonly words: Readonly<Record<'id-ID' | 'en-US', readonly string[]>>;
}

const sheetOf = (host: ExcelHost, table: string): string => host.user.table(table).sheet.name;

const TROUBLES: readonly Trouble[] = [
  {
    name: 'a protected sheet',
    begin(host) {
      const name = sheetOf(host, 'tblKesenjangan');
      const { sheet, cell } = cellOf(host, SERANG, '3673-2022-001', 'target_2023_value');
      host.user.protect(name);
      host.user.type(sheet, cell, 77);
      return () => {
        host.user.unprotect(name);
      };
    },
    words: {
      'id-ID': ['Sebagian lembar tidak ditulis', 'Lembar terkunci: Kesenjangan.', 'Buka proteksinya'],
      'en-US': [
        'Some sheets were not written',
        'The sheet is protected: Gaps.',
        'Unprotect it on the Review tab',
      ],
    },
  },
];

describe.each(['id-ID', 'en-US'] as const)('in %s', (locale) => {
  it(
    'each refusal says what, where and what next, and is gone when it is mended',
    { timeout: 90_000 },
    async () => {
      const pane = await analysed({ locale });
      for (const { name, begin, words } of TROUBLES) {
        const mend = begin(pane.host);
        await run(pane);
        const told = await said(pane);
        for (const part of words[locale]) expect(told, name).toContain(part);
        expect(told, name).not.toMatch(/undefined|\{\w+\}/);
        mend();
        await run(pane);
        expect(await said(pane), name).toMatch(/Analisis selesai|Analysis done/);
      }
      await pane.close();
    },
  );
});

describe('while a cell is being edited', { timeout: 60_000 }, () => {
  it.each([
    ['id-ID', 'Sebuah sel masih disunting.', 'Tekan Enter di Excel', 'Coba lagi'],
    ['en-US', 'A cell is still being edited.', 'Press Enter in Excel', 'Try again'],
  ] as const)(
    'an Excel that refuses is explained in %s, with a way to go on',
    async (locale, what, next, retry) => {
      const pane = await analysed({ locale });
      pane.host.user.enterEditMode();
      await run(pane);
      for (const part of [what, next]) expect(await said(pane)).toContain(part);
      pane.host.user.leaveEditMode();
      await pane.page.getByRole('button', { name: retry }).click();
      await expect.poll(() => answer(pane), { timeout: 20_000 }).toMatch(/Analisis selesai|Analysis done/);
      await pane.close();
    },
  );

  it('an Excel that waits is explained too, and goes on by itself', async () => {
    const pane = await analysed({ host: new ExcelHost({ requirementSets: { DelayForCellEdit: '1.1' } }) });
    pane.host.user.enterEditMode();
    await step(pane, 'analyse');
    await pane.page.click('#analyse-run');
    await expect.poll(() => said(pane), { timeout: 12_000 }).toContain('tekan Enter di Excel');
    pane.host.user.leaveEditMode();
    await expect.poll(() => answer(pane), { timeout: 20_000 }).toContain('Analisis selesai');
    await pane.close();
  });
});
