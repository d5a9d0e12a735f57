import type { PlanRow } from '../../plan/plan';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { fold } from '../text';
import { rowNames } from '../wording';

// A series of three different figures does not repeat by chance; of two it does, unless both are large.
const CLEARLY_DIFFERENT_FIGURES = 3;
const LARGE_FIGURE = 100;

/** Different measures with one and the same moving series of figures: copied down rather than planned. */
export const identicalSeries: Rule = {
  code: 'identical-series',
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Beberapa baris dengan ukuran berbeda memuat deret angka yang persis sama dan berubah-ubah: biasanya disalin, bukan direncanakan. Satu temuan untuk setiap deret.',
    en: 'Several rows with different measures hold exactly the same moving series: mostly copied, not planned. One finding for each series.',
  },
  example: {
    printed: '90; 91; 93; 94; 95',
    oddity: { id: 'empat ukuran, satu deret', en: 'four measures, one series' },
  },
  *check({ plan }) {
    for (const { first, rows } of grouped(plan.rows, telling)) {
      const others = rows.filter(
        (row) => row.printed.action !== first.printed.action || row.printed.measure !== first.printed.measure,
      );
      if (others.length === 0) continue;
      const series = shown(first);
      const names = rowNames(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: first.printed.baseline === '' ? `target_${String(plan.years[0] ?? '')}` : 'baseline',
        key: series,
        printed: series,
        message: {
          id: `Deret ${series} tercetak sama di ${String(rows.length)} baris dengan ukuran berbeda (baris ${names.id}); mungkin disalin.`,
          en: `The series ${series} is printed in ${String(rows.length)} rows with different measures (rows ${names.en}); it may be copied.`,
        },
      };
    }
  },
};

/** The series as a key; null where it could repeat by chance. */
export function telling(row: PlanRow): string | null {
  const values: number[] = [];
  for (const { value } of row.printed.baseline === '' ? row.targets : [row.baseline, ...row.targets]) {
    if (value === null) return null;
    values.push(value);
  }
  if (values.length < 2) return null;
  const different = new Set(values).size;
  const byChance =
    different < CLEARLY_DIFFERENT_FIGURES && (different < 2 || Math.min(...values) < LARGE_FIGURE);
  if (!byChance) return `${row.unit.kind}:${values.join(';')}`;
  // A total and its parts of one unit by the same agencies: the same people, counted under two activities.
  const { unit, agencies } = row.printed;
  return row.baselineIsPlanTotal ? `${fold(unit)}:${fold(agencies)}:${values.join(';')}` : null;
}

function shown({ printed }: PlanRow): string {
  return [printed.baseline, ...printed.targets].filter(Boolean).join('; ');
}
