import type { PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import type { AuditContext } from '../context';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** One figure for two things: what is new and what is kept, two measures, or one of several things that are listed. */
export const twoCountsInOne: Rule = {
  code: 'two-counts-in-one',
  name: { id: 'Dua hal dalam satu angka', en: 'Two things in one figure' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure', 'unit'],
  explains: {
    id: 'Satu angka untuk dua hal: pembangunan dan pemeliharaan, ukuran kedua di dalam kurung yang tidak memiliki target, jumlah dengan batas terendah (minimal 1 orang), atau beberapa barang yang hanya satu di antaranya dihitung.',
    en: 'One figure for two things: building and maintenance, a second measure in brackets that has no target, a number with a lower limit (at least 1 person), or several things of which only one is counted.',
  },
  example: {
    printed: 'Pembangunan / Pemeliharaan Trotoar: 15; 20',
    oddity: { id: 'yang baru atau yang dipelihara?', en: 'the new ones or those kept?' },
  },
  check: eachRow((row, context) => {
    const found = twoIn(row, context);
    if (!found) return;
    return {
      row,
      field: found.field,
      printed: row.printed[found.field],
      message: {
        id: `${quote(row.printed[found.field])}: ${found.why.id}.`,
        en: `${quote(row.printed[found.field])}: ${found.why.en}.`,
      },
    };
  }),
};

interface Two {
  readonly field: 'action' | 'measure' | 'unit';
  readonly why: Bilingual;
}

function twoIn(row: PlanRow, { fold }: AuditContext): Two | null {
  const { action, measure, unit } = row.printed;
  const percent = row.unit.kind === 'percent';
  for (const field of ['measure', 'action'] as const) {
    const text = row.printed[field];
    if (percent || (field === 'action' && measure !== '')) continue;
    const either = field === 'action' ? eitherMade(text) : null;
    if (either)
      return {
        field,
        why: {
          id: `satu angka untuk ${quote(either)}: tidak diketahui berapa untuk masing-masing`,
          en: `one figure for ${quote(either)}: how many of each is not known`,
        },
      };
    if (MADE_AND_KEPT.test(fold(text)))
      return {
        field,
        why: {
          id: 'yang baru dan yang dipelihara menjadi satu angka; pisahkan',
          en: 'what is new and what is kept are one figure; keep them apart',
        },
      };
  }
  if (!percent && COUNTS.test(measure) && WITH_A_LEAST.test(fold(measure)))
    return {
      field: 'measure',
      why: {
        id: 'jumlah dan batas terendahnya menjadi satu ukuran, sehingga tidak jelas mana yang ditargetkan',
        en: 'a number and its lower limit are one measure, so it is not clear which of them the target is',
      },
    };
  if (!percent && measure.includes('(') && SECOND_IN_BRACKETS.test(measure))
    return {
      field: 'measure',
      why: {
        id: 'dua ukuran dalam satu sel, dan hanya yang pertama memiliki target',
        en: 'two measures in one cell, and only the first has targets',
      },
    };
  // Most actions list nothing.
  if (!action.includes(',') || !/\b(?:dan|atau)\b/i.test(action)) return null;
  const things = listedThings(fold(action.replace(/\([^)]*\)?/g, ' ').replaceAll(',', ' koma ')));
  const counted = inOneSpelling(fold(unit)).split(' ');
  const which = things.filter((thing) => counted.includes(inOneSpelling(thing)));
  if (which.length === 0 || which.length === things.length) return null;
  const left = things.filter((thing) => !which.includes(thing)).join(', ');
  return {
    field: 'unit',
    why: {
      id: `kegiatannya menyebut juga ${left}, yang tidak ikut dihitung`,
      en: `the action names ${left}, too, which are not counted`,
    },
  };
}

/** Both kinds of work side by side on the same things. */
const MADE_AND_KEPT =
  /\b(?:pembangunan|pembuatan|pengadaan|pemasangan|penyediaan|terbangunnya|tersedianya) (?:dan |atau )?(?:pemeliharaan|perawatan|perbaikan|rehabilitasi|terpeliharanya)\b/;
/** "Penyediaan marka jalan atau zona selamat": one of two things is made. */
function eitherMade(action: string): string | null {
  if (!MAKES.test(action)) return null;
  return /\b[a-z]{4,}\s+atau\s+[a-z]{4,}/i.exec(action.replace(/\(.*$/s, ''))?.[0] ?? null;
}

const MAKES = /^(?:fasilitasi\s+)?(?:penyediaan|pembangunan|pembuatan|pengadaan)\s/i;
const COUNTS = /^(?:jumlah|jml)\b/i;
const WITH_A_LEAST = /\b(?:minimal|sedikitnya|paling sedikit) \d+ (?!persen|%)/;
const SECOND_IN_BRACKETS = /^[^(%]{10,}\([^)]*(?:\bcakupan\b|\bpersentase\b|\d ?%)/i;

/** Things that an action lists, each a word: "spanduk, brosur atau pamflet". */
function listedThings(folded: string): readonly string[] {
  const list =
    /\b([a-z]{4,}) koma ([a-z]{4,})(?: koma ([a-z]{4,}))?(?: koma)? (?:dan|atau) ([a-z]{4,})\b/.exec(folded);
  return list ? list.slice(1).filter((word) => word !== undefined) : [];
}

/** Loan words are written both ways: "pamphlet", "pamflet". */
function inOneSpelling(word: string): string {
  return word.replaceAll('ph', 'f');
}
