import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../analysis/import/decode-text';
import { importPlan } from '../../analysis/import/import-files';
import { readAnnex } from '../../analysis/import/read-annex';
import { readText } from '../../analysis/import/read-text';
import { seeds } from '../plan/seeds';
import { readDataPackage, readRows, SEEDS } from '../seeds/read-seeds';

const header = [
  'I. BAGIAN',
  'No\tIndikator\tKegiatan\tSatuan\tTarget\tOPD',
  '\t\t\t\t2022\t',
  '1\t2\t3\t4\t5\t6',
];

function read(...lines: string[]) {
  return readAnnex(readText([...header, ...lines].join('\n'), 'a.txt'));
}

describe('rows of an annex', () => {
  it('joins the halves of a row that a page break cut, and the rows below inherit the whole cell', () => {
    const { rows, questions } = read(
      '1.\tAnak di\tPotong\tOrang\t5\tDinas A',
      '',
      ...header.slice(1),
      '\tKota\tan\t\t\t',
      '\t\tLain\tOrang\t6\tDinas B',
    );
    expect(rows.map(({ values, place }) => [values['indicator'], values['action'], place.line])).toEqual([
      ['Anak di Kota', 'Potong an', 5],
      ['Anak di Kota', 'Lain', 11],
    ]);
    expect(questions).toEqual([]);
  });

  it('names what it filled down, and nothing is filled down into another section', () => {
    const { rows, questions } = read(
      '12\tSehat\tSatu\tOrang\t1\tDinas A',
      '\t\tDua\tOrang\t2\tDinas A',
      '',
      'II. KLASTER I',
      ...header.slice(1),
      '\t\tTiga\tOrang\t3\tDinas A',
    );
    expect(rows.map(({ sectionNo, filledDown }) => [sectionNo, filledDown])).toEqual([
      ['I', []],
      ['I', ['indicator_no', 'indicator']],
      ['II', []],
    ]);
    expect(questions.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['nothing-above', 3, 'indicator'],
    ]);
  });

  it('puts a missing cell where the row fits best, and asks', () => {
    const { rows, questions } = read(
      '1\tSehat\tSatu\tOrang\t1\tDinas A',
      '\t\tDua\tOrang\t2\tDinas A',
      '\tTiga\tOrang\t2\tDinas A',
    );
    expect(rows[2]?.values).toMatchObject({
      indicator: 'Sehat',
      action: 'Tiga',
      unit: 'Orang',
      target_2022: '2',
    });
    expect(questions.map(({ kind, row }) => [kind, row])).toEqual([['cell-missing', 3]]);
  });

  it('keeps a dash, a misprint and a number as they are, and drops mark-up', () => {
    const { rows } = read('1.\t<b>A</b>\t<i>car free</i>  day\tOrang\t-\tDinas');
    expect(rows[0]?.values).toMatchObject({
      indicator_no: '1',
      indicator: 'A',
      action: 'car free day',
      target_2022: '-',
    });
  });

  it('keeps totals, rows of money and headings out, and keeps them', () => {
    const { rows, keptOut } = read(
      'A\tKLASTER HAK SIPIL\t\t\t\t',
      '1\tSehat\tSatu\tOrang\t1\tDinas A',
      '\t\tAnggaran (Rp)\t\t1.500.000\t',
      'Jumlah\t\t\t\t1.500.000\t',
    );
    expect(rows.map(({ sectionNo, section }) => [sectionNo, section])).toEqual([['A', 'KLASTER HAK SIPIL']]);
    expect(keptOut.map(({ kind }) => kind)).toEqual(['heading', 'budget', 'total']);
  });

  it('takes an indicator on a line of its own for the rows below it', () => {
    const { rows } = read('1\tSehat\t\t\t\t', '\t\tSatu\tOrang\t1\tDinas', '\t\tDua\tOrang\t2\tDinas');
    expect(rows.map(({ values }) => [values['indicator_no'], values['indicator'], values['action']])).toEqual(
      [
        ['1', 'Sehat', 'Satu'],
        ['1', 'Sehat', 'Dua'],
      ],
    );
  });

  it('asks about a row of text that nothing cut from the row above', () => {
    const { rows, questions } = read('1\tSehat\tSatu\tOrang\t1\tDinas A', '\t\tdan lain\t\t\tdan B');
    expect(rows[0]?.values).toMatchObject({ action: 'Satu dan lain', agencies: 'Dinas A dan B' });
    expect(questions.map(({ kind, row }) => [kind, row])).toEqual([['joined', 1]]);
  });
});

// The texts of the regulations and the annexes by others are not part of the repository: RADKLA_SOURCES names the folder
// that holds the texts, beside which `annexes` lies. Without it, the fingerprints in datapackage.json
// (datapackage.test.ts) still show any change of the derived tables.
const sources = process.env['RADKLA_SOURCES'] ?? '';
const beside = sources
  ? 'against the sources'
  : 'against the sources: NOT RUN, set RADKLA_SOURCES to their folder';

describe.skipIf(!sources)(beside, () => {
  const { cities } = seeds.reference;

  it.each([
    ['000_b9e0baab7aeab16d.txt', '3673-2022', 'serang-2022-2023.csv'],
    ['001_d3b2531d96922bfd.txt', '3672-2023', 'cilegon-2023-2026.csv'],
  ])('%s gives the committed table, byte for byte', (file, planId, committed) => {
    const bytes = readFileSync(join(sources, file));
    const hashes = readDataPackage().sources.map(({ hash }) => hash);
    expect(hashes).toContain(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    const city = cities.find(({ cityCode }) => cityCode === planId.slice(0, 4));
    if (!city) throw new Error('no such city');
    const plan = importPlan(readText(decodeText(bytes), file), { city, firstYear: null, language: 'id' });
    expect(plan.files.get(`${planId}.csv`)).toBe(readFileSync(new URL(`plans/${committed}`, SEEDS), 'utf8'));
  });

  it('prints every promised heading at its line', () => {
    const lines = readFileSync(join(sources, '000_b9e0baab7aeab16d.txt'), 'utf8').split('\n');
    for (const promise of readRows('promises/serang-2022-2023.csv'))
      expect(lines[Number(promise.get('source_line')) - 1]).toBe(
        `${promise.get('number')}. ${promise.get('heading')}`,
      );
  });
});
