/** A workbook of one table, as other programs write it: parts by hand, so that every detail can be theirs. */
import { writeZip, packText } from '../../analysis/xlsx/zip-write';

export interface HandMade {
  /** `<c …>` elements of column B, one a row from row 2; `B#` stands for the address. */
  readonly cells: readonly string[];
  /** Number format code by style, from style 0. */
  readonly formats?: readonly string[];
  /** Instead of styles by `formats`. */
  readonly styles?: string;
  readonly sharedStrings?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** Prefix of all elements of the sheet, styles and workbook, with its colon. */
  readonly prefix?: string;
  /** Targets of relations from the root of the package. */
  readonly absolute?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export async function handMade(made: HandMade): Promise<Uint8Array> {
  const { cells, formats = [], sharedStrings = '', properties = '', prefix: p = '', absolute = false } = made;
  const root = (name: string, body: string): string =>
    `<?xml version="1.0"?><${p}${name} xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${MAIN}" xmlns:r="${OFFICE}">${body}</${p}${name}>`;
  const relations = (...targets: readonly (readonly [type: string, path: string, from: string])[]): string =>
    `<Relationships xmlns="${PACKAGE}">${targets
      .map(([type, path, from], i) => {
        const target = absolute ? `/${path}` : from + path.split('/').slice(1).join('/');
        return `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
      })
      .join('')}</Relationships>`;
  const last = cells.length + 1;
  const rows = cells.map(
    (cell, i) => `<${p}row r="${i + 2}">${cell.replaceAll('B#', `B${i + 2}`)}</${p}row>`,
  );
  const header = `<${p}row r="1"><${p}c r="A1" t="str"><${p}v>ID</${p}v></${p}c><${p}c r="B1" t="str"><${p}v>Isi</${p}v></${p}c></${p}row>`;
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml', 'xl/']),
    'xl/workbook.xml': root(
      'workbook',
      `<${p}workbookPr ${properties}/><${p}sheets><${p}sheet name="Lembar" sheetId="1" r:id="rId1"/></${p}sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'xl/worksheets/sheet1.xml', ''],
      ['styles', 'xl/styles.xml', ''],
      ['sharedStrings', 'xl/sharedStrings.xml', ''],
    ),
    'xl/styles.xml': root('styleSheet', made.styles ?? stylesOf(formats, p)),
    'xl/sharedStrings.xml': root('sst', sharedStrings),
    'xl/worksheets/sheet1.xml': root('worksheet', `<${p}sheetData>${header}${rows.join('')}</${p}sheetData>`),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['table', 'xl/tables/table1.xml', '../']),
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="tblUji" displayName="tblUji" ref="A1:B${last}"><tableColumns count="2"><tableColumn id="1" name="ID"/><tableColumn id="2" name="Isi"/></tableColumns></table>`,
  };
  return writeZip(await Promise.all(Object.entries(parts).map(([path, text]) => packText(path, text))));
}

/** Formats of one's own are numbered from 164 on; programs put them before the styles. */
function stylesOf(formats: readonly string[], p: string): string {
  const codes = formats.map(
    (code, i) =>
      `<${p}numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
  );
  const styles = formats.map((_, i) => `<${p}xf numFmtId="${164 + i}" xfId="0"/>`);
  return (
    `<${p}numFmts count="${codes.length}">${codes.join('')}</${p}numFmts>` +
    `<${p}cellStyleXfs count="1"><${p}xf numFmtId="9"/></${p}cellStyleXfs>` +
    `<${p}cellXfs count="${styles.length}">${styles.join('')}</${p}cellXfs>` +
    `<${p}dxfs count="1"><${p}dxf><${p}numFmt numFmtId="164" formatCode="0%"/></${p}dxf></${p}dxfs>`
  );
}
