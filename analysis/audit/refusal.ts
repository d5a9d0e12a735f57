import type { ReadCell } from '../plan/row-edits';
import type { Bilingual } from '../text/bilingual';
import { DIRECTION_WORDS, NATURE_WORDS } from '../text/words';
import { quote } from './wording';

/**
 * What a planner is told of a value that its column does not know: which value, and what would be one.
 *
 * @example refusal({ rowId: '3673-2022-017', column: 'baseline_value', value: 'abc' }).en // '"abc" is not understood; write a number, such as 1.234,5 or 1234.5'
 */
export function refusal({ column, value }: ReadCell): Bilingual {
  const printed = quote(String(value ?? ''));
  const wanted = wantedIn(column);
  return {
    id: `${printed} tidak dipahami; tulis ${wanted.id}`,
    en: `${printed} is not understood; write ${wanted.en}`,
  };
}

/** What a planner is told of a unit that was taken as typed, though the list of units does not hold it. */
export function unknownUnit({ value }: ReadCell): Bilingual {
  const printed = quote(String(value ?? ''));
  return {
    id: `satuan ${printed} tidak ada dalam daftar satuan; periksa ejaannya`,
    en: `the unit ${printed} is not in the list of units; check its spelling`,
  };
}

function wantedIn(column: string): Bilingual {
  switch (column) {
    case 'nature':
      return oneOf(Object.values(NATURE_WORDS));
    case 'direction':
      return oneOf(Object.values(DIRECTION_WORDS));
    case 'canonical_indicator':
      return {
        id: 'nomor indikator nasional, 1 sampai 24',
        en: 'the number of a national indicator, 1 to 24',
      };
    case 'sub_indicator':
      return { id: 'bagian indikator, misalnya 21a', en: 'the part of an indicator, such as 21a' };
    default:
      return { id: 'angka, misalnya 1.234,5 atau 1234.5', en: 'a number, such as 1.234,5 or 1234.5' };
  }
}

function oneOf(words: readonly Bilingual[]): Bilingual {
  return {
    id: `salah satu dari: ${words.map(({ id }) => id).join(', ')}`,
    en: `one of: ${words.map(({ en }) => en).join(', ')}`,
  };
}
