import { RESULT_SHEETS } from '../measures';
import type { Bilingual } from '../text/bilingual';
import { POINTS_FROM } from '../text/points-source';
import { columnMaker } from './columns';
import type { SheetContext } from './context';
import { homeAnswers, type Topic } from './home-answers';
import { homeDetails } from './home-details';
import { planFigures } from './home-figures';
import { nextSteps, type Place } from './home-next-steps';
import { TABLE_NAMES } from './names';
import type { StackedTable } from './stack';

interface Line {
  readonly planId: string;
  /** Its own in its table and plan, the same in every language. */
  readonly name: string;
  readonly topic: Bilingual;
  readonly text: Bilingual;
  readonly place: Place;
}

/** City by city what is to be done and by whom, what its plan answers, and what stands behind that, each with the sheet that it is about. */
export function summaryTables(context: SheetContext): readonly StackedTable[] {
  const { say, year } = context;
  const plans = context.analysis.plans.map((plan) => ({
    planId: plan.planId,
    figures: planFigures(context.analysis, plan),
  }));
  const steps = plans.flatMap(({ planId, figures }) =>
    nextSteps(figures, year).map(({ who, text, place }, i) => ({
      planId,
      name: `step ${String(i + 1)}`,
      // A number is the same in every language, and no two steps of a plan have one.
      topic: { id: String(i + 1), en: String(i + 1) },
      text: { id: `${who.id}: ${text.id}`, en: `${who.en}: ${text.en}` },
      place,
    })),
  );
  const onTopics = (lines: 'answers' | 'details'): Line[] =>
    plans.flatMap(({ planId, figures }) =>
      (lines === 'answers' ? homeAnswers(figures, year) : homeDetails(figures)).map(({ topic, text }) => ({
        planId,
        name: topic,
        topic: TOPICS[topic],
        text,
        place: PLACES[topic],
      })),
    );
  return [
    {
      caption: say({ id: 'Yang diminta', en: 'What is asked' }),
      ...table(context, TABLE_NAMES.steps, steps, {
        topic: { id: 'Langkah', en: 'Step' },
        text: { id: 'Pelaksana dan yang diminta', en: 'Who, and what is asked' },
      }),
    },
    {
      caption: say({ id: 'Yang perlu diketahui', en: 'What to know' }),
      ...table(context, TABLE_NAMES.summary, onTopics('answers'), DESCRIBED),
      source: say(SOURCE),
    },
    {
      caption: say({ id: 'Rincian', en: 'Details' }),
      ...table(context, TABLE_NAMES.details, onTopics('details'), DESCRIBED),
    },
  ];
}

const DESCRIBED = {
  topic: { id: 'Pokok', en: 'Topic' },
  text: { id: 'Uraian', en: 'Description' },
};

const SOURCE = {
  id: `Sumber: lampiran peraturan; nilai pertanyaan dari ${POINTS_FROM.id}. Jumlah nilai pertanyaannya berbeda sedikit dari nilai indikator (lihat Indikator); satu pertanyaan dapat menyebut beberapa instansi penjawab, menurut rekapitulasi itu. Hubungan baris dengan pertanyaan menurut pembacaan rencana; bukan perkiraan nilai.`,
  en: `Source: annexes of the regulations; points from ${POINTS_FROM.en}. Points of its questions add up to a little more than those of the indicators (see Indicators); a question may name several bodies, as in that recap. What answers what is a reading of the plans; no score is predicted.`,
};

function table(
  context: SheetContext,
  name: string,
  lines: readonly Line[],
  headers: { readonly topic: Bilingual; readonly text: Bilingual },
): Pick<StackedTable, 'name' | 'columns' | 'rowNames'> {
  const { language, say, planName } = context;
  const sheetOf = ({ planId, place }: Line): string => sheetName(context, place, planId);
  const column = columnMaker(language, lines);
  return {
    name,
    columns: [
      column('city', 'id', 16, ({ planId }) => planName(planId)),
      column('topic', 'id', 22, ({ topic }) => say(topic), { header: say(headers.topic) }),
      column('answer', 'computed', 100, ({ text }) => say(text), { header: say(headers.text) }),
      column('place', 'computed', 24, sheetOf, {
        header: say({ id: 'Lihat lembar', en: 'See sheet' }),
        links: lines.map((line) => ({ sheet: sheetOf(line), cell: 'A1' })),
      }),
    ],
    rowNames: lines.map((line) => `${line.planId} ${line.name}`),
  };
}

const TOPICS: Readonly<Record<Topic, Bilingual>> = {
  coverage: { id: 'Cakupan rencana, bukan capaian', en: 'Plan coverage, not achievement' },
  asked: { id: 'Ditanyakan, tanpa baris dalam lampiran', en: 'Asked, without a row in the annex' },
  flat: { id: 'Target yang tetap', en: 'Targets that do not change' },
  distance: { id: 'Yang belum dapat dihitung', en: 'Not computable yet' },
  notes: { id: 'Menunggu keputusan', en: 'Awaiting a decision' },
};

const PLACES: Readonly<Record<Topic, Place>> = {
  coverage: 'coverage',
  asked: 'questions',
  flat: 'gap',
  distance: 'gap',
  notes: 'findingGroups',
};

function sheetName(context: SheetContext, place: Place, planId: string): string {
  if (place === 'plan') return context.planSheets.get(planId) ?? planId;
  if (place === 'findingGroups' || place === 'indicators') return context.sheetName(place);
  const sheet = RESULT_SHEETS.find(({ key }) => key === place);
  if (!sheet) throw new TypeError(`no sheet ${place}`);
  return context.say(sheet.name);
}
