/** Headings of sections, as a line above a table or as a row of it. */

export interface Heading {
  /** `I`, `II.1`, `1.01`; blank where none is printed. */
  readonly number: string;
  readonly text: string;
}

/**
 * A line that heads what follows: numbered, or beginning with the word for a cluster.
 *
 * @example headingLine('II. KLUSTER I (HAK SIPIL DAN KEBEBASAN)') // { number: 'II', text: 'KLUSTER I (HAK SIPIL DAN KEBEBASAN)' }
 * @example headingLine('Tabel 6.1') // null
 */
export function headingLine(line: string): Heading | null {
  if (line.length > MAX_CHARACTERS) return null;
  const numbered = /^([IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+(\S.*)$/.exec(line);
  if (numbered) return { number: numbered[1] ?? '', text: numbered[2] ?? '' };
  return KEYWORD.test(line) ? { number: '', text: line } : null;
}

const MAX_CHARACTERS = 160;
const KEYWORD = /^(?:klaster|kluster|cluster|kelembagaan|kelambagaan|penguatan kelembagaan)\b/i;
const ROW_KEYWORD =
  /^(?:klaster|kluster|cluster|kelembagaan|program|urusan|bidang|misi|tujuan|sasaran|strategi|bab)\b/i;

/** The number of a section as printed in a cell of its own: `II`, `A.`, `1.01.`, `I.1`; no plain ordinal. */
export function isSectionNumber(text: string): boolean {
  return /^(?:[IVX]{1,5}|[A-Z])[.)]?$|^(?:[IVXA-Z]{1,5}|\d{1,2})(?:\.\d{1,3})+\.?$/.test(text);
}

/** A text that can head a section without any number: in capitals, or with a word that says so. */
export function looksLikeHeading(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  if (letters.length < 4) return false;
  return ROW_KEYWORD.test(text) || (capitals.length > letters.length * 0.8 && letters.length >= 8);
}

/** Headings that stand over a row: the innermost one is its section. */
export class HeadingStack {
  private readonly open: { readonly style: string; readonly heading: Heading }[] = [];

  /** A heading closes those of its own kind and what stands below them. */
  push({ number, text }: Heading): void {
    const style = styleOf(number);
    const same = this.open.findIndex((one) => one.style === style);
    if (same !== -1) this.open.length = same;
    this.open.push({ style, heading: { number: number.replace(/[.)]+$/, ''), text } });
  }

  get innermost(): Heading | null {
    return this.open.at(-1)?.heading ?? null;
  }

  /** Headings above the innermost one, the outermost first. */
  get outer(): readonly Heading[] {
    return this.open.slice(0, -1).map(({ heading }) => heading);
  }

  clear(): void {
    this.open.length = 0;
  }

  /** The lower half of a heading that a page break cut. */
  extend(text: string): void {
    const last = this.open.pop();
    if (last) this.open.push({ ...last, heading: { ...last.heading, text: `${last.heading.text} ${text}` } });
  }
}

/** "I" and "II" are of one kind, "I.1" and "IV.2" of another. */
function styleOf(number: string): string {
  return number
    .replace(/[.)]+$/, '')
    .split('.')
    .map((part) => (/^[IVX]+$/.test(part) ? 'I' : /^\d+$/.test(part) ? '1' : 'A'))
    .join('.');
}
