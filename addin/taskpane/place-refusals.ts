import type { Analysis } from '../../analysis/analyse';
import { MONITORING_TABLE, PERIODS_TABLE, SETTINGS_TABLE } from '../../analysis/monitoring/monitoring';
import type { RefusedCell } from '../../analysis/plan/row-edits';
import { shownText } from '../../analysis/sheets/cell-content';
import { TABLE_NAMES } from '../../analysis/sheets/names';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { columnPositions } from '../../analysis/text/headers';
import { refusalWords } from '../../analysis/text/refusal-words';
import type { TablePlace } from '../excel';
import type { Notice } from './analysis-client';
import { planCells } from './plan-cells';

/** The cells that were typed and not understood, each with where it stands and what would be understood. */
export function placeRefusals(
  { refused }: Pick<Analysis, 'refused'>,
  workbook: ReadWorkbook,
): readonly Notice[] {
  const inPlans = planCells(workbook);
  return refused.map((cell) => ({
    words: refusalWords(cell),
    place: cell.table === undefined ? inPlans(cell.rowId, cell.column) : inTable(cell, workbook),
  }));
}

/** Column by which a line is found, and what stands there; a line of the crosswalk is known by its indicator alone. */
function lineOf({ table, rowId, label }: RefusedCell): readonly [key: string, text: string] {
  if (table === TABLE_NAMES.findings) return ['finding_id', rowId];
  if (table === TABLE_NAMES.findingGroups) return ['group_id', rowId];
  if (table === 'tblPertanyaan') return ['question_id', rowId];
  if (table === 'tblHanyaKotaLain') return ['row_id', rowId];
  if (table === MONITORING_TABLE) return ['entry_id', rowId];
  if (table === PERIODS_TABLE) return ['period_key', rowId];
  if (table === SETTINGS_TABLE) return ['setting_key', rowId];
  return ['indicator', label?.id ?? ''];
}

/** Null where no one line has this text. */
function inTable(cell: RefusedCell, { tables, state }: ReadWorkbook): TablePlace | null {
  const table = tables.find(({ name }) => name === cell.table);
  if (!table) return null;
  const [key, text] = lineOf(cell);
  const recorded = parseState(state)?.headers[table.name];
  const positions = columnPositions(table.headers, [key, cell.column], recorded);
  const [idAt = -1, at = -1] = [positions.get(key), positions.get(cell.column)];
  const [idHeader, header] = [table.headers[idAt], table.headers[at]];
  const lines = table.rows.filter((row) => shownText(row[idAt] ?? null).trim() === text);
  if (idHeader === undefined || header === undefined || text === '' || lines.length !== 1) return null;
  return { table: table.name, idHeader, rowId: text, header };
}
