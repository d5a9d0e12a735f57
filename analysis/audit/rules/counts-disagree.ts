import type { PlanRow } from '../../plan/plan';
import { type AuditContext, grouped } from '../context';
import { type ThingKind, thingNamed } from '../counted-thing';
import { flatValue } from '../flat-series';
import { holdsCity } from '../place';
import { type Rule, TOPICS } from '../rule';
import { contentWords } from '../text';
import { figure, listed, quote, rowName } from '../wording';

/** One and the same set ("SMP se-Kota", "FA aktif") with another number in another row. */
export const countsDisagree: Rule = {
  code: 'counts-disagree',
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['measure', 'unit', 'baseline', 'target'],
  explains: {
    id: 'Ukuran yang sama tentang lembaga atau wilayah yang sama (semua SMP se-kota, forum anak aktif) punya jumlah berbeda di baris lain. Salah satunya keliru, atau ukurannya kurang lengkap.',
    en: 'The same measure of the same institutions or areas (all junior schools, active forums) has another number in another row. One is wrong, or the measure is incomplete.',
  },
  example: {
    printed: 'SMP se-Kota: 51 dan 70',
    oddity: { id: 'berapa jumlah SMP?', en: 'how many schools are there?' },
  },
  *check(context) {
    for (const { first, rows } of grouped(context.plan.rows, (row) => setKey(row, context))) {
      const counts = new Map<number, PlanRow>();
      for (const row of rows) {
        const count = standingCount(row);
        if (count !== null && !counts.has(count)) counts.set(count, row);
      }
      if (counts.size < 2) continue;
      const named = listed(
        [...counts].map(([count, row]) => `${figure(count).id} (baris ${rowName(row.rowId)})`),
      );
      const namedEn = listed(
        [...counts].map(([count, row]) => `${figure(count).en} (row ${rowName(row.rowId)})`),
      );
      const last = [...counts.values()].at(-1) ?? first;
      yield {
        row: last,
        field: 'measure',
        printed: last.printed.measure,
        message: {
          id: `${quote(last.printed.measure)} punya jumlah yang berbeda: ${named.id}.`,
          en: `${quote(last.printed.measure)} has different numbers: ${namedEn.en}.`,
        },
      };
    }
  },
};

const INSTITUTIONS: ReadonlySet<ThingKind> = new Set<ThingKind>([
  'school',
  'puskesmas',
  'hospital',
  'kelurahan',
  'kecamatan',
  'forum',
  'company',
]);

/** What set the measure speaks of; null unless it is a whole set of institutions or an unmoving number of them. */
function setKey(row: PlanRow, { places }: AuditContext): string | null {
  const { measure, unit } = row.printed;
  const kind = thingNamed(measure) ?? thingNamed(unit);
  const unitKind = thingNamed(unit);
  if (kind === null || !INSTITUTIONS.has(kind) || unitKind === 'person' || unitKind === 'household')
    return null;
  if (row.unit.kind === 'percent' || row.baselineIsPlanTotal) return null;
  const whole = holdsCity(measure, places);
  const words = contentWords(measure).filter(
    (word) => word !== places.short && word !== 'kota' && word !== 'kabupaten',
  );
  if (words.length === 0 || (!whole && (words.length < 2 || flatValue(row) === null))) return null;
  return JSON.stringify([kind, ...new Set(words.sort())]);
}

/** The number of today: the baseline, or the first target where the baseline is no single number. */
function standingCount({ baseline, targets }: PlanRow): number | null {
  return baseline.value ?? targets[0]?.value ?? null;
}
