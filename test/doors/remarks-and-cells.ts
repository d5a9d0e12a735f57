/** Comments, and cells outside tables. */
import { cellName, parseAddress, type Area } from '../excel-host/model/address';
import type { Deed, FileView } from './deed';
import type { SheetSnapshot } from '../excel-host/snapshot';
import { described } from './own-columns';
import type { Standing } from './standing';
import type { Book } from './book';
import type { SheetPart } from './sheet-part';

export function remarkDeeds(planId: string): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  const note = (what: string, rowId: string, header: string, text: string): Deed => ({
    what,
    do: ({ book }) =>
      book.addNote(book.sheetOf(table), book.rowOf(table, rowId), book.columnOf(table, header), text),
    seen: (standing) => standing.note(table, rowId, header),
  });
  let ours = { rowId: '', header: '' };
  return [
    note('a note on an own cell', id(3), 'Catatan rapat', 'Tanyakan\nke <Disdukcapil>'),
    note('a note on a cell of ours', id(9), 'Bagian', 'Disetujui rapat'),
    {
      what: 'a note in place of one of ours',
      do({ book }) {
        const sheet = book.sheetOf(table);
        const place = firstNoteOfOurs(book, sheet, book.table(table).area);
        const idColumn = book.columnOf(table, 'Kode baris');
        ours = {
          rowId: book.valueOf(sheet, place.row, idColumn),
          header: book.table(table).headers[place.column - book.table(table).area.column] ?? '',
        };
        book.addNote(sheet, place.row, place.column, 'Sudah dicek perencana');
      },
      seen: (standing) => standing.note(table, ours.rowId, ours.header),
    },
    {
      what: 'a note beside the table',
      do: ({ book }) => book.addNote(book.sheetOf('tblTemuan'), 1, 9, 'Bahas dulu yang tinggi'),
      seen: (standing) => standing.sheetOf('tblTemuan').notes['J2'] ?? null,
    },
    {
      what: 'a thread of comments',
      do: ({ book }) =>
        addThread(book, book.sheetOf(table), book.rowOf(table, id(8)), book.columnOf(table, 'Kegiatan')),
      seen: (standing) => standing.note(table, id(8), 'Kegiatan'),
    },
    {
      what: 'the parts of a thread of comments',
      fileOnly: true,
      do: () => undefined,
      seen: (_, file) =>
        file && {
          threads: file
            .related('threadedComment')
            .map(({ path }) => file.text(path).match(/<text>.*?<\/text>/g)),
          people: file.related('person').map(({ path }) => file.text(path)),
        },
    },
  ];
}

function firstNoteOfOurs(book: Book, sheet: SheetPart, area: Area): Area {
  const [path = ''] = book.related(sheet.path, 'comments');
  for (const [, cell = ''] of book.text(path).matchAll(/<comment ref="([^"]*)" authorId="0"/g)) {
    const place = parseAddress(cell)?.area;
    if (place && place.row > area.row && place.column > area.column) return place;
  }
  throw new Error('No cell has a note of ours.');
}

function addThread(book: Book, sheet: SheetPart, row: number, column: number): void {
  const [first, second, person] = ['1', '2', '3'].map(
    (digit) => `{0A000000-0000-4000-8000-00000000000${digit}}`,
  );
  const cell = cellName(row, column);
  book.addNote(
    sheet,
    row,
    column,
    '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    Apakah ini sudah dibahas?\nReply:\n    Sudah, 3 Maret.',
    `tc=${String(first)}`,
  );
  book.addPart(
    'xl/threadedComments/threadedComment1.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="${cell}" dT="2026-11-20T02:00:00.00" personId="${String(person)}" id="${String(first)}"><text>Apakah ini sudah dibahas?</text></threadedComment><threadedComment ref="${cell}" dT="2026-11-21T02:00:00.00" personId="${String(person)}" id="${String(second)}" parentId="${String(first)}"><text>Sudah, 3 Maret.</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  book.relate(
    sheet.path,
    'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    'xl/threadedComments/threadedComment1.xml',
  );
  book.addPart(
    'xl/persons/person.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Perencana" id="${String(person)}" userId="perencana" providerId="None"/></personList>`,
    'application/vnd.ms-excel.person+xml',
  );
  book.relate(
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2017/10/relationships/person',
    'xl/persons/person.xml',
  );
}

