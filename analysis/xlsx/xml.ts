/**
 * XML as spreadsheet programs write it, read tag by tag: no document type, no entities but the five and numbers,
 * prefixes of names ignored. A file may hold millions of cells, so there is no tree, and attributes are looked
 * for only when asked.
 */
export interface XmlReader {
  /** `attributes` is for `attribute`; an empty element is opened and closed. */
  open?(name: string, attributes: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** What is wrong with a part. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** The same as it is spelled: names with their prefix, texts and attributes with their entities, and where each stands. */
export interface XmlScanner {
  /** `from` is the `<`, `to` one past the `>`; an empty element is closed at `to`. */
  open?(name: string, attributes: string, from: number, to: number): void;
  close?(name: string, from: number, to: number): void;
  text?(text: string): void;
  /** A comment, a processing instruction or a CDATA section, its marks included. */
  other?(markup: string): void;
}

/** @throws XmlError when the text is cut off, is not XML, or declares a document type */
export function scanXml(xml: string, scanner: XmlScanner): void {
  let depth = 0;
  let at = 0;
  for (let tag = xml.indexOf('<'); tag !== -1; tag = xml.indexOf('<', at)) {
    if (tag > at) scanner.text?.(xml.slice(at, tag));
    const other = otherEnd(xml, tag);
    if (other !== null) {
      scanner.other?.(xml.slice(tag, other));
      at = other;
      continue;
    }
    const end = tagEnd(xml, tag);
    at = end + 1;
    const closing = xml.charCodeAt(tag + 1) === SLASH;
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const nameFrom = closing ? tag + 2 : tag + 1;
    const nameTo = nameEnd(xml, nameFrom, empty ? end - 1 : end);
    const name = xml.slice(nameFrom, nameTo);
    if (name === '' || name.startsWith('!')) throw new XmlError(`no element at ${tag}`);
    if (!closing) scanner.open?.(name, xml.slice(nameTo, empty ? end - 1 : end), tag, at);
    if (closing || empty) scanner.close?.(name, empty ? at : tag, at);
    depth += closing ? -1 : empty ? 0 : 1;
  }
  if (at < xml.length) scanner.text?.(xml.slice(at));
  if (depth !== 0) throw new XmlError(`${depth} elements left open`);
}

/** @throws XmlError as `scanXml` */
export function readXml(xml: string, reader: XmlReader): void {
  scanXml(xml, {
    open: (name, attributes) => reader.open?.(localName(name), attributes),
    close: (name) => reader.close?.(localName(name)),
    ...(reader.text && {
      text: (text) => reader.text?.(decodeXml(text)),
      other(markup) {
        if (markup.startsWith(CDATA)) reader.text?.(markup.slice(CDATA.length, -3));
      },
    }),
  });
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The value of an attribute, prefix ignored; undefined when it is not there.
 *
 * @example attribute(' r:id="rId1"', 'id') // 'rId1'
 */
export function attribute(attributes: string, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    if (match[1] === name) return decodeXml((match[2] ?? '').slice(1, -1));
  }
  return undefined;
}

const ATTRIBUTE = /\s+(?:[^\s:="']+:)?([^\s:="']+)\s*=\s*("[^"]*"|'[^']*')/y;

export const CDATA = '<![CDATA[';

/** Where a comment, an instruction or a CDATA section ends that begins at `at`; null for a tag. */
function otherEnd(xml: string, at: number): number | null {
  const code = xml.charCodeAt(at + 1);
  if (code === QUESTION) return after(xml, '?>', at);
  if (code !== EXCLAMATION) return null;
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  return xml.startsWith(CDATA, at) ? after(xml, ']]>', at) : null;
}

/** The `>` of the tag that begins at `at`. Read by hand: a pattern runs out of stack on a tag of megabytes. */
function tagEnd(xml: string, at: number): number {
  for (let index = at + 1; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (code === GREATER) return index;
    if (code === LESS) break;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    index = xml.indexOf(code === QUOTE ? '"' : "'", index + 1);
    if (index === -1) break;
  }
  throw new XmlError(`no end of the tag at ${at}`);
}

function nameEnd(xml: string, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (xml.charCodeAt(index) <= BLANK) return index;
  }
  return to;
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  if (found === -1) throw new XmlError(`no ${end} after ${from}`);
  return found + end.length;
}

const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const LESS = 0x3c;
const GREATER = 0x3e;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text or an attribute with its entities resolved. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
