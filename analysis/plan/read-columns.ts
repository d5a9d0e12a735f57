/**
 * The columns of a plan that are read from its print and that a planner may correct, one object each. The plan sheet,
 * edits, decisions, refusals, the check whether inputs have changed and the pane walk over these objects; what is not
 * among them is computed, and looks so.
 */
import { DIRECTION, NATURE, PATH, PLAN_TOTAL } from './choice-columns';
import { ANSWERS, INDICATOR, SUB_INDICATOR, SUPPORTS } from './crosswalk-columns';
import { BASELINE, targetColumn } from './number-columns';
import type { ReadColumn } from './read-column';
import { AGENCIES, UNIT } from './text-columns';

/**
 * The read columns of a plan of these years, in the order in which what is typed into them is understood: the unit before
 * the numbers that are read by it.
 *
 * @example readColumns([2022, 2023]).map(({ key }) => key).slice(-3) // ['agencies_value', 'answers', 'supports']
 */
export function readColumns(years: readonly number[]): readonly ReadColumn[] {
  return [
    ...BEFORE_NUMBERS,
    BASELINE,
    PLAN_TOTAL,
    ...years.map(targetColumn),
    PATH,
    AGENCIES,
    ANSWERS,
    SUPPORTS,
  ];
}

/**
 * The read column of that key, or that reads that field; null where nothing is read from it.
 *
 * @example readColumn('target_2022_value').field // 'target_2022'
 * @example readColumn('target_2022').key // 'target_2022_value'
 * @example readColumn('action') // null
 */
export function readColumn(keyOrField: string): ReadColumn | null {
  const year = /^target_(\d{4})(?:_value)?$/.exec(keyOrField)?.[1];
  if (year !== undefined) return targetColumn(Number(year));
  return FIXED.find(({ key, field }) => key === keyOrField || field === keyOrField) ?? null;
}

const BEFORE_NUMBERS = [INDICATOR, SUB_INDICATOR, NATURE, DIRECTION, UNIT];
const FIXED = [...BEFORE_NUMBERS, BASELINE, PLAN_TOTAL, PATH, AGENCIES, ANSWERS, SUPPORTS];
