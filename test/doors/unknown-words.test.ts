/** Words that are no decision and no indicator, as they lie in a workbook after a run, and after they were mended. */
import { describe, expect, it } from 'vitest';
import { Book } from './book';
import { INSTANT, SERANG } from './check-doors';
import { type Door, freshWorkbook, throughBrowser, throughCommand, throughExcel } from './doors';
import { Standing } from './standing';

const FINDINGS = 'tblTemuan';
const CROSSWALK = 'tblPadanan';

const DOORS: Readonly<Record<string, Door>> = {
  command: throughCommand,
  browser: throughBrowser,
  Excel: (workbook, instant) => throughExcel(workbook, instant),
};

/** A cell of the first line of a table, and the texts beside it. */
function firstLine(standing: Standing, table: string, header: string) {
  const [row = 0] = standing.bodyRows(table);
  const { headers } = standing.table(table);
  const values = standing.rowValues(table, row);
  const id = String(values[headers.indexOf(table === FINDINGS ? 'ID catatan' : 'Indikator')]);
  return {
    value: values[headers.indexOf(header)],
    beside: String(values[headers.indexOf(table === FINDINGS ? 'Hasil keputusan' : 'Alasan')]),
    // Below ExcelApi 1.18 a note is the input message of its cell.
    note:
      standing.note(table, id, header) ?? JSON.stringify(standing.cell(table, id, header)?.validation ?? ''),
  };
}

async function withWord(table: string, header: string, value: string | number): Promise<Uint8Array> {
  const book = new Book(await freshWorkbook(SERANG));
  const { row } = book.table(table).area;
  book.set(book.sheetOf(table), row + 1, book.columnOf(table, header), { value });
  return book.save();
}

describe.each(Object.entries(DOORS))('through the %s', (name, door) => {
  it.each<[string, string, string | number]>([
    [FINDINGS, 'Keputusan', 'setujui'],
    [CROSSWALK, 'Indikator KLA', 99],
  ])('%s %s %s stays with a note until it is mended', async (table, header, value) => {
    const { first, second } = await door(await withWord(table, header, value), INSTANT);
    for (const { workbook, said } of [first, second]) {
      const seen = firstLine(new Standing(workbook), table, header);
      expect(seen.value).toBe(value);
      expect(seen.note).toContain('tidak dipahami');
      expect(seen.beside).toContain(`"${String(value)}" tidak dipahami`);
      if (name === 'command') expect(said).toContain(`${header}: "${String(value)}" tidak dipahami`);
    }
    if (first.bytes === null) return;
    const book = new Book(first.bytes);
    const { row } = book.table(table).area;
    const mended = table === FINDINGS ? 'tetap' : '';
    book.set(book.sheetOf(table), row + 1, book.columnOf(table, header), { value: mended });
    const after = firstLine(new Standing((await door(book.save(), INSTANT)).first.workbook), table, header);
    expect(after.note).not.toMatch(/tidak dipahami/);
    expect(after.beside).not.toContain('tidak dipahami');
  });
});
