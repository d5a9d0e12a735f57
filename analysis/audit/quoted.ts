import type { Bilingual } from '../text/bilingual';

/** What stands for a cell without a text. */
export const BLANK_TEXT: Bilingual = { id: '(kosong)', en: '(blank)' };

/** A printed text in quotes, shortened so that a message can name two of them; a blank one says that it is blank. */
export function quoted(text: string): Bilingual {
  if (text === '') return BLANK_TEXT;
  const shown = text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - 1).trimEnd()}…`;
  return { id: `"${shown}"`, en: `"${shown}"` };
}

const MOST_SHOWN = 90;
