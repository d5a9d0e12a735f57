import type { Bilingual } from '../text/bilingual';

// A cell note in Excel is read in a small box; longer quotations bury what is odd.
const QUOTE_LENGTH = 90;

/** A printed text in quotation marks, cut at a word end where it is long. */
export function quote(text: string): string {
  if (text.length <= QUOTE_LENGTH) return `"${text}"`;
  const cut = text.slice(0, QUOTE_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `"${cut.slice(0, end > QUOTE_LENGTH / 2 ? end : QUOTE_LENGTH)} …"`;
}

/** The first few of a list, and how many more there are. */
export function listed(items: readonly string[], limit = 6): Bilingual {
  const shown = items.slice(0, limit).join(', ');
  const more = items.length - limit;
  if (more <= 0) return { id: shown, en: shown };
  return { id: `${shown}, dan ${String(more)} lainnya`, en: `${shown} and ${String(more)} more` };
}

const FORMATS = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }),
};

/** A value in the separators of each language. */
export function figure(value: number): Bilingual {
  return { id: FORMATS.id.format(value), en: FORMATS.en.format(value) };
}

/** How rows are named in a message: ordinals as the planner sees them beside the table. */
export function rowName(rowId: string): string {
  return rowId.slice(rowId.lastIndexOf('-') + 1).replace(/^0+(?=\d)/, '');
}
