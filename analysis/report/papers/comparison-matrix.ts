import { questionName } from '../../evaluation/question-name';
import { comparedIn, figureText, type PairRow } from '../../comparison/figure-text';
import { shownPairs } from '../../comparison/pairs';
import { type Rung, WITH_FIGURES } from '../../comparison/rung';
import type { Plan } from '../../plan/plan';
import { COMPARISON_WORDS as WORDS } from '../../text/comparison-words';
import { RUNG_WORDS } from '../../text/words';
import { planTitle, pointsSource } from '../blocks';
import type { Block, PaperCell, PaperColumn, PaperRow, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import type { ReportContext } from '../report-context';

/** Cities side by side for the coordination meeting: by indicator, figure by figure, and what others plan and this city does not. */
export const COMPARISON_MATRIX: PaperDefinition = {
  key: 'persandingan',
  name: { id: 'Matriks persandingan', en: 'Side-by-side matrix' },
  orientation: 'landscape',
  describe: (context, { plan }) => {
    const { say, sentence, figures, planName } = context;
    const others = othersOf(context, plan);
    const names = others.map(({ planId }) => planName(planId)).join(', ');
    const title = planTitle(
      context,
      plan,
      say(WORDS.title),
      names === '' ? [] : [`${say(WORDS.beside)}: ${names}`],
    );
    if (others.length === 0)
      return [title, { kind: 'text', as: 'paragraph', sentences: [sentence(WORDS.alone)] }];
    const own = { plan_id: plan.planId };
    const short = sentence(WORDS.inShort, {
      figures: figures.count('pairs', { ...own, rung: WITH_FIGURES, decision: [null, 'accept'] }),
      themes: figures.count('pairs', { ...own, rung: 'E', decision: [null, 'accept'] }),
    });
    return [
      title,
      { kind: 'text', as: 'paragraph', sentences: [short] },
      byIndicator(context, [plan, ...others]),
      sideBySide(context, [plan, ...others]),
      elsewhere(context, plan, others),
    ] satisfies Block[];
  },
};

/** More cities are too much for one line of a page. */
const MOST_OTHERS = 3;

function othersOf({ analysis }: ReportContext, { planId }: Plan): Plan[] {
  const { plans, chosen } = analysis;
  return plans
    .filter((plan) => plan.planId !== planId && chosen.shown.includes(plan.planId))
    .slice(0, MOST_OTHERS);
}

/** Whether an indicator can be set side by side, and the points that each city has no row for. */
function byIndicator(context: ReportContext, plans: readonly Plan[]): TableBlock {
  const { figures, say, nameOf, analysis, planLabel } = context;
  const { indicators } = analysis.reference;
  const [own] = plans;
  const group = say(WORDS.noPoints);
  const rows = indicators.flatMap((indicator): PaperRow[] => {
    const at = (plan: Plan) =>
      figures.rows('comparison', {
        plan_id: plan.planId,
        canonical_indicator: indicator.indicatorId,
      })[0] ?? -1;
    const row = own ? at(own) : -1;
    const rung = figures.text('comparison', row, 'rung') as Rung | null;
    return [
      [
        indicator.indicatorId,
        nameOf({ nameId: indicator.shortNameId, nameEn: indicator.shortNameEn }),
        rung === null ? '' : say(RUNG_WORDS[rung]),
        figures.cell('comparison', row, 'pairs'),
        figures.cell('comparison', row, 'pairs_with_figures'),
        ...plans.map((plan) => figures.cell('comparison', at(plan), 'rows')),
        ...plans.map((plan) => figures.cell('comparison', at(plan), 'points_none')),
      ],
    ];
  });
  const number = (header: string, width: number, over?: string): PaperColumn => ({
    header,
    width,
    align: 'right',
    ...(over !== undefined && { group: over }),
  });
  return {
    kind: 'table',
    caption: say(WORDS.byIndicator),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'No', en: 'No' }), width: 5, align: 'center' },
      { header: say({ id: 'Indikator KLA', en: 'KLA indicator' }), width: 40, align: 'left' },
      { header: say({ id: 'Jenjang tertinggi', en: 'Highest rung' }), width: 24, align: 'left' },
      number(say({ id: 'Pasangan', en: 'Pairs' }), 10),
      number(say({ id: 'Dengan angka', en: 'With figures' }), 10),
      ...plans.map(({ planId }) => number(planLabel(planId), 9, say({ id: 'Baris rencana', en: 'Rows' }))),
      ...plans.map(({ planId }) => number(planLabel(planId), 9, group)),
    ],
    rows,
    foot: [],
    source: own ? pointsSource(context, own) : '',
    none: '',
  };
}

