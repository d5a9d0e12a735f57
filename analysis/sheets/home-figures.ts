import type { Analysis } from '../analyse';
import type { Finding, Severity } from '../audit/finding';
import { DISTANCE_LACKS, type DistanceLack } from '../gap/distance-lack';
import { baselineValue, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import { cellKey } from '../plan/row-edits';
import { recordsOf } from '../table/frame';
import type { Bilingual } from '../text/bilingual';

/** What the home sheet says of one plan, as figures. Counts of rows are of all rows as printed, repeated ones too. */
export interface PlanFigures {
  readonly years: readonly number[];
  readonly rows: number;
  /** Rows with a usable target, and rows that map to no indicator. */
  readonly measurable: number;
  readonly unmapped: number;
  readonly indicators: number;
  readonly covered: number;
  /** Names of the indicators that no row with a usable target plans. */
  readonly missing: readonly Bilingual[];
  /** Rows with a number in each of two years or more, and those among them whose number never changes, by what they are. */
  readonly comparable: number;
  readonly flat: {
    readonly levels: number;
    /** Of these, at 100% where more is better, or at 0% where less is. */
    readonly best: number;
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
  readonly notes: OpenNotes;
}

/** Notes without a decision, and the read values that their suggestions would change. */
export interface OpenNotes {
  readonly all: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Of these, the ones whose suggestion is a value that a figure follows from. */
  readonly withReading: number;
  /** Distinct cells that agreeing would change. */
  readonly changes: Readonly<Record<ChangedKind, number>>;
  /** Distinct cells that are read that way already, and wait to be confirmed. */
  readonly confirms: Readonly<Record<ChangedKind, number>>;
}

export type ChangedKind = 'numbers' | 'indicators' | 'units' | 'kinds';

/** The figures of one of the plans of an analysis. */
export function planFigures(analysis: Analysis, plan: Plan): PlanFigures {
  const { rows, planId, years } = plan;
  const totals = recordsOf(analysis.coverageTotals).find(({ plan_id }) => plan_id === planId);
  const missing = new Set((totals?.missing_indicators ?? '').split(';'));
  const count = (has: (row: PlanRow) => boolean): number => rows.filter(has).length;
  const flat = rows.filter(isFlat);
  const ofNature = (...natures: readonly PlanRow['nature']['value'][]): number =>
    flat.filter(({ nature }) => natures.includes(nature.value)).length;
  return {
    years,
    rows: rows.length,
    measurable: count(isMeasurable),
    unmapped: count(({ crosswalk }) => crosswalk.indicator === null),
    indicators: totals?.indicators ?? 0,
    covered: totals?.covered ?? 0,
    missing: analysis.reference.indicators
      .filter(({ indicatorId }) => missing.has(indicatorId))
      .map(({ nameId, nameEn }) => ({ id: nameId, en: nameEn })),
    comparable: count(isComparable),
    flat: {
      levels: ofNature('level', 'maintain'),
      best: flat.filter(isBest).length,
      volumes: ofNature('quota'),
      milestones: ofNature('milestone'),
    },
    hasBaseline: plan.hasBaseline,
    ...distances(analysis, planId),
    levelsWithoutBaseline: count(
      (row) => row.nature.value === 'level' && isMeasurable(row) && baselineValue(row) === null,
    ),
    doubtfulMatches: count(({ crosswalk }) => crosswalk.confidence === 'low'),
    notes: openNotes(analysis, planId),
  };
}

function isComparable(row: PlanRow): boolean {
  return isMeasurable(row) && row.targets.length > 1 && row.targets.every(({ value }) => value !== null);
}

/** A bound that stays ("> 90%" in each year) does not move either. */
function isFlat(row: PlanRow): boolean {
  const [first] = row.targets;
  return (
    isComparable(row) &&
    row.targets.every(({ value, operator }) => value === first?.value && operator === first?.operator)
  );
}

function isBest({ nature, unit, direction, targets }: PlanRow): boolean {
  const isLevel = nature.value === 'level' || nature.value === 'maintain';
  const best = direction.value === -1 ? 0 : 100;
  return isLevel && unit.kind === 'percent' && targets.every(({ value }) => value === best);
}

function distances(
  analysis: Analysis,
  planId: string,
): Pick<PlanFigures, 'distances' | 'atBaseline' | 'lacks'> {
  const lacks: Record<DistanceLack, number> = { number: 0, kind: 0, baseline: 0, difference: 0 };
  let known = 0;
  let atBaseline = 0;
  for (const { plan_id, distance_to_target, reason } of recordsOf(analysis.gap)) {
    if (plan_id !== planId) continue;
    const lack = reason === null ? undefined : DISTANCE_LACKS[reason];
    // As the sheet of gaps shows it: a bound that is kept has no distance there.
    if (distance_to_target === 0) atBaseline += 1;
    if (distance_to_target !== null) known += 1;
    else if (lack !== undefined) lacks[lack] += 1;
  }
  return { distances: known, atBaseline, lacks };
}

function openNotes({ findings, decided }: Analysis, planId: string): OpenNotes {
  const settled = new Set(decided.map(({ decision }) => decision.findingId));
  const open = findings.filter((finding) => finding.planId === planId && !settled.has(finding.findingId));
  const [confirming, changing] = [
    open.filter(({ confirms }) => confirms),
    open.filter((one) => !one.confirms),
  ];
  const bySeverity = { high: 0, medium: 0, low: 0 };
  for (const { severity } of open) bySeverity[severity] += 1;
  return {
    all: open.length,
    bySeverity,
    changes: readingsOf(changing),
    confirms: readingsOf(confirming),
    withReading: open.filter(({ apply }) => apply.some(({ column }) => kindOf(column) !== null)).length,
  };
}

/** Distinct cells that the suggestions name, by what they hold. */
function readingsOf(findings: readonly Finding[]): Readonly<Record<ChangedKind, number>> {
  const cells = new Map(
    findings.flatMap(({ apply }) => apply.map((fix) => [cellKey(fix), kindOf(fix.column)])),
  );
  const counts: Record<ChangedKind, number> = { numbers: 0, indicators: 0, units: 0, kinds: 0 };
  for (const kind of cells.values()) if (kind) counts[kind] += 1;
  return counts;
}

/** What kind of value a read column holds; null for one that no figure follows from. */
function kindOf(column: string): ChangedKind | null {
  if (/^target_\d{4}_value$/.test(column)) return 'numbers';
  return KINDS[column] ?? null;
}

const KINDS: Readonly<Record<string, ChangedKind>> = {
  baseline_value: 'numbers',
  canonical_indicator: 'indicators',
  sub_indicator: 'indicators',
  unit_value: 'units',
  nature: 'kinds',
  direction: 'kinds',
  plan_total: 'kinds',
};
