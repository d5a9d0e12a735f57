import { footerSections } from './appearance';
import { cellProblems, formulaProblems, linkProblems, textProblems } from './check-cell';
import { chartProblems } from './check-chart';
import { tableProblems } from './check-table';
import { headerGroups } from './header-groups';
import {
  MAX_COLUMN,
  MAX_COLUMN_WIDTH,
  MAX_FOOTER,
  MAX_LINKS,
  MAX_ROW,
  MAX_ROW_HEIGHT,
  MAX_SHEET_NAME,
} from './limits';
import type { SheetDescription, TableDescription, WorkbookDescription } from './sheet';

/**
 * Refuses a description that Excel would refuse, or repair without a word, when it opens the file. Both writers
 * call it before they write anything, so neither leaves half a workbook.
 *
 * @throws RangeError naming sheet, table, column and row of everything that is wrong; no planner can cause it
 */
export function checkWorkbook(workbook: WorkbookDescription): void {
  const problems = workbookProblems(workbook);
  if (problems.length === 0) return;
  const shown = problems.slice(0, MAX_SHOWN);
  const rest = problems.length > MAX_SHOWN ? [`… and ${problems.length - MAX_SHOWN} more`] : [];
  throw new RangeError(['a workbook that Excel would not open:', ...shown, ...rest].join('\n'));
}

const MAX_SHOWN = 20;
const COLOR = /^#?[0-9A-Fa-f]{6}$/;

/** Everything that is wrong with a description, in words for developers; empty when it can be written. */
export function workbookProblems(workbook: WorkbookDescription): string[] {
  const { sheets, properties, state } = workbook;
  const sheetNames = new Set(sheets.map(({ name }) => name));
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return [
    ...(sheets.length === 0 ? ['no sheet'] : []),
    ...repeated(sheets.map(({ name }) => name)).map((name) => `two sheets named ${name}`),
    ...repeated(sheets.map(({ key }) => key)).map((key) => `two sheets with the key ${key}`),
    ...repeated(tables.map(({ name }) => name)).map((name) => `two tables named ${name}`),
    ...repeated(sheets.flatMap(({ charts = [] }) => charts.map(({ name }) => name))).map(
      (name) => `two charts named ${name}`,
    ),
    ...(Number.isNaN(Date.parse(properties.computedAt))
      ? [`computedAt is no instant: ${properties.computedAt}`]
      : []),
    ...(isJson(state) ? [] : ['state is not JSON']),
    ...sheets.flatMap((sheet) =>
      sheetProblems(sheet, sheetNames).map((problem) => `sheet "${sheet.name}": ${problem}`),
    ),
  ];
}

function sheetProblems(sheet: SheetDescription, sheetNames: ReadonlySet<string>): string[] {
  const { name, cells, tables, charts = [], print } = sheet;
  const { left, right } = footerSections(print.footer);
  const [firstTitle, lastTitle] = print.titleRows ?? [0, 0];
  return [
    ...nameProblems(name),
    ...(COLOR.test(sheet.tabColor) ? [] : [`tab colour "${sheet.tabColor}"`]),
    ...layoutProblems(sheet),
    ...placeProblems(sheet),
    ...(`&L${left}&R${right}`.length > MAX_FOOTER ? [`footer over ${MAX_FOOTER} characters`] : []),
    ...(firstTitle < 0 || lastTitle < firstTitle ? [`title rows ${firstTitle} to ${lastTitle}`] : []),
    ...(isCount(print.columns ?? 1) ? [] : [`${print.columns} printed columns`]),
    ...((print.tables === 0 || isCount(print.tables ?? 1)) && (print.tables ?? 0) <= tables.length
      ? []
      : [`${print.tables} printed tables`]),
    ...(print.rows && (tables.length !== 1 || print.rows.length !== tables[0]?.rowCount)
      ? ['printed rows of another table']
      : []),
    ...(linkCount(sheet) > MAX_LINKS ? [`more than ${MAX_LINKS} links`] : []),
    ...cells.flatMap((cell) =>
      [
        ...cellProblems(cell.value),
        ...formulaProblems(cell.formula),
        ...linkProblems(cell.link, sheetNames),
        ...(Number.isInteger(cell.span ?? 1) && (cell.span ?? 1) >= 1 ? [] : [`span ${cell.span}`]),
      ].map((problem) => `cell at ${cell.row}, ${cell.column}: ${problem}`),
    ),
    ...tables.flatMap((table) =>
      tableProblems(table, sheetNames).map((problem) => `table ${table.name}: ${problem}`),
    ),
    ...charts.flatMap((chart) =>
      chartProblems(chart, sheet).map((problem) => `chart ${chart.name}: ${problem}`),
    ),
  ];
}

