import type { WriteRecord } from '../../analysis/sheets/record';
import { exchange } from './run-excel';

/** A table of ours that is not there, and the sheet of ours on which it should stand. */
export interface AbsentTable {
  readonly name: string;
  readonly sheet: string;
}

/**
 * Tables that a write which stopped had made and not named yet: Excel makes a table under a name of its own, so one that stands
 * on our sheet with all the headers of that write is ours.
 *
 * @param others tables of the workbook that are not known as ours, their names and sheets loaded
 * @param pending records of writes that did not come to their end
 * @returns by our name the one that the table has
 */
export async function unnamedTables(
  context: Excel.RequestContext,
  others: readonly Excel.Table[],
  absent: readonly AbsentTable[],
  pending: readonly WriteRecord[],
): Promise<ReadonlyMap<string, string>> {
  const candidates = others.filter(({ worksheet }) => absent.some(({ sheet }) => sheet === worksheet.name));
  if (candidates.length === 0 || pending.length === 0) return new Map();
  for (const { columns } of candidates) columns.load('items/name');
  await exchange(context);
  return new Map(
    absent.flatMap(({ name, sheet }) => {
      const found = candidates.find(
        ({ columns, worksheet }) =>
          worksheet.name === sheet &&
          pending.some(({ tables }) => {
            const written = Object.values(tables[name]?.headers ?? {});
            const standing = columns.items.map((column) => column.name);
            return written.length > 0 && written.every((header) => standing.includes(header));
          }),
      );
      return found ? [[name, found.name] as const] : [];
    }),
  );
}
