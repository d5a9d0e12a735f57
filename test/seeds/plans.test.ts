import { describe, expect, it } from 'vitest';
import { PLANS, readRows } from './read-seeds';

const plans = PLANS.map((plan) => ({ ...plan, rows: readRows(plan.path) }));
const FILLABLE = ['indicator_no', 'indicator', 'action'];

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the annexes as printed', () => {
  it.each([
    ['3673-2022', { I: 15, II: 22, III: 18, IV: 33, V: 21, VI: 15 }],
    ['3672-2023', { I: 15, II: 18, III: 78, IV: 37, V: 47 }],
  ])('%s has its rows, section by section', (planId, expected) => {
    const rows = plans.find((plan) => plan.planId === planId)?.rows ?? [];
    expect(countBy(rows.map((row) => row.get('section_no')))).toEqual(expected);
  });

  it.each([
    ['3673-2022', 46, 124],
    ['3672-2023', 28, 177],
  ])('%s has %i printed indicators and %i printed actions', (planId, indicatorCount, actionCount) => {
    const rows = plans.find((plan) => plan.planId === planId)?.rows ?? [];
    const printed = (column: string) =>
      rows.filter((row) => !row.get('filled_down').split(';').includes(column));
    expect(printed('indicator').length).toBe(indicatorCount);
    expect(printed('action').length).toBe(actionCount);
  });

  it.each(plans)('$planId numbers its rows in printed order, without a gap', ({ planId, rows }) => {
    const expected = rows.map((_row, index) => `${planId}-${String(index + 1).padStart(3, '0')}`);
    expect(rows.map((row) => row.get('row_id'))).toEqual(expected);
    const lines = rows.map((row) => Number(row.get('source_line')));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it.each(plans)('$planId: what was filled down equals the cell above, in the same section', ({ rows }) => {
    const wrong = rows.flatMap((row, index) => {
      const filled = row.get('filled_down').split(';').filter(Boolean);
      const above = rows[index - 1];
      return ['section_no', ...filled]
        .filter((column) => filled.length > 0 && above?.get(column) !== row.get(column))
        .map((column) => `${row.get('row_id')} ${column}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(plans)('$planId names filled columns in the order of the table', ({ rows }) => {
    const orders = new Set(rows.map((row) => row.get('filled_down')));
    for (const order of orders) {
      const columns = order.split(';').filter(Boolean);
      expect(columns).toEqual(FILLABLE.filter((column) => columns.includes(column)));
    }
  });

  it('drops page headers and mark-up', () => {
    for (const { rows } of plans) {
      for (const row of rows) {
        expect(row.get('indicator_no')).not.toBe('No');
        expect(`${row.get('indicator')} ${row.get('action')}`).not.toMatch(/<\/?[a-z]+>|\*\*/);
      }
    }
  });

  it.each([
    ['3672-2023-006', 'action', 'Rapat Koordinasi GT KLA'],
    ['3672-2023-051', 'indicator', 'Pengembangan Anak Usia Dini Holistik dan Integratif (PAUD-HI)'],
    ['3672-2023-088', 'unit', 'Jumlah Puskesmas Ramah Anak Tk. Kota Cilegon'],
    ['3672-2023-134', 'agencies', 'Dinas Pendidikan & Kebudayaan'],
    ['3672-2023-176', 'agencies', 'Dinas Sosial BPBD'],
    ['3672-2023-023', 'indicator', 'Ketersediaan Fasilitas Informasi Layak Anak (ILA)'],
    ['3672-2023-116', 'baseline', '249 399'],
    ['3672-2023-075', 'target_2026', 'Tahun 2022 - Tahun 2027'],
    ['3673-2022-017', 'target_2022', '5.8697'],
    ['3673-2022-015', 'target_2022', '-'],
    ['3673-2022-084', 'indicator_no', '12'],
    ['3673-2022-111', 'agencies', 'DBAKB'],
  ])('%s keeps its %s as printed', (rowId, column, text) => {
    const row = plans.flatMap((plan) => plan.rows).find((candidate) => candidate.get('row_id') === rowId);
    expect(row?.get(column)).toBe(text);
  });
});
