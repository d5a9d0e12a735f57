import type { Plan } from '../plan/plan';
import { blank, CODE, codeNumber, columnMaker, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { frameColumns, type RowOf } from '../sheets/frame-columns';
import { presenceColumn } from '../sheets/presence-column';
import type { StackedTable } from '../sheets/stack';
import type { Frame } from '../table/frame';
import { NATURE_WORDS, TIER_WORDS } from '../text/words';
import type { ComparisonColumns, Tier } from './comparison-frame';
import { cityHeader, COMPARISON_SOURCE, listed, reasonText } from './comparison-words';

type ComparisonRow = RowOf<Frame<ComparisonColumns>>;

/** Who plans for which indicator: presence, units, natures and targets of every city. */
export function indicatorsTable(context: SheetContext, frame: Frame<ComparisonColumns>): StackedTable {
  const { language, say, analysis } = context;
  const { plans, reference } = analysis;
  const { rows } = frameColumns(context, frame);
  // Every plan has a row for every indicator, in the same order.
  const ofPlan = (planId: string | undefined) => rows.filter(({ plan_id }) => plan_id === planId);
  const indicator = columnMaker(language, ofPlan(plans[0]?.planId));
  const names = new Map(reference.indicators.map((one) => [one.indicatorId, context.nameOf(one)]));
  const integer = (header: string) => ({ header, format: 'integer' }) as const;
  const quartile = (header: string) => ({ header, format: 'number' }) as const;
  return {
    caption: say({ id: 'Tabel 1. Indikator nasional per kota', en: 'Table 1. National indicators by city' }),
    name: 'tblPerbandingan',
    source: say(COMPARISON_SOURCE),
    columns: [
      indicator('canonical_indicator', 'id', 11, (row) => codeNumber(row.canonical_indicator), CODE),
      indicator('cluster', 'computed', 9, ({ cluster }) => cluster, { align: 'center' }),
      indicator('name', 'computed', 40, (row) => names.get(row.canonical_indicator) ?? null),
      indicator('tier', 'computed', 16, ({ tier }) => tierWord(context, tier), {
        align: 'center',
        colors: tierColors(context),
      }),
      ...plans.flatMap((plan) => cityColumns(context, plan, ofPlan(plan.planId))),
      indicator(
        'matches',
        'computed',
        11,
        ({ matches }) => matches,
        integer(say({ id: 'Pasangan baris', en: 'Row matches' })),
      ),
      indicator(
        'matches_comparable',
        'computed',
        11,
        ({ matches_comparable }) => matches_comparable,
        integer(say({ id: 'Di antaranya sebanding', en: 'Of which comparable' })),
      ),
      indicator('reason', 'computed', 44, ({ reason }) => reasonText(context, reason)),
      // Quartiles of two or three cities would say nothing.
      ...(plans.length < 4
        ? []
        : [
            indicator(
              'quartile_1',
              'computed',
              11,
              (row) => row.quartile_1,
              quartile(say({ id: 'Kuartil 1', en: 'Quartile 1' })),
            ),
            indicator('median_value', 'computed', 11, (row) => row.median_value, quartile('Median')),
            indicator(
              'quartile_3',
              'computed',
              11,
              (row) => row.quartile_3,
              quartile(say({ id: 'Kuartil 3', en: 'Quartile 3' })),
            ),
          ]),
    ],
  };
}

function tierColors(context: SheetContext) {
  const { say, analysis } = context;
  return [
    { word: say(TIER_WORDS.same), ...COLORS.good },
    { word: say(TIER_WORDS.none), ...COLORS.bad },
    ...analysis.plans.map(({ planId }) => ({ word: tierWord(context, `only:${planId}`), ...COLORS.warn })),
    { word: say(TIER_WORDS.some), ...COLORS.warn },
  ];
}

function tierWord({ say, planLabel }: SheetContext, tier: Tier): string {
  if (tier === 'same' || tier === 'some' || tier === 'none') return say(TIER_WORDS[tier]);
  return `${say(TIER_WORDS.only)} ${planLabel(tier.slice('only:'.length))}`;
}

function cityColumns(context: SheetContext, plan: Plan, rows: readonly ComparisonRow[]): SizedColumn[] {
  const { language, say, analysis } = context;
  const { planId } = plan;
  const city = columnMaker(language, rows);
  const headed = cityHeader(context, plan);
  const units = new Map(analysis.reference.units.map((unit) => [unit.unitId, context.nameOf(unit)]));
  const natures = new Map(Object.entries(NATURE_WORDS).map(([nature, words]) => [nature, say(words)]));
  const distinct = (codes: string | null, words: ReadonlyMap<string, string>): string | null =>
    blank([...new Set(listed(codes))].map((code) => words.get(code) ?? code).join(', '));
  // " 2023" in the header; nothing where no two plans share a year.
  const year = rows[0]?.year ?? null;
  const target = `Target${year === null ? '' : ` ${String(year)}`}`;
  return [
    presenceColumn(
      context,
      `presence_${planId}`,
      12,
      rows.map(({ presence }) => presence),
      headed({ id: 'Status', en: 'Status' }),
    ),
    city(`row_ids_${planId}`, 'computed', 9, ({ row_ids }) => listed(row_ids).length, {
      ...headed({ id: 'Baris', en: 'Rows' }),
      format: 'integer',
    }),
    city(
      `unit_${planId}`,
      'computed',
      22,
      ({ unit }) => distinct(unit, units),
      headed({ id: 'Satuan', en: 'Units' }),
    ),
    city(
      `nature_${planId}`,
      'computed',
      16,
      ({ nature }) => distinct(nature, natures),
      headed({ id: 'Sifat', en: 'Nature' }),
    ),
    city(
      `target_${planId}`,
      'computed',
      14,
      (row) => targetList(context, row),
      headed({ id: target, en: target }),
    ),
  ];
}

/** Targets of the compared year, in the order of the rows, with the decimal sign of the language. */
function targetList({ language }: SheetContext, { target }: ComparisonRow): string | null {
  const decimal = language === 'id' ? ',' : '.';
  return blank(
    listed(target)
      .map((one) => one.replace('.', decimal))
      .join('; '),
  );
}
