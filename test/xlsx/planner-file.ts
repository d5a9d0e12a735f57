/** A small file of a planner's, part by part, for what an edit does to each of them. */
import { packText, writeZip } from '../../analysis/xlsx/zip-write';
import { WorkbookFile } from '../../analysis/xlsx/workbook-file';
import { unzip } from './zip';

export type PartTexts = Readonly<Record<string, string>>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

export function relations(
  ...targets: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const all = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

export function sheetXml(rows: string, tail = '', head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

/** Rows of plain numbers, 1 to `count`, in column A. */
export function numbered(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i + 1}</v></c></row>`,
  ).join('');
}

/** Two sheets, "Rencana" (`sheet1.xml`) and "Lain" (`sheet2.xml`), with the parts given; null leaves one out. */
export function plannerParts(parts: Readonly<Record<string, string | null>> = {}): PartTexts {
  const types = Object.keys(parts).flatMap((path) => {
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined || parts[path] === null
      ? []
      : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  const all: Record<string, string | null> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml(),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(numbered(9)),
    'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><f>Rencana!A5</f><v>5</v></c></row>'),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
}

export function workbookXml(tail = '', names: readonly [string, string] = ['Rencana', 'Lain']): string {
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${tail}</workbook>`;
}

export function tableXml(ref: string, columns: string, attributes = '', tail = ''): string {
  return `<table xmlns="${MAIN}" id="1" name="tblA" displayName="tblA" ref="${ref}" ${attributes}>${tail}${columns}</table>`;
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/tables\//, `${TYPE}.table+xml`],
  [/styles\.xml$/, `${TYPE}.styles+xml`],
  [/sharedStrings\.xml$/, `${TYPE}.sharedStrings+xml`],
  [/^xl\/comments/, `${TYPE}.comments+xml`],
  [/charts\/chart/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/pivotCacheDefinition/, `${TYPE}.pivotCacheDefinition+xml`],
  [/pivotTable\d/, `${TYPE}.pivotTable+xml`],
  [/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

export async function pack(parts: PartTexts): Promise<Uint8Array> {
  return writeZip(await Promise.all(Object.entries(parts).map(([path, text]) => packText(path, text))));
}

/** What becomes of the parts of a file that is opened, edited and saved. */
export async function edited(parts: PartTexts, edit: (file: WorkbookFile) => void): Promise<PartTexts> {
  const file = await WorkbookFile.open(await pack(parts));
  edit(file);
  return partTexts(await file.save());
}

export function partTexts(bytes: Uint8Array): PartTexts {
  return Object.fromEntries([...unzip(bytes)].map(([path, content]) => [path, content.toString('utf8')]));
}
