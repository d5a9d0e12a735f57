/** What makes Excel say "we found a problem with some content": order, counts, ids and relations of the parts. */
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { writeXlsx } from '../../analysis/xlsx';
import { OfficePackage } from '../../analysis/xlsx/package';
import { readTableDefinition } from '../../analysis/xlsx/read-table';
import { readXml } from '../../analysis/xlsx/xml';
import { WORKBOOK } from './fixture';

// Element orders of the ECMA-376 part 1 schema sml.xsd: CT_Worksheet, CT_Workbook, CT_Stylesheet, CT_Table.
const ORDERS: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
    'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
    'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects ' +
    'controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
};

let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await partsOf(WORKBOOK);
});

describe('the parts of a written workbook (static contract)', () => {
  it('are well-formed XML without characters that XML cannot hold', () => {
    for (const [path, text] of parts) {
      expect(() => readXml(text, {}), path).not.toThrow();
      // eslint-disable-next-line no-control-regex
      expect(/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u.test(text), path).toBe(false);
    }
  });

  it('have their elements in the order of the schema', () => {
    for (const [path, text] of parts) {
      for (const [parent, order] of Object.entries(ORDERS)) {
        const allowed = order.split(' ');
        for (const element of parse(text).querySelectorAll(parent)) {
          const places = [...element.children].map((child) => allowed.indexOf(child.tagName));
          expect(places, `${path} ${parent}`).not.toContain(-1);
          expect(places, `${path} ${parent}`).toEqual([...places].sort((one, other) => one - other));
        }
      }
    }
  });

  it('each have one content type, and no type is for a part that is not there', () => {
    const types = parse(text('[Content_Types].xml'));
    const overrides = [...types.querySelectorAll('Override')].map(
      (type) => type.getAttribute('PartName') ?? '',
    );
    const defaults = [...types.querySelectorAll('Default')].map(
      (type) => type.getAttribute('Extension') ?? '',
    );
    expect(new Set(overrides).size).toBe(overrides.length);
    expect(new Set(defaults).size).toBe(defaults.length);
    for (const part of overrides) expect([...parts.keys()]).toContain(part.slice(1));
    for (const path of parts.keys()) {
      if (path === '[Content_Types].xml') continue;
      expect(overrides.includes(`/${path}`) || defaults.includes(path.split('.').at(-1) ?? ''), path).toBe(
        true,
      );
    }
  });

  it('are all reached by relations, and every relation that a part names exists', async () => {
    const office = new OfficePackage(await writeXlsx(WORKBOOK));
    const reached = new Set<string>();
    const queue = [''];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const relations = await office.relations(path);
      const ids = relations.map(({ id }) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, id] of (parts.get(path) ?? '').matchAll(/ r:id="([^"]*)"/g))
        expect(ids, path).toContain(id);
      for (const { target } of relations) {
        expect([...parts.keys()], path).toContain(target);
        if (!reached.has(target)) queue.push(target);
        reached.add(target);
      }
    }
    const expected = [...parts.keys()].filter((path) => !path.endsWith('.rels') && !path.startsWith('['));
    expect([...reached].sort()).toEqual(expected.sort());
  });

  it('count what they hold, and name only styles and texts that there are', () => {
    const styles = parse(text('xl/styles.xml'));
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'dxfs']) {
      const element = styles.querySelector(list);
      expect(element?.getAttribute('count'), list).toBe(String(element?.children.length));
    }
    const size = (list: string): number => styles.querySelector(list)?.children.length ?? 0;
    for (const xf of styles.querySelectorAll('cellXfs > xf')) {
      expect(Number(xf.getAttribute('fontId'))).toBeLessThan(size('fonts'));
      expect(Number(xf.getAttribute('fillId'))).toBeLessThan(size('fills'));
      expect(Number(xf.getAttribute('borderId'))).toBeLessThan(size('borders'));
    }
    const textCount = parse(text('xl/sharedStrings.xml')).querySelectorAll('si').length;
    for (const sheet of sheets()) {
      for (const cell of sheet.querySelectorAll('sheetData c')) {
        expect(Number(cell.getAttribute('s') ?? 0)).toBeLessThan(size('cellXfs'));
        if (cell.getAttribute('t') === 's') expect(Number(cell.textContent)).toBeLessThan(textCount);
      }
      for (const rule of sheet.querySelectorAll('cfRule')) {
        expect(Number(rule.getAttribute('dxfId'))).toBeLessThan(size('dxfs'));
      }
      const priorities = [...sheet.querySelectorAll('cfRule')].map((rule) => rule.getAttribute('priority'));
      expect(new Set(priorities).size).toBe(priorities.length);
    }
  });

  it('have tables with ids and names of their own, and headers as the cells say', () => {
    const xmls = [...parts].filter(([path]) => path.startsWith('xl/tables/')).map(([, xml]) => xml);
    const tables = xmls.map(parse);
    for (const name of ['id', 'displayName']) {
      const values = tables.map((table) => table.querySelector('table')?.getAttribute(name));
      expect(new Set(values).size).toBe(tables.length);
    }
    const expected = WORKBOOK.sheets.flatMap(({ tables: described }) =>
      described.map(({ columns }) => columns.map(({ header }) => header)),
    );
    expect(xmls.map((xml) => readTableDefinition(xml)?.columnNames)).toEqual(expected);
    for (const table of tables) {
      const ids = [...table.querySelectorAll('tableColumn')].map((column) =>
        Number(column.getAttribute('id')),
      );
      expect(ids).toEqual(ids.map((_, index) => index + 1));
      expect(table.querySelector('autoFilter')?.getAttribute('ref')).toBe(
        table.querySelector('table')?.getAttribute('ref'),
      );
    }
  });

  it('have rows and cells in rising order, each once', () => {
    for (const sheet of sheets()) {
      const rows = [...sheet.querySelectorAll('sheetData > row')].map((row) => Number(row.getAttribute('r')));
      expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
      for (const row of sheet.querySelectorAll('sheetData > row')) {
        const columns = [...row.querySelectorAll('c')].map((cell) =>
          columnNumber(cell.getAttribute('r') ?? ''),
        );
        expect(columns).toEqual([...new Set(columns)].sort((one, other) => one - other));
      }
    }
  });

  it('draw every note once, in shape ids that no other sheet uses', () => {
    const ids: string[] = [];
    for (const [path, xml] of parts) {
      if (!path.endsWith('.vml')) continue;
      const comments = text(`xl/comments${/(\d+)\.vml$/.exec(path)?.[1]}.xml`);
      const shapes = [...xml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => id ?? '');
      expect(shapes.length).toBe(comments.split('<comment ').length - 1);
      const blocks = (/idmap v:ext="edit" data="([\d,]+)"/.exec(xml)?.[1] ?? '').split(',').map(Number);
      for (const id of shapes) expect(blocks).toContain(Math.floor(Number(id) / 1024));
      ids.push(...shapes);
    }
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keep the notes of a sheet with more than 1,023 of them out of the ids of the next', async () => {
    const many = await partsOf(withManyNotes(WORKBOOK, 700));
    const drawings = [...many].filter(([path]) => path.endsWith('.vml')).map(([, xml]) => xml);
    const blocks = drawings.map((xml) => /data="([\d,]+)"/.exec(xml)?.[1]);
    expect(blocks).toEqual(['1,2', '3']);
  });
});

function text(path: string): string {
  return parts.get(path) ?? '';
}

function sheets(): Document[] {
  return [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, xml]) => parse(xml));
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}

async function partsOf(workbook: WorkbookDescription): Promise<Map<string, string>> {
  const office = new OfficePackage(await writeXlsx(workbook));
  expect(new Set(office.paths).size).toBe(office.paths.length);
  const found = new Map<string, string>();
  for (const path of office.paths) found.set(path, (await office.text(path)) ?? '');
  return found;
}

function columnNumber(reference: string): number {
  return [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Notes on both columns of a table of the first sheet; the second sheet keeps its own. */
function withManyNotes(workbook: WorkbookDescription, count: number): WorkbookDescription {
  const values = Array.from({ length: count }, (_, index) => index);
  const sheetsWithNotes = workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) =>
      table.name === 'tblKiri'
        ? {
            ...table,
            rowCount: count,
            columns: table.columns.map((column) => ({
              ...column,
              values,
              notes: values.map((value) => `n${value}`),
            })),
          }
        : table,
    ),
  }));
  return { ...workbook, sheets: sheetsWithNotes };
}
