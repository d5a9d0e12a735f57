import { CORRECTION_COLUMNS, type Settled } from '../plan/parse-corrections';
import { rowIdOf, type TextTable } from './plan-table';
import type { ImportedAnnex } from './read-annex';

/**
 * What planners have settled, then the questions that are open, each with a blank to fill in: the next import reads it again.
 * Questions about a row as a whole are answered in the plan itself.
 */
export function correctionTable(annex: ImportedAnnex, planId: string, settled: Settled): TextTable {
  const line = (cells: Partial<Record<(typeof CORRECTION_COLUMNS)[number], string>>): string[] =>
    CORRECTION_COLUMNS.map((name) => cells[name] ?? '');
  return {
    header: CORRECTION_COLUMNS,
    rows: [
      ...Object.entries(settled.headers).map(([printed, value]) => line({ kind: 'header', printed, value })),
      ...Object.entries(settled.cells).map(([key, value]) => {
        const [rowId = '', column = ''] = key.split(' ');
        return line({ kind: 'cell', row_id: rowId, column, value });
      }),
      ...settled.readings.map(({ column, printed, value }) =>
        line({ kind: 'reading', column, printed, value: String(value) }),
      ),
      ...annex.questions.flatMap(({ kind, row, column, printed, guess }) => {
        if (row !== null)
          return column === ''
            ? []
            : [line({ kind: 'cell', row_id: rowIdOf(planId, row), column, printed, guess })];
        return kind === 'column' || kind === 'second-column'
          ? [line({ kind: 'header', column, printed, guess })]
          : [];
      }),
    ],
  };
}
