import type { Plan } from '../../plan/plan';
import { columnOf } from '../../table/frame';
import { TIER_WORDS } from '../../text/words';
import { blank, CODE, column, numberCell, type SizedColumn } from '../columns';
import { COLORS, type SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import { presenceColumn } from '../presence-column';
import type { StackedTable } from '../stack';
import { cityHeader, COMPARISON_SOURCE, listed, natureWord, reasonText } from './comparison-words';

/** Who plans for which indicator: presence, units, natures and targets of every city. */
export function indicatorsBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { comparison, plans, reference } = analysis;
  const values = (name: string): readonly unknown[] => columnOf(comparison, name);
  const count = (name: string, header: string): SizedColumn =>
    column(language, name, 'computed', 11, values(name).map(numberCell), { header, format: 'integer' });
  const indicators = values('canonical_indicator').map(Number);
  const names = reference.indicators.map(context.nameOf);
  const reasons = values('reason').map((codes) => reasonText(context, codes));
  return {
    caption: say({ id: 'Tabel 1. Indikator nasional per kota', en: 'Table 1. National indicators by city' }),
    name: TABLE_NAMES.comparison,
    source: say(COMPARISON_SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'id', 11, indicators, CODE),
      column(language, 'cluster', 'computed', 9, values('cluster').map(String), { align: 'center' }),
      column(language, 'name', 'computed', 40, names),
      tierColumn(context, values('tier').map(String)),
      ...plans.flatMap((plan) => cityColumns(context, plan)),
      count('matches', say({ id: 'Pasangan baris', en: 'Row matches' })),
      count('matches_comparable', say({ id: 'Di antaranya sebanding', en: 'Of which comparable' })),
      column(language, 'reason', 'computed', 44, reasons),
      // Quartiles of two or three cities would say nothing.
      ...(plans.length < 4 ? [] : quartileColumns(context)),
    ],
  };
}

function tierColumn(context: SheetContext, tiers: readonly string[]): SizedColumn {
  const { language, say, analysis } = context;
  const words = tiers.map((tier) => tierWord(context, tier));
  return column(language, 'tier', 'computed', 16, words, {
    align: 'center',
    colors: [
      { word: say(TIER_WORDS.same), ...COLORS.good },
      { word: say(TIER_WORDS.none), ...COLORS.bad },
      ...analysis.plans.map(({ planId }) => ({
        word: tierWord(context, `only:${planId}`),
        ...COLORS.warn,
      })),
      { word: say(TIER_WORDS.some), ...COLORS.warn },
    ],
  });
}

function tierWord(context: SheetContext, tier: string): string {
  const { say } = context;
  if (tier === 'same' || tier === 'some' || tier === 'none') return say(TIER_WORDS[tier]);
  const plan = context.analysis.plans.find(({ planId }) => tier === `only:${planId}`);
  return `${say(TIER_WORDS.only)} ${plan ? context.planLabel(plan.planId) : tier}`;
}

function cityColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, analysis } = context;
  const values = (name: string): readonly unknown[] =>
    columnOf(analysis.comparison, `${name}_${plan.planId}`);
  const headed = cityHeader(context, plan);
  const units = new Map<string, string>(
    analysis.reference.units.map((unit) => [unit.unitId, context.nameOf(unit)]),
  );
  const distinct = (name: string, word: (code: string) => string): (string | null)[] =>
    values(name).map((codes) => blank([...new Set(listed(codes))].map(word).join(', ')));
  const rowCounts = values('row_ids').map((ids) => listed(ids).length);
  const unitNames = distinct('unit', (id) => units.get(id) ?? id);
  const natures = distinct('nature', (code) => natureWord(context, code));
  const targets = values('target').map((list) => targetList(context, list));
  const year = comparedYear(context);
  return [
    presenceColumn(
      context,
      `presence_${plan.planId}`,
      12,
      values('presence'),
      headed({ id: 'Status', en: 'Status' }),
    ),
    column(language, `row_ids_${plan.planId}`, 'computed', 9, rowCounts, {
      ...headed({ id: 'Baris', en: 'Rows' }),
      format: 'integer',
    }),
    column(language, `unit_${plan.planId}`, 'computed', 22, unitNames, headed({ id: 'Satuan', en: 'Units' })),
    column(language, `nature_${plan.planId}`, 'computed', 16, natures, headed({ id: 'Sifat', en: 'Nature' })),
    column(
      language,
      `target_${plan.planId}`,
      'computed',
      14,
      targets,
      headed({ id: `Target${year}`, en: `Target${year}` }),
    ),
  ];
}

/** Targets of the compared year, in the order of the rows, with the decimal sign of the language. */
function targetList(context: SheetContext, list: unknown): string | null {
  const decimal = context.language === 'id' ? ',' : '.';
  return blank(
    listed(list)
      .map((target) => target.replace('.', decimal))
      .join('; '),
  );
}

/** " 2023" for a header; nothing where no two plans share a year. */
function comparedYear(context: SheetContext): string {
  const year = columnOf(context.analysis.comparison, 'year')[0];
  return typeof year === 'number' ? ` ${String(year)}` : '';
}

function quartileColumns({ language, say, analysis }: SheetContext): SizedColumn[] {
  const headers = {
    quartile_1: say({ id: 'Kuartil 1', en: 'Quartile 1' }),
    median_value: 'Median',
    quartile_3: say({ id: 'Kuartil 3', en: 'Quartile 3' }),
  };
  return Object.entries(headers).map(([name, header]) =>
    column(language, name, 'computed', 11, columnOf(analysis.comparison, name).map(numberCell), {
      header,
      format: 'number',
    }),
  );
}
