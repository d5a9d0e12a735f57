import type { PlanRow } from '../../plan/plan';
import { measureField, measureText } from '../cells';
import { countsOfAllParts } from '../city-parts';
import { type AuditContext, grouped } from '../context';
import { type ThingKind } from '../counted-thing';
import { flatValue } from '../flat-series';
import { rowKey } from '../repeated-rows';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { COUNTING_WORDS } from '../../language/content-words';
import { figure, quote, rowNames } from '../wording';
import { listed } from '../../text/listed';

/** One and the same set ("SMP se-Kota", "FA aktif") with another number in another row. */
export const countsDisagree: Rule = {
  code: 'counts-disagree',
  name: { id: 'Jumlah yang berbeda antarbaris', en: 'Counts that differ between rows' },
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['measure', 'unit', 'baseline', 'target'],
  explains: {
    id: 'Ukuran yang sama tentang lembaga atau wilayah yang sama (semua SMP se-kota, forum anak aktif) memiliki jumlah berbeda di baris lain, atau persentase yang sama memiliki dua target. Salah satunya keliru, atau ukurannya kurang lengkap. Sedang bila ukurannya tidak menyebut seluruh kota, rendah bila jumlahnya gabungan bagian kota.',
    en: 'The same measure of the same institutions or areas (all junior schools, active forums) has another number in another row, or one percentage has two targets. One is wrong, or the measure is incomplete. Medium where the measure does not name the whole city, low where the numbers are sums of its parts.',
  },
  example: {
    printed: 'SMP se-Kota: 51 | 70',
    oddity: { id: 'berapa jumlah SMP?', en: 'how many schools are there?' },
  },
  *check(context) {
    yield* differentCounts(context);
    yield* differentShares(context);
  },
};

function* differentCounts(context: AuditContext): Iterable<FindingDraft> {
  const parts = countsOfAllParts(context.city, null);
  for (const { first, rows } of grouped(context.plan.rows, (row) => setKey(row, context))) {
    const counts = new Map<number, PlanRow[]>();
    for (const row of rows) {
      const count = standingCount(row);
      if (count !== null) counts.set(count, [...(counts.get(count) ?? []), row]);
    }
    if (counts.size < 2) continue;
    const shown = [...counts].map(([count, same]) => ({ value: figure(count), where: rowNames(same) }));
    const last = [...counts.values()].at(-1)?.[0] ?? first;
    yield {
      row: last,
      alsoRows: rows,
      field: 'measure',
      printed: last.printed.measure,
      // 51 and 52 are wards and districts, without and with the city: which is meant is a matter of wording.
      severity: [...counts.keys()].every((count) => parts.has(count))
        ? 'low'
        : context.places.holdsCity(last.printed.measure)
          ? 'high'
          : 'medium',
      message: {
        id: `${quote(last.printed.measure)} memiliki jumlah yang berbeda: ${listed(shown.map(({ value, where }) => `${value.id} di baris ${where.id}`)).id}.`,
        en: `${quote(last.printed.measure)} has different numbers: ${listed(shown.map(({ value, where }) => `${value.en} in row ${where.en}`)).en}.`,
      },
    };
  }
}

/** One percentage under two wordings ("Jumlah persalinan …", "Persentase persalinan …") with two series of targets. */
function* differentShares(context: AuditContext): Iterable<FindingDraft> {
  for (const { rows } of grouped(context.plan.rows, (row) => shareKey(row, context))) {
    const series = grouped(rows, seriesOf);
    const [first, second] = series;
    if (!first || !second || rowKey(first.first, context) === rowKey(second.first, context)) continue;
    const last = second.first;
    const shown = series.map(({ key, first: row }) => ({ key, where: rowNames([row]) }));
    yield {
      row: last,
      alsoRows: rows,
      field: measureField(last),
      printed: measureText(last),
      message: {
        id: `${quote(measureText(last))} dan ${quote(measureText(first.first))} mengukur hal yang sama, tetapi targetnya berbeda: ${listed(shown.map(({ key, where }) => `${key} di baris ${where.id}`)).id}.`,
        en: `${quote(measureText(last))} and ${quote(measureText(first.first))} measure the same, but the targets differ: ${listed(shown.map(({ key, where }) => `${key} in row ${where.en}`)).en}.`,
      },
    };
  }
}

// A service is named with and without "pelayanan"; the share is the same.
const SHARE_WORDS = new Set([...COUNTING_WORDS, 'pelayanan', 'layanan']);

function shareKey(row: PlanRow, { contentWords }: AuditContext): string | null {
  if (row.unit.kind !== 'percent' || row.targets.some(({ value }) => value === null)) return null;
  const words = contentWords(measureText(row)).filter((word) => !SHARE_WORDS.has(word));
  return words.length < 2 ? null : words.sort().join(' ');
}

function seriesOf({ printed }: PlanRow): string {
  return [...new Set(printed.targets)].join('; ');
}

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
function setKey(row: PlanRow, { places, contentWords, thingNamed }: AuditContext): string | null {
  const { measure, unit } = row.printed;
  const kind = thingNamed(measure) ?? thingNamed(unit);
  const unitKind = thingNamed(unit);
  if (
    kind === null ||
    !INSTITUTIONS.has(kind) ||
    unitKind === 'person' ||
    unitKind === 'pair' ||
    unitKind === 'household'
  )
    return null;
  if (row.unit.kind === 'percent' || row.baselineIsPlanTotal) return null;
  const whole = places.holdsCity(measure);
  const words = contentWords(measure).filter(
    (word) =>
      word !== places.short && word !== 'kota' && word !== 'kabupaten' && !COUNTING_WORDS.includes(word),
  );
  if (words.length === 0 || (!whole && (words.length < 2 || flatValue(row) === null))) return null;
  return JSON.stringify([kind, ...words.sort()]);
}

/** The number of today: the baseline, or the first target where the baseline is no single number. */
function standingCount({ baseline, targets }: PlanRow): number | null {
  return baseline.value ?? targets[0]?.value ?? null;
}
