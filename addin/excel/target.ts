import type { Block } from '../../analysis/merge/steps';
import { once } from './once';

/** The workbook that one batch writes to; each sheet is asked for once, which halves what a batch sends. */
export class Target {
  readonly workbook: Excel.Workbook;
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(context: Excel.RequestContext) {
    this.workbook = context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = this.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }

  range({ sheet, row, column, rowCount, columnCount }: Block): Excel.Range {
    return once(this.sheet(sheet).getRangeByIndexes(row, column, rowCount, columnCount));
  }
}
