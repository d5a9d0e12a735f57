/**
 * Text as the XML of a custom part: one element around it. The state's is the same XML as in the .xlsx
 * (`analysis/xlsx/custom-xml.ts`).
 */

/** @example partXml('urn:rad-kla:workbook:1', 'a<b') // '<state xmlns="urn:rad-kla:workbook:1">a&#60;b</state>' */
export function partXml(namespace: string, json: string): string {
  const legal = json.replace(
    NOT_XML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<state xmlns="${namespace}">${legal.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)}</state>`;
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

// Control characters that XML 1.0 cannot hold, lone surrogates and the two non-characters; JSON escapes say the same.
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
