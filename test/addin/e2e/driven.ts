/** A person before Excel with the built pane: what they press, and what then stands in the grid. */
import { expect } from 'vitest';
import { columnPositions } from '../../../analysis/text/headers';
import { openPane, type ExcelHost, type Pane, type PaneOptions } from '../../excel-host';
import { withSmallAnnexes } from '../small-annexes';
import { builtPane } from '../taskpane/built-pane';

export type Step = 'load' | 'check' | 'analyse' | 'rounds' | 'report';

export const SERANG = 'tblRad_3673_2022';
export const CILEGON = 'tblRad_3672_2023';
export const FINDINGS = 'tblTemuan';
export const QUESTIONS = 'tblPertanyaan';

/** The pane inside Excel, ready to be used, with a few rows of each annex unless another folder is given. */
export async function opened(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await openPane({ folder: withSmallAnnexes(await builtPane()), ...options });
  await pane.page.waitForSelector('html[data-ready]', { state: 'attached' });
  await pane.page.waitForSelector('#load-plans input', { state: 'attached' });
  return pane;
}

/** Both annexes in the workbook. */
export async function loaded(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await opened(options);
  await pane.page.click('#load-run');
  const words = options.locale === 'en-US' ? 'annexes loaded' : 'lampiran dimuat';
  expect(await answer(pane)).toContain(words);
  return pane;
}

export async function analysed(options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await loaded(options);
  await run(pane);
  return pane;
}

export async function step({ page }: Pane, name: Step): Promise<void> {
  await page.click(`.steps [data-step=${name}]`);
}

/** Runs the analysis and waits for its end, good or bad. */
export async function run(pane: Pane): Promise<void> {
  await step(pane, 'analyse');
  await pane.page.click('#analyse-run');
  await answer(pane);
}

/** What the pane says when the work that was just asked for has ended. */
export async function answer(pane: Pane): Promise<string> {
  let words = '';
  await expect
    .poll(
      async () => {
        words = (await pane.page.isVisible('#progress')) ? '' : await said(pane);
        return words;
      },
      { timeout: 25_000 },
    )
    .not.toBe('');
  return words;
}

/** No work under way and none about to begin. */
export async function idle({ page }: Pane): Promise<void> {
  await expect.poll(() => page.isVisible('#progress'), { timeout: 20_000, interval: 20 }).toBe(false);
}

/** What the pane tells: messages and errors together. */
export async function said({ page }: Pane): Promise<string> {
  return page.evaluate(() =>
    ['messages', 'alerts']
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join('\n')
      .trim(),
  );
}

export interface GridCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: unknown;
}

/** The cell of a table in the row with that id, under the column of that key, in whatever language. */
export function cellOf(host: ExcelHost, tableName: string, rowId: string, key: string): GridCell {
  const table = host.user.table(tableName);
  const headers = table.columns.map(({ name }) => name);
  const ids = ['entry_id', 'finding_id', 'row_id', 'question_id', 'group_id'];
  const positions = columnPositions(headers, [key, ...ids]);
  const column = positions.get(key);
  const id = ids.map((one) => positions.get(one)).find((at) => at !== undefined);
  if (column === undefined || id === undefined) throw new Error(`${tableName} has no column ${key}`);
  const { row: top, rows, column: left } = table.body;
  for (let row = top; row < top + rows; row++) {
    if (table.sheet.cell(row, left + id)?.value !== rowId) continue;
    return {
      sheet: table.sheet.name,
      cell: `${letters(left + column)}${String(row + 1)}`,
      value: table.sheet.cell(row, left + column)?.value ?? '',
    };
  }
  throw new Error(`${tableName} has no row ${rowId}`);
}

/** Selection of the person as sheet and cell. */
export function selected({ host }: Pane): Pick<GridCell, 'sheet' | 'cell'> {
  const { active, selection } = host.workbook;
  return { sheet: active.name, cell: `${letters(selection.column)}${String(selection.row + 1)}` };
}

/** @example letters(27) // 'AB' */
function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}
