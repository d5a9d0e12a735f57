import { GENERAL } from '../agency-load/agency-name';
import { countDistinctRows } from '../coverage/count-rows';
import { percentOf } from '../coverage/percent-of';
import { flagsOf } from '../coverage/row-flags';
import type { RowGroups } from '../coverage/row-groups';
import { staysFlat } from '../plan/path';
import { baselineValue, type ClusterId, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame, type Frame } from '../table/frame';
import { measuresOutcome } from './outcome';

/**
 * One row per plan, per cluster of it and per indicator: what share of its rows meets each criterion. Repeated rows count
 * once, and have what one of them has. There is no total: the criteria are not of one weight.
 */
export type ProfileColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly scope: readonly ('city' | 'cluster' | 'indicator')[];
  readonly cluster: readonly (ClusterId | null)[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly rows: Float64Array;
  readonly measurable_percent: Float64Array;
  /** Blank where the annex has no column of baselines. */
  readonly baseline_percent: Float64Array;
  /** The path is known and not flat. */
  readonly moving_percent: Float64Array;
  readonly outcome_percent: Float64Array;
  /** One responsible body and no other, no general mention such as "Kecamatan". */
  readonly one_agency_percent: Float64Array;
  /** Blank where the annex names no programme at all. */
  readonly program_percent: Float64Array;
  readonly partners_percent: Float64Array;
};

/** The criteria of the quality profile, in the order of its table. */
export const PROFILE_CRITERIA = [
  'measurable_percent',
  'baseline_percent',
  'moving_percent',
  'outcome_percent',
  'one_agency_percent',
  'program_percent',
  'partners_percent',
] as const;

interface Scope {
  readonly plan: number;
  readonly scope: ProfileColumns['scope'][number];
  readonly cluster: ClusterId | null;
  readonly indicator: string | null;
}

/**
 * The quality profile of plans ("profil mutu").
 *
 * @example columnOf(profileFrame(plans, reference, groupRows(plans)), 'scope')[0] // 'city'
 */
export function profileFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups,
): Frame<ProfileColumns> {
  const scopes = plans.flatMap((_, plan): Scope[] => [
    { plan, scope: 'city', cluster: null, indicator: null },
    ...reference.clusters.map(({ clusterId }) => ({
      plan,
      scope: 'cluster' as const,
      cluster: clusterId,
      indicator: null,
    })),
    ...reference.indicators.map(({ indicatorId, clusterId }) => ({
      plan,
      scope: 'indicator' as const,
      cluster: clusterId,
      indicator: indicatorId,
    })),
  ]);
  const rows = plans.flatMap((plan) => plan.rows);
  const cells = (['city', 'cluster', 'indicator'] as const).map((scope) => cellsOf(plans, scopes, scope));
  const count = (has?: (row: PlanRow) => boolean): Float64Array => {
    const flags = has && flagsOf(rows, has);
    const counts = cells.map((cellOf) => countDistinctRows(cellOf, scopes.length, groups, flags));
    return Float64Array.from(scopes, (_, at) => counts.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  };
  const all = count();
  const share = (
    has: (row: PlanRow) => boolean,
    isKnown: (plan: Plan) => boolean = () => true,
  ): Float64Array =>
    count(has).map((part, at) => {
      const plan = plans[scopes[at]?.plan ?? -1];
      return plan && isKnown(plan) ? percentOf(part, all[at] ?? 0) : Number.NaN;
    });
  const generic = new Set(
    reference.agencies.filter(({ kind }) => GENERAL.has(kind)).map(({ agencyId }) => agencyId),
  );
  return frame({
    plan_id: scopes.map(({ plan }) => plans[plan]?.planId ?? ''),
    city: scopes.map(({ plan }) => plans[plan]?.cityName ?? ''),
    scope: scopes.map(({ scope }) => scope),
    cluster: scopes.map(({ cluster }) => cluster),
    canonical_indicator: scopes.map(({ indicator }) => indicator),
    rows: all,
    measurable_percent: share(isMeasurable),
    baseline_percent: share(
      (row) => baselineValue(row) !== null,
      ({ hasBaseline }) => hasBaseline,
    ),
    moving_percent: share(({ path }) => path !== 'unknown' && !staysFlat(path)),
    outcome_percent: share((row) => isMeasurable(row) && measuresOutcome(row)),
    one_agency_percent: share(
      ({ agencies: [first, ...more] }) =>
        first !== undefined && more.length === 0 && !generic.has(first.agencyId ?? ''),
    ),
    program_percent: share(
      ({ printed }) => printed.program !== '',
      ({ rows }) => rows.some(({ printed }) => printed.program !== ''),
    ),
    partners_percent: share(({ printed }) =>
      PARTNERS.test(`${printed.action} ${printed.measure} ${printed.agencies}`),
    ),
  });
}

/** Children or business take part. */
const PARTNERS =
  /\b(?:forum anak|f\.?a|pelibatan anak|partisipasi anak|suara anak|dunia usaha|perusahaan|pengusaha|apsai|csr)\b/i;

/** Cell of every row in the scopes of one kind; -1 for none. */
function cellsOf(plans: readonly Plan[], scopes: readonly Scope[], kind: Scope['scope']): Int32Array {
  const keyOf = (plan: number, cluster: string | null, indicator: string | null): string =>
    JSON.stringify([plan, kind === 'cluster' ? cluster : null, kind === 'indicator' ? indicator : null]);
  const places = new Map(
    scopes.flatMap(({ plan, scope, cluster, indicator }, at) =>
      scope === kind ? [[keyOf(plan, cluster, indicator), at] as const] : [],
    ),
  );
  return Int32Array.from(
    plans.flatMap(({ rows }, plan) =>
      rows.map(({ cluster, crosswalk }) => places.get(keyOf(plan, cluster, crosswalk.indicator)) ?? -1),
    ),
  );
}
