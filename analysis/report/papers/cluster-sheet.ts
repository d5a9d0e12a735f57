import { listed } from '../../text/listed';
import { type Grade, GRADE_WORDS } from '../../evaluation/grade';
import { questionName } from '../../evaluation/question-name';
import { shortAgency } from '../../evaluation/short-agency';
import { staysFlat } from '../../plan/path';
import { isMeasurable, PATHS, type Plan } from '../../plan/plan';
import type { Cluster } from '../../reference/reference';
import { CLUSTER_WORDS as WORDS } from '../../text/cluster-words';
import { planTitle, pointsSource, reportSource, signerOf } from '../blocks';
import { monitoringSentences } from '../monitoring-sentences';
import type { Block, PaperCell, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import type { PaperChoice, ReportContext } from '../report-context';
import { actionText, agencyNamesOf, gapRowOf, ordinalText, targetCell } from '../row-words';
import type { Sentence } from '../sentence';
import { widestGaps } from '../widest-gaps';

/** What the coordinator of a cluster answers for: its indicators, its gaps, who has not reported; one cluster after the other. */
export const CLUSTER_SHEET: PaperDefinition = {
  key: 'klaster',
  name: { id: 'Lembar koordinator klaster', en: "Sheet of a cluster's coordinator" },
  orientation: 'landscape',
  describe: (context, choice) =>
    context.analysis.reference.clusters
      .filter(({ clusterId }) => choice.cluster === null || clusterId === choice.cluster)
      .flatMap((cluster, at): Block[] => [
        ...(at === 0 ? [] : [{ kind: 'break' } as const]),
        ...sheetOf(context, choice, cluster),
      ]),
};

function sheetOf(context: ReportContext, { plan, year }: PaperChoice, cluster: Cluster): Block[] {
  const { say, nameOf } = context;
  const { clusterId } = cluster;
  const name = `${clusterId} ${nameOf(cluster)}`;
  return [
    planTitle(context, plan, `${say(WORDS.title)} ${name}`),
    { kind: 'heading', text: say(WORDS.position) },
    { kind: 'text', as: 'points', sentences: position(context, plan, cluster, year) },
    indicators(context, plan, cluster),
    { kind: 'heading', text: say(WORDS.gaps) },
    ...widestGaps(context, plan, clusterId),
    questions(context, plan, cluster),
    unreported(context, plan, cluster, year),
    {
      kind: 'signatures',
      signers: [signerOf(context, plan, { title: `${say(WORDS.title)} ${clusterId}` })],
    },
  ];
}

function position(
  context: ReportContext,
  { planId }: Plan,
  { clusterId }: Cluster,
  year: number,
): Sentence[] {
  const { figures, sentence } = context;
  const own = { plan_id: planId, cluster: clusterId };
  const rows = figures.count('gap', own);
  const points = (name: string) => figures.sum('indicatorCoverage', name, { ...own, sub_indicator: null });
  const asked =
    points('points').value === null
      ? []
      : [
          sentence(WORDS.points, {
            points: points('points'),
            direct: points('points_direct'),
            supporting: points('points_supporting'),
            none: points('points_none'),
          }),
        ];
  if (rows.value === 0) return [sentence(WORDS.noRows), ...asked];
  return [
    sentence(WORDS.rows, { rows, flat: figures.count('gap', { ...own, path: PATHS.filter(staysFlat) }) }),
    ...asked,
    ...monitoringSentences(context, { plan_id: planId, scope: 'cluster', code: clusterId }, year),
  ];
}

/** How far the plan goes for each indicator, and what is asked of it. */
function indicators(context: ReportContext, plan: Plan, { clusterId }: Cluster): TableBlock {
  const { figures, say, nameOf, analysis } = context;
  const known = new Map(analysis.reference.indicators.map((one) => [one.indicatorId, one]));
  const number = (header: string): TableBlock['columns'][number] => ({ header, width: 10, align: 'right' });
  return {
    kind: 'table',
    caption: say(WORDS.indicators),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'No', en: 'No' }), width: 5, align: 'center' },
      { header: say({ id: 'Indikator KLA', en: 'KLA indicator' }), width: 46, align: 'left' },
      number(say({ id: 'Baris', en: 'Rows' })),
      { header: say({ id: 'Cakupan', en: 'Coverage' }), width: 22, align: 'left' },
      number(say({ id: 'Nilai ditanyakan', en: 'Points asked' })),
      number(say({ id: 'Dijawab', en: 'Answered' })),
      number(say({ id: 'Didukung', en: 'Supported' })),
      number(say({ id: 'Belum direncanakan', en: 'Not planned' })),
    ],
    rows: figures
      .rows('indicatorCoverage', { plan_id: plan.planId, cluster: clusterId, sub_indicator: null })
      .map((row): PaperCell[] => {
        const id = figures.text('indicatorCoverage', row, 'canonical_indicator') ?? '';
        const indicator = known.get(id);
        const cell = (column: string) => figures.cell('indicatorCoverage', row, column);
        const grade = figures.text('indicatorCoverage', row, 'grade') as Grade | null;
        return [
          id,
          indicator ? nameOf(indicator) : id,
          cell('rows'),
          grade === null ? '' : say(GRADE_WORDS[grade]),
          ...['points', 'points_direct', 'points_supporting', 'points_none'].map(cell),
        ];
      }),
    foot: [],
    source: pointsSource(context, plan),
    none: say(WORDS.noRows),
  };
}

