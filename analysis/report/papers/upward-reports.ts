import { shortAgency } from '../../evaluation/short-agency';
import type { Plan } from '../../plan/plan';
import { planSpan, shortCity } from '../../sheets/names';
import { regulationName } from '../../sheets/regulation-name';
import { SUMMARY_WORDS } from '../../text/summary-words';
import { UPWARD_WORDS as WORDS } from '../../text/upward-words';
import { planTitle, reportSource, signerOf } from '../blocks';
import { monitoringSentences } from '../monitoring-sentences';
import type { Block, PaperCell, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import type { PaperChoice, ReportContext } from '../report-context';
import type { Sentence } from '../sentence';

/** The report on a year as it goes upward: from the chair to the head of the city, and from there to governor and minister. */
export const UPWARD_REPORTS: PaperDefinition = {
  key: 'laporan',
  name: { id: 'Laporan berjenjang', en: 'Reports that go upward' },
  orientation: 'portrait',
  describe: (context, choice) => {
    const { say, analysis } = context;
    const { plan } = choice;
    const office = shortAgency(analysis.reference)('bappeda', plan.cityCode);
    const city = shortCity(plan.cityName);
    const head = `${say(/^Kabupaten\b/i.test(plan.cityName) ? WORDS.regent : WORDS.mayor)} ${city}`;
    const province =
      analysis.reference.cities.find(({ cityCode }) => cityCode === plan.cityCode)?.province ?? '';
    const chair = say({ id: `Kepala ${office}`, en: `Head of ${office}` });
    const letters = [
      { to: `${head}, ${say(WORDS.through)}`, from: `${chair} ${say(WORDS.chair)}` },
      { to: `${say(WORDS.governor)} ${province}`.trim(), from: capital(head) },
      { to: say(WORDS.minister), from: capital(head) },
    ];
    return letters.flatMap(({ to, from }, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      ...letterOf(context, choice, to),
      { kind: 'signatures', signers: [signerOf(context, plan, { title: from })] },
    ]);
  },
};

/** What signs begins with a capital. */
function capital(text: string): string {
  return text.replace(/^the /, '');
}

function letterOf(context: ReportContext, { plan, year }: PaperChoice, to: string): Block[] {
  const { say, sentence, figures, planName } = context;
  const own = { plan_id: plan.planId };
  const points = (name: string) => figures.sum('indicatorCoverage', name, { ...own, sub_indicator: null });
  const parts = {
    plan: `RAD-KLA ${planName(plan.planId)} ${planSpan(plan)}`,
    regulation: say(regulationName(plan)),
  };
  return [
    planTitle(context, plan, `${say(WORDS.title)} ${String(year)}`, [`${say(WORDS.to)}: ${to}`]),
    { kind: 'heading', text: say(WORDS.base) },
    { kind: 'text', as: 'paragraph', sentences: [sentence(WORDS.basis, parts)] },
    { kind: 'heading', text: say(WORDS.reached) },
    {
      kind: 'text',
      as: 'paragraph',
      sentences: monitoringSentences(context, { ...own, scope: 'city' }, year),
    },
    byCluster(context, plan),
    { kind: 'heading', text: say(WORDS.obstacles) },
    { kind: 'text', as: 'points', sentences: obstacles(context, plan) },
    { kind: 'heading', text: say(WORDS.asked) },
    {
      kind: 'text',
      as: 'paragraph',
      sentences:
        points('points').value === null
          ? [sentence(SUMMARY_WORDS.noQuestions)]
          : [
              sentence(SUMMARY_WORDS.points, {
                points: points('points'),
                direct: points('points_direct'),
                supporting: points('points_supporting'),
                none: points('points_none'),
              }),
              sentence(SUMMARY_WORDS.noForecast),
            ],
    },
  ];
}

function byCluster(context: ReportContext, plan: Plan): TableBlock {
  const { figures, say, nameOf, analysis } = context;
  const number = (id: string, en: string): TableBlock['columns'][number] => ({
    header: say({ id, en }),
    width: 11,
    align: 'right',
  });
  return {
    kind: 'table',
    caption: say(WORDS.byCluster),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Klaster', en: 'Cluster' }), width: 40, align: 'left' },
      number('Baris bertarget', 'Rows with a target'),
      number('Dilaporkan', 'Reported'),
      number('Dapat dinilai', 'Can be judged'),
      number('Mencapai target', 'Reach the target'),
      number('Median capaian (%)', 'Median achieved (%)'),
    ],
    rows: figures
      .rows('achievementTotals', { plan_id: plan.planId, scope: 'cluster' })
      .map((row): PaperCell[] => {
        const id = figures.text('achievementTotals', row, 'code');
        const cluster = analysis.reference.clusters.find(({ clusterId }) => clusterId === id);
        const name = cluster
          ? `${cluster.clusterId} ${nameOf(cluster)}`
          : say({ id: 'Tanpa klaster', en: 'No cluster' });
        const cell = (column: string) => figures.cell('achievementTotals', row, column);
        return [
          name,
          ...['rows_in_group', 'rows_reported', 'rows_judged', 'rows_reached'].map(cell),
          figures.cell('achievementTotals', row, 'median_percent', { decimals: 1 }),
        ];
      }),
    foot: [],
    source: reportSource(context, plan),
    none: say(WORDS.noClusters),
  };
}

const MOST_NAMED = 5;

/** The obstacles that were named most often, and what is to be done, as reported. */
function obstacles({ figures, sentence }: ReportContext, { planId }: Plan): Sentence[] {
  const lines = figures.rows('monitoringLines', { plan_id: planId, filled: true });
  const said = (column: string): string[] => [
    ...new Set(lines.flatMap((line) => figures.text('monitoringLines', line, column) ?? [])),
  ];
  const counted = said('obstacle').map((obstacle) => ({
    obstacle,
    reports: figures.count('monitoringLines', { plan_id: planId, filled: true, obstacle }),
  }));
  if (counted.length === 0) return [sentence(WORDS.noObstacles)];
  const most = counted.sort((a, b) => (b.reports.value ?? 0) - (a.reports.value ?? 0)).slice(0, MOST_NAMED);
  const steps = said('follow_up').slice(0, MOST_NAMED).join(' ');
  return [
    ...most.map((parts) => sentence(WORDS.obstacle, parts)),
    ...(steps === '' ? [] : [sentence(WORDS.followUp, { steps })]),
  ];
}
