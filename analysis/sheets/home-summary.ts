import { RESULT_SHEETS } from '../measures';
import type { Bilingual } from '../text/bilingual';
import { columnMaker } from './columns';
import { COLORS, type SheetContext } from './context';
import { homeAnswers, type Topic } from './home-answers';
import { planFigures } from './home-figures';
import { nextSteps, type Place } from './home-next-steps';
import { TABLE_NAMES } from './names';
import { type SizedTable, tableAt } from './stack';

/** City by city what its plan answers and what to do next, each with the sheet that it is about. */
export function summaryTable(context: SheetContext, row: number): SizedTable {
  const { language, say, planName, year } = context;
  const lines = context.analysis.plans.flatMap((plan) => {
    const figures = planFigures(context.analysis, plan);
    return [
      ...homeAnswers(figures, year).map(({ topic, text }) => ({
        topic: TOPICS[topic],
        text,
        place: PLACES[topic],
      })),
      ...nextSteps(figures, year).map(({ text, place }, i) => ({
        topic: STEPS[i] ?? stepTopic(i + 1),
        text,
        place,
      })),
    ].map((line) => ({ ...line, planId: plan.planId }));
  });
  const sheetOf = ({ planId, place }: (typeof lines)[number]): string => sheetName(context, place, planId);
  const column = columnMaker(language, lines);
  return {
    ...tableAt(TABLE_NAMES.summary, row, [
      column('city', 'id', 16, ({ planId }) => planName(planId)),
      column('topic', 'id', 22, ({ topic }) => say(topic), {
        header: say({ id: 'Pokok', en: 'Topic' }),
        // What is asked of the reader stands out from what there is to know.
        colors: STEPS.map((step) => ({ word: say(step), ...COLORS.warn })),
      }),
      column('answer', 'computed', 100, ({ text }) => say(text), {
        header: say({ id: 'Uraian', en: 'Description' }),
      }),
      column('place', 'computed', 24, sheetOf, {
        header: say({ id: 'Lihat lembar', en: 'See sheet' }),
        links: lines.map((line) => ({ sheet: sheetOf(line), cell: 'A1' })),
      }),
    ]),
    rowNames: lines.map(({ planId, topic }) => `${planId} ${topic.id}`),
  };
}

const TOPICS: Readonly<Record<Topic, Bilingual>> = {
  coverage: { id: 'Cakupan rencana', en: 'Coverage of the plan' },
  asked: { id: 'Ditanyakan, belum direncanakan', en: 'Asked, not planned' },
  flat: { id: 'Target yang tetap', en: 'Targets that do not change' },
  distance: { id: 'Yang belum dapat dihitung', en: 'Not computable yet' },
  notes: { id: 'Menunggu keputusan', en: 'Awaiting a decision' },
};

const PLACES: Readonly<Record<Topic, Place>> = {
  coverage: 'coverage',
  asked: 'questions',
  flat: 'gap',
  distance: 'gap',
  notes: 'findings',
};

function stepTopic(number: number): Bilingual {
  return { id: `Langkah ${String(number)}`, en: `Next step ${String(number)}` };
}

const STEPS = [1, 2, 3].map(stepTopic);

function sheetName(context: SheetContext, place: Place, planId: string): string {
  if (place === 'plan') return context.planSheets.get(planId) ?? planId;
  if (place === 'findings' || place === 'indicators') return context.sheetName(place);
  const sheet = RESULT_SHEETS.find(({ key }) => key === place);
  if (!sheet) throw new TypeError(`no sheet ${place}`);
  return context.say(sheet.name);
}
