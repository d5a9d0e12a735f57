import { fold } from '../language/words';
import { once } from '../reference/once';
import type { Reference } from '../reference/reference';

/** An abbreviation and the words that the text itself gives for it. */
export interface Expansion {
  readonly short: string;
  readonly full: string;
}

/** Capitals of a mixed text that stand for words: "KHA", "FLS2N"; Roman numbers and single letters are none. */
export function abbreviationsIn(text: string): readonly string[] {
  if (text === text.toUpperCase()) return [];
  const found = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{1,11}(?![\p{L}\d])/gu) ?? [];
  return found.filter((short) => !/^[IVXLC]+$/.test(short) && /\p{L}.*\p{L}/u.test(short));
}

/**
 * Expansions printed beside their abbreviation, "Konvensi Hak Anak (KHA)" or "KHA (Konvensi Hak Anak)", where the
 * words begin with the letters in their order.
 */
export function expansionsIn(text: string): readonly Expansion[] {
  const found: Expansion[] = [];
  for (const match of text.matchAll(/\(([\p{Lu}\d]{2,12})\)/gu)) {
    const full = endingWith(match[1] ?? '', text.slice(Math.max(0, match.index - 160), match.index));
    if (full !== null) found.push({ short: match[1] ?? '', full });
  }
  for (const match of text.matchAll(/(?<![\p{L}\d])([\p{Lu}\d]{2,12})\s*\(([^()]{4,160})\)/gu)) {
    const [, short = '', inside = ''] = match;
    if (initialsHold(short, (inside.match(/[\p{L}\d]+/gu) ?? []).filter(hasInitial)))
      found.push({ short, full: inside.trim() });
  }
  return found;
}

const LINKING = /^(?:dan|dan\/atau|yang|di|ke|dari|untuk|dengan|bagi|of|the)$/i;

function hasInitial(word: string): boolean {
  return !LINKING.test(word);
}

/** The shortest run of words before the bracket whose initials are the abbreviation. */
function endingWith(short: string, before: string): string | null {
  const words = before.match(/[\p{L}\d/-]+/gu) ?? [];
  for (let count = short.length; count <= Math.min(words.length, 2 * short.length); count += 1) {
    const run = words.slice(-count);
    if (initialsFit(short, run.filter(hasInitial))) return run.join(' ');
  }
  return null;
}

function initialsFit(short: string, words: readonly string[]): boolean {
  return (
    words.length === short.length &&
    words.every((word, index) => word.charAt(0).toUpperCase() === short[index])
  );
}

/**
 * Abbreviations that a text explains: those whose expansion it prints, and any in brackets behind a word, even where the
 * initials do not fit ("Sistem Elektronik (SPBE)").
 */
export function explainedIn(text: string, expansions: readonly Expansion[]): readonly string[] {
  const inBrackets = [...text.matchAll(/\p{L}\s?\(([\p{Lu}\d-]{2,12})\)/gu)];
  return [
    ...expansions.map(({ short }) => short),
    ...inBrackets.flatMap(([, shorts = '']) => shorts.split('-')),
  ];
}

/** Abbreviations that need no explanation, agencies' own short names. */
export const agencyAbbreviations = once(({ agencies, agencyAliases }: Reference): ReadonlySet<string> => {
  const names = [...agencies.map(({ shortName }) => shortName), ...agencyAliases.map(({ alias }) => alias)];
  return new Set(names.flatMap((name) => name.match(/[\p{L}\d]+/gu) ?? []).map((name) => name.toUpperCase()));
});

/** Two expansions say the same when they differ in linking words and punctuation only. */
export function sameExpansion(a: string, b: string): boolean {
  const words = (text: string): string => fold(text).split(' ').filter(hasInitial).join(' ');
  return words(a) === words(b);
}

/** All letters stand among the initials in their order; one or two words more do no harm ("Sampai" in RASS). */
function initialsHold(short: string, words: readonly string[]): boolean {
  if (words.length < short.length || words.length > short.length + 2) return false;
  let at = 0;
  for (const word of words) if (word.charAt(0).toUpperCase() === short[at]) at += 1;
  return at === short.length;
}
