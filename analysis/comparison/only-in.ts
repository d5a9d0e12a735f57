import { rowTicks } from '../drafts/tick-columns';
import { columnsOf, measure } from '../measure';
import { CODE } from '../sheets/columns';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import { CENTRED, KEY, type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { POINTS_FROM } from '../text/points-source';
import { ANSWERED_WORDS } from '../text/words';
import { questionName } from '../evaluation/question-name';
import { answeredColors } from '../evaluation/answered-look';
import { onlyInFrame, type OnlyInColumns } from './only-in-frame';

/** Printed from these points on, where the other city answers the question. */
const PRINTED_POINTS = 5;

const ONLY_IN_SHEET: ResultSheet = {
  key: 'only-in',
  name: { id: 'Rencana Kota Lain', en: 'Planned Elsewhere' },
  tabColor: '5B3A8C',
  title: {
    id: 'Direncanakan kota lain, belum di sini',
    en: 'Planned elsewhere, not here',
  },
  subtitle: {
    id: `Pertanyaan evaluasi yang dijawab atau didukung rencana kota lain, sedangkan rencana kota ini tidak memiliki satu baris pun.`,
    en: `Evaluation questions that the plan of another city answers or supports, and for which this city has no row.`,
  },
  purpose: {
    id: 'Yang direncanakan kota lain dan belum di sini, beserta nilai dan penanggung jawabnya.',
    en: 'What other cities plan and this one does not, with points and responsible bodies.',
  },
  long: {
    frozen: 3,
    hint: {
      id: `Nilai dari ${POINTS_FROM.id}; satu pertanyaan dapat muncul pada beberapa baris, jadi nilainya jangan dijumlahkan. Dicetak: yang menjawab dan bernilai ${PRINTED_POINTS} atau lebih. Isi "ya" pada Jadikan rancangan, lalu hitung ulang: barisnya ada di lembar Rancangan.`,
      en: `Points from ${POINTS_FROM.en}; a question may stand on several lines, so do not add its points up. Printed: what answers, from ${PRINTED_POINTS} points on. Fill in "yes" under Adopt as draft, then compute again: its row stands on sheet Drafts.`,
    },
  },
};

function isPrinted({ points, answered }: RowOf<Frame<OnlyInColumns>>): boolean {
  return answered === 'direct' && (points ?? 0) >= PRINTED_POINTS;
}

/** What one city plans and another does not, with their action, targets and bodies, and ours that would correspond. */
export const ONLY_IN = measure({
  key: 'onlyIn',
  file: 'only_in',
  compute: ({ plans, reference, answers, chosen }) =>
    onlyInFrame(
      plans.filter(({ planId }) => chosen.shown.includes(planId)),
      reference,
      answers,
    ),
  csv: (frame) => columnsOf(frame, ['plan_id_with', 'plan_id_without', 'question_id', 'points', 'row_id']),
  sheet: ONLY_IN_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis, planLabel } = context;
    const { reference } = analysis;
    // What is printed stands together on top.
    const all = recordsOf(frame);
    const lines = [...all.filter(isPrinted), ...all.filter((one) => !isPrinted(one))];
    const questions = new Map(reference.questions.map((one) => [one.questionId, one]));
    const show = showing(context, lines);
    return {
      name: 'tblHanyaKotaLain',
      none: say({
        id: 'Tidak ada baris. Pertanyaan yang baru disarankan untuk baris rencana kota lain tidak ikut: isi "Menjawab pertanyaan" di lembar rencananya, lalu hitung ulang.',
        en: 'No rows. Questions that are only suggested for rows of another city do not count: fill in "Answers questions" on its plan sheet, then compute again.',
      }),
      columns: [
        show('plan_without', 15, ({ plan_id_without }) => planLabel(plan_id_without), {
          ...KEY,
        }),
        show('question_id', 10, { ...CENTRED, ...KEY }),
        show('question', 44, ({ question_id }) => {
          const question = questions.get(question_id);
          return question ? questionName(context, question) : null;
        }),
        show('points', 10, { format: 'number', earlierHeaders: ['Nilai 2024', 'Points 2024'] }),
        show('city', 15, ({ plan_id_with }) => planLabel(plan_id_with), {
          header: say({ id: 'Direncanakan di', en: 'Planned in' }),
        }),
        show('answered', 12, ({ answered }) => say(ANSWERED_WORDS[answered]), {
          header: say({ id: 'Hubungan', en: 'Relation' }),
          colors: answeredColors(context),
        }),
        show('row_number', 8, {
          ...CODE,
          header: say({ id: 'Baris', en: 'Row' }),
          links: lines.map(({ plan_id_with, row_number }) =>
            rowLink(context, { plan_id: plan_id_with, row_number }),
          ),
        }),
        show('action', 64, ({ action, measure: measured }) =>
          [...new Set([action, measured])].filter(Boolean).join(' — '),
        ),
        show('target', 26),
        show('agency', 22, {
          header: say({ id: 'Penanggung jawab di kota itu', en: 'Responsible body there' }),
        }),
        show('own_agency', 22, {
          header: say({ id: 'Penanggung jawab yang setara di kota ini', en: 'Corresponding body here' }),
          earlierHeaders: ['Penanggung jawab yang sepadan di sini'],
        }),
        rowTicks(
          context,
          lines.map(({ plan_id_without, question_id, row_id }) => ({
            planId: plan_id_without,
            questionId: question_id,
            rowId: row_id,
          })),
        ),
        show('row_id', 16, { ...KEY, wrap: false, isHidden: true }),
      ],
      print: {
        columns: 11,
        rows: lines.map(isPrinted),
      },
    };
  },
});
