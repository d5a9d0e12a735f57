import type { Analysis } from '../../analysis/analyse';
import { columnOf } from '../../analysis/table/frame';
import type { Change, Figure, LastRun } from './analysis-client';

/** Figures of a run for a glance, and for the next run to say what changed. */
export function figuresOf(analysis: Analysis): Figure[] {
  const rows = analysis.plans.reduce((sum, plan) => sum + plan.rows.length, 0);
  const settled = new Set(analysis.decided.flatMap(({ finding }) => (finding ? [finding.findingId] : [])));
  const covered = columnOf(analysis.coverageTotals, 'covered').map(Number);
  return [
    { what: { id: 'baris dibaca', en: 'rows read' }, value: rows },
    {
      what: { id: 'jarak ke target dihitung', en: 'distances computed' },
      value: count(columnOf(analysis.gap, 'status'), 'computed'),
    },
    {
      what: { id: 'pasangan baris sebanding', en: 'comparable matches' },
      value: count(columnOf(analysis.sideBySide, 'comparability'), 'comparable'),
    },
    {
      what: { id: 'temuan belum diputuskan', en: 'open findings' },
      value: analysis.findings.filter(({ findingId }) => !settled.has(findingId)).length,
    },
    ...analysis.plans.map((plan, i) => ({
      what: { id: `indikator tercakup ${plan.cityName}`, en: `indicators covered ${plan.cityName}` },
      value: covered[i] ?? 0,
    })),
  ];
}

function count(values: readonly unknown[], sought: string): number {
  return values.filter((value) => value === sought).length;
}

/** Null when there was no run before. */
export function changesSince(last: LastRun | null, figures: readonly Figure[]): Change[] | null {
  if (!last) return null;
  const before = new Map(last.figures.map(({ what, value }) => [what.id, value]));
  return figures.flatMap(({ what, value }) => {
    const old = before.get(what.id);
    return old === undefined || old === value ? [] : [{ what, before: old, after: value }];
  });
}
