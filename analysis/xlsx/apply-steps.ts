import { quoteTab } from '../merge/references';
import type { Sent } from '../merge/literal';
import { columnFormula, columnMark, markFormula, tableMark } from '../merge/table-marks';
import { PHASES, phaseOf, type Block, type Step } from '../merge/steps';
import { partText } from '../sheets/part-xml';
import { columnName } from '../sheets/columns';
import { RECORD_NAMESPACE } from '../sheets/record';
import { STATE_NAMESPACE, type CellValue } from '../sheets/sheet';
import { holds } from './areas';
import { reapplyFilter } from './filter';
import type { Area } from './read-table';
import { storedFormula } from './formula';
import { insertedRows } from './shift';
import type { StyleChange } from './style-sheet';
import type { Tab, WorkbookFile } from './workbook-file';

/**
 * Carries the steps of a merge out on a file, in the order of their phases, as `addin/excel` does in Excel.
 *
 * @param modified ISO 8601 instant that the file says it was changed at
 */
export function applySteps(file: WorkbookFile, steps: readonly Step[], modified: string): void {
  for (const phase of PHASES) {
    for (const step of steps) if (phaseOf(step) === phase) applyStep(file, step, modified);
    // Before formulas are written that know the columns by their new names.
    if (phase === 'values') file.followHeaders();
  }
}

function applyStep(file: WorkbookFile, step: Step, modified: string): void {
  switch (step.kind) {
    case 'add-sheet':
      file.addTab(step.sheet, step.position);
      return;
    case 'rename-sheet':
      file.renameSheet(step.from, step.sheet);
      return;
    case 'rename-table':
      file.renameTable(step.from, step.to);
      return;
    case 'retable':
      addTable(file, step.block, step.name);
      return;
    case 'insert-rows': {
      const { sheet, row, rowCount } = step.block;
      file.shift(insertedRows(sheet, row, rowCount), true);
      if (row > 0) file.tab(sheet).sheet.grid.copyHeight(row - 1, row, rowCount);
      return;
    }
    case 'delete': {
      const { sheet, row, rowCount } = step.block;
      const rows = insertedRows(sheet, row, -rowCount);
      if (step.what === 'rows') file.shift(rows, true);
      else file.shift({ ...rows, from: step.block.column, to: lastColumn(step.block) }, false);
      return;
    }
    case 'delete-column':
      deleteColumn(file, step.name, step.header);
      return;
    case 'add-column':
      addColumn(file, step.name, step.header, step.at);
      return;
    case 'number-format':
      numberFormat(file, step.block, step.code);
      return;
    case 'values':
      eachCell(step.block, step.values, (row, column, sent) =>
        file.tab(step.block.sheet).sheet.grid.setValue(row, column, typed(sent)),
      );
      return;
    case 'formulas':
      formulas(file, step);
      return;
    case 'add-table':
      addTable(file, step.block, step.name);
      return;
    case 'resize-table':
      resizeTable(file, step.block, step.name);
      return;
    case 'like-above':
      likeAbove(file, step.block);
      return;
    case 'reapply-filter':
      reapplyFilter(file, step.name);
      return;
    case 'clear':
      clear(file, step.block);
      return;
    case 'merge':
      file.tab(step.block.sheet).sheet.mergeCells(areaOf(step.block));
      return;
    case 'look':
      restyle(file, step.block, { look: step.look, ...(step.align && { align: step.align }) });
      return;
    case 'validation':
      file.tab(step.block.sheet).sheet.setValidation(areaOf(step.block), step.validation, step.title);
      return;
    case 'note':
      note(file.tab(step.block.sheet), step.block, step.text);
      return;
    case 'renote': {
      const tab = file.tab(step.block.sheet);
      const { row, column } = step.block;
      // A note that no longer says what we wrote is the planner's and stays.
      if (tab.comments.at(row, column) !== step.before) return;
      tab.comments.remove(row, column);
      if (step.text !== null) note(tab, step.block, step.text);
      return;
    }
    case 'word-color': {
      const format = file.styles.colors(step.font, step.fill);
      file.tab(step.block.sheet).sheet.addColorRule(areaOf(step.block), step.word, format);
      return;
    }
    case 'recolor': {
      const { sheet } = file.tab(step.block.sheet);
      for (const { before, word, fill, font } of step.colors)
        sheet.recolor(areaOf(step.block), { before, word, format: file.styles.colors(font, fill) });
      return;
    }
    case 'link': {
      const { sheet, row, column } = step.block;
      file.tab(sheet).sheet.setLink(row, column, step.target, step.tip);
      return;
    }
    case 'unlink': {
      const { sheet, row, column } = step.block;
      file.tab(sheet).sheet.removeLink(row, column);
      return;
    }
    case 'column-width':
      file.tab(step.block.sheet).sheet.setColumnWidth(step.block.column, step.characters);
      return;
    case 'hide-column':
      file.tab(step.block.sheet).sheet.hideColumn(step.block.column);
      return;
    case 'row-height':
      for (let row = step.block.row; row <= lastRow(step.block); row++)
        file.tab(step.block.sheet).sheet.setRowHeight(row, step.points, step.isFixed);
      return;
    case 'add-chart': {
      const tab = file.tab(step.block.sheet);
      const drawing = tab.charts.add(step.chart, areaOf(step.block), (...cell) => valueAt(file, ...cell));
      if (drawing !== null) tab.sheet.setDrawing('drawing', drawing);
      return;
    }
    case 'update-chart':
      file.tab(step.sheet).charts.update(step.chart, step.keepsLook, (...cell) => valueAt(file, ...cell));
      return;
    case 'freeze':
      file.tab(step.sheet).sheet.freeze(step.rows, step.columns);
      return;
    case 'sheet-look':
      file.tab(step.sheet).sheet.setLook(step.tabColor, step.showGridlines);
      return;
    case 'print':
      print(file, step);
      return;
    case 'print-area': {
      const { sheet, blocks } = step;
      const ranges = blocks.map(({ row, column, rowCount, columnCount }) => {
        const [left, right] = [column, column + columnCount - 1].map(columnName);
        return `${quoteTab(sheet)}!$${left}$${row + 1}:$${right}$${row + rowCount}`;
      });
      file.setName('_xlnm.Print_Area', ranges.join(','), { sheet });
      return;
    }
    case 'footer':
      file.tab(step.sheet).sheet.setFooter(step.text);
      return;
    case 'begin':
      putPart(file, step.xml);
      return;
    case 'mark-sheet':
      file.setName(step.name, `${quoteTab(step.sheet)}!$1:$1048576`, { hidden: true });
      return;
    case 'mark-table':
      file.setName(tableMark(step.table), markFormula(step.table).slice(1), { hidden: true });
      for (const [key, header] of step.columns)
        file.setName(columnMark(step.table, key), columnFormula(step.table, header).slice(1), {
          hidden: true,
        });
      return;
    case 'workbook':
      file.setProperties(step.title, step.subject, modified);
      for (const mark of step.unmarks) file.removeName(mark);
      for (const { xml } of step.parts) if (xml !== null) putPart(file, xml);
  }
}

