import { baselineValue } from '../../plan/plan';
import { eachRow, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

// In percentage points; a smaller first step is no jump.
const LARGE_STEP = 5;
// Times the largest of the steps that follow.
const TIMES = 3;

export const firstStepLargest: Rule = {
  code: 'first-step-largest',
  name: { id: 'Kenaikan terbesar di tahun pertama', en: 'Largest step in the first year' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Persentase naik dari data dasar ke target pertama sedikitnya lima persen poin dan tiga kali kenaikan terbesar sesudahnya: sering data dasar dan target berasal dari sumber yang berbeda, atau satu angkanya salah ketik.',
    en: 'A percentage rises from the baseline to the first target by at least five points and three times the largest step that follows: baseline and targets often come from different sources, or a figure is mistyped.',
  },
  example: {
    printed: '80,35 → 90; 92; 93; 95',
    oddity: { id: 'naik 9,65 lalu 2 poin', en: 'up 9.65, then 2 points' },
  },
  check: eachRow((row, { plannedCells }) => {
    const base = baselineValue(row);
    if (base === null || row.unit.kind !== 'percent' || row.baseline.operator !== '') return;
    const cells = plannedCells(row);
    const values = cells.flatMap(({ reading }) =>
      reading.value === null || reading.operator !== '' ? [] : [reading.value],
    );
    const [first] = values;
    if (first === undefined || values.length < 3 || values.length < cells.length) return;
    const improves = (from: number, to: number): number => row.direction.value * (to - from);
    const later = values.slice(1).map((value, index) => improves(values[index] ?? value, value));
    const jump = improves(base, first);
    const largest = Math.max(...later);
    // Targets that stand still afterwards have reached what they were to reach.
    if (largest <= 0 || jump < LARGE_STEP || jump < TIMES * largest) return;
    const cell = cells[0];
    if (!cell) return;
    const [step, next] = [figure(jump), figure(largest)];
    return {
      row,
      field: cell.field,
      printed: cell.reading.printed,
      message: {
        id: `Dari data dasar ${quote(row.baseline.printed)} ke ${quote(cell.reading.printed)} berubah ${step.id} persen poin dalam satu langkah, sesudah itu paling banyak ${next.id} persen poin setahun. Periksa data dasar dan target pertama.`,
        en: `From the baseline ${quote(row.baseline.printed)} to ${quote(cell.reading.printed)} it changes by ${step.en} percentage points in one step, later by at most ${next.en} a year. Check baseline and first target.`,
      },
    };
  }),
};
