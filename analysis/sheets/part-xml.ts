/** The XML of a custom part: one element in its namespace around a JSON text. Equal in Excel and in the .xlsx. */

/**
 * Characters that XML cannot hold are written as JSON escapes, which mean the same inside a JSON text.
 *
 * @example partXml('urn:rad-kla:workbook:1', 'a<b') // '<state xmlns="urn:rad-kla:workbook:1">a&#60;b</state>'
 */
export function partXml(namespace: string, json: string): string {
  const legal = json.replace(
    NOT_XML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<state xmlns="${namespace}">${legal.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)}</state>`;
}

/** The text inside the one element; null when there is none. Takes every spelling of XML's own escapes. */
export function partText(xml: string | null | undefined): string | null {
  const body = /<state\b[^>]*>([\s\S]*)<\/state>\s*$/.exec(xml ?? '')?.[1];
  if (body === undefined) return null;
  return body.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}

// Control characters, halves of a surrogate pair that stand alone and the two non-characters (XML 1.0, Char). A
// carriage return is not among them: between JSON tokens it is white space, and inside a text JSON escapes it.
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
