import { knownByHeaders } from '../sheets/known-by-headers';
import { planOfTable } from '../sheets/names';
import { planTables } from '../sheets/plan-tables';
import type { ReadTable } from '../sheets/read-workbook';
import type { WriteRecord } from '../sheets/record';
import type { MarkedTable } from './table-marks';

/**
 * Names under which tables of ours stand that are not there under their own: a planner renames one, and copying a sheet
 * gives its table another.
 *
 * @param described names of the tables that are to be written
 * @param standing tables of the workbook
 * @param record what was last written, by whose headers tables without a plan are known
 * @param marks where our hidden names point
 * @returns name that stands, by name that is described
 */
export function renamedTables(
  described: readonly string[],
  standing: readonly ReadTable[],
  record: Pick<WriteRecord, 'tables'> | null,
  marks: readonly MarkedTable[],
): ReadonlyMap<string, string> {
  const names = standing.map(({ name }) => name);
  const marked = standingByMark(marks, names);
  const there = new Set(names.map((name) => name.toLowerCase()));
  const missing = described.filter((name) => !there.has(name.toLowerCase()) && !marked.has(name));
  if (missing.length === 0) return marked;
  const plans = new Map(planTables(standing).tables.map(({ planId, table }) => [planId, table]));
  const recorded = Object.entries(record?.tables ?? {}).map(
    ([name, { headers }]) => [name, headers] as const,
  );
  const others = knownByHeaders(Object.fromEntries(recorded), standing);
  return new Map([
    ...marked,
    ...missing.flatMap((name): [string, string][] => {
      const table = plans.get(planOfTable(name) ?? '') ?? others.get(name);
      return table ? [[name, table.name]] : [];
    }),
  ]);
}

/**
 * Tables of ours that stand under another name, by their marks.
 *
 * @param there names of the tables of the workbook
 */
export function standingByMark(
  marks: readonly MarkedTable[],
  there: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    marks.flatMap(({ own, standing }): [string, string][] =>
      standing !== null && standing !== own && there.includes(standing) ? [[own, standing]] : [],
    ),
  );
}
