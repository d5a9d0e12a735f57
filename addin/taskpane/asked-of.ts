import type { Analysis } from '../../analysis/analyse';
import { listed } from '../../analysis/text/listed';
import { groupRows } from '../../analysis/coverage/row-groups';
import { ANSWERED, type Answer, type Answered } from '../../analysis/evaluation/answers';
import { GRADE_WORDS, GRADES } from '../../analysis/evaluation/grade';
import { indicatorCoverageFrame } from '../../analysis/evaluation/indicator-coverage-frame';
import { kindPointsFrame } from '../../analysis/evaluation/kind-points';
import { shortAgency } from '../../analysis/evaluation/short-agency';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { recordsOf } from '../../analysis/table/frame';
import type { Bilingual } from '../../analysis/text/bilingual';
import { columnPositions } from '../../analysis/text/headers';
import type { TablePlace } from '../excel';
import type { Asked, AskedQuestion } from './analysis-client';
import { planCells } from './plan-cells';

type Audited = Pick<Analysis, 'plans' | 'reference'>;

/** Questions of each sort that are shown; all are on their sheet. */
const SHOWN = 3;
/** More agencies than these answer together: all are on the sheet. */
const MOST_AGENCIES = 3;
/** A kind of question of which this share of the points or more has no row is news. */
const NEARLY_ALL = 0.9;

/** What the evaluation asks of each plan and what the plan lacks, most points first, with the way to it in this workbook. */
export function askedOf(
  { plans, reference }: Audited,
  answers: readonly Answer[],
  workbook: ReadWorkbook,
): readonly Asked[] {
  const coverage = recordsOf(indicatorCoverageFrame(plans, reference, groupRows(plans), answers));
  const kinds = recordsOf(kindPointsFrame(answers, reference)).sort(
    (a, b) => (b.points_none ?? 0) - (a.points_none ?? 0),
  );
  const kindNames = new Map(reference.questionKinds.map((kind) => [kind.kindId, nameOf(kind)]));
  const indicatorNames = new Map(
    reference.indicators.map(({ indicatorId, shortNameId: id, shortNameEn: en }) => [
      indicatorId,
      { id: `${indicatorId}. ${id}`, en: `${indicatorId}. ${en}` },
    ]),
  );
  const show = shownQuestion({ reference }, workbook);
  return plans.map((plan): Asked => {
    const own = answers.filter((answer) => answer.plan === plan).sort(byPoints);
    const lines = coverage.filter((line) => line.plan_id === plan.planId && line.sub_indicator === null);
    const isLost = (answer: Answer): boolean => answer.answered === 'none' && answer.question.points > 0;
    return {
      planId: plan.planId,
      city: plan.cityName,
      points: pointsOf(own),
      suggested: own.some(({ isConfirmed }) => !isConfirmed),
      kinds: kinds.flatMap(({ plan_id, kind, points, points_none }) => {
        const [all, none] = [points ?? 0, points_none ?? 0];
        if (plan_id !== plan.planId || none === 0 || none < NEARLY_ALL * all) return [];
        const largest = own.find((answer) => isLost(answer) && answer.question.kindId === kind);
        return {
          name: kindNames.get(kind) ?? words(kind),
          points: all,
          none,
          place: largest ? show(largest).place : null,
        };
      }),
      answers: ofAnswered((answered) => {
        const such = own.filter((answer) => answer.answered === answered && answer.question.points > 0);
        return { points: pointsOf(such), count: such.length, largest: such.slice(0, SHOWN).map(show) };
      }),
      grades: GRADES.map((grade) => ({
        word: { id: GRADE_WORDS[grade].id, en: GRADE_WORDS[grade].en },
        count: lines.filter((line) => line.grade === grade).length,
      })),
      missing: lines
        .filter(({ grade }) => grade === 'none')
        .map(({ canonical_indicator: code }) => indicatorNames.get(code) ?? words(code)),
    };
  });
}

function ofAnswered<T>(value: (answered: Answered) => T): Readonly<Record<Answered, T>> {
  return Object.fromEntries(ANSWERED.map((answered) => [answered, value(answered)])) as Record<Answered, T>;
}

function byPoints(a: Answer, b: Answer): number {
  return b.question.points - a.question.points;
}

/** Points are of two decimals at most. */
function pointsOf(answers: readonly Answer[]): number {
  return Math.round(100 * answers.reduce((sum, { question }) => sum + question.points, 0)) / 100;
}

function nameOf({ nameId, nameEn }: { readonly nameId: string; readonly nameEn: string }): Bilingual {
  return { id: nameId, en: nameEn };
}

function words(code: string): Bilingual {
  return { id: code, en: code };
}

/** A question that has a row leads to the row; another one to its own line. */
function shownQuestion(
  { reference }: Pick<Audited, 'reference'>,
  workbook: ReadWorkbook,
): (answer: Answer) => AskedQuestion {
  const agency = shortAgency(reference);
  const inPlans = planCells(workbook);
  const inQuestions = questionCells(workbook);
  return ({ plan, question, direct, supporting }) => {
    const [row] = [...direct, ...supporting];
    const names = question.agencyIds.map((id) => agency(id, plan.cityCode));
    return {
      questionId: question.questionId,
      name: nameOf(question),
      points: question.points,
      agencies: listed(names, MOST_AGENCIES),
      place: (row && inPlans(row.rowId, 'row_id')) ?? inQuestions(question.questionId),
    };
  };
}

/** Where the line of a question stands; null where the workbook has no table of them. */
function questionCells({ tables }: ReadWorkbook): (questionId: string) => TablePlace | null {
  const table = tables.find(({ name }) => name === QUESTIONS_TABLE);
  const positions = columnPositions(table?.headers ?? [], ['question_id', 'question']);
  const [idHeader, header] = ['question_id', 'question'].map(
    (key) => table?.headers[positions.get(key) ?? -1],
  );
  return (rowId) =>
    table && idHeader !== undefined
      ? { table: table.name, idHeader, rowId, header: header ?? idHeader }
      : null;
}

const QUESTIONS_TABLE = 'tblPertanyaan';
