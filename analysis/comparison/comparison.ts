import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import { CODE, codeNumber, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { CENTRED, COUNT, presenceLook, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Column, type Columns, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { NATURE_WORDS, PRESENCE_WORDS, TIER_WORDS } from '../text/words';
import { type ComparisonColumns, comparisonFrame, type Tier } from './comparison-frame';
import { COMPARISON_SHEET } from './comparison-sheet';
import { cityHeader, COMPARISON_SOURCE, listed, reasonText } from './comparison-words';

type ComparisonRow = RowOf<Frame<ComparisonColumns>>;

/** Who plans for which indicator: presence, units, natures and targets of every city. */
export const COMPARISON = measure({
  key: 'comparison',
  compute: ({ plans, reference, comparisons, comparedYear }) =>
    comparisonFrame(plans, reference, comparisons, comparedYear),
  csv: comparisonCsv,
  sheet: COMPARISON_SHEET,
  table: (context, frame): StackedTable => {
    const { say, nameOf, analysis } = context;
    const { plans, reference } = analysis;
    // Every plan has a row for every indicator, in the same order.
    const rows = recordsOf(frame);
    const rowsOf = (planId: string | undefined) => rows.filter(({ plan_id }) => plan_id === planId);
    const show = showing(context, rowsOf(plans[0]?.planId));
    const names = new Map(reference.indicators.map((one) => [one.indicatorId, nameOf(one)]));
    const quartile = (name: 'quartile_1' | 'median_value' | 'quartile_3', id: string, en: string) =>
      show(name, 11, { header: say({ id, en }), format: 'number' });
    return {
      caption: say({
        id: 'Tabel 1. Indikator KLA per kota',
        en: 'Table 1. KLA indicators by city',
      }),
      name: 'tblPerbandingan',
      source: say(COMPARISON_SOURCE),
      columns: [
        show('canonical_indicator', 11, (row) => codeNumber(row.canonical_indicator), {
          ...CODE,
          role: 'id',
        }),
        show('cluster', 9, CENTRED),
        show('name', 40, (row) => names.get(row.canonical_indicator) ?? null),
        show('tier', 16, ({ tier }) => tierWord(context, tier), { ...CENTRED, colors: tierColors(context) }),
        ...plans.flatMap((plan) => cityColumns(context, plan, rowsOf(plan.planId))),
        show('matches', 11, { ...COUNT, header: say({ id: 'Pasangan baris', en: 'Row matches' }) }),
        show('matches_comparable', 11, {
          ...COUNT,
          header: say({ id: 'Di antaranya sebanding', en: 'Of which comparable' }),
        }),
        show('reason', 44, ({ reason }) => reasonText(context, reason)),
        // Quartiles of two or three cities would say nothing.
        ...(plans.length < 4
          ? []
          : [
              quartile('quartile_1', 'Kuartil 1', 'Quartile 1'),
              quartile('median_value', 'Median', 'Median'),
              quartile('quartile_3', 'Kuartil 3', 'Quartile 3'),
            ]),
      ],
    };
  },
});

function tierColors(context: SheetContext) {
  const { say, analysis } = context;
  return [
    { word: tierWord(context, 'same'), ...COLORS.calm },
    { word: say(TIER_WORDS.none), ...COLORS.bad },
    ...analysis.plans.map(({ planId }) => ({ word: tierWord(context, `only:${planId}`), ...COLORS.warn })),
    { word: say(TIER_WORDS.some), ...COLORS.warn },
  ];
}

function tierWord({ say, planLabel, analysis }: SheetContext, tier: Tier): string {
  if (tier === 'same') return say(analysis.plans.length === 2 ? TIER_WORDS.both : TIER_WORDS.same);
  if (tier === 'some' || tier === 'none') return say(TIER_WORDS[tier]);
  return `${say(TIER_WORDS.only)} ${planLabel(tier.slice('only:'.length))}`;
}

function cityColumns(context: SheetContext, plan: Plan, rows: readonly ComparisonRow[]): SizedColumn[] {
  const { say, nameOf, analysis } = context;
  const { planId } = plan;
  const show = showing(context, rows);
  const headed = cityHeader(context, plan);
  const units = new Map(analysis.reference.units.map((unit) => [unit.unitId, nameOf(unit)]));
  const natures = new Map(Object.entries(NATURE_WORDS).map(([nature, words]) => [nature, say(words)]));
  const distinct = (codes: string | null, words: ReadonlyMap<string, string>): string =>
    [...new Set(listed(codes))].map((code) => words.get(code) ?? code).join(', ');
  // " 2023" in the header; nothing where no two plans share a year.
  const year = rows[0]?.year ?? null;
  const target = `Target${year === null ? '' : ` ${String(year)}`}`;
  return [
    show(`presence_${planId}`, 12, ({ presence }) => say(PRESENCE_WORDS[presence]), {
      ...presenceLook(context),
      ...headed('Status', 'Status'),
    }),
    show(`row_ids_${planId}`, 9, (row) => listed(row.row_ids).length, {
      ...COUNT,
      ...headed('Baris', 'Rows'),
    }),
    show(`unit_${planId}`, 22, ({ unit }) => distinct(unit, units), headed('Satuan', 'Units')),
    show(
      `nature_${planId}`,
      16,
      ({ nature }) => distinct(nature, natures),
      headed('Jenis target', 'Kind of target', ['Sifat', 'Nature']),
    ),
    show(`target_${planId}`, 14, (row) => targetList(context, row), headed(target, target)),
  ];
}

/** Targets of the compared year, in the order of the rows, with the decimal sign of the language. */
function targetList({ language }: SheetContext, { target }: ComparisonRow): string {
  const decimal = language === 'id' ? ',' : '.';
  return listed(target)
    .map((one) => one.replace('.', decimal))
    .join('; ');
}

type Name = keyof ComparisonColumns;
const OF_INDICATOR: readonly Name[] = ['canonical_indicator', 'indicator', 'cluster', 'tier', 'reason'];
const OF_MATCHES: readonly Name[] = ['year', 'matches', 'matches_comparable'];
const OF_PLAN: readonly Name[] = ['presence', 'row_ids', 'unit', 'nature', 'direction', 'target'];
const QUARTILES: readonly Name[] = ['quartile_1', 'median_value', 'quartile_3'];

/** A line per indicator; columns of a plan bear its id: `presence_3673-2022`. */
function comparisonCsv(frame: Frame<ComparisonColumns>): Columns {
  const plans = linesOf(recordsOf(frame), ({ plan_id }) => plan_id);
  const named = (rows: readonly ComparisonRow[] = [], names: readonly Name[], ending = '') =>
    names.map((name) => [`${name}${ending}`, rows.map((row) => row[name]) as Column]);
  return Object.fromEntries([
    ...named(plans[0], [...OF_INDICATOR, ...OF_MATCHES]),
    ...plans.flatMap((rows) => named(rows, OF_PLAN, `_${rows[0].plan_id}`)),
    ...named(plans[0], ['statistics_match', 'value_count', ...QUARTILES]),
  ]) as Columns;
}
