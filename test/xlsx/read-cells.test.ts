import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../analysis/sheets/read-workbook';
import { readXlsx } from '../../analysis/xlsx';
import { CELL_CASES } from '../sheets/cell-cases';
import { type HandMade, handMade } from './by-hand';

async function column(made: HandMade): Promise<CellContent[]> {
  const { tables } = await readXlsx(await handMade(made));
  return (tables[0]?.rows ?? []).map((row) => row[1] ?? null);
}

const number = (stored: number, style: number): string => `<c r="B#" s="${style}"><v>${stored}</v></c>`;
const percent = (value: number, shown: string) => ({ kind: 'percent', value, shown });
const date = (value: number, shown: string) => ({ kind: 'date', value, shown });

describe('number cells of a file', () => {
  const formats = CELL_CASES.map(({ format }) => format);
  const contents = CELL_CASES.map(({ content }) => content);

  it('are what their number formats make of them', async () => {
    const cells = CELL_CASES.map(({ stored }, i) => number(stored, i));
    expect(await column({ cells, formats })).toEqual(contents);
  });

  it('are the same with prefixed names, absolute targets and quotes of the other kind', async () => {
    const cells = CELL_CASES.map(
      ({ stored }, i) => `<x:c s='${i}' r='B#' t='n'><x:f>A1</x:f><x:v>${stored}</x:v></x:c>`,
    );
    expect(await column({ cells, formats, prefix: 'x:', absolute: true })).toEqual(contents);
  });

  it('are the same without an address of their own', async () => {
    const cells = CELL_CASES.map(({ stored }, i) => `<c/><c s="${i}"><v>${stored}</v></c>`);
    expect(await column({ cells, formats })).toEqual(contents);
  });

  it.each<readonly [number, number, unknown]>([
    [9, 0.95, percent(95, '95%')],
    [10, 0.975, percent(97.5, '97,5%')],
    [14, 45323, date(45323, '01/02/2024')],
    [15, 45420, date(45420, '08-Mei-24')],
    [16, 45420, date(45420, '08-Mei')],
    [17, 45323, date(45323, 'Feb-24')],
    [18, 0.4375, date(0.4375, '10:30 AM')],
    [20, 0.4375, date(0.4375, '10:30')],
    [21, 0.4375, date(0.4375, '10:30:00')],
    [22, 45323.5, date(45323.5, '01/02/2024 12:00')],
    [31, 45323, date(45323, '01/02/2024')],
    [45, 0.0625, date(0.0625, '30:00')],
    [46, 1.5, date(1.5, '36:00:00')],
    [57, 45323, date(45323, '01/02/2024')],
    ...[0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 41, 44, 48, 49, 163].map(
      (id) => [id, 1234.5, 1234.5] as const,
    ),
  ])('of the built-in format %d: %d', async (id, stored, content) => {
    const styles = `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${id}" applyNumberFormat="0"/></cellXfs>`;
    expect(await column({ cells: [number(stored, 1)], styles })).toEqual([content]);
  });

  it.each([
    ['no style', '<c r="B#"><v>0.95</v></c>', 0.95],
    ['a style that there is not', '<c r="B#" s="77"><v>0.95</v></c>', 0.95],
    ['a style that is no number', '<c r="B#" s="a"><v>0.95</v></c>', 0.95],
    ['a style without a number format', '<c r="B#" s="1"><v>0.95</v></c>', 0.95],
  ])('with %s are plain', async (_, cell, content) => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf fontId="1"/></cellXfs>';
    expect(await column({ cells: [cell], styles })).toEqual([content]);
  });

  it.each([
    ['date1904="1"', date(45_420, '08-Mei')],
    ['date1904="true"', date(45_420, '08-Mei')],
    ['date1904="0"', date(43_958, '07-Mei')],
    ['', date(43_958, '07-Mei')],
  ])('count their days as the workbook says: %s', async (properties, content) => {
    expect(await column({ cells: [number(43_958, 0)], formats: ['d-mmm'], properties })).toEqual([content]);
  });
});

describe('other cells of a file', () => {
  const sharedStrings =
    '<si><t>satu</t></si><si><r><rPr><b/></rPr><t>9</t></r><r><t xml:space="preserve">5 %</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si><si><t>_x0041_</t></si><si><t/></si>';
  it.each<readonly [string, unknown]>([
    ['<c r="B#" t="s"><v>1</v></c>', '95 %'],
    ['<c r="B#" t="s" s="1"><v>2</v></c>', 'A'],
    ['<c r="B#" t="s"><v>3</v></c>', null],
    [
      '<c r="B#" t="inlineStr"><is><r><t>9</t></r><r><t>5</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c>',
      '95',
    ],
    // A number stored as text, with an apostrophe or without, stays a text, whatever its format.
    ['<c r="B#" t="inlineStr" s="1"><is><t>0.95</t></is></c>', '0.95'],
    ['<c r="B#" t="str" s="2"><f>TEXT(A1,"0%")</f><v>95%</v></c>', '95%'],
    ['<c r="B#" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'error', value: null, shown: '#DIV/0!' }],
    ['<c r="B#" t="e" s="1"><v>#N/A</v></c>', { kind: 'error', value: null, shown: '#N/A' }],
    ['<c r="B#" t="e"><v>#SPILL!</v></c>', { kind: 'error', value: null, shown: '#SPILL!' }],
    ['<c r="B#" t="inlineStr"><is><t>#N/A</t></is></c>', '#N/A'],
    ['<c r="B#" t="b" s="1"><v>1</v></c>', true],
    ['<c r="B#" t="b"><v>0</v></c>', false],
    ['<c r="B#" s="1"><f>A1*2</f><v>0.5</v></c>', percent(50, '50%')],
    ['<c r="B#" s="2"><f>TODAY()</f><v>45420</v></c>', date(45420, '08-Mei')],
    ['<c r="B#" s="1"><f>A1*2</f></c>', null],
    ['<c r="B#" s="1"><f>A1*2</f><v></v></c>', null],
    ['<c r="B#" s="1"/>', null],
    ['<c r="B#" t="d" s="2"><v>2024-05-08</v></c>', date(45420, '08-Mei')],
    ['<c r="B#" t="d"><v>2024-05-08T12:00:00</v></c>', date(45420.5, '08/05/2024')],
    ['<c r="B#" t="d"><v>besok</v></c>', 'besok'],
    ['<c r="B#" s="1"><v>9.5E-1</v></c>', percent(95, '95%')],
    ['<c r="B#" s="1"><v>1e999</v></c>', '1e999'],
  ])('%s', async (cell, content) => {
    expect(await column({ cells: [cell], formats: ['General', '0%', 'd-mmm'], sharedStrings })).toEqual([
      content,
    ]);
  });
});
