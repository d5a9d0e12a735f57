/** Name of the planner's table of denominators. */
export const DENOMINATORS_TABLE = 'tblPenyebut';

/**
 * What a line of it is known by.
 *
 * @example denominatorKey('3673', 'kelurahan') // '3673|kelurahan'
 */
export function denominatorKey(cityCode: string, thingId: string): string {
  return `${cityCode}|${thingId}`;
}
