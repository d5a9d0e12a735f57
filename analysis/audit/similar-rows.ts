import { COUNTING_WORDS } from '../language/content-words';
import { sharedWords, similarity } from '../language/similarity';
import type { PlanRow } from '../plan/plan';
import { PROVIDING_WORDS } from './providing-words';
import { type AuditContext, grouped, sameIndicator } from './context';
import { type RowPair, rowKey } from './repeated-rows';

// Share of common words (Jaccard) from which two rows say the same; less is enough where unit and figures agree, too.
const SAME_WORDS = 0.8;
const SAME_WORDS_WITH_FIGURES = 0.66;
// One word alone ("Sosialisasi") repeats without being the same row.
const LEAST_SHARED_WORDS = 2;
// A row is compared with at most so many earlier rows that share a rare word or its figures.
const MOST_CANDIDATES = 10;

/** An index: rows that say nearly the same as an earlier one, each once. */
export function nearlySameRows(context: AuditContext): readonly RowPair[] {
  const told = new Set<PlanRow>();
  const pairs: RowPair[] = [];
  for (const { first, again } of [...rowsWithSameAction(context), ...rowsWithSameWords(context)]) {
    if (told.has(again) || rowKey(first, context) === rowKey(again, context)) continue;
    told.add(again);
    pairs.push({ first, again });
  }
  return pairs;
}

/**
 * Rows whose action is printed again, but for function words and capitals, under another indicator; under the same one
 * only where it is worded otherwise, for one action may have several measures.
 */
function* rowsWithSameAction({ plan, contentWords, fold }: AuditContext): Iterable<RowPair> {
  const printedHere = plan.rows.filter(({ printed }) => !printed.filledDown.includes('action'));
  const groups = grouped(printedHere, ({ printed }) => {
    const words = contentWords(printed.action);
    return words.length < LEAST_SHARED_WORDS ? null : words.join(' ');
  });
  for (const { first, rows } of groups)
    for (const again of rows.slice(1))
      if (
        !sameIndicator(first.printed, again.printed) ||
        fold(first.printed.action) !== fold(again.printed.action)
      )
        yield { first, again };
}

/**
 * Rows that share almost all words of action and measure.
 *
 * No pair comparison: a row looks only at earlier rows that share one of its rarest words (two texts that agree in two
 * thirds of their words share one of the rarest third and one: the prefix filter of similarity joins) or its moving
 * figures, at most MOST_CANDIDATES of them. Exact repetitions, another finding, are looked at once.
 */
function* rowsWithSameWords(context: AuditContext): Iterable<RowPair> {
  const { plan, places } = context;
  const said = new Set([
    ...places.full.split(' '),
    'kota',
    'kabupaten',
    ...COUNTING_WORDS,
    ...PROVIDING_WORDS,
  ]);
  const entries = grouped(plan.rows, textKey).map(({ first }) => entryOf(first, said, context));
  const frequency = new Map<string, number>();
  for (const { words } of entries)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { words } = entry;
    if (words.size < LEAST_SHARED_WORDS) continue;
    const prefix = Math.floor((1 - SAME_WORDS_WITH_FIGURES) * words.size) + 1;
    const keys = Array.from(words, (word) => ({ word, count: frequency.get(word) ?? 0 }))
      .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
      .slice(0, prefix)
      .map(({ word }) => word);
    if (entry.moving) keys.push(entry.series);
    for (const earlier of candidatesFor(keys, byKey))
      if (saySame(earlier, entry)) yield { first: earlier.row, again: entry.row };
    for (const key of keys) {
      const sharing = byKey.get(key);
      if (!sharing) byKey.set(key, [entry]);
      else if (sharing.length < MOST_CANDIDATES) sharing.push(entry);
    }
  }
}

interface Entry {
  readonly row: PlanRow;
  readonly words: ReadonlySet<string>;
  readonly unit: string;
  /** Baseline and targets as printed; the blank at the start keeps it apart from words. */
  readonly series: string;
  readonly moving: boolean;
}

function entryOf(row: PlanRow, said: ReadonlySet<string>, { fold, contentWords }: AuditContext): Entry {
  const { action, measure, unit, baseline, targets } = row.printed;
  return {
    row,
    words: new Set([...contentWords(action), ...contentWords(measure)].filter((word) => !said.has(word))),
    unit: row.unit.unitId ?? fold(unit),
    series: ` ${[baseline, ...targets].join(';')}`,
    moving: targets.some((target) => target !== targets[0]),
  };
}

function textKey({ printed }: PlanRow): string | null {
  return printed.action === '' && printed.measure === '' ? null : `${printed.action}\n${printed.measure}`;
}

function candidatesFor(keys: readonly string[], byKey: ReadonlyMap<string, readonly Entry[]>): Set<Entry> {
  const candidates = new Set<Entry>();
  for (const key of keys)
    for (const entry of byKey.get(key) ?? []) {
      if (candidates.size >= MOST_CANDIDATES) return candidates;
      candidates.add(entry);
    }
  return candidates;
}

function saySame(a: Entry, b: Entry): boolean {
  if (a.unit !== b.unit) return false;
  const shared = sharedWords(a.words, b.words);
  if (shared < LEAST_SHARED_WORDS) return false;
  const share = similarity(shared, a.words.size, b.words.size, 'jaccard');
  if (share >= SAME_WORDS)
    return a.row.printed.action !== b.row.printed.action || !b.row.printed.filledDown.includes('action');
  if (a.series !== b.series || sameIndicator(a.row.printed, b.row.printed)) return false;
  // Figures that never move (1; 1) agree by chance: then the texts may differ by one word only.
  const contained = a.moving && shared === Math.min(a.words.size, b.words.size);
  const oneWordApart = Math.abs(a.words.size - b.words.size) <= 1;
  return contained || (share >= SAME_WORDS_WITH_FIGURES && (a.moving || oneWordApart));
}
