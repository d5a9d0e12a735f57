/** A workbook of the version before: what it says is understood, and a run brings it to the words of this version. */
import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../analysis/analyse';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx';
import { Book } from '../doors/book';
import { Standing } from '../doors/standing';
import { openXlsx } from '../excel-host/from-xlsx';
import { seeds } from '../plan/seeds';
import { inEarlierWords } from './earlier-words';
import { COMPUTED_AT, FEW_ROWS, firstRun } from './planner';

const [SERANG, CILEGON, FINDINGS] = ['tblRad_3673_2022', 'tblRad_3672_2023', 'tblTemuan'];
const current = firstRun();
const earlier = await writeXlsx(inEarlierWords(current.description));

async function computedAgain(
  bytes: Uint8Array,
): Promise<{ readonly analysis: Analysis; readonly bytes: Uint8Array }> {
  const inputs = readInputs(await readXlsx(bytes), seeds.reference);
  const analysis = analyse(inputs);
  const described = describeWorkbook(analysis, {
    language: 'id',
    computedAt: COMPUTED_AT,
    seeds: seeds.version,
    before: inputs.state,
  });
  return { analysis, bytes: (await updateXlsx(bytes, described)).bytes };
}

const standing = (bytes: Uint8Array): Standing => new Standing(openXlsx(bytes).snapshot());

