import type { PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import { measureText } from '../cells';
import type { AuditContext } from '../context';
import { mentions } from '../counted-thing';
import { saysRate } from '../indicator-wording';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

export const indicatorNotMeasured: Rule = {
  code: 'indicator-not-measured',
  name: { id: 'Indikator tanpa ukuran', en: 'Indicator that no row measures' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'unit'],
  explains: {
    id: 'Indikator adalah persentase atau angka, menyebut penurunan, jumlah, atau hal yang dapat dihitung (jamban, konselor), tetapi tidak satu pun barisnya mengukur hal itu: yang ada hanya kegiatan dan layanan. Capaian indikator itu sendiri tidak dapat dihitung.',
    en: 'The indicator is a percentage or rate, promises a fall, or names a number or a thing that can be counted (latrines, counsellors), but none of its rows measures that: there are only activities and services. The indicator itself cannot be evaluated.',
  },
  example: {
    printed: 'Meningkatnya Persentase ASI Eksklusif / Orang',
    oddity: { id: 'persentasenya tidak diukur', en: 'the percentage is not measured' },
  },
  *check(context) {
    const { plan, indicators } = context;
    for (const { place, text, rows } of indicators) {
      const missing = missingFrom(text, rows, context);
      if (missing === null) continue;
      const units = [...new Set(rows.map(({ printed }) => printed.unit))].filter(Boolean).join(', ');
      const { id, en } = MISSING[missing];
      // Printed under another indicator: then only its place is odd.
      const elsewhere = missing === 'fall' ? plan.rows.filter((row) => isAbout(row, text, context)) : [];
      const where = elsewhere.length > 0 ? rowNames(elsewhere) : null;
      yield {
        place,
        alsoRows: rows,
        field: 'indicator',
        printed: text,
        ...(where ? { severity: 'low' as const } : {}),
        message: where
          ? {
              id: `Target untuk ${quote(text)} tidak tertulis di bawah indikator itu, tetapi di baris ${where.id}.`,
              en: `The target of ${quote(text)} is not printed under that indicator but in row ${where.en}.`,
            }
          : {
              id: `${quote(text)} ${id} (satuannya ${units}); indikatornya sendiri tidak memiliki target.`,
              en: `${quote(text)} ${en} (units: ${units}); the indicator itself has no target.`,
            },
      };
    }
  },
};

/** A row that must fall and names all that the indicator names. */
function isAbout(row: PlanRow, indicator: string, { contentWords }: AuditContext): boolean {
  if (row.direction.value === 1) return false;
  const words = new Set(contentWords(measureText(row)));
  return contentWords(indicator.replace(MUST_FALL, '')).every((word) => words.has(word));
}

type Missing = 'rate' | 'fall' | 'count' | 'thing';

const MISSING: Readonly<Record<Missing, Bilingual>> = {
  rate: {
    id: 'menyebut persentase atau angka, tetapi tidak satu pun barisnya mengukur hal itu',
    en: 'is a percentage or rate, but none of its rows measures one',
  },
  fall: {
    id: 'menyebut penurunan, tetapi tidak satu pun barisnya mengukur hal yang harus turun',
    en: 'promises a fall, but none of its rows measures what must fall',
  },
  count: {
    id: 'adalah jumlah, tetapi barisnya hanya menghitung kegiatan',
    en: 'is a number, but its rows only count activities',
  },
  thing: {
    id: 'menyebut hal yang tidak dihitung satu baris pun',
    en: 'names a thing that none of its rows counts',
  },
};

/** What the indicator promises and no row measures; null where one does. */
function missingFrom(text: string, rows: readonly PlanRow[], context: AuditContext): Missing | null {
  const { thingNamed, fold } = context;
  if (saysRate(text) && rows.every(({ unit }) => unit.kind !== 'percent' && unit.kind !== 'rate'))
    return 'rate';
  if (MUST_FALL.test(text) && rows.every(({ direction }) => direction.value === 1)) return 'fall';
  const onlyActivities = rows.every(({ printed }) => thingNamed(printed.unit) === 'activity');
  if (IS_NUMBER.test(text) && onlyActivities) return 'count';
  return rows.some(({ targets }) => targets.some(({ value }) => value !== null)) &&
    namesUncounted(fold(text), rows, context)
    ? 'thing'
    : null;
}

/** The indicator names a thing that is there or grows in number, and no row counts such a thing or is in per cent. */
function namesUncounted(
  folded: string,
  rows: readonly PlanRow[],
  { fold, thingNamed, thingCounted }: AuditContext,
): boolean {
  const named =
    /^(?:telah terbentuk|terbentuknya|tersedia|tersedianya|terbangunnya|terwujudnya|(?:meningkatnya|bertambahnya)(?: jumlah)?|jumlah) (.+)$/.exec(
      folded,
    )?.[1];
  const kind = named === undefined ? null : thingNamed(named);
  if (kind === null || kind === 'activity') return false;
  return rows.every((row) => {
    if (row.unit.kind === 'percent' || mentions(fold(row.printed.unit), kind)) return false;
    const counted = [thingNamed(row.printed.unit), thingCounted(measureText(row))];
    // The indicator may name several things, and a row count another of them.
    return counted.every((other) => other !== kind && (other === null || !mentions(folded, other)));
  });
}

const MUST_FALL = /^(?:[a-z]\.\s*)?(?:menurunnya|menurunkan|berkurangnya)\b/i;
const IS_NUMBER = /^(?:[a-z]\.\s*)?(?:(?:meningkatnya|meningkatkan|bertambahnya)\s+)?jumlah\b/i;
