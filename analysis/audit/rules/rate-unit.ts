import type { Bilingual } from '../../text/bilingual';
import { measureText, type NumberCell } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { type HealthRate, HEALTH_RATES } from '../words/rates';
import { figure, quote } from '../wording';

/** "per 1.000" in the measure and "%" as the unit: ten or a thousand times apart. */
export const rateUnit: Rule = {
  code: 'rate-unit',
  name: { id: 'Angka per 1.000 dengan satuan lain', en: 'Rate per 1,000 in another unit' },
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
  check: eachRow((row, { numberCells }) => {
    const text = measureText(row);
    const rate = /\bper\s*(?:1[.,]?000|10[.,]?000|100[.,]?000)\b[^()/;]{0,60}/i.exec(text)?.[0]?.trim();
    if (rate === undefined || row.unit.kind !== 'percent') return;
    const values = numberCells(row)
      .map(({ reading }) => reading.printed)
      .filter(Boolean)
      .join('; ');
    const known = HEALTH_RATES.find(({ pattern }) => pattern.test(text));
    const plausible = known ? plausibility(numberCells(row), known) : NOTHING;
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      // The rate is no suggestion where the values are too small for it.
      ...(plausible === NOTHING && {
        proposal: known
          ? {
              id: `per ${figure(known.per).id} ${known.denominator}`,
              en: `per ${figure(known.per).en} ${known.denominator}`,
            }
          : rate,
      }),
      message: {
        id: `Ukuran dinyatakan ${quote(rate)}, tetapi satuannya ${quote(row.printed.unit)}; nilai ${values} tidak mungkin benar menurut keduanya sekaligus.${plausible.id} Pastikan nilai dan satuannya.`,
        en: `The measure is stated ${quote(rate)}, but the unit is ${quote(row.printed.unit)}; ${values} cannot be right by both.${plausible.en} Check value and unit.`,
      },
    };
  }),
};

const NOTHING = { id: '', en: '' };

/** Whether the values can be the rate, as printed or as the percentage that the unit says. */
function plausibility(cells: readonly NumberCell[], { per, lowest, highest }: HealthRate): Bilingual {
  const values = cells.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
  const lies = (value: number): boolean => value >= lowest && value <= highest;
  if (values.length === 0 || values.every(lies)) return NOTHING;
  const asPercent = values.every((value) => lies((value / 100) * per));
  const range = `${figure(lowest).id}–${figure(highest).id}`;
  const rangeEn = `${figure(lowest).en}–${figure(highest).en}`;
  return asPercent
    ? {
        id: ` Sebagai angka per ${figure(per).id} nilainya terlalu kecil (wajar ${range}); sebagai persen masih mungkin.`,
        en: ` As a rate per ${figure(per).en} it is too small (usual ${rangeEn}); as a percentage it is possible.`,
      }
    : {
        id: ` Nilai yang wajar ${range} per ${figure(per).id}.`,
        en: ` Plausible are ${rangeEn} per ${figure(per).en}.`,
      };
}
