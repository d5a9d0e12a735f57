import type { SheetContext } from '../sheets/context';
import { COLORS } from '../sheets/context';
import type { WordColor } from '../sheets/sheet';
import { ANSWERED_WORDS, UNCONFIRMED } from '../text/words';
import type { Answered } from './answers';

/** What a plan has for a question in a word; what was only suggested says so. */
export function answeredWord(
  { say }: SheetContext,
  { answered, confirmed }: { readonly answered: Answered; readonly confirmed: boolean },
): string {
  return confirmed ? say(ANSWERED_WORDS[answered]) : say(UNCONFIRMED);
}

/** Colours of these words. */
export function answeredColors({ say }: SheetContext): WordColor[] {
  return [
    { word: say(ANSWERED_WORDS.direct), ...COLORS.good },
    { word: say(ANSWERED_WORDS.supporting), ...COLORS.warn },
    { word: say(ANSWERED_WORDS.none), ...COLORS.bad },
    { word: say(UNCONFIRMED), ...COLORS.none },
  ];
}
