import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../analysis/xlsx';
import { WORKBOOK } from './fixture';
import { repairFaults } from './repairs';
import { unzip, zip } from './zip';

describe('what Excel would repair', () => {
  it('is nothing in a written workbook', async () => {
    expect(repairFaults({ 'rad-kla.xlsx': await writeXlsx(WORKBOOK) })).toEqual([]);
  });

  const SHEET = 'xl/worksheets/sheet2.xml';
  const CHAIN =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>';
  it.each([
    ['a text that is not there', SHEET, /(t="s"[^>]*><v>)\d+/, '$199999'],
    ['a look that is not there', SHEET, / s="\d+"/, ' s="9999"'],
    ['cells that are not in their place', SHEET, /<c r="B(\d+)"/, '<c r="A$1"'],
    [
      'a header that says another thing',
      'xl/tables/table1.xml',
      /(<tableColumn id="1" name=")[^"]*/,
      '$1lain',
    ],
    ['a column twice', 'xl/tables/table1.xml', /(id="1" name="([^"]*)".*?id="2" name=")[^"]*/s, '$1$2'],
    ['a table over another area', 'xl/tables/table1.xml', /<tableColumn id="1" [^>]*\/>/, ''],
    [
      'merged cells over each other',
      'xl/worksheets/sheet1.xml',
      /<mergeCell ref="([A-Z]+\d+):[^"]*"\/>/,
      '$&<mergeCell ref="$1:Z9"/>',
    ],
    ['a note without its box', 'xl/drawings/vmlDrawing1.vml', /ObjectType="Note"/, 'ObjectType="Rect"'],
    ['a relation that is not there', SHEET, /r:id="[^"]*"/, 'r:id="rId99"'],
    ['a sheet twice', 'xl/workbook.xml', /(<sheet name="([^"]*)".*?<sheet name=")[^"]*/s, '$1$2'],
  ])('sees %s', async (_, path, what, instead) => {
    const parts = unzip(await writeXlsx(WORKBOOK));
    const before = parts.get(path)?.toString('utf8') ?? '';
    const after = before.replace(what, instead);
    expect(after).not.toBe(before);
    expect(repairFaults({ 'a.xlsx': zip(parts.set(path, Buffer.from(after))) })).not.toEqual([]);
  });

  it('sees a formula to be reckoned that is not there', async () => {
    const parts = unzip(await writeXlsx(WORKBOOK));
    const relations = 'xl/_rels/workbook.xml.rels';
    const more = '<Relationship Id="rId99" Type="x/calcChain" Target="calcChain.xml"/></Relationships>';
    const list = parts.get(relations)?.toString('utf8').replace('</Relationships>', more) ?? '';
    parts.set(relations, Buffer.from(list)).set('xl/calcChain.xml', Buffer.from(CHAIN));
    expect(repairFaults({ 'a.xlsx': zip(parts) })).toEqual([expect.stringContaining('calcChain')]);
  });
});
