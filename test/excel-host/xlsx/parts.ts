/** The parts of an .xlsx as XML, with nothing of what the product itself reads and writes them by. */
import { unzip } from '../../xlsx/zip';
import { parseXml, type XmlElement } from './xml-element';

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

  xml(path: string): XmlElement {
    return parseXml(this.text(path));
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
export function children(parent: XmlElement | null, name?: string): readonly XmlElement[] {
  const all = parent?.children ?? [];
  return name === undefined ? all : all.filter((one) => one.localName === name);
}

/** All elements below of one name, whatever their prefix. */
export function below(parent: XmlElement | null, name: string): XmlElement[] {
  return [...(parent?.all() ?? [])].filter(
    ({ localName }) => localName === name || localName.endsWith(`:${name}`),
  );
}

export function child(parent: XmlElement | null, name: string): XmlElement | null {
  return parent?.children.find((one) => one.localName === name) ?? null;
}

/** An attribute as text; '' where there is none. `_xHHHH_` is the character with that code (ST_Xstring). */
export function textOf(element: XmlElement | null, name: string): string {
  return plainText(element?.getAttribute(name) ?? '');
}

export function numberOf(element: XmlElement | null, name: string, otherwise = 0): number {
  const text = element?.getAttribute(name) ?? '';
  return text === '' ? otherwise : Number(text);
}

export function flagOf(element: XmlElement | null, name: string, otherwise = false): boolean {
  const text = element?.getAttribute(name) ?? '';
  return text === '' ? otherwise : text === '1' || text === 'true';
}

export function plainText(text: string): string {
  return !text.includes('_x')
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
}

/** All `t` below an element, as rich text has them. */
export function runsOf(element: XmlElement | null): string {
  return plainText(
    below(element, 't')
      .map((one) => one.textContent)
      .join(''),
  );
}
