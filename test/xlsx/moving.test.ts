/** What is at a place of a sheet follows its cells when a file is edited. */
import { describe, expect, it } from 'vitest';
import { insertedRows, type Shift } from '../../analysis/xlsx/shift';
import {
  edited,
  numbered,
  plannerParts,
  relations,
  sheetXml,
  tableXml,
  workbookXml,
  X14,
} from './planner-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const OTHER = 'xl/worksheets/sheet2.xml';
const TWO_ABOVE_5 = insertedRows('Rencana', 4, 2);
const WITHOUT_5_AND_6 = insertedRows('Rencana', 4, -2);
const COLUMN_AT_C: Shift = { sheet: 'Rencana', way: 'right', at: 2, count: 1, from: 4, to: 8 };

/** Part of the sheet behind its cells, after whole rows or cells moved. */
async function tailAfter(shift: Shift, tail: string): Promise<string> {
  const parts = plannerParts({ [SHEET]: sheetXml(numbered(12), tail) });
  const after = await edited(parts, (file) => file.shift(shift, shift.way === 'down'));
  return (after[SHEET] ?? '').replace(/^.*<\/sheetData>|<\/worksheet>$/gs, '');
}

const dv = (sqref: string, formula: string, count = 1): string =>
  `<dataValidations count="${count}"><dataValidation type="custom" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const cf = (sqref: string, formula: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const x14 = (sqref: string, formula: string): string =>
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

describe('after two rows came above row 5', () => {
  it.each([
    ['a merged cell', '<mergeCells count="1"><mergeCell ref="A4:B6"/></mergeCells>', 'A4:B8'],
    ['a link', '<hyperlinks><hyperlink ref="A6" location="Lain!A1"/></hyperlinks>', 'ref="A8"'],
    ['a rule', dv('A5:A9 C2', 'A5&gt;0'), 'sqref="A7:A11 C2"'],
    ['a rule for whole columns', cf('B:B', '$A1=1'), cf('B:B', '$A1=1')],
    ['a rule for whole rows', cf('5:6', '$A5=1'), cf('A7:XFD8', '$A7=1')],
    ['a rule of later Excels', x14('A5:A6', 'Rencana!$A$5'), x14('A7:A8', 'Rencana!$A$7')],
    ['a filter', '<autoFilter ref="A5:B9"/>', 'ref="A7:B11"'],
    ['a protected range', '<protectedRanges><protectedRange sqref="A5" name="x"/></protectedRanges>', 'A7'],
    ['a page break', '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="9"/></rowBreaks>', 'id="7"'],
    ['a watch', '<cellWatches><cellWatch r="A5"/></cellWatches>', 'r="A7"'],
    [
      'a scale that reads cells',
      '<conditionalFormatting sqref="A5:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="3"/><cfvo type="formula" val="$A$6"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
      'val="$A$8"',
    ],
    [
      'a small chart',
      `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Rencana!A5:A9</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
      '<xm:f>Rencana!A7:A11</xm:f><xm:sqref>D7</xm:sqref>',
    ],
    [
      'a button',
      '<controls><control shapeId="1025" name="b"><controlPr><anchor moveWithCells="1"><from><col>1</col><row>5</row></from><to><col>2</col><row>6</row></to></anchor></controlPr></control></controls>',
      '<row>7</row></from><to><col>2</col><row>8</row>',
    ],
    ['what is unknown', '<smartTags><x ref="apa saja"/></smartTags>', '<x ref="apa saja"/>'],
  ])('%s follows', async (_, tail, expected) => {
    expect(await tailAfter(TWO_ABOVE_5, tail)).toContain(expected);
  });
});

describe('after rows 5 and 6 went', () => {
  it.each([
    ['a rule whose first rows went', dv('A5:A9', '$B5&gt;C5'), dv('A5:A7', '$B5&gt;C5')],
    ['a rule that names a row that went', dv('A1:A3', '$B$5&gt;0'), dv('A1:A3', '#REF!&gt;0')],
    ['a colour whose first row went', cf('A6:C9', '$A6=1'), cf('A5:C7', '$A5=1')],
    ['a rule of later Excels', x14('A5:A9', 'Lain!$A$1'), x14('A5:A7', 'Lain!$A$1')],
    ['the last rule', dv('A5:A6', 'A5&gt;0'), ''],
    ['the last rule of later Excels', x14('A5:A6', 'Lain!$A$1'), ''],
    ['a merge that is one cell now', '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>', ''],
    ['a page break', '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="9"/></rowBreaks>', ''],
    ['a link', '<hyperlinks><hyperlink ref="A5" location="Lain!A1"/></hyperlinks>', ''],
  ])('%s', async (_, tail, expected) => {
    expect(await tailAfter(WITHOUT_5_AND_6, tail)).toBe(expected);
  });
});

