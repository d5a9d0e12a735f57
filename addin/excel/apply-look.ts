import { CELL_INDENT, FONT_NAME } from '../../analysis/sheets/appearance';
import type { CellAppearance } from '../../analysis/sheets/appearance';
import type { Step } from '../../analysis/merge/steps';

/** Puts on the cells what the look names and nothing else, so a style of one cell leaves its column's lines. */
export function applyLook(range: Excel.Range, { look, align, block }: Extract<Step, { kind: 'look' }>): void {
  const { format } = range;
  const { font } = format;
  if (look.size !== undefined) {
    font.name = FONT_NAME;
    font.size = look.size;
  }
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? 'Single' : 'None';
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (align) format.horizontalAlignment = ALIGNMENTS[align];
  if (align && align !== 'center') format.indentLevel = CELL_INDENT;
  if (look.border) drawLines(format, look.border, block.rowCount, block.columnCount);
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

function drawLines(
  format: Excel.RangeFormat,
  { sides, color }: NonNullable<CellAppearance['border']>,
  rowCount: number,
  columnCount: number,
): void {
  const drawn = [
    'EdgeBottom' as const,
    ...(sides === 'all' ? (['EdgeTop', 'EdgeLeft', 'EdgeRight'] as const) : []),
  ];
  const inside = [
    ...(rowCount > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columnCount > 1 && sides === 'all' ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...drawn, ...inside]) {
    const line = format.borders.getItem(edge);
    line.style = 'Continuous';
    line.weight = 'Thin';
    line.color = `#${color}`;
  }
}

/** `1F3864` and `#1F3864` both as Excel wants it. */
export function hex(color: string): string {
  return color.startsWith('#') ? color : `#${color}`;
}
