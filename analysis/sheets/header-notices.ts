import type { Bilingual } from '../text/bilingual';
import { columnPositions } from '../text/headers';
import type { RecordedHeaders } from '../text/match-headers';
import type { ReadTable } from './read-workbook';

/**
 * What a planner should know of the columns of ours in a table that was read back: those that are not there any more, and
 * those that were known by their place alone.
 *
 * @param saidElsewhere keys of columns whose loss is told in other words
 * @param read keys of the columns that are read back; all that are recorded when absent
 */
export function headerNotices(
  { sheet, headers }: ReadTable,
  recorded: RecordedHeaders,
  saidElsewhere: ReadonlySet<string> = new Set(),
  read: readonly string[] = Object.keys(recorded),
): Bilingual[] {
  const keys = Object.keys(recorded);
  const byName = columnPositions(headers, keys);
  const positions = columnPositions(headers, keys, recorded);
  return keys.flatMap((key): Bilingual[] => {
    if (!read.includes(key)) return [];
    const header = recorded[key] ?? key;
    const position = positions.get(key);
    if (position === undefined && saidElsewhere.has(key)) return [];
    if (position === undefined)
      return [
        {
          id: `Kolom "${header}" di lembar "${sheet}" tidak ditemukan; isinya tidak dibaca.`,
          en: `Column "${header}" of sheet "${sheet}" was not found; nothing of it was read.`,
        },
      ];
    const now = headers[position] ?? '';
    if (now === header || byName.has(key)) return [];
    return [
      {
        id: `Kolom "${now}" di lembar "${sheet}" dibaca sebagai "${header}", menurut tempatnya.`,
        en: `Column "${now}" of sheet "${sheet}" was read as "${header}", by its place.`,
      },
    ];
  });
}
