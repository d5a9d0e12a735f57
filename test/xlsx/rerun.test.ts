/** Random planners at random workbooks: what they did stays, a second run changes nothing, Excel opens the outcome. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CellValue,
  SheetDescription,
  TableColumn,
  WorkbookDescription,
} from '../../analysis/sheets/sheet';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx';
import { WorkbookFile } from '../../analysis/xlsx/workbook-file';
import { Book } from '../doors/book';
import { repairFaults } from './repairs';
import { HAS_SCHEMAS, schemaFaults } from './schemas';

const TABLE = 'tblUji';
const SHEET = 'Uji';
const VALUES = fc.oneof(
  fc.constantFrom<CellValue[]>(
    null,
    '',
    '=1+1',
    ' tepi ',
    'dua\nbaris',
    '_x0041_',
    '&<>"\'',
    true,
    0,
    -1.5,
    1e21,
  ),
  fc.string({ maxLength: 8 }),
  fc.integer(),
);

/** Rows by their ids, and the columns that a run describes. */
interface Plan {
  readonly ids: readonly string[];
  readonly headers: readonly string[];
  readonly values: readonly CellValue[];
}

const IDS = Array.from({ length: 8 }, (_, index) => `3673-2022-${String(index + 1).padStart(3, '0')}`);
const HEADERS = ["Budi's", 'Target [%] #1', 'dua\nbaris', 'Satuan'];
const PLANS: fc.Arbitrary<Plan> = fc.record({
  ids: fc.subarray(IDS, { minLength: 1 }),
  headers: fc.subarray(HEADERS, { minLength: 1 }),
  values: fc.array(VALUES, { minLength: 4, maxLength: 9 }),
});

function describedBy({ ids, headers, values }: Plan): WorkbookDescription {
  const column = (header: string, cells: readonly CellValue[], more: Partial<TableColumn>): TableColumn => ({
    key: header,
    header,
    role: 'printed',
    format: 'general',
    wrap: false,
    align: 'left',
    values: cells,
    ...more,
  });
  const valueAt = (at: number): CellValue => values[at % values.length] ?? null;
  const sheet: SheetDescription = {
    key: 'uji',
    name: SHEET,
    tabColor: '1F3864',
    cells: [{ row: 0, column: 0, value: 'Judul lembar uji', style: 'title' }],
    tables: [
      {
        name: TABLE,
        row: 3,
        column: 0,
        rowCount: ids.length,
        bodyRowHeight: null,
        columns: [
          column('row_id', ids, { role: 'id', format: 'text' }),
          ...headers.map((header, index) =>
            column(
              header,
              ids.map((_, row) => valueAt(index * 3 + row)),
              index === 0
                ? {
                    notes: ids.map((_, row) => (row % 2 ? `catatan ${row}` : null)),
                    validation: { kind: 'number', minimum: 0, maximum: 9, message: 'Isi.' },
                  }
                : {},
            ),
          ),
        ],
      },
    ],
    columnWidths: [16, 20],
    rowHeights: {},
    freeze: { rows: 4, columns: 1 },
    showGridlines: true,
    print: { paper: 'a4', orientation: 'portrait', titleRows: [3, 3], footer: 'kaki' },
  };
  return {
    sheets: [sheet],
    properties: { title: 'Uji', subject: 'uji', language: 'id', computedAt: '2026-03-04T05:06:07.000Z' },
    state: '{}',
  };
}

type Act =
  | { readonly kind: 'rows above'; readonly count: number }
  | { readonly kind: 'own column'; readonly formula: boolean }
  | { readonly kind: 'note'; readonly row: number }
  | { readonly kind: 'beside' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'formulas elsewhere' }
  | { readonly kind: 'renamed tab' };

const ACTS: fc.Arbitrary<readonly Act[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ kind: fc.constant('rows above' as const), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('own column' as const), formula: fc.boolean() }),
    fc.record({ kind: fc.constant('note' as const), row: fc.nat(7) }),
    fc.record({
      kind: fc.constantFrom(
        'beside' as const,
        'merge' as const,
        'formulas elsewhere' as const,
        'renamed tab' as const,
      ),
    }),
  ),
  { selector: ({ kind }) => kind, maxLength: 7 },
);

/** What the planner has of one row: own cell, formula, note; null where the row is gone or had none. */
interface Own {
  readonly bytes: Uint8Array;
  readonly seen: (file: WorkbookFile) => Readonly<Record<string, unknown>>;
}

