import { measureText } from '../cells';
import { countsAnotherThing } from '../counted-thing';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const unitCountsAnotherThing: Rule = {
  code: 'unit-counts-another-thing',
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Ukuran menghitung satu hal (puskesmas, pelajar), satuannya hal lain (sekolah): tidak jelas apa yang dijumlahkan. Sedang untuk orang dan pasang.',
    en: 'The measure counts one thing (community health centres, pupils), the unit another (schools): it is not clear what is added up. Medium for people and pairs.',
  },
  example: {
    printed: 'Jumlah puskesmas yang … / Jumlah Sekolah',
    oddity: { id: 'puskesmas atau sekolah?', en: 'community health centres or schools?' },
  },
  check: eachRow((row, context) => {
    const { thingCounted, thingNamed } = context;
    if (!countsAnotherThing(row, context)) return;
    const text = measureText(row);
    const inPairs = thingCounted(text) === 'person' && thingNamed(row.printed.unit) === 'pair';
    return {
      row,
      field: 'unit',
      printed: row.printed.unit,
      severity: inPairs ? 'medium' : 'high',
      message: inPairs
        ? {
            id: `Ukuran ${quote(text)} menghitung orang, satuannya ${quote(row.printed.unit)}: satu pasang adalah dua orang, jadi angkanya dapat berarti dua kali lipat.`,
            en: `The measure ${quote(text)} counts people, the unit is ${quote(row.printed.unit)}: one pair is two people, so the figure may mean twice as many.`,
          }
        : {
            id: `Ukuran ${quote(text)} dan satuan ${quote(row.printed.unit)} menghitung hal yang berbeda.`,
            en: `The measure ${quote(text)} and the unit ${quote(row.printed.unit)} count different things.`,
          },
    };
  }),
};
