import { grouped } from '../context';
import { holdsCity } from '../place';
import { type Rule, TOPICS } from '../rule';
import { fold } from '../text';
import { listed, quote, rowName } from '../wording';
import { contradictionOf } from './unit-contradicts-measure';

export const unitNamesPlace: Rule = {
  code: 'unit-names-place',
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Kolom satuan berisi tempat (Kota, se-Kota …), bukan hal yang dihitung. Satu temuan untuk setiap tulisan satuan.',
    en: 'The unit column holds a place (Kota, se-Kota …), not what is counted. One finding for each printed unit.',
  },
  example: { printed: '1 Kota', oddity: { id: 'tempat, bukan satuan', en: 'a place, not a unit' } },
  *check({ plan, places }) {
    for (const { first, rows } of grouped(plan.rows, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      const onlyCity = /^(?:\d+ )?(?:kota|kabupaten)$/.test(fold(unit));
      if (!onlyCity && !holdsCity(unit, places)) continue;
      // A percentage under such a unit is told, more gravely, by the rule on unit and measure.
      const left = rows.filter((row) => contradictionOf(row) === null);
      const [row] = left;
      if (!row) continue;
      const names = listed(
        left.map(({ rowId }) => rowName(rowId)),
        12,
      );
      yield {
        row,
        field: 'unit',
        key: unit,
        printed: unit,
        message: {
          id: `Satuan ${quote(unit)} adalah tempat, bukan hal yang dihitung (baris ${names.id}).`,
          en: `The unit ${quote(unit)} is a place, not what is counted (rows ${names.en}).`,
        },
      };
    }
  },
};
