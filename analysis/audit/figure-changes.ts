import { type Grade, gradeOf } from '../evaluation/grade';
import { measuresOutcome } from '../evaluation/outcome';
import { gapFrame } from '../gap/gap-frame';
import { baselineValue, isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import { rowReader } from '../plan/read-row';
import type { RowEdits } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import { columnOf } from '../table/frame';

/** What of a row, or of an indicator, a meeting is shown. */
export type FigureKind =
  | 'distance'
  | 'annual-change'
  | 'step'
  | 'target'
  | 'baseline'
  | 'unit'
  | 'cluster'
  | 'grade'
  | 'pair'
  | 'indicator'
  | 'nature'
  | 'direction';

/** One figure that is another when rows are read another way. */
export interface FigureChange {
  readonly kind: FigureKind;
  readonly planId: string;
  /** Blank for a grade, which is of an indicator; of a pair the row that is read otherwise. */
  readonly rowId: string;
  /** Of a target, and of the step to it. */
  readonly year: number | null;
  /** Indicator or part of one, of a grade; key of a pair. */
  readonly indicator: string | null;
  /** Null for none. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** Differences are percentage points. */
  readonly inPoints: { readonly from: boolean; readonly to: boolean };
}

/** Identity of a figure: two findings may hang on one. */
export function figureKey({ kind, planId, rowId, year, indicator }: FigureChange): string {
  // A pair is one figure, whichever of its rows is read otherwise.
  const of = kind === 'pair' ? ['', ''] : [planId, rowId];
  return [...of, kind, year ?? indicator ?? ''].join('|');
}

/**
 * Row of a figure by its key; empty for the coverage of an indicator and for a pair, which are of no one row.
 *
 * @example rowOfFigure('3673-2022|3673-2022-017|target|2022') // '3673-2022-017'
 */
export function rowOfFigure(key: string): string {
  return key.split('|')[1] ?? '';
}

/**
 * What would be shown otherwise, were rows of a plan read with other edits: each case for itself, through the same
 * reading and gap functions as the analysis.
 *
 * Only rows of a case are read again, and all cases together make one frame before and one after.
 *
 * @param plan as it is read now
 * @param cases all edits of the rows that each case reads again, by row id
 * @param pairsOf what becomes of pairs with such rows; absent where they are asked for otherwise
 * @example figureChanges(plans[1], reference, [editsFrom([{ rowId: '3672-2023-002', column: 'canonical_indicator', value: null }])])[0][0].from // 'K'
 */
export function figureChanges(
  plan: Plan,
  reference: Reference,
  cases: readonly RowEdits[],
  pairsOf: (rows: readonly Reread[]) => readonly FigureChange[] = () => [],
): readonly (readonly FigureChange[])[] {
  if (cases.every((one) => one.size === 0)) return cases.map(() => []);
  const readRow = rowReader(plan, reference);
  const rowOf = new Map(plan.rows.map((row) => [row.rowId, row]));
  const reread = cases.map((edits) =>
    [...edits].flatMap(([rowId, edit]): Reread[] => {
      const before = rowOf.get(rowId);
      return before ? [{ before, after: readRow(before.printed, edit) }] : [];
    }),
  );
  const all = reread.flat();
  const before = shownNumbers({ ...plan, rows: all.map((one) => one.before) });
  const after = shownNumbers({ ...plan, rows: all.map((one) => one.after) });
  const grades = gradesOf(plan.rows);
  let at = 0;
  return reread.map((rows) => [
    ...rows.flatMap((one) => [
      ...numberChanges(one.before, before, after, at++),
      ...wordChanges(one.before, one.after),
    ]),
    ...gradeChanges(plan.planId, grades, rows),
    ...pairsOf(rows),
  ]);
}

/** A row as it is read, and as it would be. */
export interface Reread {
  readonly before: PlanRow;
  readonly after: PlanRow;
}

interface ShownNumbers {
  readonly inPoints: ArrayLike<unknown>;
  readonly numbers: readonly {
    readonly kind: FigureKind;
    readonly year: number | null;
    readonly values: ArrayLike<number | null>;
  }[];
}

/** The numbers of the rows of a plan as the sheet of gaps shows them. */
function shownNumbers(plan: Plan): ShownNumbers {
  const gap = gapFrame([plan]);
  const years = [...new Set(plan.years)].sort((a, b) => a - b);
  return {
    inPoints: columnOf(gap, 'in_points'),
    numbers: [
      { kind: 'distance', year: null, values: columnOf(gap, 'distance_to_target') },
      { kind: 'annual-change', year: null, values: columnOf(gap, 'required_annual_change') },
      ...years.map(
        (year) => ({ kind: 'step', year, values: columnOf(gap, `planned_step_${year}`) }) as const,
      ),
      ...years.map((year) => ({ kind: 'target', year, values: columnOf(gap, `target_${year}`) }) as const),
      { kind: 'baseline', year: null, values: columnOf(gap, 'baseline') },
    ],
  };
}

function numberChanges(
  { planId, rowId }: PlanRow,
  before: ShownNumbers,
  after: ShownNumbers,
  at: number,
): FigureChange[] {
  const inPoints = { from: before.inPoints[at] === true, to: after.inPoints[at] === true };
  return before.numbers.flatMap(({ kind, year, values }, figure) => {
    const from = values[at] ?? null;
    const to = after.numbers[figure]?.values[at] ?? null;
    const isDifference = kind !== 'target' && kind !== 'baseline';
    const isSame = from === to && (from === null || !isDifference || inPoints.from === inPoints.to);
    return isSame ? [] : [{ kind, planId, rowId, year, indicator: null, from, to, inPoints }];
  });
}

const NO_POINTS = { from: false, to: false };

function wordChanges(before: PlanRow, after: PlanRow): FigureChange[] {
  const { planId, rowId } = before;
  return WORDS.flatMap(([kind, valueOf, identityOf = valueOf]) => {
    if (identityOf(before) === identityOf(after)) return [];
    const place = { planId, rowId, year: null, indicator: null };
    return [{ kind, ...place, from: valueOf(before), to: valueOf(after), inPoints: NO_POINTS }];
  });
}

type Valued = (row: PlanRow) => string | number | null;

const WORDS: readonly (readonly [kind: FigureKind, valueOf: Valued, identityOf?: Valued])[] = [
  ['cluster', ({ cluster }) => cluster],
  ['indicator', ({ crosswalk }) => crosswalk.indicator],
  ['unit', ({ unit }) => unit.text, ({ unit }) => unit.unitId ?? unit.text],
  ['nature', ({ nature }) => nature.value],
  ['direction', ({ direction }) => direction.value],
];

/** How many rows of an indicator are usable, results, and results with a baseline. Repeated rows do not change a grade. */
interface Tally {
  readonly usable: number;
  readonly outcomes: number;
  readonly withBaseline: number;
}

function gradesOf(rows: readonly PlanRow[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const row of rows) count(tallies, row, 1);
  return tallies;
}

function count(tallies: Map<string, Tally>, row: PlanRow, times: 1 | -1): void {
  const { indicator, subIndicator } = row.crosswalk;
  const isResult = isMeasurable(row) && measuresOutcome(row);
  for (const key of [indicator, subIndicator]) {
    if (key === null) continue;
    const { usable = 0, outcomes = 0, withBaseline = 0 } = tallies.get(key) ?? {};
    tallies.set(key, {
      usable: usable + (isMeasurable(row) ? times : 0),
      outcomes: outcomes + (isResult ? times : 0),
      withBaseline: withBaseline + (isResult && baselineValue(row) !== null ? times : 0),
    });
  }
}

function gradeChanges(
  planId: string,
  grades: ReadonlyMap<string, Tally>,
  rows: readonly Reread[],
): FigureChange[] {
  const touched = new Map<string, Tally>();
  for (const { before, after } of rows)
    for (const { crosswalk } of [before, after])
      for (const key of [crosswalk.indicator, crosswalk.subIndicator])
        if (key !== null) touched.set(key, grades.get(key) ?? NO_ROWS);
  for (const { before, after } of rows) {
    count(touched, before, -1);
    count(touched, after, 1);
  }
  return [...touched].flatMap(([indicator, tally]): FigureChange[] => {
    const from: Grade = gradeOf(grades.get(indicator) ?? NO_ROWS);
    const to: Grade = gradeOf(tally);
    const place = { planId, rowId: '', year: null, indicator };
    return from === to ? [] : [{ kind: 'grade', ...place, from, to, inPoints: NO_POINTS }];
  });
}

const NO_ROWS: Tally = { usable: 0, outcomes: 0, withBaseline: 0 };