function nameProblems(name: string): string[] {
  if (name === '' || name.length > MAX_SHEET_NAME) return [`a name has 1 to ${MAX_SHEET_NAME} characters`];
  if (/[[\]:*?/\\]/.test(name)) return ['a name has none of []:*?/\\'];
  if (name.startsWith("'") || name.endsWith("'"))
    return ['a name neither begins nor ends with an apostrophe'];
  // Excel keeps this name for its own log of changes.
  if (name.toLowerCase() === 'history') return ['Excel keeps this name for itself'];
  return textProblems(name, MAX_SHEET_NAME);
}

function layoutProblems({ columnWidths, rowHeights, freeze }: SheetDescription): string[] {
  const heights = Object.values(rowHeights);
  return [
    ...(columnWidths.every((width) => width >= 0 && width <= MAX_COLUMN_WIDTH) ? [] : ['a column width']),
    ...(heights.every((height) => height >= 0 && height <= MAX_ROW_HEIGHT) ? [] : ['a row height']),
    ...(freeze && !(freeze.rows >= 0 && freeze.columns >= 0) ? ['frozen rows or columns below 0'] : []),
  ];
}

/** Nothing outside the grid, and nothing written twice: cells, merged spans, group titles and tables. */
function placeProblems(sheet: SheetDescription): string[] {
  const problems: string[] = [];
  const taken = new Set<string>();
  const groups = sheet.tables.flatMap(headerGroups);
  for (const { row, column, span = 1 } of [...sheet.cells, ...groups]) {
    if (!inGrid(row, column) || !inGrid(row, column + span - 1))
      problems.push(`no such cell: ${row}, ${column}`);
    for (let at = column; at < column + span; at++) {
      const place = `${row}, ${at}`;
      if (taken.has(place)) problems.push(`two values at ${place}`);
      taken.add(place);
      const table = sheet.tables.find((candidate) => covers(candidate, row, at));
      if (table) problems.push(`a cell inside table ${table.name} at ${place}`);
    }
  }
  sheet.tables.forEach((table, index) => {
    const { bottom, right } = corner(table);
    if (!inGrid(table.row, table.column) || !inGrid(bottom, right))
      problems.push(`table ${table.name} leaves the grid`);
    for (const other of sheet.tables.slice(index + 1)) {
      if (overlap(table, other)) problems.push(`tables ${table.name} and ${other.name} overlap`);
    }
  });
  return problems;
}

function inGrid(row: number, column: number): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row <= MAX_ROW &&
    column <= MAX_COLUMN
  );
}

function corner({ row, column, columns, rowCount }: TableDescription): { bottom: number; right: number } {
  return { bottom: row + Math.max(1, rowCount), right: column + columns.length - 1 };
}

function covers(table: TableDescription, row: number, column: number): boolean {
  const { bottom, right } = corner(table);
  return row >= table.row && row <= bottom && column >= table.column && column <= right;
}

function overlap(one: TableDescription, other: TableDescription): boolean {
  const first = corner(one);
  const second = corner(other);
  return (
    one.row <= second.bottom &&
    other.row <= first.bottom &&
    one.column <= second.right &&
    other.column <= first.right
  );
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1;
}

function linkCount({ cells, tables }: SheetDescription): number {
  const inTables = tables.flatMap(({ columns }) =>
    columns.flatMap(({ links = [] }) => links.filter(Boolean)),
  );
  return cells.filter(({ link }) => link).length + inTables.length;
}

/** Names that occur twice; Excel does not tell upper from lower case. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.toLowerCase();
    if (seen.has(folded)) return true;
    seen.add(folded);
    return false;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
