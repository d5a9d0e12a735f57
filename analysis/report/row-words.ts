import { shortAgency } from '../evaluation/short-agency';
import { agencyKey } from '../monitoring/agency-reports';
import type { Plan, PlanRow } from '../plan/plan';
import type { PaperCell, PaperRow } from './paper';
import type { ReportContext } from './report-context';

/** Place of a row of a plan in the table of gaps. */
export function gapRowOf({ figures }: ReportContext, rowId: string): number {
  return figures.rows('gap', { row_id: rowId })[0] ?? -1;
}

/** What a row does and how it is measured, as printed; the measure is left out where it says the same. */
export function actionText({ figures }: ReportContext, gapRow: number): string {
  const texts = [figures.text('gap', gapRow, 'action'), figures.text('gap', gapRow, 'measure')];
  return [...new Set(texts.flatMap((text) => text || []))].join(' · ');
}

/** The target of a year as a figure; as printed where it is none. */
export function targetCell({ figures }: ReportContext, plan: Plan, row: PlanRow, year: number): PaperCell {
  const [at] = figures.rows('gap', { row_id: row.rowId });
  const target = row.targets[plan.years.indexOf(year)];
  if (at === undefined || !target) return null;
  return target.value === null
    ? target.printed || null
    : figures.cell('gap', at, `target_${String(year)}`, { sign: target.operator });
}

/** Number of a row in its plan. */
export function ordinalText(plan: Plan, row: PlanRow): string {
  return String(plan.rows.indexOf(row) + 1);
}

/**
 * Rows of a plan under the indicators that they belong to, in the order of the framework; those of none come last.
 *
 * @param more further rows of an indicator, null for those of none
 */
export function underIndicators(
  { analysis, nameOf, say }: ReportContext,
  rows: readonly PlanRow[],
  cellsOf: (row: PlanRow) => readonly PaperCell[],
  more: (indicator: string | null) => readonly PaperRow[] = () => [],
): PaperRow[] {
  const { indicators, clusters } = analysis.reference;
  const headed = (heading: string, indicator: string | null): PaperRow[] => {
    const own = rows.filter(({ crosswalk }) => crosswalk.indicator === indicator);
    const all = [...own.map(cellsOf), ...more(indicator)];
    return all.length === 0 ? [] : [heading, ...all];
  };
  return [
    ...indicators.flatMap((indicator) => {
      const cluster = clusters.find(({ clusterId }) => clusterId === indicator.clusterId);
      const of = `${indicator.clusterId} ${cluster ? nameOf(cluster) : ''}`;
      return headed(`${of} · ${indicator.indicatorId} ${nameOf(indicator)}`, indicator.indicatorId);
    }),
    ...headed(say({ id: 'Tanpa padanan indikator KLA', en: 'No match with a KLA indicator' }), null),
  ];
}

/**
 * Short names of the bodies of a row, as the city calls them, each once.
 *
 * @param except key of one that is left out
 */
export function agencyNamesOf(
  { analysis }: ReportContext,
  { cityCode }: Plan,
  { agencies }: PlanRow,
  except = '',
): string[] {
  const short = shortAgency(analysis.reference);
  const names = agencies
    .filter((agency) => agencyKey(agency) !== except)
    .map(({ agencyId, name }) => (agencyId === null ? name : short(agencyId, cityCode)));
  return [...new Set(names)];
}
