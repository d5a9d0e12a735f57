import { AnalysisError } from '../errors';
import { planOfRowId } from '../plan/plan-id';
import type { Bilingual } from '../text/bilingual';
import { columnPositions } from '../text/headers';
import { shownText } from './cell-content';
import { planOfTable, planTableName, TABLE_NAMES } from './names';
import type { ReadTable } from './read-workbook';

/** A table that holds the annex of a plan. */
export interface PlanTable {
  readonly planId: string;
  /** Under the name that it has in the workbook, which copying its sheet changes. */
  readonly table: ReadTable;
}

export interface PlanTables {
  readonly tables: readonly PlanTable[];
  /** What a planner should know of tables under another name. */
  readonly notices: readonly Bilingual[];
}

/**
 * The tables of a workbook that hold plans: by their name, or by their headers and row ids where the sheet was copied and
 * Excel gave the table another name. A copy beside the table that it was made of is not read.
 *
 * @throws AnalysisError `several-plan-tables` where two tables hold one plan and neither has its name
 */
export function planTables(tables: readonly ReadTable[]): PlanTables {
  const found = new Map<string, ReadTable[]>();
  for (const table of tables) {
    const planId = planOfTable(table.name) ?? planOfRows(table);
    if (planId !== null) found.set(planId, [...(found.get(planId) ?? []), table]);
  }
  const notices: Bilingual[] = [];
  const chosen = [...found].map(([planId, candidates]): PlanTable => {
    const name = planTableName(planId);
    const [table, ...others] = candidates.toSorted(
      (a, b) => Number(b.name === name) - Number(a.name === name),
    );
    if (!table || (others.length > 0 && table.name !== name)) throw severalTables(name, candidates);
    if (table.name !== name) notices.push(renamed(table, name));
    notices.push(...others.map((copy) => notRead(copy, table)));
    return { planId, table };
  });
  return { tables: chosen, notices };
}

/** Columns without which a table is no plan; the others may be absent as the annex may not print them. */
export const NEEDED_COLUMNS = ['row_id', 'indicator', 'action', 'unit', 'agencies'] as const;

const OTHER_TABLES: ReadonlySet<string> = new Set(Object.values(TABLE_NAMES));

/** Plan of the first row id of a table with the columns of a plan. */
function planOfRows({ name, headers, rows }: ReadTable): string | null {
  if (OTHER_TABLES.has(name)) return null;
  const positions = columnPositions(headers, [...NEEDED_COLUMNS, 'section_no', 'indicator_no']);
  if (positions.size < NEEDED_COLUMNS.length + 2) return null;
  const at = positions.get('row_id') ?? -1;
  for (const row of rows) {
    const plan = planOfRowId(shownText(row[at] ?? null).trim());
    if (plan !== null) return plan;
  }
  return null;
}

function inWorkbook({ name, sheet }: ReadTable): Bilingual {
  return { id: `${name} (lembar "${sheet}")`, en: `${name} (sheet "${sheet}")` };
}

function severalTables(name: string, candidates: readonly ReadTable[]): AnalysisError {
  const places = candidates.map((table) => `${table.name} ("${table.sheet}")`).join(', ');
  return new AnalysisError(
    'several-plan-tables',
    `${places} hold one plan and none is called ${name}`,
    { file: candidates[0]?.sheet ?? '' },
    { value: places, expected: name },
  );
}

/** What a planner is told of a table under another name. */
export function renamed(table: ReadTable, name: string): Bilingual {
  const place = inWorkbook(table);
  return {
    id: `Tabel ${place.id} dikenali dari judul kolomnya sebagai ${name}.`,
    en: `Table ${place.en} is known by its headers as ${name}.`,
  };
}

function notRead(copy: ReadTable, table: ReadTable): Bilingual {
  const [one, other] = [inWorkbook(copy), inWorkbook(table)];
  return {
    id: `Tabel ${one.id} memuat rencana yang sama dengan ${other.id} dan tidak dibaca. Bila tabel itu yang benar, hapus ${table.name} dan beri tabel itu nama tersebut (Desain Tabel [Table Design], Nama Tabel [Table Name]).`,
    en: `Table ${one.en} holds the same plan as ${other.en} and is not read. If it is the right one, delete ${table.name} and give it that name (Table Design, Table Name).`,
  };
}
