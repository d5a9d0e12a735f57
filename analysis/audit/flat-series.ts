import type { PlanRow } from '../plan/plan';
import type { City } from '../reference/reference';

/** The one value of all targets of a row with two targets or more; null when they move or are incomplete. */
export function flatValue(row: PlanRow): number | null {
  const values = row.targets.map(({ value }) => value);
  const [first] = values;
  if (first === undefined || first === null || values.length < 2) return null;
  return values.every((value) => value === first) ? first : null;
}

/** Nothing is left to raise: all hundred per cent, or every part that the city has. */
export function isCeiling(row: PlanRow, value: number, city: City | null): boolean {
  if (row.unit.kind === 'percent') return value >= 100;
  const parts = [city?.kecamatan, city?.kelurahan, city?.puskesmas].filter(
    (count) => typeof count === 'number',
  );
  const all = parts.reduce((sum, count) => sum + count, 0);
  return value > 1 && [...parts, (city?.kecamatan ?? 0) + (city?.kelurahan ?? 0), all].includes(value);
}
