import type { Bilingual } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import type { ReadTable } from './read-workbook';
import { tableCells } from './table-cells';

export interface TableWithIds {
  readonly table: ReadTable;
  /** Rows that got an id, for the planner to know. */
  readonly notices: readonly Bilingual[];
}

/**
 * A plan's table in which every row has an id of its own. A row that the planner typed has none, a copied one has that of
 * the row above: each gets the next number after the last one of the plan, in the order of the table. The id of a row
 * that was deleted is not given again: it would be taken for that row, changed.
 *
 * @param planId of the table: `3673-2022`
 * @param recorded headers of the last run
 * @param known ids of rows that the plan had before, or has in its regulation
 */
export function giveRowIds(
  table: ReadTable,
  planId: string,
  recorded: RecordedHeaders,
  known: Iterable<string> = [],
): TableWithIds {
  const cells = tableCells(table, recorded);
  const at = cells.positionOf('row_id');
  if (at === undefined) return { table, notices: [] };
  const taken = new Set<string>();
  const filled = new Set(cells.rows);
  const needs = table.rows.map((row) => {
    if (!filled.has(row)) return false;
    const id = cells.text(row, 'row_id');
    if (id !== '' && !taken.has(id)) {
      taken.add(id);
      return false;
    }
    return true;
  });
  if (!needs.includes(true)) return { table, notices: [] };
  const ofPlan = [...known].filter((id) => id.startsWith(`${planId}-`));
  const ordinals = [...taken, ...ofPlan].map((id) => Number(/-(\d+)$/.exec(id)?.[1] ?? 0));
  let last = ordinals.reduce((most, ordinal) => Math.max(most, ordinal), 0);
  const given: string[] = [];
  const rows = table.rows.map((row, index) => {
    if (!needs[index]) return row;
    last += 1;
    const id = `${planId}-${String(last).padStart(3, '0')}`;
    given.push(id);
    return row.map((cell, column) => (column === at ? id : cell));
  });
  const list = given.join(', ');
  return {
    table: { ...table, rows },
    notices: [
      {
        id: `Lembar "${table.sheet}": baris tanpa ID atau hasil salinan mendapat ID baru: ${list}.`,
        en: `Sheet "${table.sheet}": rows without an ID, or copied ones, got a new ID: ${list}.`,
      },
    ],
  };
}
