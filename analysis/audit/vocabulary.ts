import type { Reference } from '../reference/reference';
import type { PrintedText, TextEntry } from './cells';
import { deletions } from '../language/edit-distance';
import { isLongWord, nearWords } from '../language/near-words';
import { wordsOf } from '../language/words';
import { remembered } from './remembered';
import { COMMON_WORDS } from './words/common-words';
import { MISSPELLINGS } from './words/misspellings';

/** Words that the plans and the reference use, and the well-known word that one slip away from another. */
export interface Vocabulary {
  readonly count: (word: string) => number;
  /** Known without counting: common words of planning documents and words of the national framework. */
  readonly isKnown: (word: string) => boolean;
  /** The known or frequent word one slip away; null when the word itself is known, or when two would do. */
  readonly meant: (word: string) => string | null;
}

// A word that the plans print this often, and this many times as often as its neighbour, is no slip itself.
const FREQUENT = 4;
const TIMES_AS_FREQUENT = 4;

export function vocabularyOf(
  plans: readonly (() => readonly PrintedText[])[],
  reference: Reference,
): Vocabulary {
  const counts = countWords(plans);
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const known = knownWords(reference);
  const frequent = [...counts].flatMap(([word, count]) =>
    count >= FREQUENT && !known.has(word) ? [word] : [],
  );
  const near = nearWords([...known, ...frequent].filter((word) => !MISSPELLINGS.has(word)));

  const neighbourOf = (word: string): string | null => {
    if (!isLongWord(word) || known.has(word)) return null;
    const found = near(word).filter(
      (candidate) => known.has(candidate) || countOf(candidate) >= TIMES_AS_FREQUENT * countOf(word),
    );
    const [most, second] = found.sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
    if (most === undefined) return null;
    return second === undefined || countOf(most) >= TIMES_AS_FREQUENT * Math.max(1, countOf(second))
      ? most
      : null;
  };

  const meant = (word: string): string | null => {
    if (known.has(word)) return null;
    const binding = BINDING_WORDS.find((candidate) => countOf(word) === 1 && isLonger(word, candidate));
    if (binding !== undefined) return binding;
    const whole = neighbourOf(word);
    if (whole !== null) return whole;
    const prefix = PREFIX.exec(word)?.[0] ?? '';
    const stem = prefix === '' ? null : neighbourOf(word.slice(prefix.length));
    return stem === null ? null : prefix + stem;
  };
  return { count: countOf, isKnown: (word) => known.has(word), meant: remembered(meant) };
}

/** Too short for the list of near words, but too common to be another word with a letter more ("ayang"). */
const BINDING_WORDS = ['yang', 'untuk', 'dengan'];

/** The word is the candidate with one letter too many, and not at its end. */
function isLonger(word: string, candidate: string): boolean {
  return (
    word.length === candidate.length + 1 && !word.startsWith(candidate) && deletions(word).includes(candidate)
  );
}

/** A verb made of a noun: "diskriming" is a slip of "skrining". */
const PREFIX = /^(?:di|ter|ber)/;

function countWords(plans: readonly (() => readonly PrintedText[])[]): ReadonlyMap<string, number> {
  const uses = new Map<TextEntry, number>();
  for (const texts of plans) for (const { entry } of texts()) uses.set(entry, (uses.get(entry) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [{ text }, times] of uses)
    for (const word of wordsOf(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + times);
  return counts;
}

function knownWords(reference: Reference): ReadonlySet<string> {
  const names = [
    ...reference.clusters.map(({ nameId }) => nameId),
    ...reference.indicators.flatMap(({ nameId, shortNameId }) => [nameId, shortNameId]),
    ...reference.subIndicators.map(({ nameId }) => nameId),
    ...reference.agencies.map(({ name }) => name),
    ...reference.units.map(({ nameId }) => nameId),
    ...reference.cities.flatMap(({ name, province }) => [name, province]),
  ];
  const known = new Set(COMMON_WORDS);
  for (const name of names) for (const word of wordsOf(name.toLowerCase())) known.add(word);
  return known;
}
