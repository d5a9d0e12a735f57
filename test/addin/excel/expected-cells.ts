/** What every cell of a written sheet has to say, straight from its description. */
import { ROLE_APPEARANCE, STYLE_APPEARANCE, overlay } from '../../../analysis/sheets/appearance';
import type { CellAppearance } from '../../../analysis/sheets/appearance';
import { FORMAT_CODES } from '../../../analysis/sheets/sheet';
import type { CellValue, SheetDescription } from '../../../analysis/sheets/sheet';
import type { SheetSnapshot } from '../../excel-host/snapshot';
import { cellName } from '../../excel-host/model/address';

export interface Face {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly bold: unknown;
  readonly italic: unknown;
  readonly underline: unknown;
  readonly color: unknown;
  readonly fill: unknown;
  readonly wrap: unknown;
  readonly align: unknown;
  readonly size: unknown;
}

/** By A1 name: cells that hold something. A formula's value is the host's matter and left out. */
export function expectedFaces(sheet: SheetDescription): Record<string, Face> {
  const faces: Record<string, Face> = {};
  for (const cell of sheet.cells) {
    const look = STYLE_APPEARANCE[cell.style];
    faces[cellName(cell.row, cell.column)] = face(
      cell.value,
      cell.formula,
      FORMAT_CODES[cell.format ?? 'general'],
      look,
    );
  }
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => {
      const at = table.column + index;
      const { header, body } = ROLE_APPEARANCE[column.role];
      faces[cellName(table.row, at)] = face(column.header, undefined, '@', header, column.align);
      column.values.forEach((value, row) => {
        const style = column.styles?.[row] ?? (column.links?.[row] ? 'link' : null);
        const base = { ...body, wrap: column.wrap };
        const look = style ? overlay(base, style) : base;
        const name = cellName(table.row + 1 + row, at);
        faces[name] = face(value, column.formulas?.[row], FORMAT_CODES[column.format], look, column.align);
      });
    });
  }
  return faces;
}

/** The same of what stands in the workbook, for the cells that are expected. */
export function actualFaces(sheet: SheetSnapshot, names: readonly string[]): Record<string, Face> {
  return Object.fromEntries(
    names.map((name) => {
      const cell = sheet.cells[name];
      const format = cell?.format ?? {};
      const formula = cell?.formula ?? null;
      return [
        name,
        {
          value: formula === null && cell?.value !== '' ? (cell?.value ?? null) : null,
          formula,
          numberFormat: cell?.numberFormat ?? 'General',
          bold: format['Font.Bold'],
          italic: format['Font.Italic'],
          underline: format['Font.Underline'],
          color: format['Font.Color'],
          fill: format['Fill.Color'] ?? null,
          wrap: format['WrapText'],
          align: format['HorizontalAlignment'] ?? null,
          size: format['Font.Size'],
        },
      ];
    }),
  );
}

function face(
  value: CellValue,
  formula: string | null | undefined,
  numberFormat: string,
  look: CellAppearance,
  align: 'left' | 'center' | 'right' | null = null,
): Face {
  return {
    value: formula ? null : value,
    formula: formula ?? null,
    numberFormat,
    bold: look.bold,
    italic: look.italic,
    underline: look.underline ? 'Single' : 'None',
    color: `#${look.color}`,
    fill: look.fill === null ? null : `#${look.fill}`,
    wrap: look.wrap,
    align: align && align.charAt(0).toUpperCase() + align.slice(1),
    size: look.size,
  };
}
