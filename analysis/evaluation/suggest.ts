import MiniSearch from 'minisearch';
import { contentWords } from '../language/content-words';
import { fold } from '../language/words';
import type { Plan, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { linesOf } from '../table/lines';

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
  const judged = new Set(plans.filter(({ rows }) => rows.some(isExample)).map(({ cityCode }) => cityCode));
  // To leave out a city of which nothing was judged leaves out nothing: all such cities share one search.
  const searches = new Map<string, ReturnType<typeof questionSearch>>();
  const searchWithout = (city: string): ReturnType<typeof questionSearch> => {
    const others = plans.filter(({ cityCode }) => cityCode !== city);
    const find = searches.get(city) ?? questionSearch(reference, examplesOf(others));
    searches.set(city, find);
    return find;
  };
  return new Map(
    unread.flatMap(({ cityCode, rows }) => {
      const find = searchWithout(judged.has(cityCode) ? cityCode : '');
      return rows.filter(isUnread).map((row) => [row.rowId, find(row)] as const);
    }),
  );
}

function isExample({ questions }: PlanRow): boolean {
  return questions.links.some(({ strength }) => strength === 'direct');
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
  const { questions } = reference;
  const scoresOf = termScores(reference, examples);
  const spelled = synonymReader(reference);
  const known = new Map<string, readonly Suggestion[]>();
  const scores = new Float64Array(questions.length);
  const ledBy = new Float64Array(questions.length);
  const positions = questions.map(({ indicatorId }, at) => ({ indicatorId, at }));
  const ofIndicator = new Map(
    linesOf(positions, ({ indicatorId }) => indicatorId).map((own) => [
      own[0].indicatorId,
      own.map(({ at }) => at),
    ]),
  );
  return (row) => {
    const text = `${ownText(row)} ${row.printed.unit}`;
    const key = `${row.crosswalk.indicator ?? ''}|${row.printed.indicator}|${text}`;
    const before = known.get(key);
    if (before) return before;
    const terms = contentWords(`${text} ${row.printed.indicator} ${spelled(text)}`).map(stem);
    scores.fill(0);
    ledBy.fill(0);
    const times = timesOf(terms);
    for (const [term, often] of times) {
      const said = scoresOf(term);
      // Plain loops: these are the innermost of a nation's plans.
      for (let index = 0; index < said.questions.length; index += 1) {
        const at = said.questions[index] ?? 0;
        scores[at] = (scores[at] ?? 0) + often * (said.scores[index] ?? 0);
        ledBy[at] = (ledBy[at] ?? 0) + 1;
      }
    }
    // As the search itself does, a question is weighed by how many of the words led to it.
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) * (ledBy[at] ?? 0);
    for (const at of ofIndicator.get(row.crosswalk.indicator ?? '') ?? [])
      scores[at] = (scores[at] ?? 0) * 2.5;
    const suggestions = highest(scores, MOST).map((at) => ({
      questionId: questions[at]?.questionId ?? '',
      score: scores[at] ?? 0,
      words: [...times.keys()].filter((term) => scoresOf(term).asked.has(at)),
    }));
    known.set(key, suggestions);
    return suggestions;
  };
}

/** What a word, as it is compared, says for questions by their positions in the list. */
interface TermScores {
  readonly questions: Int32Array;
  /** The same, to ask whether one is among them. */
  readonly asked: ReadonlySet<number>;
  readonly scores: Float64Array;
}

/**
 * What single words say for the questions. The score of a text is the sum over its words, so a word is searched once,
 * however many rows have it: texts searched whole took half a millisecond a row.
 */
function termScores(reference: Reference, examples: Examples): (term: string) => TermScores {
  const search = new MiniSearch<Indexed>({
    idField: 'questionId',
    fields: ['topic', 'kind', 'indicator', 'examples'],
    processTerm: (word) => stem(word),
    tokenize: (text) => contentWords(text),
  });
  search.addAll(indexed(reference, examples));
  const positions = new Map(reference.questions.map(({ questionId }, at) => [questionId, at]));
  const asItIs = { tokenize: (term: string) => [term], processTerm: (term: string) => term };
  const known = new Map<string, TermScores>();
  return (term) => {
    const before = known.get(term);
    if (before) return before;
    const found = search.search(term, {
      boost: { topic: 3, kind: 1, indicator: 1, examples: 3 },
      ...asItIs,
    });
    const questions = Int32Array.from(found, ({ id }) => positions.get(String(id)) ?? -1);
    const scores = {
      questions,
      asked: new Set(questions),
      scores: Float64Array.from(found, ({ score }) => score),
    };
    known.set(term, scores);
    return scores;
  };
}

function timesOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

/** Where the highest scores stand, best first, of equal ones the earlier; none of 0. To sort all took most of the search. */
function highest(scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= least) continue;
    const place = best.findIndex((one) => (scores[one] ?? 0) < score);
    best.splice(place < 0 ? best.length : place, 0, at);
    best.length = Math.min(best.length, most);
    if (best.length === most) least = scores[best[most - 1] ?? 0] ?? 0;
  }
  return best;
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
