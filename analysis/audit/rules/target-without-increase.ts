import type { PlanRow } from '../../plan/plan';
import type { AuditContext, PrintedIndicator } from '../context';
import { measureField, measureText } from '../cells';
import { flatValue, isCeiling } from '../flat-series';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** Text that promises a change, with targets that stay where they are. One finding for an indicator, not per row. */
export const targetWithoutIncrease: Rule = {
  code: 'target-without-increase',
  name: { id: 'Peningkatan tanpa perubahan target', en: 'Increase without a rising target' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['indicator', 'action', 'measure', 'target'],
  explains: {
    id: 'Indikator atau kegiatan berbunyi "meningkatnya" atau "menurunnya", tetapi targetnya sama setiap tahun. Hanya untuk kondisi: volume yang dikerjakan tiap tahun tetap menambah. Dikecualikan: 100 persen dan jumlah seluruh kecamatan, kelurahan, atau puskesmas.',
    en: 'The indicator or action says "increase" or "decrease", yet its targets are the same each year. For levels only: a yearly volume that is done each year adds up. Exempt: 100 per cent, and all districts, urban villages or community health centres.',
  },
  example: {
    printed: 'Peningkatan jumlah kelompok: 6; 6',
    oddity: { id: 'tidak ada peningkatan', en: 'no increase' },
  },
  *check(context) {
    for (const indicator of context.indicators) {
      const whole = wholeIndicator(indicator, context);
      if (whole) yield whole;
      else for (const row of indicator.rows) yield* ownWords(row, context);
    }
  },
};

const PROMISES_CHANGE =
  /^(?:[a-z]\.\s*)?(?:meningkatnya|meningkatkan|bertambahnya|menurunnya|menurunkan|berkurangnya)\b/i;
/** "Peningkatan kapasitas" raises no number; "peningkatan jumlah" does. */
const ROW_PROMISES_CHANGE =
  /^(?:meningkatnya|bertambahnya|menurunnya|berkurangnya)\b|\b(?:peningkatan|penambahan|penurunan) (?:jumlah|persentase|cakupan|angka|prevalensi)\b/i;

function wholeIndicator(indicator: PrintedIndicator, context: AuditContext): FindingDraft | null {
  if (!PROMISES_CHANGE.test(indicator.text)) return null;
  const flat = indicator.rows.map((row) => ({ row, value: flatValue(row) }));
  if (flat.some(({ value }) => value === null)) return null;
  const standing = flat.filter(
    ({ row, value }) => value !== null && stands(row) && !isCeiling(row, value, context),
  );
  if (standing.length === 0) return null;
  const rows = rowNames(indicator.rows);
  return {
    place: indicator.place,
    alsoRows: indicator.rows,
    field: 'indicator',
    printed: indicator.text,
    message: {
      id: `${quote(indicator.text)} menyebut perubahan, tetapi target semua barisnya (${rows.id}) sama setiap tahun.`,
      en: `${quote(indicator.text)} promises a change, but the targets of all its rows (${rows.en}) are the same each year.`,
    },
  };
}

/** A yearly quota raises what there is even where it stays the same; a level does not. */
function stands({ nature }: PlanRow): boolean {
  return nature.value === 'level';
}

function* ownWords(row: PlanRow, context: AuditContext): Iterable<FindingDraft> {
  const text = measureText(row);
  const value = flatValue(row);
  if (value === null || !stands(row) || !ROW_PROMISES_CHANGE.test(text) || isCeiling(row, value, context))
    return;
  const series = row.printed.targets.join('; ');
  yield {
    row,
    field: measureField(row),
    printed: text,
    message: {
      id: `${quote(text)} menyebut perubahan, tetapi targetnya tetap (${series}).`,
      en: `${quote(text)} promises a change, but its targets stay the same (${series}).`,
    },
  };
}
