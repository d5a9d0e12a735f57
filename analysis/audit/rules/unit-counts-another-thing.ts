import { measureText } from '../cells';
import { countsAnotherThing } from '../counted-thing';
import type { PlanRow } from '../../plan/plan';
import type { AuditContext } from '../context';
import { eachRow, type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const unitCountsAnotherThing: Rule = {
  code: 'unit-counts-another-thing',
  name: { id: 'Satuan menghitung hal lain', en: 'Unit counts another thing' },
  severity: 'high',
  topic: TOPICS.units,
  looksAt: ['measure', 'action', 'unit'],
  explains: {
    id: 'Ukuran menghitung satu hal (puskesmas, pelajar), satuannya hal lain (sekolah): tidak jelas apa yang dijumlahkan. Sedang untuk orang dan pasang, dan bila ukuran menyebut jumlah hal lain di depan (8 seksi / kelurahan).',
    en: 'The measure counts one thing (community health centres, pupils), the unit another (schools): it is not clear what is added up. Medium for people and pairs, and where the measure begins with a number of something else (8 sections / urban villages).',
  },
  example: {
    printed: 'Jumlah puskesmas yang … / Jumlah Sekolah',
    oddity: { id: 'puskesmas atau sekolah?', en: 'community health centres or schools?' },
  },
  check: eachRow((row, context) => {
    const { thingCounted, thingNamed } = context;
    const text = measureText(row);
    if (!countsAnotherThing(row, context)) return numberOfOthers(row, text, context);
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

/** "8 Seksi Kampung KB" in wards: a number of one thing in words, and figures of another. */
function numberOfOthers(
  row: PlanRow,
  text: string,
  { fold, thingNamed, places }: AuditContext,
): FindingDraft | undefined {
  if (!/^\s*\d/.test(text)) return;
  const counted = /^(\d+) (\p{L}+)/u.exec(fold(text));
  const unit = fold(row.printed.unit);
  if (!counted || thingNamed(row.printed.unit) === null || places.isOnlyPlace(counted[0])) return;
  const [, number = '', noun = ''] = counted;
  if (unit.split(' ').includes(noun) || row.targets.some(({ value }) => value === Number(number))) return;
  return {
    row,
    field: 'unit',
    printed: row.printed.unit,
    severity: 'medium',
    message: {
      id: `Ukuran ${quote(text)} menyebut ${number} ${noun}, tetapi satuannya ${quote(row.printed.unit)}: tidak jelas apa yang dihitung.`,
      en: `The measure ${quote(text)} names ${number} ${noun}, but the unit is ${quote(row.printed.unit)}: it is not clear what is counted.`,
    },
  };
}
