import type { LowerIsBetter } from '../gap/achievement';
import type { RefusedCell } from '../plan/row-edits';
import { shownText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import type { Bilingual } from '../text/bilingual';
import { codeOf, LOWER_IS_BETTER_WORDS } from '../text/words';
import type { Monitored } from './check-monitoring';
import { type Monitoring, SETTINGS_TABLE } from './monitoring';
import { MOST_ROUNDS } from './round';

/**
 * The planner's settings, understood; one that is not is refused, and the usual one is used.
 *
 * @param refused what was not understood is added here
 * @example checkSettings({}, []).roundsPerYear // 3
 */
export function checkSettings(
  settings: Monitoring['settings'],
  refused: RefusedCell[],
): Pick<Monitored, 'roundsPerYear' | 'lowerIsBetter'> {
  return {
    roundsPerYear: roundsSetting(settings.rounds_per_year ?? null, refused),
    lowerIsBetter: formulaSetting(settings.lower_is_better ?? null, refused),
  };
}

const DEFAULT_ROUNDS = 3;

function roundsSetting(cell: CellContent, refused: RefusedCell[]): number {
  const text = shownText(cell).trim();
  if (text === '') return DEFAULT_ROUNDS;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST_ROUNDS) return value;
  refused.push(refusedSetting('rounds_per_year', text, ROUNDS_LABEL, NO_ROUNDS));
  return DEFAULT_ROUNDS;
}

function formulaSetting(cell: CellContent, refused: RefusedCell[]): LowerIsBetter {
  const text = shownText(cell).trim();
  if (text === '') return 'mirrored';
  const known = codeOf(LOWER_IS_BETTER_WORDS, text);
  if (known === null) refused.push(refusedSetting('lower_is_better', text, FORMULA_LABEL, NO_FORMULA));
  return known ?? 'mirrored';
}

function refusedSetting(rowId: string, value: string, label: Bilingual, remark: Bilingual): RefusedCell {
  return { table: SETTINGS_TABLE, rowId, column: 'setting_value', value, label, remark };
}

const ROUNDS_LABEL = { id: 'Periode per tahun', en: 'Rounds a year' };
const FORMULA_LABEL = { id: 'Capaian bila makin rendah makin baik', en: 'Achievement where lower is better' };
const NO_ROUNDS = {
  id: 'bilangan bulat 1 sampai 12; dipakai 3',
  en: 'a whole number from 1 to 12; 3 is used',
};
const either = Object.values(LOWER_IS_BETTER_WORDS).map(({ id }) => id);
const NO_FORMULA = {
  id: `salah satu dari ${either.join(' atau ')}; dipakai ${either[0] ?? ''}`,
  en: `one of ${either.join(' or ')}; ${either[0] ?? ''} is used`,
};
