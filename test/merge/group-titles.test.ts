import { expect, it } from 'vitest';
import type { TableColumn, WorkbookDescription } from '../../analysis/sheets/sheet';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx/write';
import { FEW_ROWS, firstRun } from '../sheets/planner';
import { unzip } from '../xlsx/zip';

const now = firstRun(FEW_ROWS.slice(0, 1)).description;

/** The workbook as an earlier version described it: columns of its plan in another order, with one title over all. */
function earlier(order: (columns: readonly TableColumn[]) => readonly TableColumn[]): WorkbookDescription {
  return {
    ...now,
    sheets: now.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) =>
        sheet.key.startsWith('plan-')
          ? { ...table, columns: order(table.columns).map((column) => ({ ...column, group: 'Lama' })) }
          : table,
      ),
    })),
  };
}

/** First and last column, from 1, of the cells that are joined in the row of the titles of the plan. */
function joined(bytes: Uint8Array): [number, number][] {
  const xml = unzip(bytes).get('xl/worksheets/sheet2.xml')?.toString('utf8') ?? '';
  const number = (letters: string): number =>
    [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return [...xml.matchAll(/<mergeCell ref="([A-Z]+)5:([A-Z]+)5"/g)]
    .map(([, from = '', to = '']): [number, number] => [number(from), number(to)])
    .sort(([one], [other]) => one - other);
}

it.each<[string, (columns: readonly TableColumn[]) => readonly TableColumn[]]>([
  ['as they are', (columns) => columns],
  ['from right to left', (columns) => columns.toReversed()],
  ['the last ones first', (columns) => [...columns.slice(15), ...columns.slice(0, 15)]],
  ['every second one first', (columns) => [0, 1].flatMap((odd) => columns.filter((_, at) => at % 2 === odd))],
  ['by their keys', (columns) => columns.toSorted((one, other) => one.key.localeCompare(other.key))],
])('titles over columns that stand %s do not run into each other', async (_, order) => {
  const { bytes } = await updateXlsx(await writeXlsx(earlier(order)), now, []);
  const titles = joined(bytes);
  expect(titles).not.toEqual([]);
  titles.forEach(([from], at) => expect(from).toBeGreaterThan(titles[at - 1]?.[1] ?? 0));
});