describe('after a column came before C in rows 5 to 9', () => {
  it.each([
    ['a rule inside the rows', dv('C5:C9', 'C5&gt;0'), 'sqref="D5:D9"'],
    ['a rule beyond them', dv('C2:C12', 'C2&gt;0'), 'sqref="C2:C4 C10:C12 D5:D9"'],
    ['a rule left of it', dv('A2:B12', 'A2&gt;0'), 'sqref="A2:B12"'],
  ])('%s', async (_, tail, expected) => {
    expect(await tailAfter(COLUMN_AT_C, tail)).toContain(expected);
  });
});

describe('cells as the file spells them', () => {
  const after = async (rows: string, shift = TWO_ABOVE_5): Promise<string> => {
    const parts = plannerParts({ [SHEET]: sheetXml(rows) });
    const xml = (await edited(parts, (file) => file.shift(shift, true)))[SHEET] ?? '';
    return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
  };
  it.each([
    [
      'without addresses',
      '<row><c><v>1</v></c></row><row r="5"><c><v>2</v></c><c t="b"><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c><c r="B7" t="b"><v>1</v></c></row>',
    ],
    [
      'with single quotes',
      `<row r='5' ht='30'><c r='A5' t='str'><v>a "b"</v></c></row>`,
      '<row r="7" ht="30"><c r="A7" t="str"><v>a "b"</v></c></row>',
    ],
    [
      'with attributes and extensions of others',
      '<row r="5" x14ac:dyDescent="0.2"><c r="A5" cm="1" vm="2"><v>1</v></c><extLst><ext uri="x"/></extLst></row>',
      '<row r="7" x14ac:dyDescent="0.2"><c r="A7" cm="1" vm="2"><v>1</v></c><extLst><ext uri="x"/></extLst></row>',
    ],
    [
      'with comments of XML',
      '<!-- <row r="1"/> --><row r="5"><!-- > --><c r="A5"><v>1</v></c></row>',
      '<row r="7"><c r="A7"><v>1</v></c></row>',
    ],
    [
      'with inline and rich text',
      '<row r="5"><c r="A5" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> a_x000D_</t></r></is></c></row>',
      '<row r="7"><c r="A7" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> a_x000D_</t></r></is></c></row>',
    ],
    [
      'with array formulas',
      `<row r="5"><c r="A5"><f t="array" ref="A5:A6">B5:B6*2</f><v>1</v></c></row>`,
      '<row r="7"><c r="A7"><f t="array" ref="A7:A8">B7:B8*2</f><v>1</v></c></row>',
    ],
    [
      'with shared formulas',
      `<row r="4"><c r="A4"><f t='shared' ref="A4:A6" si="0">B4+[1]Data!C4</f></c></row><row r="5"><c r="A5"><f t="shared" si='0'/><v>2</v></c></row>`,
      '<row r="4"><c r="A4"><f>B4+[1]Data!C4</f></c></row><row r="7"><c r="A7"><f>B7+[1]Data!C5</f><v>2</v></c></row>',
    ],
    [
      'with CDATA',
      '<row r="1"><c r="A1"><f><![CDATA[A5&"<"]]></f></c></row>',
      '<row r="1"><c r="A1"><f>A7&amp;&quot;&lt;&quot;</f></c></row>',
    ],
    [
      'with formulas that stay',
      '<row r="1"><c r="A1"><f>A1&amp;"&#10;"&amp;\'Lain\'!A9</f></c></row>',
      '<row r="1"><c r="A1"><f>A1&amp;"&#10;"&amp;\'Lain\'!A9</f></c></row>',
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await after(rows)).toBe(expected);
  });
});

