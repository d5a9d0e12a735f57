import { figure } from '../audit/wording';
import { DOUBTFUL } from '../evaluation/question-name';
import type { Bilingual } from '../text/bilingual';
import type { PlanFigures } from './home-figures';

/** What the home sheet answers of every plan, in its order. */
export type Topic = 'coverage' | 'asked' | 'flat' | 'distance' | 'notes';

export interface Answer {
  readonly topic: Topic;
  readonly text: Bilingual;
}

/**
 * What a plan covers, what is asked and not planned, what of it does not move, what cannot be computed and why, and what stands on notes without a
 * decision: each in sentences that may be quoted. Nothing is said of what is not there: a plan without flat rows has a
 * sentence that says so.
 */
export function homeAnswers(figures: PlanFigures): readonly Answer[] {
  return [
    { topic: 'coverage', text: coverage(figures) },
    { topic: 'asked', text: asked(figures) },
    { topic: 'flat', text: flat(figures) },
    { topic: 'distance', text: distance(figures) },
    { topic: 'notes', text: notes(figures) },
  ];
}

function coverage({ grades, indicators, missing, unmapped }: PlanFigures): Bilingual {
  const names = (one: keyof Bilingual): string => missing.map((name) => `"${name[one]}"`).join(', ');
  const results = grades.outcome + grades['outcome-with-baseline'];
  return sentences(
    {
      id: `Dari ${indicators} indikator KLA, rencana memuat ukuran hasil untuk ${results} (${grades['outcome-with-baseline']} dengan data dasar) dan hanya kegiatan untuk ${grades.activity}: cakupan rencana, bukan capaian.`,
      en: `Of ${indicators} KLA indicators the plan measures a result for ${results} (${grades['outcome-with-baseline']} with a baseline) and has only activities for ${grades.activity}: coverage of the plan, not achievement.`,
    },
    missing.length > 0
      ? {
          id: `${missing.length} indikator tidak memiliki target angka: ${names('id')}.`,
          en: `${missing.length} ${missing.length === 1 ? 'indicator has' : 'indicators have'} no numeric target: ${names('en')}.`,
        }
      : {
          id: 'Setiap indikator memiliki sedikitnya satu target angka.',
          en: 'Every indicator has at least one numeric target.',
        },
    unmapped > 0 && {
      id: `${unmapped} baris rencana lainnya tidak berpadanan dengan satu pun indikator KLA.`,
      en: `${rowsEn(unmapped)} more ${unmapped === 1 ? 'belongs' : 'belong'} to no KLA indicator.`,
    },
  );
}

/** Where points are asked and nothing is planned: what the evaluation weighs most first, then whole kinds left out. */
function asked({ asked: { questions, points, direct, supporting, none, ...rest } }: PlanFigures): Bilingual {
  const { largest, kinds, isConfirmed } = rest;
  const named = (list: typeof largest, language: keyof Bilingual): string =>
    list
      .map(({ name, points: own, isDoubtful = false }) => {
        const doubt = isDoubtful ? `; ${DOUBTFUL[language]}` : '';
        return `${name[language]} (${figure(own)[language]}${doubt})`;
      })
      .join('; ');
  return sentences(
    {
      id: `Menurut rekapitulasi evaluasi KLA 2024 satu kabupaten/kota (sumber sekunder) ada ${questions} pertanyaan dengan nilai seluruhnya ${figure(points).id}. Menurut pembacaan rencana, pertanyaan senilai ${figure(direct).id} terjawab oleh barisnya, ${figure(supporting).id} hanya didukung, dan ${figure(none).id} belum memiliki baris. Yang belum memiliki baris dapat saja sudah ada atau tercantum dalam dokumen lain. Ini gambaran yang perlu dibahas, bukan perkiraan nilai.`,
      en: `By one regency's recap of the 2024 KLA evaluation (secondary source), ${questions} questions worth ${figure(points).en} points were asked. By a reading of the plan, its rows answer ${figure(direct).en} points, only support ${figure(supporting).en}, and there is no row for ${figure(none).en}. What has no row may exist already or stand in another document. This shows where to look and predicts no score.`,
    },
    largest.length > 0 && {
      id: `Terbesar tanpa baris: ${named(largest, 'id')}.`,
      en: `Most points without a row: ${named(largest, 'en')}.`,
    },
    kinds.length > 0 && {
      id: `Tidak satu baris pun untuk jenis: ${named(kinds, 'id')}.`,
      en: `Not one row for the kinds: ${named(kinds, 'en')}.`,
    },
    !isConfirmed && {
      id: 'Sebagian hanya dicocokkan dari bunyinya dan belum dipastikan.',
      en: 'Some of it was found by wording only and is not confirmed.',
    },
  );
}

