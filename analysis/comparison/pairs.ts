import { columnsOf, measure, type MeasureInput } from '../measure';
import type { Plan } from '../plan/plan';
import type { CountedThing } from '../reference/reference';
import { CODE, codeNumber, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { thisRow, thisRowHeaded } from '../sheets/formulas';
import { rowLink } from '../sheets/row-link';
import type { CellValue } from '../sheets/sheet';
import { CENTRED, COUNT, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { type Line, linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { CONFIDENCE_WORDS, RUNG_WORDS } from '../text/words';
import { COMPARISON_SHEET, COMPARISON_SOURCE, REASONS_PRINTED } from './comparison-sheet';
import { denominatorFormula, groupedFormula, numberText, OR } from './figure-cell';
import {
  clearThingOf,
  comparedIn,
  expressedIn,
  figureText,
  isDivided,
  isShare,
  OF,
  type PairRow,
  thingsOf,
  valueText,
} from './figure-text';
import { type PairsColumns, pairsFrame } from './pairs-frame';
import { pairsChart } from './pairs-chart';
import { PAIRS_TABLE } from './pairs-table';
import { RUNGS, type Rung, WITH_FIGURES } from './rung';

/** A pair: a row of each city. */
export type PairLine = Line<PairRow>;

/** Rows whose figures stand side by side, or will as soon as a denominator is typed: one line a pair. */
export const PAIRS = measure({
  key: 'pairs',
  compute: ({ plans, reference, comparisons, ...audited }) =>
    pairsFrame(plans, reference.indicators, comparisons, openFindings(audited)),
  csv: (frame) =>
    columnsOf(frame, [
      'pair_id',
      'rung',
      'question_id',
      'canonical_indicator',
      'year',
      'plan_id',
      'row_id',
      'value',
      'operator',
      'denominator',
      'denominator_value',
      'share',
      'reason',
      'origin',
    ]),
  sheet: COMPARISON_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis, language } = context;
    const lines = shownPairs(frame).filter(([{ rung }]) => WITH_FIGURES.includes(rung));
    const show = showing(context, lines);
    const [first, second] = analysis.plans;
    const isTwo = analysis.plans.length === 2;
    const isMany = lines.some(([{ value_count }]) => (value_count ?? 0) > analysis.plans.length);
    const cities = analysis.plans.map((plan) => cityColumns(context, plan, lines));
    const { chart, columns: drawn } = pairsChart(context, lines, (planId) => numberHeader(context, planId));
    const figures = [
      show('canonical_indicator', 10, ([row]) => codeNumber(row.canonical_indicator), CODE),
      show('compared', 40, (line) => comparedWords(context, line)),
      rungColumn(context, lines),
      ...cities.flatMap(({ shown }) => shown),
      ...(isTwo && first && second ? [differenceColumn(context, lines, first, second)] : []),
      // Behind the texts: those of all tables of the sheet share columns.
      show('confidence', 12, ([{ confidence }]) => say(CONFIDENCE_WORDS[confidence]), {
        colors: [{ word: say(CONFIDENCE_WORDS.low), ...COLORS.warn }],
      }),
      show('expressed', 11, (line) => expressedIn(line, analysis.reference, language), {
        header: say({ id: 'Satuan angka', en: 'Figures in' }),
      }),
      ...(isMany
        ? [
            show('value_count', 10, ([row]) => row.value_count, {
              ...COUNT,
              header: say({ id: 'Jumlah rencana', en: 'Plans' }),
            }),
            ...(['quartile_1', 'median_value', 'quartile_3'] as const).map((name) =>
              show(name, 10, ([row]) => row[name], { format: 'decimal', header: say(QUARTILES[name]) }),
            ),
          ]
        : []),
      show('year', 9, (line) => [...new Set(line.map(({ year }) => year))].join('; '), CENTRED),
      show(
        'open_findings',
        11,
        (line) => line.reduce((sum, { open_findings }) => sum + (open_findings ?? 0), 0),
        { ...COUNT, header: say({ id: 'Catatan telaah belum diputuskan', en: 'Undecided findings' }) },
      ),
    ];
    return {
      startsPage: true,
      caption: say({
        id: 'Tabel 2. Angka sebanding, dan yang masih menunggu penyebut (rencana, bukan capaian)',
        en: 'Table 2. Comparable figures, and those that wait for a denominator (plans, not achievement)',
      }),
      name: PAIRS_TABLE,
      source: `${say(COMPARISON_SOURCE)} ${say(REASONS_PRINTED)}`,
      // With the reasons, too, a page would be too small to read.
      print: { columns: figures.length },
      none: say({
        id: 'Belum ada angka yang sebanding: perlu baris dari dua kota yang menghitung hal yang sama.',
        en: 'No comparable figures yet: it takes rows of two cities that count the same thing.',
      }),
      // As wide as the figures: names of pairs are long, and would be turned where there are many.
      chart: { ...chart, columns: figures.length },
      columns: [
        ...figures,
        show('reason', 48, (line) => reasonWords(context, line)),
        // Columns of the sheet are hidden for all its tables: these stand beyond them.
        ...cities.map(({ hidden }) => hidden),
        ...drawn,
        keyColumn(context, lines),
        show('pair_id', 30, ([row]) => row.pair_id, { role: 'id', wrap: false, isHidden: true }),
      ],
    };
  },
});

/** Undecided findings of high or medium priority, by row. */
function openFindings({
  findings,
  decided,
}: Pick<MeasureInput, 'findings' | 'decided'>): ReadonlyMap<string, number> {
  const settled = new Set(decided.map(({ decision }) => decision.findingId));
  const counts = new Map<string, number>();
  for (const { findingId, rowId, severity } of findings)
    if (severity !== 'low' && !settled.has(findingId)) counts.set(rowId, (counts.get(rowId) ?? 0) + 1);
  return counts;
}

const QUARTILES = {
  quartile_1: { id: 'Kuartil 1', en: 'Quartile 1' },
  median_value: { id: 'Median', en: 'Median' },
  quartile_3: { id: 'Kuartil 3', en: 'Quartile 3' },
} as const;

/** One line a pair, without those that the planner rejected. */
export function shownPairs(frame: Frame<PairsColumns>): PairLine[] {
  return linesOf(
    recordsOf(frame).filter(({ decision }) => decision !== 'reject'),
    ({ pair_id }) => pair_id,
  );
}

/** What is compared, in the words of who judged it, or those of the rows. */
export function comparedWords({ language }: SheetContext, [row]: PairLine): string {
  return comparedIn(row, language);
}

export function rungColors({ say }: SheetContext) {
  const colors: Record<Rung, (typeof COLORS)[keyof typeof COLORS]> = {
    A: COLORS.good,
    B: COLORS.good,
    C: COLORS.good,
    D: COLORS.warn,
    E: COLORS.calm,
    F: COLORS.none,
  };
  return RUNGS.map((rung) => ({ word: say(RUNG_WORDS[rung]), ...colors[rung] }));
}

/** Climbs from D to B, and falls back, as denominators are typed and deleted. */
function rungColumn(context: SheetContext, lines: readonly PairLine[]): SizedColumn {
  const { say, analysis } = context;
  const formulas = lines.map((line) => {
    if (!isDivided(line, analysis.reference)) return null;
    const here = analysis.plans.filter(({ planId }) => line.some((row) => row.plan_id === planId));
    // Cities that are not shown stay as they were computed.
    const others = line.filter(
      (row) => row.share !== null && !here.some(({ planId }) => planId === row.plan_id),
    ).length;
    const shares = here.map(({ planId }) => thisRowHeaded(PAIRS_TABLE, shareHeader(context, planId)));
    return `=IF(COUNT(${shares.join(',')})+${others}>1,"${say(RUNG_WORDS.B)}","${say(RUNG_WORDS.D)}")`;
  });
  return showing(context, lines)('rung', 22, ([{ rung }]) => say(RUNG_WORDS[rung]), {
    format: 'general',
    wrap: true,
    align: 'left',
    formulas,
    colors: rungColors(context),
  });
}

function label(context: SheetContext, words: { id: string; en: string }, planId: string): string {
  return `${context.say(words)} ${context.planLabel(planId)}`;
}

const SHARE_WORDS = { id: 'Angka sebanding', en: 'Comparable figure' };
const NUMBER_WORDS = { id: 'Penyebut', en: 'Denominator' };

/** Heads the targets of a city as they stand over their denominators. */
export function targetHeader(context: SheetContext, planId: string): string {
  return label(context, { id: 'Target', en: 'Target' }, planId);
}

function shareHeader(context: SheetContext, planId: string): string {
  return label(context, SHARE_WORDS, planId);
}

function numberHeader(context: SheetContext, planId: string): string {
  return label(context, NUMBER_WORDS, planId);
}

/** Row, target as it stands over its denominator, and the figure that is compared. */
function cityColumns(
  context: SheetContext,
  plan: Plan,
  lines: readonly PairLine[],
): { readonly shown: readonly SizedColumn[]; readonly hidden: SizedColumn } {
  const { language, say } = context;
  const { planId, cityCode, cityName } = plan;
  const cells = lines.map((line) => {
    const row = line.find((one) => one.plan_id === planId);
    // Of a pair whose other side is not clear nothing is divided yet.
    const thing =
      row && isDivided(line, context.analysis.reference)
        ? clearThingOf(row, context.analysis.reference)
        : null;
    const isCounted =
      row !== undefined &&
      row.agrees &&
      !isShare(row) &&
      thingsOf(row, context.analysis.reference).length > 0;
    return { line, row, thing, isCounted };
  });
  const show = showing(context, cells);
  const here = (header: string): string => thisRowHeaded(PAIRS_TABLE, header);
  const ownNumber = here(numberHeader(context, planId));
  /** A formula where the city's count is divided by one thing that is clear. */
  const divided = (formula: (row: PairRow, thing: CountedThing) => string): (string | null)[] =>
    cells.map(({ row, thing, isCounted }) => (row && thing && isCounted ? formula(row, thing) : null));
  const group = { group: cityName };
  const shown = [
    show(`row_number_${planId}`, 8, ({ row }) => row?.row_number ?? null, {
      ...CODE,
      ...group,
      header: label(context, { id: 'Baris', en: 'Row' }, planId),
      links: cells.map(({ row }) => (row ? rowLink(context, row) : null)),
    }),
    show(`target_${planId}`, 32, ({ line }) => targetTextOf(context, planId, line), {
      ...group,
      header: targetHeader(context, planId),
      format: 'general',
      wrap: true,
      align: 'left',
      formulas: cells.map(({ row, thing, isCounted }) =>
        row && isCounted ? targetFormula(context, row, cityCode, thing !== null) : null,
      ),
    }),
    show(`share_${planId}`, 12, ({ row }) => (row ? shareOf(context, row) : null), {
      ...group,
      header: shareHeader(context, planId),
      format: 'decimal',
      formulas: divided(({ value, operator }, { per }) => {
        const quotient = `${String(per ?? 100)}*${String(value ?? 0)}/${ownNumber}`;
        const bound = operator ? `"${operator} "&ROUND(${quotient},1)` : quotient;
        const shown = per === null ? `IF(${quotient}>100,"${say(ABOVE)}",${bound})` : bound;
        return `=IF(ISNUMBER(${ownNumber}),${shown},"")`;
      }),
    }),
  ];
  const hidden = show(
    `denominator_${planId}`,
    10,
    ({ row, thing, isCounted }) => (thing && isCounted ? (row?.denominator_value ?? null) : null),
    {
      ...group,
      header: numberHeader(context, planId),
      format: 'general',
      isHidden: true,
      formulas: divided((_, thing) => `=${denominatorFormula(thing, cityCode, language)}`),
    },
  );
  const settled = (column: SizedColumn): SizedColumn => ({
    ...column,
    values: column.values.map((value, at) => cached(column, value, at)),
  });
  return { shown: shown.map(settled), hidden: settled(hidden) };

  /** The cached result of a formula that shows nothing is an empty text. */
  function cached(column: SizedColumn, value: CellValue, at: number): CellValue {
    return column.formulas?.[at] != null && value === null ? '' : value;
  }
}

/** What was judged; what a rule found only where no denominator can change it. */
export function reasonWords(context: SheetContext, line: PairLine): string | null {
  const [row] = line;
  const isId = context.language === 'id';
  if (isDivided(line, context.analysis.reference)) return isId ? row.judged : row.judged_en;
  return isId ? row.reason : row.reason_en;
}

/** Indicator and rung, by which the first table finds the best pair of an indicator. */
function keyColumn(context: SheetContext, lines: readonly PairLine[]): SizedColumn {
  const { say, language } = context;
  const keyOf = ([row]: PairLine): string => `${row.canonical_indicator}|${say(RUNG_WORDS[row.rung])}`;
  return showing(context, lines)('pair_key', 14, keyOf, {
    format: 'general',
    isHidden: true,
    formulas: lines.map((line) =>
      isDivided(line, context.analysis.reference)
        ? `="${line[0].canonical_indicator}|"&${thisRow(PAIRS_TABLE, 'rung', language)}`
        : null,
    ),
  });
}

const ABOVE: Bilingual = { id: 'melebihi penyebut', en: 'above its denominator' };

function shareOf({ say, language }: SheetContext, row: PairRow): CellValue {
  const { share, operator, denominator_value: number } = row;
  if (share === null && number !== null) return say(ABOVE);
  if (share === null || !operator) return share;
  return `${operator} ${numberText(Math.round(share * 10) / 10, language)}`;
}

/** The target of one city in a pair; null where it has none. */
export function targetTextOf(context: SheetContext, planId: string, line: PairLine): string | null {
  const row = line.find(({ plan_id }) => plan_id === planId);
  return row ? figureText(row, context.analysis, context.language) : null;
}

/** The same, with the numbers that stand on the sheet of denominators. */
function targetFormula(context: SheetContext, row: PairRow, cityCode: string, isOwn: boolean): string {
  const { language, analysis } = context;
  const things = thingsOf(row, analysis.reference);
  const numbers = things.map((thing) => {
    // Where the pair is divided the number stands in a column of its own.
    const number = isOwn
      ? thisRowHeaded(PAIRS_TABLE, numberHeader(context, row.plan_id))
      : denominatorFormula(thing, cityCode, language);
    const shown = isOwn ? groupedFormula(number, language) : number;
    return `IF(ISNUMBER(${number}),${shown},"?")&" ${context.nameOf(thing)}"`;
  });
  return `="${valueText(row, language)} ${OF[language]} "&${numbers.join(`&" ${OR[language]} "&`)}`;
}

/** Counts over different things are shown beside each other, and not subtracted. */
function isUnlike(line: PairLine): boolean {
  return new Set(line.flatMap(({ denominator }) => denominator ?? [])).size > 1;
}

/** Of two cities, in points; none where a figure is a bound, missing, or over another thing. */
function differenceColumn(
  context: SheetContext,
  lines: readonly PairLine[],
  first: Plan,
  second: Plan,
): SizedColumn {
  const { say, planLabel } = context;
  const shareIn = (line: PairLine, { planId }: Plan): number | null => {
    const row = line.find((one) => one.plan_id === planId);
    return row && !row.operator ? row.share : null;
  };
  const [one, other] = [first, second].map(({ planId }) =>
    thisRowHeaded(PAIRS_TABLE, shareHeader(context, planId)),
  );
  return showing(context, lines)(
    'difference',
    13,
    (line) => {
      const [a, b] = [shareIn(line, first), shareIn(line, second)];
      if (line.some(({ operator }) => operator)) return say({ id: 'batas', en: 'bound' });
      if (isUnlike(line)) return say({ id: 'penyebut berbeda', en: 'denominators differ' });
      if (a !== null && b !== null) return a - b;
      return isDivided(line, context.analysis.reference) ? '' : null;
    },
    {
      header: say({
        id: `Selisih angka (${planLabel(first.planId)} − ${planLabel(second.planId)})`,
        en: `Difference (${planLabel(first.planId)} − ${planLabel(second.planId)})`,
      }),
      format: 'decimal',
      wrap: true,
      formulas: lines.map((line) =>
        isDivided(line, context.analysis.reference) &&
        !line.some(({ operator }) => operator) &&
        !isUnlike(line)
          ? `=IF(COUNT(${one},${other})=2,${one}-${other},"")`
          : null,
      ),
    },
  );
}
