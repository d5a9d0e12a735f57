import { deletions, withinOneEdit } from './edit-distance';

// Shorter words have too many real neighbours one letter away (anak/enak, dalam/malam).
const MIN_LENGTH = 6;
// No Indonesian word of a plan is longer; random text of thousands of letters is left alone.
const MAX_LENGTH = 30;
// Words that share one form; a real vocabulary has two or three, a hostile table thousands.
const MOST_NEIGHBOURS = 20;

/** Long enough to be a slip of another word, and made of letters only. */
export function isLongWord(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^\p{L}+$/u.test(word);
}

/**
 * Finds the words of a list that one slip tells apart from a given word. Both leave out one letter at a time and
 * meet at the same form, so that no pair of words is compared that shares none (linear in the list). The first letter
 * must agree: it is seldom mistyped, and real pairs differ there (pendukung/mendukung, tampung/kampung).
 */
export function nearWords(list: Iterable<string>): (word: string) => string[] {
  const byForm = new Map<string, string[]>();
  for (const word of list) {
    if (!isLongWord(word)) continue;
    for (const form of deletions(word)) {
      const words = byForm.get(form);
      if (!words) byForm.set(form, [word]);
      else if (words.length < MOST_NEIGHBOURS) words.push(word);
    }
  }
  return (word) => {
    const near = new Set<string>();
    for (const form of deletions(word))
      for (const candidate of byForm.get(form) ?? [])
        if (word[0] === candidate[0] && withinOneEdit(word, candidate) && !differsByEnding(word, candidate))
          near.add(candidate);
    return [...near];
  };
}

/** A last letter more or less is a suffix, a plural or a cut-off cell rather than a slip: other findings. */
function differsByEnding(word: string, candidate: string): boolean {
  return word === candidate.slice(0, -1) || (word.slice(0, -1) === candidate && /[aik]$/.test(word));
}