/** What has to be asked about comes first: a level that stays, unless it cannot become better. */
function flat({ comparable, flat: { levels, best, volumes, milestones }, years }: PlanFigures): Bilingual {
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
  const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`;
  return sentences(
    levels === 0
      ? {
          id: `Dari ${comparable} baris yang bertarget angka setiap tahun, tidak ada kondisi yang targetnya sama selama ${span}.`,
          en: `Of ${rowsEn(comparable)} with a number in every year, none is a level whose target is the same throughout ${span}.`,
        }
      : {
          id: `${levels} dari ${comparable} baris yang bertarget angka setiap tahun menargetkan kondisi yang sama selama ${span}: perlu dipastikan apakah memang hendak dipertahankan.`,
          en: `${levels} of ${rowsEn(comparable)} with a number in every year ${levels === 1 ? 'aims' : 'aim'} at the same level throughout ${span}: please check that this is intended.`,
        },
    best > 0 && {
      id: `${best} di antaranya sudah menargetkan yang setinggi-tingginya (100%, 0%, atau seluruh kelurahan, kecamatan, atau puskesmas); ini target, bukan capaian.`,
      en: `${best} of them already ${best === 1 ? 'aims' : 'aim'} at the best there is (100%, 0%, or every urban village, district or health centre); a target, not an achievement.`,
    },
    volumes + milestones > 0 && {
      id: `Yang juga tetap, tetapi dapat dianggap wajar: ${listed([
        [volumes, 'volume per tahun'],
        [milestones, 'keberadaan (dokumen, tim, atau sistem)'],
      ])}.`,
      en: `The same each year, but perhaps rightly so: ${listed([
        [volumes, 'yearly volume', 'yearly volumes'],
        [milestones, 'milestone (a document, team or system)', 'milestones (a document, team or system)'],
      ])}.`,
    },
  );
}

function distance(figures: PlanFigures): Bilingual {
  return sentences(...distanceToTarget(figures), NO_ACHIEVEMENT);
}

const NO_ACHIEVEMENT = {
  id: 'Capaian belum dapat dihitung: buku kerja ini memuat rencana, bukan realisasi.',
  en: 'Achievement cannot be computed yet: this workbook holds the plan, not what was done.',
};

function distanceToTarget({
  rows,
  distances,
  atBaseline,
  lacks,
  hasBaseline,
}: PlanFigures): (Bilingual | false)[] {
  if (!hasBaseline)
    return [
      {
        id: `Jarak ke target tidak dapat dihitung untuk satu pun dari ${rows} baris karena lampiran tidak memuat data dasar.`,
        en: `None of ${rowsEn(rows)} has a distance to target, since the annex prints no baseline.`,
      },
    ];
  const without = lacks.baseline + lacks.number + lacks.difference;
  return [
    without > 0 && {
      id: `Jarak ke target belum dapat dihitung untuk ${without} dari ${rows} baris: ${listed([
        [lacks.baseline, 'tanpa data dasar berupa angka'],
        [lacks.number, 'tanpa target angka pada tahun akhir'],
        [lacks.difference, 'dengan batas ("> 90%") atau satuan yang berbeda'],
      ])}.`,
      en: `The distance to target cannot be computed for ${without} of ${rowsEn(rows)}: ${listed([
        [lacks.baseline, 'without a numeric baseline'],
        [lacks.number, 'without a number in the final year'],
        [lacks.difference, 'with a bound ("> 90%") or another unit'],
      ])}.`,
    },
    {
      id: `Jarak ke target ${distances} dari ${rows} baris sudah dihitung${atBaseline > 0 ? `; ${atBaseline} di antaranya 0 karena target sama dengan data dasar` : ''}.`,
      en: `It is computed for ${distances} of ${rowsEn(rows)}${atBaseline > 0 ? `; ${atBaseline} of them ${atBaseline === 1 ? 'is' : 'are'} 0, the target being the baseline` : ''}.`,
    },
    lacks.kind > 0 && {
      id: `${lacks.kind} baris memang tidak memiliki jarak (volume per tahun atau keberadaan).`,
      en: `${rowsEn(lacks.kind)} ${lacks.kind === 1 ? 'is a yearly volume or milestone' : 'are yearly volumes or milestones'}, for which no distance is computed.`,
    },
  ];
}

function notes({
  notes: { all, bySeverity, figuresOnHigh, changes, confirms, withReading },
}: PlanFigures): Bilingual {
  if (all === 0)
    return {
      id: 'Semua catatan telaah telah diputuskan.',
      en: 'Every finding has a decision.',
    };
  const others = all - withReading;
  const [changed, confirmed] = [readings(changes), readings(confirms)];
  return sentences(
    {
      id: `${all} catatan telaah belum diputuskan, ${bySeverity.high} di antaranya berprioritas tinggi.`,
      en: `${all} ${all === 1 ? 'finding has' : 'findings have'} no decision, ${bySeverity.high} of them of high priority.`,
    },
    figuresOnHigh > 0 && {
      id: `${figuresOnHigh} angka, klaster, atau cakupan bergantung pada catatan berprioritas tinggi itu.`,
      en: `${figuresOnHigh} figures, clusters or coverages hang on those of high priority.`,
    },
    confirmed.id !== '' && {
      id: `Sudah dipakai dalam penghitungan dan menunggu penegasan Anda: ${confirmed.id}.`,
      en: `Already used in the figures, awaiting your confirmation: ${confirmed.en}.`,
    },
    changed.id !== '' && {
      id: `Bila sarannya disetujui, yang berubah (di buku kerja ini, bukan dalam peraturannya): ${changed.id}.`,
      en: `Will change if you agree (in this workbook, not in the regulation): ${changed.en}.`,
    },
    others > 0 && {
      id: `${others} catatan ${withReading > 0 ? 'lain ' : ''}tidak mengubah hasil penghitungan.`,
      en: `${others} ${withReading > 0 ? 'other ' : ''}${others === 1 ? 'finding changes' : 'findings change'} no figure.`,
    },
  );
}

function readings(counts: PlanFigures['notes']['changes']): Bilingual {
  return {
    id: listed([
      [counts.numbers, 'angka target atau data dasar'],
      [counts.indicators, 'padanan indikator'],
      [counts.kinds, 'jenis target'],
      [counts.units, 'satuan'],
    ]),
    en: listed([
      [counts.numbers, 'target or baseline', 'targets or baselines'],
      [counts.indicators, 'KLA indicator of a row', 'KLA indicators of rows'],
      [counts.kinds, 'kind of target', 'kinds of target'],
      [counts.units, 'unit', 'units'],
    ]),
  };
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
