import { measureText } from '../cells';
import { mentions, thingCounted, thingNamed } from '../counted-thing';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const unitCountsAnotherThing: Rule = {
  code: 'unit-counts-another-thing',
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Ukuran menghitung satu hal (puskesmas, pelajar), satuannya hal lain (sekolah): tidak jelas apa yang dijumlahkan.',
    en: 'The measure counts one thing (health centres, pupils), the unit another (schools): nobody knows what is added up.',
  },
  example: {
    printed: 'Jumlah puskesmas yang … / Jumlah Sekolah',
    oddity: { id: 'puskesmas atau sekolah?', en: 'health centres or schools?' },
  },
  check: eachRow(function* (row) {
    const counted = thingCounted(row);
    const unit = thingNamed(row.printed.unit);
    // Target groups and places in the unit column have rules of their own.
    if (row.unit.doubt === 'group' || row.unit.doubt === 'place') return;
    if (counted === null || unit === null || counted === unit) return;
    const text = measureText(row);
    if (mentions(row.printed.unit, counted) || (counted === 'activity' && mentions(text, unit))) return;
    yield {
      row,
      field: 'unit',
      printed: row.printed.unit,
      message: {
        id: `Ukuran ${quote(text)} dan satuan ${quote(row.printed.unit)} menghitung hal yang berbeda.`,
        en: `The measure ${quote(text)} and the unit ${quote(row.printed.unit)} count different things.`,
      },
    };
  }),
};
