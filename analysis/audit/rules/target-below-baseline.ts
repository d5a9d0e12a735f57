import { baselineValue } from '../../plan/plan';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** Plans to be worse than today. Quotas start anew each year and are left out. */
export const targetBelowBaseline: Rule = {
  code: 'target-below-baseline',
  name: { id: 'Target lebih buruk daripada data dasar', en: 'Target worse than the baseline' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Target lebih buruk daripada data dasar (menurut arah barisnya), untuk kondisi, bukan volume per tahun. Salah satu angkanya keliru, atau arahnya.',
    en: 'A target is worse than the baseline (by the direction of the row), for levels, not yearly volumes. One of the figures is wrong, or the direction.',
  },
  example: {
    printed: '98,42 → 90',
    oddity: { id: 'target di bawah keadaan awal', en: 'a target below the starting point' },
  },
  check: eachRow((row, { plannedCells }) => {
    const base = baselineValue(row);
    if (base === null || row.nature.value === 'quota') return;
    const worse = plannedCells(row).filter(
      ({ reading }) => reading.value !== null && row.direction.value * (reading.value - base) < 0,
    );
    const [first] = worse;
    if (!first) return;
    const years = worse.map(({ year, reading }) => `${String(year)}: ${quote(reading.printed)}`).join('; ');
    return {
      row,
      field: first.field,
      printed: first.reading.printed,
      message: {
        id: `Target lebih buruk daripada data dasar ${quote(row.baseline.printed)} (${years}). Periksa data dasar, target, dan arah.`,
        en: `Targets are worse than the baseline ${quote(row.baseline.printed)} (${years}). Check baseline, targets and direction.`,
      },
    };
  }),
};
