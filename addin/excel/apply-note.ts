import { cellName } from '../../analysis/sheets/columns';
import { apiSupported } from './run-excel';
import type { Block, Step } from '../../analysis/merge/steps';
import { Target } from './target';

// worksheet.notes came with ExcelApi 1.18. Threaded comments (1.10) would carry the planner's name and ask for
// answers, so below 1.18 a note is the input message of its cell, which shows when the cell is selected.
export function notesSupported(): boolean {
  return apiSupported('1.18');
}

/** A note on a cell that has none, or the input message where Excel has no notes for add-ins. */
export function applyNote(target: Target, block: Block, text: string): void {
  if (notesSupported()) target.sheet(block.sheet).notes.add(target.range(block), text);
  else setMessage(target, block, text);
}

type Renote = Extract<Step, { kind: 'renote' }>;

/** Input messages are ours alone; for notes see `lookAtNotes`. */
export function applyRenote(target: Target, { block, text }: Renote): void {
  if (!notesSupported()) setMessage(target, block, text);
}

/** Notes have to be looked at before they are rewritten: one that no longer says what we wrote is the planner's and stays. */
export function needsLook(step: Step): step is Renote {
  return step.kind === 'renote' && step.before !== step.text && notesSupported();
}

/** Queues a look at the notes of steps that need one; call what it gives after the exchange, to queue the rewriting. */
export function lookAtNotes(context: Excel.RequestContext, steps: readonly Step[]): () => void {
  const target = new Target(context);
  const looked = steps.filter(needsLook).map((step) => {
    const { notes } = target.sheet(step.block.sheet);
    return { step, notes, note: notes.getItemOrNullObject(a1(step.block)).load('content') };
  });
  return () => {
    for (const { step, notes, note } of looked) {
      if (!note.isNullObject && note.content !== step.before) continue;
      if (!note.isNullObject) note.delete();
      if (step.text !== null) notes.add(a1(step.block), step.text);
    }
  };
}

function setMessage(target: Target, block: Block, text: string | null): void {
  target.range(block).dataValidation.prompt = { showPrompt: text !== null, title: '', message: text ?? '' };
}

function a1({ row, column }: Block): string {
  return cellName(row, column);
}
