import type { Operator } from '../plan/plan';
import type { CellValue } from '../sheets/sheet';
import type { Language } from '../text/bilingual';

/**
 * "> 90" for a bound; the value itself otherwise.
 *
 * @example withBound(90, '>', 'id') // '> 90'
 * @example withBound(90, '', 'id') // 90
 */
export function withBound(
  value: CellValue,
  sign: Operator | null | undefined,
  language: Language,
): CellValue {
  if (typeof value !== 'number' || !sign) return value;
  return `${sign} ${new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(value)}`;
}
