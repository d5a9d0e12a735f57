import { agencyNamer } from '../../analysis/agency-load/agency-name';
import { agencyKey, type AgencyReport, agencyReports } from '../../analysis/monitoring/agency-reports';
import type { Monitored } from '../../analysis/monitoring/check-monitoring';
import { MONITORING_TABLE } from '../../analysis/monitoring/monitoring';
import { orderOf, roundCode } from '../../analysis/monitoring/round';
import type { Reference } from '../../analysis/reference/reference';
import { shownText } from '../../analysis/sheets/cell-content';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { linesOf } from '../../analysis/table/lines';
import { columnPositions } from '../../analysis/text/headers';
import type { TablePlace } from '../excel';
import type { AgencyProgress, RoundProgress } from './analysis-client';

/**
 * How far each responsible body has reported in each open round, the latest round of a plan first, with the way to its first
 * blank line; none in a workbook without lines to fill in.
 */
export function roundProgress(
  monitored: Monitored,
  reference: Reference,
  workbook: ReadWorkbook,
): readonly RoundProgress[] {
  const places = entryPlaces(workbook);
  if (!places) return [];
  const nameOf = agencyNamer(reference);
  const progressOf = ({
    period,
    agency,
    lines,
    due,
    reported,
    late,
    never,
  }: AgencyReport): AgencyProgress => {
    // A line that says nothing of what was realised; one that was not understood waits for another look, not for an entry.
    const blank = lines.filter(({ status }) => status === 'blank' || status === 'skipped');
    const there = blank.flatMap(({ entryId }) => places.get(entryId) ?? []);
    const first = there.toSorted((a, b) => a.at - b.at)[0];
    return {
      key: agencyKey(agency),
      name: agency && nameOf(agency, period.planId).name,
      ...{ due, reported, late, never },
      blank: blank.length,
      place: first?.place ?? null,
    };
  };
  const reports = agencyReports(monitored);
  const byPlan = linesOf(reports, ({ period }) => period.planId);
  return byPlan.flatMap((ofPlan) =>
    linesOf(ofPlan, ({ period }) => roundCode(period.planId, period))
      .toSorted(([a], [b]) => orderOf(b.period) - orderOf(a.period))
      .map((ofRound) => {
        const [{ period, city, begun }] = ofRound;
        const { planId, name, year, round } = period;
        return { planId, city, name, round: { year, round }, begun, agencies: ofRound.map(progressOf) };
      }),
  );
}

interface EntryPlace {
  /** Position among the lines, as they stand. */
  readonly at: number;
  readonly place: TablePlace;
}

/** Where the realisation of each line is typed, by its code; null where the workbook has no such table. */
function entryPlaces({ tables, state }: ReadWorkbook): ReadonlyMap<string, EntryPlace> | null {
  const table = tables.find(({ name }) => name === MONITORING_TABLE);
  if (!table) return null;
  const recorded = parseState(state)?.headers[table.name];
  const positions = columnPositions(table.headers, ['entry_id', 'realisation'], recorded);
  const idAt = positions.get('entry_id') ?? -1;
  const [idHeader, header] = [table.headers[idAt], table.headers[positions.get('realisation') ?? -1]];
  if (idHeader === undefined || header === undefined) return new Map();
  return new Map(
    table.rows.map((row, at) => {
      const rowId = shownText(row[idAt] ?? null).trim();
      return [rowId, { at, place: { table: table.name, idHeader, rowId, header } }];
    }),
  );
}
