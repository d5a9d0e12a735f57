import type { TableColumn, TableDescription } from '../sheets/sheet';
import type { Existing } from './existing';
import { matchColumns } from './match-columns';
import { withTables, type Site } from './site';
import { renameColumns, renameTableIn } from './structured-references';

/** How formulas may speak of a table that this write leaves as it stands. */
interface LeftTable {
  readonly name: string;
  /** Null where it is not there. */
  readonly standingName: string | null;
  /** Standing header by described header; null where the column is not there. */
  readonly headers: ReadonlyMap<string, string | null>;
}

/**
 * Sites whose formulas name the tables of refused sheets as these stand: Excel refuses a formula over a table or a column
 * that is not there, and all that was sent with it. Such a formula is left out, and its cell says that it is unknown.
 */
export function withoutAbsentTables(sites: readonly Site[], existing: Existing): readonly Site[] {
  const left = sites
    .filter(({ refused }) => refused)
    .flatMap(({ description }) => description.tables.map((table) => leftTable(table, existing)));
  if (left.length === 0) return sites;
  return sites.map((site) => (site.refused ? site : rewritten(site, left)));
}

function leftTable(table: TableDescription, { tables, record }: Existing): LeftTable {
  const { name, columns } = table;
  const there = tables.get(name);
  // Plain cells become a table again only where their sheet is written.
  if (!there || there.isRange) return { name, standingName: null, headers: new Map() };
  const { standingAt } = matchColumns(table, there, record?.tables[name]);
  const headers = columns.map(
    ({ header }, index) => [header, there.headers[standingAt[index] ?? -1] ?? null] as const,
  );
  return { name, standingName: there.standingName, headers: new Map(headers) };
}

function rewritten(site: Site, left: readonly LeftTable[]): Site {
  const { description, ...rest } = withTables(site, (table) => rewrittenTable(table, left));
  const cells = description.cells.map(({ formula, ...cell }) => {
    if (formula === undefined) return cell;
    const followed = followTables(formula, left);
    return followed === null ? { ...cell, value: cell.unknown ?? null } : { ...cell, formula: followed };
  });
  return { ...rest, description: { ...description, cells } };
}

function rewrittenTable(table: TableDescription, left: readonly LeftTable[]): TableDescription {
  const columns = table.columns.map((column): TableColumn => {
    if (!column.formulas) return column;
    const formulas = column.formulas.map((formula) => formula && followTables(formula, left));
    const values = column.values.map((value, row) =>
      column.formulas?.[row] && formulas[row] === null ? null : value,
    );
    return { ...column, formulas, values };
  });
  return { ...table, columns };
}

/** Null for a formula that names what is not there. */
function followTables(formula: string, left: readonly LeftTable[]): string | null {
  let followed = formula;
  for (const { name, standingName, headers } of left) {
    if (standingName === null) {
      if (renameTableIn(followed, name, '') !== followed) return null;
      continue;
    }
    for (const [header, standing] of headers) {
      const renamed = renameColumns(followed, name, [[header, standing ?? '']]);
      if (standing === null && renamed !== followed) return null;
      if (standing !== null) followed = renamed;
    }
    followed = renameTableIn(followed, name, standingName);
  }
  return followed;
}
