/** Files as other programs write them, brought up to date: ours are added, theirs stay, Excel opens the outcome. */
import { describe, expect, it } from 'vitest';
import { updateXlsx } from '../../analysis/xlsx';
import { WorkbookFile } from '../../analysis/xlsx/workbook-file';
import { crc32 } from '../../analysis/xlsx/zip';
import { insertedRows } from '../../analysis/xlsx/shift';
import { packText, writeZip } from '../../analysis/xlsx/zip-write';
import { WORKBOOK } from './fixture';
import {
  edited,
  MAIN,
  numbered,
  OFFICE,
  pack,
  partTexts,
  plannerParts,
  relations,
  sheetXml,
  workbookXml,
  type PartTexts,
} from './planner-file';
import { repairFaults } from './repairs';
import { HAS_SCHEMAS, schemaFaults } from './schemas';
import { unzip } from './zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOXES = 'xl/drawings/vmlDrawing1.vml';

/** Every element of a part with a prefix. */
function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace(' xmlns=', ` xmlns:${prefix}=`);
}

const usual = plannerParts();
const named = (path: string): string => usual[path] ?? '';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const FILES: Readonly<Record<string, PartTexts>> = {
  'no styles, texts or properties': usual,
  'a prefix that no one knows': Object.fromEntries(
    Object.entries(usual).map(([path, xml]) => [
      path,
      /^xl\/[^_]*\.xml$|sheet\d\.xml$/.test(path) ? prefixed(xml, 'lembar') : xml,
    ]),
  ),
  'prefixes in the lists of the package': {
    ...usual,
    '[Content_Types].xml': prefixed(named('[Content_Types].xml'), 'ns0'),
    'xl/_rels/workbook.xml.rels': prefixed(named('xl/_rels/workbook.xml.rels'), 'ns0'),
  },
  'targets from the root, in another case': plannerParts({
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', '/XL/Worksheets/Sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/./sheet2.xml'],
    ),
  }),
  'every type by its part': {
    ...usual,
    '[Content_Types].xml': named('[Content_Types].xml').replace(
      '<Default Extension="xml" ContentType="application/xml"/>',
      '',
    ),
  },
  'properties that declare a prefix on each element': plannerParts({
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', CORE, 'docProps/core.xml'],
    ),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Budi</dc:creator></cp:coreProperties>',
  }),
  'dates from 1904, a name with apostrophes': plannerParts({
    'xl/workbook.xml': workbookXml('', ["Budi's &quot;A&quot;", 'Lain']).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    ),
    'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
  }),
  'texts with formats, aids and escapes': plannerParts({
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': `<?xml version='1.0'?>\n<sst xmlns='${MAIN}' count="9" uniqueCount='4'>\n<si><t>persen</t></si><si><r><rPr><b/></rPr><t>unit</t></r></si><si><t/></si><si><t xml:space="preserve"> _x0041_ </t><phoneticPr fontId="0"/></si>\n</sst>`,
    [SHEET]: sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>3</v></c></row>'),
  }),
};

