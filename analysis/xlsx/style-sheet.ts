import { CELL_INDENT, FONT_NAME, FONT_SIZE } from '../sheets/appearance';
import type { CellAppearance } from '../sheets/appearance';
import { builtInFormat } from './read-formats';
import { element, formatElement, formatTree, parseTree, type XmlElement } from './xml-tree';

/** What a cell's format is to have; what is left out stays as it is. */
export interface StyleChange {
  readonly look?: Partial<CellAppearance>;
  readonly align?: 'left' | 'center' | 'right';
  /** Number format code in US notation. */
  readonly code?: string;
  /** It can be typed into on a sheet that is protected. */
  readonly isUnlocked?: true;
}

/** The formats of a workbook. A cell names one by its number; each change of a format gives another number. */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly formats: XmlElement[];
  private readonly numbers = new Map<string, number>();
  private readonly changes = new Map<string, Map<number, number>>();
  private readonly codes = new Map<number, string>();
  private changed = false;

  constructor(xml: string) {
    this.root = parseTree(xml);
    this.formats = this.list('cellXfs').all('xf');
    this.formats.forEach((format, number) => this.numbers.set(formatElement(format), number));
  }

  get isChanged(): boolean {
    return this.changed;
  }

  format(): string {
    return formatTree(this.root);
  }

  /** Number format code of a cell format, in US notation. */
  code(number: number): string {
    const known = this.codes.get(number);
    if (known !== undefined) return known;
    const id = this.formats[number]?.get('numFmtId') ?? '0';
    const own = this.list('numFmts').all('numFmt');
    const code = own.find((format) => format.get('numFmtId') === id)?.get('formatCode');
    const read = code ?? builtInFormat(Number(id));
    this.codes.set(number, read);
    return read;
  }

  /** The number of the format that one becomes; asked once for a block, since a change is long to name. */
  restyled(change: StyleChange): (base: number) => number {
    const name = JSON.stringify(change);
    const changes = this.changes.get(name) ?? new Map<number, number>();
    this.changes.set(name, changes);
    return (base) => {
      const number = changes.get(base) ?? this.withChange(base, change);
      changes.set(base, number);
      return number;
    };
  }

  private withChange(base: number, change: StyleChange): number {
    const format = (this.formats[base] ?? element('xf', PLAIN_FORMAT)).copy();
    if (change.look) this.setLook(format, change.look);
    if (change.align) setAlignment(format, alignmentOf(change.align));
    if (change.code !== undefined) this.setCode(format, change.code);
    if (change.isUnlocked) {
      format.ensure('protection', FORMAT_ORDER).set('locked', 0);
      format.set('applyProtection', 1);
    }
    return this.numberOf(format);
  }

  /** Number of a differential format: the colours of a word. */
  colors(font: string, fill: string): number {
    const format = element('dxf', {}, [
      element('font', {}, [rgb('color', font)]),
      element('fill', {}, [
        element('patternFill', { patternType: 'solid' }, [rgb('fgColor', fill), rgb('bgColor', fill)]),
      ]),
    ]);
    return this.place('dxfs', format);
  }

  private setLook(format: XmlElement, look: Partial<CellAppearance>): void {
    const { size, bold, italic, underline, color, fill, border, vertical, wrap } = look;
    if ([size, bold, italic, underline, color].some((value) => value !== undefined)) {
      const font = this.part('fonts', format.get('fontId'), 'font');
      if (size !== undefined) {
        setChild(font, 'sz', { val: size });
        setChild(font, 'name', { val: FONT_NAME });
        font.children = font.children.filter(
          (child) => typeof child === 'string' || child.local !== 'scheme',
        );
      }
      if (bold !== undefined) setFlag(font, 'b', bold);
      if (italic !== undefined) setFlag(font, 'i', italic);
      if (underline !== undefined) setFlag(font, 'u', underline);
      if (color !== undefined) setChild(font, 'color', { rgb: `FF${color}` });
      format.set('fontId', this.place('fonts', font)).set('applyFont', 1);
    }
    if (fill !== undefined) {
      const pattern =
        fill === null
          ? element('patternFill', { patternType: 'none' })
          : element('patternFill', { patternType: 'solid' }, [
              rgb('fgColor', fill),
              element('bgColor', { indexed: 64 }),
            ]);
      format.set('fillId', this.place('fills', element('fill', {}, [pattern]))).set('applyFill', 1);
    }
    if (border) {
      const lines = this.part('borders', format.get('borderId'), 'border');
      for (const side of border.sides === 'all' ? SIDES : (['bottom'] as const)) {
        const line = lines.ensure(side, BORDER_ORDER);
        line.set('style', 'thin');
        line.children = [rgb('color', border.color)];
      }
      format.set('borderId', this.place('borders', lines)).set('applyBorder', 1);
    }
    if (vertical !== undefined) setAlignment(format, { vertical });
    if (wrap !== undefined) setAlignment(format, { wrapText: wrap ? 1 : null });
  }

  private setCode(format: XmlElement, code: string): void {
    format.set('numFmtId', this.codeNumber(code)).set('applyNumberFormat', code === 'General' ? null : 1);
  }

  private codeNumber(code: string): number {
    const builtIn = BUILT_IN_CODES[code];
    if (builtIn !== undefined) return builtIn;
    const codes = this.list('numFmts');
    const known = codes.all('numFmt').find((format) => format.get('formatCode') === code);
    if (known) return Number(known.get('numFmtId'));
    const used = codes.all('numFmt').map((format) => Number(format.get('numFmtId')));
    const number = Math.max(FIRST_OWN_CODE - 1, ...used) + 1;
    codes.append(element('numFmt', { numFmtId: number, formatCode: code }));
    codes.set('count', codes.all('numFmt').length);
    this.changed = true;
    return number;
  }

  private numberOf(format: XmlElement): number {
    const spelled = formatElement(format);
    const known = this.numbers.get(spelled);
    if (known !== undefined) return known;
    const number = this.formats.push(format) - 1;
    this.numbers.set(spelled, number);
    this.list('cellXfs').append(format);
    this.list('cellXfs').set('count', this.formats.length);
    this.changed = true;
    return number;
  }

  /** A copy of a font, fill or border by its number. */
  private part(list: string, number: string | null, name: string): XmlElement {
    return (this.list(list).all(name)[Number(number ?? 0)] ?? element(name)).copy();
  }

  /** Number of a font, fill, border or differential format in its list, added where it is new. */
  private place(name: string, item: XmlElement): number {
    const list = this.list(name);
    const spelled = formatElement(item);
    const items = list.elements;
    const known = items.findIndex((other) => formatElement(other) === spelled);
    if (known >= 0) return known;
    list.append(item);
    list.set('count', items.length + 1);
    this.changed = true;
    return items.length;
  }

  private list(name: string): XmlElement {
    return this.root.ensure(name, STYLE_ORDER);
  }
}

