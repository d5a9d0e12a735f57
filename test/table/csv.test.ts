import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { plainBlanks } from '../../analysis/language/blanks';
import {
  MAX_CELL_CHARACTERS,
  MAX_FILE_CHARACTERS,
  formatCsv,
  harmlessText,
  parseCsv,
} from '../../analysis/table/csv';

function refusal(text: string): AnalysisError {
  try {
    parseCsv(text, 'a.csv');
  } catch (error) {
    if (error instanceof AnalysisError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('a table as text', () => {
  it.each([
    ['LF', 'id,unit\n001,Buah\n'],
    ['CRLF', 'id,unit\r\n001,Buah\r\n'],
    ['CR', 'id,unit\r001,Buah\r'],
    ['mixed line ends', 'id,unit\r\n001,Buah\n'],
    ['no last line end', 'id,unit\n001,Buah'],
    ['a byte order mark', '\uFEFFid,unit\n001,Buah\n'],
    ['semicolons', 'id;unit\n001;Buah\n'],
    ['semicolons, CRLF and a byte order mark', '\uFEFFid;unit\r\n001;Buah\r\n'],
    ['semicolons and quotation marks', '"id";"unit"\n"001";"Buah"\n'],
    ['tabs', 'id\tunit\n001\tBuah\n'],
    ['columns at the end without name or content', 'id;unit;;;\n001;Buah;;;\n'],
    ['quotation marks', '"id","unit"\n"001","Buah"\n'],
  ])('with %s reads the same', (_, text) => {
    expect(parseCsv(text, 'a.csv')).toEqual({
      file: 'a.csv',
      headerLine: 1,
      header: ['id', 'unit'],
      rows: [{ line: 2, cells: ['001', 'Buah'] }],
    });
  });

  it.each([
    ['sep=;', 'sep=;\r\nid;unit\r\n001;Buah\r\n'],
    ['sep=, after a byte order mark', '\uFEFFsep=,\nid,unit\n001,Buah'],
    ['a tab', 'sep=\t\nid\tunit\n001\tBuah\n'],
    ['SEP=; with a blank behind', 'SEP=; \nid;unit\n001;Buah'],
    ['"sep=;" in quotation marks', '"sep=;"\nid;unit\n001;Buah'],
    ['sep=; saved again as a row', 'sep=;;;\nid;unit\n001;Buah'],
    ['a separator that the header has in its names', 'sep=;\nid;"unit, a, b"\n001;Buah'],
  ])('may begin with a line that names its separator (%s), which counts as a line', (_, text) => {
    const { headerLine, header, rows } = parseCsv(text, 'a.csv');
    expect([headerLine, header[0], rows]).toEqual([2, 'id', [{ line: 3, cells: ['001', 'Buah'] }]]);
  });

  it.each([
    ['the header decides, not the rows', 'a;b\n"1,5";2,5\n', ['1,5', '2,5']],
    ['decimal commas stay text', 'a;b\n1.234,56;0,5', ['1.234,56', '0,5']],
    ['commas in quoted names do not count', 'a;"b, c, d, e"\n1;2', ['1', '2']],
    ['semicolons in quoted names do not count', 'a,"b; c; d; e"\n1,2', ['1', '2']],
    ['a name of several lines', '"a\n(x, y, z)";b\r\n1;2', ['1', '2']],
    ['a separator in a quoted cell', 'a;b\n"Rapat; kunjungan";2', ['Rapat; kunjungan', '2']],
    ['a cell of several lines', 'a;b\r\n"satu\r\ndua";2', ['satu\ndua', '2']],
    ['rows of separators before the header', ';;;\n ;\na;b\n1;2', ['1', '2']],
  ])('%s', (_, text, cells) => {
    expect(parseCsv(text, 'a.csv').rows.map((row) => row.cells)).toEqual([cells]);
  });

  it.each([
    ['separators', ',,'],
    ['fewer separators', ','],
    ['more separators', ',,,,,,'],
    ['blanks', '   '],
    ['blanks between separators', ' ,\t, '],
    ['quoted blanks', '"","  ",""'],
    ['no-break blanks', '\u00A0,\u00A0,\u202F'],
    ['what has no width', '\u200B,,\uFEFF'],
    ['a quoted line break', '"\n",,'],
  ])('passes over rows of nothing but %s, and numbers the others rightly', (_, blank) => {
    const text = ['a,b,c', '1,2,3', blank, blank, '4,5,6', blank, ''].join('\n');
    const lines = blank.split('\n').length;
    expect(parseCsv(text, 'a.csv').rows).toEqual([
      { line: 2, cells: ['1', '2', '3'] },
      { line: 3 + 2 * lines, cells: ['4', '5', '6'] },
    ]);
  });

  it('keeps cells as they stand: blanks, spaces, quotation marks, formulas', () => {
    const text = 'a,b,c,d\n," x ","say ""hi""",=1+1\n';
    expect(parseCsv(text, 'a.csv').rows[0]?.cells).toEqual(['', ' x ', 'say "hi"', '=1+1']);
  });

  it('may have a header and no rows', () => {
    expect(parseCsv('id,unit\n', 'a.csv').rows).toEqual([]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('numbers lines rightly after cells of several lines and empty lines (%s)', (_, lineEnd) => {
    const text = ['', 'id,text', '1,"a', '', 'b"', '', '', '2,x', '3,"y', 'z"', '4,w'].join(lineEnd);
    const { rows } = parseCsv(text, 'a.csv');
    expect(rows.map((row) => row.line)).toEqual([3, 8, 9, 11]);
    expect(rows[0]?.cells[1]).toBe('a\n\nb');
  });
});

describe('a text that is no plain table is refused with its place', () => {
  const long = 'x'.repeat(MAX_CELL_CHARACTERS + 1);
  it.each([
    ['nothing', '', 'empty-file', {}],
    ['a byte order mark alone', '\uFEFF', 'empty-file', {}],
    ['blank lines', '\r\n \n', 'empty-file', {}],
    ['too much', 'x'.repeat(MAX_FILE_CHARACTERS + 1), 'file-too-large', {}],
    ['a NUL byte', 'a,b\r\n1,2\r\n3,\0', 'nul-byte', { line: 3 }],
    ['broken letters', 'a,b\n1,Pelayan\uFFFDn', 'invalid-utf8', { line: 2 }],
    ['half a surrogate pair', 'a,b\n1,\uD83D', 'invalid-utf8', { line: 2 }],
    ['rows of separators', ';;;\r\n;;;\r\n', 'empty-file', {}],
    ['bars', '\na|b\n1|2', 'wrong-delimiter', { line: 2 }],
    ['a separator of its own', 'sep=:\na:b', 'wrong-delimiter', { line: 1 }],
    ['a header of another separator than its rows', 'a;b;c\n1,2,3', 'ragged-row', { line: 2, column: 'b' }],
    ['a decimal comma that separates', 'a,b\n1,5,2\n', 'ragged-row', { line: 2 }],
    ['a short row after blank ones', 'sep=;\na;b;c\n;;\n1;2\n', 'ragged-row', { line: 4, column: 'c' }],
    ['a long row of blanks', 'a,b\n1,2,,\n', 'ragged-row', { line: 2 }],
    [
      'content in a nameless column at the end',
      'a;b;;\n1;2;;\n3;4;;x',
      'blank-header',
      { line: 3, column: '4' },
    ],
    [
      'an open quotation mark after blank rows',
      'a;b\n;\n\n3;"x\n',
      'unclosed-quote',
      { line: 4, column: 'b' },
    ],
    ['a short row', 'a,b,c\n1,2,3\n1,2\n', 'ragged-row', { line: 3, column: 'c' }],
    ['a long row', 'a,b\n1,2,3\n', 'ragged-row', { line: 2 }],
    ['a short row after a long cell', 'a,b\n1,"x\ny"\n1\n', 'ragged-row', { line: 4, column: 'b' }],
    ['an open quotation mark', 'a,b\n1,2\n3,"x\ny\nz\n', 'unclosed-quote', { line: 3, column: 'b' }],
    ['an open one in the header', '\n"a,b\n1,2', 'unclosed-quote', { line: 2, column: '1' }],
    ['a quotation mark inside a cell', 'a,b\n1,pipa 5" besi\n', 'stray-quote', { line: 2, column: 'b' }],
    ['text after a quoted cell', 'a,b\n"1"x,2\n', 'stray-quote', { line: 2, column: 'a' }],
    ['a column without a name', 'a,,c\n1,2,3', 'blank-header', { line: 1, column: '2' }],
    ['a name twice', '\na,b,a\n1,2,3', 'duplicate-header', { line: 2, column: 'a' }],
    ['a cell too long', `a,b\n1,2\n3,${long}\n`, 'cell-too-long', { line: 3, column: 'b' }],
    ['a name too long', `a,${long}\n`, 'cell-too-long', { line: 1, column: '2' }],
  ])('%s', (_, text, code, place) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.place).toEqual({ file: 'a.csv', ...place });
  });

  it('says how long a row should be', () => {
    expect(refusal('a,b,c\n1,2\n').details).toEqual({ actual: 2, expected: 3 });
  });

  it('accepts a cell at the limit', () => {
    expect(parseCsv(`a\n${'x'.repeat(MAX_CELL_CHARACTERS)}`, 'a.csv').rows).toHaveLength(1);
  });

  it('stops at the first ragged row of a hostile file', () => {
    const started = performance.now();
    expect(refusal(`a,b\n${'x\n'.repeat(900_000)}`).code).toBe('ragged-row');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('never repeats a whole hostile cell in its message', () => {
    expect(refusal(`a,b\n1,${'y'.repeat(1_000_000)}"`).message.length).toBeLessThan(200);
  });
});

describe('for any text', () => {
  const csvLike = fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '=',
      '\0',
      '\uFEFF',
      '\uFFFD',
      'é',
      '😀',
    ),
    maxLength: 60,
  });
  const anything = fc.oneof(csvLike, fc.string({ unit: 'binary' }), fc.string());

  it('parseCsv gives a rectangular table or an AnalysisError', () => {
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const { header, rows } = parseCsv(text, 'a.csv');
          expect(new Set(header).size).toBe(header.length);
          expect(rows.every((row) => row.cells.length === header.length)).toBe(true);
          const lines = rows.map((row) => row.line);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
        } catch (error) {
          expect(error).toBeInstanceOf(AnalysisError);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  // What a CSV text cannot carry is left out: NUL, U+FFFD, half surrogates, and CR, which comes back as LF.
  const cell = fc
    .oneof(csvLike, fc.string(), fc.string({ unit: 'grapheme' }))
    .map((text) => text.replace(/[\0\r\uFFFD\p{Surrogate}]/gu, ''));
  const name = cell
    .map((text) => text.slice(0, 100))
    .filter(
      (text) => plainBlanks(text) !== '' && !/\p{Surrogate}/u.test(text) && !/^(0|[1-9]\d*)$/.test(text),
    );

  it('formatCsv and parseCsv give the cells back', () => {
    const tables = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ header, rows }) => {
        const columns = Object.fromEntries(
          header.map((title, position) => [title, rows.map((row) => row[position] ?? '')]),
        );
        const back = parseCsv(formatCsv(columns), 'a.csv');
        expect(back.header).toEqual(header.map(harmlessText));
        const filled = rows.filter((row) => row.some((cell) => plainBlanks(cell) !== ''));
        expect(back.rows.map((row) => row.cells)).toEqual(filled.map((row) => row.map(harmlessText)));
      }),
      { numRuns: 2_000 },
    );
  });
});
