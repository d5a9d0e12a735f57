import type { PlanRow } from '../../plan/plan';
import type { AuditContext } from '../context';
import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

/** Rows that name no action: the cell holds a measure or the result that is hoped for. One finding for the document. */
export const actionIsMeasure: Rule = {
  code: 'action-is-measure',
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['action', 'measure'],
  explains: {
    id: 'Kolom kegiatan berisi ukuran (Jumlah …, Persentase …) atau hasil (Meningkatnya …, Tersedianya …), sedangkan kolom ukuran kosong atau tidak ada: apa yang dikerjakan tidak tertulis. Satu catatan telaah untuk dokumen.',
    en: 'The action column holds a measure (number of …, percentage of …) or a result (increase of …, availability of …) and there is no measure beside it: what is to be done is not written. One finding for the document.',
  },
  example: {
    printed: 'Jumlah penduduk yang dilayani',
    oddity: { id: 'ukuran, bukan kegiatan', en: 'a measure, not an action' },
  },
  *check(context) {
    const { plan } = context;
    const measures = plan.rows.filter((row) => holds(row, MEASURE, context));
    const results = plan.rows.filter((row) => holds(row, RESULT, context));
    const rows = [...measures, ...results];
    const [first] = rows;
    if (!first) return;
    const counts = [
      { rows: measures, id: 'ukuran', en: 'measures' },
      { rows: results, id: 'hasil', en: 'results' },
    ].filter((kind) => kind.rows.length > 0);
    const said = (language: 'id' | 'en'): string =>
      counts
        .map((kind) => `${String(kind.rows.length)} ${kind[language]} (${rowNames(kind.rows)[language]})`)
        .join(language === 'id' ? ' dan ' : ' and ');
    yield {
      field: 'action',
      alsoRows: rows,
      printed: first.printed.action,
      message: {
        id: `${String(rows.length)} baris tidak menyebut kegiatan; kolomnya berisi ${said('id')}. Tulis apa yang dikerjakan, dan pindahkan ukuran atau hasilnya ke kolom ukuran.`,
        en: `${String(rows.length)} rows name no action; the column holds ${said('en')}. Write what is to be done, and put measure or result into a column of its own.`,
      },
    };
  },
};

function holds({ printed }: PlanRow, pattern: RegExp, { fold }: AuditContext): boolean {
  return (
    printed.measure === '' && !printed.filledDown.includes('action') && pattern.test(fold(printed.action))
  );
}

const MEASURE =
  /^(?:[a-z] )?(?:jumlah|jml|banyaknya|persentase|prosentase|cakupan|angka|rasio|prevalensi|proporsi|rata rata|nilai)\b/;
const RESULT =
  /^(?:[a-z] )?(?:meningkatnya|menurunnya|bertambahnya|berkurangnya|berkembangnya|menguatnya|membaiknya|ter[a-z]{4,}nya|adanya)\b/;
