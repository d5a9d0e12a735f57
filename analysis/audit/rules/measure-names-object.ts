import type { PlanRow } from '../../plan/plan';
import type { Work } from '../action-work';
import { type AuditContext, grouped } from '../context';
import { namesCity, saysNothingCounted, saysOnlyWhere } from '../measure-words';
import { hasPredicate, saysOnlyThere } from '../predicates';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

/** The measure names who or what the action is about, and nothing of what the action does to it. */
export const measureNamesObject: Rule = {
  code: 'measure-names-object',
  name: { id: 'Ukuran hanya menyebut bendanya', en: 'Measure only names the thing' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure', 'unit'],
  explains: {
    id: 'Ukuran hanya menyebut bendanya (Pembinaan UPTD / UPTD, Pelatihan kader / Jumlah kader), mengulang satuan (Koridor / Koridor), atau hanya bahwa bendanya ada atau aktif: apa yang dikerjakan terhadapnya tidak diukur. Satu catatan telaah untuk setiap tulisan ukuran.',
    en: 'The measure only names the thing (guidance of an office / the office, training of volunteers / number of volunteers), repeats the unit (corridor / corridor), or says only that the thing is there or active: what is done with it is not measured. One finding for each printed measure.',
  },
  example: {
    printed: 'Pelatihan kader / Jumlah kader',
    oddity: { id: 'yang dilatih, atau semua kader?', en: 'those trained, or all volunteers?' },
  },
  *check(context) {
    const found = context.plan.rows.flatMap((row) => {
      const slip = slipOf(row, context);
      return slip === null ? [] : [{ ...row, slip }];
    });
    for (const { first, rows } of grouped(
      found,
      ({ printed, slip }) => `${slip}\n${context.fold(printed.measure)}`,
    )) {
      const { measure, action, unit } = first.printed;
      const where = inRows(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: 'measure',
        printed: measure,
        message: {
          repeats: {
            id: `Ukuran ${quote(measure)} hanya mengulang satuan ${quote(unit)}; hasil ${quote(action)} tidak diukur${where.id}.`,
            en: `The measure ${quote(measure)} only repeats the unit ${quote(unit)}; what comes of ${quote(action)} is not measured${where.en}.`,
          },
          names: {
            id: `Ukuran ${quote(measure)} hanya menyebut bendanya, bukan hasil kegiatan ${quote(action)}${where.id}.`,
            en: `The measure ${quote(measure)} only names the thing, not what comes of the action ${quote(action)}${where.en}.`,
          },
          there: {
            id: `Ukuran ${quote(measure)} menghitung yang ada atau aktif, bukan yang dicapai kegiatan ${quote(action)}${where.id}.`,
            en: `The measure ${quote(measure)} counts what is there or active, not what the action ${quote(action)} reaches${where.en}.`,
          },
        }[first.slip],
      };
    }
  },
};

/** A number of something else, a rate or size, or the work itself: other findings, or none. */
const NO_THING =
  /^(?:\d|(?:indeks|rata rata|nilai|angka|rasio|tingkat|persentase|prosentase|presentase|cakupan|capaian|luas|panjang|volume|skor|frekuensi)\b|(?:pe[a-z]{4,}an|fasilitasi|sosialisasi|koordinasi|bantuan|bimbingan|layanan|kunjungan)\b)|\b(?:yang|yg)\b(?!.*\b(?:aktif|ada|tersedia|terbentuk)\b)/;

type Slip = 'repeats' | 'names' | 'there';

/** Work done on what is there already: its number says nothing of the work. */
const ON_WHAT_IS_THERE: ReadonlySet<Work | null> = new Set<Work>(['teaching', 'running']);

function slipOf(row: PlanRow, context: AuditContext): Slip | null {
  const { fold, contentWords, thingNamed, places, workOf } = context;
  const { action, measure, unit } = row.printed;
  if (measure === '' || action === '') return null;
  // Most measures say what happens; of what a percentage is a share is asked by another rule.
  const folded = fold(measure);
  const there = saysOnlyThere(folded);
  if (!there && (hasPredicate(folded) || row.unit.kind === 'percent')) return null;
  if (saysOnlyWhere(row, context) || saysNothingCounted(measure, context)) return null;
  // A place in both cells is a finding of its own.
  if (places.isOnlyPlace(measure) && namesCity(unit, context)) return null;
  const name = folded.replace(/^(?:jumlah|jml|banyaknya) /, '');
  if (NO_THING.test(name)) return null;
  // A document is what such work leaves behind; people who take part are counted by the word.
  if (['document', 'activity'].includes(thingNamed(measure) ?? '') || /\bpeserta\b/.test(fold(unit)))
    return null;
  const work = workOf(action);
  if (there) return ON_WHAT_IS_THERE.has(work) ? 'there' : null;
  const repeats = name === fold(unit).replace(/^(?:jumlah|jml|banyaknya) /, '');
  if (repeats && (ON_WHAT_IS_THERE.has(work) || !contentWords(action).some((word) => name.includes(word))))
    return 'repeats';
  return ON_WHAT_IS_THERE.has(work) ? 'names' : null;
}
