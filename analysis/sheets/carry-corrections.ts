import { type Correction, correctedCells, correctionsOf } from '../plan/corrections';
import type { PrintedPlan } from '../plan/printed-plan';
import { readPlan } from '../plan/read-plan';
import { editsFrom, type ReadCell } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import { headerOf } from '../text/headers';

/** What the corrections of earlier plans change in those that are new, and what the planner is told of it. */
export interface CarriedCorrections {
  readonly edits: readonly ReadCell[];
  readonly notices: readonly Bilingual[];
}

/**
 * Plans that are new in a workbook are read with what the planner corrected in those that stand in it, and with corrections of a
 * file; the workbook's own go before. Each is an edit of the new plan from then on, to be changed like any other.
 *
 * @param edits in the standing plans
 */
export function carryCorrections(
  standing: readonly PrintedPlan[],
  edits: readonly ReadCell[],
  fresh: readonly PrintedPlan[],
  reference: Reference,
  ofFile: readonly Correction[] = [],
): CarriedCorrections {
  if (fresh.length === 0 || edits.length + ofFile.length === 0) return { edits: [], notices: [] };
  const set = editsFrom(edits);
  const read = standing.map((plan) => readPlan(plan, reference, set));
  const corrections = [...ofFile, ...correctionsOf(read, edits, reference)];
  const carried = fresh.map((plan) => ({
    plan,
    cells: correctedCells(readPlan(plan, reference), corrections, reference),
  }));
  return {
    edits: carried.flatMap(({ cells }) => cells),
    notices: carried.flatMap(({ plan, cells }) => (cells.length === 0 ? [] : [notice(plan, cells)])),
  };
}

/** More would not be read. */
const MOST_NAMED = 12;

function notice({ planId }: PrintedPlan, cells: readonly ReadCell[]): Bilingual {
  const named = (language: keyof Bilingual): string => {
    const texts = cells
      .slice(0, MOST_NAMED)
      .map(({ rowId, column, value }) => `${rowId} ${headerOf(column, language)}: ${String(value ?? '–')}`);
    return `${texts.join('; ')}${cells.length > MOST_NAMED ? '; …' : ''}`;
  };
  const count = String(cells.length);
  return {
    id: `${count} pembetulan dari rencana lain dipakai lagi di ${planId}, karena teks lampirannya sama: ${named('id')}. Ubah selnya bila tidak sesuai.`,
    en: `${count} corrections of other plans were used again in ${planId}, where the print says the same: ${named('en')}. Change the cells where they do not fit.`,
  };
}
