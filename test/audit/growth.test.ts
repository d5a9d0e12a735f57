import { describe, expect, it, vi } from 'vitest';
import type { Rule } from '../../analysis/audit/rule';
import { baselineMissing } from '../../analysis/audit/rules/baseline-missing';
import type { Plan } from '../../analysis/plan/plan';
import type { Reference } from '../../analysis/reference/reference';
import { type RowTexts, REFERENCE, SEED_REFERENCE, planOf, seedPlans } from './fixture';
import { workOf } from './work-of';

/** From twice to four times the rows comes twice the work of the step before, or four times where all pairs are compared. */
const AT_MOST = 3;

describe('the work of an audit', () => {
  it('grows with the rows, not with their pairs', async () => {
    const plans = seedPlans();
    const sized = (times: number): Plan[] =>
      plans.map((plan) => ({ ...plan, rows: repeated(plan.rows.slice(0, 60), times) }));
    expect(await growth(sized, { reference: SEED_REFERENCE })).toBeLessThan(AT_MOST);
  });

  it.each<[string, (index: number) => RowTexts]>([
    [
      'its own section and indicator for each row',
      (i) => ({
        sectionNo: String(i),
        section: `BAGIAN ${String(i)}`,
        indicatorNo: String(i),
        indicator: `i${String(i)}`,
      }),
    ],
    [
      'indicators without end in one section',
      (i) => ({ indicatorNo: String(9999 - (i % 9999)), indicator: `i${String(i)}` }),
    ],
    [
      'one text in every row',
      () => ({ action: 'Pelatihan kader posyandu', measure: 'Jumlah kader yg dilatih', agencies: 'DPX' }),
    ],
    [
      'words one letter apart',
      (i) => ({
        action: `Pelatihan ${'abcdefghijklmnopqrstuvwxyz'[i % 26] ?? ''}${'bcdfghjk'[i % 8] ?? ''}elatihan`,
      }),
    ],
  ])('does so in a hostile table: %s', async (_, row) => {
    expect(await growth((times) => [tableOf(80 * times, row)])).toBeLessThan(AT_MOST);
  });

  it('is seen to grow with the pairs where a rule compares all of them', async () => {
    const allPairs: Rule = {
      ...baselineMissing,
      *check({ plan, fold }) {
        for (const a of plan.rows)
          for (const b of plan.rows)
            if (a.rowId < b.rowId && fold(a.printed.unit) !== fold(b.printed.unit))
              yield { row: b, field: 'unit', printed: '', message: { id: '', en: '' } };
      },
    };
    const sized = (times: number): Plan[] => [tableOf(50 * times, () => ({}))];
    expect(await growth(sized, { rules: [allPairs] })).toBeGreaterThan(AT_MOST);
  });
});

function tableOf(rows: number, row: (index: number) => RowTexts): Plan {
  return planOf(Array.from({ length: rows }, (_, index) => row(index)));
}

/** What comes from twice to four times the rows, over what comes from once to twice: what any audit does once is out of it. */
async function growth(
  sized: (times: number) => readonly Plan[],
  { reference = REFERENCE, rules }: { readonly reference?: Reference; readonly rules?: readonly Rule[] } = {},
): Promise<number> {
  // The first run also counts what is made once for all.
  const runs = [1, 1, 2, 4].map((times) => {
    const plans = sized(times);
    return ({ audit }: Awaited<ReturnType<typeof auditAnew>>) => void audit(plans, reference, rules);
  });
  const [, once = 0, twice = 0, fourTimes = 0] = await workOf(auditAnew, runs);
  expect(twice).toBeGreaterThan(once);
  return (fourTimes - twice) / (twice - once);
}

async function auditAnew() {
  vi.resetModules();
  return import('../../analysis/audit/audit');
}

/** The rows again and again, each copy with its own ids and words, so that no key is shared by all. */
function repeated<Row extends { readonly rowId: string; readonly printed: { readonly action: string } }>(
  rows: readonly Row[],
  times: number,
): Row[] {
  return Array.from({ length: times }, (_, copy) =>
    rows.map((row, index) => ({
      ...row,
      rowId: `${row.rowId.slice(0, 9)}-${String(copy * rows.length + index + 1).padStart(6, '0')}`,
      printed: { ...row.printed, action: `${row.printed.action} wilayah${String(copy)}` },
    })),
  ).flat();
}
