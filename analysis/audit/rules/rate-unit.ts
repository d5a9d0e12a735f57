import { measureText, numberCells } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** "per 1.000" in the measure and "%" as the unit: ten or a thousand times apart. */
export const rateUnit: Rule = {
  code: 'rate-unit',
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Ukuran adalah angka per 1.000 atau per 100.000, tetapi satuannya persen: nilainya sepuluh sampai seribu kali berbeda menurut yang mana dibaca.',
    en: 'The measure is a rate per 1,000 or per 100,000, but the unit is percent: the value differs ten to a thousand times between the readings.',
  },
  example: {
    printed: 'per 1000 kelahiran hidup / Persen',
    oddity: { id: 'persen bukan per seribu', en: 'per cent is not per thousand' },
  },
  check: eachRow(function* (row, plan) {
    const text = measureText(row);
    const rate = /\bper\s*(?:1[.,]?000|10[.,]?000|100[.,]?000)\b[^()/;]{0,60}/i.exec(text)?.[0]?.trim();
    if (rate === undefined || row.unit.kind !== 'percent') return;
    const values = numberCells(row, plan)
      .map(({ reading }) => reading.printed)
      .filter(Boolean)
      .join('; ');
    yield {
      row,
      field: 'unit',
      printed: row.printed.unit,
      proposal: rate,
      message: {
        id: `Ukuran dinyatakan ${quote(rate)}, tetapi satuannya ${quote(row.printed.unit)}; nilai ${values} tidak dapat dibaca sebagai keduanya.`,
        en: `The measure is stated ${quote(rate)}, but the unit is ${quote(row.printed.unit)}; ${values} cannot be both.`,
      },
    };
  }),
};
