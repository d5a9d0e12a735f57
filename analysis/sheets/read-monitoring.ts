import { ENTRY_COLUMNS, type EntryKey } from '../monitoring/entry-columns';
import {
  type Monitoring,
  MONITORING_TABLE,
  type MonitoringEntry,
  PERIOD_INPUTS,
  type PeriodEntry,
  PERIODS_TABLE,
  SETTINGS,
  SETTINGS_TABLE,
  type TypedCells,
} from '../monitoring/monitoring';
import { parseRoundCode, type Round, roundCode } from '../monitoring/round';
import type { RecordedHeaders } from '../text/match-headers';
import { shownText, typedText } from './cell-content';
import type { CellContent, ReadTable } from './read-workbook';
import { type TableCells, tableCells } from './table-cells';

/** What a line says of its row beside what is typed; it stays where the row has left the plan. */
export const KNOWN_OF_ROW = ['action', 'unit', 'nature', 'agencies', 'target'] as const;

/**
 * What the planner has typed about monitoring, as it stands in the cells: settings, rounds, and every line in which something
 * was filled in. A line whose hidden code is gone is known by its row and round.
 *
 * @param headers that the tables were last written with
 */
export function readMonitoring(
  tables: readonly ReadTable[],
  headers: Readonly<Record<string, RecordedHeaders>>,
): Monitoring {
  const cellsOf = (name: string): TableCells | null => {
    const table = tables.find((one) => one.name === name);
    return table ? tableCells(table, headers[name]) : null;
  };
  const settings = cellsOf(SETTINGS_TABLE);
  const setting = (key: string): CellContent => {
    const row = settings?.rows.find((one) => settings.text(one, 'setting_key') === key);
    return row && settings ? settings.value(row, 'setting_value') : null;
  };
  const periods = cellsOf(PERIODS_TABLE);
  return {
    settings: Object.fromEntries(
      SETTINGS.flatMap((key) => {
        const cell = setting(key);
        return cell === null ? [] : [[key, cell]];
      }),
    ),
    periods: periods?.has('period_key') ? periods.rows.flatMap((row) => periodIn(periods, row)) : null,
    entries: entriesOf(cellsOf(MONITORING_TABLE)),
  };
}

function periodIn(cells: TableCells, row: readonly CellContent[]): PeriodEntry[] {
  const code = parseRoundCode(cells.text(row, 'period_key'));
  if (!code) return [];
  const { id: planId, year, round } = code;
  return [{ planId, year, round, cells: typedIn(cells, row, PERIOD_INPUTS) }];
}

function entriesOf(cells: TableCells | null): MonitoringEntry[] {
  if (!cells) return [];
  const keys = ENTRY_COLUMNS.map(({ key }) => key);
  const taken = new Set<string>();
  return cells.rows.flatMap((row): MonitoringEntry[] => {
    const typed = typedIn<EntryKey>(cells, row, keys);
    const place = placeOf(cells, row);
    if (Object.keys(typed).length === 0 || !place) return [];
    const own = cells.text(row, 'entry_id') || place.code;
    let entryId = own;
    // A copied line is an entry of its own.
    for (let copy = 2; taken.has(entryId); copy++) entryId = `${own} ${String(copy)}`;
    taken.add(entryId);
    const known = Object.fromEntries(KNOWN_OF_ROW.map((key) => [key, cells.text(row, key)]));
    const { id: rowId, year, round } = place;
    return [{ entryId, rowId, year, round, cells: typed, known }];
  });
}

function placeOf(
  cells: TableCells,
  row: readonly CellContent[],
): (Round & { readonly id: string; readonly code: string }) | null {
  const code = cells.text(row, 'entry_id');
  const period = parseRoundCode(cells.text(row, 'period_key'));
  const known = period ? roundCode(cells.text(row, 'row_id'), period) : '';
  const parsed = parseRoundCode(code) ?? parseRoundCode(known);
  return parsed && { ...parsed, code: code || known };
}

function typedIn<Key extends string>(
  cells: TableCells,
  row: readonly CellContent[],
  keys: readonly Key[],
): TypedCells<Key> {
  const typed: Partial<Record<Key, CellContent>> = {};
  for (const key of keys) {
    const value = cells.value(row, key);
    if (typedText(shownText(value)) !== '') typed[key] = value;
  }
  return typed;
}
