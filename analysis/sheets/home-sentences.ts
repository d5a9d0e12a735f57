import { figure } from '../audit/wording';
import type { Bilingual } from '../text/bilingual';
import type { PointsWithoutRow } from './home-figures';

/**
 * Sentences after one another; `false` stands for one that is not said.
 *
 * @example sentences({ id: 'Satu.', en: 'One.' }, false).id // 'Satu.'
 */
export function sentences(...parts: readonly (Bilingual | false)[]): Bilingual {
  const said = parts.filter((part) => part !== false);
  return { id: said.map(({ id }) => id).join(' '), en: said.map(({ en }) => en).join(' ') };
}

// More names are a list to look up, not a sentence.
const MOST_NAMES = 3;

/**
 * The first of some names in brackets, said to be some of them where there are more; nothing of none.
 *
 * @example namesAmong([{ id: 'PAUD-HI', en: 'ECD' }], 'id') // ' (PAUD-HI)'
 */
export function namesAmong(names: readonly Bilingual[], language: keyof Bilingual): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_NAMES).map((name) => name[language]);
  return ` (${names.length > MOST_NAMES ? AMONG[language] : ''}${shown.join('; ')})`;
}

const AMONG = { id: 'antara lain ', en: 'among them ' };

/**
 * Points of an indicator without a row, with what part of them is asked about budgets.
 *
 * @example pointsWithoutRow({ points: 74, budget: 41 }).id // '74, termasuk 41 anggaran'
 */
export function pointsWithoutRow({ points, budget }: Pick<PointsWithoutRow, 'points' | 'budget'>): Bilingual {
  const [all, part] = [figure(points), figure(budget)];
  return budget > 0
    ? { id: `${all.id}, termasuk ${part.id} anggaran`, en: `${all.en}, ${part.en} for budgets` }
    : all;
}

/** @example rowsEn(1) // '1 row' */
export function rowsEn(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
