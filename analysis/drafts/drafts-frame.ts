import type { Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { type Columns, frame, type Frame } from '../table/frame';
import { type Draft, targetKey, typedYears } from './draft';
import { nextYears } from './next-plan';

/** One row per draft, texts as they stand; beside these a column `target_<year>` per year of the next plans. */
export type DraftsColumns = {
  readonly draft_id: readonly string[];
  /** Plan whose next one it is meant for; blank where its city is not known. */
  readonly plan_id: readonly (string | null)[];
  readonly city: readonly (string | null)[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly question_id: readonly (string | null)[];
  /** Points of the question. */
  readonly points: readonly (number | null)[];
  readonly action: readonly (string | null)[];
  /** Wording of the row of the other city: its action, and its measure where that says more. */
  readonly example: readonly (string | null)[];
  readonly measure: readonly (string | null)[];
  readonly unit: readonly (string | null)[];
  readonly agencies: readonly (string | null)[];
  readonly baseline: readonly (string | null)[];
  readonly planner_note: readonly (string | null)[];
  /** Plan and number of the row of the other city; blank where it came from a question, or is not in this run. */
  readonly row_plan_id: readonly (string | null)[];
  readonly row_number: readonly (number | null)[];
  readonly row_id: readonly (string | null)[];
  /** Where it came from as the workbook says; blank where row or question say it themselves. */
  readonly origin: readonly (string | null)[];
};

/**
 * The draft rows with what is known of their questions and of the rows that they were adopted from.
 *
 * @param drafts of the plans (`adoptDrafts`)
 * @param thisYear calendar year of the run; null for not known
 * @example draftsFrame([], plans, reference, 2026).shape[0] // 0
 */
export function draftsFrame(
  drafts: readonly Draft[],
  plans: readonly Plan[],
  { questions }: Pick<Reference, 'questions'>,
  thisYear: number | null,
): Frame<DraftsColumns> {
  const rows = new Map(
    plans.flatMap((plan) => plan.rows.map((row, at) => [row.rowId, { row, at }] as const)),
  );
  const pointsOf = new Map(questions.map(({ questionId, points }) => [questionId, points]));
  const adopted = drafts.map(({ rowId }) => rows.get(rowId));
  const texts = (key: string): (string | null)[] => drafts.map((draft) => draft.texts[key] || null);
  const examples = adopted.map((found) => {
    const { action = '', measure = '' } = found?.row.printed ?? {};
    return [...new Set([action, measure])].filter(Boolean).join(' · ');
  });
  const targets: Columns = Object.fromEntries(
    targetYears(drafts, plans, thisYear).map((year) => [targetKey(year), texts(targetKey(year))]),
  );
  return frame({
    draft_id: drafts.map((draft) => draft.draftId),
    plan_id: drafts.map(({ planId }) => planId),
    city: texts('city'),
    canonical_indicator: texts('canonical_indicator'),
    question_id: texts('question_id'),
    points: drafts.map(({ questionId }) => pointsOf.get(questionId) ?? null),
    action: texts('action'),
    // Of a city that is not in this run what stands there stays.
    example: examples.map((example, at) => example || drafts[at]?.texts['example_elsewhere'] || null),
    measure: texts('measure'),
    unit: texts('unit'),
    agencies: texts('agencies'),
    baseline: texts('baseline'),
    planner_note: texts('planner_note'),
    row_plan_id: adopted.map((found) => found?.row.planId ?? null),
    row_number: adopted.map((found) => (found ? found.at + 1 : null)),
    row_id: drafts.map(({ rowId }) => rowId || null),
    origin: drafts.map(({ rowId, questionId, texts: { origin = '' } }) =>
      rows.has(rowId) || (rowId === '' && pointsOf.has(questionId)) ? null : origin || null,
    ),
    ...targets,
  });
}

/** Years of the next plans, with or without drafts, and those in which a target stands already. */
function targetYears(
  drafts: readonly Draft[],
  plans: readonly Plan[],
  thisYear: number | null,
): readonly number[] {
  const planned = plans.flatMap((plan) => nextYears(plan, thisYear));
  const typed = drafts.flatMap(({ texts }) => typedYears(texts));
  return [...new Set([...planned, ...typed])].sort((a, b) => a - b);
}
