import { columnLetters } from './relocate';
import type { Block } from './steps';
import type { Target } from './target';

// worksheet.notes came with ExcelApi 1.18. Threaded comments (1.10) would carry the planner's name and ask for
// answers, so below 1.18 a note is the input message of its cell, which shows when the cell is selected.
export function notesSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.18');
}

/** A note, or the input message where Excel has no notes for add-ins; a rule on the cell stays. */
export function applyNote(target: Target, block: Block, text: string): void {
  if (notesSupported()) {
    const { notes } = target.sheet(block.sheet);
    notes.add(target.range(block), text);
    return;
  }
  target.range(block).dataValidation.prompt = { showPrompt: true, title: '', message: text };
}

/** Takes away a note of ours; the caller knows that it still says what we wrote. */
export function removeNote(target: Target, block: Block): void {
  const cell = target.range(block);
  if (notesSupported()) {
    target
      .sheet(block.sheet)
      .notes.getItemOrNullObject(`${columnLetters(block.column)}${block.row + 1}`)
      .delete();
    return;
  }
  cell.dataValidation.prompt = { showPrompt: false, title: '', message: '' };
}
