import type { Bilingual } from '../text/bilingual';
import { figureName, isShownFigure, ranked, shown } from './consequence';
import type { FigureChange } from './figure-changes';

// A line of a table is read at a glance; the sheet of gaps shows every figure.
const MOST_NAMED = 3;

/**
 * What would change, in words: how many figures, and those that tell most with what they are and would be.
 *
 * @param placeOf how a planner calls the row of a change
 * @example foretoldWords([], () => ({ id: '', en: '' })).en // 'no figure changes'
 */
export function foretoldWords(
  changes: readonly FigureChange[],
  placeOf: (change: FigureChange) => Bilingual,
  most = MOST_NAMED,
): Bilingual {
  const figures = changes.filter(isShownFigure).toSorted((a, b) => ranked(a) - ranked(b));
  if (figures.length === 0) return { id: 'tidak ada angka yang berubah', en: 'no figure changes' };
  const named = figures.slice(0, most).map((change) => changeWords(change, placeOf(change)));
  const more = figures.length - named.length;
  const count = String(figures.length);
  return {
    id: `${count} angka berubah: ${named.map(({ id }) => id).join('; ')}${more > 0 ? `; dan ${String(more)} lainnya` : ''}`,
    en: `${count} ${figures.length === 1 ? 'figure changes' : 'figures change'}: ${named.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`,
  };
}

/**
 * One figure with what it is and would be: "jarak ke target (Cilegon 34) tidak ada → 0".
 *
 * @param place of its row; blank for none
 */
export function changeWords(change: FigureChange, place: Bilingual): Bilingual {
  const [name, from, to] = [figureName(change), shown(change, 'from') ?? NONE, shown(change, 'to') ?? NONE];
  const at = { id: place.id && ` (${place.id})`, en: place.en && ` (${place.en})` };
  return {
    id: `${name.id}${at.id} ${from.id} → ${to.id}`,
    en: `${name.en}${at.en} ${from.en} → ${to.en}`,
  };
}

const NONE = { id: 'tidak ada', en: 'none' };
