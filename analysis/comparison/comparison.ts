import { PRESENCES } from '../coverage/presence';
import { columnsOf, measure } from '../measure';
import type { Plan } from '../plan/plan';
import { CODE, codeNumber, type SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { thisRowHeaded, wholeColumn, wholeColumnHeaded } from '../sheets/formulas';
import { COUNT, type RowOf, showing } from '../sheets/shown-rows';
import { planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import type { StackedTable } from '../sheets/stack';
import { columnOf, type Frame, recordsOf } from '../table/frame';
import type { Bilingual } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { PRESENCE_WORDS, RUNG_WORDS } from '../text/words';
import { type ComparisonColumns, comparisonFrame } from './comparison-frame';
import { POINTS_NONE_BEFORE } from '../evaluation/indicator-coverage';
import { COMPARISON_SHEET, COMPARISON_SOURCE } from './comparison-sheet';
import { comparedWords, type PairLine, rungColors, shownPairs, targetHeader, targetTextOf } from './pairs';
import { PAIRS_TABLE } from './pairs-table';
import { type Rung, WITH_FIGURES } from './rung';

type ComparisonRow = RowOf<Frame<ComparisonColumns>>;

/** Where the cities stand beside each other, on one page: an indicator a line. */
export const COMPARISON = measure({
  key: 'comparison',
  compute: ({ plans, reference, comparisons, answers }) =>
    comparisonFrame(plans, reference, { comparisons, answers }),
  csv: (frame) =>
    columnsOf(frame, [
      'plan_id',
      'city',
      'cluster',
      'canonical_indicator',
      'indicator',
      'presence',
      'rows',
      'points_none',
      'questions_only_here',
      'questions_only_elsewhere',
      'tier',
      'rung',
      'pair_id',
      'pairs',
      'pairs_with_figures',
    ]),
  sheet: COMPARISON_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis, language } = context;
    const { plans, reference } = analysis;
    // Every plan has a row for every indicator, in the same order.
    const rows = recordsOf(frame);
    const rowsOf = (planId: string | undefined) => rows.filter(({ plan_id }) => plan_id === planId);
    const lines = rowsOf(plans[0]?.planId);
    const show = showing(context, lines);
    const names = new Map(
      reference.indicators.map(({ indicatorId, shortNameId, shortNameEn }) => [
        indicatorId,
        say({ id: shortNameId, en: shortNameEn }),
      ]),
    );
    const pointsNone = headerOf('points_none', language);
    const compared = comparedByIndicator(context);
    const { everything } = context;
    const statistics = planStatistics(context, everything.comparison, ['canonical_indicator']);
    const codes = lines.map((row) => row.canonical_indicator);
    const presences = columnOf(everything.comparison, 'presence');
    return {
      caption: say({
        id: 'Tabel 1. Ringkas: setiap indikator KLA, sejauh mana kota-kota dapat disandingkan',
        en: 'Table 1. In short: how far the cities can be compared, by KLA indicator',
      }),
      name: TABLE,
      source: sourceWithStatistics(context, COMPARISON_SOURCE, statistics),
      columns: [
        show('canonical_indicator', 10, (row) => codeNumber(row.canonical_indicator), {
          ...CODE,
          role: 'id',
        }),
        show('name', 40, (row) => names.get(row.canonical_indicator) ?? null),
        bestRungColumn(context, lines),
        show('pairs', 9, {
          ...COUNT,
          header: say({ id: 'Pasangan baris', en: 'Row pairs' }),
          earlierHeaders: ['Row matches'],
        }),
        show('compared', 32, (row) => compared.get(row.canonical_indicator) ?? null),
        ...plans.map((plan) =>
          ofCity(context, plan, rowsOf(plan.planId), 'questions_only_here', say(ONLY_HERE), ONLY_HERE_BEFORE),
        ),
        ...(plans.length <= MOST_WITH_VALUES ? [valuesColumn(context, lines)] : []),
        ...plans.map((plan) =>
          ofCity(context, plan, rowsOf(plan.planId), 'points_none', pointsNone, POINTS_NONE_BEFORE),
        ),
        ...statistics.flatMap((group) => [
          ...group.counts('presence', codes, {
            cells: presences,
            words: PRESENCES.map((presence) => [presence, say(PRESENCE_WORDS[presence])] as const),
          }),
          ...group.spread('points_none', codes, pointsNone, { format: 'number' }),
        ]),
      ],
    };
  },
});

/** What stands side by side of every indicator: what has figures, or else what has the same theme. */
function comparedByIndicator(context: SheetContext): ReadonlyMap<string, string> {
  const lines = shownPairs(context.analysis.pairs);
  const words = new Map<string, string>();
  for (const figures of [true, false]) {
    const listed = new Map<string, Set<string>>();
    for (const line of lines) {
      const [{ canonical_indicator, rung }] = line;
      if (WITH_FIGURES.includes(rung) !== figures || words.has(canonical_indicator)) continue;
      const texts = listed.get(canonical_indicator) ?? new Set<string>();
      listed.set(canonical_indicator, texts.add(comparedWords(context, line)));
    }
    for (const [indicator, texts] of listed) words.set(indicator, inShort(context, [...texts]));
  }
  return words;
}

/** The first stands in the line; the others are counted. */
function inShort({ say }: SheetContext, texts: readonly string[]): string {
  const more = texts.length - 1;
  const rest = more > 0 ? [say({ id: `dan ${String(more)} lainnya`, en: `and ${String(more)} more` })] : [];
  return [...texts.slice(0, 1), ...rest].join('; ');
}

