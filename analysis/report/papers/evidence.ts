import { questionName } from '../../evaluation/question-name';
import { shortAgency } from '../../evaluation/short-agency';
import type { Plan, PlanRow } from '../../plan/plan';
import type { Question } from '../../reference/reference';
import { EVIDENCE_PAPER_WORDS as WORDS } from '../../text/evidence-words';
import { listed } from '../../text/listed';
import { ANSWERED_WORDS } from '../../text/words';
import { planTitle, pointsSource, reportSource } from '../blocks';
import { evidenceText } from '../evidence-text';
import type { Block, PaperCell, TableBlock } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import { reachedCells } from '../reached-cells';
import type { PaperChoice, ReportContext } from '../report-context';
import { actionText, agencyNamesOf, gapRowOf, ordinalText, targetCell } from '../row-words';

/** What the evaluation asks for as a matrix, filled in from plan and realisation: an index, and a table for each question. */
export const EVIDENCE: PaperDefinition = {
  key: 'bukti',
  name: {
    id: 'Bukti dukung: matriks yang diminta evaluasi',
    en: 'Evidence: matrices that the evaluation asks for',
  },
  orientation: 'landscape',
  describe: (context, { plan, year }) => {
    const { say, sentence, figures, analysis } = context;
    const questions = analysis.reference.questions.filter(({ asksMatrix }) => asksMatrix);
    const title = planTitle(context, plan, say(WORDS.title));
    if (questions.length === 0)
      return [title, { kind: 'text', as: 'paragraph', sentences: [sentence(WORDS.noQuestions)] }];
    const own = { plan_id: plan.planId, question_id: questions.map(({ questionId }) => questionId) };
    const intro = sentence(WORDS.intro, { questions: figures.count('questions', own), year: String(year) });
    const filled = questions.filter((question) => rowsOf(plan, question).length > 0);
    return [
      title,
      { kind: 'text', as: 'paragraph', sentences: [intro] },
      indexOf(context, plan, questions),
      ...filled.map((question): Block => matrixOf(context, { plan, year }, question)),
    ];
  },
};

/** Rows that serve a question, those that answer it first. */
function rowsOf(
  { rows }: Plan,
  { questionId }: Question,
): { row: PlanRow; strength: 'direct' | 'supporting' }[] {
  const serving = rows.flatMap((row) =>
    row.questions.links
      .filter((link) => link.questionId === questionId)
      .map(({ strength }) => ({ row, strength })),
  );
  return serving.sort((a, b) => Number(a.strength === 'supporting') - Number(b.strength === 'supporting'));
}

function indexOf(context: ReportContext, plan: Plan, questions: readonly Question[]): TableBlock {
  const { figures, say, analysis } = context;
  const short = shortAgency(analysis.reference);
  return {
    kind: 'table',
    caption: say(WORDS.index),
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Kode', en: 'Code' }), width: 7, align: 'center' },
      { header: say({ id: 'Yang ditanyakan', en: 'What is asked' }), width: 56, align: 'left' },
      { header: say({ id: 'Nilai', en: 'Points' }), width: 7, align: 'right' },
      { header: say({ id: 'Baris rencana', en: 'Rows' }), width: 22, align: 'left' },
      { header: say({ id: 'Instansi penjawab', en: 'Answering bodies' }), width: 30, align: 'left' },
      { header: say(WORDS.link), width: 22, align: 'left' },
    ],
    rows: questions.map((question): PaperCell[] => {
      const [row = -1] = figures.rows('questions', {
        plan_id: plan.planId,
        question_id: question.questionId,
      });
      const numbers = rowsOf(plan, question).map((one) => ordinalText(plan, one.row));
      const bodies = question.agencyIds.map((id) => short(id, plan.cityCode));
      return [
        question.questionId,
        questionName(context, question),
        figures.cell('questions', row, 'points'),
        numbers.length === 0 ? say(WORDS.noRow) : say(listed(numbers)),
        say(listed(bodies)),
        null,
      ];
    }),
    foot: [],
    source: pointsSource(context, plan),
    none: '',
  };
}

function matrixOf(
  context: ReportContext,
  { plan, year }: Pick<PaperChoice, 'plan' | 'year'>,
  question: Question,
): TableBlock {
  const { say } = context;
  return {
    kind: 'table',
    caption: `${question.questionId} ${questionName(context, question)}`,
    hasNumberRow: false,
    columns: [
      { header: say({ id: 'Baris', en: 'Row' }), width: 6, align: 'center' },
      { header: say({ id: 'Kegiatan dan ukuran', en: 'Action and measure' }), width: 46, align: 'left' },
      { header: say(WORDS.relation), width: 12, align: 'left' },
      { header: say({ id: 'Satuan', en: 'Unit' }), width: 12, align: 'left' },
      { header: `Target ${String(year)}`, width: 10, align: 'right' },
      { header: `${say({ id: 'Realisasi', en: 'Realised' })} ${String(year)}`, width: 11, align: 'right' },
      { header: say({ id: 'Bukti dukung', en: 'Evidence' }), width: 18, align: 'left' },
      { header: say({ id: 'Penanggung jawab', en: 'Responsible bodies' }), width: 18, align: 'left' },
      { header: say(WORDS.link), width: 20, align: 'left' },
    ],
    rows: rowsOf(plan, question).map(({ row, strength }): PaperCell[] => [
      ordinalText(plan, row),
      actionText(context, gapRowOf(context, row.rowId)),
      say(ANSWERED_WORDS[strength]),
      row.printed.unit,
      targetCell(context, plan, row, year),
      reachedCells(context, row).realisation,
      evidenceText(context, row.rowId),
      agencyNamesOf(context, plan, row).join(', '),
      null,
    ]),
    foot: [],
    source: reportSource(context, plan),
    none: '',
  };
}
