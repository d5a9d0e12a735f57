import { bandOf } from '../gap/band';
import type { ClusterId, Direction, Nature, Operator } from '../plan/plan';
import type { Band } from '../reference/reference';
import { yearsOf } from '../sheets/names';
import { frame, type Frame } from '../table/frame';
import type { AchievementReason, PaceReason } from './achievement-reasons';
import { achievementRow } from './achievement-row';
import type { Monitored, MonitoringLine } from './check-monitoring';

/** One row per row of a plan: what was reached of it to date. Blank where nothing was reported, or nothing can be computed. */
export type AchievementColumns = {
  readonly row_id: readonly string[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly cluster: readonly (ClusterId | null)[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly nature: readonly Nature[];
  readonly direction: readonly Direction[];
  /** Latest round that was reported. */
  readonly latest_year: readonly (number | null)[];
  readonly latest_round: readonly (number | null)[];
  /** Rounds that were reported, and the lines that there are of the row. */
  readonly rounds_reported: readonly number[];
  readonly rounds_asked: readonly number[];
  /** For every year of any plan: a yearly volume adds up, everything else stands at its latest round. */
  readonly [realised: `realised_${number}`]: readonly number[];
  /** A yearly volume: sums over the years that were reported; else of the latest year. */
  readonly target_to_date: readonly number[];
  readonly target_operator: readonly (Operator | null)[];
  readonly realisation_to_date: readonly number[];
  readonly shortfall: readonly number[];
  readonly surplus: readonly number[];
  readonly achievement_percent: readonly number[];
  /** Where lower is better: by the formula that is not set. */
  readonly achievement_other_percent: readonly number[];
  /** Id of the band of Permendagri 86/2017. */
  readonly band: readonly (string | null)[];
  /** Whether the target is reached. */
  readonly reached: readonly (boolean | null)[];
  /** Share of the way from baseline to target, of a level. */
  readonly travelled_percent: readonly number[];
  readonly reason: readonly (AchievementReason | null)[];
  /** The latest report came after its deadline. */
  readonly late: readonly boolean[];
  readonly pace_per_year: readonly number[];
  readonly projected_final: readonly number[];
  readonly reaches_in_time: readonly (boolean | null)[];
  readonly pace_reason: readonly (PaceReason | null)[];
};

/**
 * What was reached of every row of the plans that are monitored.
 *
 * @param bands of the achievement percentage
 * @example recordsOf(achievementFrame(monitored, reference.bands))[0].reason // 'nothing-reported'
 */
export function achievementFrame(monitored: Monitored, bands: readonly Band[]): Frame<AchievementColumns> {
  const byRow = new Map<string, MonitoringLine[]>();
  for (const line of monitored.lines) {
    const lines = byRow.get(line.rowId);
    if (lines) lines.push(line);
    else byRow.set(line.rowId, [line]);
  }
  const all = monitored.plans.flatMap((plan) =>
    plan.rows.map((row) => {
      const lines = byRow.get(row.rowId) ?? [];
      const latest = lines.findLast(({ realisation }) => realisation !== null);
      return { plan, row, lines, latest, done: achievementRow(plan, row, lines, monitored) };
    }),
  );
  const years = yearsOf(monitored.plans);
  return frame({
    row_id: all.map(({ row }) => row.rowId),
    plan_id: all.map(({ plan }) => plan.planId),
    city: all.map(({ plan }) => plan.cityName),
    cluster: all.map(({ row }) => row.cluster),
    canonical_indicator: all.map(({ row }) => row.crosswalk.indicator),
    nature: all.map(({ row }) => row.nature.value),
    direction: all.map(({ row }) => row.direction.value),
    latest_year: all.map(({ done }) => done.latest?.year ?? null),
    latest_round: all.map(({ done }) => done.latest?.round ?? null),
    rounds_reported: all.map(({ done }) => done.roundsReported),
    rounds_asked: all.map(({ lines }) => new Set(lines.map(({ period }) => period)).size),
    ...Object.fromEntries(
      years.map((year) => [
        `realised_${String(year)}`,
        all.map(({ plan, done }) => done.realisedByYear[plan.years.indexOf(year)] ?? Number.NaN),
      ]),
    ),
    target_to_date: all.map(({ done }) => done.target),
    target_operator: all.map(({ done }) => done.operator),
    realisation_to_date: all.map(({ done }) => done.realisation),
    shortfall: all.map(({ done }) => done.shortfall),
    surplus: all.map(({ done }) => done.surplus),
    achievement_percent: all.map(({ done }) => done.percent),
    achievement_other_percent: all.map(({ done }) => done.otherPercent),
    band: all.map(({ done }) => bandOf(done.percent, bands)?.bandId ?? null),
    reached: all.map(({ done }) => done.reached),
    travelled_percent: all.map(({ done }) => done.travelledPercent),
    reason: all.map(({ done }) => done.reason),
    late: all.map(({ latest }) => latest?.status === 'late'),
    pace_per_year: all.map(({ done }) => done.pace?.perYear ?? Number.NaN),
    projected_final: all.map(({ done }) => done.pace?.projected ?? Number.NaN),
    reaches_in_time: all.map(({ done }) => done.reachesInTime),
    pace_reason: all.map(({ done }) => done.paceReason),
  });
}
