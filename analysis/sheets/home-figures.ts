import type { Analysis } from '../analyse';
import { rowOfFigure } from '../audit/figure-changes';
import { type Finding, SEVERITIES, type Severity } from '../audit/finding';
import { groupOf } from '../audit/finding-groups';
import { type Impact, impactOf } from '../audit/impact';
import { shortAgency } from '../evaluation/short-agency';
import { numberOf } from '../reference/denominators';
import type { Grade } from '../evaluation/grade';
import { DISTANCE_LACKS, type DistanceLack } from '../gap/distance-lack';
import { staysFlat } from '../plan/path';
import { baselineValue, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { recordsOf } from '../table/frame';
import type { Bilingual } from '../text/bilingual';
import type { RowOf } from './shown-rows';

/** What the home sheet says of one plan, as figures. Counts of rows are of all rows as printed, repeated ones too. */
export interface PlanFigures {
  readonly years: readonly number[];
  /** What the city calls its planning office. */
  readonly office: string;
  readonly rows: number;
  /** Rows with a usable target, and rows that map to no indicator. */
  readonly measurable: number;
  readonly unmapped: number;
  readonly indicators: number;
  readonly covered: number;
  /** Indicators by how far the plan goes for them. */
  readonly grades: Readonly<Record<Grade, number>>;
  /** Short names of those that no row with a usable target plans, and of those with activities alone, most points first. */
  readonly missing: readonly Bilingual[];
  readonly activities: readonly Bilingual[];
  /** Parts of indicators without a row with a usable target. */
  readonly missingParts: readonly Bilingual[];
  /** Indicators that the text of the plan names and its table has no row for. */
  readonly missingPromises: readonly string[];
  readonly asked: AskedFigures;
  /** Rows with a number in each of two years or more, and those among them whose number never changes, by what they are. */
  readonly comparable: number;
  readonly flat: {
    readonly levels: number;
    /** Of these, at 100% where more is better, or at 0% where less is. */
    readonly best: number;
    /** The others, by their number in the plan. */
    readonly open: readonly number[];
    /** Of the open ones, those that count something else and as many of it as the city has villages, or districts and villages. */
    readonly perhapsAll: readonly number[];
    readonly volumes: number;
    readonly milestones: number;
  };
  readonly hasBaseline: boolean;
  /** Rows with a distance to target, and the others by why they have none. */
  readonly distances: number;
  /** Of these, the ones of 0: the target is the baseline. */
  readonly atBaseline: number;
  readonly lacks: Readonly<Record<DistanceLack, number>>;
  /** Levels without a baseline: those that could have a distance. */
  readonly levelsWithoutBaseline: number;
  /** Rows whose indicator is to be checked. */
  readonly doubtfulMatches: number;
  readonly reporting: ReportingFigures;
  readonly notes: OpenNotes;
}

/** What was reported of the rows with a numeric target, and what was reached of those of which it is known. */
export interface ReportingFigures {
  readonly rows: number;
  readonly reported: number;
  readonly judged: number;
  readonly reached: number;
  /** Every row of the rounds that are open was reported. */
  readonly isComplete: boolean;
}

/** What the evaluation asks, and what the plan has for it, in points. */
export interface AskedFigures {
  readonly questions: number;
  readonly points: number;
  readonly direct: number;
  readonly supporting: number;
  readonly none: number;
  /** Questions without a row, and who answers most of them, by the source. */
  readonly unplanned: number;
  readonly bodies: readonly string[];
  /** Indicators with the most points without a row. */
  readonly largest: readonly PointsWithoutRow[];
  /** The row that answers the most points that no other row answers; null where each answer rests on several. */
  readonly mostOnOne: { readonly row: number; readonly points: number } | null;
  /** Questions whose wording in the source is in doubt, those that rows answer among them. */
  readonly doubtful: readonly { readonly questionId: string; readonly points: number }[];
  /** Kinds of question that next to no row is for, of all their points. */
  readonly kinds: readonly { readonly name: Bilingual; readonly none: number; readonly points: number }[];
  /** Rows that nobody has read are counted by what was suggested for them. */
  readonly isConfirmed: boolean;
}

/** An indicator with points without a row. */
export interface PointsWithoutRow {
  readonly name: Bilingual;
  readonly points: number;
  /** Of these, asked about budgets, which an annex has no column for. */
  readonly budget: number;
  /** Rows of the indicator where none of all its points has one; 0 otherwise. */
  readonly besideRows: number;
}

/** Notes without a decision, by priority and by what agreeing does: each is in one of the three. */
export interface OpenNotes {
  readonly all: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly changing: number;
  readonly confirming: number;
  readonly noted: number;
  /** Groups that those of the highest priority there is stand in. */
  readonly firstGroups: number;
  /** Rows with a figure or cluster that stands on one of high priority. */
  readonly rowsOnHigh: number;
}

const PLANNING_OFFICE = 'bappeda';

/** The figures of one of the plans of an analysis. */
export function planFigures(analysis: Analysis, plan: Plan): PlanFigures {
  const { rows, planId, years } = plan;
  const totals = recordsOf(analysis.coverageTotals).find(({ plan_id }) => plan_id === planId);
  const count = (has: (row: PlanRow) => boolean): number => rows.filter(has).length;
  const flat = rows.filter(({ path }) => staysFlat(path));
  const best = flat.filter((row) => isBest(row, analysis.reference));
  const open = flat.filter((row) => row.nature.value === 'level' && !best.includes(row));
  const numberOfRow = (row: PlanRow): number => rows.indexOf(row) + 1;
  const ofNature = (one: PlanRow['nature']['value']): number =>
    flat.filter(({ nature }) => nature.value === one).length;
  return {
    years,
    office: shortAgency(analysis.reference)(PLANNING_OFFICE, plan.cityCode),
    rows: rows.length,
    measurable: count(isMeasurable),
    unmapped: count(({ crosswalk }) => crosswalk.indicator === null),
    indicators: totals?.indicators ?? 0,
    covered: totals?.covered ?? 0,
    grades: grades(analysis, planId),
    activities: ofGrade(analysis, planId, 'activity'),
    missing: ofGrade(analysis, planId, 'none'),
    missingParts: partsWithout(analysis, planId),
    missingPromises: recordsOf(analysis.promises)
      .filter(({ plan_id, presence }) => plan_id === planId && presence === 'absent')
      .map(({ promise_id, heading }) => `${promise_id} "${heading}"`),
    asked: asked(analysis, plan),
    comparable: count(({ path }) => path !== 'unknown'),
    flat: {
      levels: ofNature('level'),
      best: best.length,
      open: open.map(numberOfRow),
      perhapsAll: open.filter((row) => isAsManyAsPlaces(row, analysis.reference)).map(numberOfRow),
      volumes: ofNature('quota'),
      milestones: ofNature('milestone'),
    },
    hasBaseline: plan.hasBaseline,
    ...distances(analysis, planId),
    levelsWithoutBaseline: count(
      (row) => row.nature.value === 'level' && isMeasurable(row) && baselineValue(row) === null,
    ),
    doubtfulMatches: count(({ crosswalk }) => crosswalk.confidence === 'low'),
    reporting: reporting(analysis, planId),
    notes: openNotes(analysis, planId),
  };
}

function reporting({ achievementTotals, monitored }: Analysis, planId: string): ReportingFigures {
  const total = recordsOf(achievementTotals).find(
    ({ plan_id, scope }) => plan_id === planId && scope === 'city',
  );
  const due = monitored.lines.filter(
    ({ plan, row, period }) => plan.planId === planId && row !== null && period.isOpen,
  );
  return {
    rows: total?.rows_in_group ?? 0,
    reported: total?.rows_reported ?? 0,
    judged: total?.rows_judged ?? 0,
    reached: total?.rows_reached ?? 0,
    isComplete: due.length > 0 && due.every(({ realisation }) => realisation !== null),
  };
}

function grades({ indicatorCoverage }: Analysis, planId: string): Readonly<Record<Grade, number>> {
  const counts = { none: 0, activity: 0, outcome: 0, 'outcome-with-baseline': 0 };
  for (const { plan_id, grade, sub_indicator } of recordsOf(indicatorCoverage))
    if (plan_id === planId && grade !== null && sub_indicator === null) counts[grade] += 1;
  return counts;
}

/** Indicators of a grade, those with the most points first. */
function ofGrade(
  { indicatorCoverage, reference }: Analysis,
  planId: string,
  grade: Grade,
): readonly Bilingual[] {
  const known = new Map(reference.indicators.map((one) => [one.indicatorId, one]));
  return recordsOf(indicatorCoverage)
    .filter((line) => line.plan_id === planId && line.grade === grade && line.sub_indicator === null)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .flatMap(({ canonical_indicator }) => {
      const indicator = known.get(canonical_indicator);
      return indicator ? [{ id: indicator.shortNameId, en: indicator.shortNameEn }] : [];
    });
}

function partsWithout({ indicatorCoverage, reference }: Analysis, planId: string): readonly Bilingual[] {
  return recordsOf(indicatorCoverage).flatMap(({ plan_id, sub_indicator, grade }) =>
    plan_id === planId && sub_indicator !== null && grade === 'none'
      ? reference.subIndicators
          .filter(({ subIndicatorId }) => subIndicatorId === sub_indicator)
          .map(({ nameId, nameEn }) => ({
            id: `${sub_indicator} ${nameId}`,
            en: `${sub_indicator} ${nameEn}`,
          }))
      : [],
  );
}

const MOST_NAMED = 3;
// Budget and innovation: a row or two of twenty do not make a kind planned.
const NEXT_TO_NONE = 0.9;

function asked(
  { questions, unplanned, kindPoints, indicatorCoverage, reference }: Analysis,
  { planId, cityCode }: Plan,
): AskedFigures {
  const own = recordsOf(questions).filter(({ plan_id }) => plan_id === planId);
  const pointsOf = (answered?: string): number =>
    Math.round(
      100 *
        own
          .filter((one) => answered === undefined || one.answered === answered)
          .reduce((sum, { points }) => sum + (points ?? 0), 0),
    ) / 100;
  const known = new Map(reference.questions.map((question) => [question.questionId, question]));
  const kinds = new Map(
    reference.questionKinds.map(({ kindId, nameId, nameEn }) => [kindId, { id: nameId, en: nameEn }]),
  );
  const names = new Map(
    [
      ...reference.indicators.map((one) => ({ ...one, nameId: one.shortNameId, nameEn: one.shortNameEn })),
      ...reference.areas,
    ].map(({ indicatorId, nameId, nameEn }) => [indicatorId, { id: nameId, en: nameEn }]),
  );
  const open = recordsOf(unplanned).flatMap(({ plan_id, question_id }) => {
    const question = plan_id === planId ? known.get(question_id) : undefined;
    return question ? [question] : [];
  });
  const agency = shortAgency(reference);
  const bodies = new Map<string, number>();
  for (const name of open.flatMap(({ agencyIds }) => agencyIds.map((id) => agency(id, cityCode))))
    bodies.set(name, (bodies.get(name) ?? 0) + 1);
  return {
    questions: own.length,
    points: pointsOf(),
    direct: pointsOf('direct'),
    supporting: pointsOf('supporting'),
    none: pointsOf('none'),
    unplanned: own.filter(({ answered }) => answered === 'none').length,
    largest: recordsOf(indicatorCoverage)
      .filter((line) => line.plan_id === planId && line.sub_indicator === null && (line.points_none ?? 0) > 0)
      .sort((x, y) => (y.points_none ?? 0) - (x.points_none ?? 0))
      .slice(0, MOST_NAMED)
      .map(({ canonical_indicator, points, points_none, rows }) => ({
        name: names.get(canonical_indicator) ?? { id: canonical_indicator, en: canonical_indicator },
        points: points_none ?? 0,
        budget: open
          .filter(({ indicatorId, kindId }) => indicatorId === canonical_indicator && kindId === BUDGET)
          .reduce((sum, question) => sum + question.points, 0),
        besideRows: points === points_none ? (rows ?? 0) : 0,
      })),
    mostOnOne: mostOnOne(own),
    doubtful: own.flatMap(({ question_id, answered, points }) =>
      answered !== 'supporting' && known.get(question_id)?.isDoubtful
        ? [{ questionId: question_id, points: points ?? 0 }]
        : [],
    ),
    kinds: recordsOf(kindPoints)
      .filter(
        ({ plan_id, points, points_none }) =>
          plan_id === planId && (points ?? 0) > 0 && (points_none ?? 0) >= NEXT_TO_NONE * (points ?? 0),
      )
      .flatMap(({ kind, points, points_none }) => {
        const name = kinds.get(kind);
        return name ? [{ name, none: points_none ?? 0, points: points ?? 0 }] : [];
      }),
    bodies: [...bodies]
      .sort(([, x], [, y]) => y - x)
      .slice(0, MOST_NAMED)
      .map(([name]) => name),
    isConfirmed: own.every(({ confirmed }) => confirmed),
  };
}

const BUDGET = 'budget';

/** Of answers that rest on one row each, the row with the most points. */
function mostOnOne(own: readonly RowOf<Analysis['questions']>[]): AskedFigures['mostOnOne'] {
  const points = new Map<number, number>();
  for (const { answered, numbers_direct, points: worth } of own) {
    const row = Number(numbers_direct);
    // Several rows are joined, and no number.
    if (answered === 'direct' && Number.isInteger(row) && row > 0)
      points.set(row, (points.get(row) ?? 0) + (worth ?? 0));
  }
  const [most] = [...points].sort(([, x], [, y]) => y - x);
  return most ? { row: most[0], points: Math.round(100 * most[1]) / 100 } : null;
}

/** Nothing is better than all of them, or than every part of the city that the unit counts. */
function isBest({ nature, unit, direction, targets, cityCode }: PlanRow, reference: Reference): boolean {
  const best = direction.value === -1 ? 0 : 100;
  if (nature.value !== 'level') return false;
  if (unit.kind === 'percent') return targets.every(({ value }) => value === best);
  const thing = reference.things.find(({ unitIds }) => unitIds.includes(unit.unitId ?? ''));
  const all = (thing && numberOf(cityCode, thing.thingId, reference)) ?? Number.NaN;
  return direction.value === 1 && targets.every(({ value }) => value !== null && value >= all);
}

/** A forum in every village is counted as forums. */
function isAsManyAsPlaces({ unit, targets, cityCode }: PlanRow, reference: Reference): boolean {
  const isOfOwnThing = reference.things.some(({ unitIds }) => unitIds.includes(unit.unitId ?? ''));
  const places = PLACES.map((thingId) => numberOf(cityCode, thingId, reference));
  return (
    unit.kind !== 'percent' &&
    !isOfOwnThing &&
    targets.every(({ value }) => value !== null && places.includes(value))
  );
}

const PLACES = ['kelurahan', 'wilayah'];

function distances(
  analysis: Analysis,
  planId: string,
): Pick<PlanFigures, 'distances' | 'atBaseline' | 'lacks'> {
  const lacks: Record<DistanceLack, number> = { number: 0, kind: 0, baseline: 0, difference: 0 };
  let known = 0;
  let atBaseline = 0;
  for (const { plan_id, distance_to_target, reason, nature } of recordsOf(analysis.gap)) {
    if (plan_id !== planId) continue;
    // A volume or milestone has no distance, whatever else it lacks.
    const isOfKind = nature === 'quota' || nature === 'milestone';
    const lack = isOfKind ? 'kind' : reason === null ? undefined : DISTANCE_LACKS[reason];
    // As the sheet of gaps shows it: a bound that is kept has no distance there.
    if (distance_to_target === 0) atBaseline += 1;
    if (distance_to_target !== null) known += 1;
    else if (lack !== undefined) lacks[lack] += 1;
  }
  return { distances: known, atBaseline, lacks };
}

function openFindings({ findings, decided }: Analysis, planId: string): readonly Finding[] {
  const settled = new Set(decided.map(({ decision }) => decision.findingId));
  return findings.filter((finding) => finding.planId === planId && !settled.has(finding.findingId));
}

function openNotes(analysis: Analysis, planId: string): OpenNotes {
  const open = openFindings(analysis, planId);
  const bySeverity = { high: 0, medium: 0, low: 0 };
  for (const { severity } of open) bySeverity[severity] += 1;
  const withImpact = (impact: Impact): number => open.filter((one) => impactOf(one) === impact).length;
  const first = SEVERITIES.find((severity) => bySeverity[severity] > 0);
  const groups = open.filter(({ severity }) => severity === first).map(groupOf);
  // A heading decides how others would count, no figure of this workbook.
  const onHigh = open
    .filter(({ severity, consequence }) => severity === 'high' && consequence?.kind !== 'heading')
    .flatMap(({ consequence }) => consequence?.figures.map(rowOfFigure) ?? []);
  return {
    all: open.length,
    bySeverity,
    changing: withImpact('changes-figures'),
    confirming: withImpact('confirms'),
    noted: withImpact('noted-only'),
    firstGroups: new Set(groups).size,
    rowsOnHigh: new Set(onHigh.filter((rowId) => rowId !== '')).size,
  };
}
