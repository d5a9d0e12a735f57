import { rangeOf } from './apply-step';
import { columnLetters } from './relocate';
import type { Block } from './steps';

// worksheet.notes came with ExcelApi 1.18. Threaded comments (1.10) would carry the planner's name and ask for
// answers, so below 1.18 a note is the input message of its cell, which shows when the cell is selected.
export function notesSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.18');
}

/** A note, or the input message where Excel has no notes for add-ins; a rule on the cell stays. */
export function applyNote(context: Excel.RequestContext, block: Block, text: string): void {
  if (notesSupported()) {
    const { notes } = context.workbook.worksheets.getItem(block.sheet);
    notes.add(rangeOf(context, block), text);
    return;
  }
  rangeOf(context, block).dataValidation.prompt = { showPrompt: true, title: '', message: text };
}

/** Takes away a note of ours; the caller knows that it still says what we wrote. */
export function removeNote(context: Excel.RequestContext, block: Block): void {
  const cell = rangeOf(context, block);
  if (notesSupported()) {
    context.workbook.worksheets
      .getItem(block.sheet)
      .notes.getItemOrNullObject(`${columnLetters(block.column)}${block.row + 1}`)
      .delete();
    return;
  }
  cell.dataValidation.prompt = { showPrompt: false, title: '', message: '' };
}
