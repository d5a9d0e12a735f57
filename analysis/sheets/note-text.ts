import { MAX_NOTE } from './limits';

/**
 * A text as a note holds it: cut between words, with an ellipsis, where it is longer than a note may be. A word that is itself
 * longer is cut.
 *
 * @example noteText('Angka target tidak terbaca.') // 'Angka target tidak terbaca.'
 */
export function noteText(text: string): string {
  if (text.length <= MAX_NOTE) return text;
  const room = text.slice(0, MAX_NOTE);
  const end = room.search(/[\s,;:]+\S*$/);
  return `${(end > 0 ? room.slice(0, end) : room.slice(0, MAX_NOTE - 1)).trimEnd()}…`;
}
