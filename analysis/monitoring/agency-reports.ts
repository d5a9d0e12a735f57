import type { AgencyReading } from '../plan/plan';
import type { Monitored, MonitoringLine, Period } from './check-monitoring';
import { orderOf } from './round';

/** What one responsible body has to report in one round, and how far it has. */
export interface AgencyReport {
  readonly period: Period;
  readonly city: string;
  /** Null for rows that name none. */
  readonly agency: AgencyReading | null;
  readonly lines: readonly MonitoringLine[];
  /** Rows that it has to report, those that it did, late ones among them, and those of which no round was ever reported. */
  readonly due: number;
  readonly reported: number;
  readonly late: number;
  readonly never: number;
  /** Whether anybody of the plan has reported in this round. */
  readonly begun: boolean;
}

/**
 * How far each responsible body has reported in the rounds that are open, those with most unreported rows first in each
 * round. A row that names several counts for each of them.
 *
 * @example agencyReports(monitored).filter(({ reported }) => reported > 0).length // 0
 */
export function agencyReports({ lines, periods }: Pick<Monitored, 'lines' | 'periods'>): AgencyReport[] {
  const ever = new Set(lines.flatMap(({ rowId, realisation }) => (realisation === null ? [] : [rowId])));
  return periods
    .filter(({ isOpen }) => isOpen)
    .flatMap((period) => {
      const own = lines.filter(
        (line) => line.period.planId === period.planId && orderOf(line.period) === orderOf(period),
      );
      const begun = own.some(({ realisation }) => realisation !== null);
      return byAgency(own).map(({ agency, members }) => ({
        period,
        agency,
        lines: members,
        begun,
        ...countsOf(members, ever),
      }));
    });
}

interface AgencyLines {
  readonly agency: AgencyReading | null;
  readonly members: readonly MonitoringLine[];
}

function byAgency(lines: readonly MonitoringLine[]): AgencyLines[] {
  const found = new Map<string, { agency: AgencyReading | null; members: MonitoringLine[] }>();
  for (const line of lines) {
    if (line.row === null) continue;
    const agencies: readonly (AgencyReading | null)[] =
      line.row.agencies.length > 0 ? line.row.agencies : [null];
    for (const [key, agency] of new Map(agencies.map((one) => [agencyKey(one), one]))) {
      const group = found.get(key) ?? { agency, members: [] };
      found.set(key, group);
      group.members.push(line);
    }
  }
  const missing = ({ members }: AgencyLines): number =>
    members.filter(({ realisation }) => realisation === null).length;
  return [...found.values()].sort((a, b) => missing(b) - missing(a) || b.members.length - a.members.length);
}

/** What an agency is known by: its id, or the name of one that no list has. */
export function agencyKey(agency: Pick<AgencyReading, 'agencyId' | 'name'> | null): string {
  return agency === null ? '' : (agency.agencyId ?? `?${agency.name.toLowerCase()}`);
}

function countsOf(members: readonly MonitoringLine[], ever: ReadonlySet<string>) {
  // Two entries for one row are one row to report.
  const rows = new Map<string, MonitoringLine[]>();
  for (const line of members) rows.set(line.rowId, [...(rows.get(line.rowId) ?? []), line]);
  const all = [...rows.values()];
  const count = (is: (line: MonitoringLine) => boolean): number =>
    all.filter((lines) => lines.some(is)).length;
  return {
    city: members[0]?.plan.cityName ?? '',
    due: all.length,
    reported: count(({ realisation }) => realisation !== null),
    late: count(({ status }) => status === 'late'),
    never: [...rows.keys()].filter((rowId) => !ever.has(rowId)).length,
  };
}
