import type { Bilingual } from './bilingual';

/**
 * The first few of a list, and how many more there are.
 *
 * @example listed(['Serang', 'Cilegon', 'Medan'], 2).id // 'Serang, Cilegon, dan 1 lainnya'
 */
export function listed(items: readonly string[], limit = 6): Bilingual {
  const shown = items.slice(0, limit).join(', ');
  const more = items.length - limit;
  if (more <= 0) return { id: shown, en: shown };
  return { id: `${shown}, dan ${String(more)} lainnya`, en: `${shown} and ${String(more)} more` };
}
