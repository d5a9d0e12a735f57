/** Plan files as the programs of a planner's desk write them, and folders as they look there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { readPlans, readSeeds } from '../../analysis/notebook/read-files';
import { unreadWords } from '../../analysis/notebook/unread-files';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { errorText } from '../../analysis/text/errors';
import { readXlsx } from '../../analysis/xlsx/read';
import { Workplace } from './run-command';

const { reference } = await readSeeds();
const HEADER =
  'row_id,section_no,section,indicator_no,indicator,action,measure,unit,baseline,target_2024,target_2025,agencies,program,filled_down,source_line'.split(
    ',',
  );
const ROWS = [
  ['3672-2024-001', 'II', 'HAK SIPIL', '4', 'Akta kelahiran', 'Pelayanan keliling; loket', 'Persentase anak'],
  ['3672-2024-002', 'II', 'HAK SIPIL', '4', 'Akta kelahiran', 'Rapat, kunjungan', 'Jumlah "anak"\nterlayani'],
].map((cells, i) => [
  ...cells,
  'Persen',
  '80',
  ['90', '1.234,5'][i],
  '100',
  'Disdukcapil',
  '',
  '',
  String(i + 2),
]);

const quoted = (cell = '', delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const file = (delimiter: string, end: string, rows: readonly (readonly (string | undefined)[])[]): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('');
const BLANKS = HEADER.map(() => '');
const COMMAS = file(',', '\n', [HEADER, ...ROWS]);
const SEMICOLONS = `\uFEFF${file(';', '\r\n', [HEADER, ...ROWS])}`;

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

const read = (text: string) => readPlans(place.put({ 'a.csv': text }).plans, reference);
const refusal = () =>
  readPlans(place.plans, reference).then(
    () => null,
    (error: unknown) => (error instanceof AnalysisError ? error : null),
  );

describe('a plan file', () => {
  it.each([
    ['of Excel with Indonesian settings', SEMICOLONS],
    ['with semicolons, without a byte order mark', file(';', '\n', [HEADER, ...ROWS])],
    ['with tabs', file('\t', '\r\n', [HEADER, ...ROWS])],
    ['with "sep=;"', `sep=;\r\n${file(';', '\r\n', [HEADER, ...ROWS])}`],
    ['with "sep=;" after a byte order mark', `\uFEFFsep=;\r\n${file(';', '\r\n', [HEADER, ...ROWS])}`],
    ['with rows of commas at the end', COMMAS + file(',', '\n', [BLANKS, BLANKS, BLANKS])],
    ['with rows of semicolons between its rows', file(';', '\r\n', [HEADER, BLANKS, ...ROWS, BLANKS])],
    ['with rows of separators before its header', file(';', '\n', [BLANKS, HEADER, ...ROWS])],
    ['with fewer commas in its blank rows', `${COMMAS},,,\n,\n`],
    ['with blanks in its blank rows', file(',', '\n', [HEADER, ...ROWS, BLANKS.map(() => ' '), ['\u00A0']])],
    [
      'with blank columns at the end',
      file(
        ';',
        '\n',
        [HEADER, ...ROWS].map((row) => [...row, '', '']),
      ),
    ],
    ['with headers in capitals', file(',', '\n', [HEADER.map((name) => name.toUpperCase()), ...ROWS])],
    [
      'with headers broken into two lines',
      file(';', '\n', [HEADER.map((name) => name.replace('_', '\n')), ...ROWS]),
    ],
    [
      'with odd blanks behind its headers',
      file(',', '\n', [HEADER.map((name) => `${name}\u00A0 \u200B`), ...ROWS]),
    ],
  ])('%s is read like the one with commas', async (_, text) => {
    const { plans } = await read(COMMAS);
    expect(plans[0]?.rows.map(({ targets }) => targets)).toEqual([
      ['90', '100'],
      ['1.234,5', '100'],
    ]);
    expect((await read(text)).plans).toEqual(plans);
  });

  it.each([
    ['a year that no row can have', SEMICOLONS.replace('target_2024', 'target_24'), 'unknown-column', 1],
    ['a row that lost a cell', SEMICOLONS.replace(';100;', ';'), 'ragged-row', 2],
    ['commas in its rows alone', file(';', '\n', [HEADER]) + file(',', '\n', ROWS), 'ragged-row', 2],
    [
      'a row id twice after a blank row',
      SEMICOLONS.replace(/\r\n/, '\r\n;;\r\n').replace('-002', '-001'),
      'duplicate-row-id',
      4,
    ],
    [
      'a note beside the table',
      file(';', '\n', [[...HEADER, ''], ...ROWS.map((row) => [...row, 'cek'])]),
      'blank-header',
      2,
    ],
  ])('with %s is refused, and the line is the file’s own', async (_, text, code, line) => {
    place.put({ 'a.csv': text });
    expect(await refusal()).toMatchObject({ code, place: { file: 'a.csv', line } });
  });
});

describe('a folder of plans', () => {
  it.each(['._a.csv', '.a.csv', '.~lock.a.csv#', '~$a.csv', '.DS_Store', '~$a.xlsx', '._b.xlsx'])(
    'is read past %s, of which nothing is said',
    async (name) => {
      place.put({ 'a.csv': SEMICOLONS, [name]: '\0\u0005\u0016\u0007Mac OS X' });
      expect(await readPlans(place.plans, reference)).toMatchObject({
        plans: [{ file: 'a.csv' }],
        unread: [],
      });
    },
  );

  it.each([
    ['b.xlsx', '--from'],
    ['B.XLSM', 'CSV UTF-8'],
    ['rencana lama.xls', 'CSV UTF-8'],
    ['rencana.ods', 'CSV UTF-8'],
    ['rencana.txt', 'akhiran namanya menjadi .csv'],
    ['rencana.tsv', 'akhiran namanya menjadi .csv'],
    ['Perwali.pdf', 'salin tabelnya'],
    ['Lampiran.docx', 'salin tabelnya'],
    ['a.csv.bak', 'hanya berkas .csv'],
    ['Thumbs.db', 'hanya berkas .csv'],
  ])('says that %s was not read, and what to do', async (name, advice) => {
    place.put({ 'a.csv': COMMAS, [name]: 'PK' });
    const { plans, unread } = await readPlans(place.plans, reference);
    expect(plans).toHaveLength(1);
    const [words, ...others] = unreadWords(unread);
    expect(words?.id).toContain(`Tidak dibaca: ${name}. `);
    expect(words?.id).toContain(advice);
    expect(words?.en).toContain(`Not read: ${name}. `);
    expect(others).toEqual([]);
  });

  it('says of a folder in it, also of one named like a plan, that it was not opened', async () => {
    place.put({ 'a.csv': COMMAS });
    for (const name of ['2023', 'lama.csv']) mkdirSync(join(place.plans, name));
    const { plans, unread } = await readPlans(place.plans, reference);
    expect(plans).toHaveLength(1);
    expect(unreadWords(unread).map(({ id }) => id)).toEqual([
      expect.stringContaining('Tidak dibaca: 2023, lama.csv. Folder di dalam'),
    ]);
  });

  it('in which two files hold plans of one id says to add a letter, and reads them with one', async () => {
    place.put({ 'a.csv': COMMAS, 'b.csv': SEMICOLONS });
    const error = await refusal();
    expect(error).toMatchObject({ code: 'duplicate-plan', place: { file: 'b.csv', line: 2 } });
    if (error) expect(errorText(error, 'id')).toContain('3672-2024, juga di a.csv');
    if (error) expect(errorText(error, 'id')).toContain('tambahkan satu huruf kecil setelah tahun');
    if (error) expect(errorText(error, 'en')).toContain('such as 3672-2024b-001');
    place.put({ 'b.csv': SEMICOLONS.replaceAll('3672-2024-', '3672-2024b-') });
    const { plans } = await readPlans(place.plans, reference);
    expect(plans.map(({ planId }) => planId)).toEqual(['3672-2024', '3672-2024b']);
  });

  it('says in documents.csv which regulation and title a plan has, and a workbook remembers them', async () => {
    place.put({
      'a.csv': COMMAS.replaceAll('3672-2024-', '3604-2024-'),
      'b.csv': COMMAS.replaceAll('3672-2024-', '3672-2024b-'),
      'Documents.csv': 'plan_id;Regulation No\r\n3604-2024;12/2023\r\n3671-2024;1/2024\r\n',
    });
    const first = await place.runPlans();
    expect(first.stdout).toContain('Kabupaten Serang (Perbup 12/2023)');
    expect(first.stdout).toContain('Kota Cilegon: Peraturan belum diketahui (b.csv)');
    expect(first.stdout).toContain('documents.csv menyebut rencana yang tidak ada di folder ini: 3671-2024.');
    const workbook = await readXlsx(place.bytes('rad-kla.xlsx'), 'rad-kla.xlsx');
    expect(readInputs(workbook, reference).printed).toMatchObject([
      { regulation: 'Perbup 12/2023', title: 'RAD-KLA Kabupaten Serang 2024-2025' },
      { regulation: '', title: 'RAD-KLA Kota Cilegon 2024-2025 (b)' },
    ]);
  });

  it('with two plans of one city and year goes into a workbook and out of it again', async () => {
    const ofKabupaten = COMMAS.replaceAll('3672-2024-', '3604-2024-');
    place.put({
      'a.csv': COMMAS,
      'b.csv': COMMAS.replaceAll('3672-2024-', '3672-2024b-'),
      'c.csv': ofKabupaten,
    });
    expect(await place.runPlans()).toMatchObject({ code: 0, stderr: '' });
    const { tables } = await readXlsx(place.bytes('rad-kla.xlsx'), 'rad-kla.xlsx');
    const ofPlans = tables.filter(({ name }) => name.startsWith('tblRad_'));
    expect(ofPlans.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['tblRad_3672_2024', 'RAD Cilegon 2024-2025'],
      ['tblRad_3672_2024b', 'RAD Cilegon 2024-2025 (b)'],
      ['tblRad_3604_2024', 'RAD Kab. Serang 2024-2025'],
    ]);
    const rows = place.text('tables/rows.csv');
    expect(await place.run('--from', join(place.out, 'rad-kla.xlsx'))).toMatchObject({ code: 0, stderr: '' });
    expect(place.text('tables/rows.csv')).toBe(rows);
  });

  it('without a plan file names what is there instead', async () => {
    place.put({ 'b.xlsx': 'PK', 'a.txt': COMMAS, '._a.csv': '' });
    expect(await refusal()).toMatchObject({ code: 'no-plans', details: { value: 'a.txt, b.xlsx' } });
  });

  it('has the command say so below its summary, in either language', async () => {
    place.put({ 'a.csv': SEMICOLONS, 'b.xlsx': 'PK' });
    const { code, stdout } = await place.runPlans();
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/Buku kerja [\s\S]+\n\nTidak dibaca: b\.xlsx\. /),
    ]);
    expect((await place.runPlans('--lang', 'en')).stdout).toContain('\n\nNot read: b.xlsx. ');
  });

  it('that is the folder of the results, too, is read past what the command wrote there', async () => {
    place.put({ 'a.csv': COMMAS, 'b.ods': 'PK' });
    const run = () => place.run('--plans', place.plans, '--out', place.plans, '--fresh');
    await run();
    const { code, stdout } = await run();
    expect([code, stdout.match(/Tidak dibaca.*/g)]).toEqual([
      0,
      [expect.stringContaining('Tidak dibaca: b.ods. ')],
    ]);
  });
});
