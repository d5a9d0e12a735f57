import { describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx/write';
import { Standing } from '../doors/standing';
import { openXlsx } from '../excel-host/from-xlsx';
import { cellName } from '../excel-host/model/address';
import { FEW_ROWS, firstRun } from '../sheets/planner';
import { unzip } from '../xlsx/zip';

const two = firstRun().description;
const first = firstRun(FEW_ROWS.slice(0, 1)).description;
const last = firstRun(FEW_ROWS.slice(1)).description;

/** Each sheet as it is stored, by its tab. */
function sheetXml(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzip(bytes);
  const text = (path: string): string => parts.get(path)?.toString('utf8') ?? '';
  const tabs = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"/g)];
  const relations = text('xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g) ?? [];
  return new Map(
    tabs.map(([, name = '', id = '']) => {
      const relation = relations.find((one) => one.includes(`Id="${id}"`)) ?? '';
      return [name, text(`xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1] ?? ''}`)];
    }),
  );
}

/** Cells that are joined on the sheets of results, titles over headers among them; not captions at the left edge. */
function joined(bytes: Uint8Array): Record<string, string[]> {
  return Object.fromEntries(
    [...sheetXml(bytes)]
      .filter(([name]) =>
        ['Cakupan Klaster', 'Persandingan', 'Kesenjangan', 'Penanggung Jawab'].includes(name),
      )
      .map(([name, xml]) => [name, (xml.match(/<mergeCell ref="[^A][^"]*"/g) ?? []).sort()]),
  );
}

/** Tables of results as sets of rows: what is new goes to the end. */
async function results(bytes: Uint8Array, { sheets }: WorkbookDescription) {
  const wanted = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const { tables } = await readXlsx(bytes);
  return tables
    .filter(({ name, sheet }) => wanted.has(name) && !['Padanan', 'Telaah'].includes(sheet))
    .map(({ name, headers, rows }) => [name, headers, rows.map((row) => JSON.stringify(row)).sort()])
    .sort((one, other) => String(one[0]).localeCompare(String(other[0])));
}

/** Fill of the header of every column of the tables of results. */
function headerFills(bytes: Uint8Array): Record<string, unknown> {
  const standing = new Standing(openXlsx(bytes).snapshot());
  return Object.fromEntries(
    ['tblRancangan', 'tblPertanyaan', 'tblKesenjangan'].flatMap((table) => {
      const { cells } = standing.sheetOf(table);
      const row = (standing.bodyRows(table)[0] ?? 0) - 1;
      return standing.table(table).headers.map((header) => {
        const column = standing.columnOf(table, header) ?? 0;
        return [`${table} ${header}`, cells[cellName(row, column)]?.format?.['Fill.Color']];
      });
    }),
  );
}

describe('cities that come and go', () => {
  it.each([
    ['the first alone, the second comes', first, two],
    ['the second alone, the first comes', last, two],
    ['both, the second goes', two, first],
    ['both, the first goes', two, last],
    ['one in place of the other', first, last],
  ])('%s: the workbook is as a fresh one', async (_, from, to) => {
    const { bytes, sheets } = await updateXlsx(await writeXlsx(from), to, []);
    expect(joined(await writeXlsx(to)).Persandingan).not.toEqual([]);
    expect(sheets.flatMap(({ notices }) => notices)).toEqual([]);
    const fresh = await writeXlsx(to);
    expect(await results(bytes, to)).toEqual(await results(fresh, to));
    expect(joined(bytes)).toEqual(joined(fresh));
    expect(headerFills(bytes)).toEqual(headerFills(fresh));
    const again = await updateXlsx(bytes, to, []);
    expect(joined(again.bytes)).toEqual(joined(fresh));
  });
});
