import { attribute, readXml } from '../xlsx/xml';

interface Level {
  readonly format: string;
  /** `%1.` with the number of each level in its place. */
  readonly text: string;
  readonly start: number;
}

/** Counts the lists of a Word document, whose numbers stand nowhere in its text. */
export class ListNumbers {
  private readonly levels = new Map<string, Map<number, Level>>();
  /** Lists that share one definition count on. */
  private readonly abstractOf = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  /** @param xml the part that defines the lists; blank where there is none */
  constructor(xml: string) {
    let abstract = '';
    let list = '';
    let level = -1;
    let building: { format: string; text: string; start: number } = blankLevel();
    if (xml === '') return;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? '';
        if (name === 'abstractNum') {
          abstract = attribute(attributes, 'abstractNumId') ?? '';
          this.levels.set(abstract, new Map());
        } else if (name === 'lvl') {
          level = Number(attribute(attributes, 'ilvl'));
          building = blankLevel();
        } else if (name === 'start') building.start = Number(value) || 1;
        else if (name === 'numFmt') building.format = value;
        else if (name === 'lvlText') building.text = value;
        else if (name === 'num') list = attribute(attributes, 'numId') ?? '';
        else if (name === 'abstractNumId') this.abstractOf.set(list, value);
      },
      close: (name) => {
        if (name === 'lvl') this.levels.get(abstract)?.set(level, building);
      },
    });
  }

  /** The number of the next paragraph of a list; '' for bullets and unknown lists. */
  next(list: string, level: number): string {
    const abstract = this.abstractOf.get(list);
    const levels = abstract === undefined ? undefined : this.levels.get(abstract);
    const own = levels?.get(level);
    if (!levels || !own || abstract === undefined) return '';
    const counts = this.counts.get(list) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(list, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      return inFormat(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}

function blankLevel(): { format: string; text: string; start: number } {
  return { format: 'decimal', text: '%1.', start: 1 };
}

function inFormat(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((number - 1) % 26));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    const text = roman(number);
    return format === 'lowerRoman' ? text.toLowerCase() : text;
  }
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN)
    while (rest >= value && text.length < 20) {
      text += letters;
      rest -= value;
    }
  return text;
}
