import { agencyNamer } from '../agency-load/agency-name';
import { percentOf } from '../coverage/percent-of';
import { measure } from '../measure';
import { blank } from '../sheets/columns';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, KEY, type RowOf, SHARE, showing } from '../sheets/shown-rows';
import { frame, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { agencyReports } from './agency-reports';
import type { Monitored } from './check-monitoring';
import { orderOf } from './round';

const REPORTING_SHEET: ResultSheet = {
  key: 'reporting',
  showsRealisations: true,
  name: { id: 'Belum Lapor', en: 'Not Reported' },
  tabColor: '9C4A00',
  title: { id: 'Siapa belum lapor', en: 'Who has not reported' },
  subtitle: {
    id: 'Baris tiap penanggung jawab pada periode yang dibuka, menurut hitungan terakhir; periode terakhir dan yang paling banyak belum dilaporkan lebih dahulu. Baris bersama dihitung untuk tiap penanggung jawabnya.',
    en: 'Rows of each responsible body in the rounds that are open, as of the last run; the latest round and those with most unreported rows first. A shared row counts for each of its bodies.',
  },
  purpose: {
    id: 'Penanggung jawab yang belum melaporkan realisasi, per periode.',
    en: 'Responsible bodies that have not reported, round by round.',
  },
  long: { frozen: 3 },
};

/** One row per plan, open round and responsible body. */
export type ReportingColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly year: readonly number[];
  readonly round_no: readonly number[];
  readonly period: readonly string[];
  readonly period_en: readonly string[];
  /** Blank for an agency that no alias knows, which goes by what is printed, and for rows that name none. */
  readonly agency_id: readonly (string | null)[];
  readonly agency: readonly (string | null)[];
  /** Rows that it has to report, those that it did, late ones among them, and those that it did not. */
  readonly rows_due: readonly number[];
  readonly rows_reported: readonly number[];
  readonly rows_late: readonly number[];
  readonly rows_unreported: readonly number[];
  /** Of these, the ones of which no round was ever reported. */
  readonly rows_never: readonly number[];
  readonly reported_percent: readonly (number | null)[];
  /** Whether anybody of the plan has reported in this round. */
  readonly begun: readonly boolean[];
};

/**
 * How far each responsible body has reported in the rounds that are open, as `agencyReports` counts it.
 *
 * @example recordsOf(reportingFrame(monitored)).filter(({ rows_reported }) => rows_reported > 0).length // 0
 */
export function reportingFrame(monitored: Pick<Monitored, 'lines' | 'periods'>): Frame<ReportingColumns> {
  const reports = agencyReports(monitored);
  return frame({
    plan_id: reports.map(({ period }) => period.planId),
    city: reports.map(({ city }) => city),
    year: reports.map(({ period }) => period.year),
    round_no: reports.map(({ period }) => period.round),
    period: reports.map(({ period }) => period.name.id),
    period_en: reports.map(({ period }) => period.name.en),
    agency_id: reports.map(({ agency }) => agency?.agencyId ?? null),
    agency: reports.map(({ agency }) => blank(agency?.name)),
    rows_due: reports.map(({ due }) => due),
    rows_reported: reports.map(({ reported }) => reported),
    rows_late: reports.map(({ late }) => late),
    rows_unreported: reports.map(({ due, reported }) => due - reported),
    rows_never: reports.map(({ never }) => never),
    reported_percent: reports.map(({ due, reported }) => percentOf(reported, due)),
    begun: reports.map(({ begun }) => begun),
  });
}

/** Who has reported, and who has not. */
export const REPORTING = measure({
  key: 'reporting',
  compute: ({ monitored }) => reportingFrame(monitored),
  sheet: REPORTING_SHEET,
  table: (context, all) => {
    const { say, language, planName, analysis } = context;
    const rows = linesOf(recordsOf(all), ({ plan_id }) => plan_id).flatMap((lines) =>
      linesOf(lines, ({ year, round_no }) => `${String(year)}|${String(round_no)}`)
        .toReversed()
        .flat(),
    );
    const nameOf = agencyNamer(analysis.reference);
    const show = showing(context, rows);
    const none = say({ id: '(tanpa penanggung jawab)', en: '(no responsible body)' });
    return {
      name: 'tblBelumLapor',
      rowNames: rows.map(({ plan_id, year, round_no, agency_id, agency }) =>
        [plan_id, year, round_no, agency_id ?? agency].join('|'),
      ),
      columns: [
        show('city', 15, ({ plan_id }) => planName(plan_id), KEY),
        show('period', 19, (row) => (language === 'id' ? row.period : row.period_en), KEY),
        show(
          'agency',
          76,
          ({ agency_id, agency, plan_id }) =>
            agency === null ? none : nameOf({ agencyId: agency_id, name: agency }, plan_id).name,
          KEY,
        ),
        show('rows_due', 12, COUNT),
        show('reported', 12, (row) => row.rows_reported, COUNT),
        show('rows_late', 12, COUNT),
        show('unreported', 12, (row) => row.rows_unreported, COUNT),
        show('rows_never', 14, COUNT),
        show('reported_percent', 14, SHARE),
      ],
      print: {
        columns: 9,
        rows: printedRows(rows),
      },
    };
  },
});

/** Of each plan those with unreported rows in the latest round in which anybody has reported. */
function printedRows(rows: readonly RowOf<Frame<ReportingColumns>>[]): boolean[] {
  const latest = new Map<string, number>();
  const order = ({ year, round_no }: (typeof rows)[number]): number =>
    orderOf({ year: year ?? 0, round: round_no ?? 0 });
  for (const row of rows)
    if (row.begun) latest.set(row.plan_id, Math.max(latest.get(row.plan_id) ?? 0, order(row)));
  return rows.map((row) => order(row) === latest.get(row.plan_id) && (row.rows_unreported ?? 0) > 0);
}
