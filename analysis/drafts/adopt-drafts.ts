import { shortAgency } from '../evaluation/short-agency';
import type { MeasureInput } from '../measure';
import type { Plan, PlanRow } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { planLabels } from '../sheets/names';
import { type Draft, draftId, type Tick } from './draft';

/**
 * The drafts of a workbook: its lines as they stand, then those that were ticked and have no line yet.
 *
 * A row makes a draft of its own, or becomes the example of the one that its question has already; a question makes none
 * where its plan has a draft for it. So two ticks for one thing give one draft, in whatever order they come. A new draft
 * knows its indicator, its question, the unit of the row and the corresponding agencies of its city; what to do and how
 * much is left to the planner.
 *
 * @example adoptDrafts({ drafts: { lines: [], ticks: [] }, plans, reference, answers: [] }) // []
 */
export function adoptDrafts({
  drafts: { lines, ticks },
  plans,
  reference,
  answers,
}: Pick<MeasureInput, 'drafts' | 'plans' | 'reference' | 'answers'>): readonly Draft[] {
  const adopted = [...lines];
  const rows = new Map(plans.flatMap((plan) => plan.rows.map((row) => [row.rowId, row])));
  const labels = planLabels(plans);
  const plansOf = ({ planId, questionId }: Tick): readonly Plan[] =>
    planId === null
      ? answers
          .filter(({ question, answered }) => question.questionId === questionId && answered === 'none')
          .map(({ plan }) => plan)
      : plans.filter((plan) => plan.planId === planId);
  const adopt = (tick: Tick, plan: Plan): void => {
    if (adopted.some((draft) => isOf(draft, tick, plan))) return;
    const { questionId, rowId } = tick;
    const withoutRow = adopted.findIndex(
      (draft) => draft.planId === plan.planId && draft.questionId === questionId && draft.rowId === '',
    );
    const before = questionId === '' ? undefined : adopted[withoutRow];
    if (before) adopted[withoutRow] = { ...before, rowId };
    else
      adopted.push({
        draftId: draftId(plan.planId, tick),
        planId: plan.planId,
        questionId,
        rowId,
        texts: {
          city: labels.get(plan.planId) ?? plan.planId,
          question_id: questionId,
          ...known(rows.get(rowId), questionId, plan, reference),
        },
      });
  };
  const [ofRows, ofQuestions] = [ticks.filter(({ rowId }) => rowId), ticks.filter(({ rowId }) => !rowId)];
  for (const tick of [...ofRows, ...ofQuestions]) for (const plan of plansOf(tick)) adopt(tick, plan);
  return adopted;
}

/** Whether a draft came of this tick, or is about the same thing. */
function isOf(draft: Draft, tick: Tick, { planId }: Plan): boolean {
  if (draft.draftId === draftId(planId, tick)) return true;
  if (draft.planId !== planId) return false;
  return tick.rowId === '' ? draft.questionId === tick.questionId : draft.rowId === tick.rowId;
}

/** What of a new draft is known without asking anybody. */
function known(
  row: PlanRow | undefined,
  questionId: string,
  plan: Plan,
  reference: Reference,
): Readonly<Record<'canonical_indicator' | 'unit' | 'agencies', string>> {
  const question = reference.questions.find((one) => one.questionId === questionId);
  const indicator = reference.indicators.find(
    ({ indicatorId }) => indicatorId === (question?.indicatorId ?? row?.crosswalk.indicator),
  );
  const ofRow = ownAgencies(row?.agencies.flatMap(({ agencyId }) => agencyId ?? []) ?? [], plan, reference);
  const agencies = ofRow.length > 0 ? ofRow : ownAgencies(question?.agencyIds ?? [], plan, reference);
  return {
    canonical_indicator: indicator?.indicatorId ?? '',
    unit: row?.printed.unit ?? '',
    agencies: agencies.join(', '),
  };
}

/** The corresponding agencies of a city, as it calls them; one that only another city has is left out. */
function ownAgencies(
  agencyIds: readonly string[],
  { cityCode }: Plan,
  reference: Reference,
): readonly string[] {
  const nameOf = shortAgency(reference);
  const elsewhere = new Set(
    reference.agencies
      .filter((agency) => agency.cityCode !== '' && agency.cityCode !== cityCode)
      .map(({ agencyId }) => agencyId),
  );
  const own = agencyIds.filter((agencyId) => !elsewhere.has(agencyId));
  return [...new Set(own.map((agencyId) => nameOf(agencyId, cityCode)))];
}
