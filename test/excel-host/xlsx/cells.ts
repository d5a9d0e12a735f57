import { MAX_COLUMNS, parseAddress } from '../model/address';
import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { CellScalar } from '../model/typed-text';
import { paintCells } from './paint';
import { child, children, numberOf, plainText, runsOf, textOf } from './parts';
import { movedFormula } from '../../xlsx/references';
import type { Paint } from './styles';
import type { XmlElement } from './xml-element';

/** Values, formulas with their cached values, and how the cells look. */
export function readSheetCells(
  sheet: Sheet,
  xml: XmlElement,
  sharedTexts: readonly string[],
  styles: readonly Paint[],
): void {
  const looks = new Map<number, Paint>();
  const shared = new Map<string, SharedFormula>();
  for (const row of children(child(xml, 'sheetData'))) {
    for (const element of children(row)) {
      const place = areaOf(textOf(element, 'r'));
      const number = numberOf(element, 's');
      const paint = styles[number];
      // A cell without a style of its own looks like the sheet.
      if (paint && number !== 0) looks.set(place.row * MAX_COLUMNS + place.column, paint);
      const formula = formulaOf(child(element, 'f'), place, shared);
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

interface SharedFormula {
  readonly text: string;
  readonly place: Area;
}

/** One that Excel wrote once for a whole column reads as if it stood in each cell. */
function formulaOf(
  element: XmlElement | null,
  place: Area,
  shared: Map<string, SharedFormula>,
): string | undefined {
  if (!element) return undefined;
  const text = element.textContent;
  const key = textOf(element, 'si');
  if (key === '') return text;
  const first = shared.get(key);
  if (text !== '' || !first) {
    shared.set(key, { text, place });
    return text;
  }
  return movedFormula(first.text, place.row - first.place.row, place.column - first.place.column);
}

export function readSharedTexts(xml: XmlElement | null): readonly string[] {
  return children(xml, 'si').map(shownRuns);
}

/** Without the small letters that show how a word is read. */
function shownRuns(item: XmlElement): string {
  return plainText(
    children(item)
      .filter(({ localName }) => localName === 't' || localName === 'r')
      .map((one) => (one.localName === 't' ? one.textContent : runsOf(one)))
      .join(''),
  );
}

/** `sqref` of several areas. */
export function areasOf(addresses: string): Area[] {
  return addresses.trim().split(/\s+/).map(areaOf);
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

function valueOf(cell: XmlElement, sharedTexts: readonly string[]): CellScalar | null {
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
    case 'd':
      return stored;
    default:
      throw new Error(`Cells of type "${type}" are not read.`);
  }
}
