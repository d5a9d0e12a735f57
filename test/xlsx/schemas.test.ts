import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../analysis/xlsx';
import { describedSeeds } from '../addin/real-workbook';
import { WORKBOOK } from './fixture';
import { describeWithSchemas, schemaFaults } from './schemas';
import { understood } from './understood';
import { unzip, zip } from './zip';

describeWithSchemas('every part of a written workbook is valid against the schemas of the standard', () => {
  it.each(['id', 'en'] as const)('of both annexes (%s)', async (language) => {
    expect(schemaFaults({ 'rad-kla.xlsx': await writeXlsx(describedSeeds(language)) })).toEqual([]);
  });

  it('with everything that a description can say', async () => {
    expect(schemaFaults({ 'rad-kla.xlsx': await writeXlsx(WORKBOOK) })).toEqual([]);
  });

  const SHEET = 'xl/worksheets/sheet2.xml';
  it.each([
    ['an element that is none', SHEET, '<sheetData>', '<sheetDatas/><sheetData>'],
    ['elements in another order', SHEET, '<pageMargins', '<tableParts count="0"/><pageMargins'],
    ['an attribute of an extension that is not ignorable', SHEET, '<row ', '<row xmlns:x="urn:x" x:dy="1" '],
    ['a value outside its list', SHEET, 'orientation="landscape"', 'orientation="lanskap"'],
    ['a table without columns', 'xl/tables/table1.xml', /<tableColumns.*<\/tableColumns>/s, ''],
    ['a relation that leads nowhere', 'xl/_rels/workbook.xml.rels', 'styles.xml', 'gaya.xml'],
    ['a part without a type', '[Content_Types].xml', /<Default Extension="vml"[^>]*>/, ''],
    ['a part that is no XML', 'xl/styles.xml', '</styleSheet>', ''],
  ])('sees %s', async (_, path, what, instead) => {
    const parts = unzip(await writeXlsx(WORKBOOK));
    const before = parts.get(path)?.toString('utf8') ?? '';
    const after = before.replace(what, instead);
    expect(after).not.toBe(before);
    expect(schemaFaults({ 'a.xlsx': zip(parts.set(path, Buffer.from(after))) })).not.toEqual([]);
  });
});

describe('what a strict reader understands of a part', () => {
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  it.each([
    [`<a ${MC} xmlns:x="urn:x" mc:Ignorable="x" x:b="1" c='2'/>`, `<a ${MC} xmlns:x="urn:x" c='2'/>`],
    [
      `<a ${MC} xmlns:x="urn:x" mc:Ignorable="x"><x:b><c/></x:b><d/></a>`,
      `<a ${MC} xmlns:x="urn:x"><d/></a>`,
    ],
    ['<a xmlns:x="urn:x"><x:b/></a>', '<a xmlns:x="urn:x"><x:b/></a>'],
    [
      `<a ${MC} xmlns:x="urn:x"><mc:AlternateContent><mc:Choice Requires="x"><b/></mc:Choice><mc:Fallback><c>1</c></mc:Fallback></mc:AlternateContent></a>`,
      `<a ${MC} xmlns:x="urn:x"><c>1</c></a>`,
    ],
    [
      `<a ${MC} ${R}><mc:AlternateContent><mc:Choice Requires="r"><b/></mc:Choice><mc:Fallback><c/></mc:Fallback></mc:AlternateContent></a>`,
      `<a ${MC} ${R}><b/></a>`,
    ],
    [
      `<a ${MC} xmlns:x="urn:x"><mc:AlternateContent><mc:Choice Requires="x"><b/></mc:Choice></mc:AlternateContent></a>`,
      `<a ${MC} xmlns:x="urn:x"></a>`,
    ],
    ['<t xml:space="preserve"> a &gt; b </t>', '<t> a &gt; b </t>'],
    ['<a b=">"><!-- <c> --></a>', '<a b=">"><!-- <c> --></a>'],
  ])('%s', (xml, seen) => {
    expect(understood(xml)).toBe(seen);
  });

  it('refuses a part that calls an undeclared prefix ignorable', () => {
    expect(() => understood(`<a ${MC} mc:Ignorable="x14ac"/>`)).toThrow('x14ac');
  });
});
