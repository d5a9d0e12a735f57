import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { byCityAndMove, gapTable } from '../../analysis/gap/gap-sheet';
import { sheetContext } from '../../analysis/sheets/context';
import { seeds } from '../plan/seeds';

const analysis = analyse({ printed: seeds.plans, reference: seeds.reference });
const tableIn = (language: 'id' | 'en') =>
  gapTable(
    sheetContext(analysis, language, '2026-01-02T03:04:05.000Z'),
    analysis.gap,
    byCityAndMove(analysis.gap),
  );
const table = tableIn('id');
const column = (key: string, { columns } = table) => {
  const found = columns.find((one) => one.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};
const rowOf = (rowId: string): number => column('row_id').values.indexOf(rowId);

describe('the sheet of gaps', () => {
  it('has one block for each city, what moves first, and every row once', () => {
    const blocks: Record<string, string> = {
      Tetap: 'flat',
      'Batas tetap': 'flat',
      'Tidak diketahui': 'unknown',
    };
    const places = column('city').values.map(
      (city, at) => `${String(city)}: ${blocks[String(column('path').values[at])] ?? 'moves'}`,
    );
    expect(places.filter((place, at) => place !== places[at - 1])).toEqual([
      'Kota Serang: moves',
      'Kota Serang: flat',
      'Kota Serang: unknown',
      'Kota Cilegon: moves',
      'Kota Cilegon: flat',
      'Kota Cilegon: unknown',
    ]);
    expect(new Set(column('row_id').values).size).toBe(124 + 195);
  });

  it.each(['060', '061', '062', '063', '064', '065'])(
    'shows the bound of Cilegon %s as a bound',
    (ordinal) => {
      const at = rowOf(`3672-2023-${ordinal}`);
      const shown = [2023, 2024, 2025, 2026].map((year) => column(`target_live_${String(year)}`).values[at]);
      expect(shown).toContain('> 90');
      expect(shown).not.toContain(90);
    },
  );

  it('shows a bound as it was read, and what is typed instead as it is', () => {
    const at = rowOf('3672-2023-060');
    expect(column('target_live_2026').formulas?.[at]).toMatch(/^=IF\((.*)=90,"> 90",\1\)$/);
    expect(column('target_live_2026').formulas?.[rowOf('3672-2023-013')]).not.toContain('"> ');
  });

  it('names action and measure in one column, once where both say the same', () => {
    expect(column('action').values[rowOf('3673-2022-002')]).toBe('Meningkatnya sekolah ramah Anak');
    expect(column('action').values[rowOf('3672-2023-017')]).toBe(
      'Pelayanan Kartu Identitas Anak (KIA) — Capaian Kepemilikan KIA',
    );
    expect(column('action').header).toBe('Kegiatan dan ukuran');
    expect(table.columns.some(({ key }) => key === 'measure')).toBe(false);
  });

  it('says which way is better over the changes, and a falling share of ill children is better', () => {
    expect(column('planned_step_2023')).toMatchObject({
      header: 'Perubahan 2023',
      group: 'Perubahan target (+ membaik, − memburuk)',
    });
    expect(column('planned_step_2023', tableIn('en')).group).toBe('Planned change (+ better, − worse)');
    expect(column('planned_step_2023').values[rowOf('3673-2022-068')]).toBeCloseTo(0.01, 10);
  });

  it('hides what formulas and reruns read', () => {
    expect(table.columns.filter(({ isHidden }) => isHidden).map(({ key }) => key)).toEqual([
      'ahead',
      'position',
      'row_id',
    ]);
  });
});
