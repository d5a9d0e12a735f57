import type { Bilingual } from '../text/bilingual';

/** One monitoring round of a year, 1 for its first one. */
export interface Round {
  readonly year: number;
  readonly round: number;
}

/** More rounds a year than months are no monitoring. */
export const MOST_ROUNDS = 12;

/**
 * Every round of these years, in their order.
 *
 * @example roundsOf([2026], 3).map(orderOf) // [202601, 202602, 202603]
 */
export function roundsOf(years: readonly number[], perYear: number): Round[] {
  return years.flatMap((year) => Array.from({ length: perYear }, (_, at) => ({ year, round: at + 1 })));
}

/**
 * A number by which rounds are in order, also in formulas.
 *
 * @example orderOf({ year: 2026, round: 2 }) // 202602
 */
export function orderOf({ year, round }: Round): number {
  return year * 100 + round;
}

/**
 * What a round is called where the planner gave it no name: "triwulan" only where there are four a year.
 *
 * @example roundName({ year: 2026, round: 1 }, 3).id // 'Pemantauan I/2026'
 * @example roundName({ year: 2026, round: 4 }, 4).id // 'Triwulan IV/2026'
 */
export function roundName({ year, round }: Round, perYear: number): Bilingual {
  const number = `${ROMAN[round - 1] ?? String(round)}/${String(year)}`;
  return perYear === 4
    ? { id: `Triwulan ${number}`, en: `Quarter ${number}` }
    : { id: `Pemantauan ${number}`, en: `Monitoring ${number}` };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * Code of the line of a row, or of a whole plan, in a round.
 *
 * @example roundCode('3673-2022-017', { year: 2023, round: 2 }) // '3673-2022-017|2023|2'
 */
export function roundCode(id: string, { year, round }: Round): string {
  return `${id}|${String(year)}|${String(round)}`;
}

/**
 * What such a code says; a copied line bears a number behind it. Null for any other text.
 *
 * @example parseRoundCode('3673-2022-017|2023|2 2') // { id: '3673-2022-017', year: 2023, round: 2 }
 */
export function parseRoundCode(code: string): (Round & { readonly id: string }) | null {
  const [, id, year, round] = /^(\S+)\|(\d{4})\|(\d{1,2})(?: \d+)?$/.exec(code) ?? [];
  return id === undefined ? null : { id, year: Number(year), round: Number(round) };
}
