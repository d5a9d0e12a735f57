import { isFormatted } from '../sheets/cell-content';
import { type DateSystem, errorContent, GENERAL, numberReader } from '../sheets/read-cell';
import type { CellContent } from '../sheets/read-workbook';
import { parseCell } from './read-table';
import type { Area } from './read-table';
import { unescapeText } from './text';
import { attribute, readXml } from './xml';

/** What the cells of a workbook refer to. */
export interface CellSource {
  readonly sharedTexts: readonly string[];
  /** Number format code by the style of a cell. */
  readonly formats: readonly string[];
  readonly dates: DateSystem;
}

/**
 * The contents of the cells inside `areas`, as one list of rows per area; blank cells are null. Cells elsewhere
 * are passed over, so a sheet cannot make us hold more than its tables.
 *
 * Formulas give their cached value; a number is what its number format makes of it; a number stored as text stays
 * text.
 */
export function readCells(xml: string, areas: readonly Area[], source: CellSource): CellContent[][][] {
  const contentOf = contentReader(source);
  const grids = areas.map(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, () => new Array<CellContent>(right - left + 1).fill(null)),
  );
  let row = -1;
  let column = -1;
  let line: CellContent[] | undefined;
  let lineAt = 0;
  let type = '';
  let cellAttributes = '';
  let text = '';
  let collecting = false;
  let inAid = false;
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
        cellAttributes = attributes;
        text = '';
      } else if (name === 'rPh') inAid = true;
      else if (line && !inAid && (name === 'v' || name === 't')) collecting = true;
    },
    text(piece) {
      if (collecting) text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') inAid = false;
      else if (name === 'c' && line) {
        line[lineAt] = contentOf(type, text, cellAttributes);
        line = undefined;
      }
    },
  });
  return grids;
}

function inside({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function contentReader({ sharedTexts, formats, dates }: CellSource) {
  const readNumber = numberReader(dates);
  const readDate = numberReader();
  const formatOf = (attributes: string): string =>
    formats[Number(attribute(attributes, 's') ?? 0)] ?? GENERAL;
  return (type: string, text: string, attributes: string): CellContent => {
    if (text === '') return null;
    switch (type) {
      case 's':
        return sharedTexts[Number(text)] || null;
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return errorContent(unescapeText(text));
      case 'n': {
        const number = Number(text);
        return Number.isFinite(number) ? readNumber(number, formatOf(attributes)) : text;
      }
      case 'd': {
        const serial = serialOf(text);
        if (serial === null) return text;
        const content = readDate(serial, formatOf(attributes));
        return isFormatted(content) ? content : readDate(serial, SHORT_DATE);
      }
      default:
        return unescapeText(text);
    }
  };
}

/** A date in ISO 8601, as strict files have it, in days of the 1900 system. */
function serialOf(text: string): number | null {
  const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?/.exec(text)?.[0];
  const milliseconds = Date.parse(day === undefined ? '' : `${day}${day.includes('T') ? 'Z' : ''}`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}

const SHORT_DATE = 'm/d/yyyy';
