/** The Excels that the manifest lets in, and workbooks whose structure is protected. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, ExcelHost } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, answer, loaded, opened, run, said } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

describe('Excel with', { timeout: 120_000 }, () => {
  // From 1.18 on there are notes, which the client of these tests does not know.
  it.each(['1.13', '1.14', '1.17'])(
    'ExcelApi %s loads, analyses, changes the language and back',
    async (version) => {
      const host = new ExcelHost({ requirementSets: { ExcelApi: version } });
      const pane = await analysed({ host });
      for (const words of ['Analysis done', 'Analisis selesai']) {
        await pane.page.click('#language');
        await run(pane);
        expect(await said(pane)).toContain(words);
      }
      expect(host.log.counts().errors).toBe(0);
      expect(host.faults).toEqual([]);
      await pane.close();
    },
  );
});

describe('a workbook whose structure is protected', { timeout: 120_000 }, () => {
  it('takes no new sheet, which is said with what to do, and works once it is open', async () => {
    const pane = await opened();
    const { host, page } = pane;
    host.user.protectStructure();
    await page.click('#load-run');
    const told = await answer(pane);
    expect(told).toContain('Susunan buku kerja terkunci.');
    expect(told).toContain('Proteksi Buku Kerja');
    expect(told).not.toContain('lampiran dimuat');
    expect(host.workbook.sheets).toHaveLength(1);
    host.user.unprotectStructure();
    await page.click('#load-run');
    expect(await answer(pane)).toContain('lampiran dimuat');
    await pane.close();
  });

  it('is brought up to date where its sheets stand, and says that those that are missing cannot be added', async () => {
    const pane = await loaded();
    const { host } = pane;
    host.user.protectStructure();
    await run(pane);
    const told = await said(pane);
    expect(told).toContain('Susunan buku kerja terkunci.');
    expect(told).not.toContain('Analisis selesai');
    host.user.unprotectStructure();
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    host.user.protectStructure();
    await run(pane);
    expect(await said(pane)).toContain('Analisis selesai');
    await pane.close();
  });
});
