import { escapeText, unescapeText } from './text';
import { element, formatTree, parseTree, type XmlElement } from './xml-tree';

/** The texts that the cells of a workbook share, by number; new ones are put at the end. */
export class SharedTexts {
  private readonly root: XmlElement;
  private readonly texts: string[];
  private readonly numbers = new Map<string, number>();
  private added = 0;

  /** @param xml part as it is; blank for a workbook that has none */
  constructor(xml: string) {
    this.root = xml === '' ? element('sst', { xmlns: MAIN }) : parseTree(xml);
    this.texts = this.root.all('si').map(textOf);
    // A text with formatted runs is one of its own: a plain one must not borrow its colours.
    this.root.all('si').forEach((item, number) => {
      const text = this.texts[number] ?? '';
      if (item.find('r') === null && item.find('rPh') === null && !this.numbers.has(text))
        this.numbers.set(text, number);
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
    const item = element('t');
    item.text = escapeText(text);
    if (/^\s|\s$|[\n\t]| {2}/.test(text)) item.set('xml:space', 'preserve');
    this.root.append(element('si', {}, [item]));
    this.added += 1;
    return number;
  }

  get isChanged(): boolean {
    return this.added > 0;
  }

  format(): string {
    // How often texts are used need not be said, and nobody here counts it.
    return formatTree(this.root.set('count', null).set('uniqueCount', this.texts.length));
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function textOf(item: XmlElement): string {
  let text = '';
  for (const child of item.elements) {
    if (child.local === 't') text += child.text;
    else if (child.local === 'r') text += child.find('t')?.text ?? '';
  }
  return unescapeText(text);
}
