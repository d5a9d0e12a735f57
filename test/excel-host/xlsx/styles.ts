import type { Wire } from '../wire';
import { child, children, flagOf, numberOf, textOf } from './parts';

/** What a cell looks like, by the names that the host paints them under. */
export type Paint = Readonly<Record<string, Wire>>;

export interface Styles {
  /** By the style number of a cell. */
  readonly cells: readonly Paint[];
  /** Fill and font colour by the number of a differential format. */
  readonly words: readonly { readonly fill: string; readonly font: string }[];
}

export function readStyles(sheet: Element): Styles {
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
      if (code === undefined) throw new Error(`Number format ${id} is not read.`);
      return {
        ...(code !== 'General' && { NumberFormat: code }),
        ...fonts[numberOf(format, 'fontId')],
        ...fills[numberOf(format, 'fillId')],
        ...borders[numberOf(format, 'borderId')],
        ...alignmentPaint(child(format, 'alignment')),
      };
    }),
    words: children(child(sheet, 'dxfs')).map((one) => ({
      // A differential fill takes its colour from the background.
      fill: color(one.querySelector('fill bgColor')),
      font: color(one.querySelector('font color')),
    })),
  };
}

// ECMA-376 part 1, 18.8.30, as Excel names them to an add-in; no amounts of money.
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
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

export function color(element: Element | null): string {
  const rgb = textOf(element, 'rgb');
  if (!/^FF[0-9A-F]{6}$/.test(rgb)) throw new Error(`Colour "${rgb}" is not read.`);
  return `#${rgb.slice(2)}`;
}

function fontPaint(font: Element): Paint {
  const underline = child(font, 'u');
  const tint = child(font, 'color');
  return {
    'Format.Font.Name': textOf(child(font, 'name'), 'val'),
    'Format.Font.Size': numberOf(child(font, 'sz'), 'val'),
    'Format.Font.Bold': isOn(child(font, 'b')),
    'Format.Font.Italic': isOn(child(font, 'i')),
    'Format.Font.Underline': underline ? 'Single' : 'None',
    'Format.Font.Color': tint ? color(tint) : '#000000',
  };
}

function isOn(element: Element | null): boolean {
  return element !== null && flagOf(element, 'val', true);
}

function fillPaint(fill: Element): Paint {
  const pattern = child(fill, 'patternFill');
  if (textOf(pattern, 'patternType') !== 'solid') return {};
  return { 'Format.Fill.Color': color(child(pattern, 'fgColor')) };
}

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function borderPaint(border: Element): Paint {
  const paint: Record<string, Wire> = {};
  for (const [name, side] of Object.entries(SIDES)) {
    const line = child(border, name);
    const style = textOf(line, 'style');
    if (style === '') continue;
    if (style !== 'thin') throw new Error(`Line "${style}" is not read.`);
    paint[`Format.Borders.${side}.Style`] = 'Continuous';
    paint[`Format.Borders.${side}.Weight`] = 'Thin';
    paint[`Format.Borders.${side}.Color`] = color(child(line, 'color'));
  }
  return paint;
}

function alignmentPaint(alignment: Element | null): Paint {
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
