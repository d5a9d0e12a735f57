import type { ColumnGuess } from './guess-columns';
import type { ImportQuestion } from './questions';
import type { SourcePart } from './source';

/**
 * Which calendar year each column of targets is. Headers that only count the years take the first one from what was
 * given, else from the period that the document names most often, else from the year of the baseline; that is a question.
 *
 * @param questions gets what is not sure
 * @returns for the columns of a table, the year of each; null where nothing says it
 */
export function yearsOfPlan(
  parts: readonly SourcePart[],
  given: number | null,
  questions: ImportQuestion[],
): (columns: readonly ColumnGuess[]) => (column: ColumnGuess) => number | null {
  const periods = periodsIn(parts);
  const asked = new Set<string>();
  const ask = (kind: 'first-year' | 'target-year', column: string, printed: string, year: number): void => {
    const key = `${kind} ${String(year)} ${printed}`;
    if (asked.has(key)) return;
    asked.add(key);
    questions.push({ kind, place: {}, row: null, column, printed, guess: String(year) });
  };
  return (columns) => {
    const targets = columns.filter(({ role }) => role === 'target');
    const counted = targets.flatMap(({ year }) => (year?.ordinal ? [year.ordinal] : []));
    const baseline = columns.find(({ role }) => role === 'baseline')?.year?.year ?? null;
    const length = Math.max(0, ...counted);
    const period = periods.find(({ from, to }) => length === 0 || to - from + 1 === length) ?? periods[0];
    const first = given ?? period?.from ?? (baseline === null ? null : baseline + 1);
    const hasYearColumn = columns.some(({ role }) => role === 'year');
    return ({ role, year, header }) => {
      if (role !== 'target' || year?.year) return year?.year ?? null;
      if (first === null || (hasYearColumn && !year)) return null;
      const own = year?.ordinal ? first + year.ordinal - 1 : first;
      if (given === null)
        ask(year?.ordinal ? 'first-year' : 'target-year', `target_${String(own)}`, header, own);
      return own;
    };
  };
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const PERIOD =
  /(?<!\d)(20\d\d)\s*(?:-|–|—|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga|to)\s*(20\d\d)(?!\d)/gi;
const LONGEST_PLAN = 6;

/** Periods that a plan may have, the one that is named most often first; single years after them. */
function periodsIn(parts: readonly SourcePart[]): Period[] {
  const counts = new Map<string, Period>();
  const count = (from: number, to: number): void => {
    const key = `${String(from)}-${String(to)}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const part of parts) {
    const text = part.kind === 'line' ? part.text : part.cells.map((cell) => cell.text).join(' ');
    for (const [, from, to] of text.matchAll(PERIOD)) {
      const length = Number(to) - Number(from) + 1;
      if (length >= 1 && length <= LONGEST_PLAN) count(Number(from), Number(to));
    }
    if (part.kind !== 'line') continue;
    for (const [, year] of text.matchAll(/\btahun\s+(20\d\d)(?!\d)(?!\s*[-–—])/gi))
      count(Number(year), Number(year));
  }
  const isLong = ({ from, to }: Period): number => (to > from ? 1 : 0);
  return [...counts.values()].sort((a, b) => isLong(b) - isLong(a) || b.count - a.count);
}
