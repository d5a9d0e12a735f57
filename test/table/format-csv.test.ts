import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../analysis/table/csv';
import { formatCsv, harmlessText } from '../../analysis/table/format-csv';
import { frame } from '../../analysis/table/frame';

describe('a table for machines', () => {
  const columns = {
    row_id: ['001', '002'],
    text: ['Buah, Unit', 'kata "hak"\nanak'],
    target: new Float64Array([85.5, NaN]),
    covered: [true, null],
  };

  it('is RFC 4180 with LF, blank = missing', () => {
    const text = 'row_id,text,target,covered\n001,"Buah, Unit",85.5,true\n002,"kata ""hak""\nanak",,\n';
    expect(formatCsv(columns)).toBe(text);
  });

  it('is the same from a frame', () => {
    expect(formatCsv(frame(columns))).toBe(formatCsv(columns));
  });

  it.each([
    [{}, '""\n'],
    [{ a: [], b: [] }, 'a,b\n'],
    [{ a: [null, 'x'] }, 'a\n""\nx\n'],
  ])('%j is written as %j', (table, text) => {
    expect(formatCsv(table)).toBe(text);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [4.35 * 100, '435'],
    [100 / 3, '33.3333333333'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [123456789.25, '123456789.25'],
    [1234567890123.25, '1234567890123.25'],
    [123456789012345, '123456789012345'],
    [0.00001, '0.00001'],
  ])('the number %d is written as %s', (value, text) => {
    expect(formatCsv({ a: [value] })).toBe(`a\n${text}\n`);
  });

  it.each([
    ['commas and dots', 'en', 'row_id,text,value\n001,"a;b",-1.5\n002,\'=1+1,0.000001\n'],
    [
      'semicolons, commas and a byte order mark',
      'id',
      '\uFEFFrow_id;text;value\r\n001;"a;b";-1,5\r\n002;\'=1+1;0,000001\r\n',
    ],
  ] as const)('has %s for the settings %s, and is read back alike', (_, locale, text) => {
    const table = { row_id: ['001', '002'], text: ['a;b', '=1+1'], value: [-1.5, 0.000001] };
    expect(formatCsv(table, { locale })).toBe(text);
    const { header, rows } = parseCsv(text, 'a.csv');
    expect([header, rows.map(({ cells }) => cells[1])]).toEqual([
      ['row_id', 'text', 'value'],
      ['a;b', "'=1+1"],
    ]);
  });

  it('refuses an infinite number and columns of unequal length', () => {
    expect(() => formatCsv({ a: [1 / 0] })).toThrow(RangeError);
    expect(() => formatCsv({ a: [1], b: [] })).toThrow(RangeError);
  });

  it('keeps every number to 11 digits or better', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const back = Number(formatCsv({ a: [value] }).split('\n')[1]);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-11);
      }),
    );
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['+Sekolah', "'+Sekolah"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['- Pelatihan kader', "'- Pelatihan kader"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+1+1', "'+1+1"],
    ['-1-2', "'-1-2"],
    ['-1,5*2', "'-1,5*2"],
    ['=5', "'=5"],
    [' =1+1', " '=1+1"],
    ['\u00A0=1+1', "\u00A0'=1+1"],
    ['\t=1+1', "\t'=1+1"],
    ['\r=1+1', "\r'=1+1"],
    ['\n@x', "\n'@x"],
    ['＝1+1', "'＝1+1"],
    ['"=1+1"', '"\'=1+1"'],
    ["'=1+1", "''=1+1"],
    ["'-", "''-"],
    ["''@x", "'''@x"],
    ['Dinas A;=1+1', "Dinas A;'=1+1"],
    ['Dinas A, +Dinas B', "Dinas A, '+Dinas B"],
    ['satu\n=dua', "satu\n'=dua"],
    ['a;"=1&"";b', 'a;"\'=1&"";b'],
  ])('%j gets an apostrophe: %j', (text, harmless) => {
    expect(harmlessText(text)).toBe(harmless);
    expect(undone(harmless)).toBe(text);
  });

  it.each([
    ...['', '-', '--', '- ', '+', '=', '@', '-;-', '-, -', '-5', '-1.5', '-1,5', '+62', '-5 %', '-1.234,5'],
    ...[
      'a=b',
      'A - B',
      'x@y.id',
      '5+5',
      'III.12',
      '> 90%',
      '≥ 5',
      '–',
      '—',
      '8-5',
      "'",
      "anak's",
      'a; b',
      '5, -3',
    ],
    ...[
      'Rp10.000,-',
      '3673-2022-017',
      'target_2022:malformed;unit:compound',
      '(−)',
      'tidak ada (-; -; -); target',
    ],
  ])('%j stays as it is', (text) => {
    expect(harmlessText(text)).toBe(text);
  });

  it('comes back as it was, whatever it is, and begins no formula in any cell that a program may see', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        '.',
        '=',
        '+',
        '-',
        '@',
        '＝',
        "'",
        '"',
        ' ',
        ',',
        ';',
        '\t',
        '\n',
        '\r',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (any) => {
        const harmless = harmlessText(any);
        expect(undone(harmless)).toBe(any);
        const seen = [harmless, ...harmless.split(/[,;\t\r\n]/)];
        expect(seen.filter((cell) => /^[\s"]*[=+\-@＝](?!$)/.test(cell) && !isValue(cell))).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });
});

/** No operand, or signed numbers, with what may stand between two of them. */
function isValue(cell: string): boolean {
  return cell
    .split(/[,;\t\r\n]/)
    .every((part) => !/[a1]/.test(part) || /^[\s"']*[+-]?1[1.]*[\s"']*$/.test(part));
}

/** As the page of the tables says that it is undone. */
function undone(text: string): string {
  return text.replace(/(^|[,;\t\r\n])([\s'"]*)'(?=[=+\-@＝＋－＠])/g, '$1$2');
}
