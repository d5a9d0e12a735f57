import { roleOfHeader } from './column-words';
import type { HeaderBlock } from './find-headers';
import type { SourceCell, SourcePart, SourceRow } from './source';

/** A column that is part of the one at its left in this share of the rows is no column of its own. */
const MOSTLY = 0.9;

/**
 * The parts without columns that only a few odd lines or widths of cells made: no header names them, and in nearly all
 * rows they belong to a merged cell that begins further left. What stands in them goes to the cell at their left.
 */
export function foldColumns(parts: readonly SourcePart[], headers: readonly HeaderBlock[]): SourcePart[] {
  const tables = new Map<number, SourceRow[]>();
  for (const part of parts)
    if (part.kind === 'row') tables.set(part.table, [...(tables.get(part.table) ?? []), part]);
  const folded = new Map<number, ReadonlySet<number>>();
  for (const [table, rows] of tables) {
    const named = new Set<SourceRow>(
      headers.flatMap(({ from, to }) =>
        parts
          .slice(from, to)
          .filter((part): part is SourceRow => part.kind === 'row' && part.table === table),
      ),
    );
    const odd = named.size === 0 ? new Set<number>() : oddColumns(rows, named);
    if (odd.size > 0) folded.set(table, odd);
  }
  if (folded.size === 0) return [...parts];
  return parts.map((part) => {
    const odd = part.kind === 'row' ? folded.get(part.table) : undefined;
    return part.kind === 'row' && odd ? { ...part, cells: foldCells(part.cells, odd) } : part;
  });
}

function oddColumns(rows: readonly SourceRow[], named: ReadonlySet<SourceRow>): Set<number> {
  const odd = new Set<number>();
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  // A cell over half of the table is a heading and says nothing of columns.
  const body = rows.filter(
    ({ cells }) => cells.filter(({ merged }) => merged === 'left').length < cells.length / 2,
  );
  for (let column = 1; column < width; column++) {
    if (isPartOfNumber(column, named, body)) {
      odd.add(column);
      continue;
    }
    const isOwn = (row: SourceRow): boolean => row.cells[column]?.merged !== 'left';
    if ([...named].some((row) => isOwn(row) && row.cells[column]?.merged !== 'above')) continue;
    const own = body.filter(isOwn).length;
    if (body.length > 0 && own <= body.length * (1 - MOSTLY)) odd.add(column);
  }
  return odd;
}

/** "Kode" over several columns, each with a part of it: 1 | 06 | 02. */
function isPartOfNumber(column: number, named: ReadonlySet<SourceRow>, rows: readonly SourceRow[]): boolean {
  const labels = [...named].map(({ cells }) => cells[column]);
  if (labels.some((cell) => cell !== undefined && cell.text !== '')) return false;
  const isUnderNumber = [...named].some(({ cells }) => {
    const from = cells.slice(0, column).findLastIndex(({ text }) => text !== '');
    return from !== -1 && roleOfHeader(cells[from]?.text ?? '') === 'number';
  });
  const texts = rows.filter((row) => !named.has(row)).flatMap(({ cells }) => cells[column]?.text || []);
  return isUnderNumber && texts.length > 0 && texts.every((text) => CODE.test(text));
}

const CODE = /^[\dIVXivx.]{1,8}$/;

function foldCells(cells: readonly SourceCell[], odd: ReadonlySet<number>): SourceCell[] {
  const kept: SourceCell[] = [];
  for (const [column, cell] of cells.entries()) {
    const left = kept.at(-1);
    if (!odd.has(column) || !left) kept.push(cell);
    else if (cell.text !== '')
      kept[kept.length - 1] = { ...left, text: joined(left.text, cell.text), merged: '' };
  }
  return kept;
}

function joined(left: string, right: string): string {
  if (CODE.test(left) && CODE.test(right)) return `${left.replace(/\.$/, '')}.${right}`;
  return `${left} ${right}`.trim();
}
