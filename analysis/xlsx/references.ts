/** What happens to the references of formulas when cells come or go, tabs or columns are renamed. */
import { mapReferences, mapTabs, spellEnds, type Reference, type ReferenceEnd } from '../merge/references';
import { MAX_COLUMN, MAX_ROW } from '../sheets/limits';
import { shiftCell, shiftSpan, type Shift } from './shift';

/**
 * A formula whose own cell was copied some rows down and columns to the right: what is not fixed by `$` goes along.
 *
 * @example translate('A1+$A$1', 2, 0) // 'A3+$A$1'
 */
export function translate(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  // Over an edge of the sheet it goes on at the other one.
  const wrap = (index: number, most: number): number => (index + most + 1) % (most + 1);
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row === null || end.rowFixed ? end.row : wrap(end.row + rows, MAX_ROW),
    column: end.column === null || end.columnFixed ? end.column : wrap(end.column + columns, MAX_COLUMN),
  });
  return mapReferences(
    formula,
    ({ prefix, first, last }) => prefix + spellEnds(move(first), last && move(last)),
  );
}

/**
 * A formula after cells of a sheet came or went.
 *
 * @param ownSheet sheet that the formula stands on
 */
export function shiftReferences(formula: string, ownSheet: string, shift: Shift): string {
  if (!isTab(ownSheet, shift.sheet) && !formula.includes('!')) return formula;
  return mapReferences(formula, (reference) => {
    if (!isTab(reference.tab ?? ownSheet, shift.sheet)) return reference.text;
    const moved = shiftReference(reference, shift);
    return moved === null ? '#REF!' : reference.prefix + moved;
  });
}

/** A formula after a tab was renamed. */
export function renameTab(formula: string, from: string, to: string): string {
  return mapTabs(formula, (tab) => (isTab(tab, from) ? to : tab));
}

function isTab(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Null when all that it names is deleted. */
function shiftReference({ first, last }: Reference, shift: Shift): string | null {
  const along = (end: ReferenceEnd): number | null => (shift.way === 'down' ? end.row : end.column);
  const across = (end: ReferenceEnd): number | null => (shift.way === 'down' ? end.column : end.row);
  const moved = (end: ReferenceEnd, index: number): ReferenceEnd =>
    shift.way === 'down' ? { ...end, row: index } : { ...end, column: index };
  const from = along(first);
  if (!last) {
    const place = shiftCell(shift, first.row ?? 0, first.column ?? 0);
    return place && spellEnds({ ...first, ...place }, null);
  }
  const to = along(last);
  const isInside = (end: ReferenceEnd): boolean => {
    const position = across(end);
    // A whole row has no columns of its own: it moves where whole rows move.
    return position === null
      ? shift.from === 0 && shift.to >= (shift.way === 'down' ? MAX_COLUMN : MAX_ROW)
      : position >= shift.from && position <= shift.to;
  };
  if (from === null || to === null || !isInside(first) || !isInside(last)) return spellEnds(first, last);
  const span = shiftSpan(shift, Math.min(from, to), Math.max(from, to));
  return span && spellEnds(moved(first, span[0]), moved(last, span[1]));
}