describe('a file with', () => {
  it.each(Object.entries(FILES))('%s', async (name, parts) => {
    const before = await pack(parts);
    const { bytes, sheets } = await updateXlsx(before, WORKBOOK);
    expect(sheets.map(({ outcome }) => outcome)).toEqual(WORKBOOK.sheets.map(() => 'created'));
    const after = partTexts(bytes);
    for (const path of Object.keys(parts).filter((one) => /sheet\d\.xml$|sheet\d\.xml\.rels$/.test(one)))
      expect(after[path], path).toBe(parts[path]);
    if (HAS_SCHEMAS) {
      const known = schemaFaults({ file: before });
      expect(schemaFaults({ file: bytes }).filter((fault) => !known.includes(fault))).toEqual([]);
    }
    // Our checks tell case apart, Excel does not.
    if (!name.includes('another case')) expect(repairFaults({ after: bytes })).toEqual([]);
    const second = await updateXlsx(bytes, WORKBOOK);
    expect(second.sheets.map(({ outcome }) => outcome)).toEqual(WORKBOOK.sheets.map(() => 'updated'));
    expect(Buffer.compare((await updateXlsx(second.bytes, WORKBOOK)).bytes, second.bytes)).toBe(0);
  });

  it('texts keeps them as they are spelled', async () => {
    const before = FILES['texts with formats, aids and escapes'] ?? {};
    const { bytes } = await updateXlsx(await pack(before), WORKBOOK);
    const after = partTexts(bytes)['xl/sharedStrings.xml'] ?? '';
    const items = (before['xl/sharedStrings.xml'] ?? '').match(/\n<si>.*<\/si>/s)?.[0] ?? '-';
    expect(after).toContain(items);
    // "persen" is shared, "unit" is not: that one is bold.
    expect(after.match(/<t>persen<\/t>/g)).toHaveLength(1);
    expect(after.match(/<t>unit<\/t>/g)).toHaveLength(2);
    expect(Number(/uniqueCount="(\d+)"/.exec(after)?.[1])).toBe(after.match(/<si>/g)?.length);
  });

  it('macros and unknown parts keeps them byte for byte', async () => {
    const parts = plannerParts({
      '[Content_Types].xml': named('[Content_Types].xml')
        .replace(
          '</Types>',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        )
        .replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId9', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ),
      'xl/apa saja é.xml': '<?xml version="1.0"?>\r\n<x:y xmlns:x="z"><x:w a=\'1\'/></x:y>',
    });
    const macros = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    const packed = await Promise.all(Object.entries(parts).map(([path, text]) => packText(path, text)));
    const text = String.fromCharCode(...macros.map((byte) => byte % 128));
    const { bytes } = await updateXlsx(
      writeZip([...packed, await packText('xl/vbaProject.bin', text)]),
      WORKBOOK,
    );
    const after = unzip(bytes);
    expect(after.get('xl/vbaProject.bin')?.toString('latin1')).toBe(text);
    expect(after.get('xl/apa saja é.xml')?.toString('utf8')).toBe(parts['xl/apa saja é.xml']);
    expect(partTexts(bytes)['[Content_Types].xml']).toContain('macroEnabled.main+xml');
  });
});