describe('other parts', () => {
  const anchor = (name: string, attributes = ''): string =>
    `<xdr:${name} ${attributes}><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `${name === 'twoCellAnchor' ? '<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' : '<xdr:ext cx="1" cy="1"/>'}<xdr:sp macro="" textlink="Rencana!$A$5"/><xdr:clientData/></xdr:${name}>`;
  const drawn = async (xml: string, shift = TWO_ABOVE_5): Promise<string> => {
    const parts = plannerParts({
      [SHEET]: sheetXml(numbered(9), '<drawing r:id="rId1"/>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${xml}</xdr:wsDr>`,
    });
    return (await edited(parts, (file) => file.shift(shift, true)))['xl/drawings/drawing1.xml'] ?? '';
  };
  it.each([
    ['two cells', anchor('twoCellAnchor'), ['7', '10']],
    ['one cell by its word', anchor('twoCellAnchor', 'editAs="oneCell"'), ['7', '10']],
    ['none', anchor('twoCellAnchor', 'editAs="absolute"'), ['5', '8']],
    ['one cell', anchor('oneCellAnchor'), ['7']],
    [
      'two cells, in a choice',
      `<mc:AlternateContent><mc:Choice Requires="a14">${anchor('twoCellAnchor')}</mc:Choice></mc:AlternateContent>`,
      ['7', '10'],
    ],
  ])('a drawing fixed to %s', async (_, xml, rows) => {
    const after = await drawn(xml);
    expect([...after.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => row)).toEqual(rows);
    expect(after).toContain('textlink="Rencana!$A$7"');
  });

  it.each([
    ['<c:f>Rencana!$A$5:$A$9</c:f>', '<c:f>Rencana!$A$7:$A$11</c:f>'],
    ["<f>'Rencana'!$A$5</f>", "<f>'Rencana'!$A$7</f>"],
    ['<c15:f>Rencana!A5</c15:f>', '<c15:f>Rencana!A7</c15:f>'],
    ['<c:f>Lain!A5</c:f>', '<c:f>Lain!A5</c:f>'],
  ])('a chart that reads %s', async (formula, expected) => {
    const parts = plannerParts({
      'xl/charts/chart1.xml': `<?xml version="1.0"?>\r\n<chartSpace>${formula}</chartSpace>`,
    });
    const after = await edited(parts, (file) => file.shift(TWO_ABOVE_5, true));
    expect(after['xl/charts/chart1.xml']).toBe(
      `<?xml version="1.0"?>\r\n<chartSpace>${expected}</chartSpace>`,
    );
  });

  it('names, formulas of other sheets and what a pivot table reads', async () => {
    const pivot = (source: string): string =>
      `<pivotCacheDefinition xmlns="x"><cacheSource type="worksheet"><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`;
    const parts = plannerParts({
      'xl/workbook.xml': workbookXml(
        '<definedNames><definedName name="Satu">Rencana!$A$5,Lain!$A$5</definedName></definedNames>',
      ),
      'xl/pivotCache/pivotCacheDefinition1.xml': pivot('ref="A1:B9" sheet="RENCANA"'),
      'xl/pivotCache/pivotCacheDefinition2.xml': pivot('ref="A1:B9" sheet="Rencana" r:id="rId1"'),
    });
    const after = await edited(parts, (file) => file.shift(TWO_ABOVE_5, true));
    expect(after['xl/workbook.xml']).toContain('>Rencana!$A$7,Lain!$A$5<');
    expect(after[OTHER]).toContain('<f>Rencana!A7</f><v>5</v>');
    expect(after['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('ref="A1:B11"');
    expect(after['xl/pivotCache/pivotCacheDefinition2.xml']).toBe(
      parts['xl/pivotCache/pivotCacheDefinition2.xml'],
    );
  });

  it('a renamed tab in formulas, names, links, charts and what a pivot table reads', async () => {
    const parts = plannerParts({
      'xl/workbook.xml': workbookXml(
        '<definedNames><definedName name="N">Rencana!$A$5</definedName></definedNames>',
      ),
      [OTHER]: sheetXml(
        '<row r="1"><c r="A1"><f>Rencana!A5&amp;"Rencana!A5"&amp;Rencana!Nama</f></c></row>',
        '<hyperlinks><hyperlink ref="A1" location="Rencana!A5"/></hyperlinks>',
      ),
      'xl/charts/chart1.xml': '<c:x><c:f>Rencana!$A$5</c:f></c:x>',
      'xl/pivotCache/pivotCacheDefinition1.xml':
        '<p><cacheSource><worksheetSource ref="A1:B9" sheet="Rencana"/></cacheSource></p>',
    });
    const after = await edited(parts, (file) => file.renameSheet('Rencana', 'Budi\'s "R&D"'));
    const tab = "'Budi''s &quot;R&amp;D&quot;'!";
    expect(after['xl/workbook.xml']).toContain('<sheet name="Budi\'s &quot;R&amp;D&quot;"');
    expect(after['xl/workbook.xml']).toContain(`>${tab}$A$5<`);
    expect(after[OTHER]).toContain(`<f>${tab}A5&amp;&quot;Rencana!A5&quot;&amp;${tab}Nama</f>`);
    expect(after[OTHER]).toContain(`location="${tab}A5"`);
    expect(after['xl/charts/chart1.xml']).toContain(`<c:f>${tab}$A$5</c:f>`);
    expect(after['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('sheet="Budi\'s &quot;R&amp;D&quot;"');
  });
});

describe('a table', () => {
  const columns = ['A', 'B', 'C'].map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('');
  const withTable = (xml: string): Readonly<Record<string, string>> =>
    plannerParts({
      [SHEET]: sheetXml(
        `<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" t="str"><v>B</v></c><c r="C2" t="str"><v>C</v></c></row>`,
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': xml,
      [OTHER]: sheetXml('<row r="1"><c r="A1"><f>SUM(tblA[A])-SUM(tblA[B])</f></c></row>'),
    });
  const plain = tableXml(
    'A2:C6',
    `<tableColumns count="3">${columns}</tableColumns>`,
    'totalsRowCount="1"',
    '<autoFilter ref="A2:C5"><filterColumn colId="2"><filters><filter val="x"/></filters></filterColumn><sortState ref="A3:C5"><sortCondition ref="C3:C5"/></sortState></autoFilter>',
  );

  it('grows with its filter and its order, above its totals', async () => {
    const after = await edited(withTable(plain), (file) => file.shift(insertedRows('Rencana', 4, 2), true));
    expect(after['xl/tables/table1.xml']).toContain('ref="A2:C8"');
    expect(after['xl/tables/table1.xml']).toContain('<autoFilter ref="A2:C7">');
    expect(after['xl/tables/table1.xml']).toContain('<sortState ref="A3:C7"><sortCondition ref="C3:C7"/>');
  });

  it('stays as it is spelled where nothing of it changes', async () => {
    const spelled = plain.replace('<tableColumns', '\n  <tableColumns').replace('id="1"', "id='1'");
    const after = await edited(withTable(spelled), (file) =>
      file.tab('Rencana').sheet.grid.setValue(9, 0, 1),
    );
    expect(after['xl/tables/table1.xml']).toBe(spelled);
  });

  it('without a column it was filtered and sorted by is neither', async () => {
    const after = await edited(withTable(plain), (file) => {
      file.table('tblA')?.table.removeColumn('C');
      file.shift({ sheet: 'Rencana', way: 'right', at: 2, count: -1, from: 1, to: 5 }, false);
    });
    expect(after['xl/tables/table1.xml']).not.toMatch(/filterColumn|sort/);
    expect(after['xl/tables/table1.xml']).toContain('<autoFilter ref="A2:B5"/>');
  });

  it('whose rows are all gone is gone', async () => {
    const after = await edited(withTable(plain), (file) => file.shift(insertedRows('Rencana', 1, -5), true));
    expect(after['xl/tables/table1.xml']).toBeUndefined();
    expect(after[SHEET]).not.toContain('tablePart');
    expect(after['[Content_Types].xml']).not.toContain('table1');
    expect(after['xl/worksheets/_rels/sheet1.xml.rels']).not.toContain('table1');
  });

  it('follows its headers, two that change places too', async () => {
    const after = await edited(withTable(plain), (file) => {
      const { grid } = file.tab('Rencana').sheet;
      grid.setValue(1, 0, 'B');
      grid.setValue(1, 1, 'A');
      file.followHeaders();
    });
    expect(after[OTHER]).toContain('<f>SUM(tblA[B])-SUM(tblA[A])</f>');
    expect(after['xl/tables/table1.xml']).toMatch(/id="1" name="B".*id="2" name="A"/);
  });
});
