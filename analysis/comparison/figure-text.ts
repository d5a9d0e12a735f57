import { numberOf } from '../reference/denominators';
import type { CountedThing, Reference } from '../reference/reference';
import type { RowOf } from '../sheets/shown-rows';
import type { Frame } from '../table/frame';
import type { Bilingual, Language } from '../text/bilingual';
import { NO, YES } from '../text/words';
import { numberText, OR } from './figure-cell';
import type { PairsColumns } from './pairs-frame';

export type PairRow = RowOf<Frame<PairsColumns>>;

/**
 * The target of one city in a pair as it stands over its denominator: "50 dari 67 kelurahan", "> 90%", "Ya".
 *
 * @param plans among them that of the row
 * @example figureText(recordsOf(analysis.pairs).find(({ rung }) => rung === 'B'), analysis, 'id') // '50 dari 67 kelurahan'
 */
export function figureText(
  row: PairRow,
  {
    plans,
    reference,
  }: {
    readonly plans: readonly { readonly planId: string; readonly cityCode: string }[];
    readonly reference: Pick<Reference, 'things' | 'denominators'>;
  },
  language: Language,
): string {
  if (row.value === null) return NO_NUMBER[language];
  if (row.rung === 'C') return (row.value > 0 ? YES : NO)[language];
  const value = valueText(row, language);
  if (isShare(row)) return `${value}%`;
  const things = row.agrees ? thingsOf(row, reference) : [];
  if (things.length === 0) return withUnit(value, row);
  const cityCode = plans.find(({ planId }) => planId === row.plan_id)?.cityCode ?? '';
  const numbers = things.map((thing) => {
    const number = numberOf(cityCode, thing.thingId, reference);
    return `${number === null ? '?' : numberText(number, language)} ${nameOf(thing, language)}`;
  });
  return `${value} ${OF[language]} ${numbers.join(` ${OR[language]} `)}`;
}

/**
 * What the compared figures of a pair are: per cent, people per so many inhabitants, there or not.
 *
 * @example expressedIn([recordsOf(analysis.pairs).find(({ rung }) => rung === 'B')], reference, 'id') // '%'
 */
export function expressedIn(
  line: readonly [PairRow, ...PairRow[]],
  reference: Pick<Reference, 'things'>,
  language: Language,
): string {
  const [first] = line;
  if (first.rung === 'C') return THERE[language];
  const [thing] = line.flatMap((row) => clearThingOf(row, reference) ?? []);
  if (thing?.per != null) return `per ${numberText(thing.per, language)} ${nameOf(thing, language)}`;
  if (line.some(({ denominator, is_percent }) => denominator !== null || is_percent)) return '%';
  const row = line.find(({ printed_unit }) => printed_unit !== '');
  return row && !/^%|persen/i.test(row.printed_unit) ? row.printed_unit : '%';
}

/** What the count of a row may be divided by; several where it is not clear which is meant. */
export function thingsOf(
  { denominator }: PairRow,
  { things }: Pick<Reference, 'things'>,
): readonly CountedThing[] {
  const ids = denominator?.split(';') ?? [];
  return ids.flatMap((id) => things.find(({ thingId }) => thingId === id) ?? []);
}

/** The one thing that it is divided by; null where there is none, or it is not clear. */
export function clearThingOf(row: PairRow, reference: Pick<Reference, 'things'>): CountedThing | null {
  const [thing = null, other] = thingsOf(row, reference);
  return other ? null : thing;
}

/** What is compared, in the words of who judged it, or those of the row. */
export function comparedIn(row: PairRow, language: Language): string {
  return (language === 'id' ? row.compared : row.compared_en) ?? (row.measure || row.action);
}

/** Whether the row states a share itself. */
export function isShare({ is_percent }: PairRow): boolean {
  return is_percent;
}

/** Whether counts of a pair are divided, each by one thing that is clear: then its figures follow the denominators. */
export function isDivided(line: readonly PairRow[], reference: Pick<Reference, 'things'>): boolean {
  const counts = line.map((row) => thingsOf(row, reference).length);
  return counts.some((count) => count > 0) && counts.every((count) => count <= 1);
}

export function valueText({ value, operator }: PairRow, language: Language): string {
  return `${operator ? `${operator} ` : ''}${numberText(value ?? 0, language)}`;
}

export const OF: Bilingual = { id: 'dari', en: 'of' };
const NO_NUMBER: Bilingual = { id: 'bukan angka', en: 'no number' };
const THERE: Bilingual = { id: 'ada atau tidak', en: 'present or not' };

function nameOf({ nameId, nameEn }: CountedThing, language: Language): string {
  return language === 'id' ? nameId : nameEn;
}

function withUnit(value: string, { printed_unit }: PairRow): string {
  return /^%|^persen/i.test(printed_unit) ? `${value}%` : `${value} ${printed_unit}`.trim();
}
