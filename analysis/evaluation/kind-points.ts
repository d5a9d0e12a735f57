import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import type { SizedColumn } from '../sheets/columns';
import { yearSpan } from '../sheets/names';
import { besideStatistics, planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import { COUNT, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import type { Reference } from '../reference/reference';
import { frame, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { headerOf } from '../text/headers';
import type { Answer } from './answers';
import { pointsByAnswer } from './points-by-answer';
import { POINTS_NONE_BEFORE, QUESTIONS_SOURCE } from './indicator-coverage';

/** One row per plan and kind of question. */
export type KindPointsColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly kind: readonly string[];
  readonly questions: readonly number[];
  readonly points: readonly number[];
  readonly points_direct: readonly number[];
  readonly points_supporting: readonly number[];
  readonly points_none: readonly number[];
};

/**
 * Points asked by kind of question (policy, budget, innovation …): answered, only supported, without a row.
 *
 * @example recordsOf(kindPointsFrame(answersOf(plans, reference, new Map()), reference))[0].kind // 'policy'
 */
export function kindPointsFrame(
  answers: readonly Answer[],
  { questionKinds }: Pick<Reference, 'questionKinds'>,
): Frame<KindPointsColumns> {
  const cells = linesOf(answers, ({ plan }) => plan.planId).flatMap((own) =>
    questionKinds.map(({ kindId }) => ({
      plan: own[0].plan,
      kindId,
      asked: own.filter(({ question }) => question.kindId === kindId),
    })),
  );
  return frame({
    plan_id: cells.map(({ plan }) => plan.planId),
    city: cells.map(({ plan }) => plan.cityName),
    kind: cells.map(({ kindId }) => kindId),
    ...pointsByAnswer(cells.map(({ asked }) => asked)),
  });
}

/** Where whole kinds of questions are left out, such as innovation. */
export const KIND_POINTS = measure({
  key: 'kindPoints',
  compute: ({ answers, reference }) => kindPointsFrame(answers, reference),
  sheet: COVERAGE_SHEET,
  table: (context, all): StackedTable => {
    const { say, nameOf, analysis } = context;
    const lines = linesOf(recordsOf(all), ({ kind }) => kind);
    const kinds = new Map(analysis.reference.questionKinds.map((kind) => [kind.kindId, kind]));
    const show = showing(context, lines);
    const statistics = planStatistics(context, context.everything.kindPoints, ['kind']);
    const codes = lines.map(([{ kind }]) => kind);
    const ofCity = ({ planId, cityName, years }: Plan): SizedColumn[] => {
      const own = showing(
        context,
        lines.flatMap((line) => line.find((one) => one.plan_id === planId) ?? []),
      );
      const cell = (name: (typeof POINTS)[number], width: number): SizedColumn =>
        own(`${name}_${planId}`, width, (line) => line[name], {
          format: 'number',
          header: `${headerOf(name, context.language)} ${context.planLabel(planId)}`,
          ...(name === 'points_none' && {
            earlierHeaders: POINTS_NONE_BEFORE.map((header) => `${header} ${context.planLabel(planId)}`),
          }),
          group: `${cityName} ${yearSpan(years)}`,
        });
      return [cell('points_direct', 12), cell('points_supporting', 10), cell('points_none', 13)];
    };
    const { near, far } = besideStatistics(
      context,
      ofCity,
      statistics.map((group) =>
        POINTS.flatMap((name) =>
          group.spread(name, codes, headerOf(name, context.language), { format: 'number' }),
        ),
      ),
    );
    const fixed = [
      show('kind', 15, ([{ kind }]) => nameOf(kinds.get(kind) ?? { nameId: kind, nameEn: kind }), KEY),
      show('questions', 10, ([{ questions }]) => questions, COUNT),
      show('meaning', 44, ([{ kind }]) => {
        const known = kinds.get(kind);
        return known ? say(known.meaning) : null;
      }),
      show('points', 11, ([{ points }]) => points, { format: 'number' }),
    ];
    return {
      caption: say({
        id: 'Tabel 3. Nilai yang ditanyakan menurut jenis pertanyaan',
        en: 'Table 3. Points asked by kind of question',
      }),
      name: 'tblNilaiJenis',
      source: sourceWithStatistics(context, QUESTIONS_SOURCE, statistics),
      rowNames: codes,
      columns: [...fixed, ...near, ...far],
      print: { columns: fixed.length + near.length },
    };
  },
});

const POINTS = ['points_direct', 'points_supporting', 'points_none'] as const;
