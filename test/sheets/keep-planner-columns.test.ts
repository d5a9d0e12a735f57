import { describe, expect, it } from 'vitest';
import { workbookProblems } from '../../analysis/sheets/check';
import { keepPlannerColumns, plannerSheets } from '../../analysis/sheets/keep-planner-columns';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { CellValue } from '../../analysis/sheets/sheet';
import { readXlsx } from '../../analysis/xlsx/read';
import { writeXlsx } from '../../analysis/xlsx/write';
import { cellOf, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const first = firstRun();
const workbook = opened(first);

/** A column of the planner's own at the right end, with a value in its first row. */
function withColumn(from: ReadWorkbook, table: string, header: string, value: CellValue): ReadWorkbook {
  return withTable(from, table, (before) => ({
    ...before,
    headers: [...before.headers, header],
    rows: before.rows.map((row, i) => [...row, i === 0 ? value : null]),
  }));
}
const reversed = (from: ReadWorkbook, table: string) =>
  withTable(from, table, (before) => ({ ...before, rows: before.rows.toReversed() }));

describe('what a planner adds to the workbook', () => {
  it.each([
    [SERANG, 'Sudah dicek', 'ya'],
    [SERANG, 'Anggaran', 1_250_000],
    ['tblTemuan', 'Tindak lanjut', 'rapat'],
    ['tblKesenjangan', 'Catatan rapat', 'lanjut'],
    ['tblPadanan', 'Diskusi', 'dengan Bappeda'],
    ['tblIndikator', 'Kontak', 'DP3AKB'],
    ['tblAturan', 'Dipakai', 'ya'],
  ])('as a column of %s, "%s", survives a rerun, row by row', (name, header, value) => {
    const before = workbook.tables.find((table) => table.name === name);
    const after = opened(rerun(withColumn(workbook, name, header, value))).tables.find(
      (table) => table.name === name,
    );
    expect(after?.headers).toEqual([...(before?.headers ?? []), header]);
    expect(after?.rows).toEqual(before?.rows.map((row, i) => [...row, i === 0 ? value : null]));
  });

  it('as a note stays with its row, sorted or not, over three reruns and both languages', () => {
    let next = reversed(typed(workbook, SERANG, '3673-2022-005', 'planner_note', 'Tanya DP3AKB'), SERANG);
    for (const language of ['id', 'en', 'id'] as const) {
      next = opened(rerun(next, language));
      expect(cellOf(next, SERANG, '3673-2022-005', 'planner_note')).toBe('Tanya DP3AKB');
    }
  });

  it('as a reason or a half-made decision stays beside the decisions of others', () => {
    const [one, two] = first.analysis.findings;
    const decided = typed(workbook, 'tblTemuan', one?.findingId ?? '', 'decision', 'abaikan');
    const half = typed(decided, 'tblTemuan', two?.findingId ?? '', 'decision_reason', 'Tunggu data BPS');
    const again = opened(rerun(typed(half, 'tblTemuan', two?.findingId ?? '', 'decision', 'setuju')));
    expect(cellOf(again, 'tblTemuan', one?.findingId ?? '', 'decision')).toBe('abaikan');
    expect(cellOf(again, 'tblTemuan', two?.findingId ?? '', 'decision_reason')).toBe('Tunggu data BPS');
    expect(cellOf(again, 'tblTemuan', two?.findingId ?? '', 'decision')).toBe('setuju');
  });

  it('survives blank rows in the table', () => {
    const noted = typed(workbook, SERANG, '3673-2022-005', 'planner_note', 'Cek');
    const blank = withTable(noted, SERANG, (table) => {
      const row = table.headers.map(() => null);
      return { ...table, rows: [...table.rows, row, row] };
    });
    expect(cellOf(opened(rerun(blank)), SERANG, '3673-2022-005', 'planner_note')).toBe('Cek');
  });

  it('under a header that the other language uses is kept under a free one', () => {
    const own = withColumn(workbook, SERANG, 'Unit', 'milik perencana');
    const english = rerun(own, 'en');
    expect(workbookProblems(english.description)).toEqual([]);
    expect(cellOf(opened(english), SERANG, '3673-2022-001', 'Unit (2)')).toBe('milik perencana');
    expect(cellOf(opened(english), SERANG, '3673-2022-001', 'Unit')).toBe('Kegiatan');
  });

  it('goes through the file', async () => {
    const own = withColumn(
      typed(workbook, SERANG, '3673-2022-005', 'planner_note', '=1+1'),
      SERANG,
      'Catatan\nsaya',
      '@x',
    );
    const written = await readXlsx(await writeXlsx(rerun(own).description));
    expect(cellOf(written, SERANG, '3673-2022-005', 'planner_note')).toBe('=1+1');
    expect(cellOf(written, SERANG, '3673-2022-001', 'Catatan\nsaya')).toBe('@x');
  });
});

describe('a workbook that the planner arranged anew', () => {
  it('sorted gives the same findings, figures and rows', () => {
    const sorted = ['tblTemuan', 'tblKesenjangan', 'tblPadanan', SERANG, 'tblRad_3672_2023'].reduce(
      reversed,
      workbook,
    );
    expect(rerun(sorted).description).toEqual(first.description);
  });

  it('with renamed sheets is read by its tables', () => {
    const renamed = {
      ...workbook,
      sheetNames: workbook.sheetNames.map((name) => `Lembar ${name}`.slice(0, 31)),
      tables: workbook.tables.map((table) => ({ ...table, sheet: `Lembar ${table.sheet}`.slice(0, 31) })),
    };
    expect(rerun(renamed).description).toMatchObject({
      sheets: first.description.sheets.map(({ name }) => ({ name })),
    });
    expect(plannerSheets(first.description, renamed)).toEqual([]);
  });

  it('with sheets of its own names them', () => {
    const own = { ...workbook, sheetNames: [...workbook.sheetNames, 'Notulen'] };
    expect(plannerSheets(first.description, own)).toEqual(['Notulen']);
    expect(plannerSheets(firstRun(undefined, 'en').description, own)).toEqual(['Notulen']);
  });

  it('whose ids repeat brings no column along, rather than to the wrong row', () => {
    const twice = withTable(workbook, 'tblKesenjangan', (table) => ({
      ...table,
      rows: [...table.rows, ...table.rows],
    }));
    const kept = keepPlannerColumns(first.description, withColumn(twice, 'tblKesenjangan', 'Catatan', 'x'));
    expect(kept).toEqual(first.description);
  });
});
