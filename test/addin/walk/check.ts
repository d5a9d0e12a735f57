/** What must hold after a run, whatever the planner did before it. */
import type { WriteReport } from '../../../addin/excel';
import { mapReferences } from '../../../analysis/merge/references';
import { columnMark, tableMark } from '../../../analysis/merge/table-marks';
import { rowIds } from '../../../analysis/sheets/record';
import type { SheetDescription, TableDescription } from '../../../analysis/sheets/sheet';
import type { Desk } from './desk';
import { observe, rowKeys, type Observed } from './observe';

/** Faults of a run as sentences; none when all is well. */
export function faultsOf(desk: Desk, report: WriteReport, before: Observed): readonly string[] {
  const refused = report.sheets.filter(({ outcome }) => outcome === 'refused');
  const after = observe(desk);
  return [
    ...refused.map(
      ({ name, notices }) =>
        `refused ${name}: ${notices.map(({ code, subjects }) => `${code} ${subjects.join()}`).join('; ')}`,
    ),
    ...lost(desk, before, after),
    ...brokenReferences(desk),
    ...doubleSheets(desk, before),
    ...(desk.store.get().stale && refused.length === 0 && !isUnsure(after)
      ? ['called out of date after a run']
      : []),
    ...(refused.length > 0 ? [] : unlikeDescribed(desk, before, cellsKept(report))),
  ];
}

function lost(desk: Desk, before: Observed, after: Observed): string[] {
  const faults: string[] = [];
  const isPlanners = (place: string): boolean => before.printed.has(place) || before.typed.has(place);
  for (const part of ['ours', 'over', 'own', 'notes'] as const) {
    for (const [place, text] of before[part]) {
      const now = after[part].get(after[part].has(place) ? place : translated(desk, before, place));
      if (part === 'ours' && !isPlanners(place)) continue;
      // What was computed, or noted, of a row that is gone is gone with it.
      if (
        now === undefined &&
        (part === 'over' || part === 'notes') &&
        !isDescribed(desk, translated(desk, before, place))
      )
        continue;
      if (text !== '' && now === undefined) faults.push(`${part} ${place}: "${text}" is gone`);
      else if (part !== 'ours' && now !== text)
        faults.push(`${part} ${place}: "${text}" became "${String(now)}"`);
    }
  }
  for (const [text, count] of before.loose) {
    if (text.startsWith('=')) continue;
    if ((after.loose.get(text) ?? 0) < count) faults.push(`loose "${text}" is gone`);
  }
  return faults;
}

/** The place under the words of the language that the run wrote. */
function translated({ described }: Desk, before: Observed, place: string): string {
  const [name = '', id = '', ...rest] = place.split('|');
  const old = before.described.find((table) => table.name === name);
  const now = described?.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name);
  if (!old?.rowNames || !now) return place;
  const row = now.rowNames?.indexOf(old.rowNames[rowIds(old).indexOf(id)] ?? '') ?? -1;
  return [name, rowIds(now)[row] ?? id, ...rest].join('|');
}

function isDescribed({ described }: Desk, place: string): boolean {
  const tables = described?.sheets.flatMap(({ tables: all }) => all) ?? [];
  const table = tables.find(({ name }) => place.startsWith(`${name}|`));
  return (
    table !== undefined &&
    table.columns.some(({ key }) => place.endsWith(`|${key}`)) &&
    rowIds(table).some((id) => place.startsWith(`${table.name}|${id}|`))
  );
}

function brokenReferences(desk: Desk): string[] {
  const faults: string[] = [];
  for (const { name, description, table, keys } of desk.tables) {
    if (!desk.host.workbook.tables.includes(table)) continue;
    const { body, sheet, columns } = table;
    columns.forEach(({ id }, at) => {
      if (!keys.has(id)) return;
      for (let row = body.row; row < body.row + body.rows; row++) {
        const formula = sheet.cell(row, body.column + at)?.formula ?? '';
        const isOurs = description.columns.some(({ key, formulas }) => key === keys.get(id) && formulas);
        if (isOurs && formula.includes('#REF!')) faults.push(`${name} row ${String(row + 1)}: ${formula}`);
      }
    });
  }
  const described = desk.described?.sheets.flatMap(({ tables }) => tables) ?? [];
  const marks = new Set(
    described.flatMap((table) => [
      tableMark(table.name),
      ...table.columns.map(({ key }) => columnMark(table.name, key)),
    ]),
  );
  for (const { formula, name, sheet } of desk.host.workbook.names)
    if (sheet === null && marks.has(name) && formula.includes('#REF!'))
      faults.push(`name ${name}: ${formula}`);
  return faults;
}

