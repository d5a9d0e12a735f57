import { MAX_COLUMNS, parseAddress } from '../model/address';
import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { CellScalar } from '../model/typed-text';
import { paintCells } from './paint';
import { child, children, numberOf, plainText, runsOf, textOf } from './parts';
import type { Paint } from './styles';

/** Values, formulas with their cached values, and how the cells look. */
export function readSheetCells(
  sheet: Sheet,
  xml: Element,
  sharedTexts: readonly string[],
  styles: readonly Paint[],
): void {
  const looks = new Map<number, Paint>();
  for (const row of children(child(xml, 'sheetData'))) {
    for (const element of children(row)) {
      const place = areaOf(textOf(element, 'r'));
      const number = numberOf(element, 's');
      const paint = styles[number];
      // A cell without a style of its own looks like the sheet.
      if (paint && number !== 0) looks.set(place.row * MAX_COLUMNS + place.column, paint);
      const formula = child(element, 'f')?.textContent;
      const value = valueOf(element, sharedTexts);
      if (value === null && formula === undefined) continue;
      sheet.put(place.row, place.column, {
        value: value ?? '',
        formula: formula === undefined ? null : shownFormula(formula),
        error: textOf(element, 't') === 'e',
      });
    }
  }
  paintCells(sheet, looks);
}

export function readSharedTexts(xml: Element): readonly string[] {
  return children(xml, 'si').map(runsOf);
}

/** `sqref` of several areas. */
export function areasOf(addresses: string): Area[] {
  return addresses.split(' ').map(areaOf);
}

export function areaOf(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`"${address}" is no address.`);
  return parsed.area;
}

/** A stored formula as Excel shows it: later functions carry a prefix in the file alone. */
export function shownFormula(stored: string): string {
  return `=${plainText(stored).replaceAll('_xlfn.', '')}`;
}

function valueOf(cell: Element, sharedTexts: readonly string[]): CellScalar | null {
  const type = textOf(cell, 't') || 'n';
  if (type === 'inlineStr') return runsOf(child(cell, 'is'));
  const stored = child(cell, 'v')?.textContent ?? '';
  if (stored === '' && type !== 'str') return null;
  switch (type) {
    case 's':
      return sharedTexts[Number(stored)] ?? null;
    case 'b':
      return stored === '1';
    case 'n':
      return Number(stored);
    case 'str':
    case 'e':
      return plainText(stored);
    default:
      throw new Error(`Cells of type "${type}" are not read.`);
  }
}
