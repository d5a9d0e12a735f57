/** Carries a step out: queues it, never syncs. */
import { PRINT_MARGINS, columnPixels, footerSections } from '../../analysis/sheets/appearance';
import { cellName } from '../../analysis/sheets/columns';
import { addColor } from './apply-colors';
import { addChart, updateChart } from './apply-chart';
import { applyLook, hex } from './apply-look';
import { applyNote, applyRenote } from './apply-note';
import { applyValidation } from './apply-validation';
import type { Block, Step } from '../../analysis/merge/steps';
import { columnFormula, columnMark, markFormula, tableMark } from '../../analysis/merge/table-marks';
import { once } from './once';
import type { Target } from './target';

export function applyStep(target: Target, step: Step): void {
  const { workbook } = target;
  switch (step.kind) {
    case 'add-sheet': {
      const sheet = workbook.worksheets.add(step.sheet);
      if (step.position !== null) sheet.position = step.position;
      return;
    }
    case 'rename-sheet':
      workbook.worksheets.getItem(step.from).name = step.sheet;
      return;
    case 'rename-table':
      workbook.tables.getItem(step.from).name = step.to;
      return;
    case 'retable': {
      const table = workbook.worksheets.getItem(step.block.sheet).tables.add(target.range(step.block), true);
      table.name = step.name;
      table.style = step.style;
      return;
    }
    case 'insert-rows':
      once(target.range(step.block).getEntireRow()).insert('Down');
      return;
    case 'delete': {
      const range = target.range(step.block);
      (step.what === 'rows' ? once(range.getEntireRow()) : range).delete('Up');
      return;
    }
    case 'delete-column':
      workbook.tables.getItem(step.name).columns.getItem(step.header).delete();
      return;
    case 'add-column':
      workbook.tables.getItem(step.name).columns.add(step.at, undefined, step.header);
      return;
    case 'number-format':
      target.range(step.block).numberFormat = forAllCells(step.code);
      return;
    case 'values':
      target.range(step.block).values = step.values as unknown[][];
      return;
    case 'formulas':
      target.range(step.block).formulas = step.values as unknown[][];
      return;
    case 'add-table': {
      const table = workbook.worksheets.getItem(step.block.sheet).tables.add(target.range(step.block), true);
      table.name = step.name;
      table.style = step.style;
      table.showBandedRows = true;
      table.showFilterButton = true;
      return;
    }
    case 'resize-table':
      workbook.tables.getItem(step.name).resize(target.range(step.block));
      return;
    case 'like-above': {
      const { sheet, row, column, columnCount } = step.block;
      const above: Block = { sheet, row: row - 1, column, rowCount: 1, columnCount };
      target.range(step.block).copyFrom(target.range(above), 'Formats');
      return;
    }
    case 'reapply-filter':
      workbook.tables.getItem(step.name).reapplyFilters();
      return;
    case 'clear':
      target.range(step.block).clear('All');
      return;
    case 'merge':
      target.range(step.block).merge(false);
      return;
    case 'look':
      applyLook(target.range(step.block), step);
      return;
    case 'validation':
      applyValidation(target.range(step.block), step);
      return;
    case 'note':
      applyNote(target, step.block, step.text);
      return;
    case 'renote':
      applyRenote(target, step);
      return;
    case 'word-color':
      addColor(target, step.block, step);
      return;
    case 'recolor':
      // Looked at first: see `lookAtColors`.
      return;
    case 'link': {
      const range = target.range(step.block);
      range.hyperlink = { documentReference: step.target, ...(step.tip !== null && { screenTip: step.tip }) };
      return;
    }
    case 'unlink':
      target.range(step.block).clear('RemoveHyperlinks');
      return;
    case 'column-width':
      // Office.js measures widths in points; a pixel at 100 % is three quarters of one.
      target.range(step.block).format.columnWidth = columnPixels(step.characters) * 0.75;
      return;
    case 'hide-column':
      once(target.range(step.block).getEntireColumn()).columnHidden = true;
      return;
    case 'row-height':
      target.range(step.block).format.rowHeight = step.points;
      return;
    case 'add-chart':
      addChart(target, step);
      return;
    case 'update-chart':
      updateChart(target, step);
      return;
    case 'freeze':
      freeze(target.sheet(step.sheet), step.rows, step.columns);
      return;
    case 'sheet-look': {
      const sheet = target.sheet(step.sheet);
      sheet.tabColor = hex(step.tabColor);
      sheet.showGridlines = step.showGridlines;
      return;
    }
    case 'print':
      print(target.sheet(step.sheet), step.print);
      return;
    case 'print-area':
      printArea(target, step);
      return;
    case 'footer':
      writeFooter(target.sheet(step.sheet).pageLayout, step.text);
      return;
    case 'begin':
      workbook.customXmlParts.add(step.xml);
      return;
    case 'mark-sheet': {
      workbook.names.getItemOrNullObject(step.name).delete();
      workbook.names.add(step.name, once(target.sheet(step.sheet).getRange())).visible = false;
      return;
    }
    case 'mark-table': {
      const marks: [name: string, formula: string][] = [
        [tableMark(step.table), markFormula(step.table)],
        ...step.columns.map(([key, header]): [string, string] => [
          columnMark(step.table, key),
          columnFormula(step.table, header),
        ]),
      ];
      for (const [name, formula] of marks) {
        workbook.names.getItemOrNullObject(name).delete();
        workbook.names.add(name, formula).visible = false;
      }
      return;
    }
    case 'workbook':
      workbook.properties.title = step.title;
      workbook.properties.subject = step.subject;
      for (const mark of step.unmarks) workbook.names.getItemOrNullObject(mark).delete();
      for (const { xml, replaces } of step.parts) {
        for (const id of replaces) workbook.customXmlParts.getItemOrNullObject(id).delete();
        if (xml !== null) workbook.customXmlParts.add(xml);
      }
  }
}

