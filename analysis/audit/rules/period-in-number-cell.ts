import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

export const periodInNumberCell: Rule = {
  code: 'period-in-number-cell',
  name: { id: 'Rentang tahun di tempat target', en: 'Range of years in place of a target' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Kolom angka berisi rentang tahun. Angka tahun itu hilang; bila semua tahun lain sama, angka itulah sarannya.',
    en: 'A number column holds a range of years. The value is lost; where all other years agree, theirs is the suggestion.',
  },
  example: {
    printed: 'Tahun 2022 - Tahun 2027',
    oddity: { id: 'rentang tahun sebagai target', en: 'a range of years as a target' },
  },
  check: eachRowInDoubt('period', function* (cells, row) {
    for (const { field, column, reading } of cells) {
      const others = new Set(
        row.targets.filter((target) => target.doubt !== 'period').map((target) => target.value),
      );
      const [only] = others;
      const meant = others.size === 1 && only !== undefined && only !== null ? only : null;
      yield {
        row,
        field,
        printed: reading.printed,
        ...(meant === null ? {} : { proposal: figure(meant), apply: { column, value: meant } }),
        message: {
          id: `${quote(reading.printed)} adalah rentang tahun, bukan angka; target tahun itu tidak ada.${meant === null ? '' : ` Target tahun lain semuanya ${figure(meant).id}.`}`,
          en: `${quote(reading.printed)} is a range of years, not a number; the year has no target.${meant === null ? '' : ` All other targets are ${figure(meant).en}.`}`,
        },
      };
    }
  }),
};
