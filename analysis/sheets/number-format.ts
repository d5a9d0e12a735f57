/** Number formats of cells, read as far as needed to tell percentages and moments from plain numbers. */

/** One of the sections of a number format, which are for numbers above, below and equal to zero, or on conditions. */
export interface FormatSection {
  readonly kind: 'number' | 'percent' | 'moment';
  /** Signs of per cent; each multiplies by 100. */
  readonly percents: number;
  /** Names of months and days are English where the format says so, and Indonesian else. */
  readonly language: 'id' | 'en';
  readonly condition: ((value: number) => boolean) | null;
  readonly tokens: readonly FormatToken[];
}

export interface FormatToken {
  /** `part`: letters of a moment, as `yyyy`; `elapsed`: hours beyond a day, as in `[h]:mm`; `fraction`: of a second. */
  readonly kind: 'literal' | 'part' | 'elapsed' | 'noon' | 'fraction' | 'digits' | 'percent';
  /** Letters are in lower case. */
  readonly text: string;
}

/**
 * The sections of a number format in US notation, at least one.
 *
 * Quoted and escaped characters are literal, so `0.0"%"` shows a plain number; so are `_x` and `*x`, which only fill.
 * A section with places for digits is no date, whatever stray letters follow them.
 *
 * @example parseNumberFormat('0.0%;[Red]-0.0%').map(({ kind }) => kind) // ['percent', 'percent']
 * @example parseNumberFormat('[$-421]dd mmm;@')[0].kind // 'moment'
 */
export function parseNumberFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let brackets: string[] = [];
  const end = (): void => {
    sections.push(sectionOf(tokens, brackets));
    tokens = [];
    brackets = [];
  };
  for (const match of code.matchAll(TOKEN)) {
    const [text, quoted, escaped, bracket, letters] = match;
    const last = tokens.at(-1);
    if (quoted !== undefined || escaped !== undefined)
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (bracket !== undefined) {
      if (ELAPSED.test(bracket)) tokens.push({ kind: 'elapsed', text: bracket.toLowerCase() });
      else brackets.push(bracket);
      const symbol = /^\$([^-]+)/.exec(bracket)?.[1];
      if (symbol !== undefined) tokens.push({ kind: 'literal', text: symbol });
    } else if (letters !== undefined) tokens.push({ kind: 'part', text: letters.toLowerCase() });
    else if (text === ';') end();
    else if (text === '%') tokens.push({ kind: 'percent', text });
    else if (/^a(?:m\/pm|\/p)$/i.test(text)) tokens.push({ kind: 'noon', text: text.toLowerCase() });
    else if (/^\.0/.test(text) && last?.text.startsWith('s')) tokens.push({ kind: 'fraction', text });
    else if (/^(?:[0#?@.]|e[+-]|general)/i.test(text)) tokens.push({ kind: 'digits', text });
    else if (!/^[_*]/.test(text)) tokens.push({ kind: 'literal', text });
  }
  end();
  return sections;
}

const TOKEN =
  /"([^"]*)"?|\\([^])|[_*][^]|\[([^\]]*)\]|general|am\/pm|a\/p|e[+-]|(y+|m+|d+|h+|s+|e+|b+|g+)|\.0+|[^]/giu;
const ELAPSED = /^(?:h+|m+|s+)$/i;

function sectionOf(tokens: readonly FormatToken[], brackets: readonly string[]): FormatSection {
  const has = (...kinds: readonly FormatToken['kind'][]): boolean =>
    tokens.some(({ kind }) => kinds.includes(kind));
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  // Eras (b, g) come with a year, and a full stop in a date is no place of a digit.
  const holdsDigits = tokens.some(({ kind, text }) => kind === 'digits' && !text.startsWith('.'));
  const isMoment =
    !holdsDigits &&
    (has('elapsed', 'noon') || tokens.some(({ kind, text }) => kind === 'part' && /^[ymdhse]/.test(text)));
  const conditions = brackets.flatMap((bracket) => conditionOf(bracket) ?? []);
  return {
    kind: isMoment ? 'moment' : percents > 0 && holdsDigits ? 'percent' : 'number',
    percents,
    language: brackets.some(isEnglish) ? 'en' : 'id',
    condition: conditions[0] ?? null,
    tokens,
  };
}

function conditionOf(bracket: string): FormatSection['condition'] {
  const [, sign, limit] = /^\s*(<=|>=|<>|[<>=])\s*([+-]?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(bracket) ?? [];
  const bound = Number(limit);
  if (sign === undefined || Number.isNaN(bound)) return null;
  const holds: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < bound,
    '<=': (value) => value <= bound,
    '>': (value) => value > bound,
    '>=': (value) => value >= bound,
    '=': (value) => value === bound,
    '<>': (value) => value !== bound,
  };
  return holds[sign] ?? null;
}

/** `[$-409]`, `[$-en-US]`: the low ten bits of a number of Windows say the language, 9 is English. */
function isEnglish(bracket: string): boolean {
  const [, locale = ''] = /^\$[^-]*-(.+)$/.exec(bracket) ?? [];
  return (
    /^en\b/i.test(locale) || (/^[0-9a-f]+$/i.test(locale) && (Number.parseInt(locale, 16) & 0x3ff) === 9)
  );
}

/** The section that shows a number: by its condition, else by its place. The fourth is for texts. */
export function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const numeric = sections.slice(0, 3);
  const last = numeric.length - 1;
  return numeric.find(({ condition }, place) => {
    if (condition) return condition(value);
    if (place === last) return true;
    return place === 0 ? (last === 1 ? value >= 0 : value > 0) : value < 0;
  });
}
