/** Columns of the planner's own: one of every kind at the right end of every table, and one in the middle. */
import { cellName, parseAddress } from '../excel-host/model/address';
import type { CellSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';
import type { Deed, Scene } from './deed';
import type { CellSpec } from './sheet-part';
import { cellAt, type Standing } from './standing';
import { escape } from './xml-text';

const HEADERS = [
  'Catatan rapat',
  'Pagu',
  'Tenggat',
  'Serapan',
  'Pagu ganda',
  'Pagu lanjut',
  'Tautan',
  'Langkah rapat',
  'Warna',
] as const;

/** One deed for each table that stands in the workbook. */
export function ownColumns(tables: readonly string[]): Deed[] {
  return tables.flatMap((table): Deed[] => [
    {
      what: `own columns at the end of ${table}`,
      comesAndGoes: isResult(table),
      do: (scene) => addAll(scene, table),
      seen: (standing) => cellsOf(standing, table),
    },
    {
      what: `own dropdown and colour rule in ${table}`,
      comesAndGoes: isResult(table),
      do: () => undefined,
      seen: (standing) => rulesOf(standing, table),
    },
  ]);
}

/** A sheet column in the middle of every table of a sheet. */
export function middleColumn(table: string): Deed {
  return {
    what: `an own column in the middle of ${table}`,
    comesAndGoes: isResult(table),
    do({ book }) {
      const { area, sheet: sheetName } = book.table(table);
      const at = area.column + Math.min(2, area.columns - 1);
      book.insertColumn(sheetName, at, 'Sisipan');
      const sheet = book.sheet(sheetName);
      for (const one of book.tables.filter(({ sheet: name }) => name === sheetName)) {
        const { row, rows } = one.area;
        const isBlank = (at: number): boolean =>
          one.name.startsWith('tblRad_') && book.valueOf(sheet, at, one.area.column) === '';
        for (let index = 1; index < rows; index += 2)
          if (!isBlank(row + index))
            book.set(sheet, row + index, at, { value: `sisipan ${String(index)}`, style: 0 });
      }
    },
    seen: (standing) => byRow(standing, table, ['Sisipan']),
  };
}

/** Rows of results come and go with the annex; those of an annex are the planner's. */
function isResult(table: string): boolean {
  return !table.startsWith('tblRad_');
}

function addAll({ book }: Scene, table: string): void {
  const sheet = book.sheetOf(table);
  const [money, date, percent, colour, link] = [
    book.look(0, { numberFormat: '#,##0 "juta"' }),
    book.look(0, { numberFormat: 'dd/mm/yyyy' }),
    book.look(0, { numberFormat: '0%' }),
    book.look(0, { fill: 'C6EFCE', font: '<b/><sz val="12"/><color rgb="FF006100"/><name val="Calibri"/>' }),
    book.look(0, { font: '<u/><sz val="10"/><color theme="10"/><name val="Arial"/>' }),
  ];
  const { row: top, column: left } = book.table(table).area;
  const idColumn = left + Math.max(0, book.table(table).headers.indexOf('Kode baris'));
  // Nobody fills in a row that was left blank.
  const add = (header: string, cell: (row: number, index: number) => CellSpec | null): number =>
    book.addColumn(table, header, (row, index) =>
      table.startsWith('tblRad_') && book.valueOf(sheet, row, idColumn) === '' ? null : cell(row, index),
    );
  add(HEADERS[0], (_, index) => ({
    value: `rapat ${String(index + 1)}: <setuju> & "catat"`,
  }));
  const pagu = add(HEADERS[1], (_, index) => ({ value: 10 + index, style: money }));
  add(HEADERS[2], (_, index) => ({ value: 46000 + index, style: date }));
  add(HEADERS[3], (_, index) => (index % 3 === 2 ? null : { value: index / 100, style: percent }));
  add(HEADERS[4], (_, index) => ({
    formula: `${table}[[#This Row],[Pagu]]*2`,
    value: 20 + 2 * index,
    style: money,
  }));
  add(HEADERS[5], (row, index) => ({
    formula: `${cellName(row, pagu)}+1`,
    value: 11 + index,
  }));
  const linked = add(HEADERS[6], (_, index) => ({
    value: `berkas ${String(index + 1)}`,
    style: link,
  }));
  const followed = add(HEADERS[7], (_, index) => ({
    value: index % 2 ? 'belum' : 'sudah',
  }));
  add(HEADERS[8], () => ({ value: '', style: colour }));
  const rows = book.table(table).area.rows - 1;
  addLinks(book, table, linked, top + 1, rows);
  const range = `${cellName(top + 1, followed)}:${cellName(top + rows, followed)}`;
  const rule = '<formula1>"belum,sudah,batal"</formula1>';
  sheet.addToList(
    'dataValidations',
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${range}">${rule}</dataValidation>`,
  );
  const dxf = book.dxf(
    '<font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
  );
  const condition = `<formula>${escape(`${cellName(top + 1, followed)}="belum"`)}</formula>`;
  sheet.addToTail(
    'conditionalFormatting',
    `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${String(dxf)}" priority="${String(500 + book.tables.findIndex(({ name }) => name === table))}">${condition}</cfRule></conditionalFormatting>`,
  );
}

/** An address out of the workbook, and a place in it. */
function addLinks(book: Scene['book'], table: string, column: number, row: number, rows: number): void {
  const sheet = book.sheetOf(table);
  const id = book.relate(sheet.path, 'hyperlink', `https://contoh.go.id/rapat?tabel=${table}&n=1`, true);
  const inside =
    rows > 1 ? `<hyperlink ref="${cellName(row + 1, column)}" location="Metode!A1" display="Metode"/>` : '';
  sheet.addToList('hyperlinks', `<hyperlink ref="${cellName(row, column)}" r:id="${id}"/>${inside}`);
}

function cellsOf(standing: Standing, table: string): unknown {
  return byRow(standing, table, HEADERS);
}

/** Own cells by the key of their row, those of rows that stood before. */
export function byRow(standing: Standing, table: string, headers: readonly string[]): unknown {
  if (!standing.hasTable(table)) return null;
  const sheet = standing.sheetOf(table);
  const columns = headers.map((header) => [header, standing.columnOf(table, header)] as const);
  const seen = new Map<string, number>();
  const rows = standing.bodyRows(table).map((row) => {
    const key = standing.rowKey(table, row);
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    const cells = columns.map(([header, column]) => [
      header,
      column === null ? 'no such column' : described(standing, sheet.name, cellAt({ sheet, row, column })),
    ]);
    return [turn === 1 ? key : `${key} (${String(turn)})`, Object.fromEntries(cells)] as const;
  });
  return Object.fromEntries(rows);
}

/** Content and look of a cell, formulas by what they mean. */
export function described(standing: Standing, sheet: string, cell: CellSnapshot): unknown {
  const { formula, value, numberFormat, format, hyperlink } = cell;
  return {
    ...(formula === undefined ? { value } : { formula: standing.meaning(formula, sheet) }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(format?.['Fill.Color'] !== undefined && { fill: format['Fill.Color'] }),
    ...(format?.['Font.Bold'] === true && { bold: true }),
    ...(hyperlink !== undefined && { hyperlink }),
  };
}

/** The rule and the colour of the cells of a column, by row. */
function rulesOf(standing: Standing, table: string): unknown {
  const header = HEADERS[7];
  if (!standing.hasTable(table)) return null;
  const column = standing.columnOf(table, header);
  if (column === null) return null;
  const sheet = standing.sheetOf(table);
  const rows = standing.bodyRows(table);
  return Object.fromEntries(
    rows.map((row) => [
      standing.rowKey(table, row),
      {
        validation: cellAt({ sheet, row, column }).validation?.['Rule'] ?? null,
        colours: coloursAt(sheet, row, column),
      },
    ]),
  );
}

function coloursAt(
  { conditionalFormats }: WorkbookSnapshot['sheets'][number],
  row: number,
  column: number,
): unknown {
  return conditionalFormats
    .filter(
      ({ type, areas }) =>
        type === 'Custom' &&
        areas.some((address) => {
          const area = parseAddress(address)?.area;
          return (
            area !== undefined &&
            row >= area.row &&
            row < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns
          );
        }),
    )
    .map(({ settings }) => JSON.stringify(settings).replace(/<formula>[A-Z]+\d+/, '<formula>first'));
}
