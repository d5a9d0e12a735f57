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

/** @throws XmlError when the text is cut off, is not XML, or declares a document type */
export function readXml(xml: string, reader: XmlReader): void {
  let depth = 0;
  const counted: XmlReader = {
    ...reader,
    open(name, attributes) {
      depth += 1;
      reader.open?.(name, attributes);
    },
    close(name) {
      depth -= 1;
      reader.close?.(name);
    },
  };
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (reader.text && tag !== at && at < xml.length) {
      const text = tag === -1 ? xml.slice(at) : xml.slice(at, tag);
      reader.text(decode(text));
    }
    if (tag === -1) break;
    at = readMarkup(xml, tag, counted);
  }
  if (depth !== 0) throw new XmlError(`${depth} elements left open`);
}

/**
 * The value of an attribute, prefix ignored; undefined when it is not there.
 *
 * @example attribute(' r:id="rId1"', 'id') // 'rId1'
 */
export function attribute(attributes: string, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    if (match[1] === name) return decode((match[2] ?? '').slice(1, -1));
  }
  return undefined;
}

const ATTRIBUTE = /\s+(?:[^\s:="']+:)?([^\s:="']+)\s*=\s*("[^"]*"|'[^']*')/y;

/** Where the markup that begins at `at` ends. */
function readMarkup(xml: string, at: number, reader: XmlReader): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at);
    reader.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  const end = tagEnd(xml, at);
  const closing = xml[at + 1] === '/';
  const empty = xml[end - 1] === '/';
  const nameFrom = closing ? at + 2 : at + 1;
  const nameTo = nameEnd(xml, nameFrom, empty ? end - 1 : end);
  const name = xml.slice(nameFrom, nameTo);
  const local = name.slice(name.indexOf(':') + 1);
  if (local === '' || local.startsWith('!')) throw new XmlError(`no element at ${at}`);
  if (!closing) reader.open?.(local, xml.slice(nameTo, empty ? end - 1 : end));
  if (closing || empty) reader.close?.(local);
  return end + 1;
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
const LESS = 0x3c;
const GREATER = 0x3e;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
