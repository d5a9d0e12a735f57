import { foldHeader } from '../language/blanks';
import type { RecordedHeaders } from '../text/match-headers';
import { planOfTable } from './names';
import type { ReadTable } from './read-workbook';

/**
 * Tables of ours that are not there under their own name and stand under another one, as copying a sheet gives its
 * tables: each is the narrowest table that has all the headers. Tables of plans are told apart by their rows
 * (`planTables`), so they are left out.
 *
 * @param recorded headers that our tables were last written with, by table
 * @returns table that stands, by our name
 * @example knownByHeaders({ tblTemuan: { rule: 'Aturan' } }, [{ name: 'Tabel5', headers: ['Aturan '] }]).get('tblTemuan')?.name // 'Tabel5'
 */
export function knownByHeaders<Standing extends Pick<ReadTable, 'name' | 'headers'>>(
  recorded: Readonly<Record<string, RecordedHeaders>>,
  standing: readonly Standing[],
): ReadonlyMap<string, Standing> {
  const ours = new Map(Object.keys(recorded).map((name) => [name.toLowerCase(), name]));
  const there = new Set(standing.map(({ name }) => name.toLowerCase()));
  const free = new Set(
    standing.filter(({ name }) => planOfTable(name) === null && !ours.has(name.toLowerCase())),
  );
  const found = new Map<string, Standing>();
  // The widest first: the headers of a narrow table may all stand in a wide one.
  const missing = Object.entries(recorded)
    .filter(([name]) => planOfTable(name) === null && !there.has(name.toLowerCase()))
    .toSorted(([, one], [, other]) => Object.keys(other).length - Object.keys(one).length);
  for (const [name, headers] of missing) {
    const wanted = Object.values(headers).map(foldHeader);
    const [narrowest, next] = [...free]
      .filter((table) => {
        const has = new Set(table.headers.map(foldHeader));
        return wanted.length > 0 && wanted.every((header) => has.has(header));
      })
      .toSorted((one, other) => one.headers.length - other.headers.length);
    if (!narrowest || next?.headers.length === narrowest.headers.length) continue;
    found.set(name, narrowest);
    free.delete(narrowest);
  }
  return found;
}
