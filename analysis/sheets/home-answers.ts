import type { Bilingual } from '../text/bilingual';
import type { PlanFigures } from './home-figures';

/** What the home sheet answers of every plan, in its order. */
export type Topic = 'coverage' | 'flat' | 'distance' | 'notes';

export interface Answer {
  readonly topic: Topic;
  readonly text: Bilingual;
}

/**
 * What a plan covers, what of it does not move, what cannot be computed and why, and what stands on notes without a
 * decision: each in sentences that may be quoted. Nothing is said of what is not there: a plan without flat rows has a
 * sentence that says so.
 */
export function homeAnswers(figures: PlanFigures): readonly Answer[] {
  return [
    { topic: 'coverage', text: coverage(figures) },
    { topic: 'flat', text: flat(figures) },
    { topic: 'distance', text: distance(figures) },
    { topic: 'notes', text: notes(figures) },
  ];
}

function coverage({ covered, indicators, missing, unmapped }: PlanFigures): Bilingual {
  return sentences(
    {
      id: `Rencana memuat target angka untuk ${covered} dari ${indicators} indikator KLA (cakupan rencana, bukan capaian).`,
      en: `The plan has a numeric target for ${covered} of ${indicators} KLA indicators (coverage of the plan, not achievement).`,
    },
    missing.length > 0 && {
      id: `Belum direncanakan: ${missing.map(({ id }) => id).join('; ')}.`,
      en: `Not planned: ${missing.map(({ en }) => en).join('; ')}.`,
    },
    unmapped > 0 && {
      id: `${unmapped} baris belum memiliki padanan indikator.`,
      en: `${rowsEn(unmapped)} without a KLA indicator.`,
    },
  );
}

function flat({ comparable, flat: { levels, volumes, milestones }, years }: PlanFigures): Bilingual {
  const all = levels + volumes + milestones;
  if (years.length < 2)
    return {
      id: 'Rencana memuat satu tahun saja; perkembangan target tidak dapat dilihat.',
      en: 'The plan has one year only; no path can be seen.',
    };
  if (comparable === 0)
    return {
      id: 'Tidak ada baris dengan target angka pada setiap tahun; perkembangan target tidak dapat dilihat.',
      en: 'No row has a number in every year; no path can be seen.',
    };
  const percent = Math.round((100 * all) / comparable);
  const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`;
  return sentences(
    {
      id: `Target ${all} dari ${comparable} baris yang bertarget angka setiap tahun (${percent}%) tidak berubah selama ${span}.`,
      en: `The target of ${all} of ${rowsEn(comparable)} with a number in every year (${percent}%) does not change in ${span}.`,
    },
    all > 0 && {
      id: `Di antaranya: ${listed([
        [levels, 'kondisi yang tidak berubah'],
        [volumes, 'volume per tahun yang tetap'],
        [milestones, 'keberadaan (dokumen, tim, atau sistem)'],
      ])}.`,
      en: `Among them: ${listed([
        [levels, 'level that does not change', 'levels that do not change'],
        [volumes, 'yearly volume that stays equal', 'yearly volumes that stay equal'],
        [milestones, 'milestone (a document, team or system)', 'milestones (a document, team or system)'],
      ])}.`,
    },
  );
}

function distance(figures: PlanFigures): Bilingual {
  return sentences(distanceToTarget(figures), NO_ACHIEVEMENT);
}

const NO_ACHIEVEMENT = {
  id: 'Capaian belum dapat dihitung karena realisasi belum ada.',
  en: 'Achievement cannot be computed yet: there is no realisation.',
};

function distanceToTarget({ rows, distances, lacks, hasBaseline }: PlanFigures): Bilingual {
  if (!hasBaseline)
    return {
      id: 'Jarak ke target tidak dapat dihitung untuk satu baris pun karena lampiran tidak memuat data dasar.',
      en: 'No row has a distance to target, since the annex prints no baseline.',
    };
  const others = rows - distances;
  return sentences(
    {
      id: `Jarak ke target dapat dihitung untuk ${distances} dari ${rows} baris.`,
      en: `The distance to target can be computed for ${distances} of ${rowsEn(rows)}.`,
    },
    others > 0 && {
      id: `Selebihnya: ${listed([
        [lacks.kind, 'volume per tahun atau keberadaan, yang tidak memiliki jarak'],
        [lacks.baseline, 'tanpa data dasar berupa angka'],
        [lacks.number, 'tanpa target angka pada tahun akhir'],
        [lacks.difference, 'dengan batas ("> 90%") atau satuan yang berbeda'],
      ])}.`,
      en: `The others: ${listed([
        [
          lacks.kind,
          'yearly volume or milestone, which has no distance',
          'yearly volumes or milestones, which have no distance',
        ],
        [lacks.baseline, 'without a numeric baseline'],
        [lacks.number, 'without a number in the final year'],
        [lacks.difference, 'with a bound ("> 90%") or another unit'],
      ])}.`,
    },
  );
}

function notes({ notes: { all, bySeverity, changes } }: PlanFigures): Bilingual {
  if (all === 0)
    return {
      id: 'Semua catatan telaah telah diputuskan.',
      en: 'Every finding has a decision.',
    };
  const changed = changes.numbers + changes.indicators + changes.units + changes.kinds;
  return sentences(
    {
      id: `${all} catatan telaah belum diputuskan, ${bySeverity.high} di antaranya berprioritas tinggi.`,
      en: `${all} ${all === 1 ? 'finding has' : 'findings have'} no decision, ${bySeverity.high} of them of high priority.`,
    },
    changed === 0
      ? {
          id: 'Sarannya tidak mengubah angka.',
          en: 'Their suggestions change no figure.',
        }
      : {
          id: `Bila sarannya disetujui, yang berubah: ${listed([
            [changes.numbers, 'angka target atau data dasar'],
            [changes.indicators, 'padanan indikator'],
            [changes.kinds, 'jenis target'],
            [changes.units, 'satuan'],
          ])}.`,
          en: `If their suggestions are agreed to, these change: ${listed([
            [changes.numbers, 'target or baseline', 'targets or baselines'],
            [changes.indicators, 'KLA indicator of a row', 'KLA indicators of rows'],
            [changes.kinds, 'kind of target', 'kinds of target'],
            [changes.units, 'unit', 'units'],
          ])}.`,
        },
  );
}

/** @example rowsEn(1) // '1 row' */
export function rowsEn(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** `3 kondisi; 5 volume`: what there is none of is not said; words for several follow those for one where they differ. */
function listed(parts: readonly (readonly [count: number, one: string, several?: string])[]): string {
  return parts
    .flatMap(([count, one, several = one]) => (count > 0 ? [`${count} ${count === 1 ? one : several}`] : []))
    .join('; ');
}

function sentences(...parts: readonly (Bilingual | false)[]): Bilingual {
  const said = parts.filter((part) => part !== false);
  return { id: said.map(({ id }) => id).join(' '), en: said.map(({ en }) => en).join(' ') };
}
