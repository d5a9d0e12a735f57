import { listed } from '../../text/listed';
import { questionName } from '../../evaluation/question-name';
import { shortAgency } from '../../evaluation/short-agency';
import { staysFlat } from '../../plan/path';
import { CLUSTER_IDS, PATHS } from '../../plan/plan';
import { planSpan } from '../../sheets/names';
import { SUMMARY_WORDS as WORDS } from '../../text/summary-words';
import { planTitle, pointsSource, signerOf } from '../blocks';
import { openRounds } from '../open-rounds';
import type { Block, ChartBlock, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import type { PaperChoice, ReportContext } from '../report-context';
import type { Sentence } from '../sentence';
import { widestGaps } from '../widest-gaps';

/** One page for the head of the city: where it stands, the widest gaps, what is asked and not planned, what is due. */
export const MAYOR_SUMMARY: PaperDefinition = {
  key: 'ringkasan',
  name: { id: 'Ringkasan wali kota', en: 'Summary for the mayor' },
  orientation: 'portrait',
  describe: (context, { plan }) => {
    const { say, analysis } = context;
    const head = /^Kabupaten\b/i.test(plan.cityName) ? WORDS.regent : WORDS.mayor;
    const office = shortAgency(analysis.reference)('bappeda', plan.cityCode);
    return [
      planTitle(context, plan, say(head)),
      { kind: 'heading', text: say(WORDS.position) },
      { kind: 'text', as: 'points', sentences: position(context, plan) },
      { kind: 'heading', text: say(WORDS.gaps) },
      ...widestGaps(context, plan),
      { kind: 'heading', text: say(WORDS.asked) },
      ...asked(context, plan),
      { kind: 'heading', text: say(WORDS.due) },
      { kind: 'text', as: 'points', sentences: due(context, plan) },
      {
        kind: 'signatures',
        signers: [
          signerOf(context, plan, { title: say({ id: `Kepala ${office}`, en: `Head of ${office}` }) }),
        ],
      },
    ];
  },
};

type Plan = PaperChoice['plan'];

/** What the plan covers, how its targets move, and what was reached of them. */
function position({ figures, sentence }: ReportContext, { planId }: Plan): Sentence[] {
  const own = { plan_id: planId };
  const rows = figures.count('gap', own);
  if (rows.value === 0) return [sentence(WORDS.noRows)];
  const city = { ...own, scope: 'city' };
  const whole = { ...own, sub_indicator: null };
  const reported = figures.sum('achievementTotals', 'rows_reported', city);
  const [total] = figures.rows('achievementTotals', city);
  const numeric = figures.sum('achievementTotals', 'rows_in_group', city);
  const flat = PATHS.filter(staysFlat);
  const known = PATHS.filter((path) => path !== 'unknown');
  return [
    sentence(WORDS.coverage, {
      indicators: figures.count('indicatorCoverage', { ...whole, cluster: CLUSTER_IDS }),
      results: figures.count('indicatorCoverage', { ...whole, grade: ['outcome', 'outcome-with-baseline'] }),
      activities: figures.count('indicatorCoverage', { ...whole, grade: 'activity' }),
      none: figures.count('indicatorCoverage', { ...whole, grade: 'none' }),
    }),
    numeric.value === null
      ? sentence(WORDS.noNumbers, { rows })
      : sentence(WORDS.rows, {
          rows,
          numeric,
          comparable: figures.count('gap', { ...own, path: known }),
          flat: figures.count('gap', { ...own, path: flat }),
        }),
    reported.value && total !== undefined
      ? sentence(WORDS.reported, {
          reported,
          numeric,
          reached: figures.sum('achievementTotals', 'rows_reached', city),
          judged: figures.sum('achievementTotals', 'rows_judged', city),
          median: figures.cell('achievementTotals', total, 'median_percent', { decimals: 1, unit: '%' }),
          computed: figures.sum('achievementTotals', 'rows_computed', city),
        })
      : sentence(WORDS.notReported),
  ];
}

const MOST_QUESTIONS = 3;
const MOST_AGENCIES = 2;

/** The points asked by cluster, and the largest questions without a row. */
function asked(context: ReportContext, plan: Plan): Block[] {
  const { figures, sentence, say, analysis } = context;
  const own = { plan_id: plan.planId };
  const points = (name: string) => figures.sum('indicatorCoverage', name, { ...own, sub_indicator: null });
  if (figures.rows('questions', own).length === 0)
    return [{ kind: 'text', as: 'paragraph', sentences: [sentence(WORDS.noQuestions)] }];
  const known = new Map(analysis.reference.questions.map((question) => [question.questionId, question]));
  const agency = shortAgency(analysis.reference);
  const largest: TableBlock = {
    kind: 'table',
    caption: say(WORDS.largest),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Kode', en: 'Code' }), width: 8, align: 'center' },
      { header: say({ id: 'Yang ditanyakan', en: 'What is asked' }), width: 50, align: 'left' },
      { header: say({ id: 'Nilai', en: 'Points' }), width: 7, align: 'right' },
      { header: say({ id: 'Instansi penjawab', en: 'Answering bodies' }), width: 30, align: 'left' },
    ],
    rows: figures
      .rows('unplanned', own)
      .slice(0, MOST_QUESTIONS)
      .map((row) => {
        const id = figures.text('unplanned', row, 'question_id') ?? '';
        const question = known.get(id);
        const bodies = question?.agencyIds.map((one) => agency(one, plan.cityCode)) ?? [];
        return [
          id,
          question ? questionName(context, question) : id,
          figures.cell('unplanned', row, 'points'),
          say(listed(bodies, MOST_AGENCIES)),
        ];
      }),
    foot: [],
    source: pointsSource(context, plan),
    none: say(WORDS.nothingOpen),
  };
  return [
    {
      kind: 'text',
      as: 'paragraph',
      sentences: [
        sentence(WORDS.points, {
          points: points('points'),
          direct: points('points_direct'),
          supporting: points('points_supporting'),
          none: points('points_none'),
        }),
        sentence(WORDS.noForecast),
      ],
    },
    pointsByCluster(context, plan),
    largest,
  ];
}

function pointsByCluster(context: ReportContext, plan: Plan): ChartBlock {
  const { figures, say, nameOf, analysis } = context;
  const { clusters } = analysis.reference;
  return {
    kind: 'chart',
    caption: say(WORDS.chart),
    categories: clusters.map((cluster) => `${cluster.clusterId} ${nameOf(cluster)}`),
    series: (['direct', 'supporting', 'none'] as const).map((answered) => ({
      name: say(WORDS.answered[answered]),
      values: clusters.map(({ clusterId }) =>
        figures.sum('indicatorCoverage', `points_${answered}`, {
          plan_id: plan.planId,
          cluster: clusterId,
          sub_indicator: null,
        }),
      ),
    })),
    // The table below it says where both come from.
    source: '',
  };
}

/** Rounds that are open, and a plan that is over. */
function due(context: ReportContext, plan: Plan): Sentence[] {
  const { sentence, year } = context;
  const last = Math.max(...plan.years);
  return [
    ...(last < year ? [sentence(WORDS.over, { span: planSpan(plan) })] : []),
    ...openRounds(context, plan),
    sentence(WORDS.report),
  ];
}
