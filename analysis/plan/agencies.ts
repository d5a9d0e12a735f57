import { foldInPlace } from '../language/words';
import { once } from '../reference/once';
import type { Agency, AgencyAlias, Reference } from '../reference/reference';
import type { AgencyReading } from './plan';

/**
 * Reader of an agencies cell: splits it into single agencies by the longest known alias first, because commas and
 * blanks separate agencies and also occur inside a name ("Dinas Pariwisata, Kepemudaan dan Olahraga"). What no alias
 * covers is kept as one unknown agency per comma, slash or semicolon; nothing of the cell is lost. The names that the
 * plan sheet shows are understood, too.
 *
 * @param cityCode aliases of this city and of any city count
 * @param localNames what agencies are called in a city, where that is not the usual name
 */
export function agenciesReader(
  agencies: readonly Agency[],
  aliases: readonly AgencyAlias[],
  cityCode: string,
  localNames: Reference['agencyLocalNames'] = [],
): (printed: string) => readonly AgencyReading[] {
  const local = new Map(
    localNames.flatMap(({ agencyId, cityCode: city, shortName }): [string, string][] =>
      city === cityCode ? [[agencyId, shortName]] : [],
    ),
  );
  const byId = new Map(agencies.map((agency) => [agency.agencyId, agency]));
  const known = byFirstLetter(
    longestFirst(agencies)(aliases).filter(({ cityCode: city }) => city === '' || city === cityCode),
  );
  const cells = new Map<string, readonly AgencyReading[]>();

  const match = (
    folded: string,
    position: number,
  ): { readonly alias: AgencyAlias; readonly end: number } | null => {
    for (const alias of known.get(folded.charAt(position)) ?? []) {
      if (!folded.startsWith(alias.folded, position)) continue;
      const end = position + alias.alias.length;
      if (end === folded.length || BOUNDARY.test(folded.charAt(end))) return { alias, end };
    }
    return null;
  };

  const read = (cell: string): AgencyReading[] => {
    const folded = foldInPlace(cell);
    const found: AgencyReading[] = [];
    let unknownFrom: number | null = null;
    let position = 0;
    const closeUnknown = (end: number): void => {
      if (unknownFrom === null) return;
      const printed = trimmed(cell.slice(unknownFrom, end));
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
      const hit = match(folded, position);
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
        name: local.get(hit.alias.agencyId) ?? agency?.shortName ?? hit.alias.alias,
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

interface FoldedAlias extends AgencyAlias {
  readonly folded: string;
}

/** All that agencies are called in any city. */
const longestFirst = once((agencies: readonly Agency[]) =>
  once((aliases: readonly AgencyAlias[]): readonly FoldedAlias[] => {
    const names = agencies.flatMap(({ name, shortName, ...agency }) =>
      [name, shortName].map((alias) => ({ ...agency, alias, reasonKind: 'exact' })),
    );
    // Sorting keeps the order of equals: what the list of aliases says of a text goes before a name.
    return [...aliases, ...names]
      .filter(({ alias }) => alias !== '')
      .map((alias) => ({ ...alias, folded: foldInPlace(alias.alias) }))
      .sort((a, b) => b.folded.length - a.folded.length);
  }),
);

function byFirstLetter(aliases: readonly FoldedAlias[]): ReadonlyMap<string, readonly FoldedAlias[]> {
  const lists = new Map<string, FoldedAlias[]>();
  for (const alias of aliases) {
    const letter = alias.folded.charAt(0);
    const list = lists.get(letter);
    if (list) list.push(alias);
    else lists.set(letter, [alias]);
  }
  return lists;
}

/** Between two agencies; "dan" and "&" only where they stand alone, inside a name the alias holds them. */
const SEPARATOR = /^(?:[\s,/;&.]+|[-–](?=\s)|dan(?=\s)\s*)/i;
const LIST_SEPARATOR = /[,/;]/;
const BOUNDARY = /[\s,/;&.)]/;

/** Without the words and signs that only bind it to its neighbours. */
function trimmed(unknown: string): string {
  const words = unknown.split(/\s+/).filter((word) => word !== '');
  const isBinding = (word: string | undefined): boolean => /^(?:dan|[-–,/;&.]+)$/i.test(word ?? '');
  while (isBinding(words[0])) words.shift();
  while (isBinding(words.at(-1))) words.pop();
  return words
    .join(' ')
    .replace(/^[,/;&.]+/, '')
    .replace(/[,/;&.]+$/, '');
}
