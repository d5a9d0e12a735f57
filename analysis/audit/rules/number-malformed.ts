import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

/** Digits grouped as no convention allows. The reader gives no value, so nothing is computed from it. */
export const numberMalformed: Rule = {
  code: 'number-malformed',
  name: { id: 'Pemisah ribuan yang keliru letaknya', en: 'Separator in the wrong place' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Angka yang pengelompokan digitnya tidak sah menurut kaidah mana pun (ribuan selalu tiga digit). Angkanya tidak dipakai sebelum dipastikan.',
    en: 'A number whose digits are grouped as no convention allows (thousands come in threes). It is not used until settled.',
  },
  example: {
    printed: '5.8697',
    oddity: {
      id: 'empat digit setelah titik dalam satuan jumlah',
      en: 'four digits after the dot in a count',
    },
  },
  check: eachRowInDoubt('malformed', function* (cells, row) {
    for (const { field, column, reading } of cells) {
      const meant = reading.proposal === null ? null : figure(reading.proposal);
      yield {
        row,
        field,
        printed: reading.printed,
        ...(meant ? { proposal: meant, apply: { column, value: reading.proposal } } : {}),
        message: {
          id: `${quote(reading.printed)} bukan penulisan angka yang sah: ribuan selalu tiga digit, desimal memakai koma. Angkanya tidak dipakai.${meant ? ` Mungkin maksudnya ${meant.id}.` : ''}`,
          en: `${quote(reading.printed)} is no valid number: thousands come in threes and decimals take a comma. It is not used.${meant ? ` It may mean ${meant.en}.` : ''}`,
        },
      };
    }
  }),
};
