import type { PlanRow } from '../plan/plan';
import { measureText } from './cells';

/** A length in a unit of area, or an area in a unit of length; null for any other row. */
export function wrongDimension(row: PlanRow): 'length' | 'area' | null {
  const text = measureText(row);
  const unit = row.printed.unit.replace(/\s+/g, '').replace('²', '2').toLowerCase();
  if (/\bpanjang\b/i.test(text) && AREA.test(unit)) return 'length';
  return /\bluas\b/i.test(text) && LENGTH.test(unit) ? 'area' : null;
}

const AREA = /^(?:m2|km2|ha|hektare?|meterpersegi)$/;
const LENGTH = /^(?:m|km|meter|kilometer)$/;
