import { baselineValue, type PlanRow } from '../../plan/plan';
import type { NumberCell } from '../cells';
import type { AuditContext } from '../context';
import { jumps } from '../magnitude';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const targetFalls: Rule = {
  code: 'target-falls',
  name: { id: 'Target yang mundur', en: 'Target that goes back' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['target'],
  explains: {
    id: 'Target memburuk dari satu tahun ke tahun berikutnya menurut arah barisnya: turun, atau naik-turun. Sedang untuk volume per tahun, yang dihitung ulang tiap tahun.',
    en: 'A target gets worse from one year to the next by the direction of the row: it falls, or goes up and down. Medium for yearly volumes, which start anew each year.',
  },
  example: {
    printed: '99,97; 99,8; 99,9; 100',
    oddity: { id: 'turun pada tahun kedua', en: 'falls in the second year' },
  },
  check: eachRow((row, context) => {
    const cells = context.plannedCells(row).filter(({ reading }) => reading.value !== null);
    const worse = cells.find((cell, index) => {
      const before = cells[index - 1]?.reading.value ?? null;
      return (
        before !== null &&
        cell.reading.value !== null &&
        row.direction.value * (cell.reading.value - before) < 0
      );
    });
    const before = worse ? cells[cells.indexOf(worse) - 1] : undefined;
    if (!worse || !before || isToldOtherwise(row, worse, context)) return;
    const series = cells.map(({ reading }) => reading.printed).join('; ');
    return {
      row,
      field: worse.field,
      printed: worse.reading.printed,
      severity:
        row.nature.value === 'quota' && !isCollapse(before.reading.value, worse.reading.value)
          ? 'medium'
          : 'high',
      message: {
        id: `Target ${String(worse.year)} (${quote(worse.reading.printed)}) lebih buruk daripada ${String(before.year)} (${quote(before.reading.printed)}); deretnya ${series}.`,
        en: `The target of ${String(worse.year)} (${quote(worse.reading.printed)}) is worse than that of ${String(before.year)} (${quote(before.reading.printed)}); the series is ${series}.`,
      },
    };
  }),
};

/** A tenth or less: a lost digit or another unit rather than a smaller plan. */
function isCollapse(before: number | null, after: number | null): boolean {
  return before !== null && after !== null && after * 10 <= before;
}

/** A large fall is a jump; one below the baseline is worse than today: each a finding of its own. */
function isToldOtherwise(row: PlanRow, worse: NumberCell, context: AuditContext): boolean {
  const base = baselineValue(row);
  const belowBaseline =
    base !== null &&
    row.nature.value !== 'quota' &&
    row.direction.value * ((worse.reading.value ?? base) - base) < 0;
  return belowBaseline || jumps(row, context).some(({ cell }) => cell.field === worse.field);
}
