import { saysPercent } from '../percent-wording';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const fractionOfACount: Rule = {
  code: 'fraction-of-a-count',
  name: { id: 'Pecahan untuk hal yang utuh', en: 'Fraction of what comes whole' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Angka pecahan untuk satuan yang selalu berupa bilangan bulat (orang, sekolah, dokumen): satuannya, atau pemisah angkanya, keliru.',
    en: 'A fraction in a unit that only comes whole (people, schools, documents): the unit is wrong, or the separator.',
  },
  example: { printed: '80,5 Sekolah', oddity: { id: 'setengah sekolah', en: 'half a school' } },
  check: eachRow((row, { thingNamed, numberCells }) => {
    // An unknown unit ("Poin", "Tahun") may well be divided.
    if (row.unit.unitId === null && thingNamed(row.printed.unit) === null) return;
    if ((row.unit.kind !== 'count' && row.unit.kind !== 'document') || saysPercent(row)) return;
    const [cell] = numberCells(row).filter(
      ({ reading }) => reading.value !== null && !Number.isInteger(reading.value) && !reading.percent,
    );
    if (!cell) return;
    return {
      row,
      field: cell.field,
      printed: cell.reading.printed,
      message: {
        id: `${quote(cell.reading.printed)} ${row.printed.unit}: angkanya pecahan, padahal satuannya selalu bilangan bulat. Periksa satuan dan pemisah angkanya.`,
        en: `${quote(cell.reading.printed)} ${row.printed.unit}: a fraction of something that only comes whole. Check the unit and the separator.`,
      },
    };
  }),
};
