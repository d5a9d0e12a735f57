import type { PlanRow } from '../plan/plan';
import type { City } from '../reference/reference';

/** A known number of a city's parts that makes raw counts of cities of different size comparable. */
export type Denominator = 'kecamatan' | 'kelurahan' | 'puskesmas' | 'wilayah';

/**
 * True for an amount that grows with the city: counts, sums of money and papers issued by number. Percentages, rates
 * and what is there or not can stand side by side as they are.
 */
export function needsDenominator(row: PlanRow): boolean {
  if (row.unit.kind === 'percent' || row.unit.kind === 'rate') return false;
  return row.nature.value !== 'milestone';
}

/**
 * Denominator for a unit, null when none is known. `wilayah` counts kecamatan and kelurahan together.
 *
 * @example denominatorOf('kelurahan') // 'kelurahan'
 * @example denominatorOf('orang') // null
 */
export function denominatorOf(unitId: string | null): Denominator | null {
  switch (unitId) {
    case 'kecamatan':
    case 'kelurahan':
    case 'puskesmas':
    case 'wilayah':
      return unitId;
    default:
      return null;
  }
}

/** How many of them a city has; `NaN` when not known or none. */
export function cityParts(city: City | undefined, denominator: Denominator): number {
  if (city === undefined) return Number.NaN;
  const count =
    denominator === 'wilayah' ? sum(city.kecamatan, city.kelurahan) : (city[denominator] ?? Number.NaN);
  return count > 0 ? count : Number.NaN;
}

function sum(left: number | null, right: number | null): number {
  return left === null || right === null ? Number.NaN : left + right;
}
