/**
 * Characters outside XML 1.0 (production Char): controls but tab and line feed, halves of a surrogate pair that
 * stand alone, U+FFFE and U+FFFF. Carriage return is legal, but XML readers fold it into a line feed.
 */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/**
 * Text as SpreadsheetML stores it: characters that XML cannot hold become `_xHHHH_` (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring), and text that already looks so has its underscore written that way, or Excel would
 * show `_x0041_` as `A`.
 *
 * @example escapeText('_x0041_') // '_x005F_x0041_'
 */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(NOT_XML, (character) => `_x${hex4(character.charCodeAt(0))}_`);
}

/** The reverse of `escapeText`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NEEDS_ESCAPE = new RegExp(`${LOOKS_ESCAPED.source}|${NOT_XML.source}`, 'u');

function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
