import type { PlanRow } from '../../plan/plan';
import { type AuditContext, grouped } from '../context';
import { outcomeKey } from '../measure-words';
import { type Rule, TOPICS } from '../rule';
import { nearlySameRows } from '../similar-rows';
import { rowNames } from '../wording';

// A series of three different figures does not repeat by chance; of two it does, unless both are large.
const CLEARLY_DIFFERENT_FIGURES = 3;
const LARGE_FIGURE = 100;
const ROUND = 5;

/** Different measures with one and the same moving series of figures: copied down rather than planned. */
export const identicalSeries: Rule = {
  code: 'identical-series',
  name: { id: 'Deret angka yang sama', en: 'The same series of figures' },
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Beberapa baris dengan kegiatan atau ukuran berbeda memuat deret angka yang persis sama dan berubah-ubah: biasanya disalin, bukan direncanakan. Satu catatan telaah untuk setiap deret.',
    en: 'Several rows with different actions or measures hold exactly the same moving series: mostly copied, not planned. One finding for each series.',
  },
  example: {
    printed: '90; 91; 93; 94; 95',
    oddity: { id: 'empat ukuran, satu deret', en: 'four measures, one series' },
  },
  *check(context) {
    const { plan } = context;
    const nearlySame = new Set(context.index(nearlySameRows).map(({ again }) => again));
    for (const { first, rows } of grouped(plan.rows, (row) => telling(row, context))) {
      // One outcome of several activities, and rows that are nearly one, are told by rules of their own.
      const outcomes = new Set(rows.map((row) => outcomeKey(row, context)));
      if (outcomes.size === 1 && !outcomes.has(null)) continue;
      const again = rows.slice(1);
      if (again.every((row) => nearlySame.has(row))) continue;
      const series = shown(first);
      const names = rowNames(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: first.printed.baseline === '' ? `target_${String(plan.years[0] ?? '')}` : 'baseline',
        key: series,
        printed: series,
        message: {
          id: `Deret ${series} tertulis sama di ${String(rows.length)} baris dengan kegiatan atau ukuran berbeda (baris ${names.id}); mungkin disalin.`,
          en: `The series ${series} is printed in ${String(rows.length)} rows with different actions or measures (rows ${names.en}); it may be copied.`,
        },
      };
    }
  },
};

/** The series as a key; null where it could repeat by chance. */
function telling(row: PlanRow, { fold }: AuditContext): string | null {
  const values: number[] = [];
  for (const { value } of row.printed.baseline === '' ? row.targets : [row.baseline, ...row.targets]) {
    if (value === null) return null;
    values.push(value);
  }
  if (values.length < 2) return null;
  const different = new Set(values).size;
  const byChance =
    different < CLEARLY_DIFFERENT_FIGURES && (different < 2 || Math.min(...values) < LARGE_FIGURE);
  const { unit, agencies } = row.printed;
  const sameOffice = `${fold(unit)}:${fold(agencies)}:${values.join(';')}`;
  // A total and its parts of one unit by the same agencies: the same people, counted under two activities.
  if (byChance) return row.baselineIsPlanTotal ? sameOffice : null;
  // Counts planned in fives and tens meet by chance, unless one office plans both.
  const round = row.unit.kind !== 'percent' && values.every((value) => value % ROUND === 0);
  return round ? `${fold(agencies)}:${values.join(';')}` : `${row.unit.kind}:${values.join(';')}`;
}

function shown({ printed }: PlanRow): string {
  return [printed.baseline, ...printed.targets].filter(Boolean).join('; ');
}
