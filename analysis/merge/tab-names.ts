import type { SheetDescription } from '../sheets/sheet';
import type { Existing, ExistingSheet } from './existing';

/**
 * A tab that still has the name we gave it follows the language and the words of this version; one that the planner
 * renamed does not.
 */
export function translatedName(
  { key, name, earlierNames = [] }: SheetDescription,
  standing: ExistingSheet,
  { record, pending, structureProtected }: Existing,
  taken: ReadonlySet<string>,
): string {
  const written = [record, ...pending].flatMap((one) => one?.sheets[key]?.name ?? []);
  const ours = (written.length > 0 ? written : earlierNames).includes(standing.name);
  return ours && !structureProtected && name !== standing.name && !taken.has(name.toLowerCase())
    ? name
    : standing.name;
}

// Excel takes 31 characters.
const MAX_SHEET_NAME = 31;

/** The wanted name, or the first numbered one that nobody has. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
