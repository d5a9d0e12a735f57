import type { Bilingual } from '../../text/bilingual';
import type { PlanRow } from '../../plan/plan';
import { BODIES } from '../action-work';
import type { AuditContext } from '../context';
import { mentions, type ThingKind } from '../counted-thing';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** Where no measure says what is counted, the unit must fit what the action does, and with what. */
export const unitMisfitsAction: Rule = {
  code: 'unit-misfits-action',
  name: { id: 'Satuan tidak cocok dengan kegiatan', en: 'Unit does not fit the action' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['action', 'unit'],
  explains: {
    id: 'Tanpa kolom ukuran, satuannya harus cocok dengan kegiatannya. Tidak cocok: rapat, pemilihan, atau evaluasi dalam orang (peserta atau berapa kali?), barang yang dibangun dalam kecamatan atau kelurahan (berapa banyak?), penambahan jumlah dalam surat keputusan, dan kegiatan tentang perusahaan atau sekolah dalam orang atau puskesmas.',
    en: 'Without a measure the unit must fit the action. It does not: a meeting, an election or an evaluation in persons (participants, or how often?), things built in districts or urban villages (how many?), an increase in number in decrees, and an action about companies or schools in persons or community health centres.',
  },
  example: {
    printed: 'Rapat koordinasi / Orang',
    oddity: { id: 'jumlah rapat atau pesertanya?', en: 'number of meetings or of participants?' },
  },
  check: eachRow((row, context) => {
    const why = misfit(row, context);
    if (why === null) return;
    const { action, unit } = row.printed;
    return {
      row,
      field: 'unit',
      printed: unit,
      message: {
        id: `Satuan ${quote(unit)} tidak cocok dengan ${quote(action)}: ${why.id}.`,
        en: `The unit ${quote(unit)} does not fit ${quote(action)}: ${why.en}.`,
      },
    };
  }),
};

function misfit(
  { printed }: PlanRow,
  { fold, thingNamed, thingCounted, workOf }: AuditContext,
): Bilingual | null {
  if (printed.measure !== '') return null;
  const counted = thingNamed(printed.unit);
  if (counted === null || thingCounted(printed.action) !== null) return null;
  const action = fold(printed.action);
  const work = workOf(printed.action);
  if (
    counted === 'person' &&
    (work === 'meeting' || MORE_ACTIVITIES.test(action)) &&
    !/\bpeserta\b/.test(action)
  )
    return {
      id: 'tidak jelas apakah yang dihitung peserta, orang yang dipilih, atau berapa kali dilaksanakan',
      en: 'it is not clear whether participants, those chosen, or how often it takes place is counted',
    };
  if (work === 'making' && AREAS.has(counted) && !mentions(action, counted))
    return {
      id: 'satuannya wilayah, sehingga banyaknya yang dibuat tidak diketahui',
      en: 'the unit is an area, so how many are made is not known',
    };
  if (counted === 'document' && MORE_OF.test(action) && !DOCUMENTS.test(action))
    return {
      id: 'yang dihitung dokumennya, sehingga banyaknya yang bertambah tidak diketahui',
      en: 'documents are counted, so how many more there are is not known',
    };
  if (work === 'teaching' || (counted !== 'person' && !BODIES.includes(counted))) return null;
  const bodies = BODIES.filter((kind) => mentions(action, kind));
  if (bodies.length !== 1 || bodies[0] === counted) return null;
  if (counted === 'person' && mentions(action, 'person')) return null;
  return {
    id: 'kegiatannya tentang hal lain daripada yang dihitung',
    en: 'the action is about another thing than what is counted',
  };
}

const AREAS: ReadonlySet<ThingKind> = new Set<ThingKind>(['kelurahan', 'kecamatan']);
const MORE_ACTIVITIES = /^(?:meningkatnya|peningkatan|bertambahnya)(?: jumlah)? kegiatan\b/;
const MORE_OF = /^(?:meningkatnya|bertambahnya|peningkatan jumlah|terbangunnya|pembangunan)\b/;
const DOCUMENTS =
  /\b(?:dokumen|data|akta|akte|kartu|peraturan|perda|perwal|kebijakan|laporan|surat|sk|profil|pedoman|sop)\b/;
