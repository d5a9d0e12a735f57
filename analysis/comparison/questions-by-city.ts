import type { Answer } from '../evaluation/answers';
import { POINTS_NONE_BEFORE, QUESTIONS_SOURCE } from '../evaluation/indicator-coverage';
import { pointsByAnswer } from '../evaluation/points-by-answer';
import { measure } from '../measure';
import type { ClusterId } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { SERIES_APPEARANCE } from '../sheets/appearance';
import { CENTRED, COUNT, KEY, showing } from '../sheets/shown-rows';
import { planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import type { StackedTable } from '../sheets/stack';
import { frame, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { headerOf } from '../text/headers';
import { COMPARISON_SHEET } from './comparison-sheet';

/** One row per plan and cluster; districts and urban villages, which belong to none, come last. */
export type QuestionsByCityColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  /** Blank for what is asked of districts and urban villages. */
  readonly cluster: readonly (ClusterId | null)[];
  readonly questions: readonly number[];
  readonly points: readonly number[];
  readonly points_direct: readonly number[];
  readonly points_supporting: readonly number[];
  readonly points_none: readonly number[];
};

/**
 * Points asked by cluster: answered, only supported, and without a row.
 *
 * @example recordsOf(questionsByCityFrame(answersOf(plans, reference, new Map()), reference))[0].cluster // 'K'
 */
export function questionsByCityFrame(
  answers: readonly Answer[],
  { clusters, indicators }: Pick<Reference, 'clusters' | 'indicators'>,
): Frame<QuestionsByCityColumns> {
  const clusterOf = new Map(indicators.map(({ indicatorId, clusterId }) => [indicatorId, clusterId]));
  const scopes: (ClusterId | null)[] = [...clusters.map(({ clusterId }) => clusterId), null];
  const byPlan = linesOf(answers, ({ plan }) => plan.planId);
  const cells = byPlan.flatMap((own) => {
    const byCluster = new Map(scopes.map((cluster) => [cluster, [] as Answer[]]));
    for (const answer of own) byCluster.get(clusterOf.get(answer.question.indicatorId) ?? null)?.push(answer);
    return scopes.map((cluster) => ({ plan: own[0].plan, cluster, asked: byCluster.get(cluster) ?? [] }));
  });
  return frame({
    plan_id: cells.map(({ plan }) => plan.planId),
    city: cells.map(({ plan }) => plan.cityName),
    cluster: cells.map(({ cluster }) => cluster),
    ...pointsByAnswer(cells.map(({ asked }) => asked)),
  });
}

/** What is asked of every cluster, and what each city has for it. */
export const QUESTIONS_BY_CITY = measure({
  key: 'questionsByCity',
  compute: ({ answers, reference }) => questionsByCityFrame(answers, reference),
  sheet: COMPARISON_SHEET,
  table: (context, all): StackedTable => {
    const { say, nameOf, analysis, planLabel, language } = context;
    const lines = linesOf(recordsOf(all), ({ cluster }) => cluster ?? '');
    const names = new Map(analysis.reference.clusters.map((one) => [one.clusterId, nameOf(one)]));
    const areas = say({
      id: 'Kecamatan dan kelurahan layak anak',
      en: 'Child-friendly districts and villages',
    });
    const show = showing(context, lines);
    const statistics = planStatistics(context, context.everything.questionsByCity, ['cluster']);
    const codes = lines.map(([{ cluster }]) => cluster ?? '');
    return {
      startsPage: true,
      caption: say({
        id: 'Tabel 4. Pertanyaan evaluasi menurut klaster dan kota: nilai yang dijawab, didukung, dan tanpa baris',
        en: 'Table 4. Evaluation questions by cluster and city: points answered, supported and without a row',
      }),
      name: 'tblPertanyaanKota',
      source: sourceWithStatistics(context, QUESTIONS_SOURCE, statistics),
      rowNames: lines.map(([{ cluster }]) => cluster ?? 'area'),
      chart: {
        name: 'grafikBelumDirencanakan',
        kind: 'bar',
        title: say({
          id: 'Nilai pertanyaan tanpa baris, menurut klaster',
          en: 'Points asked without a row, by cluster',
        }),
        categories: 'name',
        series: analysis.plans
          .slice(0, SERIES_APPEARANCE.length)
          .map(({ planId }) => `points_none_${planId}`),
        rows: 18,
      },
      columns: [
        show('cluster', 10, ([{ cluster }]) => cluster, CENTRED),
        // The code of the last line is blank: rows are known by their names.
        show('name', 40, ([{ cluster }]) => (cluster === null ? areas : (names.get(cluster) ?? null)), KEY),
        show('questions', 22, ([{ questions }]) => questions, COUNT),
        show('points', 12, ([{ points }]) => points, { format: 'number' }),
        ...analysis.plans.flatMap(({ planId, cityName }) => {
          const own = showing(
            context,
            lines.flatMap((line) => line.find(({ plan_id }) => plan_id === planId) ?? []),
          );
          return (['points_direct', 'points_supporting', 'points_none'] as const).map((name) =>
            own(`${name}_${planId}`, 12, (row) => row[name], {
              format: 'number',
              header: `${headerOf(name, language)} ${planLabel(planId)}`,
              ...(name === 'points_none' && {
                earlierHeaders: POINTS_NONE_BEFORE.map((header) => `${header} ${planLabel(planId)}`),
              }),
              group: cityName,
            }),
          );
        }),
        ...statistics.flatMap((group) =>
          group.spread('points_none', codes, headerOf('points_none', language), { format: 'number' }),
        ),
      ],
    };
  },
});
