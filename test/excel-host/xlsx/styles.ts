import type { Wire } from '../wire';
import { below, child, children, flagOf, numberOf, textOf } from './parts';
import type { XmlElement } from './xml-element';

/** What a cell looks like, by the names that the host paints them under. */
export type Paint = Readonly<Record<string, Wire>>;

export interface Styles {
  /** By the style number of a cell. */
  readonly cells: readonly Paint[];
  /** Fill and font colour by the number of a differential format. */
  readonly words: readonly { readonly fill: string; readonly font: string; readonly all: string }[];
}

export function readStyles(sheet: XmlElement | null): Styles {
  const custom = new Map(
    children(child(sheet, 'numFmts')).map((one) => [numberOf(one, 'numFmtId'), textOf(one, 'formatCode')]),
  );
  const fonts = children(child(sheet, 'fonts')).map(fontPaint);
  const fills = children(child(sheet, 'fills')).map(fillPaint);
  const borders = children(child(sheet, 'borders')).map(borderPaint);
  return {
    cells: children(child(sheet, 'cellXfs')).map((format) => {
      const id = numberOf(format, 'numFmtId');
      const code = custom.get(id) ?? BUILT_IN[id];
      if (code === undefined) throw new Error(`Number format ${String(id)} is not read.`);
      return {
        ...(code !== 'General' && { NumberFormat: code }),
        ...fonts[numberOf(format, 'fontId')],
        ...fills[numberOf(format, 'fillId')],
        ...borders[numberOf(format, 'borderId')],
        ...alignmentPaint(child(format, 'alignment')),
        ...(child(format, 'protection') && {
          'Format.Protection.Locked': flagOf(child(format, 'protection'), 'locked', true),
        }),
      };
    }),
    words: children(child(sheet, 'dxfs')).map((one) => ({
      // A differential fill takes its colour from the background.
      fill: tintOf(
        below(child(one, 'fill'), 'bgColor')[0] ?? below(child(one, 'fill'), 'fgColor')[0] ?? null,
      ),
      font: tintOf(child(child(one, 'font'), 'color')),
      all: one.innerXml,
    })),
  };
}

// ECMA-376 part 1, 18.8.30, in US notation.
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** `#RRGGBB`; what the theme or an old palette decides stays as the file says it. */
export function color(element: XmlElement | null): string {
  const rgb = textOf(element, 'rgb').toUpperCase();
  if (/^[0-9A-F]{8}$/.test(rgb)) return `#${rgb.slice(2)}`;
  const others = ['theme', 'tint', 'indexed', 'auto'].map((name) => [name, textOf(element, name)] as const);
  const said = others.filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`);
  if (said.length === 0) throw new Error(`Colour "${rgb}" is not read.`);
  return said.join(', ');
}

function fontPaint(font: XmlElement): Paint {
  const underline = child(font, 'u');
  const tint = child(font, 'color');
  return {
    'Format.Font.Name': textOf(child(font, 'name'), 'val'),
    'Format.Font.Size': numberOf(child(font, 'sz'), 'val'),
    'Format.Font.Bold': isOn(child(font, 'b')),
    'Format.Font.Italic': isOn(child(font, 'i')),
    'Format.Font.Underline': underline ? capital(textOf(underline, 'val') || 'single') : 'None',
    ...(isOn(child(font, 'strike')) && { 'Format.Font.Strikethrough': true }),
    'Format.Font.Color': tint ? color(tint) : '#000000',
  };
}

function tintOf(element: XmlElement | null): string {
  return element ? color(element) : '';
}

function isOn(element: XmlElement | null): boolean {
  return element !== null && flagOf(element, 'val', true);
}

function fillPaint(fill: XmlElement): Paint {
  const pattern = child(fill, 'patternFill');
  const type = textOf(pattern, 'patternType');
  if (type === '' || type === 'none' || type === 'gray125') return {};
  if (type !== 'solid') return { 'Format.Fill.Pattern': capital(type) };
  return { 'Format.Fill.Color': color(child(pattern, 'fgColor')) };
}

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
};

function borderPaint(border: XmlElement): Paint {
  const paint: Record<string, Wire> = {};
  for (const [name, side] of Object.entries(SIDES)) {
    const line = child(border, name);
    const style = textOf(line, 'style');
    if (style === '' || style === 'none') continue;
    const [drawn = 'Continuous', weight = 'Thin'] = LINES[style] ?? [capital(style), 'Thin'];
    paint[`Format.Borders.${side}.Style`] = drawn;
    paint[`Format.Borders.${side}.Weight`] = weight;
    paint[`Format.Borders.${side}.Color`] = tintOf(child(line, 'color')) || '#000000';
  }
  return paint;
}

function alignmentPaint(alignment: XmlElement | null): Paint {
  return {
    'Format.HorizontalAlignment': capital(textOf(alignment, 'horizontal') || 'general'),
    'Format.VerticalAlignment': capital(textOf(alignment, 'vertical') || 'bottom'),
    'Format.WrapText': flagOf(alignment, 'wrapText'),
    'Format.IndentLevel': numberOf(alignment, 'indent'),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
