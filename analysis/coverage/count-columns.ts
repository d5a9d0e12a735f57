import type { ColumnExtras, SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { yearSpan } from '../sheets/names';
import { COUNT, type RowOf, SHARE, showing } from '../sheets/shown-rows';
import type { Frame } from '../table/frame';
import { headerOf } from '../text/headers';
import { POINTS_FROM } from '../text/points-source';
import type { CoverageTotalsColumns } from './coverage-frame';

export const POINTS_SOURCE = {
  id: `Sumber: lampiran peraturan kepala daerah; nilai maksimum dari ${POINTS_FROM.id}, hanya sebagai penimbang.`,
  en: `Source: annexes of the regulations; maximum points from ${POINTS_FROM.en}, as weights only.`,
};

/** Rows that repeat each other count once, here and in every column but "Baris". */
export const DISTINCT = {
  id: 'Baris tanpa ulangan',
  en: 'Rows without repeats',
  earlier: ['Baris berbeda', 'Distinct rows', 'Tanpa ulangan', 'Without repeats'],
};
export const MEASURABLE = {
  id: 'Baris tanpa ulangan, bertarget angka',
  en: 'Rows without repeats, with a numeric target',
  earlier: [
    'Baris berbeda, bertarget angka',
    'Distinct rows with a numeric target',
    'Tanpa ulangan, bertarget angka',
    'Without repeats, with a numeric target',
    'Terukur',
    'Measurable',
  ],
};

/** Numbers among these columns. */
export const COUNTED = [
  'indicators',
  'covered',
  'coverage_percent',
  'coverage_by_points_percent',
  'rows',
  'rows_distinct',
  'rows_measurable',
  'rows_with_baseline',
  'rows_with_agency',
] as const;

/** What is counted of each city, and of each of its clusters. */
export function countColumns(
  context: SheetContext,
  rows: readonly RowOf<Frame<CoverageTotalsColumns>>[],
): SizedColumn[] {
  const { analysis, say } = context;
  const show = showing(context, rows);
  const names = new Map(
    analysis.reference.indicators.map(({ indicatorId, shortNameId, shortNameEn }) => [
      indicatorId,
      say({ id: shortNameId, en: shortNameEn }),
    ]),
  );
  // "18 Wajib belajar; 23 Disabilitas": a meeting asks for names, not for numbers.
  const named = (id: string): string => `${id} ${names.get(id) ?? ''}`.trim();
  return [
    show('indicators', 11, COUNT),
    show('covered', 11, COUNT),
    show('coverage_percent', 12, SHARE),
    show('coverage_by_points_percent', 12, SHARE),
    show('rows', 11, COUNT),
    show('rows_distinct', 11, COUNT),
    show('rows_measurable', 13, { ...COUNT, header: say(MEASURABLE) }),
    show('rows_with_baseline', 11, COUNT),
    show('rows_with_agency', 18, COUNT),
    // A line of statistics is of no plan, and names none.
    show('missing_indicators', 44, ({ plan_id, missing_indicators: missing }) =>
      plan_id === '' ? null : (missing?.split(';').map(named).join('; ') ?? null),
    ),
  ];
}

/** Years and title of the plan of every row, found by its id. */
export function planColumns(
  context: SheetContext,
  rows: readonly { readonly plan_id: string }[],
): SizedColumn[] {
  const show = showing(context, rows);
  const plans = new Map(context.analysis.plans.map((plan) => [plan.planId, plan]));
  return [
    show('year', 10, ({ plan_id }) => yearSpan(plans.get(plan_id)?.years ?? [])),
    show('plan', 44, ({ plan_id }) => plans.get(plan_id)?.title ?? null),
  ];
}

export function maxPoints({ language }: SheetContext): ColumnExtras {
  return { ...COUNT, header: headerOf('max_points', language) };
}
