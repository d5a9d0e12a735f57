import type { Plan, PlanRow } from '../../plan/plan';
import { numberCells } from '../cells';
import { eachRow, type FindingDraft, type Rule, TOPICS } from '../rule';
import { figure, quote } from '../wording';

// Ten times is what a lost or doubled digit, or a thousands dot read as a decimal, makes at least.
const FACTOR = 10;
// 1 -> 10 lets a pilot grow; below this the larger value is a small number of things.
const SMALLEST_LARGE_VALUE = 50;

export const magnitudeJump: Rule = {
  code: 'magnitude-jump',
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Nilai berubah sepuluh kali lipat atau lebih dari satu kolom ke kolom berikutnya: biasanya digit yang hilang, pemisah ribuan yang salah, atau satuan yang berganti.',
    en: 'A value changes tenfold or more from one column to the next: mostly a lost digit, a wrong separator or a change of unit.',
  },
  example: { printed: '35.000 → 500', oddity: { id: 'turun tujuh puluh kali', en: 'seventy times less' } },
  check: eachRow((row, plan) => {
    const values = row.targets.map(({ value }) => value ?? 0);
    if (Math.max(row.baseline.value ?? 0, ...values) < SMALLEST_LARGE_VALUE) return;
    return jumps(row, plan);
  }),
};

function* jumps(row: PlanRow, plan: Plan): Iterable<FindingDraft> {
  const cells = numberCells(row, plan).filter(
    ({ field, reading }) => reading.value !== null && !(field === 'baseline' && row.baselineIsPlanTotal),
  );
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    if (!before) continue;
    const small = Math.min(before.reading.value ?? 0, cell.reading.value ?? 0);
    const large = Math.max(before.reading.value ?? 0, cell.reading.value ?? 0);
    if (small <= 0 || large < SMALLEST_LARGE_VALUE || large < FACTOR * small) continue;
    const times = figure(Math.round(large / small));
    const falls = (cell.reading.value ?? 0) < (before.reading.value ?? 0);
    yield {
      row,
      field: cell.field,
      printed: cell.reading.printed,
      message: {
        id: `Dari ${quote(before.reading.printed)} ke ${quote(cell.reading.printed)}: ${falls ? `turun menjadi 1/${times.id}-nya` : `naik menjadi ${times.id} kali lipat`} dalam satu langkah. Periksa digit, pemisah ribuan, dan satuannya.`,
        en: `From ${quote(before.reading.printed)} to ${quote(cell.reading.printed)}: ${falls ? `down to 1/${times.en}` : `up ${times.en} times`} in one step. Check digits, separators and unit.`,
      },
    };
  }
}
