import { DENOMINATORS_TABLE, denominatorKey } from './denominators-table';
import type { SheetContext } from '../sheets/context';
import { wholeColumn } from '../sheets/formulas';
import type { PlanRow } from '../plan/plan';
import type { CountedThing } from '../reference/reference';
import type { Bilingual, Language } from '../text/bilingual';

/** A number as a sentence shows it, with the decimal sign of the language and no more than six decimals. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-US', {
    maximumFractionDigits: 6,
  }).format(value);
}

/**
 * How many of a thing a city has, as a formula over the planner's table of denominators; an empty text where it, or a part of
 * it, is not known there.
 */
export function denominatorFormula(
  { thingId, parts }: CountedThing,
  cityCode: string,
  language: Language,
): string {
  const numbers = wholeColumn(DENOMINATORS_TABLE, 'number_used', language);
  const keys = wholeColumn(DENOMINATORS_TABLE, 'denominator_key', language);
  const sums = (parts.length > 0 ? parts : [thingId]).map(
    (part) => `SUMIFS(${numbers},${keys},"${denominatorKey(cityCode, part)}")`,
  );
  return `IF(MIN(${sums.join(',')})>0,${sums.join('+')},"")`;
}

/**
 * A whole number with its thousands set apart as the language does, on whatever computer: FIXED and TEXT would follow Excel's own.
 *
 * @example groupedFormula('A1', 'id').includes('&"."&') // true
 */
export function groupedFormula(number: string, language: Language): string {
  const mark = `&"${language === 'id' ? '.' : ','}"&`;
  const thousands = `TEXT(MOD(${number},1000),"000")`;
  return `IF(${number}<1000,${number},IF(${number}<1000000,INT(${number}/1000)${mark}${thousands},INT(${number}/1000000)${mark}TEXT(MOD(INT(${number}/1000),1000),"000")${mark}${thousands}))`;
}

/** What a number of the thing is of, in words: "kelurahan"; several for what is not clear: "kecamatan atau kelurahan". */
export function thingWords(context: SheetContext, thingIds: readonly string[]): string {
  const things = thingIds.map((id) =>
    context.analysis.reference.things.find(({ thingId }) => thingId === id),
  );
  return things.flatMap((thing) => (thing ? [context.nameOf(thing)] : [])).join(` ${context.say(OR)} `);
}

export const OR: Bilingual = { id: 'atau', en: 'or' };

/**
 * Targets of a row as printed, with their unit: "75; 80; 85 %".
 *
 * @param years of its plan
 */
export function targetsText({ printed }: PlanRow, years: readonly number[]): string {
  const targets = printed.targets.map((target) => target || '–');
  const span = `${String(years[0] ?? '')}–${String(years.at(-1) ?? '')}`;
  const shown = targets.join('; ');
  const unit = /^%|^persen/i.test(printed.unit) ? '%' : ` ${printed.unit.replace(/^jumlah\s+/i, '')}`;
  return `${shown}${shown.endsWith('%') && unit === '%' ? '' : unit} (${span})`;
}