export function looseDeeds(planId: string): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  return [
    {
      what: 'a cell above a table',
      do: ({ book }) => book.set(book.sheetOf(table), 0, 12, { value: 'Naskah rapat 3 Maret' }),
      seen: (standing) => looseCell(standing, standing.sheetOf(table), 'Naskah rapat 3 Maret'),
    },
    {
      what: 'a date beside a row of a table',
      do({ book }) {
        const { column, columns } = book.table(table).area;
        const sheet = book.sheetOf(table);
        const style = book.look(0, { numberFormat: 'd mmm yyyy', fill: 'DDEBF7' });
        book.set(sheet, book.rowOf(table, id(4)), column + columns + 1, { value: 46111, style });
      },
      seen: (standing) => looseCell(standing, standing.sheetOf(table), 46111),
    },
    {
      what: 'merged, coloured text below a table',
      do({ book }) {
        const { row, rows } = book.table(table).area;
        const sheet = book.sheetOf(table);
        book.set(sheet, row + rows + 2, 1, {
          value: 'Disetujui: Kepala Bappeda',
          style: book.look(0, { fill: 'FCE4D6' }),
        });
        sheet.addToList(
          'mergeCells',
          `<mergeCell ref="${cellName(row + rows + 2, 1)}:${cellName(row + rows + 2, 3)}"/>`,
        );
      },
      seen: (standing) => looseCell(standing, standing.sheetOf(table), 'Disetujui: Kepala Bappeda'),
    },
    {
      what: 'a formula below a table over its column',
      do({ book }) {
        const { row, rows } = book.table(table).area;
        const column = book.columnOf(table, 'Pagu');
        const formula = `SUM(${cellName(row + 1, column)}:${cellName(row + rows - 1, column)})`;
        book.set(book.sheetOf(table), row + rows + 4, column, { formula, value: 100 });
      },
      // The range still spans the whole body.
      seen(standing) {
        const sheet = standing.sheetOf(table);
        const rows = standing.bodyRows(table);
        const column = standing.columnOf(table, 'Pagu') ?? -1;
        const spans = `=SUM(${cellName(rows[0] ?? 0, column)}:${cellName(rows.at(-1) ?? 0, column)})`;
        const formulas = Object.values(sheet.cells).map(({ formula }) => formula);
        return (
          formulas.includes(spans) || formulas.filter((formula) => formula?.startsWith('=SUM(')).join(' ')
        );
      },
    },
    {
      what: 'text and a formula on the home sheet',
      do({ book }) {
        book.set(book.sheet('Beranda'), 64, 1, { value: 'Disetujui rapat 3 Maret' });
        book.set(book.sheet('Beranda'), 65, 1, {
          formula: 'COUNTIF(tblTemuan[Keputusan],"setuju")',
          value: 1,
        });
      },
      seen: ({ workbook }) => {
        const cells = Object.values(workbook.sheets.find(({ name }) => name === 'Beranda')?.cells ?? {});
        return [
          cells.some(({ value }) => value === 'Disetujui rapat 3 Maret'),
          cells.some(({ formula }) => formula === '=COUNTIF(tblTemuan[Keputusan],"setuju")'),
        ];
      },
    },
    {
      what: 'a rule on a cell outside tables',
      do({ book }) {
        const sheet = book.sheet('Metode');
        book.set(sheet, 1, 9, { value: 5 });
        sheet.addToList(
          'dataValidations',
          '<dataValidation type="whole" operator="between" allowBlank="1" showErrorMessage="1" sqref="J2"><formula1>1</formula1><formula2>9</formula2></dataValidation>',
        );
      },
      seen: (standing) => standing.sheet('Metode').cells['J2']?.validation?.['Rule'] ?? null,
    },
    {
      what: 'the words of a cell of two colours',
      do: ({ book }) => book.set(book.sheet('Metode'), 0, 9, { value: RICH }),
      seen: (standing) => standing.sheet('Metode').cells['J1']?.value ?? null,
    },
    {
      what: 'the colours of a cell of two colours',
      fileOnly: true,
      do: () => undefined,
      seen: (_, file) => file && richItems(file),
    },
  ];
}

const RICH =
  '<r><rPr><b/><sz val="10"/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t xml:space="preserve">Merah </t></r><r><rPr><sz val="10"/><color rgb="FF0000FF"/><rFont val="Arial"/></rPr><t>biru</t></r>';

/** Coloured runs, wherever the file keeps texts. */
function richItems(file: FileView): unknown {
  const texts = file.paths
    .filter((path) => /sharedStrings|worksheets\/[^_]/.test(path))
    .map((path) => file.text(path));
  const colours = texts
    .join('')
    .match(/<r>\s*<rPr>.*?Merah.*?biru<\/t>\s*<\/r>/s)?.[0]
    .match(/rgb="[^"]*"/g);
  return colours ?? null;
}

/** A cell by what it says, with its look, and whether it is merged over its neighbours. */
function looseCell(standing: Standing, sheet: SheetSnapshot, value: string | number): unknown {
  const found = Object.entries(sheet.cells).find(([, cell]) => cell.value === value);
  if (!found) return null;
  const [name, cell] = found;
  const merge = sheet.merges.find((area) => area.startsWith(`${name}:`));
  const { columns = 1 } = parseAddress(merge ?? '')?.area ?? {};
  return { cell: described(standing, sheet.name, cell), columns };
}
