import { mapTabs } from './formula-text';
import type { Sheet } from './sheet';
import { withTables } from './structured';
import { Table } from './table';
import type { Workbook } from './workbook';

/**
 * A copy of a sheet at the end: its tables under new names, its formulas about itself, and the names that point to it
 * again, for the copy alone.
 */
export function copySheet(workbook: Workbook, sheet: Sheet): Sheet {
  const copy = workbook.addSheet(freeCopyName(workbook, sheet.name));
  sheet.copyTo(copy);
  for (const format of copy.conditionalFormats) format.areas = [...format.areas];
  copy.remarks = sheet.remarks.map((one) => ({
    ...one,
    id: `{${workbook.newId()}-${one.kind.toUpperCase()}}`,
    bag: one.bag.copy(),
  }));
  const tables = new Map<string, string>();
  for (const table of workbook.tables.filter((one) => one.sheet === sheet))
    tables.set(table.name.toLowerCase(), copyTable(workbook, table, copy).name);
  const own = sheet.name.toLowerCase();
  const ofCopy = (formula: string): string =>
    withTables(
      mapTabs(formula, (tab) => (tab.toLowerCase() === own ? copy.name : tab)),
      tables,
    );
  const points = (formula: string): boolean => ofCopy(formula) !== formula;
  for (const name of workbook.names.filter(
    (one) => one.sheet === sheet || (one.sheet === null && points(one.formula)),
  ))
    workbook.names.push({
      name: name.name,
      sheet: copy,
      formula: ofCopy(name.formula),
      bag: name.bag.copy(),
    });
  workbook.mapFormulasOf(copy, (formula) => ofCopy(formula));
  return copy;
}

function copyTable(workbook: Workbook, table: Table, sheet: Sheet): Table {
  const copy = new Table(workbook.newId(), freeTableName(workbook, table.name), sheet, table.area);
  copy.columns = table.columns.map((column) => ({
    ...copy.newColumn(column.name),
    criteria: column.criteria,
  }));
  copy.showHeaders = table.showHeaders;
  copy.showTotals = table.showTotals;
  copy.style = table.style;
  for (const [name, value] of table.bag.values) copy.bag.values.set(name, value);
  workbook.tables.push(copy);
  workbook.emit(102, [sheet.id], { tableId: String(copy.id), worksheetId: sheet.id, source: 'Local' });
  return copy;
}

/** Excel puts a number after the name, whatever it ends with: tblRad becomes tblRad3. */
function freeTableName(workbook: Workbook, name: string): string {
  let number = workbook.tables.length + 1;
  while (workbook.tableNamed(`${name}${number}`) !== null) number++;
  return `${name}${number}`;
}

function freeCopyName(workbook: Workbook, name: string): string {
  let number = 2;
  const spelled = (): string => {
    const end = ` (${number})`;
    return `${name.slice(0, 31 - end.length)}${end}`;
  };
  while (workbook.sheet(spelled()) !== null) number++;
  return spelled();
}
