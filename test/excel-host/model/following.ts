/** References that follow what moves: in cells, names, validation and conditional formats alike. */
import { type Area, contains } from './address';
import { areaOfCells, mapPieces, respell, tabPrefix } from './formula-text';
import type { Sheet } from './sheet';
import { type Shift, shiftArea } from './shift';
import type { Workbook } from './workbook';

/** Most formulas of a workbook name no cells at all. */
const MAY_NAME_CELLS = /[A-Za-z]\$?[1-9]|:\$?[A-Za-z1-9]/;

/** After rows or columns came or went; a cell that went is an error. */
export function followShift(workbook: Workbook, moved: Sheet, shift: Shift): void {
  const name = moved.name.toLowerCase();
  const known = new Map<string, string>();
  const now = (cells: string): string => {
    const changed = known.get(cells) ?? shifted(cells, shift);
    known.set(cells, changed);
    return changed;
  };
  workbook.mapFormulas((formula, home) => {
    if (!MAY_NAME_CELLS.test(formula)) return formula;
    if (home.sheet !== moved && !formula.includes('!')) return formula;
    return mapPieces(formula, (piece) => {
      if (piece.kind !== 'cells') return null;
      const isHere = piece.tab === null ? home.sheet === moved : piece.tab.toLowerCase() === name;
      if (!isHere) return null;
      return `${piece.tab === null ? '' : tabPrefix(piece.tab)}${now(piece.cells)}`;
    });
  });
}

function shifted(cells: string, shift: Shift): string {
  const area = areaOfCells(cells);
  if (area === null) return cells;
  const [place, ...more] = shiftArea(area, shift);
  if (place === undefined) return '#REF!';
  return more.length > 0 ? cells : respell(cells, place);
}

export interface Move {
  readonly from: Sheet;
  readonly area: Area;
  readonly to: Sheet;
  /** Upper left cell of the new place. */
  readonly row: number;
  readonly column: number;
}

export const targetOf = ({ area, row, column }: Move): Area => ({ ...area, row, column });

/**
 * After cells were cut and pasted: what names them names their new place, what they name stays where it was, and what
 * named the cells that they replaced is an error.
 */
export function followMove(workbook: Workbook, move: Move): void {
  const { from, to, area } = move;
  const target = targetOf(move);
  workbook.mapFormulas((formula, home) => {
    if (!MAY_NAME_CELLS.test(formula)) return formula;
    const { sheet, row, column } = home;
    // The formulas stand at their new place already.
    const isMoved =
      sheet === to &&
      row !== null &&
      column !== null &&
      contains(target, { row, column, rows: 1, columns: 1 });
    const before = isMoved ? from : sheet;
    return mapPieces(formula, (piece) => {
      const cells = piece.kind === 'cells' ? areaOfCells(piece.cells) : null;
      if (piece.kind !== 'cells' || cells === null || piece.tab?.includes('[') || piece.tab?.includes(':'))
        return null;
      const named = piece.tab === null ? before : workbook.sheet(piece.tab);
      if (named === null) return null;
      if (named === from && contains(area, cells)) {
        const place = {
          ...cells,
          row: cells.row + move.row - area.row,
          column: cells.column + move.column - area.column,
        };
        return prefixed(piece.tab, to, sheet) + respell(piece.cells, place);
      }
      if (named === to && contains(target, cells)) return `${prefixed(piece.tab, to, sheet)}#REF!`;
      return piece.tab === null && named !== sheet ? tabPrefix(named.name) + piece.cells : null;
    });
  });
}

/** A tab that was spelled stays spelled; one that was not is needed where the cells lie elsewhere. */
function prefixed(tab: string | null, named: Sheet, home: Sheet | null): string {
  return tab === null && named === home ? '' : tabPrefix(named.name);
}