// Ids made once, each for its part alone; fixed so that equal workbooks have equal bytes.
const ITEM_IDS: Readonly<Record<string, string>> = {
  [STATE_NAMESPACE]: '{5B0C9A52-7C0E-4F0B-9C55-2F4E1D3A6B71}',
  [RECORD_NAMESPACE]: '{C7F2E8A4-91D3-4B6E-8A27-60D5B1F3924C}',
};

function putPart(file: WorkbookFile, xml: string): void {
  if (partText(xml) === null) throw new TypeError('a part without a text');
  for (const [namespace, id] of Object.entries(ITEM_IDS))
    if (xml.includes(`"${namespace}"`)) file.putCustomPart(namespace, xml, id);
}

/** What a step says of a cell, as a value: an apostrophe in front says "this is text", as it does in Excel. */
function typed(sent: Exclude<Sent, null>): CellValue {
  if (sent === '') return null;
  return typeof sent === 'string' && sent.startsWith("'") ? sent.slice(1) : sent;
}

function eachCell(
  { row, column }: Block,
  values: readonly (readonly Sent[])[],
  visit: (row: number, column: number, sent: Exclude<Sent, null>, down: number, across: number) => void,
): void {
  values.forEach((cells, down) =>
    cells.forEach((sent, across) => {
      if (sent !== null) visit(row + down, column + across, sent, down, across);
    }),
  );
}

function formulas(file: WorkbookFile, { block, values, results }: Extract<Step, { kind: 'formulas' }>): void {
  const { grid } = file.tab(block.sheet).sheet;
  eachCell(block, values, (row, column, sent, down, across) => {
    if (typeof sent === 'string' && sent.startsWith('='))
      grid.setFormula(row, column, storedFormula(sent), results?.[down]?.[across] ?? null);
    else grid.setValue(row, column, typed(sent));
  });
  const columns = new Set(block.rowCount > 0 ? range(block.column, block.columnCount) : []);
  for (const table of file.tab(block.sheet).tables) {
    const { first, last } = table.body;
    if (block.row > last || lastRow(block) < first) continue;
    for (const column of columns) {
      const at = column - table.area.left;
      if (at >= 0 && at < table.headers.length)
        table.setColumnFormula(at, equalFormula(file, table, block.sheet, column));
    }
  }
}

type Table = Tab['tables'][number];

/** What Excel fills into a column for rows that are added: its own formula, or the one that all its rows have. */
function formulaOfColumn(
  file: WorkbookFile,
  table: Table,
  sheet: string,
  column: number,
  last: number,
): string | null {
  return table.columnFormula(column - table.area.left) ?? equalFormula(file, table, sheet, column, last);
}

