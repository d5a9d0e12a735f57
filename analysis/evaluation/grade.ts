import type { Word } from '../text/words';

/** How far a plan goes for an indicator, worst first. */
export type Grade = 'none' | 'activity' | 'outcome' | 'outcome-with-baseline';
export const GRADES: readonly Grade[] = ['none', 'activity', 'outcome', 'outcome-with-baseline'];

export const GRADE_WORDS: Readonly<Record<Grade, Word>> = {
  none: { id: 'Belum ada', en: 'None' },
  activity: { id: 'Ada kegiatan', en: 'Activities only' },
  outcome: { id: 'Ada ukuran hasil', en: 'A result is measured', earlier: ['A level is measured'] },
  'outcome-with-baseline': {
    id: 'Ada ukuran hasil dan data dasar',
    en: 'A result and its baseline',
    earlier: ['A level and its baseline'],
  },
};

/**
 * Grade from what the rows of an indicator are: usable ones, results, and results with a baseline.
 *
 * @example gradeOf({ usable: 3, outcomes: 1, withBaseline: 0 }) // 'outcome'
 */
export function gradeOf(rows: {
  readonly usable: number;
  readonly outcomes: number;
  readonly withBaseline: number;
}): Grade {
  if (rows.withBaseline > 0) return 'outcome-with-baseline';
  if (rows.outcomes > 0) return 'outcome';
  return rows.usable > 0 ? 'activity' : 'none';
}
