/** What a planner does to the rows of a plan, and what they type into its columns. */
import type { Book } from './book';
import type { Deed, PlanScene, Scene } from './deed';
import type { Standing } from './standing';

type PlanOf = (scene: Scene) => PlanScene;

/** Rows that came, went and moved; `plan` picks the plan of the scene. */
export function rowDeeds(name: string, plan: PlanOf, planId: string, rowCount: number): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  const added = id(rowCount + 1);
  return [
    {
      what: `rows of ${name} sorted by their text`,
      recordOnly: true,
      do(scene) {
        const { book } = scene;
        const { row, rows } = book.table(table).area;
        const column = book.columnOf(table, 'Kegiatan');
        const order = Array.from({ length: rows - 1 }, (_, index) => row + 1 + index);
        const textOf = (at: number): string => book.valueOf(book.sheetOf(table), at, column);
        book.reorderRows(
          table,
          [...order].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
        );
      },
      // What came later by hand stands where it was put.
      seen: (standing) =>
        standing
          .bodyRows(table)
          .map((row) => standing.rowKey(table, row))
          .filter((key) => key !== '' && key !== added),
    },
    {
      what: `a row of ${name} deleted`,
      recordOnly: true,
      do: ({ book }) => book.deleteRow(book.sheetOf(table).name, book.rowOf(table, id(5))),
      seen: (standing) => ({ rows: standing.rowsOf(table, id(5)).length }),
    },
    {
      what: `a blank row left between rows of ${name}`,
      do: ({ book }) => book.insertRows(book.sheetOf(table).name, book.rowOf(table, id(7)) + 1),
      // It may stay or close up; the rows around it are there.
      seen: (standing) => [7, 8].map((number) => standing.rowsOf(table, id(number)).length),
    },
    {
      what: `a row added to ${name}`,
      named: [added],
      do(scene) {
        addRow(scene.book, plan(scene), {
          'Kode baris': added,
          Bagian: 'II',
          Kegiatan: 'Kegiatan baru dari rapat',
          Satuan: 'Orang',
          [`Target ${String(plan(scene).years[0])}`]: '120',
          'Catatan perencana': 'catatan baris baru',
        });
      },
      seen: (standing) =>
        standing.rowsOf(table, added).length === 0
          ? null
          : ['Kegiatan', 'Satuan', 'Catatan perencana'].map((header) => standing.value(table, added, header)),
    },
    printedChange(
      `the printed action of a row of ${name} rewritten`,
      table,
      id(1),
      'Kegiatan',
      'Kegiatan yang dibetulkan',
    ),
    printedChange(`the printed unit of a row of ${name} corrected`, table, id(2), 'Satuan', 'Dokumen'),
    printedChange(
      `a printed target of ${name} corrected`,
      table,
      id(3),
      `Target ${String(planId.slice(5))}`,
      '97,5',
    ),
  ];
}

/** Rows whose id repeats or is missing, which nothing can be computed with. */
export function strangeRowDeeds(name: string, plan: PlanOf, planId: string): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  const id = (number: number): string => `${planId}-${String(number).padStart(3, '0')}`;
  return [
    {
      what: `a row of ${name} duplicated, with a note in the copy`,
      named: [id(6)],
      do({ book }) {
        const from = book.rowOf(table, id(6));
        const sheet = book.sheetOf(table);
        book.insertRows(sheet.name, from + 1);
        sheet.copyRow(from, from + 1);
        book.set(sheet, from + 1, book.columnOf(table, 'Catatan perencana'), { value: 'salinan baris' });
      },
      seen: (standing) => copiesOf(standing, table),
    },
    {
      what: `a row without an id added to ${name}`,
      named: ['Kegiatan tanpa nomor'],
      do: (scene) => addRow(scene.book, plan(scene), { Kegiatan: 'Kegiatan tanpa nomor', Satuan: 'Paket' }),
      seen: (standing) =>
        standing
          .bodyRows(table)
          .some((row) => standing.rowValues(table, row).includes('Kegiatan tanpa nomor')) || null,
    },
  ];
}

function printedChange(what: string, table: string, rowId: string, header: string, value: string): Deed {
  return {
    what,
    named: [rowId],
    do: ({ book }) =>
      book.set(book.sheetOf(table), book.rowOf(table, rowId), book.columnOf(table, header), { value }),
    seen: (standing) => standing.value(table, rowId, header),
  };
}

function addRow(book: Book, { table }: PlanScene, cells: Readonly<Record<string, string>>): void {
  const sheet = book.sheetOf(table);
  const { row, rows } = book.table(table).area;
  book.insertRows(sheet.name, row + rows);
  book.table(table).lengthen();
  for (const [header, value] of Object.entries(cells))
    book.set(sheet, row + rows, book.columnOf(table, header), {
      value,
      style: sheet.styleAt(row + rows - 1, book.columnOf(table, header)),
    });
}

/** Action beside the note of a copy; its id is another from the next run on. */
function copiesOf(standing: Standing, table: string): unknown {
  const { headers } = standing.table(table);
  const [action, note] = ['Kegiatan', 'Catatan perencana'].map((header) => headers.indexOf(header));
  return standing
    .bodyRows(table)
    .map((row) => standing.rowValues(table, row))
    .filter((cells) => cells[note ?? -1] === 'salinan baris')
    .map((cells) => cells[action ?? -1]);
}

/** What a planner types, by header; years as `#`. */
const TYPED: Readonly<Record<string, string | number>> = {
  Klaster: 'III',
  'Indikator KLA': 12,
  'Nama indikator nasional': 'Nama yang dibetulkan',
  Subindikator: '21a',
  Kepastian: 'Pasti',
  'Alasan padanan': 'alasan perencana',
  'Jenis target': 'Volume per tahun',
  'Arah perbaikan': 'Makin rendah',
  'Alasan sifat dan arah': 'alasan perencana',
  'Satuan (dibaca)': 'Orang',
  'Data dasar (dibaca)': 12.5,
  'Total rencana': 'Ya',
  'Target # (dibaca)': 34.5,
  Batas: '≥',
  'Penanggung jawab (dibaca)': 'Dinkes',
  'Yang perlu dicek': 'keraguan perencana',
  'Catatan perencana': 'catatan saya',
  'Perkembangan target': 'Campuran',
  'Menjawab pertanyaan': '6.3; 1.2f',
  'Mendukung pertanyaan': '4.3',
  'Saran pertanyaan': 'bukan saran',
};

/** An edit in every column of a plan that looks as if it could be edited, each in a row of its own. */
export function editDeeds(name: string, planId: string, editable: readonly string[]): Deed[] {
  const table = `tblRad_${planId.replace('-', '_')}`;
  return editable.map((header, index): Deed => {
    const value = TYPED[header.replace(/\d{4}/, '#')];
    let rowId = '';
    return {
      what: `${header} of a row of ${name} typed over`,
      do({ book }) {
        if (value === undefined) throw new Error(`Nothing is known to type into ${header}.`);
        const sheet = book.sheetOf(table);
        const column = book.columnOf(table, header);
        const ids = Array.from(
          { length: 10 },
          (_, next) => `${planId}-0${String(10 + ((index + next) % 10))}`,
        );
        rowId = ids.find((id) => book.valueOf(sheet, book.rowOf(table, id), column) !== String(value)) ?? '';
        book.set(sheet, book.rowOf(table, rowId), column, { value });
      },
      seen: (standing) => standing.value(table, rowId, header),
    };
  });
}
