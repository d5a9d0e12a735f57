import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AnnexLayout,
  CILEGON,
  planColumns,
  SERANG,
  toCsv,
  transcribe,
} from '../../analysis/import/transcribe';
import { readDataPackage, readRows, SEEDS } from '../seeds/read-seeds';

const layout: AnnexLayout = {
  file: 'x.csv',
  rowIdPrefix: '1-',
  printedColumns: ['indicator_no', 'indicator', 'action', 'unit', 'target_2022'],
  years: ['2022'],
  missingCells: new Map([[6, 0]]),
};
const header = ['I. BAGIAN', 'No\tIndikator\tKegiatan\tSatuan\tTarget', '\t\t\t\t2022', '1\t2\t3\t4\t5'];

function read(...lines: string[]) {
  return transcribe([...header, ...lines].join('\n'), layout);
}

describe('the transcription', () => {
  it('joins the halves of a row that a page break cut, and the rows below inherit the whole cell', () => {
    const rows = read(
      '1.\tAnak di\tPotong\tOrang\t5',
      '',
      'No\tI\tK\tS\tT',
      '\t\t\t\t2022',
      '\tKota\tan\t\t',
      '\t\tLain\tOrang\t6',
    );
    expect(rows.map((row) => [row['indicator'], row['action'], row['source_line']])).toEqual([
      ['Anak di Kota', 'Potong an', '5'],
      ['Anak di Kota', 'Lain', '10'],
    ]);
  });

  it('names what it filled down, and puts a missing cell back where the table of judgements says', () => {
    const rows = read('12\tSehat\tSatu\tOrang\t1', '\tDua\tOrang\t2');
    expect(rows[1]).toMatchObject({
      indicator_no: '12',
      indicator: 'Sehat',
      action: 'Dua',
      filled_down: 'indicator_no;indicator',
    });
  });

  it('keeps a dash, a misprint and a number as they are, and drops mark-up', () => {
    const rows = read('1\t<b>A</b>\t<i>car free</i>  day\tOrang\t-');
    expect(rows[0]).toMatchObject({ indicator: 'A', action: 'car free day', target_2022: '-' });
  });

  it.each([
    ['a line with a cell too few', ['1\tA\tB\tOrang\t1', '', '\t\tB\tOrang'], 'line 7: 4 cells, 5 expected'],
    ['a lower half without an upper one', ['\tA\tB\t\t'], 'line 5: the lower half'],
    ['a first row without an indicator', ['1\t\tB\tOrang\t1'], 'nothing to fill down into indicator'],
  ])('refuses %s', (_what, lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });

  it('writes RFC 4180 with quotes only where they are needed', () => {
    expect(toCsv(['a', 'b'], [{ a: 'x, "y"', b: 'z' }, { a: '' }])).toBe('a,b\n"x, ""y""",z\n,\n');
  });
});

// The texts of the regulations are not part of the repository: RADKLA_SOURCES names the folder that holds them.
// Without it, the fingerprints in datapackage.json (datapackage.test.ts) still show any change of the derived tables.
const sources = process.env['RADKLA_SOURCES'] ?? '';
const SOURCE_FILES = ['000_b9e0baab7aeab16d.txt', '001_d3b2531d96922bfd.txt'] as const;
const title = sources
  ? 'against the source texts'
  : 'against the source texts: NOT RUN, set RADKLA_SOURCES to their folder';

describe.skipIf(!sources)(title, () => {
  it.each([
    [SOURCE_FILES[0], SERANG],
    [SOURCE_FILES[1], CILEGON],
  ])('%s gives the committed table, byte for byte', (file, annex) => {
    const text = readFileSync(join(sources, file), 'utf8');
    const hashes = readDataPackage().sources.map(({ hash }) => hash);
    expect(hashes).toContain(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    const committed = new URL(`plans/${annex.file}`, SEEDS);
    expect(existsSync(committed)).toBe(true);
    expect(toCsv(planColumns(annex), transcribe(text, annex))).toBe(readFileSync(committed, 'utf8'));
  });

  it('prints every promised heading at its line', () => {
    const lines = readFileSync(join(sources, SOURCE_FILES[0]), 'utf8').split('\n');
    for (const promise of readRows('promises/serang-2022-2023.csv')) {
      expect(lines[Number(promise.get('source_line')) - 1]).toBe(
        `${promise.get('number')}. ${promise.get('heading')}`,
      );
    }
  });
});
