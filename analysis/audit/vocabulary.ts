import type { Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { printedTexts } from './cells';
import { deletions, withinOneEdit } from './edit-distance';
import { wordsOf } from './text';
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

// Shorter words have too many real neighbours one letter away (anak/enak, dalam/malam).
const MIN_LENGTH = 6;
// No Indonesian word of a plan is longer; random text of thousands of letters is left alone.
const MAX_LENGTH = 30;
// A word that the plans print this often, and this many times as often as its neighbour, is no slip itself.
const FREQUENT = 4;
const TIMES_AS_FREQUENT = 4;

export function vocabularyOf(plans: readonly Plan[], reference: Reference): Vocabulary {
  const counts = countWords(plans);
  const known = knownWords(reference);
  const neighbours = new Map<string, string[]>();
  const trusted = [
    ...known,
    ...[...counts].flatMap(([word, count]) => (count >= FREQUENT && !known.has(word) ? [word] : [])),
  ];
  for (const word of trusted) {
    if (!isWord(word) || MISSPELLINGS.has(word)) continue;
    for (const form of deletions(word)) {
      const words = neighbours.get(form);
      if (words) words.push(word);
      else neighbours.set(form, [word]);
    }
  }
  const meant = (word: string): string | null => {
    if (!isWord(word) || known.has(word)) return null;
    const found = new Set<string>();
    for (const form of deletions(word))
      for (const candidate of neighbours.get(form) ?? []) if (isMeant(candidate, word)) found.add(candidate);
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  };
  const isMeant = (candidate: string, word: string): boolean => {
    if (!withinOneEdit(word, candidate) || differsByEnding(word, candidate)) return false;
    return (
      known.has(candidate) || (counts.get(candidate) ?? 0) >= TIMES_AS_FREQUENT * (counts.get(word) ?? 0)
    );
  };
  return { count: (word) => counts.get(word) ?? 0, isKnown: (word) => known.has(word), meant };
}

function isWord(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^\p{L}+$/u.test(word);
}

/** "pelayanana" may be a slip, but "anaki"/"anak" style endings and a last letter cut off are other findings. */
function differsByEnding(word: string, candidate: string): boolean {
  return word === candidate.slice(0, -1) || (word.slice(0, -1) === candidate && /[aik]$/.test(word));
}

function countWords(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const plan of plans) {
    for (const [index, row] of plan.rows.entries())
      for (const { text } of printedTexts(row, plan.rows[index - 1]))
        for (const { text: word } of wordsOf(text.toLowerCase()))
          counts.set(word, (counts.get(word) ?? 0) + 1);
  }
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
  for (const name of names) for (const { text } of wordsOf(name.toLowerCase())) known.add(text);
  return known;
}