const ONLY_HERE: Bilingual = {
  id: 'Jumlah pertanyaan yang barisnya hanya ada di',
  en: 'Number of questions with rows only in',
};
const ONLY_HERE_BEFORE = ['Pertanyaan yang hanya berbaris di', 'Questions with rows only in'];

const TABLE = 'tblPerbandingan';
const BEST_RUNG: Bilingual = { id: 'Jenjang tertinggi', en: 'Best comparability' };

/** The best rung of its pairs; it climbs and falls with them as denominators are typed. */
function bestRungColumn(context: SheetContext, lines: readonly ComparisonRow[]): SizedColumn {
  const { say, language, analysis } = context;
  const waiting = new Set(
    shownPairs(analysis.pairs)
      .filter(([{ rung }]) => rung === 'B' || rung === 'D')
      .map(([{ canonical_indicator }]) => canonical_indicator),
  );
  const indicator = wholeColumn(PAIRS_TABLE, 'canonical_indicator', language);
  const rung = wholeColumn(PAIRS_TABLE, 'rung', language);
  const formulas = lines.map((row) => {
    if (!waiting.has(row.canonical_indicator)) return null;
    const here = (one: Rung): string =>
      `COUNTIFS(${indicator},${row.canonical_indicator},${rung},"${say(RUNG_WORDS[one])}")`;
    return `=${WITH_FIGURES.reduceRight(
      (otherwise, one) => `IF(${here(one)}>0,"${say(RUNG_WORDS[one])}",${otherwise})`,
      `"${say(RUNG_WORDS.E)}"`,
    )}`;
  });
  return showing(context, lines)('rung', 24, (row) => say(RUNG_WORDS[row.rung]), {
    header: BEST_RUNG[language],
    format: 'general',
    wrap: true,
    align: 'left',
    formulas,
    colors: rungColors(context),
  });
}

/** The targets of more cities are too much for one cell; they stand in the table of figures. */
const MOST_WITH_VALUES = 3;

/** The targets of the best pair, each over its denominator, as the table of figures has them. */
function valuesColumn(context: SheetContext, lines: readonly ComparisonRow[]): SizedColumn {
  const { say, language, analysis, planLabel } = context;
  const [keys, rung] = [wholeColumn(PAIRS_TABLE, 'pair_key', language), BEST_RUNG[language]];
  const best = new Map(shownPairs(analysis.pairs).map((line) => [line[0].pair_id, line] as const));
  const isFigure = ({ rung: own }: ComparisonRow): boolean => WITH_FIGURES.includes(own);
  const othersOf = otherTargets(context);
  return showing(context, lines)(
    'values',
    32,
    (row) => {
      const pair = best.get(row.pair_id ?? '');
      if (!pair || !isFigure(row)) return null;
      return analysis.plans
        .map(
          ({ planId }) =>
            `${planLabel(planId)}: ${targetTextOf(context, planId, pair) ?? ''}${othersOf(pair, planId)}`,
        )
        .join('; ');
    },
    {
      header: say({ id: 'Target yang disandingkan', en: 'Targets compared' }),
      format: 'general',
      wrap: true,
      align: 'left',
      formulas: lines.map((row) => {
        if (!isFigure(row)) return null;
        const place = `MATCH("${row.canonical_indicator}|"&${thisRowHeaded(TABLE, rung)},${keys},0)`;
        const pair = best.get(row.pair_id ?? '');
        const otherText = (planId: string): string => {
          const others = pair ? othersOf(pair, planId) : '';
          return others === '' ? '' : `&"${others}"`;
        };
        const targets = analysis.plans.map(
          ({ planId }) =>
            `"${planLabel(planId)}: "&INDEX(${wholeColumnHeaded(PAIRS_TABLE, targetHeader(context, planId))},${place})${otherText(planId)}`,
        );
        return `=IFERROR(${targets.join('&"; "&')},"")`;
      }),
    },
  );
}

/** Other targets of a city for the same: of pairs on the same rung that share a row of another city with a pair, as " (baris 60: > 90%)". */
function otherTargets(context: SheetContext): (pair: PairLine, planId: string) => string {
  const { say, analysis } = context;
  const all = shownPairs(analysis.pairs);
  return (pair, planId) => {
    const shown = targetTextOf(context, planId, pair);
    const sharing = all.filter(
      (other) =>
        other[0].rung === pair[0].rung &&
        other.some((row) => row.plan_id !== planId && pair.some(({ row_id }) => row_id === row.row_id)),
    );
    const texts = sharing.flatMap((other) => {
      const text = targetTextOf(context, planId, other);
      const number = other.find(({ plan_id }) => plan_id === planId)?.row_number;
      return text === null || text === shown || number === undefined
        ? []
        : [`${say({ id: 'baris', en: 'row' })} ${String(number)}: ${text}`];
    });
    return texts.length === 0 ? '' : ` (${[...new Set(texts)].join('; ')})`;
  };
}

/** A number of one city. */
function ofCity(
  context: SheetContext,
  plan: Plan,
  rows: readonly ComparisonRow[],
  name: 'questions_only_here' | 'points_none',
  words: string,
  before: readonly string[],
): SizedColumn {
  return showing(context, rows)(`${name}_${plan.planId}`, 12, (row) => row[name], {
    format: name === 'points_none' ? 'number' : 'integer',
    header: `${words} ${context.planLabel(plan.planId)}`,
    earlierHeaders: before.map((header) => `${header} ${context.planLabel(plan.planId)}`),
  });
}
