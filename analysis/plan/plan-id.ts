// BPS code of the city, first year of the plan, a letter where the city has another plan of that year; then the ordinal
// of the row in the annex.
const PLAN_ID = /^(\d{4})-((?:19|20)\d{2})([a-z]?)$/;
const ROW_ID = /^(\d{4}-(?:19|20)\d{2}[a-z]?)-\d{3,6}$/;

/**
 * Plan of a row id; null for a text that is no row id.
 *
 * @example planOfRowId('3673-2022-017') // '3673-2022'
 * @example planOfRowId('3673-2022b-001') // '3673-2022b'
 */
export function planOfRowId(rowId: string): string | null {
  return ROW_ID.exec(rowId)?.[1] ?? null;
}

/**
 * The letter that tells a plan from another of the same city and first year; `''` for a plan without.
 *
 * @example planLetter('3673-2022b') // 'b'
 */
export function planLetter(planId: string): string {
  return PLAN_ID.exec(planId)?.[3] ?? '';
}
