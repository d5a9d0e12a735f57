import { factRecords } from '../reference/fact-records';
import type { CsvTable } from '../table/csv';
import type { Correction } from './corrections';
import { readColumn } from './read-columns';

/** Columns of a file of corrections. */
export const CORRECTION_COLUMNS = ['kind', 'row_id', 'column', 'printed', 'guess', 'value'] as const;

/** What planners settled about annexes and plans, by what it is about. */
export interface Settled {
  /** Column of the plan by printed header: `action`, `target_2024`, or `extra` for one that a plan does not have. */
  readonly headers: Readonly<Record<string, string>>;
  /** Texts of cells that an import asked about, by row id and column: `3604-2024-012 unit`. */
  readonly cells: Readonly<Record<string, string>>;
  readonly readings: readonly Correction[];
}

export const NOTHING_SETTLED: Settled = { headers: {}, cells: {}, readings: [] };

/** What a question guesses of a column that a plan does not have; so may its answer say. */
export const EXTRA_GUESS = 'kolom tambahan';

const KINDS = ['header', 'cell', 'reading'] as const;
const HEADER_VALUE =
  /^(?:indicator_no|section|indicator|action|measure|unit|baseline|agencies|program|extra|target_(?:19|20)\d\d)$/;

/**
 * A file of corrections: answers to what an import asked (`header`, `cell`) and readings that were corrected in a workbook
 * (`reading`). A line without a value is a question that is still open, and says nothing.
 *
 * @throws AnalysisError `missing-column`; `malformed-reference` for a kind, a column or a value that is not known
 * @example parseCorrections(parseCsv('kind,row_id,column,printed,guess,value\nheader,,,Hasil kerja,,measure\n')).headers // { 'Hasil kerja': 'measure' }
 */
export function parseCorrections(table: CsvTable): Settled {
  const headers: Record<string, string> = {};
  const cells: Record<string, string> = {};
  const readings: Correction[] = [];
  for (const r of factRecords(table)) {
    const value = r.text('value').trim();
    if (value === '') continue;
    const kind = r.choice('kind', KINDS);
    const column = r.text('column').trim();
    if (kind === 'header') {
      const answer = value === EXTRA_GUESS ? 'extra' : value;
      if (!HEADER_VALUE.test(answer)) throw r.refuse('value', 'a column of a plan, target_2024 or extra');
      headers[r.text('printed')] = answer;
    } else if (kind === 'cell') cells[`${r.text('row_id').trim()} ${column}`] = value;
    else {
      const known = readColumn(column);
      if (!known?.follows) throw r.refuse('column', 'unit_value, agencies_value, canonical_indicator …');
      if (known.edit(value, {}) === null) throw r.refuse('value', 'a value of that column');
      readings.push({ column: known.key, printed: r.text('printed'), value });
    }
  }
  return { headers, cells, readings };
}
