import { figure } from '../audit/wording';
import type { Bilingual } from '../text/bilingual';
import type { PlanFigures } from './home-figures';
import { namesAmong, pointsWithoutRow, rowsEn, sentences } from './home-sentences';

/** What the home sheet answers of every plan, in its order. */
export type Topic = 'coverage' | 'asked' | 'flat' | 'distance' | 'notes';

export interface Answer {
  readonly topic: Topic;
  readonly text: Bilingual;
}

/**
 * What a plan covers, what is asked and has no row, what of it does not move, what cannot be computed and why, and what waits for a decision: each begins
 * with one total, its parts add up to it, and what limits it is said beside it. Nothing is said of what is not there.
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
  const { grades, indicators, missing, activities } = figures;
  const results = grades.outcome + grades['outcome-with-baseline'];
  const parts = (
    [
      [grades.activity, activities, { id: 'hanya kegiatan', en: 'activities only' }],
      [grades.none, missing, { id: 'tanpa target angka', en: 'no numeric target' }],
    ] as const
  ).filter(([count]) => count > 0);
  const said = (language: keyof Bilingual): string =>
    parts
      .map(([count, names, words]) => `; ${count} ${words[language]}${namesAmong(names, language)}`)
      .join('');
  return sentences(term(figures, year), {
    id: `Dari ${indicators} indikator KLA, ${results} memiliki ukuran hasil${said('id')}.`,
    en: `Of ${indicators} KLA indicators, ${results} have a measured result${said('en')}.`,
  });
}

/** A plan that is over, or about to be, is read for the next one. */
function term({ years }: PlanFigures, year: number): Bilingual | false {
  const last = years.at(-1) ?? year + 1;
  if (last > year) return false;
  return last < year
    ? { id: `Rencana berakhir tahun ${last}.`, en: `The plan ended in ${last}.` }
    : { id: `Rencana berakhir tahun ini (${last}).`, en: `The plan ends this year (${last}).` };
}

