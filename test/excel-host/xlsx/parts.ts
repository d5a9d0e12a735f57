/** The parts of an .xlsx as XML, with nothing of what the product itself reads and writes them by. */
import { DOMParser } from 'linkedom';
import { unzip } from '../../xlsx/zip';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `table`, `comments`. */
  readonly type: string;
  readonly path: string;
  /** As written: an address where it leads out of the file. */
  readonly target: string;
}

export class XlsxParts {
  private readonly parts: ReadonlyMap<string, Buffer>;

  constructor(bytes: Uint8Array) {
    this.parts = unzip(bytes);
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  bytes(path: string): Buffer {
    const content = this.parts.get(path);
    if (content === undefined) throw new Error(`There is no part ${path}.`);
    return content;
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  xml(path: string): Element {
    const document = new DOMParser().parseFromString(this.text(path), 'text/xml') as unknown as XMLDocument;
    return document.documentElement;
  }

  relations(path: string): Relation[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!this.parts.has(list)) return [];
    return children(this.xml(list)).map((one) => ({
      id: textOf(one, 'Id'),
      type: textOf(one, 'Type').split('/').at(-1) ?? '',
      target: textOf(one, 'Target'),
      path: new URL(textOf(one, 'Target'), `file:///${folder}`).pathname.slice(1),
    }));
  }
}

/** Elements directly below, of one name or of all. */
export function children(parent: Element | null, name?: string): Element[] {
  const all = [...(parent?.children ?? [])];
  return name === undefined ? all : all.filter((one) => one.localName === name);
}

/** All elements below of one name, whatever their prefix. */
export function below(parent: Element | null, name: string): Element[] {
  return [...(parent?.querySelectorAll('*') ?? [])].filter(
    ({ localName }) => localName === name || localName.endsWith(`:${name}`),
  );
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
