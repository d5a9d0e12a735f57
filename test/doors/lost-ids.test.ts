/** The column by which findings are known is deleted, renamed or emptied in Excel: no decision is lost or misapplied. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openXlsx } from '../excel-host/from-xlsx';
import { Book } from './book';
import { INSTANT, SERANG } from './check-doors';
import { freshWorkbook, throughExcel } from './doors';
import { Standing } from './standing';

const FINDINGS = 'tblTemuan';
const IDS = 'ID catatan';
const REASON = 'Alasan keputusan';

let decided: Uint8Array;
let before: ReadonlyMap<string, readonly unknown[]>;

/** Decision, reason and what came of it, by the id of the finding; every line that has a decision. */
function decisionsOf(standing: Standing): Map<string, readonly unknown[]> {
  const { headers } = standing.table(FINDINGS);
  const at = (header: string): number => headers.indexOf(header);
  const lines = standing.bodyRows(FINDINGS).map((row) => standing.rowValues(FINDINGS, row));
  const own = lines.filter((cells) => cells[at('Keputusan')] !== '');
  return new Map(
    own.map((cells, index) => [
      String(cells[at(IDS)] || `no id ${String(index)}`),
      ['Keputusan', REASON, 'Hasil keputusan', 'Uraian'].map((header) => cells[at(header)]),
    ]),
  );
}

beforeAll(async () => {
  const book = new Book(await freshWorkbook(SERANG));
  const sheet = book.sheetOf(FINDINGS);
  const { row } = book.table(FINDINGS).area;
  for (const [index, word] of ['tetap', 'setuju', 'tetap', 'setuju', 'tetap'].entries()) {
    const at = row + 1 + index * 2;
    book.set(sheet, at, book.columnOf(FINDINGS, 'Keputusan'), { value: word });
    book.set(sheet, at, book.columnOf(FINDINGS, REASON), { value: `alasan ${String(index)}` });
  }
  decided = book.save();
  const { first } = await throughExcel(decided, INSTANT);
  before = decisionsOf(new Standing(first.workbook));
  expect(before.size).toBe(5);
});

describe('the column of finding ids', () => {
  it.each<[string, Parameters<typeof throughExcel>[2]]>([
    ['deleted', (user) => user.deleteTableColumn(FINDINGS, IDS)],
    ['renamed', (user) => user.renameHeader(FINDINGS, IDS, 'Nomor')],
    ['with its header emptied', (user) => user.deleteHeader(FINDINGS, IDS)],
    [
      'deleted, and the lines sorted',
      (user) => {
        user.deleteTableColumn(FINDINGS, IDS);
        user.sortTable(FINDINGS, 'Uraian', true);
      },
    ],
    [
      'deleted, with a column of the planner’s in its place',
      (user) => user.renameHeader(FINDINGS, IDS, 'Diterapkan 2'),
    ],
  ])('%s', async (_, change) => {
    const lines = new Standing(openXlsx(decided).snapshot()).bodyRows(FINDINGS).length;
    const { first, second } = await throughExcel(decided, INSTANT, change);
    for (const { workbook } of [first, second]) {
      const stands = new Standing(workbook);
      expect(decisionsOf(stands)).toEqual(before);
      expect(stands.bodyRows(FINDINGS)).toHaveLength(lines);
    }
  });
});
