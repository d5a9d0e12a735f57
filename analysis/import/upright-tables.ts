import { roleOfHeader } from './column-words';
import { headerYear } from './header-year';
import type { SourceCell, SourcePart, SourceRow } from './source';

/** A header in the first column needs as many known words as one in the first row. */
const MIN_ROLES = 3;

/**
 * The parts with tables turned whose headers stand in their first column, one column for each row of the plan.
 *
 * @example uprightTables([{ kind: 'line', text: 'BAB I', place: {} }]).length // 1
 */
export function uprightTables(parts: readonly SourcePart[]): SourcePart[] {
  const turned: SourcePart[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at];
    if (!part) break;
    const rows = part.kind === 'row' ? tableAt(parts, at, part.table) : [];
    if (rows.length >= MIN_ROLES && isLying(rows)) turned.push(...turn(rows));
    else turned.push(...(rows.length > 0 ? rows : [part]));
    at += Math.max(1, rows.length);
  }
  return turned;
}

function tableAt(parts: readonly SourcePart[], from: number, table: number): SourceRow[] {
  const rows: SourceRow[] = [];
  for (let at = from; at < parts.length; at++) {
    const part = parts[at];
    if (part?.kind !== 'row' || part.table !== table) break;
    rows.push(part);
  }
  return rows;
}

function isLying(rows: readonly SourceRow[]): boolean {
  const names = (cells: readonly SourceCell[]): number =>
    new Set(
      cells.flatMap(({ text }) => {
        const role = roleOfHeader(text) ?? (headerYear(text) ? headerYear(text)?.year : null);
        return role === null || role === undefined ? [] : [role];
      }),
    ).size;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const first = rows.flatMap(({ cells }) => cells.slice(0, 1));
  const filled = first.filter(({ text }) => text !== '').length;
  const known = names(first);
  // Most of the first column names something, and no row of the table does.
  if (width < 2 || known < MIN_ROLES || known < filled * 0.6) return false;
  return !rows.some(({ cells }) => names(cells.slice(1)) >= MIN_ROLES - 1);
}

function turn(rows: readonly SourceRow[]): SourceRow[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const [first] = rows;
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map(({ cells: own, place }): SourceCell => {
      const cell = own[column] ?? { text: '', place, merged: '' };
      const merged = cell.merged === 'left' ? 'above' : cell.merged === 'above' ? 'left' : '';
      return { ...cell, merged };
    });
    return { kind: 'row', table: first?.table ?? 0, cells, place: cells[0]?.place ?? {} };
  });
}
