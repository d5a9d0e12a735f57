/** From what is asked and not planned to its line, and from what is planned to its row; the built pane inside Excel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { analysed, cellOf, idle, QUESTIONS, said, selected, SERANG, step } from './driven';

beforeAll(builtPane, 180_000);
afterAll(closeBrowser);

const section = '.asked [data-plan="3673-2022"]';

/** Of the questions that are listed: those without a row, or those that have one. */
async function listed({ page }: Pane, where: ':scope > ul' | 'details ul'): Promise<string[]> {
  const all = await page
    .locator(section)
    .locator(`${where} [data-question]`)
    .evaluateAll((items) => items.map((one) => one.getAttribute('data-question') ?? ''));
  expect(all.length).toBeGreaterThan(0);
  return all;
}

describe('what is asked and not planned', { timeout: 60_000 }, () => {
  it('leads to the line of the question, wherever the planner moved it, and to the sheet when it is gone', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const [id = ''] = await listed(pane, ':scope > ul');
    const jump = page.locator(`${section} > ul [data-question="${id}"] .jump`);
    await jump.click();
    const first = cellOf(host, QUESTIONS, id, 'question');
    expect(first.value).toContain(':');
    await expect.poll(() => selected(pane)).toEqual({ sheet: first.sheet, cell: first.cell });

    host.user.renameSheet(first.sheet, 'Tanya');
    host.user.insertRows('Tanya', 3, 2);
    host.user.activate('Telaah');
    await jump.click();
    const { sheet, cell } = cellOf(host, QUESTIONS, id, 'question');
    expect({ sheet, cell }).not.toEqual({ sheet: first.sheet, cell: first.cell });
    await expect.poll(() => selected(pane)).toEqual({ sheet, cell });

    const { body } = host.user.table(QUESTIONS);
    host.user.deleteTableRows(QUESTIONS, Number(cell.replace(/\D/g, '')) - 1 - body.row);
    host.user.activate('Telaah');
    await step(pane, 'analyse');
    await jump.click();
    await expect.poll(() => selected(pane)).toEqual({ sheet: 'Tanya', cell: 'A1' });

    host.user.deleteSheet('Tanya');
    await jump.click();
    await expect.poll(() => said(pane)).toContain(QUESTIONS);
    await pane.close();
  });

  it('leads from a question that has a row to the row', async () => {
    const pane = await analysed();
    const { page, host } = pane;
    const [id = ''] = await listed(pane, 'details ul');
    await page.locator(`${section} summary`).click();
    await page.locator(`${section} [data-question="${id}"] .jump`).click();
    const { sheet } = host.user.table(SERANG);
    await expect.poll(() => selected(pane).sheet).toBe(sheet.name);
    const { sheet: at, cell } = selected(pane);
    const rowId = String(host.snapshot().sheets.find(({ name }) => name === at)?.cells[cell]?.value);
    const serves = ['answers', 'supports'].map((key) => String(cellOf(host, SERANG, rowId, key).value));
    expect(serves.join(', ').split(/[,;] */)).toContain(id);
    await pane.close();
  });

  it('is there again another day, of the cities of the last analysis', async () => {
    const pane = await analysed();
    const { page } = pane;
    const words = await page.innerText('.asked');
    await page.goto(`${pane.origin}/taskpane.html?step=analyse`);
    await page.waitForSelector('.asked');
    await idle(pane);
    expect(await page.innerText('.asked')).toBe(words);
    await page.uncheck('#analyse-cities [value="3672-2023"]');
    await page.click('#analyse-run');
    await expect.poll(() => page.locator('.asked section').count(), { timeout: 20_000 }).toBe(1);
    await pane.close();
  });
});
