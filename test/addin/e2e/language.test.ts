/** The language of the pane, switched inside Excel: the workbook follows whole, and comes back as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { cellOf, FINDINGS, loaded, run, said, SERANG } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const CLOCK = '2026-11-22T02:00:00Z';

async function analysedAt(locale: 'id-ID' | 'en-US'): Promise<Pane> {
  const pane = await loaded({ locale });
  await pane.page.clock.setFixedTime(CLOCK);
  await run(pane);
  return pane;
}

async function switched(pane: Pane): Promise<void> {
  await pane.page.click('#language');
  await run(pane);
  expect(await said(pane)).toMatch(/Analisis selesai|Analysis done/);
}

/** Everything but heights and widths, which stay as they were fitted first or set by the planner, and the order of rules. */
function shown({ host }: Pane): unknown {
  const { sheets, ...rest } = host.snapshot();
  return {
    ...rest,
    sheets: sheets.map(({ rowHeights: _, columnWidths: __, conditionalFormats, ...sheet }) => ({
      ...sheet,
      rules: conditionalFormats.map((one) => JSON.stringify(one)).sort(),
    })),
  };
}

const rules = ({ host }: Pane): number =>
  host.snapshot().sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0);

describe('the language', { timeout: 180_000 }, () => {
  it('is that of a workbook made in it, cell by cell and rule by rule, and that of before when it is switched back', async () => {
    const fresh = await analysedAt('en-US');
    const pane = await analysedAt('id-ID');
    const before = JSON.stringify(pane.host.snapshot());
    await switched(pane);
    expect(shown(pane)).toEqual(shown(fresh));
    await switched(pane);
    expect(JSON.stringify(pane.host.snapshot())).toBe(before);
    await fresh.close();
    await pane.close();
  });

  it('leaves as many colours after four switches as before, those of the planner among them', async () => {
    const pane = await analysedAt('id-ID');
    const { host } = pane;
    const sheet = host.user.sheet('Kesenjangan');
    const at = host.user.table('tblKesenjangan').body;
    sheet.conditionalFormats.unshift({
      ...(sheet.conditionalFormats[0] ?? expect.fail('no rule')),
      id: '{milik-kami}',
      areas: [{ ...at, columns: 1 }],
    });
    const before = rules(pane);
    for (let i = 0; i < 4; i++) await switched(pane);
    expect(rules(pane)).toBe(before);
    expect(host.user.sheet('Kesenjangan').conditionalFormats[0]?.id).toBe('{milik-kami}');
    await pane.close();
  });

  it('and rows that came leave one colour for a word, also where Excel did not take the rules down to them', async () => {
    const pane = await analysedAt('id-ID');
    const { host } = pane;
    const before = rules(pane);
    const { sheet, body } = host.user.table(FINDINGS);
    // As where a planner took the last row off a rule.
    for (const rule of sheet.conditionalFormats)
      rule.areas = rule.areas.map((area) => ({ ...area, rows: area.rows - 1 }));
    const target = cellOf(host, SERANG, '3673-2022-001', 'target_2023');
    host.user.type(target.sheet, target.cell, 'seratus persen lebih');
    await run(pane);
    const now = host.user.table(FINDINGS).body;
    expect(now.rows).toBeGreaterThan(body.rows);
    expect(rules(pane)).toBe(before);
    const ends = sheet.conditionalFormats.map(({ areas }) =>
      Math.max(...areas.map(({ row, rows }) => row + rows)),
    );
    expect(new Set(ends)).toEqual(new Set([now.row + now.rows]));
    await pane.close();
  });
});
