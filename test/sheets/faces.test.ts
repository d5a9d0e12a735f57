import { describe, expect, it } from 'vitest';
import { workbookProblems } from '../../analysis/sheets/check';
import type { SheetDescription, TableColumn, WorkbookDescription } from '../../analysis/sheets/sheet';
import { rowIds } from '../../analysis/sheets/record';
import { seeds } from '../plan/seeds';
import { firstRun } from './planner';

const indonesian = firstRun(seeds.plans, 'id').description;
const english = firstRun(seeds.plans, 'en').description;

describe('the workbook of both annexes', () => {
  it.each([
    ['id', indonesian],
    ['en', english],
  ])('in %s is one that Excel opens', (_, workbook) => {
    expect(workbookProblems(workbook)).toEqual([]);
  });

  it('has the same sheets, tables, rows and columns in both languages', () => {
    const shape = (workbook: WorkbookDescription) =>
      workbook.sheets.map(({ key, tables }) => [
        key,
        tables.map(({ name, row, columns, rowCount }) => [
          name,
          row,
          rowCount,
          columns.map((column) => column.key),
        ]),
      ]);
    expect(shape(english)).toEqual(shape(indonesian));
  });

  it('knows every row by words, codes or names that are the same in both languages', () => {
    const known = (workbook: WorkbookDescription) =>
      workbook.sheets.flatMap(({ tables }) =>
        tables.map((table) => [table.name, table.rowNames ?? rowIds(table)]),
      );
    expect(known(english)).toEqual(known(indonesian));
    const byPlace = indonesian.sheets.flatMap(({ tables }) =>
      tables.filter((table) => rowIds(table)[0] === '#0'),
    );
    expect(byPlace.map(({ name }) => name)).toEqual([]);
  });

  it('shows the plans first and has every row of the annexes once', () => {
    expect(indonesian.sheets.map(({ name }) => name)).toEqual([
      'Beranda',
      'RAD Serang 2022-2023',
      'RAD Cilegon 2023-2026',
      'Indikator',
      'Kelompok Telaah',
      'Telaah',
      'Kesenjangan',
      'Pertanyaan Evaluasi',
      'Cakupan Klaster',
      'Persandingan',
      'Rencana Kota Lain',
      'Pasangan Baris',
      'Penyebut',
      'Rancangan',
      'Penanggung Jawab',
      'Pemantauan',
      'Periode',
      'Belum Lapor',
      'Capaian',
      'Metode',
    ]);
    const rows = indonesian.sheets.flatMap(({ key, tables }) =>
      key.startsWith('plan-') ? tables.map(({ rowCount }) => rowCount) : [],
    );
    expect(rows).toEqual([124, 195]);
  });

  it('is the same, to the byte, from the same inputs', () => {
    expect(JSON.stringify(firstRun(seeds.plans, 'id').description)).toBe(JSON.stringify(indonesian));
  });
});

const ENGLISH =
  /\b(?:the|of|and|with|without|is|are|was|not|for|from|this|that|by|row|rows|year|years|column|number|numbers|value|values|missing|unknown|covered|higher|lower|quota|milestone|agency|agencies|finding|findings|decision|reason|gap|gaps|coverage|none|sheet|cluster|side|same|only|sure|doubtful|high|medium|low)\b/i;
const INDONESIAN =
  /\b(?:yang|dan|atau|tidak|dengan|dari|untuk|pada|baris|kolom|angka|satuan|sasaran|indikator|klaster|belum|sudah|adalah|bukan|karena|dalam|oleh|tahun|jumlah|ini|itu|sama|hanya|tiap|setiap|terlalu|lebih|kurang|dapat|perlu|naik|turun|ya|tingkat|kuota|keputusan|temuan|janji|dokumen|perangkat|target ini|tercetak|dibaca|usulan|ditetapkan)\b/i;

/**
 * Columns whose texts are the regulation's, or names and codes: they stand as they are in every language. Messages and
 * examples of the audit quote the print all through; its own tests look at them.
 */
const PRINTED_KEYS =
  /^(?:action|measure|unit|agency|own_agency|target|agencies_value|printed|proposal|city|plan|crosswalk_reason|indicator|unit_.*|rule_code|row_ids?|wording_[ab]|finding_id|group_id|message|example)$/;

describe('the words of the workbook', () => {
  it('are Indonesian in the Indonesian face', () => {
    expect(strangers(indonesian, ENGLISH)).toEqual([]);
  });

  it('are English in the English face, but for what the regulations print', () => {
    expect(strangers(english, INDONESIAN)).toEqual([]);
  });
});

/** Places whose text has a word of the other language; what is quoted is the regulation's. */
function strangers(workbook: WorkbookDescription, words: RegExp): string[] {
  const found: string[] = [];
  for (const { place, text } of workbook.sheets.flatMap(visibleTexts)) {
    const own = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, '');
    const word = words.exec(own);
    if (word) found.push(`${place}: ${word[0]} in ${text.slice(0, 120)}`);
  }
  return [...new Set(found)];
}

function visibleTexts(sheet: SheetDescription): { readonly place: string; readonly text: string }[] {
  const texts = sheet.cells.map(({ value, row }) => ({
    place: `${sheet.key} row ${String(row)}`,
    text: String(value ?? ''),
  }));
  const inTables = sheet.tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      columnTexts(column, table.name).map((text) => ({ place: `${table.name} ${column.key}`, text })),
    ),
  );
  const isTitle = ({ text }: { text: string }) => !seeds.plans.some(({ title }) => title === text);
  return [...texts, ...inTables, { place: sheet.key, text: sheet.print.footer }].filter(isTitle);
}

function columnTexts(column: TableColumn, table: string): string[] {
  const { header, group, role, values, validation } = column;
  const list = validation?.kind === 'list' && typeof validation.source !== 'string' ? validation.source : [];
  const shown = [header, group ?? '', validation?.message ?? '', ...list];
  const isPrinted =
    role === 'printed' ||
    PRINTED_KEYS.test(column.key) ||
    (table === 'tblPadanan' && column.key === 'reason');
  if (isPrinted) return shown;
  const texts = values.map((value) => (typeof value === 'string' ? value : ''));
  // The rules name their examples in brackets: "(sarana dan sarana)".
  return [
    ...shown,
    ...texts.map((text) => (column.key === 'explains' ? text.replace(/\([^)]*\)/g, '') : text)),
  ];
}
