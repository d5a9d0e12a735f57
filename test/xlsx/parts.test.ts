import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partText, partXml } from '../../analysis/sheets/part-xml';
import { STATE_NAMESPACE } from '../../analysis/sheets/sheet';
import { storedFormula } from '../../analysis/xlsx/formula';
import { parseCell } from '../../analysis/xlsx/read-table';
import { escapeText, unescapeText } from '../../analysis/xlsx/text';
import { attribute, readXml } from '../../analysis/xlsx/xml';
import { encode } from '../../analysis/xlsx/xml-tree';

describe('text in a workbook', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a\rb', 'a_x000D_b'],
    ['\u0000', '_x0000_'],
    ['\ud83d', '_xD83D_'],
    ['👶\n\t', '👶\n\t'],
    ['_x_', '_x_'],
  ])('%j is stored as %j', (text, stored) => {
    expect(escapeText(text)).toBe(stored);
    expect(unescapeText(stored)).toBe(text);
  });

  it('comes back whatever it is, through XML as well', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let read = '';
        readXml(`<t>${encode(escapeText(text))}</t>`, { text: (piece) => (read += piece) });
        expect(unescapeText(read)).toBe(text);
      }),
    );
  });
});

describe('a formula in a workbook', () => {
  it.each([
    ['=IFNA([a],"IFNA(")', '_xlfn.IFNA([a],"IFNA(")'],
    ['=IF(A1="IFS(""x"")",IFS(A1,2),0)', 'IF(A1="IFS(""x"")",_xlfn.IFS(A1,2),0)'],
    ['=SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(storedFormula(formula)).toBe(stored);
  });
});

describe('the custom XML part', () => {
  it('holds the JSON as text in our namespace', () => {
    expect(partXml(STATE_NAMESPACE, '{"rows":319}')).toBe(
      '<state xmlns="urn:rad-kla:workbook:1">{"rows":319}</state>',
    );
  });

  it('gives the same JSON back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        let read = '';
        const xml = partXml(STATE_NAMESPACE, JSON.stringify([value, text]));
        expect(partText(xml)).toBe(partText(`<?xml version="1.0"?>\n${xml}`));
        readXml(xml, {
          open: (name, attributes) =>
            expect([name, attribute(attributes, 'xmlns')]).toEqual(['state', STATE_NAMESPACE]),
          text: (piece) => (read += piece),
        });
        expect(JSON.parse(read)).toEqual(JSON.parse(JSON.stringify([value, text])));
      }),
    );
  });
});

describe('XML', () => {
  it('is read with its comments, CDATA and prefixes', () => {
    const seen: string[] = [];
    readXml('<?xml version="1.0"?><!-- <x> --><a:b c="1 > 0" d=\'"\'><![CDATA[<&>]]>&lt;</a:b>', {
      open: (name, attributes) =>
        seen.push(name, attribute(attributes, 'c') ?? '', attribute(attributes, 'd') ?? ''),
      text: (piece) => seen.push(piece),
      close: (name) => seen.push(`/${name}`),
    });
    expect(seen).toEqual(['b', '1 > 0', '"', '<&>', '<', '/b']);
  });

  it('does not find an attribute inside the value of another', () => {
    expect(attribute(` name="x ref='A1'" r:ref="B2"`, 'ref')).toBe('B2');
    expect(attribute(' r:id="rId1"', 'id')).toBe('rId1');
  });

  it.each([
    '<a',
    '<a><b>',
    '<a b="',
    '<!DOCTYPE a>',
    '<![CDATA[',
    '<!-- a',
    `<a ${'b="c" '.repeat(100_000)}`,
  ])('is refused when broken: %.20s', (xml) => {
    expect(() => readXml(xml, {})).toThrow();
  });
});

describe('a cell reference', () => {
  it.each([
    ['C5', { row: 4, column: 2 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383 }],
    ['XFE1', null],
    ['A0', null],
    ['AAAA1', null],
    ['A1048577', null],
    ['5', null],
    ['', null],
  ])('%s is %j', (reference, cell) => {
    expect(parseCell(reference)).toEqual(cell);
  });
});