function doubleSheets(desk: Desk, { sheetNames }: Observed): string[] {
  const names = desk.host.workbook.sheets.map(({ name }) => name);
  return names
    .filter((name) => / \(\d\)$/.test(name) && !sheetNames.has(name))
    .filter((name) => !sheetNames.has(name.replace(/ \(\d\)$/, '')))
    .map((name) => `double sheet ${name}`);
}

/** Sheets on which a word of the planner's stands where one of ours was to go, which the report says. */
function cellsKept({ sheets }: WriteReport): ReadonlySet<string> {
  const hasKept = sheets.filter(({ notices }) => notices.some(({ code }) => code === 'planner-cells-kept'));
  return new Set(hasKept.map(({ key }) => key));
}

function unlikeDescribed(desk: Desk, before: Observed, kept: ReadonlySet<string>): string[] {
  const sheets = desk.described?.sheets ?? [];
  return sheets.flatMap((sheet) => [
    ...sheet.tables.flatMap((table) => unlikeTable(desk, table, before)),
    ...(kept.has(sheet.key) ? [] : missingWords(desk, sheet)),
  ]);
}

function unlikeTable(desk: Desk, description: TableDescription, { over, plain }: Observed): string[] {
  const { name, columns } = description;
  const one = desk.tables.find((candidate) => candidate.name === name);
  if (!one || !desk.host.workbook.tables.includes(one.table)) return [`no table ${name}`];
  const { table } = one;
  const ids = rowIds(description);
  const byPlace = ids[0] === '#0';
  const standing = new Map(rowKeys(one).map((id, index) => [byPlace ? `#${String(index)}` : id, index]));
  const faults: string[] = [];
  for (const { key, header, role, values, formulas } of columns) {
    const at = table.columns.findIndex((column) => column.name === header);
    if (at < 0) {
      faults.push(`${name} has no column "${header}"`);
      continue;
    }
    ids.forEach((id, index) => {
      const row = standing.get(id);
      if (row === undefined) {
        if (at === 0) faults.push(`${name} has no row ${id}`);
        return;
      }
      const cell = table.sheet.cell(table.body.row + row, table.area.column + at);
      const formula = formulas?.[index] ?? null;
      const wanted = formula === null ? String(values[index] ?? '') : shape(formula, name);
      const now = cell?.formula ? shape(cell.formula, name) : String(cell?.value ?? '');
      if (over.has(`${name}|${id}|${key}`) || (plain.has(name) && role === 'computed')) return;
      if (TYPED_OVER.has(now)) return;
      if (wanted !== now && role !== 'input')
        faults.push(`${name} ${id} ${key}: "${now}" instead of "${wanted}"`);
    });
  }
  return faults;
}

/** A formula without what follows moved cells, and with the own row as Excel spells it. */
function shape(formula: string, table: string): string {
  return mapReferences(formula, () => 'X')
    .replaceAll(`${table}[`, '[')
    .replace(/\[\[#This Row\],\s*(\[[^[\]]*\])\]/g, '[@$1]')
    .replace(/\[@\[([^[\]]*)\]\]/g, '[@$1]');
}

function missingWords(desk: Desk, { key, name, cells, tables }: SheetDescription): string[] {
  const table = desk.tables.find((one) => one.name === tables[0]?.name)?.table;
  const sheet = table?.sheet ?? desk.host.workbook.sheet(name);
  if (!sheet) return [`no sheet ${name}`];
  const words = new Set([...sheet.filled()].map(({ cell }) => String(cell.value)));
  return cells
    .filter(({ value, formula }) => formula === undefined && typeof value === 'string' && value !== '')
    .filter(({ value }) => !words.has(String(value)))
    .map(({ value }) => `${key} does not say "${String(value).slice(0, 60)}"`);
}

/** What the acts type over computed cells; after a run that stopped on its way it cannot be told from the grid alone. */
const TYPED_OVER: ReadonlySet<string> = new Set(['salah ketik', 'Klaster saya', '1000']);

/**
 * While a cell that is read holds an error of Excel, or a line of the crosswalk stays for the planner's words alone, the inputs
 * are not those that were described, and the results are not called current.
 */
function isUnsure({ ours, own }: Observed): boolean {
  return (
    [...ours.values()].includes('#N/A') || [...own.keys()].some((place) => place.startsWith('tblPadanan|'))
  );
}
