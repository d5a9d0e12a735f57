import type { CellContent } from '../sheets/read-workbook';
import type { EntryKey } from './entry-columns';
import type { Round } from './round';

/** Cells that the planner filled, by column key; absent where nothing stands. */
export type TypedCells<Key extends string = string> = Readonly<Partial<Record<Key, CellContent>>>;

/** A line of the sheet Pemantauan in which something was typed. */
export interface MonitoringEntry extends Round {
  /** Stays the same whatever is typed into the line (`roundCode`); a copied line has one of its own. */
  readonly entryId: string;
  readonly rowId: string;
  readonly cells: TypedCells<EntryKey>;
  /** What the line says of its row, for a row that has left the plan. */
  readonly known: Readonly<Record<string, string>>;
}

/** A line of the sheet Periode: one round of one plan. */
export interface PeriodEntry extends Round {
  readonly planId: string;
  readonly cells: TypedCells<PeriodKey>;
}

/** All that the planner has said about monitoring, as it stands in the cells; `checkMonitoring` understands it. */
export interface Monitoring {
  readonly settings: TypedCells<SettingKey>;
  /** Null where no workbook has such a table yet. */
  readonly periods: readonly PeriodEntry[] | null;
  readonly entries: readonly MonitoringEntry[];
}

export const NO_MONITORING: Monitoring = { settings: {}, periods: null, entries: [] };

export const SETTINGS = ['rounds_per_year', 'lower_is_better'] as const;
export type SettingKey = (typeof SETTINGS)[number];

/** Columns of a round that the planner fills. */
export const PERIOD_INPUTS = [
  'period_name',
  'period_open',
  'deadline',
  'report_status',
  'report_date',
  'planner_note',
] as const;
export type PeriodKey = (typeof PERIOD_INPUTS)[number];

export const MONITORING_TABLE = 'tblPemantauan';
export const PERIODS_TABLE = 'tblPeriode';
export const SETTINGS_TABLE = 'tblPengaturan';

/** Who filled in what a generator made up; sheets with such entries say so in their titles. */
export const DEMO_SENDER = 'DATA CONTOH (buatan, bukan realisasi kota)';
