import { listed } from '../text/listed';
import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { measure } from '../measure';
import { CENTRED, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { frame, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import type { Answer } from './answers';
import { ASKED_AGENCY, ASKED_AGENCY_BEFORE, QUESTIONS_SOURCE } from './indicator-coverage';
import { questionName } from './question-name';
import { shortAgency } from './short-agency';

/** One row per plan and question for which it plans nothing, most points first within a plan. */
export type UnplannedColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly question_id: readonly string[];
  readonly points: readonly number[];
};

/**
 * Questions that are asked with points, and for which a plan has no row at all.
 *
 * @example columnOf(unplannedFrame(answersOf(plans, reference, new Map())), 'points')[0] >= 10 // true
 */
export function unplannedFrame(answers: readonly Answer[]): Frame<UnplannedColumns> {
  const open = linesOf(answers, ({ plan }) => plan.planId).flatMap((own) =>
    own
      .filter(({ answered, question }) => answered === 'none' && question.points > 0)
      .sort((a, b) => b.question.points - a.question.points),
  );
  return frame({
    plan_id: open.map(({ plan }) => plan.planId),
    city: open.map(({ plan }) => plan.cityName),
    question_id: open.map(({ question }) => question.questionId),
    points: open.map(({ question }) => question.points),
  });
}

/** The table has those from here on; all of them are on the sheet of questions. */
const SHOWN_POINTS = 8;

/** More agencies than these answer together: all are on the sheet of questions. */
const MOST_AGENCIES = 3;

/** What a meeting divides among its agencies. */
export const UNPLANNED = measure({
  key: 'unplanned',
  compute: ({ answers }) => unplannedFrame(answers),
  sheet: COVERAGE_SHEET,
  table: (context, all): StackedTable => {
    const { say, analysis } = context;
    const { reference, plans } = analysis;
    const rows = recordsOf(all).filter(({ points }) => (points ?? 0) >= SHOWN_POINTS);
    const known = new Map(reference.questions.map((question) => [question.questionId, question]));
    const codes = new Map(plans.map(({ planId, cityCode }) => [planId, cityCode]));
    const agency = shortAgency(reference);
    const show = showing(context, rows);
    return {
      startsPage: true,
      caption: say({
        id: `Tabel 2. Ditanyakan, tanpa baris dalam lampiran: pertanyaan bernilai ${SHOWN_POINTS} atau lebih, dan instansi penjawabnya`,
        en: `Table 2. Asked, without a row in the annex: questions of ${SHOWN_POINTS} points or more, and the bodies that answer them`,
      }),
      name: 'tblBelumDirencanakan',
      source: say(QUESTIONS_SOURCE),
      none: say({ id: 'Tidak ada pertanyaan tanpa baris.', en: 'No question is without a row.' }),
      columns: [
        show('city', 15, KEY),
        show('question_id', 10, { role: 'id', ...CENTRED, ...KEY }),
        show('question', 44, ({ question_id }) => {
          const question = known.get(question_id);
          return question ? questionName(context, question) : null;
        }),
        show('points', 11, { format: 'number' }),
        show(
          'agency',
          32,
          ({ question_id, plan_id }) => {
            const names = (known.get(question_id)?.agencyIds ?? []).map((id) =>
              agency(id, codes.get(plan_id)),
            );
            return say(listed(names, MOST_AGENCIES));
          },
          { header: say(ASKED_AGENCY), earlierHeaders: ASKED_AGENCY_BEFORE },
        ),
      ],
    };
  },
});
