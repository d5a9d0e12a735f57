import { figure } from '../audit/wording';
import type { Bilingual } from '../text/bilingual';
import { rowsEn } from './home-answers';
import type { PlanFigures } from './home-figures';

/** A sheet that a step leads to; `plan` is the plan's own. */
export type Place =
  'plan' | 'questions' | 'findings' | 'indicators' | 'gap' | 'coverage' | 'comparison' | 'agencies';

export interface NextStep {
  readonly text: Bilingual;
  readonly place: Place;
}

/**
 * The three things to do next with a plan: what changes most comes first, and what is done already is left out. The last of the
 * list are never done, so that there are always three.
 *
 * @param year of the run: what is asked of a plan that is over is asked for the next one
 */
export function nextSteps(figures: PlanFigures, year: number): readonly NextStep[] {
  return candidates(figures, year)
    .flatMap((step) => step || [])
    .slice(0, 3);
}

function candidates(figures: PlanFigures, year: number): readonly (NextStep | false)[] {
  const { missing, unmapped, levelsWithoutBaseline, doubtfulMatches, hasBaseline, years, asked } = figures;
  const unmoved = figures.flat.levels - figures.flat.best;
  const withoutNumber = figures.lacks.number;
  const isOver = (years.at(-1) ?? year) < year;
  const bodies = (word: string): string =>
    asked.bodies.length === 0
      ? ''
      : ` (${asked.bodies.map(({ name, questions }) => `${name} ${String(questions)}`).join(', ')} ${word}, …)`;
  const final = years.at(-1) ?? '';
  return [
    decide(figures.notes.bySeverity),
    !hasBaseline && {
      text: {
        id: isOver
          ? `Minta realisasi ${years.join(', ')} kepada penanggung jawab sebagai data dasar rencana berikutnya; tanpa data dasar, jarak ke target tidak dapat dihitung.`
          : 'Minta data dasar kepada penanggung jawab; tanpa itu jarak ke target tidak dapat dihitung.',
        en: isOver
          ? `Ask the responsible bodies what was reached in ${years.join(', ')}, as the baseline of the next plan; without one no distance to target can be computed.`
          : 'Ask the responsible bodies for baselines; without them no distance to target can be computed.',
      },
      place: 'agencies',
    },
    missing.length > 0 && {
      text: {
        id: `Bahas ${missing.length} indikator KLA tanpa target angka dengan penanggung jawabnya.`,
        en: `Discuss the ${missing.length} KLA ${missing.length === 1 ? 'indicator' : 'indicators'} without a numeric target with the responsible bodies.`,
      },
      place: 'coverage',
    },
    asked.none > 0 && {
      text: {
        id: `Bagi pertanyaan evaluasi tanpa baris (senilai ${figure(asked.none).id}) kepada instansi penjawabnya${bodies('pertanyaan')}.`,
        en: `Share out the evaluation questions without a row (${figure(asked.none).en} points) among the bodies that answer them${bodies('questions')}.`,
      },
      place: 'questions',
    },
    unmoved > 0 && {
      text: {
        id: `Tanyakan kepada penanggung jawab mengapa target ${unmoved} baris kondisi tetap sama (nomor barisnya di atas, pada "Target yang tetap").`,
        en: `Ask the responsible bodies why the targets of ${rowsEn(unmoved)} of the kind level stay the same (numbers above, under "Targets that do not change").`,
      },
      place: 'gap',
    },
    unmapped > 0 && {
      text: {
        id: `Pastikan ${unmapped} baris tanpa padanan memang di luar 24 indikator KLA.`,
        en: `Check that ${rowsEn(unmapped)} without a KLA indicator ${unmapped === 1 ? 'is' : 'are'} indeed outside the 24.`,
      },
      place: 'plan',
    },
    hasBaseline &&
      levelsWithoutBaseline > 0 && {
        text: {
          id: `Lengkapi data dasar ${levelsWithoutBaseline} baris berjenis kondisi agar jarak ke target dapat dihitung.`,
          en: `Add the baseline of ${rowsEn(levelsWithoutBaseline)} of the kind level, so that the distance to target can be computed.`,
        },
        place: 'plan',
      },
    withoutNumber > 0 && {
      text: {
        id: `Sarankan target angka tahun ${final} untuk ${withoutNumber} baris yang tidak memilikinya.`,
        en: `Suggest a numeric target of ${final} for ${rowsEn(withoutNumber)} without one.`,
      },
      place: 'plan',
    },
    doubtfulMatches > 0 && {
      text: {
        id: `Pastikan padanan indikator ${doubtfulMatches} baris yang perlu dicek.`,
        en: `Check the KLA indicator of ${rowsEn(doubtfulMatches)} whose crosswalk is to be checked.`,
      },
      place: 'indicators',
    },
    {
      text: {
        id: 'Bahas jarak ke target yang terbesar dengan penanggung jawabnya.',
        en: 'Discuss the largest distances to target with the responsible bodies.',
      },
      place: 'gap',
    },
    {
      text: {
        id: 'Bawa cakupan per klaster ke rapat Gugus Tugas KLA.',
        en: 'Take the coverage by cluster to the meeting of the KLA task force.',
      },
      place: 'coverage',
    },
    {
      text: {
        id: 'Lihat persandingan dengan kota lain.',
        en: 'See the comparison with other cities.',
      },
      place: 'comparison',
    },
  ];
}

/** The notes of the highest priority that have no decision; false when all have one. */
function decide({ high, medium, low }: PlanFigures['notes']['bySeverity']): NextStep | false {
  const [count, id, en] =
    high > 0 ? [high, 'tinggi', 'high'] : medium > 0 ? [medium, 'sedang', 'medium'] : [low, 'rendah', 'low'];
  return (
    count > 0 && {
      text: {
        id: `Putuskan ${count} catatan telaah berprioritas ${id}.`,
        en: `Decide ${count} ${count === 1 ? 'finding' : 'findings'} of ${en} priority.`,
      },
      place: 'findings',
    }
  );
}
