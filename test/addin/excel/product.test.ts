import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../analysis/analyse';
import type { Inputs } from '../../../analysis/inputs';
import { readSeeds } from '../../../analysis/notebook/read-files';
import { describeWorkbook } from '../../../analysis/sheets/describe-workbook';
import { readInputs } from '../../../analysis/sheets/read-inputs';
import type { WorkbookDescription } from '../../../analysis/sheets/sheet';
import type { Language } from '../../../analysis/text/bilingual';
import { readXlsx } from '../../../analysis/xlsx/read';
import { writeXlsx } from '../../../analysis/xlsx/write';
import { actualFaces, expectedFaces } from './expected-cells';
import { openWorkbook } from './open-workbook';

type Seeds = Awaited<ReturnType<typeof readSeeds>>;
let seeds: Seeds;
let input: Inputs;

beforeAll(async () => {
  seeds = await readSeeds();
  input = { printed: seeds.plans, reference: seeds.reference };
});

function described(
  from: Inputs,
  language: Language = 'id',
  computedAt = '2026-11-22T02:00:00Z',
): WorkbookDescription {
  return describeWorkbook(analyse(from), { language, computedAt, seeds: seeds.version });
}

describe('the workbook of both cities', { timeout: 120_000 }, () => {
  it('stands in Excel as described, within the exchanges that are allowed', async () => {
    const { host, door } = openWorkbook();
    const workbook = described(input);
    await door.read();
    const report = await door.write(workbook);
    expect(report.sheets.every(({ outcome }) => outcome === 'created')).toBe(true);
    const counts = host.log.counts();
    expect(counts.errors).toBe(0);
    // The live formulas of achievement fill a block of their own.
    expect(counts.syncs).toBeLessThanOrEqual(6);
    // Estimated from above, and not by half: what is estimated too high takes exchanges more.
    expect(counts.bytesIn).toBeLessThanOrEqual(report.bytes);
    expect(report.bytes).toBeLessThan(1.4 * counts.bytesIn);
    const { sheets } = host.snapshot();
    for (const one of workbook.sheets) {
      const written = sheets.find(({ name }) => name === one.name);
      const expected = expectedFaces(one);
      expect(written && actualFaces(written, Object.keys(expected))).toEqual(expected);
    }
  });

  it('reads back as the .xlsx of the same description does', async () => {
    const { door } = openWorkbook();
    const workbook = described(input);
    await door.write(workbook);
    const fromExcel = await door.read();
    const fromFile = await readXlsx(await writeXlsx(workbook));
    expect(fromExcel.tables.map(({ name }) => name).sort()).toEqual(
      fromFile.tables.map(({ name }) => name).sort(),
    );
    // The host does not calculate: a formula has no result there.
    const live = new Set(
      workbook.sheets.flatMap(({ tables }) =>
        tables.flatMap(({ name, columns }) =>
          columns.filter(({ formulas }) => formulas).map(({ header }) => `${name} ${header}`),
        ),
      ),
    );
    for (const table of fromFile.tables) {
      const other = fromExcel.tables.find(({ name }) => name === table.name);
      expect(other).toMatchObject({
        sheet: table.sheet,
        row: table.row,
        column: table.column,
        headers: table.headers,
      });
      const still = (cells: readonly unknown[]) =>
        cells.filter((_, at) => !live.has(`${table.name} ${table.headers[at] ?? ''}`));
      expect(other?.rows.map(still)).toEqual(table.rows.map(still));
    }
    expect(JSON.parse(fromExcel.state ?? '')).toEqual(JSON.parse(fromFile.state ?? ''));
  });

  it('does not change when it is computed again from itself', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(input));
    const before = host.snapshot();
    host.log.clear();
    const inputs = readInputs(await door.read(), seeds.reference);
    const report = await door.write(described({ ...inputs }));
    expect(
      report.sheets.filter(
        ({ outcome, notices }) =>
          outcome !== 'updated' || notices.some(({ code }) => code !== 'notes-as-messages'),
      ),
    ).toEqual([]);
    expect(host.log.counts()).toMatchObject({ cellsWritten: 0, errors: 0 });
    expect(host.log.counts().syncs).toBeLessThanOrEqual(5);
    const after = host.snapshot();
    for (const [index, sheet] of after.sheets.entries()) expect(sheet).toEqual(before.sheets[index]);
  });

  it('turns English and back', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(input));
    const before = host.snapshot();
    const english = described(readInputs(await door.read(), seeds.reference), 'en');
    const report = await door.write(english);
    expect(report.sheets.filter(({ outcome }) => outcome !== 'updated')).toEqual([]);
    const read = await door.read();
    for (const { tables } of english.sheets) {
      for (const { name, columns } of tables) {
        expect(read.tables.find((table) => table.name === name)?.headers).toEqual(
          columns.map(({ header }) => header),
        );
      }
    }
    await door.write(described(readInputs(read, seeds.reference)));
    const after = host.snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const values = (cells: (typeof before.sheets)[number]['cells']) =>
      Object.fromEntries(Object.entries(cells).map(([name, { value, formula }]) => [name, formula ?? value]));
    for (const [index, sheet] of after.sheets.entries())
      expect(values(sheet.cells)).toEqual(values(before.sheets[index]?.cells ?? {}));
  });

  it('takes one city out and in again', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(input));
    const one = await door.write(described({ ...input, printed: input.printed.slice(0, 1) }));
    expect(one.sheets.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const both = await door.write(described(input));
    expect(both.sheets.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(host.log.counts().errors).toBe(0);
  });
});
