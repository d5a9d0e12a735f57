import {
  CELL_INDENT,
  type CellAppearance,
  FONT_NAME,
  FONT_SIZE,
  overlay,
  ROLE_APPEARANCE,
  STYLE_APPEARANCE,
} from '../sheets/appearance';
import {
  type ColumnRole,
  FORMAT_CODES,
  type FormatName,
  type StyleName,
  type TableColumn,
  type WordColor,
} from '../sheets/sheet';
import { Numbered } from './numbered';
import { escapeXml } from './text';

/** Looks of cells by their number in the styles part, which lists what was asked for. */
export class Styles {
  private readonly fonts = new Numbered([font({ size: FONT_SIZE })]);
  // The first two are not free: Excel takes them for "none" and "12.5 % grey" whatever they say.
  private readonly fills = new Numbered(['none', 'gray125'].map((pattern) => fill(pattern)));
  private readonly borders = new Numbered([border(() => '')]);
  private readonly formats = new Numbered();
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly words = new Numbered();
  private readonly known = new Map<string, number>();

  /** A cell outside tables. */
  free(style: StyleName, format: FormatName): number {
    return this.once(`free ${style} ${format}`, () => this.cell(STYLE_APPEARANCE[style], format));
  }

  header({ role, align }: Pick<TableColumn, 'role' | 'align'>): number {
    return this.once(`header ${role} ${align}`, () => this.cell(ROLE_APPEARANCE[role].header, 'text', align));
  }

  groupHeader(role: ColumnRole): number {
    return this.header({ role, align: 'center' });
  }

  /** A body cell; `style` is null where the cell looks like its column. */
  body({ role, format, align, wrap }: TableColumn, style: StyleName | null): number {
    return this.once(`body ${role} ${format} ${align} ${wrap} ${style}`, () => {
      const base = { ...ROLE_APPEARANCE[role].body, wrap };
      return this.cell(style === null ? base : overlay(base, style), format, align);
    });
  }

  /** A word that has its own colours. A differential fill takes its colour from `bgColor`. */
  word({ fill: back, font: ink }: WordColor): number {
    return this.words.of(`<dxf><font>${color('color', ink)}</font>${fill('solid', back, back)}</dxf>`);
  }

  xml(): string {
    const formats = this.formats.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list('numFmts', formats) +
      list('fonts', this.fonts.items) +
      list('fills', this.fills.items) +
      list('borders', this.borders.items) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.cells.items) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      list('dxfs', this.words.items) +
      '</styleSheet>'
    );
  }

  private once(key: string, make: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }

  private cell(look: CellAppearance, format: FormatName, align?: TableColumn['align']): number {
    const line = look.border;
    const sides = line === null ? [] : line.sides === 'all' ? SIDES : ['bottom'];
    const formatId = format === 'general' ? 0 : FIRST_FORMAT + this.formats.of(FORMAT_CODES[format]);
    const fillId = look.fill === null ? 0 : this.fills.of(fill('solid', look.fill));
    const borderId = this.borders.of(border((side) => (sides.includes(side) ? (line?.color ?? '') : '')));
    const alignment = [
      ...(align ? [`horizontal="${align}"`] : []),
      `vertical="${look.vertical}"`,
      ...(look.wrap ? ['wrapText="1"'] : []),
      ...(align && align !== 'center' ? [`indent="${CELL_INDENT}"`] : []),
    ];
    return this.cells.of(
      `<xf numFmtId="${formatId}" fontId="${this.fonts.of(font(look))}" fillId="${fillId}" borderId="${borderId}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<alignment ${alignment.join(' ')}/></xf>`,
    );
  }
}

// Numbers below are those of built-in formats.
const FIRST_FORMAT = 164;
const SIDES = ['left', 'right', 'top', 'bottom'];

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function color(element: string, rgb: string): string {
  return `<${element} rgb="FF${rgb}"/>`;
}

function font(look: Pick<CellAppearance, 'size'> & Partial<CellAppearance>): string {
  const marks = (look.bold ? '<b/>' : '') + (look.italic ? '<i/>' : '') + (look.underline ? '<u/>' : '');
  const ink = look.color === undefined ? '' : color('color', look.color);
  return `<font>${marks}<sz val="${look.size}"/>${ink}<name val="${FONT_NAME}"/></font>`;
}

function fill(pattern: string, front = '', back = ''): string {
  const colors = (front && color('fgColor', front)) + (back && color('bgColor', back));
  return `<fill><patternFill patternType="${pattern}">${colors}</patternFill></fill>`;
}

/** @param colorOf colour of the line at a side; blank for none */
function border(colorOf: (side: string) => string): string {
  const lines = SIDES.map((side) => {
    const rgb = colorOf(side);
    return rgb === '' ? `<${side}/>` : `<${side} style="thin">${color('color', rgb)}</${side}>`;
  });
  return `<border>${lines.join('')}<diagonal/></border>`;
}