/** A column with the same formula in every row is a calculated one. */
function equalFormula(
  file: WorkbookFile,
  table: Table,
  sheet: string,
  column: number,
  last: number = table.body.last,
): string | null {
  const { grid } = file.tab(sheet).sheet;
  const { first } = table.body;
  const formula = grid.formula(first, column);
  if (formula === null) return null;
  for (let row = first + 1; row <= last; row++) if (grid.formula(row, column) !== formula) return null;
  return formula;
}

function addTable(file: WorkbookFile, block: Block, name: string): void {
  const tab = file.tab(block.sheet);
  const headers = range(block.column, block.columnCount).map((column) =>
    String(tab.sheet.grid.value(block.row, column) ?? ''),
  );
  file.addTable(tab, name, areaOf(block), headers);
}

function resizeTable(file: WorkbookFile, block: Block, name: string): void {
  const found = file.table(name);
  if (!found) throw new TypeError(`no table ${name}`);
  file.tab(block.sheet);
  found.table.resize(areaOf(block));
}

/** As Excel does when a table grows: format, rules and the formula of the column. */
function likeAbove(file: WorkbookFile, block: Block): void {
  const { sheet, tables, name: sheetName } = file.tab(block.sheet);
  const above = block.row - 1;
  for (let column = block.column; column <= lastColumn(block); column++) {
    sheet.extendRules({ top: above, bottom: above, left: column, right: column }, lastRow(block));
    const table = tables.find(({ area }) => holds(area, block.row, column));
    const formula = table ? formulaOfColumn(file, table, sheetName, column, above) : null;
    for (let row = block.row; row <= lastRow(block); row++) {
      sheet.grid.setStyle(row, column, sheet.grid.style(above, column));
      if (formula !== null) sheet.grid.setFormula(row, column, formula, null);
    }
  }
}

function addColumn(file: WorkbookFile, name: string, header: string, at: number): void {
  const found = file.table(name);
  if (!found) throw new TypeError(`no table ${name}`);
  const { table } = found;
  const tab = file.tab(found.tab.name);
  const { area } = table;
  file.shift(
    { sheet: tab.name, way: 'right', at: area.left + at, count: 1, from: area.top, to: area.bottom },
    false,
  );
  table.resize({ ...area, right: area.right + 1 });
  table.addColumn(at, header);
  tab.sheet.grid.setValue(area.top, area.left + at, header);
}

function deleteColumn(file: WorkbookFile, name: string, header: string): void {
  const found = file.table(name);
  const at = found?.table.removeColumn(header) ?? -1;
  if (!found || at < 0) throw new TypeError(`no column ${header} in ${name}`);
  const { area } = found.table;
  const sheet = found.tab.name;
  file.shift({ sheet, way: 'right', at: area.left + at, count: -1, from: area.top, to: area.bottom }, false);
}

function numberFormat(file: WorkbookFile, block: Block, code: string): void {
  restyle(file, block, { code });
  // A column of text holds what the annex prints, numbers too: no green corner on them.
  if (code === '@') file.tab(block.sheet).sheet.ignoreNumbersAsText(areaOf(block));
}

function restyle(file: WorkbookFile, block: Block, change: StyleChange): void {
  const { grid } = file.tab(block.sheet).sheet;
  const restyled = file.styles.restyled(change);
  for (let row = block.row; row <= lastRow(block); row++)
    for (let column = block.column; column <= lastColumn(block); column++)
      grid.setStyle(row, column, restyled(grid.style(row, column)));
}

function clear(file: WorkbookFile, block: Block): void {
  const tab = file.tab(block.sheet);
  tab.sheet.unmerge(areaOf(block));
  for (let row = block.row; row <= lastRow(block); row++)
    for (let column = block.column; column <= lastColumn(block); column++) {
      tab.sheet.grid.clear(row, column);
      tab.sheet.removeLink(row, column);
    }
}

/** A note on a cell that the planner has commented himself is not written: his stays. */
function note({ comments, sheet }: Tab, { row, column }: Block, text: string): void {
  if (comments.at(row, column) !== null) return;
  comments.add(row, column, text, {
    column: (index) => sheet.columnPixels(index),
    row: (index) => sheet.rowPixels(index),
  });
}

function print(file: WorkbookFile, { sheet, print: setup }: Extract<Step, { kind: 'print' }>): void {
  file.tab(sheet).sheet.print(setup);
  const tab = quoteTab(sheet);
  const titles = [
    ...(setup.titleRows ? [`${tab}!$${setup.titleRows[0] + 1}:$${setup.titleRows[1] + 1}`] : []),
  ];
  if (titles.length > 0) file.setName('_xlnm.Print_Titles', titles.join(','), { sheet });
}

function valueAt(file: WorkbookFile, sheet: string, row: number, column: number): CellValue {
  return file.tab(sheet).sheet.grid.value(row, column);
}

function areaOf({ row, column, rowCount, columnCount }: Block): Area {
  return { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 };
}

function lastRow({ row, rowCount }: Block): number {
  return row + rowCount - 1;
}

function lastColumn({ column, columnCount }: Block): number {
  return column + columnCount - 1;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