/** Points, by what the annex has for them; where most of them have no row; and what that does not mean. */
function asked({ asked: { points, direct, supporting, none, largest } }: PlanFigures): Bilingual {
  const [most] = largest;
  const without = (language: keyof Bilingual): string => {
    const words = {
      id: ['(dapat ada dalam dokumen lain)', 'terbanyak'],
      en: ['(perhaps in other documents)', 'most in'],
    }[language];
    const [where, chiefly] = none > 0 ? words : [];
    const name =
      most && chiefly ? `, ${chiefly} ${most.name[language]} (${pointsWithoutRow(most)[language]})` : '';
    return `${where ? ` ${where}` : ''}${name}`;
  };
  return {
    id: `Dari nilai ${figure(points).id} (rekapitulasi 2024 satu kabupaten/kota): ${figure(direct).id} dijawab; ${figure(supporting).id} hanya didukung (bukan buktinya); ${figure(none).id} tanpa baris${without('id')}.`,
    en: `Of ${figure(points).en} points (one regency or city's 2024 recap): ${figure(direct).en} answered; ${figure(supporting).en} only supported (no evidence); ${figure(none).en} without a row${without('en')}.`,
  };
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
      id: 'Tidak ada baris dengan target angka pada dua tahun atau lebih; perkembangan target tidak dapat dilihat.',
      en: 'No row has a number in two years or more; no path can be seen.',
    };
  const all = levels + volumes + milestones;
  const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`;
  if (all === 0)
    return {
      id: `Tidak ada target yang tetap selama ${span} (${comparable} baris dibandingkan).`,
      en: `No target stays the same throughout ${span} (${rowsEn(comparable)} compared).`,
    };
  const others = (language: keyof Bilingual): string =>
    listed(
      [
        [best, { id: 'pada batas terbaik (misalnya 100%)', en: 'at the best there is (such as 100%)' }],
        [volumes, { id: 'volume per tahun', en: 'yearly volumes' }],
        [milestones, { id: 'keberadaan (dokumen, tim)', en: 'milestones (documents, teams)' }],
      ],
      language,
    );
  const rest = { id: others('id'), en: others('en') };
  const same = {
    id: `${all} baris bertarget sama selama ${span} (${comparable} dibandingkan)`,
    en: `${rowsEn(all)} with the same target throughout ${span} (of ${comparable})`,
  };
  if (open.length === 0) return { id: `${same.id}: ${rest.id}.`, en: `${same.en}: ${rest.en}.` };
  return {
    id: `${open.length} dari ${same.id} perlu ditanyakan${rest.id ? `; lainnya: ${rest.id}` : ''}.`,
    en: `To ask about: ${open.length} of ${same.en}${rest.en ? `; others: ${rest.en}` : ''}.`,
  };
}

function distance(figures: PlanFigures): Bilingual {
  const { rows, distances, atBaseline, lacks } = figures;
  const without = lacks.baseline + lacks.number + lacks.difference;
  const reasons = (
    [
      [lacks.baseline, { id: 'tanpa data dasar', en: 'no baseline' }],
      [lacks.number, { id: 'tanpa target akhir', en: 'no final target' }],
      [lacks.difference, { id: 'berbatas atau beda satuan', en: 'a bound or another unit' }],
    ] as const
  ).filter(([count]) => count > 0);
  // One reason for all of them needs no count of its own.
  const why = (language: keyof Bilingual): string =>
    reasons.length === 1 ? (reasons[0]?.[1][language] ?? '') : listed(reasons, language, ', ');
  const parts = (language: keyof Bilingual): string =>
    listed(
      [
        [
          distances,
          {
            id: `dihitung${atBaseline > 0 ? ` (${atBaseline} nol: target = data dasar)` : ''}`,
            en: `computed${atBaseline > 0 ? ` (${atBaseline} zero: at baseline)` : ''}`,
          },
        ],
        [without, { id: `belum dapat (${why('id')})`, en: `not yet (${why('en')})` }],
        [lacks.kind, { id: 'tanpa jarak (volume, keberadaan)', en: 'with none (volumes, milestones)' }],
      ],
      language,
    );
  const none = distances === 0 ? { id: '0 dihitung; ', en: '0 computed; ' } : NOTHING;
  return sentences(achievement(figures), {
    id: `Jarak ke target, dari ${rows} baris: ${none.id}${parts('id')}.`,
    en: `Distance to target, of ${rowsEn(rows)}: ${none.en}${parts('en')}.`,
  });
}

const NOTHING: Bilingual = { id: '', en: '' };

/** What was reached, as far as it was reported: an annex holds no realisations. */
function achievement({ reporting, hasBaseline }: PlanFigures): Bilingual {
  const { rows, reported, judged, reached } = reporting;
  if (reported > 0)
    return {
      id: `Capaian: realisasi ${reported} dari ${rows} baris bertarget angka dilaporkan; ${reached} dari ${judged} mencapai target.`,
      en: `Achievement: reported for ${reported} of ${rowsEn(rows)} with a numeric target; ${reached} of ${judged} reach theirs.`,
    };
  return hasBaseline
    ? {
        id: 'Capaian: belum ada realisasi.',
        en: 'Achievement: nothing reported yet.',
      }
    : {
        id: 'Capaian: belum ada realisasi; data dasar pun kosong.',
        en: 'Achievement: nothing reported yet, and no baselines.',
      };
}

function notes({
  rows,
  notes: { all, bySeverity, changing, confirming, noted, rowsOnHigh },
}: PlanFigures): Bilingual {
  if (all === 0) return { id: 'Semua catatan telaah telah diputuskan.', en: 'Every finding has a decision.' };
  const parts = (language: keyof Bilingual): string =>
    listed(
      [
        [changing, { id: 'mengubah angka jika disetujui', en: 'changing figures if agreed to' }],
        [confirming, { id: 'sudah dipakai, tinggal disetujui', en: 'in use, awaiting agreement' }],
        [noted, { id: 'hanya dicatat', en: 'only noted' }],
      ],
      language,
    );
  return sentences(
    {
      id: `${all} catatan (${bySeverity.high} berprioritas tinggi): ${parts('id')}.`,
      en: `${all} ${all === 1 ? 'finding' : 'findings'} (${bySeverity.high} of high priority): ${parts('en')}.`,
    },
    rowsOnHigh > 0 && {
      id: `Yang berprioritas tinggi meragukan angka ${rowsOnHigh} dari ${rows} baris.`,
      en: `Those of high priority put figures of ${rowsOnHigh} of ${rowsEn(rows)} in doubt.`,
    },
  );
}

/** `3 volume per tahun; 2 perlu ditanyakan`: what there is none of is not said. */
function listed(
  parts: readonly (readonly [count: number, words: Bilingual])[],
  language: keyof Bilingual,
  between = '; ',
): string {
  return parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words[language]}`] : [])).join(between);
}
