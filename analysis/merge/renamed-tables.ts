import { knownByHeaders } from '../sheets/known-by-headers';
import { planOfTable } from '../sheets/names';
import { planTables } from '../sheets/plan-tables';
import type { ReadTable } from '../sheets/read-workbook';
import type { WriteRecord } from '../sheets/record';

/**
 * Names under which tables of ours stand that are not there under their own: copying a sheet gives its table another.
 *
 * @param described names of the tables that are to be written
 * @param standing tables of the workbook
 * @param record what was last written, by whose headers tables without a plan are known
 * @returns name that stands, by name that is described
 */
export function renamedTables(
  described: readonly string[],
  standing: readonly ReadTable[],
  record: Pick<WriteRecord, 'tables'> | null,
): ReadonlyMap<string, string> {
  const there = new Set(standing.map(({ name }) => name.toLowerCase()));
  const missing = described.filter((name) => !there.has(name.toLowerCase()));
  if (missing.length === 0) return new Map();
  const plans = new Map(planTables(standing).tables.map(({ planId, table }) => [planId, table]));
  const recorded = Object.entries(record?.tables ?? {}).map(
    ([name, { headers }]) => [name, headers] as const,
  );
  const others = knownByHeaders(Object.fromEntries(recorded), standing);
  return new Map(
    missing.flatMap((name): [string, string][] => {
      const table = plans.get(planOfTable(name) ?? '') ?? others.get(name);
      return table ? [[name, table.name]] : [];
    }),
  );
}
