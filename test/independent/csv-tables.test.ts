/** The CSV tables as another program reads them: Python's own csv module, with the rule that their page gives. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../analysis/table/csv';

const TEXTS = [
  '=1+1',
  '+Sekolah',
  '-',
  '- kader',
  "'=x",
  'a;@SUM(A1)',
  'kata "hak"\nanak',
  'Rapat, kunjungan',
  '\t=1',
];
const NUMBERS = [0.01, -1.5, 100 / 3, 123456789.25, 1e-7, 1234, 0, 85, -0.007];
const SCRIPT = `
import csv, io, json, re, sys
text, delimiter, decimal, rule, back = json.load(sys.stdin)
header, *rows = csv.reader(io.StringIO(text.lstrip("\\ufeff"), newline=""), delimiter=delimiter)
undo = lambda cell: re.sub(rule, back, cell)
json.dump([[undo(row[0]), float(row[1].replace(decimal, "."))] for row in rows], sys.stdout)
`;

describe('the tables, read by Python', () => {
  const page = readFileSync('analysis/tables/README.md', 'utf8');
  const [, rule = '', back = ''] = /frame\.replace\(r"""(.*)""", r"(.*)", regex=True\)/.exec(page) ?? [];

  it.each([
    ['en', ',', '.'],
    ['id', ';', ','],
  ] as const)('with the settings %s hold every text and number', (locale, delimiter, decimal) => {
    const text = formatCsv({ text: TEXTS, number: NUMBERS }, { locale });
    const input = JSON.stringify([text, delimiter, decimal, rule, back]);
    const read = JSON.parse(execFileSync('python3', ['-c', SCRIPT], { input, encoding: 'utf8' })) as unknown;
    expect(read).toEqual(TEXTS.map((one, i) => [one, Number((NUMBERS[i] ?? 0).toPrecision(12))]));
  });
});
