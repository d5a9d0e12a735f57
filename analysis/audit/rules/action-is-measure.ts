import type { PlanRow } from '../../plan/plan';
import type { AuditContext } from '../context';
import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

/** Rows that name no action: the cell holds a measure or the result that is hoped for. One finding for the document. */
export const actionIsMeasure: Rule = {
  code: 'action-is-measure',
  name: { id: 'Kegiatan tidak tertulis', en: 'Action not written' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['action', 'measure'],
  explains: {
    id: 'Kolom kegiatan berisi ukuran (Jumlah …, Persentase …) atau hasil (Meningkatnya …, Tersedianya …) tanpa kolom ukuran di sebelahnya, atau hanya nama benda atau orang (Ruangan ibu menyusui): apa yang dikerjakan tidak tertulis. Satu catatan telaah untuk dokumen.',
    en: 'The action column holds a measure (number of …, percentage of …) or a result (increase of …, availability of …) with no measure beside it, or only the name of a thing or of people (a room for mothers): what is to be done is not written. One finding for the document.',
  },
  example: {
    printed: 'Jumlah penduduk yang dilayani',
    oddity: { id: 'ukuran, bukan kegiatan', en: 'a measure, not an action' },
  },
  *check(context) {
    const held = context.plan.rows.flatMap((row) => {
      const kind = heldBy(row, context);
      return kind === null ? [] : [{ row, kind }];
    });
    const rows = held.map(({ row }) => row);
    const [first] = rows;
    if (!first) return;
    const kinds = KINDS.flatMap(({ kind, id, en }) => {
      const own = held.filter((one) => one.kind === kind).map(({ row }) => row);
      const names = rowNames(own);
      const count = String(own.length);
      return own.length === 0
        ? []
        : [{ id: `${count} ${id} (${names.id})`, en: `${count} ${en} (${names.en})` }];
    });
    yield {
      field: 'action',
      alsoRows: rows,
      printed: first.printed.action,
      message: {
        id: `${String(rows.length)} baris tidak menyebut kegiatan; kolomnya berisi ${kinds.map(({ id }) => id).join(', ')}. Tulis apa yang dikerjakan, dan tempatkan ukuran atau hasilnya di kolom ukuran.`,
        en: `${String(rows.length)} rows name no action; the column holds ${kinds.map(({ en }) => en).join(', ')}. Write what is to be done, and put measure or result into a column of its own.`,
      },
    };
  },
};

type Kind = 'measure' | 'result' | 'thing';

const KINDS: readonly { readonly kind: Kind; readonly id: string; readonly en: string }[] = [
  { kind: 'measure', id: 'ukuran', en: 'measures' },
  { kind: 'result', id: 'hasil', en: 'results' },
  { kind: 'thing', id: 'nama benda atau orang', en: 'names of things or people' },
];

/** What stands in place of the action; null where an action does. */
function heldBy({ printed }: PlanRow, { fold, places }: AuditContext): Kind | null {
  if (printed.action === '' || printed.filledDown.includes('action')) return null;
  const action = fold(printed.action);
  if (MEASURE.test(action)) return printed.measure === '' ? 'measure' : null;
  if (RESULT.test(action)) return printed.measure === '' ? 'result' : null;
  // The name of the city in front is a title that ran into the cell, another finding.
  if (WORK.test(action) || (places.short !== '' && action.startsWith(places.short))) return null;
  return 'thing';
}

const MEASURE =
  /^(?:[a-z] )?(?:jumlah|jml|banyaknya|persentase|prosentase|cakupan|angka|rasio|prevalensi|proporsi|rata rata|nilai)\b/;
const RESULT =
  /^(?:[a-z] )?(?:meningkatnya|menurunnya|bertambahnya|berkurangnya|berkembangnya|menguatnya|membaiknya|ter[a-z]{4,}nya|adanya)\b/;
/**
 * A first word that is work: a noun made of a verb ("penyusunan", "fasilitasi"), an active or passive verb, a foreign one
 * ("monitoring", "workshop"), or an event. Others name things or people; letters that only number the action do not count.
 */
const WORK =
  /^(?:(?:[a-z]|\d+) )*(?:k?pe[a-z]{3,}an|ke(?!lurahan|camatan)[a-z]{3,}an|[a-z]+(?:asi|isi|osi|usi|ksi|ensi|ing|itas)|(?:me|di|ber)[a-z]{4,}|kon\w+i|fasilitas|bimbingan|bantuan|layanan|dukungan|program|rapat|rakor|lomba|survei|survey|patroli|razia|gerakan|aksi|apel|sidang|kunjungan|kampanye|workshop|lokakarya|seminar|bimtek|diklat|tata ?laksana|festival|pentas|pameran|pertunjukan|pekan|hari|gelar|musrenbang|kerja ?sama|perjanjian|audit|uji|tes|on the job|coaching|training|riset|studi|kajian|analisis|review|upaya|inovasi)\b/;