const MOST_QUESTIONS = 15;

/** What is asked of the cluster and not planned, most points first. */
function questions(context: ReportContext, plan: Plan, { clusterId }: Cluster): TableBlock {
  const { figures, say, analysis } = context;
  const known = new Map(analysis.reference.questions.map((question) => [question.questionId, question]));
  const clusters = new Map(analysis.reference.indicators.map((one) => [one.indicatorId, one.clusterId]));
  const short = shortAgency(analysis.reference);
  const open = figures.rows('unplanned', { plan_id: plan.planId }).flatMap((row): PaperCell[][] => {
    const question = known.get(figures.text('unplanned', row, 'question_id') ?? '');
    if (!question || clusters.get(question.indicatorId) !== clusterId) return [];
    const bodies = question.agencyIds.map((id) => short(id, plan.cityCode));
    const name = questionName(context, question);
    return [[question.questionId, name, figures.cell('unplanned', row, 'points'), say(listed(bodies))]];
  });
  const isCut = open.length > MOST_QUESTIONS;
  return {
    kind: 'table',
    caption: say(WORDS.questions) + (isCut ? ` (${say(WORDS.largest)})` : ''),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Kode', en: 'Code' }), width: 6, align: 'center' },
      { header: say({ id: 'Yang ditanyakan', en: 'What is asked' }), width: 60, align: 'left' },
      { header: say({ id: 'Nilai', en: 'Points' }), width: 7, align: 'right' },
      { header: say({ id: 'Instansi penjawab', en: 'Answering bodies' }), width: 40, align: 'left' },
    ],
    rows: open.slice(0, MOST_QUESTIONS),
    foot: [],
    source: pointsSource(context, plan),
    none: say(WORDS.everyQuestion),
  };
}

/** Rows with a numeric target of which nothing was reported in the year, and whose they are. */
function unreported(context: ReportContext, plan: Plan, { clusterId }: Cluster, year: number): TableBlock {
  const { figures, say } = context;
  const never = figures
    .rows('achievement', { plan_id: plan.planId, cluster: clusterId, rounds_reported: 0 })
    .map((row) => figures.text('achievement', row, 'row_id'));
  const rows = plan.rows.filter((row) => isMeasurable(row) && never.includes(row.rowId));
  return {
    kind: 'table',
    caption: `${say(WORDS.unreported)}, ${String(year)}`,
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Baris', en: 'Row' }), width: 6, align: 'center' },
      { header: say({ id: 'Kegiatan dan ukuran', en: 'Action and measure' }), width: 60, align: 'left' },
      { header: say({ id: 'Satuan', en: 'Unit' }), width: 14, align: 'left' },
      { header: `Target ${String(year)}`, width: 10, align: 'right' },
      { header: say({ id: 'Penanggung jawab', en: 'Responsible bodies' }), width: 28, align: 'left' },
    ],
    rows: rows.map((row): PaperCell[] => [
      ordinalText(plan, row),
      actionText(context, gapRowOf(context, row.rowId)),
      row.printed.unit,
      targetCell(context, plan, row, year),
      agencyNamesOf(context, plan, row).join(', '),
    ]),
    foot: [],
    source: reportSource(context, plan),
    none: say(WORDS.reportedAll),
  };
}
