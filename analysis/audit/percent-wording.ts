import type { PlanRow } from '../plan/plan';
import { measureText } from './cells';

/** The measure itself says that it is a share. Misprints of the word count, too ("Prosentase", "Presentasi kasus"). */
export function saysPercent(row: PlanRow): boolean {
  return /^\s*(?:capaian )?(?:%|per[sc]entase|prosentase|present?ase|presentasi)/i.test(measureText(row));
}

/** The measure itself says that it is a number of things. */
function saysCount(row: PlanRow): boolean {
  return /^\s*(?:jumlah|jml|banyaknya)\b/i.test(measureText(row));
}

/** A number of things in per cent, or a share in things. */
export function contradictionOf(row: PlanRow): 'count-in-percent' | 'share-in-count' | null {
  if (row.unit.kind === 'percent' && saysCount(row)) return 'count-in-percent';
  if ((row.unit.kind === 'count' || row.unit.kind === 'document') && saysPercent(row))
    return 'share-in-count';
  return null;
}
