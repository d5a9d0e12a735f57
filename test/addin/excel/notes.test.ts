/** Notes where Excel has them for add-ins (1.18). The client from npm has none, hence the double. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAtNotes, needsLook } from '../../../addin/excel/apply-note';
import type { Step } from '../../../analysis/merge/steps';

const SHEET = 'RAD Serang';

beforeEach(() => {
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: () => true } } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Notes by address, as Excel holds them; what is asked comes with the next sync and not before. */
class Notes {
  private readonly waiting: (() => void)[] = [];

  constructor(readonly texts: Map<string, string>) {}

  get context(): Excel.RequestContext {
    const worksheets = { getItem: (name: string) => ({ notes: this, name }) };
    const sync = (): Promise<void> => {
      for (const act of this.waiting.splice(0)) act();
      return Promise.resolve();
    };
    return { workbook: { worksheets }, sync } as unknown as Excel.RequestContext;
  }

  add(address: string, text: string): void {
    this.waiting.push(() => {
      if (this.texts.has(address)) throw new Error(`${address} has a note.`);
      this.texts.set(address, text);
    });
  }

  getItemOrNullObject(address: string) {
    const note = {
      isNullObject: true,
      content: '',
      load: () => {
        this.waiting.push(() => {
          note.isNullObject = !this.texts.has(address);
          note.content = this.texts.get(address) ?? '';
        });
        return note;
      },
      delete: () => void this.waiting.push(() => void this.texts.delete(address)),
    };
    return note;
  }
}

function renote(row: number, before: string | null, text: string | null): Step {
  return {
    kind: 'renote',
    block: { sheet: SHEET, row, column: 1, rowCount: 1, columnCount: 1 },
    before,
    text,
  };
}

describe('a note on a cell that stood before', () => {
  it.each([
    ['goes when it no longer holds', 'lama', renote(4, 'lama', null), undefined],
    ['takes the new text', 'lama', renote(4, 'lama', 'baru'), 'baru'],
    ['comes where there was none', undefined, renote(4, null, 'baru'), 'baru'],
    ['comes again where somebody took it off', undefined, renote(4, 'lama', 'baru'), 'baru'],
    ['stays when the planner changed it', 'lama, sudah dicek', renote(4, 'lama', null), 'lama, sudah dicek'],
    ['stays when it is the planner’s own', 'milik saya', renote(4, null, 'baru'), 'milik saya'],
  ])('%s', async (_, standing, step, expected) => {
    const notes = new Notes(new Map(standing === undefined ? [] : [['B5', standing]]));
    expect(needsLook(step)).toBe(true);
    const rewrite = lookAtNotes(notes.context, [step]);
    await notes.context.sync();
    rewrite();
    await notes.context.sync();
    expect(notes.texts.get('B5')).toBe(expected);
  });

  it('is not looked at when it says what it said', () => {
    expect(needsLook(renote(4, 'lama', 'lama'))).toBe(false);
  });
});
