import type { PlanRow } from '../plan/plan';
import { countsOfAllParts } from './city-parts';
import type { AuditContext } from './context';

/** The one value of all targets of a row with two targets or more; null when they move or are incomplete. */
export function flatValue(row: PlanRow): number | null {
  const values = row.targets.map(({ value }) => value);
  const [first] = values;
  if (first === undefined || first === null || values.length < 2) return null;
  return values.every((value) => value === first) ? first : null;
}

/** Nothing is left to raise: all hundred per cent, or every part of the city that the row itself names. */
export function isCeiling(row: PlanRow, value: number, { city, fold }: AuditContext): boolean {
  if (row.unit.kind === 'percent') return value >= 100;
  const { unit, measure, action } = row.printed;
  return countsOfAllParts(city, [unit, measure, action].map(fold).join(' ')).has(value);
}
