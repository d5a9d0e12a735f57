import { AnalysisError } from '../errors';
import type { CsvTable } from '../table/csv';

/** One row of facts; every reader names the file, line and column of what it refuses. */
export interface FactRecord {
  text(column: string): string;
  number(column: string): number;
  numberOrNull(column: string): number | null;
  choice<T extends string>(column: string, allowed: readonly T[]): T;
  /** A number of the framework; null where the cell is blank. */
  indicatorOrNull(column: string, known: readonly string[]): string | null;
  refuse(column: string, expected: string): AnalysisError;
}

/** The rows of a table of facts. */
export function factRecords(table: CsvTable): FactRecord[] {
  const positions = new Map(table.header.map((name, position) => [name, position]));
  return table.rows.map(({ line, cells }) => {
    const place = (column: string): { file: string; line: number; column: string } => ({
      file: table.file,
      line,
      column,
    });
    const text = (column: string): string => {
      const position = positions.get(column);
      if (position === undefined)
        throw new AnalysisError('missing-column', `column ${column} is missing`, {
          ...place(column),
          line: 1,
        });
      return cells[position] ?? '';
    };
    const refuse = (column: string, expected: string): AnalysisError =>
      new AnalysisError('malformed-reference', `${text(column)} is not ${expected}`, place(column), {
        value: text(column),
        expected,
      });
    const numberOrNull = (column: string): number | null => {
      if (text(column) === '') return null;
      const value = Number(text(column));
      if (!Number.isFinite(value)) throw refuse(column, 'a number');
      return value;
    };
    const indicatorOrNull = (column: string, known: readonly string[]): string | null => {
      const value = text(column);
      if (value === '') return null;
      if (known.includes(value)) return value;
      throw new AnalysisError('unknown-indicator', `${value} is none of the framework`, place(column), {
        value,
        expected: known.join(', '),
      });
    };
    return {
      text,
      numberOrNull,
      indicatorOrNull,
      refuse,
      number: (column) => {
        const value = numberOrNull(column);
        if (value === null) throw refuse(column, 'a number');
        return value;
      },
      choice: (column, allowed) => {
        const value = allowed.find((candidate) => candidate === text(column));
        if (value === undefined) throw refuse(column, allowed.join(' | '));
        return value;
      },
    };
  });
}
