import { foldHeader } from '../language/blanks';

/** A column that is looked for, with every header that it may have: in both languages, and of earlier versions. */
export interface WantedColumn {
  readonly key: string;
  readonly headers: readonly string[];
}

/** Headers of a table by column key, in the order in which they were last written. */
export type RecordedHeaders = Readonly<Record<string, string>>;

// Invisible, and nothing that one types.
const PLANNERS = '\u2063';

/** The header of a column that is known to be the planner's own: it is ours by its words alone, never by its place. */
export function asPlanners(header: string): string {
  return header + PLANNERS;
}

/**
 * Finds our columns in a table that stands in a workbook: to the letter, then without regard to case, line breaks and odd
 * blanks, then by place. Where exactly as many unknown columns stand between two recorded neighbours as are missing
 * there, they are the missing ones under new headers. Every other column is the planner's own.
 *
 * @param wanted columns that the table may have; those that are recorded are looked for as well
 * @returns position by key; a key that is not there is absent
 * @example matchHeaders(['Kode baris', 'KOTA '], [{ key: 'city', headers: ['Kota', 'City'] }]).get('city') // 1
 * @example matchHeaders(['A', 'Baru', 'C'], [], { a: 'A', b: 'B', c: 'C' }).get('b') // 1
 */
export function matchHeaders(
  headers: readonly string[],
  wanted: readonly WantedColumn[],
  recorded: RecordedHeaders = {},
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const claimed = new Set<number>();
  const claim = (key: string, position: number): void => {
    if (position < 0 || claimed.has(position) || positions.has(key)) return;
    positions.set(key, position);
    claimed.add(position);
  };
  const names = new Map(wanted.map(({ key, headers: known }) => [key, known]));
  for (const [key, header] of Object.entries(recorded)) names.set(key, [header, ...(names.get(key) ?? [])]);
  for (const [key, known] of names) claim(key, firstOf(headers, known));
  const folded = headers.map(foldHeader);
  for (const [key, known] of names) claim(key, firstOf(folded, known.map(foldHeader)));
  matchByPlace(headers, Object.keys(recorded), positions, claim);
  return positions;
}

function firstOf(headers: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const position = headers.indexOf(name);
    if (position >= 0) return position;
  }
  return -1;
}

function matchByPlace(
  headers: readonly string[],
  keys: readonly string[],
  positions: ReadonlyMap<string, number>,
  claim: (key: string, position: number) => void,
): void {
  const known = new Map(positions);
  const taken = new Set(positions.values());
  const width = headers.length;
  const isUnknown = (at: number): boolean => !taken.has(at) && headers[at]?.endsWith(PLANNERS) === false;
  let missing: string[] = [];
  let left = -1;
  for (const key of [...keys, null]) {
    const right = key === null ? width : known.get(key);
    if (key !== null && right === undefined) {
      missing.push(key);
      continue;
    }
    const between: number[] = [];
    for (let at = left + 1; at < (right ?? width); at++) if (isUnknown(at)) between.push(at);
    if (between.length === missing.length) missing.forEach((one, i) => claim(one, between[i] ?? -1));
    missing = [];
    left = right ?? width;
  }
}
