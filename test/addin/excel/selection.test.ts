import { describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook';

describe('the cells that are selected', () => {
  const fill = () => {
    const opened = openWorkbook();
    const { user } = opened.host;
    const sheet = user.addSheet('Lampiran');
    const rows = [
      ['No', 'Indikator', '2024', ''],
      ['1', 'Forum anak', '0,5', "'090"],
      ['', '', '12%', ''],
    ];
    for (const [row, cells] of rows.entries())
      for (const [column, text] of cells.entries())
        if (text !== '') user.type('Lampiran', `${'BCDE'.charAt(column)}${String(row + 3)}`, text);
    user.mergeCells('Lampiran', 'B4:B5');
    user.mergeCells('Lampiran', 'D3:E3');
    user.mergeCells('Lampiran', 'H1:I1');
    return { ...opened, sheet };
  };

  it('come with their place, their merged cells and what they show, and no blank rows', async () => {
    const { host, door } = fill();
    host.user.select('Lampiran', 'B:F');
    host.log.clear();
    const selection = await door.selection();
    expect(selection).toMatchObject({ sheet: 'Lampiran', row: 2, column: 1 });
    expect(
      selection?.rows.map((cells) =>
        cells.map((cell) => (typeof cell === 'object' ? (cell?.shown ?? '') : cell)),
      ),
    ).toEqual([
      ['No', 'Indikator', 2024, ''],
      [1, 'Forum anak', '0,5', '090'],
      ['', '', '12%', ''],
    ]);
    expect(selection?.merged).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ]);
    expect(host.log.counts()).toMatchObject({ syncs: 2, errors: 0 });
  });

  it('are none where nothing is filled', async () => {
    const { host, door } = fill();
    host.user.select('Lampiran', 'K1:M9');
    expect(await door.selection()).toBeNull();
  });

  it('come without merged cells from an Excel that cannot say them', async () => {
    const { host, door } = openWorkbook({ requirementSets: { ExcelApi: '1.9' } });
    host.user.addSheet('Lampiran');
    host.user.type('Lampiran', 'A1', 'No');
    host.user.select('Lampiran', 'A1');
    expect(await door.selection()).toMatchObject({ rows: [['No']], merged: [] });
  });
});
