import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerOf } from '../../analysis/text/headers';
import { OfficePackage } from '../../analysis/xlsx/package';
import { readXlsx } from '../../analysis/xlsx/read';
import { readTable } from '../seeds/read-seeds';
import { Workplace } from './run-command';

const [HEADER = [], ...ROWS] = readTable('plans/serang-2022-2023.csv').slice(0, 5);
const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n') + '\n';
const PLAN = csv([HEADER, ...ROWS]);
const at = (name: string) => HEADER.indexOf(name);
const withCell = (row: number, column: string, text: string) =>
  csv([HEADER, ...ROWS.map((cells, i) => (i === row ? cells.with(at(column), text) : cells))]);
const withHeader = (old: string, name: string) =>
  csv([HEADER.map((text) => (text === old ? name : text)), ...ROWS]);
const without = (column: string) => csv([HEADER, ...ROWS].map((cells) => cells.toSpliced(at(column), 1)));

type Case = readonly [string, Readonly<Record<string, string | Uint8Array>>, string, readonly string[]];
const LATIN = Buffer.from(withCell(0, 'unit', 'caf\u00e9'), 'latin1');
const CASES: readonly Case[] = [
  ['a missing column', { 'a.csv': without('unit') }, 'kolom wajib', ['a.csv', 'baris 1', 'kolom unit']],
  [
    'a wrong header',
    { 'a.csv': withHeader('unit', 'satuan') },
    'tidak dikenal: satuan',
    ['a.csv', 'baris 1', 'kolom satuan'],
  ],
  [
    'a cell of 10,000 characters',
    { 'a.csv': withCell(1, 'action', 'x'.repeat(10_000)) },
    '10.000 karakter, paling banyak 4.000',
    ['a.csv', 'baris 3', 'kolom action'],
  ],
  ['NUL bytes', { 'a.csv': withCell(2, 'unit', 'a\0b') }, 'byte kosong (NUL)', ['a.csv', 'baris 4']],
  ['bytes that are no UTF-8', { 'a.csv': LATIN }, 'UTF-8', ['a.csv', 'baris 2']],
  ['bars', { 'a.csv': csv([HEADER, ...ROWS], '|') }, 'melainkan dengan "|"', ['a.csv', 'baris 1']],
  ['nothing in it', { 'a.csv': '' }, 'kosong', ['a.csv']],
  ['a header alone', { 'a.csv': csv([HEADER]) }, 'kosong', ['a.csv']],
  [
    'a cell too few',
    { 'a.csv': csv([HEADER, ROWS[0]?.slice(1) ?? []]) },
    'sel, seharusnya',
    ['a.csv', 'baris 2'],
  ],
  ['an open quotation mark', { 'a.csv': PLAN.replace(/"\n$/, '\n') }, 'Tanda kutip', ['a.csv', 'baris 5']],
  [
    'a row id twice',
    { 'a.csv': withCell(2, 'row_id', '3673-2022-001') },
    '3673-2022-001, pertama kali di baris 2',
    ['a.csv', 'baris 4', 'kolom row_id'],
  ],
  [
    'a row id of its own form',
    { 'a.csv': withCell(1, 'row_id', 'dua') },
    'tidak sesuai pola: dua',
    ['a.csv', 'baris 3', 'kolom row_id'],
  ],
  [
    'a city that nobody knows',
    { 'a.csv': PLAN.replaceAll('3673-2022', '9999-2022') },
    'dengan kode BPS itu: 9999',
    ['a.csv', 'baris 2', 'kolom row_id'],
  ],
  [
    'two plans in one file',
    { 'a.csv': withCell(3, 'row_id', '3672-2022-004') },
    'lebih dari satu rencana',
    ['a.csv', 'baris 5', 'kolom row_id'],
  ],
  [
    'one plan in two files',
    { 'a.csv': PLAN, 'b.csv': PLAN },
    '3673-2022, juga di a.csv',
    ['b.csv', 'baris 2', 'kolom row_id'],
  ],
  [
    'no plan at all',
    { 'catatan.txt': 'x', 'b.xlsx': 'y' },
    'Tidak ada rencana',
    ['b.xlsx, catatan.txt', 'plans'],
  ],
  ['hidden files alone', { '._a.csv': PLAN, '~$a.csv': PLAN }, 'Tidak ada rencana', ['plans']],
];

describe('a plan folder with', () => {
  it.concurrent.each(CASES)('%s is refused, with its place and what to do', async (_, files, what, place) => {
    const workplace = new Workplace().put(files);
    const { code, stdout, stderr } = await workplace.runPlans();
    const written = workplace.written();
    workplace.remove();
    for (const part of [what, ...place]) expect(stderr).toContain(part);
    expect(stderr.split('. ').length).toBeGreaterThan(1);
    expect(stderr).not.toMatch(/\n\s+at |\b(?:line|column|file)\b/);
    expect([code, stdout, written]).toEqual([1, '', []]);
  });

  it('a broken file is refused in English where English was asked for', async () => {
    const workplace = new Workplace().put({ 'a.csv': without('unit') });
    const { code, stderr } = await workplace.runPlans('--lang', 'en');
    workplace.remove();
    expect([code, stderr.trim()]).toEqual([
      1,
      expect.stringMatching(
        /^A required column is missing.* Place: a\.csv, line 1, column unit\. Add the column/,
      ),
    ]);
  });

  it('a broken file leaves the results of an earlier run as they were', async () => {
    const workplace = new Workplace().put({ 'a.csv': PLAN });
    expect(await workplace.runPlans()).toMatchObject({ code: 0 });
    const before = workplace.keep();
    expect(await workplace.put({ 'a.csv': without('unit') }).runPlans()).toMatchObject({ code: 1 });
    expect(await workplace.runPlans('--fresh')).toMatchObject({ code: 1 });
    const paths = workplace.written();
    expect(paths).toHaveLength(14);
    for (const path of paths)
      expect(workplace.bytes(path)).toEqual(new Uint8Array(readFileSync(join(before, path))));
    expect(readdirSync(before, { recursive: true })).toHaveLength(
      readdirSync(workplace.out, { recursive: true }).length,
    );
    workplace.remove();
  });
});

describe('a plan file that is odd and yet a plan', () => {
  const workplace = new Workplace();
  const formula = '=HYPERLINK("http://example.invalid","klik")';
  beforeAll(async () => {
    const text = withCell(0, 'action', formula)
      .replace('"Sekolah"', '"+Gedung lain"')
      .replace('"Puskesmas"', '"@SUM(A1)"');
    workplace.put({ 'serang.csv': `\uFEFF${text.replaceAll('\n', '\r\n')}`, 'README.md': 'bukan rencana' });
    expect(await workplace.runPlans()).toMatchObject({ code: 0, stderr: '' });
  });
  afterAll(() => workplace.remove());

  it('with a byte order mark and CRLF is read as any other', () => {
    const [, ...rows] = parse(workplace.text('tables/rows.csv')) as string[][];
    expect(rows.map(([rowId]) => rowId)).toEqual(ROWS.map(([rowId]) => rowId));
  });

  it('has a text that begins like a formula as text in the workbook', async () => {
    const { tables } = await readXlsx(workplace.bytes('rad-kla.xlsx'));
    const plan = tables.find(({ name }) => name === 'tblRad_3673_2022');
    const texts = (key: string) => plan?.rows.map((row) => row[plan.headers.indexOf(headerOf(key, 'id'))]);
    expect(texts('action')?.[0]).toBe(formula);
    expect(texts('unit')).toEqual(['Kegiatan', '+Gedung lain', '@SUM(A1)', 'Kelurahan']);
  });

  it('has no formula in the workbook that the plan wrote', async () => {
    const formulas = await formulasOf(workplace.bytes('rad-kla.xlsx'));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((text) => /HYPERLINK|SUM\(A1\)|Gedung lain/.test(text))).toEqual([]);
  });

  it('stands in the tables for machines with an apostrophe before it, so that no spreadsheet runs it', () => {
    const [names = [], ...rows] = parse(workplace.text('tables/rows.csv')) as string[][];
    expect(rows.map((row) => row[names.indexOf('unit')])).toEqual([
      'Kegiatan',
      "'+Gedung lain",
      "'@SUM(A1)",
      'Kelurahan',
    ]);
  });
});

async function formulasOf(bytes: Uint8Array): Promise<string[]> {
  const office = new OfficePackage(bytes);
  const sheets = office.paths.filter((path) => path.startsWith('xl/worksheets/sheet'));
  const xml = await Promise.all(sheets.map((path) => office.text(path)));
  return xml.flatMap((text) =>
    [...(text ?? '').matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? ''),
  );
}
