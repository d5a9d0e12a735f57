import { escapeText, unescapeText } from './text';
import { readXml } from './xml';
import { encode, withoutRootPrefix } from './xml-tree';

export interface ReadTexts {
  readonly texts: readonly string[];
  /** By number: whether runs of it have formats of their own, or it has reading aids. */
  readonly formatted: readonly boolean[];
}

/** The texts that the cells of a workbook share, by number. Reading aids over East Asian text are not part of them. */
export function readSharedTexts(xml: string): ReadTexts {
  const texts: string[] = [];
  const formatted: boolean[] = [];
  let text = '';
  let isFormatted = false;
  let inText = false;
  let inAid = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') {
        text = '';
        isFormatted = false;
      } else if (name === 't') inText = true;
      else if (name === 'rPh') inAid = true;
      if (name === 'r' || name === 'rPh') isFormatted = true;
    },
    text(piece) {
      if (inText && !inAid) text += piece;
    },
    close(name) {
      if (name === 'si') {
        texts.push(unescapeText(text));
        formatted.push(isFormatted);
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
    },
  });
  return { texts, formatted };
}

/** The shared texts of a workbook that is edited; new ones are put at the end, those that stand stay as spelled. */
export class SharedTexts {
  private readonly texts: string[];
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];

  /** @param xml part as it is; blank for a workbook that has none */
  constructor(private readonly xml: string) {
    const { texts, formatted } = readSharedTexts(xml);
    this.texts = [...texts];
    // A text with formatted runs is one of its own: a plain one must not borrow its colours.
    texts.forEach((text, number) => {
      if (!formatted[number] && !this.numbers.has(text)) this.numbers.set(text, number);
    });
  }

  at(number: number): string {
    return this.texts[number] ?? '';
  }

  /** Number of a text without formatting. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
    this.added.push(`<si><t${space}>${encode(escapeText(text))}</t></si>`);
    return number;
  }

  get isChanged(): boolean {
    return this.added.length > 0;
  }

  format(): string {
    const xml = withoutRootPrefix(this.xml === '' ? NEW_TEXTS : this.xml);
    const [, head = '', attributes = '', empty = ''] = ROOT.exec(xml) ?? [];
    // How often texts are used need not be said, and nobody here counts it.
    const others = attributes.replace(/\s(?:count|uniqueCount)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').trimEnd();
    const open = `${head}${others} uniqueCount="${this.texts.length}">`;
    const added = this.added.join('');
    if (empty) return `${open}${added}</sst>`;
    const body = xml.slice(head.length + attributes.length + 1);
    // Behind the last text, before what may be told of them all.
    const last = Math.max(body.lastIndexOf('</si>') + 5, body.lastIndexOf('<si/>') + 5);
    const at = last > 4 ? last : 0;
    return open + body.slice(0, at) + added + body.slice(at);
  }
}

const ROOT = /^((?:\s*<[?!][\s\S]*?>)*\s*<sst)((?:"[^"]*"|'[^']*'|[^"'>/])*)(\/?)>/;
const NEW_TEXTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
