/** What a write consists of: plain steps, in order. Tests look at these; `apply-step.ts` carries them out. */
import type { CellAppearance } from '../sheets/appearance';
import type { CellValue, ChartDescription, PrintSetup, Validation, WordColor } from '../sheets/sheet';
import type { Sent } from './literal';

/** Cells counted from 0, at least one by one. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A chart with the cells that it shows, where they will stand. */
export interface PlacedChart extends Pick<
  ChartDescription,
  'name' | 'kind' | 'title' | 'valueTitle' | 'format' | 'maximum'
> {
  /** Where the axis begins; null where the numbers tell. */
  readonly minimum: number | null;
  /** Whether cells are drawn that are hidden. */
  readonly drawsHidden: boolean;
  readonly categories: Block;
  readonly series: readonly { readonly name: string; readonly values: Block }[];
}

/** A custom XML part that takes the place of those with these ids; null only takes them away. */
export interface PartStep {
  readonly xml: string | null;
  readonly replaces: readonly string[];
}

export type Step =
  | { readonly kind: 'add-sheet'; readonly sheet: string; readonly position: number | null }
  /** `sheet` is the new name; the tab still has the one that we gave it in another language. */
  | { readonly kind: 'rename-sheet'; readonly sheet: string; readonly from: string }
  | { readonly kind: 'rename-table'; readonly sheet: string; readonly from: string; readonly to: string }
  /** Cells that were a table of ours become one again. */
  | { readonly kind: 'retable'; readonly block: Block; readonly name: string; readonly style: string }
  /** Whole rows, so that what stands beside and below moves as one. */
  | { readonly kind: 'insert-rows'; readonly block: Block }
  /** `rows`: whole rows; `cells`: the block alone, cells below it move up. */
  | { readonly kind: 'delete'; readonly block: Block; readonly what: 'rows' | 'cells' }
  /** Columns of a table by header; cells to their right move. */
  | { readonly kind: 'delete-column'; readonly name: string; readonly header: string; readonly block: Block }
  | {
      readonly kind: 'add-column';
      readonly name: string;
      readonly header: string;
      readonly at: number;
      readonly block: Block;
    }
  /** `late`: after the formulas, for a cell that must not be text yet when its number or formula comes. */
  | { readonly kind: 'number-format'; readonly block: Block; readonly code: string; readonly late?: boolean }
  | { readonly kind: 'values'; readonly block: Block; readonly values: readonly (readonly Sent[])[] }
  /** As `values`, and text with a leading `=` is meant as a formula. */
  | {
      readonly kind: 'formulas';
      readonly block: Block;
      readonly values: readonly (readonly Sent[])[];
      /** What the formulas give now, where whoever applies the step does not reckon itself. */
      readonly results?: readonly (readonly CellValue[])[];
    }
  | { readonly kind: 'add-table'; readonly block: Block; readonly name: string; readonly style: string }
  | { readonly kind: 'resize-table'; readonly block: Block; readonly name: string }
  /** Cells of the planner's own columns in rows that are new: formats and rules of the row above them, no content. */
  | { readonly kind: 'like-above'; readonly block: Block }
  | { readonly kind: 'reapply-filter'; readonly name: string; readonly block: Block }
  | { readonly kind: 'clear'; readonly block: Block }
  | { readonly kind: 'merge'; readonly block: Block }
  | {
      readonly kind: 'look';
      readonly block: Block;
      readonly look: Partial<CellAppearance>;
      readonly align?: 'left' | 'center' | 'right';
    }
  | {
      readonly kind: 'validation';
      readonly block: Block;
      readonly validation: Validation;
      readonly title: string;
    }
  | { readonly kind: 'note'; readonly block: Block; readonly text: string }
  /** On a cell that stood before: in place of the note that we wrote, unless the planner changed it. */
  | {
      readonly kind: 'renote';
      readonly block: Block;
      readonly before: string | null;
      readonly text: string | null;
    }
  /** Blocks below each other on one sheet; each begins a page of its own. */
  | { readonly kind: 'print-area'; readonly sheet: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'footer'; readonly sheet: string; readonly text: string }
  | {
      readonly kind: 'word-color';
      readonly block: Block;
      readonly word: string;
      readonly fill: string;
      readonly font: string;
    }
  /** Over words that stood before: their rules may be there already, for the words of another language or for fewer rows. */
  | {
      readonly kind: 'recolor';
      readonly block: Block;
      readonly colors: readonly (WordColor & { readonly before: string })[];
    }
  | { readonly kind: 'link'; readonly block: Block; readonly target: string; readonly tip: string | null }
  | { readonly kind: 'unlink'; readonly block: Block }
  | { readonly kind: 'column-width'; readonly block: Block; readonly characters: number }
  | { readonly kind: 'hide-column'; readonly block: Block }
  /** `isFixed`: for good; a height that only fits its text may be fitted again. */
  | {
      readonly kind: 'row-height';
      readonly block: Block;
      readonly points: number;
      readonly isFixed: boolean;
    }
  /** A chart that is new, with the cells that it covers. */
  | { readonly kind: 'add-chart'; readonly block: Block; readonly chart: PlacedChart }
  /** One that stands, wherever the planner moved it; `keepsLook`: it has as many series as ours, and their look is his. */
  | {
      readonly kind: 'update-chart';
      readonly sheet: string;
      readonly chart: PlacedChart;
      readonly keepsLook: boolean;
    }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'sheet-look';
      readonly sheet: string;
      readonly tabColor: string;
      readonly showGridlines: boolean;
    }
  | { readonly kind: 'print'; readonly sheet: string; readonly print: PrintSetup }
  /**
   * The record of what this write is going to leave, before anything else: where the write stops on its way, the next one knows
   * what both may have written. The last step takes the earlier ones away.
   */
  | { readonly kind: 'begin'; readonly xml: string }
  /** A hidden name over the whole sheet, by which it is known. */
  | { readonly kind: 'mark-sheet'; readonly sheet: string; readonly name: string }
  /** Hidden names over a table and some of its columns, by which they are known. */
  | {
      readonly kind: 'mark-table';
      readonly sheet: string;
      readonly table: string;
      readonly columns: readonly (readonly [key: string, header: string])[];
    }
  | {
      readonly kind: 'workbook';
      readonly title: string;
      readonly subject: string;
      /** Names of marks that have served. */
      readonly unmarks: readonly string[];
      readonly parts: readonly PartStep[];
    };

/** Order between the sheets: a formula may name any sheet and any table, so those come first, and looks after them. Last comes what must not be done twice, with the record that says that all is done. */
export const PHASES = ['structure', 'values', 'formulas', 'looks', 'last'] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf(step: Step): Phase {
  switch (step.kind) {
    case 'begin':
    case 'add-sheet':
    case 'mark-sheet':
    case 'rename-sheet':
    case 'rename-table':
    case 'retable':
    case 'insert-rows':
    case 'delete':
    case 'delete-column':
    case 'add-column':
      return 'structure';
    case 'number-format':
      return step.late ? 'looks' : 'values';
    case 'clear':
    case 'values':
    case 'add-table':
    case 'mark-table':
    case 'resize-table':
    case 'like-above':
      return 'values';
    case 'formulas':
      return 'formulas';
    case 'word-color':
    case 'workbook':
      return 'last';
    default:
      return 'looks';
  }
}

export function sheetOf(step: Step): string {
  if ('block' in step) return step.block.sheet;
  return 'sheet' in step ? step.sheet : '';
}
