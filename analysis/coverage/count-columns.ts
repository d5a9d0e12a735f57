import type { ColumnExtras, SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { frameColumns } from '../sheets/frame-columns';
import { yearSpan } from '../sheets/names';
import type { Column, Frame } from '../table/frame';
import type { CoverageTotalsColumns } from './coverage-frame';

export const POINTS_SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota; nilai maksimum dari rekapitulasi evaluasi KLA 2024 (sumber sekunder), hanya sebagai penimbang.',
  en: 'Source: annexes of the mayoral regulations; maximum points from a recap of the 2024 evaluation (secondary), as weights only.',
};

/** What is counted of each city, and of each of its clusters. */
export function countColumns(
  context: SheetContext,
  frame: Frame<CoverageTotalsColumns & Readonly<Record<never, Column>>>,
): SizedColumn[] {
  const { make, count, share } = frameColumns(context, frame);
  const names = new Map(
    context.analysis.reference.indicators.map((indicator) => [
      indicator.indicatorId,
      context.say({ id: indicator.shortNameId, en: indicator.shortNameEn }),
    ]),
  );
  // "18 Wajib belajar; 23 Disabilitas": a meeting asks for names, not for numbers.
  const named = (id: string): string => `${id} ${names.get(id) ?? ''}`.trim();
  return [
    count('indicators'),
    count('covered'),
    share('coverage_percent'),
    share('coverage_by_points_percent'),
    count('rows'),
    count('rows_distinct'),
    count('rows_measurable'),
    count('rows_with_baseline'),
    count('rows_with_agency', 18),
    make(
      'missing_indicators',
      'computed',
      44,
      ({ missing_indicators }) => missing_indicators?.split(';').map(named).join('; ') ?? null,
    ),
  ];
}

/** Years and title of the plan of every line, found by its id. */
export function planColumns(
  context: SheetContext,
  frame: Frame<{ readonly plan_id: readonly string[] }>,
): SizedColumn[] {
  const { make } = frameColumns(context, frame);
  const plans = new Map(context.analysis.plans.map((plan) => [plan.planId, plan]));
  return [
    make('year', 'computed', 10, ({ plan_id }) => yearSpan(plans.get(plan_id)?.years ?? [])),
    make('plan', 'computed', 44, ({ plan_id }) => plans.get(plan_id)?.title ?? null),
  ];
}

export function maxPointsHeader({ say }: SheetContext): ColumnExtras {
  return { header: say({ id: 'Nilai maks. 2024', en: 'Max. points 2024' }) };
}
