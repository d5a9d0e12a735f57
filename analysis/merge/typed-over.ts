/** Cells that we compute and that the planner typed over. */
import { cellName } from '../sheets/columns';
import { MAX_NOTE } from '../sheets/limits';
import {
  computedMark,
  computedMarkOf,
  FORMULA_MARK,
  rowId,
  rowIds,
  type TableRecord,
} from '../sheets/record';
import type { CellValue, TableColumn, TableDescription } from '../sheets/sheet';
import type { Bilingual, Language } from '../text/bilingual';
import { isBlank } from './existing';
import { idColumns } from './merge-table';
import type { PlacedTable } from './place-sheet';

export interface TypedOver {
  readonly table: TableDescription;
  /** Cells that keep what the planner typed: `X12`. */
  readonly cells: readonly string[];
}

/**
 * A table whose description keeps what the planner typed into computed cells: it stays where it was typed, coloured and with
 * a note that says what would stand there, until the planner clears the cell. Typed is what neither the last run wrote nor
 * this one would write.
 *
 * @param before what was last written, and by writes since then that did not come to their end; a workbook of an earlier
 *   version does not know it, and keeps nothing
 */
export function keepTypedOver(
  placed: PlacedTable,
  before: readonly TableRecord[],
  language: Language,
): TypedOver {
  const { table, merge, standing } = placed;
  const computed = before.flatMap(({ computed: marks, ids: idsThen }) => (marks ? [{ marks, idsThen }] : []));
  const ids = rowIds(table);
  // A row whose words were translated was known by those of that time.
  const idThen = (idsThen: TableRecord['ids'], described: number): string =>
    idsThen?.[table.rowNames?.[described] ?? ''] ?? ids[described] ?? '';
  if (!standing || computed.length === 0 || ids[0]?.startsWith('#')) return { table, cells: [] };
  const cells: string[] = [];
  const idAt = idColumns(table, merge.columns);
  // A copied row, or one without an id, says what it was copied with.
  const isKnown = (existing: number, described: number): boolean =>
    table.rowNames !== undefined || rowId(idAt.map((at) => standing.rows[existing]?.[at])) === ids[described];
  const columns = table.columns.map((column, index): TableColumn => {
    const at = merge.columns.standingAt[index] ?? -1;
    // What is said of rows that are left is not in the record.
    const isSaidOfLeft = table.leftRows?.[column.key] !== undefined;
    if (at < 0 || isSaidOfLeft || (column.role !== 'computed' && !column.formulas)) return column;
    const typed = new Map<number, CellValue>();
    merge.rows.forEach(({ described, existing }, row) => {
      if (described === null || existing === null || !isKnown(existing, described)) return;
      const now = standing.rows[existing]?.[at] ?? '';
      const written = computed.flatMap(
        ({ marks, idsThen }) => computedMarkOf(marks, idThen(idsThen, described), column.key) ?? [],
      );
      if (!isTyped(now, column, described, written)) return;
      typed.set(described, now);
      cells.push(cellName(placed.row + 1 + row, placed.column + (merge.columns.columnAt[index] ?? 0)));
    });
    return typed.size > 0 ? keeping(column, table, typed, language) : column;
  });
  return { table: cells.length === 0 ? table : { ...table, columns }, cells };
}

function isTyped(
  now: CellValue,
  { values, formulas }: TableColumn,
  row: number,
  written: readonly string[],
): boolean {
  if (isBlank(now) || written.length === 0) return false;
  const isFormula = typeof now === 'string' && now.startsWith('=');
  // A formula of ours that broke is mended, and Excel fills those of a column into its blank cells.
  if (isFormula) return !written.includes(FORMULA_MARK) && !formulas;
  const mark = computedMark(now);
  return mark !== computedMark(values[row] ?? null) && !written.includes(mark);
}

function keeping(
  column: TableColumn,
  { rowCount }: TableDescription,
  typed: ReadonlyMap<number, CellValue>,
  language: Language,
): TableColumn {
  const each = <One>(list: readonly (One | null)[] | undefined, one: (row: number) => One | null) =>
    Array.from({ length: rowCount }, (_, row) => (typed.has(row) ? one(row) : (list?.[row] ?? null)));
  return {
    ...column,
    typed: new Set(typed.keys()),
    values: each(column.values, (row) => typed.get(row) ?? null),
    ...(column.formulas && { formulas: each(column.formulas, () => null) }),
    styles: each(column.styles, () => 'doubt'),
    notes: each(column.notes, (row) => note(column.values[row] ?? null)[language]),
  };
}

function note(value: CellValue): Bilingual {
  const shown = isBlank(value) ? { id: '(kosong)', en: '(blank)' } : { id: String(value), en: String(value) };
  return {
    id: `Sel ini dihitung: ${shown.id}. Ketikan Anda dibiarkan dan tidak dipakai; kosongkan selnya agar hasilnya kembali.`.slice(
      0,
      MAX_NOTE,
    ),
    en: `This cell is computed: ${shown.en}. What you typed was left and is not used; clear the cell to get the result back.`.slice(
      0,
      MAX_NOTE,
    ),
  };
}
