import { checkWorkbook } from '../sheets/check';
import type { SheetDescription, WorkbookDescription } from '../sheets/sheet';
import { customXmlParts, customXmlPaths } from './custom-xml';
import { notesXml } from './notes';
import { Numbered } from './numbered';
import { contentTypesXml, OFFICE_RELATIONS, type Part, type PartRelation, relationsPart } from './parts';
import { type Shared, sheetXml } from './sheet-xml';
import { Styles } from './styles';
import { tableXml } from './table-xml';
import { THEME_XML } from './theme';
import { corePropertiesXml, sharedTextsXml, workbookXml } from './workbook-xml';
import type { ZipPart } from './zip';
import { packText, writeZip } from './zip-write';

/**
 * A workbook description as the bytes of an .xlsx file.
 *
 * The same description gives the same bytes: nothing here reads a clock, the only date is
 * `properties.computedAt`.
 *
 * @throws RangeError when Excel would refuse or repair the file (see `checkWorkbook`)
 * @example String.fromCharCode(...(await writeXlsx(workbook)).subarray(0, 2)) // 'PK'
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const shared: Shared = { styles: new Styles(), texts: new Numbered() };
  const counters = { noteBlock: 1, table: 1 };
  const types: Pick<Part, 'path' | 'type'>[] = [];
  const packed: ZipPart[] = [];
  // Packed as soon as it is made and one after the other, so that no two sheets are in memory as text.
  const add = async (parts: readonly Part[]): Promise<void> => {
    for (const { path, type, text } of parts) {
      types.push({ path, type });
      packed.push(await packText(path, declared(text)));
    }
  };
  for (const [index, sheet] of workbook.sheets.entries())
    await add(sheetParts(sheet, index + 1, shared, counters));
  await add(workbookParts(workbook, shared));
  const contentTypes = await packText('[Content_Types].xml', declared(contentTypesXml(types)));
  return writeZip([contentTypes, ...packed]);
}

/** Drawings of notes are no XML documents of their own and have no declaration. */
function declared(text: string): string {
  return text.startsWith('<xml ') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** All parts but the sheets, which have said by now which styles and texts there are. */
function workbookParts(workbook: WorkbookDescription, { styles, texts }: Shared): Part[] {
  const relations = numberedRelations([
    ...workbook.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['theme', 'theme/theme1.xml'],
    ...customXmlPaths().map((path) => ['customXml', `../${path}`] as const),
  ]);
  const ids = relations.map(({ id }) => id);
  return [
    relationsPart('', [
      { id: 'rId1', type: `${OFFICE_RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
      { id: 'rId2', type: CORE_PROPERTIES, target: 'docProps/core.xml' },
    ]),
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main`, workbookXml(workbook, ids)),
    relationsPart('xl/workbook.xml', relations),
    part('xl/styles.xml', `${SPREADSHEET}.styles`, styles.xml()),
    part('xl/theme/theme1.xml', `${OFFICE_TYPE}.theme`, THEME_XML),
    part('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings`, sharedTextsXml(texts)),
    part(
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties',
      corePropertiesXml(workbook),
    ),
    ...customXmlParts(workbook),
  ];
}

/** A sheet, and the tables and notes on it. */
function sheetParts(
  sheet: SheetDescription,
  number: number,
  shared: Shared,
  counters: { noteBlock: number; table: number },
): Part[] {
  const notes = notesXml(sheet, counters.noteBlock);
  counters.noteBlock += notes?.blocks ?? 0;
  const tables = sheet.tables.map((table) => {
    const tableNumber = counters.table++;
    return part(`xl/tables/table${tableNumber}.xml`, `${SPREADSHEET}.table`, tableXml(table, tableNumber));
  });
  const comments = `comments${number}.xml`;
  const drawing = `drawings/vmlDrawing${number}.vml`;
  const relations = numberedRelations([
    ...(notes
      ? ([
          ['vmlDrawing', `../${drawing}`],
          ['comments', `../${comments}`],
        ] as const)
      : []),
    ...tables.map(({ path }) => ['table', path.replace('xl/', '../')] as const),
  ]);
  const ids = relations.map(({ id }) => id);
  const path = `xl/worksheets/sheet${number}.xml`;
  const xml = sheetXml(sheet, shared, {
    drawing: notes ? (ids[0] ?? null) : null,
    tables: ids.slice(notes ? 2 : 0),
  });
  return [
    part(path, `${SPREADSHEET}.worksheet`, xml),
    ...(relations.length > 0 ? [relationsPart(path, relations)] : []),
    ...(notes
      ? [
          part(`xl/${comments}`, `${SPREADSHEET}.comments`, notes.comments),
          { path: `xl/${drawing}`, type: null, text: notes.drawing },
        ]
      : []),
    ...tables,
  ];
}

function numberedRelations(relations: readonly (readonly [type: string, target: string])[]): PartRelation[] {
  return relations.map(([type, target], index) => ({
    id: `rId${index + 1}`,
    type: `${OFFICE_RELATIONS}/${type}`,
    target,
  }));
}

function part(path: string, type: string, text: string): Part {
  return { path, type: `${type}+xml`, text };
}

const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${OFFICE_TYPE}.spreadsheetml`;
const CORE_PROPERTIES =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
