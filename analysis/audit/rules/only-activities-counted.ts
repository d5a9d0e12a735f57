import type { PlanRow } from '../../plan/plan';
import type { AuditContext } from '../context';
import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

/** Rows whose only output is that an activity takes place: one finding for the document. */
export const onlyActivitiesCounted: Rule = {
  code: 'only-activities-counted',
  name: { id: 'Hanya kegiatan yang dihitung', en: 'Only activities are counted' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'measure', 'unit'],
  explains: {
    id: 'Yang dihitung hanya kegiatannya (1 Kegiatan), tanpa ukuran keluaran: tidak diketahui siapa atau berapa yang dicapai, sehingga barisnya tidak dapat menunjukkan indikatornya. Satu catatan telaah untuk dokumen. Dikecualikan: indikator tentang kegiatan itu sendiri.',
    en: 'Only the activity itself is counted (1 Kegiatan), without a measure of its output: whom or how many it reaches is not known, so the row cannot show its indicator. One finding for the document. Exempt: indicators that are about events themselves.',
  },
  example: {
    printed: 'Pelatihan kader / 1 Kegiatan',
    oddity: { id: 'berapa kader yang dilatih?', en: 'how many volunteers are trained?' },
  },
  *check(context) {
    const rows = context.plan.rows.filter((row) => countsOnlyActivities(row, context));
    const [first] = rows;
    if (!first) return;
    const names = rowNames(rows);
    const units = [...new Set(rows.map(({ printed }) => printed.unit))].join(', ');
    yield {
      field: 'unit',
      alsoRows: rows,
      printed: units,
      message: {
        id: `${String(rows.length)} baris hanya menghitung kegiatan (satuan ${units}), bukan keluarannya: tidak diketahui siapa atau berapa yang dicapai, sehingga indikatornya tidak dapat ditunjukkan (baris ${names.id}). Tambahkan ukuran keluaran, misalnya orang yang dilatih.`,
        en: `${String(rows.length)} rows only count activities (unit ${units}), not their output: whom or how many they reach is not known, so they cannot show their indicator (rows ${names.en}). Add a measure of the output, people trained, say.`,
      },
    };
  },
};

function countsOnlyActivities(
  { printed: { indicator, action, measure, unit } }: PlanRow,
  { fold, thingNamed, thingCounted }: AuditContext,
): boolean {
  if (thingNamed(unit) !== 'activity' || (ABOUT_EVENTS.test(fold(indicator)) && EVENT.test(fold(action))))
    return false;
  const counted = thingCounted(measure);
  return measure === '' || counted === 'activity' || (counted === null && COUNTS_WORK.test(fold(measure)));
}

const ABOUT_EVENTS =
  /^(?:tersedia|tersedianya|terselenggaranya|terlaksananya|(?:meningkatnya )?jumlah) (?:event|kegiatan|pertunjukan|festival|pertemuan)\b/;
const EVENT = /\b(?:event|festival|lomba|pertunjukan|pentas|pameran|pekan|gelar|hari)\b/;
/** "Jumlah penguatan …": the work itself is what is counted. */
const COUNTS_WORK =
  /^(?:jumlah |jml |pelaksanaan |terlaksananya )*(?:kegiatan|pe[a-z]{4,}an|sosialisasi|koordinasi)\b/;
