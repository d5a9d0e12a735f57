import { figure } from '../audit/wording';
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
 *
 * @param year of the run: whether the plan is over
 */
export function homeAnswers(figures: PlanFigures, year: number): readonly Answer[] {
  return [
    { topic: 'coverage', text: coverage(figures, year) },
    { topic: 'asked', text: asked(figures) },
    { topic: 'flat', text: flat(figures) },
    { topic: 'distance', text: distance(figures) },
    { topic: 'notes', text: notes(figures) },
  ];
}

function coverage(figures: PlanFigures, year: number): Bilingual {
  const { grades, indicators, missing, activities, missingParts, missingPromises, unmapped } = figures;
  const results = grades.outcome + grades['outcome-with-baseline'];
  const based = grades['outcome-with-baseline'];
  const withBaseline =
    based === 0
      ? { id: 'tidak satu pun berdata dasar', en: 'none with a baseline' }
      : based === results
        ? { id: 'semuanya berdata dasar', en: 'all with a baseline' }
        : { id: `${based} berdata dasar`, en: `${based} with a baseline` };
  return sentences(
    term(figures, year),
    {
      id: `${results} dari ${indicators} indikator KLA memiliki ukuran hasil (${withBaseline.id})${grades.activity > 0 ? `; ${grades.activity} lainnya hanya memuat kegiatan${named(activities, 'id')}` : ''}.`,
      en: `${results} of ${indicators} KLA indicators have a level that is measured (${withBaseline.en})${grades.activity > 0 ? `; ${grades.activity} have activities only${named(activities, 'en')}` : ''}.`,
    },
    missing.length > 0 && {
      id: `${missing.length} indikator tidak memiliki target angka${named(missing, 'id')}.`,
      en: `${missing.length} ${missing.length === 1 ? 'indicator has' : 'indicators have'} no numeric target${named(missing, 'en')}.`,
    },
    missingParts.length > 0 && {
      id: `Subindikator tanpa target angka: ${missingParts.join(', ')}.`,
      en: `Sub-indicators without a numeric target: ${missingParts.join(', ')}.`,
    },
    missingPromises.length > 0 && {
      id: `Disebut dalam naskah, tetapi tanpa baris: ${missingPromises.join(', ')}.`,
      en: `Named in the text of the plan, but without a row: ${missingPromises.join(', ')}.`,
    },
    unmapped > 0 && {
      id: `${unmapped} baris lain tidak termasuk dalam indikator KLA mana pun.`,
      en: `A further ${rowsEn(unmapped)} ${unmapped === 1 ? 'belongs' : 'belong'} to no KLA indicator.`,
    },
    {
      id: 'Ini cakupan rencana, bukan capaian.',
      en: 'This is what the plan covers, not what was achieved.',
    },
  );
}

/** A plan that is over, or about to be, is read for the next one. */
function term({ years }: PlanFigures, year: number): Bilingual | false {
  const last = years.at(-1) ?? year + 1;
  if (last > year) return false;
  return last < year
    ? {
        id: `Masa rencana berakhir tahun ${last}; uraian ini menjadi bahan rencana berikutnya.`,
        en: `The plan ended in ${last}; what follows is for the next one.`,
      }
    : {
        id: `Masa rencana berakhir tahun ini (${last}).`,
        en: `The plan ends this year (${last}).`,
      };
}

// More names are a list to look up, not a sentence.
const MOST_NAMES = 5;

function named(names: readonly Bilingual[], language: keyof Bilingual): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => name[language]);
  const among = { id: ', antara lain ', en: ', among them ' }[language];
  return `${names.length > MOST_NAMES ? among : ': '}${shown.join('; ')}`;
}

/** Where points are asked and nothing is planned: the indicators that weigh most first, then whole kinds left out. */
function asked({ asked: { questions, points, direct, supporting, none, ...rest } }: PlanFigures): Bilingual {
  const { largest, doubtful, kinds, isConfirmed } = rest;
  const list = (language: keyof Bilingual): string =>
    largest.map(({ name, points: own }) => `${name[language]} (${figure(own)[language]})`).join('; ');
  const ofKinds = (language: keyof Bilingual): string =>
    kinds
      .map(({ name, none: own, points: all }) => {
        const of = { id: 'dari', en: 'of' }[language];
        return `${name[language].toLowerCase()} (${figure(own)[language]} ${of} ${figure(all)[language]})`;
      })
      .join(language === 'id' ? ' dan ' : ' and ');
  return sentences(
    {
      id: `Evaluasi KLA 2024 memuat ${questions} pertanyaan dengan nilai seluruhnya ${figure(points).id}: senilai ${figure(direct).id} terjawab oleh baris rencana, ${figure(supporting).id} hanya didukung, dan ${figure(none).id} belum direncanakan (tanpa baris).`,
      en: `The 2024 KLA evaluation asked ${questions} questions worth ${figure(points).en} points: rows of the plan answer ${figure(direct).en} points, only support ${figure(supporting).en}, and ${figure(none).en} points are without a row.`,
    },
    largest.length > 0 && {
      id: `Terbanyak tanpa baris pada indikator: ${list('id')}.`,
      en: `Most points without a row: ${list('en')}.`,
    },
    doubtful.length > 0 && {
      id: `Di dalamnya pertanyaan ${doubtful.map(({ questionId, points: own }) => `${questionId} (${figure(own).id})`).join(', ')}, yang bunyinya perlu dipastikan.`,
      en: `Among these is question ${doubtful.map(({ questionId, points: own }) => `${questionId} (${figure(own).en})`).join(', ')}, whose wording is in doubt.`,
    },
    kinds.length > 0 && {
      id: `Hampir tanpa baris menurut jenis pertanyaan: ${ofKinds('id')}.`,
      en: `Kinds of question with next to no row: ${ofKinds('en')}.`,
    },
    !isConfirmed && {
      id: 'Sebagian hanya dicocokkan menurut rumusannya dan belum dipastikan.',
      en: 'Some of it was found by wording only and is not confirmed.',
    },
  );
}

