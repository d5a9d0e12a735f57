import { IMPACT_WORDS } from '../text/words';
import type { Bilingual } from '../text/bilingual';
import type { FigureChange } from './figure-changes';
import type { FindingGroup } from './finding-groups';
import { type Decided, foretell } from './foretell';
import { foretoldWords } from './foretold-words';
import { impactOf } from './impact';

export interface GroupEffect {
  readonly changes: readonly FigureChange[];
  /** The changes in short, and what is confirmed, put back or only noted. */
  readonly words: Bilingual;
}

/**
 * What agreeing with a group does, before it is decided.
 *
 * @param placeOf how a planner calls the row of a change
 */
export function groupEffect(
  decided: Decided,
  { groupId, findings }: FindingGroup,
  placeOf: (change: FigureChange) => Bilingual,
): GroupEffect {
  const impacts = findings.map((finding) => impactOf(finding));
  if (impacts.every((impact) => impact === 'noted-only'))
    return { changes: [], words: IMPACT_WORDS['noted-only'] };
  const changes = foretell(decided, groupId);
  const said = [
    ...counted(impacts.filter((impact) => impact === 'confirms').length, confirmed),
    ...counted(findings.flatMap(({ restores = [] }) => restores).length, restored),
    foretoldWords(changes, placeOf),
  ];
  return {
    changes,
    words: { id: said.map(({ id }) => id).join('; '), en: said.map(({ en }) => en).join('; ') },
  };
}

function counted(count: number, words: (count: number) => Bilingual): Bilingual[] {
  return count > 0 ? [words(count)] : [];
}

function confirmed(count: number): Bilingual {
  return {
    id: `${count} pembacaan ditegaskan`,
    en: `${count} ${count === 1 ? 'reading' : 'readings'} confirmed`,
  };
}

function restored(count: number): Bilingual {
  return {
    id: `teks lampiran kembali di ${count} tempat`,
    en: `text put back as printed in ${count} ${count === 1 ? 'place' : 'places'}`,
  };
}
