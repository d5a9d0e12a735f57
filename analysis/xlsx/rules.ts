/** Rules of a sheet (validations, conditional formats), those of later Excels among the extensions included. */
import { formatList, parseList, parseRef } from './areas';
import type { Area } from './read-table';
import { translate } from './references';
import { shiftAreas, type Shift } from './shift';
import type { XmlElement } from './xml-tree';

const RULES = new Set(['dataValidation', 'conditionalFormatting']);
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

export function rulesOf(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const wanted = names.length > 0 ? new Set(names) : RULES;
  return [...root.descendants()].filter((node) => wanted.has(node.local) && placesOf(node) !== null);
}

/** Cells that an element says it is for; null where it says none. Later Excels say them as a text, not an attribute. */
export function placesOf(node: XmlElement): Area[] | null {
  const text = node.get('sqref') ?? node.find('sqref')?.text ?? null;
  return text === null ? null : parseList(text);
}

/** Gives a rule other cells. Its formulas are those of its first cell, so they follow when that is another one. */
export function setPlaces(rule: XmlElement, areas: readonly Area[]): void {
  const before = firstCell(placesOf(rule) ?? []);
  const after = firstCell(areas);
  if (before && after)
    mapFormulasOf(rule, (formula) =>
      translate(formula, after.row - before.row, after.column - before.column),
    );
  writePlaces(rule, formatList(areas));
}

/**
 * Moves what an element says of its cells; false when they are all gone. The formulas of a rule are left as its first
 * cell that stays would have them, to be moved with all others.
 */
export function shiftPlaces(node: XmlElement, shift: Shift): boolean {
  const text = node.get('sqref') ?? node.find('sqref')?.text ?? '';
  const pieces = text.trim().split(/\s+/);
  // What is not understood stays.
  if (pieces.some((piece) => parseRef(piece) === null)) return true;
  const areas = parseList(text);
  const moved = shiftAreas(shift, areas);
  if (moved.length === 0) return false;
  const before = firstCell(areas);
  const after = firstCell(moved);
  if (RULES.has(node.local) && before && after) {
    const stays = originOf(shift, after);
    mapFormulasOf(node, (formula) =>
      translate(formula, stays.row - before.row, stays.column - before.column),
    );
  }
  const list = formatList(moved);
  if (list !== formatList(areas)) writePlaces(node, list);
  return true;
}

/** Rewrites the formulas below an element: those of rules, of the marks of a scale, of small charts. */
export function mapFormulasOf(root: XmlElement, map: (formula: string) => string): void {
  for (const node of root.descendants()) {
    // Later Excels put the formula into an element of its own inside.
    if (FORMULAS.has(node.local) && node.elements.length === 0) {
      const before = node.text;
      const after = map(before);
      if (after !== before) node.text = after;
    } else if (node.local === 'cfvo') {
      const value = node.get('val');
      if (value !== null && value !== '' && Number.isNaN(Number(value))) node.set('val', map(value));
    }
  }
}

function writePlaces(node: XmlElement, list: string): void {
  const child = node.find('sqref');
  if (node.get('sqref') !== null || !child) node.set('sqref', list);
  else child.text = list;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell that the formulas of a rule are meant for: the corner of all its cells. */
function firstCell(areas: readonly Area[]): Place | null {
  if (areas.length === 0) return null;
  return {
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  };
}

/** Where a cell stood before the shift. */
function originOf({ way, at, count, from, to }: Shift, { row, column }: Place): Place {
  const [along, across] = way === 'down' ? [row, column] : [column, row];
  if (across < from || across > to || along < at) return { row, column };
  return way === 'down' ? { row: row - count, column } : { row, column: column - count };
}
