import type { CellValue } from '../sheets/sheet';
import { parseCell } from './read-table';
import type { Area } from './read-table';
import { unescapeText } from './text';
import { attribute, readXml } from './xml';

/** The texts that cells share, by number. Reading aids over East Asian text are not part of them. */
export function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inAid = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inAid = true;
    },
    text(piece) {
      if (inText && !inAid) text += piece;
    },
    close(name) {
      if (name === 'si') texts.push(unescapeText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
    },
  });
  return texts;
}

/**
 * The values of the cells inside `areas`, as one list of rows per area; blank cells are null. Cells elsewhere
 * are passed over, so a sheet cannot make us hold more than its tables.
 *
 * Formulas give their cached value, errors their text (`#N/A`), as Excel gives them to an add-in; dates stay
 * numbers; a number stored as text stays text.
 */
export function readCells(
  xml: string,
  areas: readonly Area[],
  sharedTexts: readonly string[],
): CellValue[][][] {
  const grids = areas.map(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, () => new Array<CellValue>(right - left + 1).fill(null)),
  );
  let row = -1;
  let column = -1;
  let line: CellValue[] | undefined;
  let lineAt = 0;
  let type = '';
  let text = '';
  let collecting = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
        column = -1;
      } else if (name === 'c') {
        const cell = parseCell(attribute(attributes, 'r') ?? '');
        row = cell?.row ?? row;
        column = cell?.column ?? column + 1;
        const at = areas.findIndex((area) => inside(area, row, column));
        lineAt = column - (areas[at]?.left ?? 0);
        line = grids[at]?.[row - (areas[at]?.top ?? 0)];
        type = attribute(attributes, 't') ?? 'n';
        text = '';
      } else if (line && (name === 'v' || name === 't')) collecting = true;
    },
    text(piece) {
      if (collecting) text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'c' && line) {
        line[lineAt] = valueOf(type, text, sharedTexts);
        line = undefined;
      }
    },
  });
  return grids;
}

function inside({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function valueOf(type: string, text: string, sharedTexts: readonly string[]): CellValue {
  if (text === '') return null;
  if (type === 's') return sharedTexts[Number(text)] || null;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'n') {
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }
  return unescapeText(text);
}
