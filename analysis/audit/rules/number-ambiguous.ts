import type { Bilingual } from '../../text/bilingual';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';
import { inIndonesianWords } from '../../language/number-words';

/** Thousands or decimals, a factor of a thousand apart; or brackets that may be a minus. */
export const numberAmbiguous: Rule = {
  code: 'number-ambiguous',
  name: { id: 'Titik atau koma yang dapat dibaca dua cara', en: 'Point or comma that reads two ways' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Titik atau koma diikuti tepat tiga digit pada satuan yang dapat berdesimal: bisa ribuan, bisa desimal; selisihnya seribu kali. Angka dalam kurung bisa negatif, bisa catatan. Sedang bila kolomnya sudah cukup menentukan.',
    en: 'A dot or comma before exactly three digits in a unit that can have decimals: thousands or decimals, a factor of a thousand. A number in brackets may be negative or a note. Medium where the column settles it well enough.',
  },
  example: {
    printed: '75.949 Ton',
    oddity: {
      id: 'tujuh puluh lima ribu atau tujuh puluh lima koma sembilan',
      en: 'seventy-five thousand or seventy-five point nine',
    },
  },
  check: eachRowInDoubt('ambiguous', function* (cells, row) {
    for (const [index, { field, column, reading }] of cells.entries()) {
      // What was read anyway is one finding for the row; each value that is not used is one of its own.
      if (reading.value !== null && index > 0) continue;
      const read = reading.value === null ? null : figure(reading.value);
      const meant = reading.proposal === null ? null : figure(reading.proposal);
      const both = bothReadings(reading.printed);
      yield {
        row,
        field,
        printed: reading.printed,
        severity: read ? 'medium' : 'high',
        ...(meant ? { proposal: meant, apply: { column, value: reading.proposal } } : {}),
        message: {
          id: `${quote(reading.printed)} ${row.printed.unit} dapat berarti ${both.id}.${read ? ` Dibaca ${read.id}; pastikan.` : ' Angkanya tidak dipakai.'}`,
          en: `${quote(reading.printed)} ${row.printed.unit} may mean ${both.en}.${read ? ` Read as ${read.en}; please confirm.` : ' It is not used.'}`,
        },
      };
    }
  }),
};

/** Thousands in figures and words, and the decimal: nobody mistakes "dua puluh tujuh ribu enam ratus" for 27,6. */
function bothReadings(printed: string): Bilingual {
  const bracketed = /^\((.*)\)/.exec(printed)?.[1];
  if (bracketed !== undefined)
    return {
      id: `minus ${bracketed} (kurung akuntansi) atau catatan dalam kurung`,
      en: `minus ${bracketed} (accounting brackets) or a note in brackets`,
    };
  const [, whole = '', part = ''] = /(\d{1,3})[.,](\d{3})(?!\d)/.exec(printed) ?? [];
  if (part === '') return { id: 'ribuan atau desimal', en: 'thousands or decimals' };
  const thousands = figure(Number(`${whole}${part}`));
  const decimal = figure(Number(`${whole}.${part}`));
  return {
    id: `${thousands.id} (${inIndonesianWords(Number(`${whole}${part}`))}) atau ${decimal.id} (desimal)`,
    en: `${thousands.en} (thousands) or ${decimal.en} (decimals)`,
  };
}
