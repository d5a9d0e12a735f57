import type { Bilingual } from '../text/bilingual';
import type { PlanFigures } from './home-figures';
import { rowsEn } from './home-sentences';

/** A sheet that a step leads to; `plan` is the plan's own. */
export type Place =
  | 'plan'
  | 'questions'
  | 'findingGroups'
  | 'indicators'
  | 'gap'
  | 'coverage'
  | 'comparison'
  | 'agencies'
  | 'monitoring';

export interface NextStep {
  /** Who does it. */
  readonly who: Bilingual;
  readonly text: Bilingual;
  readonly place: Place;
}

const MOST_STEPS = 4;

/**
 * The four things to do next with a plan, in the same order for every plan, and who does them; what is done already is left out. The last of the
 * list are never done, so that there are always four.
 *
 * @param year of the run: what is asked of a plan that is over is asked for the next one
 */
export function nextSteps(figures: PlanFigures, year: number): readonly NextStep[] {
  return candidates(figures, year)
    .flatMap((step) => step || [])
    .slice(0, MOST_STEPS);
}

function candidates(figures: PlanFigures, year: number): readonly (NextStep | false)[] {
  const { missing, unmapped, levelsWithoutBaseline, doubtfulMatches, hasBaseline, years, asked } = figures;
  const { open } = figures.flat;
  const withoutNumber = figures.lacks.number;
  const office = { id: figures.office, en: figures.office };
  const final = years.at(-1) ?? '';
  return [
    decide(figures, office),
    reached(figures, year),
    missing.length > 0 && {
      who: office,
      text: {
        id: `Membahas ${missing.length} indikator KLA tanpa target angka dengan penanggung jawabnya.`,
        en: `Discuss the ${missing.length} KLA ${missing.length === 1 ? 'indicator' : 'indicators'} without a numeric target with the responsible bodies.`,
      },
      place: 'coverage',
    },
    asked.none > 0 && {
      who: bodies(asked.bodies),
      text: {
        id: `Menjelaskan yang sudah ada untuk ${asked.unplanned} pertanyaan tanpa baris.`,
        en: `Say what exists already for ${asked.unplanned} ${asked.unplanned === 1 ? 'question' : 'questions'} without a row.`,
      },
      place: 'questions',
    },
    open.length > 0 && {
      who: RESPONSIBLE,
      text: {
        id: `Menjelaskan mengapa target ${open.length} baris kondisi tetap (nomornya di Rincian).`,
        en: `Explain why the targets of ${rowsEn(open.length)} of the kind level stay (numbers under Details).`,
      },
      place: 'gap',
    },
    unmapped > 0 && {
      who: office,
      text: {
        id: `Memastikan ${unmapped} baris tanpa padanan memang di luar 24 indikator KLA.`,
        en: `Check that ${rowsEn(unmapped)} without a KLA indicator ${unmapped === 1 ? 'is' : 'are'} indeed outside the 24.`,
      },
      place: 'plan',
    },
    hasBaseline &&
      levelsWithoutBaseline > 0 && {
        who: RESPONSIBLE,
        text: {
          id: `Melengkapi data dasar ${levelsWithoutBaseline} baris berjenis kondisi agar jarak ke target dapat dihitung.`,
          en: `Add the baseline of ${rowsEn(levelsWithoutBaseline)} of the kind level, so that the distance to target can be computed.`,
        },
        place: 'plan',
      },
    withoutNumber > 0 && {
      who: RESPONSIBLE,
      text: {
        id: `Menyarankan target angka tahun ${final} untuk ${withoutNumber} baris yang tidak memilikinya.`,
        en: `Suggest a numeric target of ${final} for ${rowsEn(withoutNumber)} without one.`,
      },
      place: 'plan',
    },
    doubtfulMatches > 0 && {
      who: office,
      text: {
        id: `Memastikan padanan indikator ${doubtfulMatches} baris yang perlu dicek.`,
        en: `Check the KLA indicator of ${rowsEn(doubtfulMatches)} whose crosswalk is to be checked.`,
      },
      place: 'indicators',
    },
    hasBaseline && {
      who: office,
      text: {
        id: 'Membahas jarak ke target yang terbesar dengan penanggung jawabnya.',
        en: 'Discuss the largest distances to target with the responsible bodies.',
      },
      place: 'gap',
    },
    {
      who: office,
      text: {
        id: 'Membawa cakupan per klaster ke rapat Gugus Tugas KLA.',
        en: 'Take the coverage by cluster to the meeting of the KLA task force.',
      },
      place: 'coverage',
    },
    {
      who: office,
      text: {
        id: 'Melihat persandingan dengan kota lain.',
        en: 'See the comparison with other cities.',
      },
      place: 'comparison',
    },
    {
      who: office,
      text: {
        id: 'Membahas pembagian baris di antara penanggung jawab.',
        en: 'Discuss how the rows are shared among the responsible bodies.',
      },
      place: 'agencies',
    },
  ];
}

const RESPONSIBLE = { id: 'Penanggung jawab barisnya', en: 'Bodies responsible for them' };

function bodies(names: readonly string[]): Bilingual {
  if (names.length === 0) return { id: 'Instansi penjawabnya', en: 'Bodies that answer them' };
  return { id: `${names.join(', ')}, dan lainnya`, en: `${names.join(', ')} and others` };
}

/** The notes of the highest priority that have no decision; false when all have one. */
function decide({ notes: { bySeverity, firstGroups } }: PlanFigures, office: Bilingual): NextStep | false {
  const { high, medium, low } = bySeverity;
  const [count, id, en] =
    high > 0 ? [high, 'tinggi', 'high'] : medium > 0 ? [medium, 'sedang', 'medium'] : [low, 'rendah', 'low'];
  return (
    count > 0 && {
      who: office,
      text: {
        id: `Memutuskan ${count} catatan berprioritas ${id}, dalam ${firstGroups} kelompok.`,
        en: `Decide ${count} ${count === 1 ? 'finding' : 'findings'} of ${en} priority, in ${firstGroups} ${firstGroups === 1 ? 'group' : 'groups'}.`,
      },
      place: 'findingGroups',
    }
  );
}

/** What was reached in the years of a plan that has begun, which is the baseline of the next one when it is over; before that, what a plan starts from. */
function reached({ years, hasBaseline, reporting }: PlanFigures, year: number): NextStep | false {
  const begun = years.filter((one) => one <= year);
  if (begun.length === 0)
    return (
      !hasBaseline && {
        who: RESPONSIBLE,
        text: {
          id: 'Menyampaikan data dasar; tanpa itu jarak ke target tidak dapat dihitung.',
          en: 'Report baselines; without them no distance to target can be computed.',
        },
        place: 'agencies',
      }
    );
  if (reporting.isComplete) return false;
  const isOver = begun.length === years.length && year > (years.at(-1) ?? year);
  const span = [...new Set([begun[0], begun.at(-1)])].join('–');
  return {
    who: { id: 'Semua penanggung jawab', en: 'All responsible bodies' },
    text: isOver
      ? {
          id: `Menyampaikan realisasi ${span}, juga sebagai data dasar rencana berikutnya.`,
          en: `Report what was reached in ${span}, also as the baseline of the next plan.`,
        }
      : {
          id: `Menyampaikan realisasi ${span} sampai saat ini.`,
          en: `Report what was reached in ${span} so far.`,
        },
    place: 'monitoring',
  };
}