/** One value for every cell of a range, which Office.js takes and its types do not say. */
function forAllCells(code: string): string[][] {
  return code as unknown as string[][];
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(once(sheet.getRangeByIndexes(0, 0, rows, columns)));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const POINTS_PER_INCH = 72;

function print(sheet: Excel.Worksheet, setup: Extract<Step, { kind: 'print' }>['print']): void {
  const layout = sheet.pageLayout;
  layout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = setup.paper === 'folio' ? 'Folio' : 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.topMargin = PRINT_MARGINS.top * POINTS_PER_INCH;
  layout.bottomMargin = PRINT_MARGINS.bottom * POINTS_PER_INCH;
  layout.leftMargin = PRINT_MARGINS.left * POINTS_PER_INCH;
  layout.rightMargin = PRINT_MARGINS.right * POINTS_PER_INCH;
  layout.headerMargin = PRINT_MARGINS.header * POINTS_PER_INCH;
  layout.footerMargin = PRINT_MARGINS.footer * POINTS_PER_INCH;
  if (setup.titleRows) {
    const [first, last] = setup.titleRows;
    layout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  for (const row of setup.breaks ?? []) sheet.horizontalPageBreaks.add(cellName(row, 0));
  writeFooter(layout, setup.footer);
}

/** Several blocks are told by their addresses, which no request has to ask for first. */
function printArea(target: Target, { sheet, blocks }: Extract<Step, { kind: 'print-area' }>): void {
  const [first, ...more] = blocks;
  if (!first) return;
  const addresses = blocks.map(({ row, column, rowCount, columnCount }) => {
    return `${cellName(row, column)}:${cellName(row + rowCount - 1, column + columnCount - 1)}`;
  });
  target.sheet(sheet).pageLayout.setPrintArea(more.length === 0 ? target.range(first) : addresses.join(','));
}

function writeFooter(layout: Excel.PageLayout, text: string): void {
  const footer = footerSections(text);
  layout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  layout.headersFooters.defaultForAllPages.rightFooter = footer.right;
}
