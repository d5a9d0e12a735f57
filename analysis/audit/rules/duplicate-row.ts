import type { PlanRow } from '../../plan/plan';
import { grouped } from '../context';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import type { RowPair } from '../similar-rows';
import { fold } from '../text';
import { quote, rowNames } from '../wording';

/** The same action and measure again, with the same figures: it counts once. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'baseline', 'target'],
  explains: {
    id: 'Kegiatan dan ukuran yang sama tercetak lagi dengan angka yang sama, dalam satu bagian atau antarbagian. Dihitung satu kali.',
    en: 'The same action and measure is printed again with the same figures, within or across sections. It counts once.',
  },
  example: {
    printed: 'Pembentukan Puskesmas ramah Anak',
    oddity: { id: 'tercetak di dua klaster', en: 'printed in two clusters' },
  },
  *check({ plan }) {
    for (const { first, again } of repeatedRows(plan.rows))
      if (figuresOf(first) === figuresOf(again))
        yield repeated(first, again, {
          id: 'dengan angka yang sama; dihitung satu kali',
          en: 'with the same figures; it counts once',
        });
  },
};

/** The same action and measure again, with other figures: at most one of them is meant. */
export const duplicateDisagrees: Rule = {
  code: 'duplicate-disagrees',
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'baseline', 'target'],
  explains: {
    id: 'Kegiatan dan ukuran yang sama tercetak dua kali dengan angka yang berbeda. Paling banyak satu yang benar.',
    en: 'The same action and measure is printed twice with different figures. At most one can be right.',
  },
  example: {
    printed: '2500; 2600 | 25.000; 26.000',
    oddity: { id: 'kalimat sama, angka berbeda', en: 'same words, other figures' },
  },
  *check({ plan }) {
    for (const { first, again } of repeatedRows(plan.rows))
      if (figuresOf(first) !== figuresOf(again))
        yield repeated(first, again, {
          id: `tetapi angkanya berbeda: ${shown(first)} di sana, ${shown(again)} di sini`,
          en: `but the figures differ: ${shown(first)} there, ${shown(again)} here`,
        });
  },
};

/** Later rows with the key of an earlier one. One pass over a map of keys, no pairs. */
export function repeatedRows(rows: readonly PlanRow[]): readonly RowPair[] {
  let pairs = REPEATED.get(rows);
  if (!pairs) {
    pairs = grouped(rows, rowKey).flatMap(({ first, rows: group }) =>
      group.slice(1).map((again) => ({ first, again })),
    );
    REPEATED.set(rows, pairs);
  }
  return pairs;
}

// Both rules ask for them.
const REPEATED = new WeakMap<readonly PlanRow[], readonly RowPair[]>();

/** Null where the text says too little: a merged action without a measure of its own. */
export function rowKey({ printed }: PlanRow): string | null {
  const action = fold(printed.action);
  const measure = fold(printed.measure);
  if (action === '' || (measure === '' && printed.filledDown.includes('action'))) return null;
  return JSON.stringify([action, measure]);
}

function figuresOf(row: PlanRow): string {
  const readings = [row.baseline, ...row.targets];
  return JSON.stringify(readings.map(({ value, operator, printed }) => [value ?? fold(printed), operator]));
}

function shown({ printed }: PlanRow): string {
  return [printed.baseline, ...printed.targets].filter(Boolean).join('; ');
}

function repeated(first: PlanRow, again: PlanRow, how: { id: string; en: string }): FindingDraft {
  const text = again.printed.action;
  const where = rowNames([first]);
  const agencies = [first, again].map((row) => row.printed.agencies);
  const byOthers = agencyKey(first) !== agencyKey(again) && agencies.every((names) => names !== '');
  const [there = '', here = ''] = agencies.map(quote);
  const who = byOthers
    ? {
        id: ` Penanggung jawabnya berbeda: ${there} di sana, ${here} di sini.`,
        en: ` The agencies differ: ${there} there, ${here} here.`,
      }
    : { id: '', en: '' };
  return {
    row: again,
    alsoRows: [first],
    field: 'action',
    printed: text,
    message: {
      id: `${quote(text)} tercetak di baris ${where.id} dan lagi di baris ${rowNames([again]).id}, ${how.id}.${who.id}`,
      en: `${quote(text)} is printed in row ${where.en} and again in row ${rowNames([again]).en}, ${how.en}.${who.en}`,
    },
  };
}

/** Who is responsible, whatever the spelling and order. */
function agencyKey({ agencies }: PlanRow): string {
  return agencies
    .map(({ agencyId, printed }) => agencyId ?? fold(printed))
    .sort()
    .join(';');
}
