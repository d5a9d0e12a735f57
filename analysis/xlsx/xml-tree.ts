import { CDATA, decodeXml, localName, scanXml, XmlError } from './xml';

/**
 * An element of a part that is edited. Names keep their prefix, attribute values and texts stay as they are spelled
 * in the file, so what nobody touches is written as it was read.
 */
export class XmlElement {
  constructor(
    readonly name: string,
    readonly attributes: Map<string, string> = new Map(),
    public children: (XmlElement | string)[] = [],
  ) {}

  /** Name without prefix. */
  get local(): string {
    return localName(this.name);
  }

  /** Value of an attribute, its prefix included in the name; null when it is not there. */
  get(name: string): string | null {
    const value = this.attributes.get(name);
    return value === undefined ? null : decodeXml(value);
  }

  /** Id of the relation that it names (`r:id`); null for none. */
  get relationId(): string | null {
    for (const name of this.attributes.keys()) if (name.endsWith(':id')) return this.get(name);
    return null;
  }

  /** Sets an attribute; null takes it away. */
  set(name: string, value: string | number | null): this {
    if (value === null) this.attributes.delete(name);
    else this.attributes.set(name, encode(String(value)));
    return this;
  }

  get elements(): XmlElement[] {
    return this.children.filter((child) => child instanceof XmlElement);
  }

  /** First child of this name (without prefix). */
  find(local: string): XmlElement | null {
    for (const child of this.children) if (child instanceof XmlElement && child.local === local) return child;
    return null;
  }

  all(local: string): XmlElement[] {
    return this.elements.filter((child) => child.local === local);
  }

  /** Text of the element, markup inside left out. */
  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? plainText(child) : child.text)).join('');
  }

  set text(text: string) {
    this.children = [encode(text)];
  }

  append(child: XmlElement): XmlElement {
    this.children.push(child);
    return child;
  }

  remove(child: XmlElement): void {
    this.children = this.children.filter((one) => one !== child);
  }

  /** The child of this name, made where `order` (names as the schema lists them) wants it when it is not there. */
  ensure(local: string, order: readonly string[]): XmlElement {
    const found = this.find(local);
    if (found) return found;
    const made = new XmlElement(local);
    const place = order.indexOf(local);
    const later = new Set(order.slice(place + 1));
    const at = this.children.findIndex((child) => child instanceof XmlElement && later.has(child.local));
    if (at < 0) this.children.push(made);
    else this.children.splice(at, 0, made);
    return made;
  }

  /** Every element below this one, in the order of the file. */
  *descendants(): Generator<XmlElement> {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      yield child;
      yield* child.descendants();
    }
  }

  /** The same element with everything in it, to be changed apart. */
  copy(): XmlElement {
    return new XmlElement(
      this.name,
      new Map(this.attributes),
      this.children.map((child) => (typeof child === 'string' ? child : child.copy())),
    );
  }
}

/** An element with attributes, for what is written anew. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const made = new XmlElement(name, new Map(), [...children]);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.set(key, value);
  return made;
}

/** An element that holds text alone. */
export function textElement(name: string, text: string): XmlElement {
  return new XmlElement(name, new Map(), [encode(text)]);
}

/**
 * The root element of a part. A prefix that stands for the root's own namespace is dropped throughout, so that
 * `x:worksheet` and `worksheet` are edited alike.
 *
 * @throws XmlError when the text is cut off, is not XML, or declares a document type
 */
export function parseTree(xml: string): XmlElement {
  const holder = new XmlElement('');
  const open: XmlElement[] = [holder];
  const parent = (): XmlElement => open.at(-1) ?? holder;
  scanXml(withoutRootPrefix(xml), {
    open(name, attributes) {
      const child = new XmlElement(name, attributesOf(attributes));
      parent().children.push(child);
      open.push(child);
    },
    close(name) {
      if (open.length < 2 || open.pop()?.name !== name) throw new XmlError(`</${name}> closes nothing`);
    },
    text(text) {
      if (open.length > 1) parent().children.push(text);
    },
    other(markup) {
      if (open.length > 1) parent().children.push(markup);
    },
  });
  const root = holder.elements[0];
  if (!root) throw new XmlError('no root');
  return root;
}

/** A part as text. */
export function formatTree(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return pieces.join('');
}

/** One element as text. */
export function formatElement(node: XmlElement): string {
  const pieces: string[] = [];
  write(node, pieces);
  return pieces.join('');
}

function write(node: XmlElement, pieces: string[]): void {
  pieces.push('<', node.name);
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', value, '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') pieces.push(child);
    else write(child, pieces);
  }
  pieces.push('</', node.name, '>');
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes.set(name, double ?? (single ?? '').replaceAll('"', '&quot;'));
  return attributes;
}

/** Parts whose root is `x:worksheet`: the prefix goes, and its namespace becomes the default one. */
export function withoutRootPrefix(xml: string): string {
  const [head = '', prefix = '', attributes = ''] = ROOT.exec(xml) ?? [];
  if (prefix === '' || /\sxmlns\s*=/.test(attributes)) return xml;
  const namespace = attributesOf(attributes).get(`xmlns:${prefix}`) ?? '';
  if (!PREFIX_DROPPED.test(namespace)) return xml;
  const body = xml.slice(head.length);
  return (
    head.replace(`<${prefix}:`, '<').replace(new RegExp(`(\\s)xmlns:${prefix}(\\s*=)`), '$1xmlns$2') +
    body.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
  );
}

const ROOT =
  /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<([A-Za-z_][\w.-]*):[^\s/>]+((?:[^>"']|"[^"]*"|'[^']*')*)>/;
// Spreadsheets, transitional and strict, and the lists of the package; drawings and properties keep their prefix.
const PREFIX_DROPPED =
  /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?(?:spreadsheetml\/|package\/2006\/(?:relationships|content-types)$)/;

/** A piece of a text as it is spelled: an entity, a CDATA section, a comment that is no part of it. */
function plainText(piece: string): string {
  if (piece.startsWith(CDATA)) return piece.slice(CDATA.length, -3);
  return /^<[!?]/.test(piece) ? '' : decodeXml(piece);
}

/** Text for content or an attribute; line breaks of an attribute would else come back as blanks. */
export function encode(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) =>
    character === '\n' || character === '\r' || character === '\t'
      ? `&#${character.charCodeAt(0)};`
      : (ESCAPES[character] ?? character),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
