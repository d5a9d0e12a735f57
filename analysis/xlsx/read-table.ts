import { unescapeText } from './text';
import { attribute, readXml } from './xml';

/** An Excel table as its own part defines it. */
export interface TableDefinition {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly area: Area;
  /** 0 or 1. */
  readonly headerRows: number;
  readonly totalRows: number;
}

/** Rows and columns counted from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Null when the part has no name or no place. */
export function readTableDefinition(xml: string): TableDefinition | null {
  let table: Omit<TableDefinition, 'columnNames'> | null = null;
  const columnNames: string[] = [];
  readXml(xml, {
    open(element, attributes) {
      const text = (name: string): string => unescapeText(attribute(attributes, name) ?? '');
      if (element === 'tableColumn') columnNames.push(text('name'));
      if (element !== 'table') return;
      const area = parseArea(text('ref'));
      const name = text('displayName') || text('name');
      if (!area || name === '') return;
      table = {
        name,
        area,
        headerRows: Number(text('headerRowCount') || 1),
        totalRows: Number(text('totalsRowCount')),
      };
    },
  });
  return table === null ? null : { ...(table as Omit<TableDefinition, 'columnNames'>), columnNames };
}

/** @example parseCell('C5') // { row: 4, column: 2 } */
export function parseCell(reference: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  if (at === 0 || at > 3 || !Number.isInteger(row) || row < 1 || row > 1_048_576 || column > 16_384)
    return null;
  return { row: row - 1, column: column - 1 };
}

function parseArea(reference: string): Area | null {
  const [from, to = from] = reference.split(':').map(parseCell);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
