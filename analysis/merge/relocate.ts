import type { LooseOffsets } from './loose-offsets';
import { mapReferences, quoteTab, spellEnds, type ReferenceEnd } from './references';

/** Where the cells of a described sheet stand in the workbook: its tab and its rows may have been moved. */
export interface Placement {
  readonly name: string;
  /** False when every cell stands where it was described, under the tab name that was described. */
  readonly moved: boolean;
  /** Where cells outside tables went. */
  readonly loose: LooseOffsets;
  at(row: number, column: number): { readonly row: number; readonly column: number };
}

/** By tab name as described. */
export type Placements = ReadonlyMap<string, Placement>;

/**
 * A formula with every reference following its cell to where it stands now. Text in quotation marks and
 * structured references, which Excel itself keeps, are left alone. A range goes from the first to the last of its
 * cells.
 *
 * @param ownSheet tab name as described of the sheet that the formula stands on
 */
export function relocateFormula(formula: string, ownSheet: string, placements: Placements): string {
  return mapReferences(formula, ({ text, prefix: spelled, tab, first, last }) => {
    const placement = placements.get(tab ?? ownSheet);
    if (!placement?.moved) return text;
    const prefix = tab === null || tab === placement.name ? spelled : `${quoteTab(placement.name)}!`;
    const from = cellOf(first);
    const to = last && cellOf(last);
    if (!from || (last && !to)) return prefix + spellEnds(first, last);
    if (!last || !to) return prefix + spellEnds({ ...first, ...placement.at(from.row, from.column) }, null);
    const top = { ...placement.at(from.row, from.column) };
    const end = { ...placement.at(to.row, to.column) };
    for (let described = from.row; described <= to.row; described++) {
      const { row } = placement.at(described, from.column);
      top.row = Math.min(top.row, row);
      end.row = Math.max(end.row, row);
    }
    return prefix + spellEnds({ ...first, ...top }, { ...last, ...end });
  });
}

/** `'Plan 1'!A1` for a place of a description. */
export function relocateCell(sheet: string, cell: string, placements: Placements): string {
  return relocateFormula(`${quoteTab(sheet)}!${cell}`, sheet, placements);
}

/** Null for an end that is a whole row or column: these stay where they are. */
function cellOf({ row, column }: ReferenceEnd): { readonly row: number; readonly column: number } | null {
  return row === null || column === null ? null : { row, column };
}
