import { eachRow, type Rule, TOPICS } from '../rule';

// A step this many times the smallest one is no plan but a slip of one of its ends.
const FACTOR = 10;
// In percentage points; below this nobody would plan otherwise.
const LARGEST_QUIET_STEP = 5;

export const unevenSteps: Rule = {
  code: 'uneven-steps',
  name: { id: 'Kenaikan yang tidak merata', en: 'Uneven steps' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['target', 'unit'],
  explains: {
    id: 'Satu kenaikan persentase jauh lebih besar (sepuluh kali) daripada kenaikan terkecil dalam deret yang sama: sering desimal yang salah ketik (80,2 untuk 82).',
    en: 'One step of a percentage is ten times the smallest of its series: often a mistyped decimal (80,2 for 82).',
  },
  example: {
    printed: '80,2; 80,5; 90; 92',
    oddity: { id: 'naik 0,3 lalu 9,5 poin', en: 'up 0.3, then 9.5 points' },
  },
  check: eachRow((row, { plannedCells }) => {
    const planned = plannedCells(row);
    // From nothing to the first figure is a start, not a step.
    const start = planned.findIndex(({ reading }) => reading.value !== 0);
    const cells = start === -1 ? [] : planned.slice(start);
    const values = cells.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    if (values.length < 3 || values.length < cells.length) return;
    if (values.some((value) => value > 100) || values.every(Number.isInteger)) return;
    const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
    const largest = Math.max(...steps);
    const moved = steps.filter((step) => step > 0 && step < largest);
    const smallest = Math.min(...moved);
    const cell = cells[steps.indexOf(largest) + 1];
    if (!cell || moved.length === 0 || largest < LARGEST_QUIET_STEP || largest < FACTOR * smallest) return;
    const series = cells.map(({ reading }) => reading.printed).join('; ');
    return {
      row,
      field: cell.field,
      printed: series,
      message: {
        id: `Kenaikan dalam deret ${series} sangat tidak merata; mungkin ada desimal yang salah ketik.`,
        en: `The steps of the series ${series} are very uneven; a decimal may be mistyped.`,
      },
    };
  }),
};