/** What has to be asked about comes first: a level that stays, unless it cannot become better. */
function flat({
  comparable,
  flat: { levels, best, open, volumes, milestones },
  years,
}: PlanFigures): Bilingual {
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
          id: `${levels} dari ${comparable} baris yang bertarget angka setiap tahun menargetkan kondisi yang sama selama ${span}.`,
          en: `${levels} of ${rowsEn(comparable)} with a number in every year ${levels === 1 ? 'aims' : 'aim'} at the same level throughout ${span}.`,
        },
    open.length > 0 && {
      id: `${open.length} baris perlu ditanyakan kepada penanggung jawabnya: ${numbers(open)}.`,
      en: `${rowsEn(open.length)} to be asked about: ${numbers(open)}.`,
    },
    best > 0 && {
      id: `Pada ${best} baris targetnya memang sudah setinggi-tingginya (100%, 0%, atau seluruh kelurahan, kecamatan, atau puskesmas); ini target, bukan capaian.`,
      en: `${best} already ${best === 1 ? 'aims' : 'aim'} at the best there is (100%, 0%, or every urban village, district or community health centre): a target, not an achievement.`,
    },
    volumes + milestones > 0 && {
      id: `Juga tetap, tetapi dapat dianggap wajar: ${listed([
        [volumes, 'volume per tahun'],
        [milestones, 'keberadaan (dokumen, tim, atau sistem)'],
      ])}.`,
      en: `Also the same each year, but perhaps rightly so: ${listed([
        [volumes, 'yearly volume', 'yearly volumes'],
        [milestones, 'milestone (a document, team or system)', 'milestones (a document, team or system)'],
      ])}.`,
    },
  );
}

const MOST_NUMBERS = 30;

function numbers(rows: readonly number[]): string {
  return `${rows.slice(0, MOST_NUMBERS).join(', ')}${rows.length > MOST_NUMBERS ? ', …' : ''}`;
}

function distance({
  rows,
  distances,
  atBaseline,
  doubtfulDistances,
  lacks,
  hasBaseline,
}: PlanFigures): Bilingual {
  if (!hasBaseline)
    return {
      id: `Jarak ke target tidak dapat dihitung untuk satu pun dari ${rows} baris karena lampiran tidak memuat data dasar.`,
      en: `None of ${rowsEn(rows)} has a distance to target, since the annex prints no baseline.`,
    };
  const without = lacks.baseline + lacks.number + lacks.difference;
  return sentences(
    {
      id: `Jarak ke target dihitung untuk ${distances} dari ${rows} baris${atBaseline > 0 ? `; ${atBaseline} di antaranya 0 karena target sama dengan data dasar` : ''}.`,
      en: `A distance to target is computed for ${distances} of ${rowsEn(rows)}${atBaseline > 0 ? `; ${atBaseline} of them ${atBaseline === 1 ? 'is' : 'are'} 0, the target being the baseline` : ''}.`,
    },
    doubtfulDistances > 0 && {
      id: `${doubtfulDistances} di antaranya memakai angka atau satuan yang masih menunggu keputusan catatan berprioritas tinggi.`,
      en: `${doubtfulDistances} of them ${doubtfulDistances === 1 ? 'rests' : 'rest'} on a number or unit that a finding of high priority questions.`,
    },
    without > 0 && {
      id: `Belum dapat dihitung untuk ${without} baris: ${listed([
        [lacks.baseline, 'tanpa data dasar berupa angka'],
        [lacks.number, 'tanpa target angka pada tahun akhir'],
        [lacks.difference, 'dengan batas ("> 90%") atau satuan yang berbeda'],
      ])}.`,
      en: `It cannot be computed yet for ${rowsEn(without)}: ${listed([
        [lacks.baseline, 'without a numeric baseline'],
        [lacks.number, 'without a number in the final year'],
        [lacks.difference, 'with a bound ("> 90%") or another unit'],
      ])}.`,
    },
    lacks.kind > 0 && {
      id: `${lacks.kind} baris memang tidak memiliki jarak (volume per tahun atau keberadaan).`,
      en: `${rowsEn(lacks.kind)} ${lacks.kind === 1 ? 'is a yearly volume or milestone' : 'are yearly volumes or milestones'}, for which none is computed.`,
    },
  );
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
      id: `Apabila saran disetujui, yang berubah di buku kerja ini (bukan dalam peraturannya): ${changed.id}.`,
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
