import type { PlanRow } from '../../plan/plan';
import { linesOf } from '../../table/lines';
import type { Bilingual } from '../../text/bilingual';
import { partNames, wholeOf } from '../missing-parts';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { INDICATOR_PARTS } from '../words/indicator-parts';
import { type KindOfWork, UNLIKE_WORK } from '../words/unlike-work';

export const measureOfOtherWork: Rule = {
  code: 'measure-of-other-work',
  name: { id: 'Ukuran milik kegiatan lain', en: 'Measure of another action' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure'],
  explains: {
    id: 'Kegiatan dan ukurannya menyebut pekerjaan yang berbeda (lomba, tetapi yang dihitung pelajar yang dilatih; skrining sebelum persalinan, tetapi kunjungan neonatal), umur yang berbeda, atau ukurannya mencakup lebih banyak daripada kegiatannya (HIV; pornografi, NAPZA, dan HIV): ukurannya tampaknya milik kegiatan lain.',
    en: 'Action and measure name different work (a contest, but pupils who were trained are counted; screening before birth, but visits to newborns), different ages, or the measure takes in more than the action (HIV; pornography, drugs and HIV): the measure seems to belong to another action.',
  },
  example: {
    printed: 'Perlombaan pencak silat / Jumlah pelajar yang dilatih',
    oddity: { id: 'lomba tidak diukur dengan pelatihan', en: 'a contest is not measured by training' },
  },
  check: eachRow((row, { fold }) => {
    const { action, measure } = row.printed;
    if (action === '' || measure === '') return;
    const [done, measured] = [fold(action), fold(measure)];
    const message = otherAges(done, measured, row) ?? moreParts(done, measured, row);
    if (message) return { row, field: 'measure', printed: measure, message };
    for (const kinds of UNLIKE_WORK) {
      const counted = onlyKind(kinds, measured);
      const work = counted && onlyKind(kinds, done);
      if (!work || work === counted) continue;
      return {
        row,
        field: 'measure',
        printed: measure,
        message: {
          id: `Kegiatan ${quote(action)} adalah ${work.name.id}, tetapi ukuran ${quote(measure)} mengukur ${counted.name.id}.`,
          en: `The action ${quote(action)} is ${work.name.en}, but the measure ${quote(measure)} measures ${counted.name.en}.`,
        },
      };
    }
    return;
  }),
};

/** The one kind that a text names; null where it names none or several. */
function onlyKind(kinds: readonly KindOfWork[], folded: string): KindOfWork | null {
  const named = kinds.filter(({ words }) => words.test(folded));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Both name an age in figures, and not the same. */
function otherAges(action: string, measure: string, { printed }: PlanRow): Bilingual | null {
  // Most texts name no figure.
  if (!/\d/.test(action) || !/\d/.test(measure)) return null;
  const [done, measured] = [AGE.exec(action), AGE.exec(measure)];
  if (!done || !measured || inMonths(done) === inMonths(measured)) return null;
  return {
    id: `Kegiatan ${quote(printed.action)} menyebut ${quote(done[0])}, ukuran ${quote(printed.measure)} menyebut ${quote(measured[0])}: umurnya berbeda.`,
    en: `The action ${quote(printed.action)} says ${quote(done[0])}, the measure ${quote(printed.measure)} says ${quote(measured[0])}: not the same age.`,
  };
}

const AGE =
  /\b(?:usia|umur|di ?bawah|kurang dari)(?: (?:usia|umur|di ?bawah|kurang dari|di ?atas))* (\d+)(?: (\d+))? (tahun|bulan)\b/;

function inMonths([, from, to = '', unit]: RegExpExecArray): string {
  const months = unit === 'tahun' ? 12 : 1;
  return [from, to].map((text) => (text ? String(Number(text) * months) : '')).join('-');
}

/** The action names one of the things that its indicator holds, the measure further ones. */
function moreParts(action: string, measure: string, { crosswalk, printed }: PlanRow): Bilingual | null {
  const parts = PARTS_OF.get(crosswalk.indicator ?? '') ?? [];
  const done = parts.filter(({ served }) => served.test(action));
  const further = parts.filter((part) => !done.includes(part) && part.served.test(measure));
  if (done.length === 0 || further.length === 0 || !done.every(({ served }) => served.test(measure)))
    return null;
  const [here, there] = [partNames(done), partNames(further)];
  return {
    id: `Kegiatan ${quote(printed.action)} hanya tentang ${here.id}, tetapi ukuran ${quote(printed.measure)} juga tentang ${there.id}.`,
    en: `The action ${quote(printed.action)} is only about ${here.en}, but the measure ${quote(printed.measure)} is about ${there.en}, too.`,
  };
}

/** Things that are no conditions, by the indicator that holds them. */
const PARTS_OF = new Map(
  linesOf(
    INDICATOR_PARTS.filter(({ isRate }) => !isRate),
    wholeOf,
  ).map((parts) => [wholeOf(parts[0]), parts] as const),
);
