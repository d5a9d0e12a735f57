/** Rows that a planner typed are known again when the analysis has given them an id. */
import { expect, it } from 'vitest';
import type { ExistingTable } from '../../analysis/merge/existing';
import { matchColumns } from '../../analysis/merge/match-columns';
import { mergeTable } from '../../analysis/merge/merge-table';
import type { CellValue } from '../../analysis/sheets/sheet';
import { column, table } from '../addin/excel/fixture';

const ADDED = '3673-2022-002';

function standing(cell: CellValue, format: string): ExistingTable {
  const rows: CellValue[][] = [
    ['3673-2022-001', '8', ''],
    ['', cell, 'catatan'],
  ];
  return {
    name: 'tblUji',
    standingName: 'tblUji',
    sheet: 'Lembar',
    sheetProtected: false,
    row: 0,
    column: 0,
    headerShown: true,
    totalsShown: false,
    headers: ['ID', 'Target', 'Catatan'],
    rows,
    formats: rows.map(() => ['@', format, '@']),
    freeRowsBelow: null,
  };
}

it.each([
  ['words', 'Term', ['gap', 'coverage'], [0, 1]],
  ['words', 'ID', ['gap', 'coverage'], [null, 0, 1]],
  ['codes', 'Row IDs', undefined, [null, 0, 1]],
])(
  'rows known by %s, under %s, keep their place only when all of them are translated',
  (_, header, rowNames, rows) => {
    const described = {
      ...table('tblUji', [
        column('ID', ['Gap', 'Coverage'], { header, role: 'id' }),
        column('Target', ['1', '2'], { header: 'Target', role: 'printed' }),
      ]),
      ...(rowNames && { rowNames }),
    };
    const now = standing('9', '@');
    const match = { standingAt: [0, 1], columnAt: [0, 1], removed: [], own: [{ from: 2, at: 2 }], width: 3 };
    const merged = mergeTable(described, now, match);
    expect(merged.rows.map((row) => row.described)).toEqual(rows);
  },
);

it.each<readonly [typed: CellValue, format: string, printed: string]>([
  ['10', '@', '10'],
  [10, 'General', '10'],
  [0.95, '0%', '95%'],
  [57.699999999999996, 'General', '57,7'],
  [45_323, 'mmm-yy', 'Feb-24'],
  [true, 'General', 'TRUE'],
  ["'10", '@', '10'],
  [' Dinas\u00A0Sosial ', '@', 'Dinas Sosial'],
  ['', '@', ''],
])('a row with %j as %s, printed as %j, gets its id where it stands', (typed, format, printed) => {
  const described = table('tblUji', [
    column('ID', ['3673-2022-001', ADDED], { header: 'ID', role: 'id' }),
    column('Target', ['8', printed], { header: 'Target', role: 'printed' }),
    column('Catatan', [null, 'catatan'], { header: 'Catatan', role: 'input' }),
  ]);
  const now = standing(typed, format);
  const { rows, keptIds } = mergeTable(described, now, matchColumns(described, now, undefined));
  expect(rows).toEqual([
    { described: 0, existing: 0 },
    { described: 1, existing: 1 },
  ]);
  expect(keptIds).toEqual([]);
});
