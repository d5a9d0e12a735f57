import MiniSearch from 'minisearch';
import { contentWords } from '../language/content-words';
import { fold } from '../language/words';
import type { Plan, PlanRow } from '../plan/plan';
import type { Question, Reference } from '../reference/reference';

/** A question that a row may serve, found by its words; nobody has confirmed it. */
export interface Suggestion {
  readonly questionId: string;
  /** Of the search: higher is closer; comparable within one row. */
  readonly score: number;
  /** Words of the row, or what they stand for, that led to the question. */
  readonly words: readonly string[];
}

/** Suggestions by row id, best first. */
export type Suggestions = ReadonlyMap<string, readonly Suggestion[]>;

const MOST = 5;

/**
 * Questions for the rows that nobody has read, best first, five at most: a text search over the topics, the names of
 * indicators and kinds, and the words of rows of other cities that were judged; abbreviations are spelled out by the list
 * of synonyms. How often it is right stands in `SUGGESTIONS.md`: a planner confirms.
 *
 * @example suggestQuestions(plans, reference).size // 0
 */
export function suggestQuestions(plans: readonly Plan[], reference: Reference): Suggestions {
  const unread = plans.filter(({ rows }) => rows.some(isUnread));
  return new Map(
    unread.flatMap((plan) => {
      const find = questionSearch(
        reference,
        examplesOf(plans.filter(({ cityCode }) => cityCode !== plan.cityCode)),
      );
      return plan.rows.filter(isUnread).map((row) => [row.rowId, find(row)] as const);
    }),
  );
}

function isUnread({ questions }: PlanRow): boolean {
  return questions.source === 'unread';
}

/** Texts of rows that answer a question, by its id. */
type Examples = ReadonlyMap<string, string>;

/**
 * What rows that were judged say, for the questions that they answer.
 *
 * @example examplesOf(plans).has('19.2a') // true
 */
export function examplesOf(plans: readonly Plan[]): Examples {
  const texts = new Map<string, string>();
  for (const { rows } of plans)
    for (const row of rows)
      for (const { questionId, strength } of row.questions.links)
        if (strength === 'direct') texts.set(questionId, `${texts.get(questionId) ?? ''} ${ownText(row)}`);
  return texts;
}

/**
 * A search for the questions of one row.
 *
 * @example questionSearch(reference)(plans[0].rows[0]).length <= 5 // true
 */
export function questionSearch(
  reference: Reference,
  examples: Examples = new Map(),
): (row: PlanRow) => readonly Suggestion[] {
  const search = new MiniSearch<Indexed>({
    idField: 'questionId',
    fields: ['topic', 'kind', 'indicator', 'examples'],
    processTerm: (word) => stem(word),
    tokenize: (text) => contentWords(text),
  });
  search.addAll(indexed(reference, examples));
  const indicatorOf = new Map(reference.questions.map((one) => [one.questionId, one]));
  const spelled = synonymReader(reference);
  const known = new Map<string, readonly Suggestion[]>();
  return (row) => {
    const text = `${ownText(row)} ${row.printed.unit}`;
    const key = `${row.crosswalk.indicator ?? ''}|${row.printed.indicator}|${text}`;
    const before = known.get(key);
    if (before) return before;
    const found = search.search(`${text} ${row.printed.indicator} ${spelled(text)}`, {
      boost: { topic: 3, kind: 1, indicator: 1, examples: 3 },
      boostDocument: (id) => (isOfIndicator(indicatorOf.get(String(id)), row) ? 2.5 : 1),
    });
    const suggestions = found.slice(0, MOST).map(({ id, score, terms }) => ({
      questionId: String(id),
      score,
      words: [...new Set(terms)],
    }));
    known.set(key, suggestions);
    return suggestions;
  };
}

interface Indexed {
  readonly questionId: string;
  readonly topic: string;
  readonly kind: string;
  readonly indicator: string;
  readonly examples: string;
}

function indexed(reference: Reference, examples: Examples): Indexed[] {
  const names = new Map([
    ...reference.indicators.map(({ indicatorId, nameId }) => [indicatorId, nameId] as const),
    ...reference.subIndicators.map(({ subIndicatorId, nameId }) => [subIndicatorId, nameId] as const),
  ]);
  const kinds = new Map(reference.questionKinds.map(({ kindId, nameId }) => [kindId, nameId]));
  return reference.questions.map(({ questionId, nameId, kindId, indicatorId, subIndicatorId, level }) => ({
    questionId,
    topic: nameId,
    kind: kinds.get(kindId) ?? '',
    indicator: `${names.get(subIndicatorId ?? indicatorId) ?? ''} ${level === 'kota' ? '' : level}`,
    examples: examples.get(questionId) ?? '',
  }));
}

function ownText({ printed }: PlanRow): string {
  return [...new Set([printed.action, printed.measure])].join(' ');
}

function isOfIndicator(question: Question | undefined, { crosswalk }: PlanRow): boolean {
  return question?.indicatorId === crosswalk.indicator;
}

/** What the abbreviations and words of a text stand for. */
function synonymReader({ synonyms }: Reference): (text: string) => string {
  const entries = synonyms.map(({ term, means }) => ({ term: ` ${fold(term)} `, means }));
  return (text) => {
    const folded = ` ${fold(text)} `;
    return entries
      .filter(({ term }) => folded.includes(term))
      .map(({ means }) => means)
      .join(' ');
  };
}

/** Roughly: prefixes and suffixes by which Indonesian makes a noun of a verb; "pencegahan" and "mencegah" meet. */
function stem(word: string): string {
  const bare = word
    .replace(/(?:nya|kan|an|i)$/u, '')
    .replace(/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)/u, '');
  return bare.length >= 4 ? bare : word;
}
