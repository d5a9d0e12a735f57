import { countDistinctRows } from '../coverage/count-rows';
import { percentOf } from '../coverage/percent-of';
import { flagsOf } from '../coverage/row-flags';
import type { RowGroups } from '../coverage/row-groups';
import { baselineValue, type ClusterId, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { frame, type Frame } from '../table/frame';
import { linesOf as byKey } from '../table/lines';
import type { Answer, Answered } from './answers';
import { type Grade, gradeOf } from './grade';
import { measuresOutcome } from './outcome';

/** One row per plan and indicator, part of an indicator, and area; repeated rows count once. */
export type IndicatorCoverageColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  /** Blank for districts (25) and urban villages (26), whose rows stand under the indicators. */
  readonly cluster: readonly (ClusterId | null)[];
  readonly canonical_indicator: readonly string[];
  /** Blank in the line of a whole indicator. */
  readonly sub_indicator: readonly (string | null)[];
  /** Name in Bahasa Indonesia. */
  readonly indicator: readonly string[];
  /** Points of the questions asked, and of those that rows answer, only support, or nothing is planned for. */
  readonly points: readonly number[];
  readonly points_direct: readonly number[];
  readonly points_supporting: readonly number[];
  readonly points_none: readonly number[];
  readonly questions_none: readonly number[];
  /** Some of what is counted was only suggested, and nobody has confirmed it. */
  readonly unconfirmed: readonly boolean[];
  readonly rows: Float64Array;
  readonly rows_measurable: Float64Array;
  /** Blank for an area. */
  readonly grade: readonly (Grade | null)[];
  /** Shares of the 24 indicators in points and rows, in the lines of whole indicators. */
  readonly points_percent: Float64Array;
  readonly rows_percent: Float64Array;
};

interface Line {
  readonly cluster: ClusterId | null;
  readonly indicatorId: string;
  readonly part: string | null;
  readonly name: string;
}

/**
 * What plans do for every indicator and part of one: how far they go (`Grade`), the points asked, and what part of its
 * rows a plan gives to what part of the points.
 *
 * @param answers of the plans (`answersOf`)
 * @example columnOf(indicatorCoverageFrame(plans, reference, groupRows(plans), answersOf(plans, reference, new Map())), 'grade')[0] // 'activity'
 */
export function indicatorCoverageFrame(
  plans: readonly Plan[],
  reference: Reference,
  groups: RowGroups,
  answers: readonly Answer[],
): Frame<IndicatorCoverageColumns> {
  const lines = linesOf(reference);
  const ofLine = <T>(value: (line: Line, plan: Plan) => T): T[] =>
    plans.flatMap((plan) => lines.map((line) => value(line, plan)));
  const counts = rowCounts(plans, lines, groups);
  const answersOf = new Map(byKey(answers, ({ plan }) => plan.planId).map((own) => [own[0].plan, own]));
  const asked = plans.flatMap((plan) => {
    const own = answersOf.get(plan) ?? [];
    return lines.map((line) => own.filter(({ question }) => asksOf(question, line)));
  });
  const pointsOf = (answered?: Answered): number[] =>
    asked.map((all) =>
      round(
        all
          .filter((one) => !answered || one.answered === answered)
          .reduce((sum, { question }) => sum + question.points, 0),
      ),
    );
  const points = pointsOf();
  const isWhole = ofLine(({ cluster, part }) => cluster !== null && part === null);
  const shares = (values: ArrayLike<number>): Float64Array => {
    const whole = plans.map((_, plan) =>
      lines.reduce((sum, __, line) => {
        const at = plan * lines.length + line;
        return isWhole[at] ? sum + (values[at] ?? 0) : sum;
      }, 0),
    );
    return Float64Array.from(isWhole, (whole_, at) =>
      whole_ ? percentOf(values[at] ?? 0, whole[Math.floor(at / lines.length)] ?? 0) : Number.NaN,
    );
  };
  return frame({
    plan_id: ofLine((_, plan) => plan.planId),
    city: ofLine((_, plan) => plan.cityName),
    cluster: ofLine(({ cluster }) => cluster),
    canonical_indicator: ofLine(({ indicatorId }) => indicatorId),
    sub_indicator: ofLine(({ part }) => part),
    indicator: ofLine(({ name }) => name),
    points,
    points_direct: pointsOf('direct'),
    points_supporting: pointsOf('supporting'),
    points_none: pointsOf('none'),
    questions_none: asked.map((all) => all.filter(({ answered }) => answered === 'none').length),
    unconfirmed: asked.map((all) => all.some(({ isConfirmed }) => !isConfirmed)),
    rows: counts.rows,
    rows_measurable: counts.usable,
    grade: ofLine(({ cluster }) => cluster).map((cluster, at) =>
      cluster === null
        ? null
        : gradeOf({
            usable: counts.usable[at] ?? 0,
            outcomes: counts.outcomes[at] ?? 0,
            withBaseline: counts.withBaseline[at] ?? 0,
          }),
    ),
    points_percent: shares(points),
    rows_percent: shares(counts.rows),
  });
}

/** Points are of one decimal or two; a sum of them shows no more. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function linesOf({ indicators, subIndicators, areas }: Reference): Line[] {
  return [
    ...indicators.flatMap(({ indicatorId, clusterId, nameId }) => [
      { cluster: clusterId, indicatorId, part: null, name: nameId },
      ...subIndicators
        .filter((part) => part.indicatorId === indicatorId)
        .map((part) => ({ cluster: clusterId, indicatorId, part: part.subIndicatorId, name: part.nameId })),
    ]),
    ...areas.map(({ indicatorId, nameId }) => ({ cluster: null, indicatorId, part: null, name: nameId })),
  ];
}

function asksOf(
  question: { readonly indicatorId: string; readonly subIndicatorId: string | null },
  { indicatorId, part }: Line,
): boolean {
  return part === null ? question.indicatorId === indicatorId : question.subIndicatorId === part;
}

/** A row counts for its indicator, and for its part where it has one. */
function rowCounts(plans: readonly Plan[], lines: readonly Line[], groups: RowGroups) {
  const rows = plans.flatMap((plan) => plan.rows);
  const cellCount = plans.length * lines.length;
  const place = new Map(lines.map(({ indicatorId, part }, at) => [part ?? indicatorId, at]));
  const cells = (keyOf: (row: PlanRow) => string | null): Int32Array => {
    let at = 0;
    const found = new Int32Array(rows.length).fill(-1);
    plans.forEach((plan, position) => {
      for (const row of plan.rows) {
        const line = place.get(keyOf(row) ?? '');
        if (line !== undefined) found[at] = position * lines.length + line;
        at += 1;
      }
    });
    return found;
  };
  const whole = cells(({ crosswalk }) => crosswalk.indicator);
  const parts = cells(({ crosswalk }) => crosswalk.subIndicator);
  const count = (has?: (row: PlanRow) => boolean): Float64Array => {
    const flags = has && flagsOf(rows, has);
    const ofParts = countDistinctRows(parts, cellCount, groups, flags);
    return countDistinctRows(whole, cellCount, groups, flags).map((value, at) => value + (ofParts[at] ?? 0));
  };
  const isResult = (row: PlanRow): boolean => isMeasurable(row) && measuresOutcome(row);
  return {
    rows: count(),
    usable: count(isMeasurable),
    outcomes: count(isResult),
    withBaseline: count((row) => isResult(row) && baselineValue(row) !== null),
  };
}
