import type { Agency, AgencyAlias } from '../reference/reference';
import type { AgencyReading } from './plan';

/**
 * Reader of an agencies cell: splits it into single agencies by the longest known alias first, because commas and
 * blanks separate agencies and also occur inside a name ("Dinas Pariwisata, Kepemudaan dan Olahraga"). What no alias
 * covers is kept as one unknown agency per comma, slash or semicolon; nothing of the cell is lost.
 *
 * @param cityCode aliases of this city and of any city count
 */
export function agenciesReader(
  agencies: readonly Agency[],
  aliases: readonly AgencyAlias[],
  cityCode: string,
): (printed: string) => readonly AgencyReading[] {
  const byId = new Map(agencies.map((agency) => [agency.agencyId, agency]));
  const known = aliases
    .filter((alias) => alias.cityCode === '' || alias.cityCode === cityCode)
    .map((alias) => ({ ...alias, folded: fold(alias.alias) }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const cells = new Map<string, readonly AgencyReading[]>();

  const match = (
    cell: string,
    position: number,
  ): { readonly alias: AgencyAlias; readonly end: number } | null => {
    const rest = fold(cell.slice(position));
    for (const alias of known) {
      if (!rest.startsWith(alias.folded)) continue;
      const end = position + alias.alias.length;
      if (end === cell.length || BOUNDARY.test(cell.charAt(end))) return { alias, end };
    }
    return null;
  };

  const read = (cell: string): AgencyReading[] => {
    const found: AgencyReading[] = [];
    let unknownFrom: number | null = null;
    let position = 0;
    const closeUnknown = (end: number): void => {
      if (unknownFrom === null) return;
      const printed = cell.slice(unknownFrom, end).replace(EDGE, '').trim();
      if (printed !== '') found.push({ printed, agencyId: null, name: printed, match: 'unknown' });
      unknownFrom = null;
    };
    while (position < cell.length) {
      const separator = SEPARATOR.exec(cell.slice(position));
      if (separator) {
        if (LIST_SEPARATOR.test(separator[0])) closeUnknown(position);
        position += separator[0].length;
        continue;
      }
      const hit = match(cell, position);
      if (!hit) {
        unknownFrom ??= position;
        position += /^\S+?(?=[\s,/;]|$)/.exec(cell.slice(position))?.[0].length ?? 1;
        continue;
      }
      closeUnknown(position);
      const agency = byId.get(hit.alias.agencyId);
      found.push({
        printed: cell.slice(position, hit.end),
        agencyId: hit.alias.agencyId,
        name: agency?.shortName ?? hit.alias.alias,
        match: agency?.kind === 'generic' ? 'generic' : hit.alias.reasonKind,
      });
      position = hit.end;
    }
    closeUnknown(cell.length);
    return found;
  };

  return (printed) => {
    const cell = printed.trim();
    let reading = cells.get(cell);
    if (!reading) {
      reading = read(cell);
      cells.set(cell, reading);
    }
    return reading;
  };
}

/** Between two agencies; "dan" and "&" only where they stand alone, inside a name the alias holds them. */
const SEPARATOR = /^(?:[\s,/;&.]+|[-–](?=\s)|dan(?=\s)\s*)/i;
const LIST_SEPARATOR = /[,/;]/;
const BOUNDARY = /[\s,/;&.)]/;
const EDGE = /^(?:dan\s+|[\s,/;&.]+)|(?:\s+dan|[\s,/;&.]+)$/gi;

/** Same length as the text, so that positions hold. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