describe('notes of a sheet', () => {
  const VML =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  const box = (row: number, id: number): string =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row}, 2, 3, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
  const BUTTON =
    '<v:shapetype id="_x0000_t201" coordsize="21600,21600"/><v:shape id="_x0000_s1026" type="#_x0000_t201"><x:ClientData ObjectType="Button"/></v:shape>';
  const FOOTER = `<xml ${VML}><v:shape id="LF" type="#_x0000_t75"/></xml>`;
  const parts = plannerParts({
    [SHEET]: sheetXml(numbered(9), '<legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId1"/>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'vmlDrawing', '../drawings/footer.vml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      [
        'rId4',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/t1.xml',
      ],
    ),
    'xl/drawings/footer.vml': FOOTER,
    [BOXES]: `<xml ${VML}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data='1'/></o:shapelayout>${box(4, 1025)}${BUTTON}${box(7, 1027)}</xml>`,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Budi</author></authors><commentList><comment ref="A5" authorId="0"><text><t>satu</t></text></comment><comment ref="A8" authorId="0"><text><r><t>dua</t></r></text></comment></commentList></comments>`,
    'xl/threadedComments/t1.xml':
      '<ThreadedComments xmlns="t"><threadedComment ref="A8" id="{1}"><text>dua</text></threadedComment></ThreadedComments>',
  });
  const sizes = { column: () => 64, row: () => 20 };

  it('move with their boxes and threads; buttons and the footer stay', async () => {
    const after = await edited(parts, (file) => file.shift(insertedRows('Rencana', 4, 2), true));
    expect(after['xl/comments1.xml']).toMatch(/ref="A7".*ref="A10"/);
    expect(after['xl/threadedComments/t1.xml']).toContain('ref="A10"');
    expect(after[BOXES]).toContain('<x:Row>6</x:Row>');
    expect(after[BOXES]).toContain('<x:Anchor>1, 15, 9, 2, 3, 15, 13, 4</x:Anchor>');
    expect(after[BOXES]).toContain(BUTTON);
    expect(after['xl/drawings/footer.vml']).toBe(FOOTER);
  });

  it('move and are added too where each box binds prefixes of its own, and where the drawing is no XML', async () => {
    const [vml, office, excel] = [...VML.matchAll(/"([^"]+)"/g)].map(([, namespace]) => namespace);
    const own = `<xml><ns0:shapelayout xmlns:ns0="${office}" xmlns:ns1="${vml}" ns1:ext="edit"><ns0:idmap ns1:ext="edit" data="1"/></ns0:shapelayout><ns0:shape xmlns:ns0="${vml}" id="_x0000_s1025"><ns1:ClientData xmlns:ns1="${excel}" ObjectType="Note"><ns1:Row>4</ns1:Row><ns1:Column>0</ns1:Column></ns1:ClientData></ns0:shape></xml>`;
    const change = (file: WorkbookFile): void => {
      file.shift(insertedRows('Rencana', 4, 2), true);
      file.tab('Rencana').comments.add(0, 0, 'tiga', sizes);
    };
    const after = await edited({ ...parts, [BOXES]: own }, change);
    expect(after[BOXES]).toContain(
      `<xml ${VML}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>6</x:Row>`,
    );
    const broken = await edited({ ...parts, [BOXES]: own.replace('<ns1:Row>', '<br><ns1:Row>') }, change);
    expect(broken['xl/comments1.xml']).toContain('tiga');
  });

  it('go with their rows, and come with ids that are free', async () => {
    const after = await edited(parts, (file) => {
      file.shift(insertedRows('Rencana', 4, -1), true);
      file.tab('Rencana').comments.add(0, 0, 'tiga', sizes);
    });
    expect(after['xl/comments1.xml']).toMatch(/ref="A1".*ref="A7"/);
    expect(after['xl/comments1.xml']).not.toContain('satu');
    expect([...(after[BOXES] ?? '').matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => id)).toEqual([
      '1026',
      '1027',
      '1025',
    ]);
    expect(after[BOXES]).toContain('data="1"');
    expect(after['xl/threadedComments/t1.xml']).toContain('ref="A7"');
  });

  it('stand in a drawing of their own beside a picture in the footer', async () => {
    const footerOnly = plannerParts({
      [SHEET]: sheetXml(numbered(9), '<legacyDrawingHF r:id="rId1"/>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'vmlDrawing', '../drawings/footer.vml']),
      'xl/drawings/footer.vml': FOOTER,
    });
    const after = await edited(footerOnly, (file) => file.tab('Rencana').comments.add(0, 0, 'satu', sizes));
    expect(after['xl/drawings/footer.vml']).toBe(FOOTER);
    expect(after[SHEET]).toMatch(/<legacyDrawing r:id="rId3"\/><legacyDrawingHF r:id="rId1"\/>/);
  });
});

describe('rules of later Excels', () => {
  const X14 =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const parts = plannerParts({
    [SHEET]: sheetXml(
      numbered(9),
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="custom"><x14:formula1><xm:f>Lain!$A2&gt;A2</xm:f></x14:formula1><xm:sqref>A2:B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ),
  });

  it('reach down to rows that are new', async () => {
    const after = await edited(parts, (file) =>
      file.tab('Rencana').sheet.extendRules({ top: 5, bottom: 5, left: 0, right: 0 }, 7),
    );
    expect(after[SHEET]).toContain('<xm:sqref>A2:B6 A7:A8</xm:sqref>');
  });

  it('make room for ours, and mean the same where they stay', async () => {
    const after = await edited(parts, (file) =>
      file
        .tab('Rencana')
        .sheet.setValidation(
          { top: 1, bottom: 3, left: 0, right: 1 },
          { kind: 'number', minimum: 0, maximum: null, message: 'x' },
          'x',
        ),
    );
    expect(after[SHEET]).toContain('<xm:f>Lain!$A5&gt;A5</xm:f></x14:formula1><xm:sqref>A5:B6</xm:sqref>');
  });
});

describe('a sheet in UTF-16', () => {
  it('is read, and written as UTF-8 where it changes', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row></sheetData></worksheet>`;
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    const packed = await Promise.all(
      Object.entries(plannerParts({ [SHEET]: null })).map(([path, part]) => packText(path, part)),
    );
    const sheet = {
      path: SHEET,
      method: 0,
      crc: crc32(bytes),
      size: bytes.length,
      packed: new Uint8Array(bytes),
    };
    const file = await WorkbookFile.open(writeZip([...packed, sheet]));
    expect(file.tab('Rencana').sheet.grid.value(0, 0)).toBe('é');
    expect(partTexts(await file.save())[SHEET]).toMatch(/^<\?xml version="1.0" encoding="UTF-8".*>é</s);
  });
});
