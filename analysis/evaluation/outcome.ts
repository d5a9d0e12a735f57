import { isWork } from '../plan/nature';
import type { PlanRow } from '../plan/plan';

/**
 * Whether a row measures a result and not only an activity: a level, and what stands at that level is no work itself.
 * "Persentase bayi yang diimunisasi" is a result; "43 kelurahan tersosialisasi" counts where something was done.
 *
 * @example measuresOutcome(plans[1].rows[0]) // false
 */
export function measuresOutcome({ nature, unit, printed }: PlanRow): boolean {
  if (nature.value !== 'level') return false;
  if (unit.kind === 'percent' || unit.kind === 'rate') return true;
  // "Jumlah LKSA yang terakreditasi" says what is measured, whatever the action does for it.
  const isMeasure = /^(?:jumlah|persentase|cakupan|tingkat)\b/i.test(printed.measure);
  return !isWork(isMeasure ? printed.measure : `${printed.action} ${printed.measure}`);
}