/** As a program saves it that keeps nothing of what we remember in the file. */
function forgetful(bytes: Uint8Array): Uint8Array {
  const book = new Book(bytes);
  for (const path of book.related('xl/workbook.xml', 'customXml')) book.put(path, '<nothing/>');
  book.edit('xl/workbook.xml', (xml) =>
    xml.replace(/<definedName [^>]*name="_radkla[^>]*>.*?<\/definedName>/gs, ''),
  );
  return book.save();
}

describe('a workbook in the words of the version before', () => {
  it('is one: other tabs, headers, words, lists and colours', () => {
    const before = standing(earlier);
    expect(before.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Temuan', 'Perbandingan', 'Perangkat Daerah']),
    );
    const text = JSON.stringify(before.workbook);
    for (const word of [
      'ID baris',
      'Sifat',
      'Kuota',
      'Pertahankan',
      '"terima,ubah,abaikan',
      'Mempertahankan',
      'Ragu',
    ])
      expect([word, text.includes(word)]).toEqual([word, true]);
  });

  it('is read as the same plans, and says that nothing has changed', async () => {
    const { analysis } = await computedAgain(earlier);
    expect(analysis.edits).toEqual([]);
    expect(analysis.refused).toEqual([]);
    expect(analysis.plans.map(({ rows }) => rows)).toEqual(current.analysis.plans.map(({ rows }) => rows));
  });

  it('is after a run as if this version had made it', async () => {
    const { bytes } = await computedAgain(earlier);
    const made = await writeXlsx(current.description);
    const [now, fresh] = [standing(bytes).workbook, standing(made).workbook];
    // Heights are the planner's once a sheet stands; colours are numbered as they came.
    const compared = (sheets: typeof now.sheets) =>
      sheets.map(({ conditionalFormats, rowHeights: _, ...sheet }) => ({
        ...sheet,
        conditionalFormats: conditionalFormats
          .map(({ areas, settings, type }) => JSON.stringify([areas, type, settings]))
          .sort(),
      }));
    const [ours, theirs] = [compared(now.sheets), compared(fresh.sheets)];
    ours.forEach((sheet, at) => expect(sheet).toEqual(theirs[at]));
    expect(ours).toHaveLength(theirs.length);
  });

  describe.each([
    ['with what it remembers', (bytes: Uint8Array) => bytes],
    ['saved by a program that drops what it remembers', forgetful],
  ])('%s', (_, saved) => {
    const ids = current.analysis.findings;
    const idOf = (rule: string, at = 0): string =>
      ids.filter((finding) => finding.rule === rule)[at]?.findingId ?? '';
    const [accepted, changed, kept] = [
      idOf('number-malformed'),
      idOf('nature-unsure'),
      idOf('nature-unsure', 1),
    ];
    const book = new Book(saved(earlier));
    const type = (table: string, id: string, header: string, value: string | number): void =>
      book.set(book.sheetOf(table), book.rowOf(table, id), book.columnOf(table, header), { value });
    type(FINDINGS, accepted, 'Keputusan', 'terima');
    type(FINDINGS, changed, 'Keputusan', 'ubah');
    type(FINDINGS, changed, 'Nilai pengganti', 'Kuota');
    type(FINDINGS, kept, 'Keputusan', 'abaikan');
    type(FINDINGS, kept, 'Alasan keputusan', 'sesuai lampiran');
    type(CILEGON, '3672-2023-002', 'Sifat', 'Kuota');
    // Written by that version itself: there it was a kind of its own.
    type(CILEGON, '3672-2023-005', 'Sifat', 'Pertahankan');
    type(CILEGON, '3672-2023-003', 'Arah', 'Turun');
    type(CILEGON, '3672-2023-004', 'Target 2024 (dibaca)', 77);
    type(CILEGON, '3672-2023-004', 'Catatan perencana', 'catatan rapat');
    for (const table of [FINDINGS, CILEGON])
      book.addColumn(table, 'Rapat', (row) => ({ value: `isi ${row}` }));
    const edited = book.save();

    it('keeps decisions, edits, notes and own columns, in the words of this version', async () => {
      const { analysis, bytes } = await computedAgain(edited);
      expect(analysis.refused).toEqual([]);
      expect(analysis.decisions.map(({ findingId, decision }) => [findingId, decision])).toEqual(
        expect.arrayContaining([
          [accepted, 'accept'],
          [changed, 'change'],
          [kept, 'ignore'],
        ]),
      );
      expect(analysis.edits.map(({ rowId, column, value }) => [rowId, column, value])).toEqual([
        ['3672-2023-002', 'nature', 'quota'],
        ['3672-2023-003', 'direction', '-1'],
        ['3672-2023-004', 'target_2024_value', 77],
      ]);
      const now = standing(bytes);
      expect(now.value(FINDINGS, accepted, 'Keputusan')).toBe('setuju');
      expect(now.value(FINDINGS, changed, 'Keputusan')).toBe('ganti');
      expect(now.value(FINDINGS, changed, 'Isi pengganti')).toBe('Volume per tahun');
      expect(now.value(FINDINGS, kept, 'Keputusan')).toBe('tetap');
      expect(now.value(FINDINGS, kept, 'Alasan keputusan')).toBe('sesuai lampiran');
      expect(now.value(CILEGON, '3672-2023-002', 'Jenis target')).toBe('Volume per tahun');
      expect(now.value(CILEGON, '3672-2023-005', 'Jenis target')).toBe('Keberadaan');
      expect(now.value(CILEGON, '3672-2023-003', 'Arah perbaikan')).toBe('Makin rendah');
      expect(now.value(CILEGON, '3672-2023-004', 'Catatan perencana')).toBe('catatan rapat');
      // Findings that are new stand below, without a word of the planner's.
      for (const table of [FINDINGS, CILEGON]) {
        const own = now.bodyRows(table).map((row) => now.rowValues(table, row).at(-1));
        const written = standing(edited).bodyRows(table);
        expect(own.filter((text) => text !== '')).toEqual(written.map((row) => `isi ${row}`));
      }
    });

    it('has each tab, table and header once, in the words of this version', async () => {
      const now = standing((await computedAgain(edited)).bytes).workbook.sheets;
      const fresh = current.description.sheets;
      expect(now.map(({ name }) => name)).toEqual(fresh.map(({ name }) => name));
      const headersOf = now.flatMap(({ tables }) => tables.map(({ name, headers }) => [name, headers]));
      expect(headersOf).toEqual(
        fresh.flatMap(({ tables }) =>
          tables.map(({ name, columns }) => [
            name,
            [
              ...columns.map(({ header }) => header),
              ...([FINDINGS, CILEGON].includes(name) ? ['Rapat'] : []),
            ],
          ]),
        ),
      );
    });
  });

  it('has its rows in both tables of plans', () => {
    expect([SERANG, CILEGON].map((name) => standing(earlier).bodyRows(name).length)).toEqual(
      FEW_ROWS.map(({ rows }) => rows.length),
    );
  });
});
