import type { PlanRow } from '../../plan/plan';
import { type AuditContext, grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { contentWords, fold } from '../text';
import { quote, rowName } from '../wording';
import { rowKey } from './duplicate-row';

// Share of common words (Jaccard) from which two rows say the same; less is enough where unit and figures agree, too.
const SAME_WORDS = 0.8;
const SAME_WORDS_WITH_FIGURES = 0.66;
// One word alone ("Sosialisasi") repeats without being the same row.
const LEAST_SHARED_WORDS = 2;
// A row is compared with at most so many rows that share a rare word: keeps the time linear in the rows.
const MOST_CANDIDATES = 20;

/**
 * Rows that say nearly the same. No pair comparison: a row looks only at earlier rows that share one of its rarest
 * words (prefix filter) or its moving figures, at most MOST_CANDIDATES of them.
 */
export const nearDuplicateRow: Rule = {
  code: 'near-duplicate-row',
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Dua baris hampir sama: kata-katanya sama hampir semua, atau kegiatannya sama di bawah indikator lain. Mungkin pekerjaan yang sama dihitung dua kali.',
    en: 'Two rows are nearly the same: almost all words agree, or the action stands under another indicator, too. One piece of work may be counted twice.',
  },
  example: {
    printed: 'Meningkatnya sekolah ramah Anak / Perintisan sekolah ramah Anak',
    oddity: { id: 'satuan dan target sama', en: 'same unit and targets' },
  },
  *check(context) {
    const told = new Set<PlanRow>();
    for (const { first, again } of [...sameAction(context), ...sameWords(context)]) {
      if (told.has(again) || rowKey(first) === rowKey(again)) continue;
      told.add(again);
      yield {
        row: again,
        field: 'action',
        printed: again.printed.action,
        message: {
          id: `${quote(again.printed.action)} hampir sama dengan baris ${rowName(first.rowId)} (${quote(first.printed.action)}); pastikan tidak dihitung dua kali.`,
          en: `${quote(again.printed.action)} is nearly the same as row ${rowName(first.rowId)} (${quote(first.printed.action)}); make sure that it is not counted twice.`,
        },
      };
    }
  },
};

interface RowPair {
  readonly first: PlanRow;
  readonly again: PlanRow;
}

function* sameAction({ plan }: AuditContext): Iterable<RowPair> {
  const printedHere = plan.rows.filter(({ printed }) => !printed.filledDown.includes('action'));
  const groups = grouped(printedHere, ({ printed }) => {
    const words = contentWords(printed.action);
    return words.length < LEAST_SHARED_WORDS ? null : words.join(' ');
  });
  for (const { first, rows } of groups)
    for (const again of rows.slice(1)) if (indicatorOf(first) !== indicatorOf(again)) yield { first, again };
}

function* sameWords({ plan, places }: AuditContext): Iterable<RowPair> {
  const cityWords = new Set([...places.full.split(' '), 'kota', 'kabupaten']);
  // Rows with one key are exact repetitions, another finding: the first stands for all of them.
  const rows = [...grouped(plan.rows, rowKey)].map(({ first }) => first);
  const wordSets = rows.map(
    ({ printed }) =>
      new Set(contentWords(`${printed.action} ${printed.measure}`).filter((word) => !cityWords.has(word))),
  );
  const frequency = new Map<string, number>();
  for (const words of wordSets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byKey = new Map<string, number[]>();
  for (const [index, words] of wordSets.entries()) {
    const again = rows[index];
    if (!again || words.size < LEAST_SHARED_WORDS) continue;
    const rarest = [...words].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const prefix = rarest.slice(0, Math.floor((1 - SAME_WORDS_WITH_FIGURES) * words.size) + 1);
    const keys = [...prefix, ...figuresKey(again)];
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []).slice(0, MOST_CANDIDATES));
    for (const earlier of candidates) {
      const first = rows[earlier];
      const others = wordSets[earlier];
      if (first && others && saySame(first, again, others, words)) yield { first, again };
    }
    for (const key of keys) {
      const sharing = byKey.get(key);
      if (!sharing) byKey.set(key, [index]);
      else if (sharing.length < MOST_CANDIDATES) sharing.push(index);
    }
  }
}

/** Rows whose figures move alike are compared, too, whatever their words. */
function figuresKey({ printed }: PlanRow): string[] {
  return new Set(printed.targets).size > 1 ? [JSON.stringify([printed.baseline, ...printed.targets])] : [];
}

function saySame(first: PlanRow, again: PlanRow, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of b) if (a.has(word)) shared += 1;
  if (shared < LEAST_SHARED_WORDS) return false;
  const share = shared / (a.size + b.size - shared);
  const sameUnit =
    first.unit.unitId === null
      ? fold(first.printed.unit) === fold(again.printed.unit)
      : first.unit.unitId === again.unit.unitId;
  if (!sameUnit) return false;
  if (share >= SAME_WORDS)
    return first.printed.action !== again.printed.action || !again.printed.filledDown.includes('action');
  if (indicatorOf(first) === indicatorOf(again) || seriesOf(first) !== seriesOf(again)) return false;
  // Figures that never move (1; 1) agree by chance: then the texts may differ by one word only.
  const moving = new Set(first.printed.targets).size > 1;
  const contained = shared === Math.min(a.size, b.size) && moving;
  return contained || (share >= SAME_WORDS_WITH_FIGURES && (moving || Math.abs(a.size - b.size) <= 1));
}

function indicatorOf({ printed }: PlanRow): string {
  return JSON.stringify([printed.sectionNo, printed.indicatorNo, printed.indicator]);
}

function seriesOf({ printed }: PlanRow): string {
  return JSON.stringify([printed.baseline, ...printed.targets]);
}