/** What is compared, with the figure of each city as it stands over its denominator. */
function sideBySide(context: ReportContext, plans: readonly Plan[]): TableBlock {
  const { say, language, analysis, nameOf, planLabel } = context;
  const [own] = plans;
  const lines = shownPairs(analysis.pairs).filter(
    (line) =>
      WITH_FIGURES.includes(line[0].rung) &&
      line.some(({ plan_id }) => plan_id === own?.planId) &&
      line.some(({ plan_id }) => plan_id !== own?.planId && plans.some(({ planId }) => planId === plan_id)),
  );
  const rows = analysis.reference.indicators.flatMap((indicator): PaperRow[] => {
    const mine = lines.filter(([{ canonical_indicator }]) => canonical_indicator === indicator.indicatorId);
    const heading = `${indicator.clusterId} · ${indicator.indicatorId} ${nameOf(indicator)}`;
    return mine.length === 0 ? [] : [heading, ...mine.map(lineOf)];
  });
  function lineOf(line: readonly [PairRow, ...PairRow[]]): PaperCell[] {
    const [first] = line;
    return [
      comparedIn(first, language),
      say(RUNG_WORDS[first.rung]),
      ...plans.map(({ planId }) => {
        const row = line.find(({ plan_id }) => plan_id === planId);
        return row ? `${figureText(row, analysis, language)} (${String(row.year ?? '')})` : null;
      }),
      language === 'id' ? first.reason : first.reason_en,
    ];
  }
  return {
    kind: 'table',
    caption: say(WORDS.figures),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Yang disandingkan', en: 'What is compared' }), width: 40, align: 'left' },
      { header: say({ id: 'Jenjang', en: 'Rung' }), width: 18, align: 'left' },
      ...plans.map(({ planId }): PaperColumn => ({ header: planLabel(planId), width: 22, align: 'left' })),
      { header: say({ id: 'Catatan', en: 'Remarks' }), width: 44, align: 'left' },
    ],
    rows,
    foot: [],
    source: say({
      id: 'Sumber: lampiran peraturan kepala daerah; penyebut di lembar Penyebut. Batas seperti "> 90%" tidak diselisihkan.',
      en: 'Source: annexes of the regulations; denominators of sheet Denominators. A bound such as "> 90%" is never subtracted.',
    }),
    none: say(WORDS.noFigures),
  };
}

const MOST_ELSEWHERE = 25;

/** Questions for which this city has nothing and another answers, most points first. */
function elsewhere(context: ReportContext, plan: Plan, others: readonly Plan[]): TableBlock {
  const { figures, say, analysis, planLabel } = context;
  const known = new Map(analysis.reference.questions.map((question) => [question.questionId, question]));
  const text = (row: number, column: string): string => figures.text('onlyIn', row, column) ?? '';
  const rows = figures
    .rows('onlyIn', {
      plan_id_without: plan.planId,
      plan_id_with: others.map(({ planId }) => planId),
      answered: 'direct',
    })
    .slice(0, MOST_ELSEWHERE);
  return {
    kind: 'table',
    caption: say(WORDS.elsewhere),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Kode', en: 'Code' }), width: 7, align: 'center' },
      { header: say({ id: 'Yang ditanyakan', en: 'What is asked' }), width: 32, align: 'left' },
      { header: say({ id: 'Nilai', en: 'Points' }), width: 7, align: 'right' },
      { header: say({ id: 'Kota', en: 'City' }), width: 11, align: 'left' },
      { header: say({ id: 'Kegiatan di sana', en: 'Their action' }), width: 40, align: 'left' },
      { header: say({ id: 'Target', en: 'Target' }), width: 25, align: 'left' },
      { header: say({ id: 'Penanggung jawab di sana', en: 'Their bodies' }), width: 20, align: 'left' },
      { header: say({ id: 'Padanannya di sini', en: 'Ours' }), width: 16, align: 'left' },
    ],
    rows: rows.map((row): PaperCell[] => {
      const question = known.get(text(row, 'question_id'));
      return [
        text(row, 'question_id'),
        question ? questionName(context, question) : '',
        figures.cell('onlyIn', row, 'points'),
        planLabel(text(row, 'plan_id_with')),
        [...new Set([text(row, 'action'), text(row, 'measure')])].filter(Boolean).join(' · '),
        text(row, 'target'),
        text(row, 'agency'),
        text(row, 'own_agency'),
      ];
    }),
    foot: [],
    source: pointsSource(context, plan),
    none: say(WORDS.nothingElsewhere),
  };
}
