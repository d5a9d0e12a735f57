/** A plan as read: beside every printed text the value that was read from it, and how sure that is. */
import type { Bilingual } from '../text/bilingual';
import type { Strength } from '../reference/reference';
import type { PrintedPlan, PrintedRow } from './printed-plan';

export type ClusterId = 'K' | 'I' | 'II' | 'III' | 'IV' | 'V';
export const CLUSTER_IDS: readonly ClusterId[] = ['K', 'I', 'II', 'III', 'IV', 'V'];

export type Confidence = 'high' | 'medium' | 'low';

/**
 * The kind of quantity that a target is: a level stands each year, a quota is done each year and adds up, a milestone is
 * there or not. How it moves is another matter (`Path`).
 */
export type Nature = 'level' | 'quota' | 'milestone' | 'not-measurable';
export const NATURES: readonly Nature[] = ['level', 'quota', 'milestone', 'not-measurable'];

/** How the targets move over the years, from the baseline where there is one; see `readPath`. */
export type Path = 'rising' | 'falling' | 'jump' | 'mixed' | 'flat' | 'fixed-bound' | 'unknown';
export const PATHS: readonly Path[] = [
  'rising',
  'falling',
  'jump',
  'mixed',
  'flat',
  'fixed-bound',
  'unknown',
];

/** +1 higher is better, -1 lower is better. */
export type Direction = 1 | -1;

export type Operator = '' | '>' | '>=' | '<' | '<=' | '~';

export type NumberDoubt =
  | 'blank' /* no text at all */
  | 'dash' /* "-": printed as none */
  | 'text' /* no number in it */
  | 'malformed' /* digits grouped as no convention allows: "5.8697" */
  | 'ambiguous' /* "64.597": thousands or decimals, the text alone cannot say */
  | 'several-numbers' /* "249 399", "Motor 2 Molin 1", "8 Kecamatan 43 Kelurahan" */
  | 'unit-in-cell' /* "5 paket", "25 FA" */
  | 'period' /* "Tahun 2022 - Tahun 2027" */
  | 'date' /* "1-Feb", which Excel made of "1-2" */
  | 'error'; /* "#DIV/0!": a formula that failed */

/** What a number cell says. `value` is null when no single number can be defended; it is never 0 for a blank. */
export interface NumberReading {
  readonly printed: string;
  readonly value: number | null;
  readonly operator: Operator;
  /** Every number of the cell with its word: `[{value: 8, label: 'Kecamatan'}, {value: 43, label: 'Kelurahan'}]`. */
  readonly components: readonly { readonly value: number; readonly label: string }[];
  /** True when "%" stands in the cell. */
  readonly percent: boolean;
  /** Separators used, for the audit of mixed conventions. */
  readonly convention: 'none' | 'dot-thousands' | 'comma-decimals' | 'dot-decimals' | 'comma-thousands';
  readonly doubt: NumberDoubt | null;
  /** Other value that a planner may mean, where one is clearly best; never applied by itself. */
  readonly proposal: number | null;
}

export type UnitKind = 'percent' | 'count' | 'document' | 'rate' | 'amount' | 'none';

export interface UnitReading {
  /** Text that it was read from: as printed, or as the planner set it. */
  readonly text: string;
  /** Id of `units.csv`, null when the printed unit is unknown. */
  readonly unitId: string | null;
  readonly kind: UnitKind;
  /** Why the printed unit is doubtful (`compound`, `place`, `measure`, `group`, `ambiguous`, `spelling`, `unknown`). */
  readonly doubt: string | null;
}

export interface AgencyReading {
  /** The part of the cell that names one agency, as printed. */
  readonly printed: string;
  /** Id of `agencies.csv`; null when no alias matches. */
  readonly agencyId: string | null;
  /** Short name for tables; the printed text when unknown. */
  readonly name: string;
  /** `exact`, `alias`, `typo`, `abbreviation`, `generic` or `unknown`. */
  readonly match: string;
}

/** The evaluation questions that a row serves, the ones that it answers first. */
export interface QuestionReading {
  readonly links: readonly QuestionLink[];
  /** `judged` by reading, set by the `planner`, or `unread`: nobody has looked, and no link says nothing. */
  readonly source: 'judged' | 'planner' | 'unread';
}

export interface QuestionLink {
  readonly questionId: string;
  readonly strength: Strength;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

/** A judgement with its reason, as the planner reads it. */
export interface Judged<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

export interface CrosswalkReading {
  /** `1`..`24`; null when the row maps to none. */
  readonly indicator: string | null;
  /** `21a` and so on; null where the indicator has no parts or the part is not known. */
  readonly subIndicator: string | null;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
  /** Where it was decided: on the row, on the printed indicator, by wording, or by the planner in the workbook. */
  readonly source: 'row' | 'indicator' | 'wording' | 'planner' | 'none';
}

export interface PlanRow {
  readonly rowId: string;
  readonly planId: string;
  readonly cityCode: string;
  readonly printed: PrintedRow;
  readonly baseline: NumberReading;
  /** One reading per year, in the order of `Plan.years`. */
  readonly targets: readonly NumberReading[];
  readonly unit: UnitReading;
  readonly agencies: readonly AgencyReading[];
  readonly crosswalk: CrosswalkReading;
  /** From the canonical indicator, never from the heading; null when it maps to none. */
  readonly cluster: ClusterId | null;
  readonly nature: Judged<Nature>;
  /** The baseline column prints the sum of the yearly targets: a plan total, not a baseline. */
  readonly baselineIsPlanTotal: boolean;
  readonly direction: Judged<Direction>;
  readonly path: Path;
  readonly questions: QuestionReading;
}

export interface Plan extends Omit<PrintedPlan, 'rows'> {
  readonly rows: readonly PlanRow[];
}

/**
 * The baseline as a figure to compute with: null when blank, textual or a plan total.
 *
 * @example baselineValue(plans[1].rows[1]) // 34
 * @example baselineValue(plans[1].rows[5]) // null
 */
export function baselineValue(row: PlanRow): number | null {
  return row.baselineIsPlanTotal ? null : row.baseline.value;
}

/**
 * A row with a usable target: a number in any year, a bound ("> 90%") included. What the planner set to not
 * measurable is not, whatever is printed.
 *
 * @example isMeasurable(plans[1].rows[1]) // true
 */
export function isMeasurable(row: PlanRow): boolean {
  return row.nature.value !== 'not-measurable' && row.targets.some(hasValue);
}

function hasValue(target: NumberReading): boolean {
  return target.value !== null;
}
