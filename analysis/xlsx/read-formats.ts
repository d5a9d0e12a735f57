import { GENERAL } from '../sheets/read-cell';
import { attribute, readXml } from './xml';

/**
 * The number format code of every cell style (`cellXfs`), in its order. A style that says none, and a number that
 * neither the file nor the standard knows, are General.
 *
 * @example readFormats('<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>') // ['0%']
 */
export function readFormats(stylesXml: string): string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let list = '';
  readXml(stylesXml, {
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'numFmts') list = name;
      else if (name === 'xf' && list === 'cellXfs') ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      else if (name === 'numFmt' && list === 'numFmts') {
        own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? GENERAL);
      }
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

/**
 * A number format that files name by number alone. Those that show a plain number are General here.
 *
 * @example builtInFormat(10) // '0.00%'
 */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? (isEastAsianDate(id) ? SHORT_DATE : GENERAL);
}

const SHORT_DATE = 'm/d/yyyy';

/** ECMA-376 part 1, 18.8.30, without those that show a plain number; dates as Excel gives them to an add-in. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: SHORT_DATE,
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
};

/** Dates of Chinese, Japanese and Korean editions; elsewhere Excel shows them as a short date. */
function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}