function plannedBy(acts: readonly Act[], bytes: Uint8Array, ids: readonly string[]): Own {
  const book = new Book(bytes);
  const noted = new Set<string>();
  const kinds = new Set(acts.map(({ kind }) => kind));
  for (const act of acts) apply(act);

  function apply(act: Act): void {
    const name = book.table(TABLE).sheet;
    const sheet = book.sheet(name);
    const { row, column, columns } = book.table(TABLE).area;
    switch (act.kind) {
      case 'rows above':
        return book.insertRows(name, row - 1, act.count);
      case 'own column':
        book.addColumn(TABLE, 'Punya [saya]', (at) =>
          act.formula
            ? { formula: `LEN(A${at + 1})&"&"`, value: '13&' }
            : { value: `milik ${book.valueOf(sheet, at, 0)}` },
        );
        return;
      case 'note': {
        const id = ids[act.row % ids.length] ?? '';
        noted.add(id);
        return book.addNote(sheet, book.rowOf(TABLE, id), column, `pesan ${id} <&>`);
      }
      case 'beside':
        return book.set(sheet, row + 1, column + columns + 9, { value: 'di samping' });
      case 'merge':
        book.set(sheet, 1, 20, { value: 'gabung' });
        return sheet.addToList('mergeCells', '<mergeCell ref="U2:W2"/>');
      case 'formulas elsewhere':
        book.addSheet('Punya', [
          ['A1', { formula: `ROWS(${TABLE}[row_id])`, value: 1 }],
          ['A2', { formula: `'${name.replaceAll("'", "''")}'!A1`, value: 'Judul lembar uji' }],
        ]);
        return;
      case 'renamed tab':
        return book.renameSheet(name, "Lembar 'saya' & dia");
    }
  }

  return {
    bytes: book.save(),
    seen(file) {
      const found = file.table(TABLE);
      if (!found) return { table: 'gone' };
      const { tab, table } = found;
      const { grid } = tab.sheet;
      const own = table.headers.indexOf('Punya [saya]');
      const cellOf = (id: string, row: number): unknown => [
        own < 0
          ? null
          : // A formula of the row that it stands on.
            String(grid.content(row, table.area.left + own)).replace(`A${row + 1}`, 'A#'),
        noted.has(id) ? tab.comments.at(row, table.area.left) : null,
      ];
      const rows: Record<string, unknown> = {};
      for (let row = table.body.first; row <= table.body.last; row++)
        rows[String(grid.value(row, table.area.left))] = cellOf(
          String(grid.value(row, table.area.left)),
          row,
        );
      const loose = (text: string): boolean => {
        for (let row = 0; row < 40; row++)
          for (let column = 0; column < 40; column++) if (grid.value(row, column) === text) return true;
        return false;
      };
      return {
        rows,
        tab: kinds.has('renamed tab') ? tab.name : null,
        beside: !kinds.has('beside') || loose('di samping'),
        merged:
          !kinds.has('merge') || (loose('gabung') && /<mergeCell ref="U\d+:W\d+"/.test(tab.sheet.format())),
        elsewhere: kinds.has('formulas elsewhere')
          ? ['A1', 'A2'].map((_, row) => file.tab('Punya').sheet.grid.formula(row, 0))
          : null,
      };
    },
  };
}

describe('a random planner at a random workbook', () => {
  it('keeps what is theirs, run after run', async () => {
    const files: Record<string, Uint8Array> = {};
    let run = 0;
    await fc.assert(
      fc.asyncProperty(PLANS, PLANS, ACTS, async (before, after, acts) => {
        const planned = plannedBy(acts, await writeXlsx(describedBy(before)), before.ids);
        const stood = planned.seen(await WorkbookFile.open(planned.bytes));
        const first = await updateXlsx(planned.bytes, describedBy(after));
        const now = planned.seen(await WorkbookFile.open(first.bytes));
        if (first.sheets[0]?.outcome === 'updated') {
          const { rows: rowsThen, ...restThen } = stood;
          const { rows: rowsNow, ...restNow } = now;
          expect(restNow).toEqual(restThen);
          for (const [id, own] of Object.entries(rowsThen as Record<string, unknown>))
            if (id in (rowsNow as object)) expect((rowsNow as Record<string, unknown>)[id], id).toEqual(own);
          for (const id of after.ids) expect(rowsNow).toHaveProperty(id);
        } else expect(now).toEqual(stood);
        const second = await updateXlsx(first.bytes, describedBy(after));
        expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
        files[`run ${run++}`] = first.bytes;
      }),
      { numRuns: 60, seed: 20_260_304 },
    );
    expect(repairFaults(files)).toEqual([]);
    if (HAS_SCHEMAS) expect(schemaFaults(files)).toEqual([]);
  }, 60_000);
});
