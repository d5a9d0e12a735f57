import { planOfTable } from '../sheets/names';
import { planTables } from '../sheets/plan-tables';
import type { ReadTable } from '../sheets/read-workbook';

/**
 * Names under which tables of plans stand that are not there under their own: copying a sheet gives its table another.
 *
 * @param described names of the tables that are to be written
 * @param standing tables of the workbook
 * @returns name that stands, by name that is described
 */
export function renamedTables(
  described: readonly string[],
  standing: readonly ReadTable[],
): ReadonlyMap<string, string> {
  const there = new Set(standing.map(({ name }) => name.toLowerCase()));
  const missing = described.filter((name) => planOfTable(name) !== null && !there.has(name.toLowerCase()));
  if (missing.length === 0) return new Map();
  const found = planTables(standing).tables;
  return new Map(
    missing.flatMap((name): [string, string][] => {
      const table = found.find(({ planId }) => planId === planOfTable(name))?.table;
      return table ? [[name, table.name]] : [];
    }),
  );
}
