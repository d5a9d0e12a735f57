import type { Bilingual } from '../text/bilingual';
import { spellings, type Word } from '../text/words';
import type { SheetContext } from './context';
import { demoTitle } from './demo-title';
import type { SheetDescription } from './sheet';
import { stackedSheet, tableSheet } from './sheet-frame';
import type { StackedTable } from './stack';
import { statusCell } from './status-cell';

/** A sheet of results: what it is called, what it says of itself, and how its tables stand on it. */
export interface ResultSheet {
  readonly key: string;
  /** Tab, 31 characters at most. */
  readonly name: Word;
  readonly tabColor: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  /** What it is for, in the contents of the home sheet. */
  readonly purpose: Bilingual;
  /** It shows realisations: the title says where they are made up. */
  readonly showsRealisations?: true;
  /** For one long table: the columns that stay in view, and what to know before reading it. Absent: tables below each other. */
  /** How many of several tables are printed, from the top: 0 for none; absent prints all. */
  readonly printed?: number;
  readonly long?: { readonly frozen: number; readonly hint?: Bilingual };
}

/** The sheet with its tables; whether they are in step with the inputs stands on top. */
export function resultSheet(
  context: SheetContext,
  sheet: ResultSheet,
  tables: readonly StackedTable[],
): SheetDescription {
  const stacked = new Map(tables.map((table) => [table.name, table]));
  const described = framed(context, sheet, tables);
  return {
    ...described,
    tables: described.tables.map((table) => {
      const { leftRows, rowNames } = stacked.get(table.name) ?? {};
      return { ...table, ...(leftRows && { leftRows }), ...(rowNames && { rowNames }) };
    }),
  };
}

function framed(
  context: SheetContext,
  sheet: ResultSheet,
  tables: readonly StackedTable[],
): SheetDescription {
  const { say } = context;
  const { key, tabColor, long } = sheet;
  const face = {
    key,
    tabColor,
    name: say(sheet.name),
    earlierNames: spellings(sheet.name),
    title: sheet.showsRealisations ? demoTitle(context, say(sheet.title)) : say(sheet.title),
    subtitle: say(sheet.subtitle),
  };
  const [first] = tables;
  if (!long || !first)
    return stackedSheet(context, {
      ...face,
      blocks: tables,
      ...(sheet.printed !== undefined && {
        print: {
          tables: sheet.printed,
          columns: Math.max(
            1,
            ...tables.slice(0, sheet.printed).map(({ columns, print }) => print?.columns ?? columns.length),
          ),
        },
      }),
    });
  const { frozen } = long;
  const isEmpty = first.columns.every(({ values }) => values.length === 0);
  const hint = long.hint && ((isEmpty && first.none) || say(long.hint));
  return tableSheet(context, {
    ...face,
    cells: hint
      ? [{ row: 2, column: 0, value: hint, style: 'source', span: 9 }, statusCell(context, 3)]
      : [statusCell(context, 2)],
    table: first.name,
    columns: first.columns,
    frozen,
    print: first.print ?? {},
  });
}
