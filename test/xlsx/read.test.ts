import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { readXlsx, writeXlsx } from '../../analysis/xlsx';
import { OfficePackage } from '../../analysis/xlsx/package';
import { readZip } from '../../analysis/xlsx/zip';
import type { ZipPart } from '../../analysis/xlsx/zip';
import { packText, writeZip } from '../../analysis/xlsx/zip-write';
import { WORKBOOK } from './fixture';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx(WORKBOOK);
});

describe('a workbook that a planner has worked in', () => {
  it('is read by its tables, wherever they stand and whatever their sheets are called', async () => {
    const [, plan, gap, lists] = WORKBOOK.sheets;
    const [table] = gap?.tables ?? [];
    if (!plan || !gap || !lists || !table) throw new Error('fixture');
    const tables = [{ ...table, row: 7, column: 3 }];
    const moved = { ...gap, name: 'Hasil saya', tables, charts: [] };
    const read = await readXlsx(await writeXlsx({ ...WORKBOOK, sheets: [moved, lists, plan] }));
    expect(read.tables[0]).toMatchObject({ name: 'tblGap', sheet: 'Hasil saya', row: 7, column: 3 });
    expect(read.tables[0]?.rows[0]).toEqual([10, 5, 5, 'naik', 100]);
  });

  it('is read without totals and with tables that hide their header', async () => {
    const read = await readXlsx(
      await changed('xl/tables/table1.xml', (xml) => xml.replace('totalsRowShown="0"', 'totalsRowCount="1"')),
    );
    expect(read.tables[0]?.rows).toEqual([['a', 1.5]]);
    const headless = await readXlsx(
      await changed('xl/tables/table1.xml', (xml) => xml.replace('totalsRowShown="0"', 'headerRowCount="0"')),
    );
    expect(headless.tables[0]?.headers).toEqual(['Kiri', 'Angka']);
    expect(headless.tables[0]?.rows).toHaveLength(3);
  });

  it.each([
    [
      '<c r="B12" t="inlineStr"><is><r><t>se</t></r><r><t xml:space="preserve">suatu </t></r></is></c>',
      'sesuatu ',
    ],
    ['<c r="B12" t="str"><f>A1</f><v>_x0041_</v></c>', 'A'],
    ['<c r="B12" t="b"><v>1</v></c>', true],
    ['<c r="B12"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="B12" t="n"><v>44927</v></c>', 44927],
    ['<c r="B12" t="s"><v>99999</v></c>', null],
    ['<c r="B12"/>', null],
    ['<c r="B12"><f>1/0</f></c>', null],
    ["<x:c r='B12' t='str'><x:v>awalan &amp; &#65;</x:v></x:c>", 'awalan & A'],
  ])('reads %s as %j', async (cell, value) => {
    const other = await changed('xl/worksheets/sheet1.xml', (xml) => xml.replace(/<c r="B12".*?<\/c>/, cell));
    expect((await readXlsx(other)).tables[0]?.rows[0]?.[0]).toBe(value);
  });

  it('has no state when it is not ours', async () => {
    const foreign = await changed('customXml/item2.xml', (xml) => xml.replace('urn:rad-kla', 'urn:other'));
    expect((await readXlsx(foreign)).state).toBeNull();
  });
});

describe('a file that is no workbook', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => new TextEncoder().encode('row_id,city\n1,Serang\n'.repeat(50))],
    [
      'an old or encrypted file (OLE)',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)),
    ],
    ['half a file', () => bytes.slice(0, bytes.length / 2)],
    ['a zip without workbook', async () => writeZip([await packText('a.txt', 'a')])],
    ['a workbook without its sheet', () => without('xl/worksheets/sheet2.xml')],
    ['a workbook without its list of relations', () => without('_rels/.rels')],
    [
      'a sheet that is cut off',
      () => changed('xl/worksheets/sheet1.xml', (xml) => xml.slice(0, xml.length / 2)),
    ],
    [
      'a document type',
      () => changed('xl/workbook.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
    ],
    ['packed bytes that are damaged', () => damaged('xl/worksheets/sheet2.xml')],
    ['bytes that unpack to something else', () => flipped('xl/worksheets/sheet2.xml')],
    ['a part larger than it says', () => resized('xl/worksheets/sheet2.xml', 100)],
    ['a part that hides its size', () => resized('xl/worksheets/sheet2.xml', 0)],
  ])('is refused: %s', async (_, make) => {
    const error: unknown = await readXlsx(await make(), 'a.xlsx').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AnalysisError);
    expect(error).toMatchObject({ code: 'not-a-workbook', place: { file: 'a.xlsx' } });
  });
});

describe('a file that would fill the memory', () => {
  it('is refused by its own size', async () => {
    await expect(readXlsx(new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'file-too-large',
      details: { megabytes: 26, limitMegabytes: 25 },
    });
  });

  it('is refused by what it claims to unpack to, before it is unpacked', async () => {
    await expect(readXlsx(await resized('xl/worksheets/sheet2.xml', 4_000_000_000))).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('is refused by the cells that its tables claim', async () => {
    const huge = await changed('xl/tables/table1.xml', (xml) => xml.replaceAll('B11:C13', 'A1:XFD1048576'));
    await expect(readXlsx(huge)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('costs nothing by cells outside tables', async () => {
    const cells = Array.from(
      { length: 1000 },
      (_, row) => `<row r="${row + 1000}"><c r="XFD${row + 1000}"><v>1</v></c></row>`,
    );
    const wide = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${cells.join('')}</sheetData>`),
    );
    expect((await readXlsx(wide)).tables[0]?.rows).toEqual([
      ['a', 1.5],
      ['b', null],
    ]);
  });
});

describe('macros and links to other files', () => {
  it('are not looked at', async () => {
    const external =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" ' +
      'Target="http://example.invalid/table.xml" TargetMode="External"/></Relationships>';
    const linked = await changed('xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
      xml.replace('</Relationships>', external),
    );
    const office = new OfficePackage(linked);
    expect((await office.relations('xl/worksheets/sheet1.xml')).map(({ id }) => id)).not.toContain('rIdX');
    expect((await readXlsx(linked)).tables).toHaveLength(4);
  });
});

async function changed(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const office = new OfficePackage(bytes);
  const text = change((await office.text(path)) ?? '');
  return writeZip(
    await Promise.all(readZip(bytes).map((part) => (part.path === path ? packText(path, text) : part))),
  );
}

function without(path: string): Uint8Array {
  return writeZip(readZip(bytes).filter((part) => part.path !== path));
}

function damaged(path: string): Uint8Array {
  const scramble = (part: ZipPart): ZipPart => ({
    ...part,
    packed: part.packed.map((byte, at) => (at > 20 ? byte ^ 0x55 : byte)),
  });
  return writeZip(readZip(bytes).map((part) => (part.path === path ? scramble(part) : part)));
}

function resized(path: string, size: number): Uint8Array {
  return writeZip(readZip(bytes).map((part) => (part.path === path ? { ...part, size } : part)));
}

/** A stored part with one letter changed. */
async function flipped(path: string): Promise<Uint8Array> {
  const office = new OfficePackage(bytes);
  const stored = new TextEncoder().encode(
    ((await office.text(path)) ?? '').replace('sheetData', 'sheetDatx'),
  );
  return writeZip(
    readZip(bytes).map((part) => (part.path === path ? { ...part, method: 0, packed: stored } : part)),
  );
}
