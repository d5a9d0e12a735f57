import { median } from 'simple-statistics';
import { percentOf } from '../coverage/percent-of';
import { CLUSTER_IDS, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import { type Frame, frame, recordsOf } from '../table/frame';
import type { Band } from '../reference/reference';
import { linesOf } from '../table/lines';
import type { AchievementColumns } from './achievement-frame';
import { agencyKey } from './agency-reports';

export const SCOPES = ['city', 'cluster', 'indicator', 'agency', 'question'] as const;
export type Scope = (typeof SCOPES)[number];

/** One row per plan and group of rows with a numeric target; a row stands in every group that it belongs to. */
export type AchievementTotalsColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly scope: readonly Scope[];
  /** Cluster, indicator, question or agency; blank for the city, for rows of no group, and for an agency that no list has. */
  readonly code: readonly (string | null)[];
  /** Name of the agency as the plan has it. */
  readonly agency: readonly (string | null)[];
  readonly rows_in_group: readonly number[];
  /** Of these, reported at least once; the latest report late; never reported. */
  readonly rows_reported: readonly number[];
  readonly rows_late: readonly number[];
  readonly rows_never: readonly number[];
  readonly reported_percent: readonly number[];
  /** Rows of which it is known whether they reach their target, and those that do. */
  readonly rows_judged: readonly number[];
  readonly rows_reached: readonly number[];
  readonly reached_percent: readonly number[];
  /** Rows with an achievement in per cent, and the median of these. */
  readonly rows_computed: readonly number[];
  readonly median_percent: readonly number[];
  /** Rows of each band, by its id. */
  readonly [band: `band_${string}`]: readonly number[];
};

/**
 * What was reached by city, cluster, indicator, question and responsible body. Percentages have their numerator and
 * denominator beside them; amounts of different rows are never added up, and the median lets no surplus make up for a
 * shortfall elsewhere.
 *
 * @example recordsOf(achievementTotalsFrame(plans, analysis.achievement, reference.bands))[0].rows_reported // 0
 */
export function achievementTotalsFrame(
  plans: readonly Plan[],
  achievements: Frame<AchievementColumns>,
  bands: readonly Band[],
): Frame<AchievementTotalsColumns> {
  const byRow = new Map(recordsOf(achievements).map((one) => [one.row_id, one]));
  const groups = plans.flatMap((plan) => {
    const rows = plan.rows.filter(isMeasurable);
    return SCOPES.flatMap((scope) => {
      const members = rows.flatMap((row) => groupsOf(row, scope).map((group) => ({ row, ...group })));
      const order = ORDER[scope];
      const lines = linesOf(members, ({ key }) => key).toSorted(
        (a, b) => order(a[0]) - order(b[0]) || b.length - a.length,
      );
      return lines.map((line) => ({
        plan,
        scope,
        code: line[0].code,
        agency: line[0].agency,
        done: line.flatMap(({ row }) => byRow.get(row.rowId) ?? []),
      }));
    });
  });
  type Done = (typeof groups)[number]['done'][number];
  const count = (is: (one: Done) => boolean): number[] => groups.map(({ done }) => done.filter(is).length);
  const share = (parts: readonly number[], wholes: readonly number[]): number[] =>
    parts.map((part, at) => percentOf(part, wholes[at] ?? 0));
  const rows = groups.map(({ done }) => done.length);
  const reported = count((one) => (one.rounds_reported ?? 0) > 0);
  const judged = count(({ reached }) => reached !== null);
  const reached = count((one) => one.reached === true);
  const percents = groups.map(({ done }) => done.flatMap((one) => one.achievement_percent ?? []));
  return frame({
    plan_id: groups.map(({ plan }) => plan.planId),
    city: groups.map(({ plan }) => plan.cityName),
    scope: groups.map(({ scope }) => scope),
    code: groups.map(({ code }) => code),
    agency: groups.map(({ agency }) => agency),
    rows_in_group: rows,
    rows_reported: reported,
    rows_late: count(({ late }) => late),
    rows_never: count((one) => one.rounds_reported === 0),
    reported_percent: share(reported, rows),
    rows_judged: judged,
    rows_reached: reached,
    reached_percent: share(reached, judged),
    rows_computed: percents.map((values) => values.length),
    median_percent: percents.map((values) => (values.length === 0 ? Number.NaN : median(values))),
    ...Object.fromEntries(
      bands.map(({ bandId }) => [`band_${bandId}`, count(({ band }) => band === bandId)]),
    ),
  });
}

/** Clusters and indicators as the framework has them, the largest group first of the others; rows of none come last. */
const ORDER: Readonly<Record<Scope, (group: Group) => number>> = {
  city: () => 0,
  cluster: ({ code }) => (code === null ? CLUSTER_IDS.length : CLUSTER_IDS.findIndex((one) => one === code)),
  indicator: ({ code }) => Number(code ?? Number.MAX_SAFE_INTEGER),
  agency: () => 0,
  // "1.10" comes behind "1.9".
  question: ({ code }) => {
    const [indicator = '', part = ''] = (code ?? '').split('.');
    return 1000 * Number.parseInt(indicator, 10) + Number.parseInt(part, 10);
  },
};

interface Group {
  readonly key: string;
  readonly code: string | null;
  readonly agency: string | null;
}

function groupsOf(row: PlanRow, scope: Scope): Group[] {
  const one = (code: string | null): Group[] => [{ key: code ?? '', code, agency: null }];
  switch (scope) {
    case 'city':
      return one(null);
    case 'cluster':
      return one(row.cluster);
    case 'indicator':
      return one(row.crosswalk.indicator);
    case 'question':
      return [...new Set(row.questions.links.map(({ questionId }) => questionId))].flatMap(one);
    case 'agency':
      return [...new Map(row.agencies.map((agency) => [agencyKey(agency), agency]))].map(([key, agency]) => ({
        key,
        code: agency.agencyId,
        agency: agency.name,
      }));
  }
}
