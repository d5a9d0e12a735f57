import type { PlanRow } from '../plan/plan';
import { measureText } from './cells';

/** The measure itself says that it is a share. Misprints of the word count, too ("Prosentase", "Presentasi kasus"). */
export function saysPercent(row: PlanRow): boolean {
  return /^\s*(?:capaian )?(?:%|per[sc]entase|prosentase|present?ase|presentasi)/i.test(measureText(row));
}

/** The measure itself says that it is a number of things. */
export function saysCount(row: PlanRow): boolean {
  return /^\s*(?:jumlah|jml|banyaknya)\b/i.test(measureText(row));
}
