import { MOST_SHOWN } from '../peers/chosen-plans';
import { spreadOf } from '../peers/spread';
import type { Plan } from '../plan/plan';
import { type Cell, type Columns, columnOf, type Frame } from '../table/frame';
import { linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { column, type ColumnExtras, type SizedColumn } from './columns';
import type { SheetContext } from './context';

/** What a group of plans has for the lines of a table: how many of them have what, and where their values lie. */
export interface GroupStatistics<C extends Columns> {
  /** Median and quartiles of a column of the frame, for each line. */
  spread(
    name: keyof C & string,
    lines: readonly string[],
    header: string,
    looks: ColumnExtras,
  ): SizedColumn[];
  /** How many plans have each of some values, for each line; blank where none has any. */
  counts(name: string, lines: readonly string[], counted: Counted): SizedColumn[];
  /** Lines of one plan again, with a statistic in place of its values and the name of the statistic in place of the city. */
  asLines<Line extends CityLine>(own: readonly Line[], names: readonly (keyof C & keyof Line)[]): Line[];
}

interface Counted {
  /** One for each row of the frame. */
  readonly cells: readonly Cell[];
  /** Values that are counted, and what the column of each is called. */
  readonly words: readonly (readonly [value: Cell, header: string])[];
}

interface CityLine {
  readonly plan_id: string;
  readonly city: string;
}

/**
 * Statistics beside the plans that are shown: of all plans of the run, then of the peers of the own city. There are none
 * where all plans can be shown, unless they are wanted from fewer plans on.
 *
 * @param all frame of all plans, with a row for each plan and line
 * @param keys columns that name the line of a row: the first of them that is not blank
 * @param from so many plans
 */
export function planStatistics<C extends Columns & { readonly plan_id: unknown }>(
  context: SheetContext,
  all: Frame<C>,
  keys: readonly (keyof C & string)[],
  from = MOST_SHOWN + 1,
): readonly GroupStatistics<C>[] {
  const { plans, chosen } = context.everything;
  const keyCells = keys.map((name) => columnOf(all, name) as Cell[]);
  const planIds = columnOf(all, 'plan_id').map(String);
  const lineOf = (row: number): string => firstOf(keyCells.map((cells) => cells[row]));
  const keyOf = (line: object): string =>
    firstOf(keys.map((name) => (line as Readonly<Record<string, Cell>>)[name]));
  const groups = [
    ...(plans.length < from ? [] : [{ words: ALL, members: plans }]),
    ...(chosen.peers.length === 0 ? [] : [{ words: PEERS, members: chosen.peers }]),
  ];
  return groups.map(({ words, members }) => {
    const ids = new Set(members.map(({ planId }) => planId));
    const rows = [...planIds.keys()].filter((row) => ids.has(planIds[row] ?? ''));
    const lines = new Map(linesOf(rows, lineOf).map((line) => [lineOf(line[0]), line]));
    return groupStatistics(context, all, { words, count: ids.size, lines, keyOf });
  });
}

interface Group {
  readonly words: GroupWords;
  /** Plans of it. */
  readonly count: number;
  /** Rows of the frame by line. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  keyOf(line: object): string;
}

function groupStatistics<C extends Columns>(
  { language, say }: SheetContext,
  all: Frame<C>,
  { words: { key, short, title }, count, lines, keyOf }: Group,
): GroupStatistics<C> {
  const valuesOf = (cells: readonly Cell[], line: string): Cell[] =>
    (lines.get(line) ?? []).flatMap((row) => cells[row] ?? []);
  const spreads = (name: keyof C & string, shown: readonly string[]) => {
    const cells = columnOf(all, name) as Cell[];
    return shown.map((line) => spreadOf(valuesOf(cells, line).map(Number)));
  };
  const ofGroup = (name: string, width: number, values: readonly (number | null)[], looks: ColumnExtras) =>
    column(language, `${name}_${key}`, 'computed', width, values, {
      ...looks,
      header: `${looks.header ?? ''} (${say(short)})`,
      group: say(title(count)),
    });
  return {
    spread: (name, shown, header, looks) => {
      const found = spreads(name, shown);
      return MEASURES.map(([measure, word]) =>
        ofGroup(
          `${name}_${measure}`,
          11,
          found.map((one) => rounded(one[measure])),
          { ...looks, header: `${header}, ${say(word).toLowerCase()}` },
        ),
      );
    },
    counts: (name, shown, { cells, words }) => {
      const found = shown.map((line) => valuesOf(cells, line));
      return words.map(([value, header]) =>
        ofGroup(
          `${name}_${String(value)}`,
          10,
          found.map((values) => (values.length === 0 ? null : values.filter((one) => one === value).length)),
          { format: 'integer', header },
        ),
      );
    },
    asLines: (own, names) => {
      const known = own.filter((line) => lines.has(keyOf(line)));
      const found = names.map((name) => [name, spreads(String(name), known.map(keyOf))] as const);
      return MEASURES.flatMap(([measure, word]) =>
        known.map((line, at) => ({
          ...line,
          plan_id: '',
          city: `${say(word)}, ${begunSmall(say(title(count)))}`,
          ...Object.fromEntries(
            found.map(([name, spread]) => [name, rounded(spread[at]?.[measure] ?? null)]),
          ),
        })),
      );
    },
  };
}

/**
 * Columns of the cities that are shown, with the statistics behind those of the own city. On paper only these two and all
 * plans have room (`near`); without statistics, every city has.
 *
 * @param statistics columns of each group
 */
export function besideStatistics(
  { analysis: { plans } }: SheetContext,
  ofCity: (plan: Plan) => readonly SizedColumn[],
  statistics: readonly (readonly SizedColumn[])[],
): { readonly near: readonly SizedColumn[]; readonly far: readonly SizedColumn[] } {
  const [own, ...others] = plans;
  const [all, ...peers] = statistics;
  if (!all || !own) return { near: plans.flatMap(ofCity), far: [] };
  return { near: [...ofCity(own), ...all], far: [...peers.flat(), ...others.flatMap(ofCity)] };
}

/** Lines of the cities that are shown, with the statistics behind those of the own city. */
export function linesWithStatistics<C extends Columns, Line extends CityLine>(
  lines: readonly Line[],
  statistics: readonly GroupStatistics<C>[],
  names: readonly (keyof C & keyof Line)[],
): readonly Line[] {
  const isOwn = ({ plan_id }: Line): boolean => plan_id === lines[0]?.plan_id;
  const own = lines.filter(isOwn);
  return [
    ...own,
    ...statistics.flatMap((group) => group.asLines(own, names)),
    ...lines.filter((line) => !isOwn(line)),
  ];
}

/** What is said below a table, with what the statistics in it are. */
export function sourceWithStatistics(
  { say }: SheetContext,
  source: Bilingual,
  statistics: readonly unknown[],
): string {
  return statistics.length === 0 ? say(source) : `${say(source)} ${say(CONVENTION)}`;
}

const CONVENTION = {
  id: 'Median dan kuartil: dari rencana yang memuat nilainya, dengan interpolasi linear; kuartil mulai dari empat nilai. Kabupaten/kota serupa: lihat Beranda.',
  en: 'Median and quartiles: of the plans that have a value, by linear interpolation; quartiles from four values on. Similar cities: see Home.',
};

const MEASURES = [
  ['median', { id: 'Median', en: 'Median' }],
  ['quartile1', { id: 'Kuartil 1', en: 'Quartile 1' }],
  ['quartile3', { id: 'Kuartil 3', en: 'Quartile 3' }],
] as const;

interface GroupWords {
  readonly key: string;
  /** Behind a header. */
  readonly short: Bilingual;
  title(count: number): Bilingual;
}

const ALL: GroupWords = {
  key: 'all',
  short: { id: 'semua', en: 'all' },
  title: (count) => ({ id: `Semua ${count} rencana`, en: `All ${count} plans` }),
};
const PEERS: GroupWords = {
  key: 'peers',
  short: { id: 'serupa', en: 'similar' },
  title: (count) => ({ id: `${count} kabupaten/kota serupa`, en: `${count} similar cities` }),
};

/** The first that is not blank. */
function firstOf(cells: readonly (Cell | undefined)[]): string {
  return String(cells.find((cell) => cell !== null && cell !== undefined) ?? '');
}

function begunSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Two decimals: between the values of two plans there are as many more as one likes, and no more to know. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
