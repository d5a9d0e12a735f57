import type { PlanRow } from '../../plan/plan';
import { type AuditContext, sameIndicator } from '../context';
import { PROVIDING_WORDS } from '../providing-words';
import { rowKey } from '../repeated-rows';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { nearlySameRows } from '../similar-rows';
import { actionAndMeasure, rowNames } from '../wording';

// "Rumah aman" alone says what is provided; one word ("taman") does not.
const LEAST_WORDS = 2;
// A row is held against at most so many that share its rarest word.
const MOST_CANDIDATES = 10;

/** One thing that is provided under two indicators, in longer and shorter words, with targets that differ. */
export const thingPlannedTwice: Rule = {
  code: 'thing-planned-twice',
  name: { id: 'Satu hal di dua indikator', en: 'One thing under two indicators' },
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'indicator', 'unit', 'target'],
  explains: {
    id: 'Hal yang sama disediakan, dibuat, atau dibentuk di bawah dua indikator, dengan satuan atau target yang berbeda: semua kata yang menyebut halnya terdapat juga di baris lain. Dapat terhitung dua kali, dan tidak jelas target mana yang berlaku.',
    en: 'The same thing is provided, made or founded under two indicators with other units or targets: all words that name it stand in the other row, too. It may count twice, and it is not clear which target holds.',
  },
  example: {
    printed: 'Penyediaan Rumah Singgah Anak | Penyediaan rumah singgah bagi anak jalanan',
    oddity: { id: 'satu rumah singgah, dua target', en: 'one shelter, two targets' },
  },
  *check(context) {
    const nearlySame = new Set(context.index(nearlySameRows).map(({ again }) => again));
    const things = context.plan.rows.flatMap((row) => thingOf(row, context));
    const byWord = new Map<string, Thing[]>();
    const uses = new Map<string, number>();
    for (const thing of things)
      for (const word of thing.words) {
        uses.set(word, (uses.get(word) ?? 0) + 1);
        const sharing = byWord.get(word);
        if (!sharing) byWord.set(word, [thing]);
        else if (sharing.length < MOST_CANDIDATES) sharing.push(thing);
      }
    const told = new Set<PlanRow>();
    for (const thing of things) {
      const rarest = [...thing.words].reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
      const other = byWord.get(rarest)?.find((candidate) => isSaidBy(thing, candidate, context));
      if (!other) continue;
      const [first, again] =
        thing.row.rowId < other.row.rowId ? [thing.row, other.row] : [other.row, thing.row];
      if (told.has(again) || nearlySame.has(again)) continue;
      told.add(again);
      yield finding(first, again);
    }
  },
};

interface Thing {
  readonly row: PlanRow;
  readonly words: ReadonlySet<string>;
}

/** What an action provides; none where it does something else, or where the cell is merged. */
function thingOf(row: PlanRow, { fold, contentWords, places }: AuditContext): Thing[] {
  const { action, filledDown } = row.printed;
  if (filledDown.includes('action') || !PROVIDES.test(fold(action))) return [];
  const left = contentWords(action).filter(
    (word) => !PROVIDING_WORDS.includes(word) && !places.full.split(' ').includes(word),
  );
  return left.length < LEAST_WORDS ? [] : [{ row, words: new Set(left) }];
}

const PROVIDES = new RegExp(`^(?:fasilitasi |fasilitas )?(?:${PROVIDING_WORDS.join('|')}) `);

function isSaidBy(thing: Thing, other: Thing, context: AuditContext): boolean {
  if (thing === other || sameIndicator(thing.row.printed, other.row.printed)) return false;
  if (![...thing.words].every((word) => other.words.has(word))) return false;
  return rowKey(thing.row, context) !== rowKey(other.row, context);
}

function finding(first: PlanRow, again: PlanRow): FindingDraft {
  const [one, two] = [first, again].map(planned);
  return {
    row: again,
    alsoRows: [first],
    field: 'action',
    printed: again.printed.action,
    message: {
      id: `Hal yang sama tampaknya direncanakan dua kali: ${one?.id ?? ''} dan ${two?.id ?? ''}. Tentukan target mana yang berlaku, dan pastikan tidak dihitung dua kali.`,
      en: `The same thing seems to be planned twice: ${one?.en ?? ''} and ${two?.en ?? ''}. Settle which target holds, and make sure that it does not count twice.`,
    },
  };
}

function planned(row: PlanRow): FindingDraft['message'] {
  const text = actionAndMeasure(row);
  const where = rowNames([row]);
  const targets = `${row.printed.targets.join('; ')} ${row.printed.unit}`.trim();
  return {
    id: `${text.id} (baris ${where.id}; target ${targets})`,
    en: `${text.en} (row ${where.en}; targets ${targets})`,
  };
}
