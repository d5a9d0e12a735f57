/**
 * Three rounds of both cities, worked by hand: what officers type into the lines of a row, round by round, and what was reached of
 * it in the end. One row per kind of row and of report.
 */
import type { CellValue } from '../../analysis/sheets/sheet';

export interface WorkedRow {
  readonly what: string;
  readonly rowId: string;
  /** Realisation of rounds I, II and III of the last year; null where nothing is typed. */
  readonly rounds: readonly [CellValue, CellValue, CellValue];
  /** Target and realisation to date, capaian (%), shortfall, surplus, reached. */
  readonly figures: readonly [
    target: number | null,
    realisation: number | null,
    percent: number | null,
    shortfall: number | null,
    surplus: number | null,
    reached: boolean | null,
  ];
}

const row = (
  what: string,
  rowId: string,
  rounds: WorkedRow['rounds'],
  figures: WorkedRow['figures'],
): WorkedRow => ({ what, rowId, rounds, figures });
const serang = (number: string): string => `3673-2022-${number}`;
const cilegon = (number: string): string => `3672-2023-${number}`;

export const WORKED: readonly WorkedRow[] = [
  row('yearly volume, done in the first round', serang('001'), [1, null, null], [1, 1, 100, 0, 0, true]),
  row('level, rising', serang('002'), [150, 160, 170], [200, 170, 85, 30, 0, false]),
  row('level, flat', serang('003'), [16, 16, 16], [16, 16, 100, 0, 0, true]),
  row('level, falling', serang('004'), [40, 30, 20], [50, 20, 40, 30, 0, false]),
  row('level, two rounds skipped', serang('005'), [null, null, 67], [67, 67, 100, 0, 0, true]),
  row('milestone there, in words', serang('006'), ['Ada', null, null], [1, 1, null, null, null, true]),
  row('milestone not there', serang('007'), [0, 0, 0], [1, 0, null, null, null, false]),
  row('yearly volume, done in the last round', serang('008'), [0, 0, 1], [1, 1, 100, 0, 0, true]),
  row('missing', serang('010'), [null, null, null], [null, null, null, null, null, null]),
  row('yearly volume, none in the year before', serang('015'), [1, 0, 0], [1, 1, 100, 0, 0, true]),
  row('yearly volume in parts', serang('016'), [2500, 2500, 2500], [10_000, 7500, 75, 2500, 0, false]),
  row('yearly volume exceeded', serang('018'), [63_000, 6300, null], [63_000, 69_300, 110, 0, 6300, true]),
  // Its target becomes 0, "Makin rendah".
  row('zero target, missed', serang('019'), [6, 5, 4], [0, 4, null, null, null, false]),
  row('a text in the last round', serang('020'), [1, 1.5, 'belum ada data'], [3, 1.5, 50, 1.5, 0, false]),
  row('a negative amount', serang('021'), [1300, -4, 650], [2600, 1950, 75, 650, 0, false]),
  row(
    'a number typed as text',
    serang('022'),
    ['11.000', null, null],
    [22_000, 11_000, 50, 11_000, 0, false],
  ),
  row('nothing in a round is 0', serang('023'), [13_000, 0, 13_000], [26_000, 26_000, 100, 0, 0, true]),
  row('nothing at first', serang('026'), [0, 1, null], [1, 1, 100, 0, 0, true]),
  // 63 is corrected to 42.
  row('a corrected entry', serang('027'), [63, null, null], [63, 42, 200 / 3, 21, 0, false]),
  row('level above its target', serang('029'), [9, null, null], [6, 9, 150, 0, 3, true]),
  row('a late entry', serang('030'), [6, null, null], [12, 6, 50, 6, 0, false]),

  row('level at its target', cilegon('001'), [51, 51, 51], [51, 51, 100, 0, 0, true]),
  // Makin rendah: (2 x 34 - 51) / 34; by the other formula 34 / 51.
  row('lower is better, above the target', cilegon('002'), [40, 36, 51], [34, 51, 50, 17, 0, false]),
  row('lower is better, below the target', cilegon('003'), [8, 6, 4], [8, 4, 150, 0, 4, true]),
  row(
    'lower is better, beyond twice the target',
    cilegon('004'),
    [null, null, 129],
    [43, 129, -100, 86, 0, false],
  ),
  row('yearly volume over three rounds', cilegon('006'), [10, 15, 20], [50, 45, 90, 5, 0, false]),
  row('yearly volume with a round missing', cilegon('008'), [30, null, 33], [90, 63, 70, 27, 0, false]),
  row('yearly volume, more than planned', cilegon('010'), [40, 10, null], [40, 50, 125, 0, 10, true]),
  row('milestone reached late', cilegon('011'), [0, 0, 'Ada'], [1, 1, null, null, null, true]),
  row('a round skipped in between', cilegon('020'), [40, null, 51], [51, 51, 100, 0, 0, true]),
  row('yearly volume, all in one round', cilegon('014'), [91, 0, 0], [100, 91, 91, 9, 0, false]),
  row('per cent, falling', cilegon('016'), [97.5, 97.6, 73.5], [98, 73.5, 75, 24.5, 0, false]),
  // Its target becomes "> 90".
  row('"> 90%", just that', cilegon('017'), [80, 95, 90], [90, 90, null, null, null, false]),
  row('above 100 per cent', cilegon('023'), [120, null, null], [null, null, null, null, null, null]),
  row('yearly volume in hundreds', cilegon('024'), [100, 100, 100], [500, 300, 60, 200, 0, false]),
  row('just below the lowest band', cilegon('026'), [null, 25.5, null], [51, 25.5, 50, 25.5, 0, false]),
  row('90,6 is not rounded up', cilegon('028'), [null, null, 90.6], [100, 90.6, 90.6, 9.4, 0, false]),
  row('yearly volume, equal parts', cilegon('029'), [5, 5, 5], [25, 15, 60, 10, 0, false]),
];

/** Its row leaves the plan after it was reported. */
export const GONE = { rowId: cilegon('022'), rounds: [7, 8, 9] } as const;

/** Edits of the plan after the first run: table, row, column, value. */
export const EDITED_PLAN: readonly (readonly [string, string, string, CellValue])[] = [
  ['tblRad_3672_2023', cilegon('002'), 'direction', 'Makin rendah'],
  ['tblRad_3672_2023', cilegon('003'), 'direction', 'Makin rendah'],
  ['tblRad_3672_2023', cilegon('004'), 'direction', 'Makin rendah'],
  ['tblRad_3673_2022', serang('019'), 'direction', 'Makin rendah'],
  ['tblRad_3673_2022', serang('019'), 'target_2023_value', 0],
  ['tblRad_3672_2023', cilegon('017'), 'target_2026_value', '> 90'],
];
