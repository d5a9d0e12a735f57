import type { Bilingual } from '../text/bilingual';
import { rowsEn } from './home-answers';
import type { PlanFigures } from './home-figures';

/** A sheet that a step leads to; `plan` is the plan's own. */
export type Place = 'plan' | 'findings' | 'indicators' | 'gap' | 'coverage' | 'comparison';

export interface NextStep {
  readonly text: Bilingual;
  readonly place: Place;
}

/**
 * The three things to do next with a plan: what changes most comes first, and what is done already is left out. The last of the
 * list are never done, so that there are always three.
 */
export function nextSteps(figures: PlanFigures): readonly NextStep[] {
  return candidates(figures)
    .flatMap((step) => step || [])
    .slice(0, 3);
}

function candidates(figures: PlanFigures): readonly (NextStep | false)[] {
  const { missing, unmapped, levelsWithoutBaseline, doubtfulMatches, rows, measurable } = figures;
  const withoutNumber = rows - measurable;
  return [
    decide(figures.notes.bySeverity),
    missing.length > 0 && {
      text: {
        id: `Bahas ${missing.length} indikator KLA yang belum direncanakan dengan penanggung jawabnya.`,
        en: `Discuss the ${missing.length} KLA ${missing.length === 1 ? 'indicator' : 'indicators'} that ${missing.length === 1 ? 'is' : 'are'} not planned with the responsible bodies.`,
      },
      place: 'coverage',
    },
    unmapped > 0 && {
      text: {
        id: `Tetapkan indikator KLA untuk ${unmapped} baris yang belum memiliki padanan.`,
        en: `Set the KLA indicator of ${rowsEn(unmapped)} without one.`,
      },
      place: 'plan',
    },
    levelsWithoutBaseline > 0 && {
      text: {
        id: `Isi data dasar ${levelsWithoutBaseline} baris berjenis kondisi agar jarak ke target dapat dihitung.`,
        en: `Fill the baseline of ${rowsEn(levelsWithoutBaseline)} of the kind level, so that the distance to target can be computed.`,
      },
      place: 'plan',
    },
    withoutNumber > 0 && {
      text: {
        id: `Tetapkan target angka untuk ${withoutNumber} baris yang tidak memilikinya.`,
        en: `Set a numeric target for ${rowsEn(withoutNumber)} without one.`,
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
        id: 'Bahas baris yang targetnya tetap: apakah memang dipertahankan.',
        en: 'Discuss the rows whose target stays the same: is that intended.',
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