/** A style sheet with nothing but the default format. */
export function newStyleSheet(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="1"><font><sz val="${FONT_SIZE}"/><name val="${FONT_NAME}"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  );
}

const PLAIN_FORMAT = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };
const STYLE_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

// Codes that every program knows by number (ECMA-376 part 1, 18.8.30); the rest are listed from 164 on.
const BUILT_IN_CODES: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN_CODE = 164;

function rgb(name: string, color: string): XmlElement {
  return element(name, { rgb: `FF${color}` });
}

function setChild(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): void {
  const child = parent.ensure(name, FONT_ORDER);
  child.attributes.clear();
  for (const [key, value] of Object.entries(attributes)) child.set(key, value);
}

function setFlag(font: XmlElement, name: string, isOn: boolean): void {
  const child = font.find(name);
  if (child) font.remove(child);
  if (isOn) font.ensure(name, FONT_ORDER);
}

function alignmentOf(align: 'left' | 'center' | 'right'): Record<string, string | number | null> {
  return { horizontal: align, indent: align === 'center' ? null : CELL_INDENT };
}

const FORMAT_ORDER = ['alignment', 'protection', 'extLst'];

function setAlignment(format: XmlElement, values: Readonly<Record<string, string | number | null>>): void {
  const alignment = format.ensure('alignment', FORMAT_ORDER);
  for (const [name, value] of Object.entries(values)) alignment.set(name, value);
  format.set('applyAlignment', 1);
}
