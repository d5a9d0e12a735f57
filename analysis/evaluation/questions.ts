import { questionTicks } from '../drafts/tick-columns';
import { columnsOf, measure } from '../measure';
import { blank, cellName, column, type SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import type { Link } from '../sheets/sheet';
import { BODY_ROW } from '../sheets/sheet-frame';
import { besideStatistics, planStatistics } from '../sheets/plan-statistics';
import { CENTRED, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import type { Question } from '../reference/reference';
import { columnOf, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { POINTS_FROM } from '../text/points-source';
import { ANSWERED_WORDS, LEVEL_WORDS, UNCONFIRMED, YES } from '../text/words';
import { ANSWERED, type Answered } from './answers';
import { answeredColors, answeredWord } from './answered-look';
import { ASKED_AGENCY, ASKED_AGENCY_BEFORE } from './indicator-coverage';
import { type QuestionsColumns, questionsFrame } from './questions-frame';
import { questionName } from './question-name';
import { shortAgency } from './short-agency';

/** Points from which a question for which a city plans nothing stands first. */
const OPEN_POINTS = 5;

const QUESTIONS_SHEET: ResultSheet = {
  key: 'questions',
  name: { id: 'Pertanyaan Evaluasi', en: 'Evaluation Questions' },
  tabColor: '2F5C3A',
  title: {
    id: 'Pertanyaan evaluasi KLA 2024 dan baris rencana',
    en: 'Questions of the 2024 KLA evaluation and rows of the plans',
  },
  subtitle: {
    id: 'Menjawab: baris itu sendiri yang ditanyakan atau mengukur hal yang ditanyakan. Mendukung: barisnya membantu, tetapi bukan buktinya. Gambaran hal yang perlu dibahas, bukan perkiraan nilai evaluasi.',
    en: 'Answers: the row is what is asked, or measures it. Supports: it helps, but is not the evidence. The points show where to look; they predict no score.',
  },
  purpose: {
    id: 'Yang ditanyakan evaluasi beserta nilainya, dan baris yang menjawabnya.',
    en: 'What the evaluation asks, with its points, and the rows that answer it.',
  },
  long: {
    frozen: 3,
    hint: {
      id: `Hubungan baris dengan pertanyaan diubah di lembar RAD, kolom "Menjawab pertanyaan" dan "Mendukung pertanyaan". Sumber nilai: ${POINTS_FROM.id}; nama pertanyaan disusun ulang. Yang didahulukan dan dicetak: pertanyaan bernilai ${OPEN_POINTS} atau lebih yang belum memiliki baris di salah satu kota.`,
      en: `What a row serves is changed on the plan sheets, columns "Answers questions" and "Supports questions". Points from ${POINTS_FROM.en}; the questions are reworded. First, and printed: questions of ${OPEN_POINTS} points or more for which one of the cities has no row.`,
    },
  },
};

function isOpen(line: readonly { readonly answered: Answered; readonly points: number | null }[]): boolean {
  return line.some(({ answered, points }) => answered === 'none' && (points ?? 0) >= OPEN_POINTS);
}

export const QUESTIONS = measure({
  key: 'questions',
  compute: ({ answers, reference }) => questionsFrame(answers, reference),
  csv: (frame) =>
    columnsOf(frame, [
      'question_id',
      'indicator',
      'cluster',
      'points',
      'plan_id',
      'city',
      'answered',
      'row_ids',
      'kind',
      'confirmed',
    ]),
  sheet: QUESTIONS_SHEET,
  table: questionsTable,
});

function questionsTable(context: SheetContext, frame: Frame<QuestionsColumns>): StackedTable {
  const { analysis, everything, say, nameOf } = context;
  const { reference } = analysis;
  const lines = questionLines(frame);
  const known = new Map(reference.questions.map((question) => [question.questionId, question]));
  const kinds = new Map(reference.questionKinds.map((kind) => [kind.kindId, nameOf(kind)]));
  const agency = shortAgency(reference);
  const show = showing(context, lines);
  const asked = (line: (typeof lines)[number]): Question | undefined => known.get(line[0].question_id);
  const answers = {
    cells: answersIn(everything.questions),
    words: [
      ...ANSWERED.map((answered) => [answered, say(ANSWERED_WORDS[answered])] as const),
      [UNSURE, say(UNCONFIRMED)] as const,
    ],
  };
  const codes = lines.map(([{ question_id }]) => question_id);
  const { near, far } = besideStatistics(
    context,
    ({ planId }) => cityColumns(context, lines, planId),
    planStatistics(context, everything.questions, ['question_id']).map((group) =>
      group.counts('answered', codes, answers),
    ),
  );
  const fixed = [
    show('cluster', 8, ([{ cluster }]) => cluster, CENTRED),
    show('question_id', 10, ([{ question_id }]) => question_id, { role: 'id', ...CENTRED }),
    show('question', 76, (line) => nameOrNull(context, asked(line)), { tells: true }),
    show('kind', 14, ([{ kind }]) => kinds.get(kind) ?? kind),
    show('points', 8, ([{ points }]) => points, { format: 'number' }),
  ];
  return {
    name: 'tblPertanyaan',
    columns: [
      ...fixed,
      ...near,
      show(
        'agency',
        66,
        (line) =>
          asked(line)
            ?.agencyIds.map((id) => agency(id))
            .join(', ') ?? null,
        { header: say(ASKED_AGENCY), earlierHeaders: ASKED_AGENCY_BEFORE },
      ),
      questionTicks(
        context,
        lines.map(([{ question_id }]) => question_id),
      ),
      show('level', 12, (line) => levelOf(context, asked(line))),
      show('matrix', 10, (line) => (asked(line)?.asksMatrix ? say(YES) : null), CENTRED),
      show('remark', 130, (line) => {
        const remark = asked(line)?.remark;
        return remark ? say(remark) : null;
      }),
      ...far,
    ],
    print: {
      columns: fixed.length + near.length + 1,
      rows: lines.map(isOpen),
    },
  };
}

/** What was only suggested is counted apart. */
const UNSURE = 'unconfirmed';

function answersIn(all: Frame<QuestionsColumns>): (Answered | typeof UNSURE)[] {
  const confirmed = columnOf(all, 'confirmed');
  return columnOf(all, 'answered').map((answered, row) => (confirmed[row] ? answered : UNSURE));
}

/** One line a question: what has to be talked about stands first, each block in the order of the evaluation. */
function questionLines(frame: Frame<QuestionsColumns>) {
  const all = linesOf(recordsOf(frame), ({ question_id }) => question_id);
  return [...all.filter(isOpen), ...all.filter((line) => !isOpen(line))];
}

/** Where each question stands on its sheet, by its id. */
export function questionPlaces({ analysis, say }: SheetContext): ReadonlyMap<string, Link> {
  const sheet = say(QUESTIONS_SHEET.name);
  return new Map(
    questionLines(analysis.questions).map(([{ question_id }], at) => [
      question_id,
      { sheet, cell: cellName(BODY_ROW + at, 1) },
    ]),
  );
}

function nameOrNull(context: SheetContext, question: Question | undefined): string | null {
  return question ? questionName(context, question) : null;
}

function levelOf({ say }: SheetContext, question: Question | undefined): string | null {
  return question ? say(LEVEL_WORDS[question.level]) : null;
}

/** What one plan has for each question, and its rows; the first of them is a click away. */
function cityColumns(
  context: SheetContext,
  lines: readonly (readonly ReturnType<typeof recordsOf<QuestionsColumns>>[number][])[],
  planId: string,
): SizedColumn[] {
  const { language, say } = context;
  const label = context.planLabel(planId);
  const group = say({ id: `RAD ${context.planName(planId)}`, en: `Plan of ${context.planName(planId)}` });
  const own = lines.flatMap((line) => line.find((one) => one.plan_id === planId) ?? []);
  const only = say({ id: 'mendukung', en: 'supporting' });
  const listed = (numbers: string | null): string => numbers?.replaceAll(';', ', ') ?? '';
  const rowsOf = own.map(({ numbers_direct, numbers_supporting }) => {
    const supporting = listed(numbers_supporting);
    if (numbers_direct === null) return supporting;
    return `${listed(numbers_direct)}${supporting === '' ? '' : ` (${only}: ${supporting})`}`;
  });
  const show = showing(context, own);
  return [
    show(`answered_${planId}`, 12, (one) => answeredWord(context, one), {
      header: `${say({ id: 'Hubungan', en: 'Relation' })} ${label}`,
      earlierHeaders: [label],
      group,
      colors: answeredColors(context),
    }),
    column(language, `rows_${planId}`, 'computed', 24, rowsOf.map(blank), {
      header: `${say({ id: 'Baris', en: 'Rows' })} ${label}`,
      group,
      links: own.map(({ numbers_direct, numbers_supporting }): Link | null => {
        const [first = ''] = (numbers_direct ?? numbers_supporting ?? '').split(';');
        return first === '' ? null : rowLink(context, { plan_id: planId, row_number: Number(first) });
      }),
    }),
  ];
}
