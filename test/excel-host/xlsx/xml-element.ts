import { Parser } from 'htmlparser2';

/** An element of a part, with those members of the DOM's that reading a workbook needs; a whole DOM costs four times as long. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  private readonly nodes: (XmlElement | string)[] = [];

  constructor(
    /** With its prefix. */
    readonly localName: string,
    private readonly attributes: Readonly<Record<string, string>>,
    readonly parentElement: XmlElement | null,
  ) {}

  add(node: XmlElement | string): void {
    this.nodes.push(node);
    if (typeof node !== 'string') this.children.push(node);
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  get textContent(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
  }

  /** What stands in it, to compare with that of another; attributes and texts as they read. */
  get innerXml(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.outerXml)).join('');
  }

  private get outerXml(): string {
    const attributes = Object.entries(this.attributes).map(
      ([name, value]) => ` ${name}=${JSON.stringify(value)}`,
    );
    return `<${this.localName}${attributes.join('')}>${this.innerXml}</${this.localName}>`;
  }

  /** All elements below it, in the order of the text. */
  *all(): Generator<XmlElement> {
    for (const one of this.children) {
      yield one;
      yield* one.all();
    }
  }
}

export function parseXml(text: string): XmlElement {
  const root = new XmlElement('', {}, null);
  let open = root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = new XmlElement(name, attributes, open === root ? null : open);
        open.add(element);
        open = element;
      },
      onclosetag() {
        open = open.parentElement ?? root;
      },
      ontext(piece) {
        open.add(piece);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [first] = root.children;
  if (!first) throw new Error('There is no element.');
  return first;
}
