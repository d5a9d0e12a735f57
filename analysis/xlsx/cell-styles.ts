import type { CellStyle } from 'hucre/xlsx';
import { CELL_INDENT, FONT_NAME, ROLE_APPEARANCE, STYLE_APPEARANCE, overlay } from '../sheets/appearance';
import type { CellAppearance } from '../sheets/appearance';
import { FORMAT_CODES } from '../sheets/sheet';
import type { ColumnRole, FormatName, StyleName, TableColumn, WordColor } from '../sheets/sheet';

/** Appearance and format as the library wants them; equal cells share one object, which keeps large sheets cheap. */
export class CellStyles {
  private readonly known = new Map<string, CellStyle>();

  /** A cell outside tables. */
  free(style: StyleName, format: FormatName): CellStyle {
    return this.once(`free ${style} ${format}`, () => cellStyle(STYLE_APPEARANCE[style], format));
  }

  header(column: Pick<TableColumn, 'role' | 'align'>): CellStyle {
    return this.once(`header ${column.role} ${column.align}`, () =>
      cellStyle(ROLE_APPEARANCE[column.role].header, 'text', column.align),
    );
  }

  groupHeader(role: ColumnRole): CellStyle {
    return this.header({ role, align: 'center' });
  }

  /** A body cell; `style` is null where the cell looks like its column. */
  body(column: TableColumn, style: StyleName | null): CellStyle {
    const { role, format, align, wrap } = column;
    return this.once(`body ${role} ${format} ${align} ${wrap} ${style}`, () => {
      const base = { ...ROLE_APPEARANCE[role].body, wrap };
      return cellStyle(style === null ? base : overlay(base, style), format, align);
    });
  }

  private once(key: string, make: () => CellStyle): CellStyle {
    const known = this.known.get(key);
    if (known) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }
}

/** Format of a word that has its own colours. A differential fill takes its colour from `bgColor`. */
export function wordStyle(color: WordColor): CellStyle {
  return {
    font: { color: { rgb: color.font } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: color.fill }, bgColor: { rgb: color.fill } },
  };
}

function cellStyle(
  { size, bold, italic, underline, color, fill, border, vertical, wrap }: CellAppearance,
  format: FormatName,
  align?: TableColumn['align'],
): CellStyle {
  const line = border && ({ style: 'thin', color: { rgb: border.color } } as const);
  return {
    font: {
      name: FONT_NAME,
      size,
      color: { rgb: color },
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
    },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(line && {
      border:
        border.sides === 'all' ? { top: line, right: line, bottom: line, left: line } : { bottom: line },
    }),
    alignment: {
      vertical,
      wrapText: wrap,
      ...(align && { horizontal: align }),
      ...(align && align !== 'center' && { indent: CELL_INDENT }),
    },
    ...(FORMAT_CODES[format] !== FORMAT_CODES.general && { numFmt: FORMAT_CODES[format] }),
  };
}
