import type { Bilingual } from '../../text/bilingual';
import type { PrintedIndicator } from '../context';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

/** Numbers that are out of order, used for two indicators, or left out. */
export const indicatorNumber: Rule = {
  code: 'indicator-number',
  name: { id: 'Nomor indikator tidak urut', en: 'Indicator numbers out of order' },
  severity: 'medium',
  topic: TOPICS.structure,
  looksAt: ['indicator_no', 'indicator'],
  explains: {
    id: 'Nomor indikator meloncat mundur, dipakai untuk dua indikator berbeda, atau terlewat. Rujukan "indikator 5" lalu tidak jelas. Huruf (a, b) di bawah satu nomor tidak dihitung.',
    en: 'An indicator number goes backwards, stands for two different indicators, or is left out. "Indicator 5" is then unclear. Letters (a, b) under one number do not count.',
  },
  example: {
    printed: '1, 2, 5, 3, 4, 5',
    oddity: { id: 'nomor 5 dua kali, 3 sesudah 5', en: 'number 5 twice, 3 after 5' },
  },
  *check({ indicators }) {
    for (const run of numberedRuns(indicators)) {
      const numbers = listed(
        run.map(({ number }) => String(number)),
        LONGEST_SHOWN,
      ).id;
      const firstWith = new Map<number, NumberedIndicator>();
      const misprinted = new Set<number>();
      for (const [index, { indicator, number }] of run.entries()) {
        const before = run[index - 1];
        if (before && number < before.number) {
          // A number that steps out of the order and is used again later is one misprint, not two slips.
          const again = run.slice(index).find((later) => later.number === before.number);
          if (again) misprinted.add(before.number);
          yield again
            ? outOfPlace(before, again, numbers)
            : backwards(before, { indicator, number }, numbers);
        }
        const earlier = firstWith.get(number);
        if (!earlier) firstWith.set(number, { indicator, number });
        if (earlier && !misprinted.has(number) && !isLettered(indicator.text))
          yield oddNumber(indicator, 'reused', {
            id: `Nomor ${indicator.no} dipakai dua kali: ${quote(earlier.indicator.text)} dan ${quote(indicator.text)}.`,
            en: `Number ${indicator.no} is used twice: ${quote(earlier.indicator.text)} and ${quote(indicator.text)}.`,
          });
      }
      const absent = absentNumbers(run.map(({ number }) => number));
      const first = run[0]?.indicator;
      if (absent.length > 0 && first)
        yield {
          place: `${first.sectionNo}/absent`,
          field: 'indicator_no',
          printed: numbers,
          message: {
            id: `Nomor ${listed(absent).id} tidak ada dalam urutan ${numbers}; mungkin indikatornya hilang.`,
            en: `Number ${listed(absent).en} is missing from ${numbers}; its indicator may be lost.`,
          },
        };
    }
  },
};

interface NumberedIndicator {
  readonly indicator: PrintedIndicator;
  readonly number: number;
}

function backwards(
  before: NumberedIndicator,
  { indicator }: NumberedIndicator,
  numbers: string,
): FindingDraft {
  return oddNumber(indicator, 'order', {
    id: `Nomor ${indicator.no} (${quote(indicator.text)}) tertulis sesudah nomor ${before.indicator.no}; urutannya ${numbers}.`,
    en: `Number ${indicator.no} (${quote(indicator.text)}) is printed after number ${before.indicator.no}; the order is ${numbers}.`,
  });
}

function outOfPlace(
  { indicator }: NumberedIndicator,
  { indicator: again }: NumberedIndicator,
  numbers: string,
): FindingDraft {
  return oddNumber(indicator, 'misprint', {
    id: `Nomor ${indicator.no} (${quote(indicator.text)}) keluar dari urutan ${numbers} dan dipakai lagi untuk ${quote(again.text)}; nomornya mungkin salah cetak.`,
    en: `Number ${indicator.no} (${quote(indicator.text)}) is out of the sequence ${numbers} and is used again for ${quote(again.text)}; the number may be a misprint.`,
  });
}

function oddNumber({ place, rows, no }: PrintedIndicator, key: string, message: Bilingual): FindingDraft {
  return { place, alsoRows: rows, field: 'indicator_no', key, printed: no, message };
}

/** One run for each section, or one for the plan where the numbers run on across sections. */
function numberedRuns(indicators: readonly PrintedIndicator[]): NumberedIndicator[][] {
  const sections = new Map<string, NumberedIndicator[]>();
  for (const indicator of indicators) {
    const digits = /^\d{1,4}/.exec(indicator.no)?.[0];
    if (digits === undefined) continue;
    const run = sections.get(indicator.sectionNo);
    const numbered = { indicator, number: Number(digits) };
    if (run) run.push(numbered);
    else sections.set(indicator.sectionNo, [numbered]);
  }
  const runs = [...sections.values()];
  const restarts = runs.slice(1).some((run) => run[0]?.number === 1);
  return restarts ? runs : [runs.flat()];
}

/** "a. …", "b.Pelayanan …": parts of one indicator. */
function isLettered(text: string): boolean {
  return /^[a-z]\s*[.)]/.test(text);
}

// A message shows the beginning of a long list of numbers.
const LONGEST_SHOWN = 30;
// Beyond this the numbers are no list of indicators (codes, years), and listing gaps would say nothing.
const LONGEST_LIST = 200;

function absentNumbers(numbers: readonly number[]): string[] {
  const present = new Set(numbers);
  const last = Math.max(0, ...numbers);
  if (last > LONGEST_LIST) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset)
    .filter((number) => !present.has(number))
    .map(String);
}
