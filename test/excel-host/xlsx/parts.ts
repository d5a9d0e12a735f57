/** The parts of an .xlsx as XML, with nothing of what the product itself reads and writes them by. */
import { inflateRawSync } from 'node:zlib';
import { DOMParser } from 'linkedom';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `table`, `comments`. */
  readonly type: string;
  readonly path: string;
}

export class XlsxParts {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(bytes: Uint8Array) {
    this.texts = unzip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  get paths(): string[] {
    return [...this.texts.keys()];
  }

  text(path: string): string {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error(`There is no part ${path}.`);
    return text;
  }

  xml(path: string): Element {
    const document = new DOMParser().parseFromString(this.text(path), 'text/xml') as unknown as XMLDocument;
    return document.documentElement;
  }

  relations(path: string): Relation[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!this.texts.has(list)) return [];
    return children(this.xml(list)).map((one) => ({
      id: textOf(one, 'Id'),
      type: textOf(one, 'Type').split('/').at(-1) ?? '',
      path: new URL(textOf(one, 'Target'), `file:///${folder}`).pathname.slice(1),
    }));
  }
}

/** Elements directly below, of one name or of all. */
export function children(parent: Element | null, name?: string): Element[] {
  const all = [...(parent?.children ?? [])];
  return name === undefined ? all : all.filter((one) => one.localName === name);
}

export function child(parent: Element | null, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

/** An attribute as text; '' where there is none. `_xHHHH_` is the character with that code (ST_Xstring). */
export function textOf(element: Element | null, name: string): string {
  // linkedom escapes these four in what it gives.
  const raw = (element?.getAttribute(name) ?? '').replace(
    /&(amp|lt|gt|#160);/g,
    (_, key: string) => ESCAPED[key] ?? '',
  );
  return plainText(raw);
}

const ESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#160': '\u00a0' };

export function numberOf(element: Element | null, name: string, otherwise = 0): number {
  const text = element?.getAttribute(name) ?? '';
  return text === '' ? otherwise : Number(text);
}

export function flagOf(element: Element | null, name: string, otherwise = false): boolean {
  const text = element?.getAttribute(name) ?? '';
  return text === '' ? otherwise : text === '1' || text === 'true';
}

export function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** All `t` below an element, as rich text has them. */
export function runsOf(element: Element | null): string {
  return plainText([...(element?.querySelectorAll('t') ?? [])].map((one) => one.textContent).join(''));
}

function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const texts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < file.readUInt16LE(end + 10); index++) {
    const [method, packed, nameLength] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + packed);
    const path = file.toString('utf8', at + 46, at + 46 + nameLength);
    texts.set(path, (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return texts;
}
