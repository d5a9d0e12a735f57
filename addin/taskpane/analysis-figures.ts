import type { Analysis } from '../../analysis/analyse';
import { columnOf, recordsOf } from '../../analysis/table/frame';
import type { Figure } from './analysis-client';

/** Figures of a run for a glance, and for the next run to say what changed. */
export function figuresOf(analysis: Analysis): Figure[] {
  const rows = analysis.plans.reduce((sum, plan) => sum + plan.rows.length, 0);
  const settled = new Set(analysis.decided.flatMap(({ finding }) => (finding ? [finding.findingId] : [])));
  const kinds = recordsOf(analysis.kindPoints);
  // Of pairs that are there in both cities (C) there is no figure.
  const comparable = recordsOf(analysis.pairs).filter(
    ({ rung, decision }) => decision !== 'reject' && ['A', 'B'].includes(rung),
  );
  return [
    { what: { id: 'baris dibaca', en: 'rows read' }, value: rows },
    {
      what: { id: 'jarak ke target dihitung', en: 'distances computed' },
      // As Beranda counts them: the distance of a level that is kept is 0, and computed.
      value: columnOf(analysis.gap, 'distance_to_target').filter((distance) => distance !== null).length,
    },
    {
      what: { id: 'pasangan baris dengan angka sebanding', en: 'row pairs with comparable figures' },
      value: new Set(comparable.map(({ pair_id }) => pair_id)).size,
    },
    {
      what: { id: 'catatan telaah belum diputuskan', en: 'open findings' },
      value: analysis.findings.filter(({ findingId }) => !settled.has(findingId)).length,
    },
    ...analysis.plans.map(({ planId, cityName }) => {
      const points = kinds
        .filter(({ plan_id }) => plan_id === planId)
        .map(({ points_none }) => points_none ?? 0);
      return {
        what: { id: `nilai tanpa baris ${cityName}`, en: `points without a row ${cityName}` },
        value: Math.round(100 * points.reduce((sum, one) => sum + one, 0)) / 100,
      };
    }),
  ];
}
