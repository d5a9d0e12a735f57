import type { Wire } from '../wire';
import { invalid, refuse } from '../refusals';
import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  quoteSheet,
} from '../model/address';
import { readCells, writeCells } from '../model/cell-access';
import { deleteCells, insertCells } from '../model/shifting';
import type { Sheet } from '../model/sheet';
import {
  type Calls,
  type Argument,
  HostObject,
  type Scope,
  numberOf,
  plain,
  recordOf,
  textOf,
} from './host-object';
import { ConditionalFormatsObject } from './conditional-format-objects';
import { RangeFormatObject } from './format-objects';
import { ValidationObject } from './validation-object';
import { rangeExtras } from './range-extras';
import { rangePlaces } from './range-places';
import { worksheetObject } from './object-factory';
import { MIXED } from '../model/layers';

/** Excel.Range. */
export class RangeObject extends HostObject {
  override readonly plainState = true;
  private referenceId: string | null = null;

  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super(scope, 'Range', sheet.bag.child('Range'));
  }

  override get reads() {
    return {
      Values: () => readCells(this.scope.workbook, this.sheet, this.area, 'values'),
      Formulas: () => readCells(this.scope.workbook, this.sheet, this.area, 'formulas'),
      FormulasLocal: () => readCells(this.scope.workbook, this.sheet, this.area, 'formulas'),
      Text: () => this.text(),
      ValueTypes: () => readCells(this.scope.workbook, this.sheet, this.area, 'types'),
      NumberFormat: () => this.numberFormat(),
      NumberFormatLocal: () => this.numberFormat(),
      Address: () => `${quoteSheet(this.sheet.name)}!${areaName(this.area)}`,
      AddressLocal: () => `${quoteSheet(this.sheet.name)}!${areaName(this.area)}`,
      RowIndex: () => this.area.row,
      ColumnIndex: () => this.area.column,
      RowCount: () => this.area.rows,
      ColumnCount: () => this.area.columns,
      CellCount: () => (this.cells > 2 ** 31 ? -1 : this.cells),
      IsEntireRow: () => isWholeRows(this.area),
      IsEntireColumn: () => isWholeColumns(this.area),
      RowHidden: () => this.uniform('RowHidden', false),
      ColumnHidden: () => this.uniform('ColumnHidden', false),
      Hidden: () => this.uniform('RowHidden', false) === true || this.uniform('ColumnHidden', false) === true,
      Hyperlink: () => this.uniform('Hyperlink', null),
      Style: () => this.uniform('Style', 'Normal'),
      HasSpill: () => false,
    };
  }

  override get writes() {
    return {
      Values: (value: Wire) => writeCells(this.scope.workbook, this.sheet, this.area, value),
      Formulas: (value: Wire) => writeCells(this.scope.workbook, this.sheet, this.area, value),
      FormulasLocal: (value: Wire) => writeCells(this.scope.workbook, this.sheet, this.area, value),
      NumberFormat: (value: Wire) => this.setNumberFormat(value),
      NumberFormatLocal: (value: Wire) => this.setNumberFormat(value),
      RowHidden: (value: Wire) =>
        this.paint('RowHidden', { ...this.area, column: 0, columns: MAX_COLUMNS }, value),
      ColumnHidden: (value: Wire) =>
        this.paint('ColumnHidden', { ...this.area, row: 0, rows: MAX_ROWS }, value),
      Hyperlink: (value: Wire) => this.setHyperlink(value),
      Style: (value: Wire) => this.paint('Style', this.area, value),
    };
  }

  override get links() {
    return {
      Format: () => new RangeFormatObject(this.scope, this.sheet, this.area),
      DataValidation: () => new ValidationObject(this.scope, this.sheet, this.area),
      ConditionalFormats: () => new ConditionalFormatsObject(this.scope, this.sheet, this.area),
      Worksheet: () => worksheetObject(this.scope, this.sheet),
    };
  }

  override get calls(): Calls {
    return {
      ...rangePlaces(this),
      ...rangeExtras(this),
      Insert: (direction) =>
        this.insert(this.scope.schema.enumValue('InsertShiftDirection', plain(direction))),
      Delete: (direction) =>
        deleteCells(
          this.scope.workbook,
          this.sheet,
          this.area,
          this.scope.schema.enumValue('DeleteShiftDirection', plain(direction)),
        ),
      Select: () => this.scope.workbook.select(this.sheet, this.area),
      _ValidateArraySize: (rows, columns) =>
        this.validateSize(numberOf(rows, 'rows'), numberOf(columns, 'columns')),
      _KeepReference: () => this.keepReference(),
    };
  }

  override identity(): { [name: string]: Wire } {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }

  at(area: Area): RangeObject {
    if (!isOnSheet(area)) invalid(`There is no such range: ${JSON.stringify(area)}.`);
    return new RangeObject(this.scope, this.sheet, area);
  }

  paint(property: string, area: Area, value: Wire): void {
    this.sheet.layers.paint(property, area, value);
  }

  get cells(): number {
    return this.area.rows * this.area.columns;
  }

  /** The range that an argument names: an address of this sheet or a range. */
  other(argument: Argument): RangeObject {
    if (argument instanceof RangeObject) {
      if (argument.sheet !== this.sheet) invalid('The ranges lie on different sheets.');
      return argument;
    }
    const address =
      parseAddress(textOf(argument, 'the range')) ?? invalid(`"${String(argument)}" is no address.`);
    return this.at(address.area);
  }

  protected override guard(name: string): void {
    if (this.sheet.protection === null) return;
    const typing = name === 'Values' || name === 'Formulas' || name === 'Clear';
    const allowed =
      typing && this.sheet.layers.uniform('Format.Protection.Locked', this.area, true) === false;
    if (!allowed) super.guard(name);
  }

  private insert(direction: string): RangeObject {
    insertCells(this.scope.workbook, this.sheet, this.area, direction);
    return this;
  }

  private uniform(property: string, fallback: Wire): Wire {
    const value = this.sheet.layers.uniform(property, this.area, fallback);
    return value === MIXED ? null : value;
  }

  private numberFormat(): Wire {
    if (this.cells > 5_000_000) return null;
    return this.sheet.layers.grid('NumberFormat', this.area, 'General');
  }

  private setNumberFormat(value: Wire): void {
    if (typeof value === 'string') return this.paint('NumberFormat', this.area, value);
    const rows = Array.isArray(value) ? value : invalid('A number format is a text or a 2-D array.');
    this.validateSize(rows.length, Array.isArray(rows[0]) ? rows[0].length : 0);
    const grid = rows.map((row) =>
      Array.isArray(row) && row.length === this.area.columns ? row : invalid('Ragged array.'),
    );
    if (grid.flat().some((format) => format !== null && typeof format !== 'string'))
      invalid('A format is a text.');
    this.sheet.layers.paintGrid('NumberFormat', this.area, grid);
  }

  private setHyperlink(value: Wire): void {
    const link = recordOf(value, 'A hyperlink');
    if (link['address'] === undefined && link['documentReference'] === undefined) {
      invalid('A hyperlink needs an address or a documentReference.');
    }
    this.paint('Hyperlink', this.area, link);
    const text = link['textToDisplay'];
    if (typeof text === 'string') writeCells(this.scope.workbook, this.sheet, this.area, text);
  }

  private text(): Wire {
    const formats = this.sheet.layers.uniform('NumberFormat', this.area, 'General');
    if (formats !== 'General' && formats !== '@') this.scope.record('Range.Text read without number formats');
    return readCells(this.scope.workbook, this.sheet, this.area, 'text');
  }

  private validateSize(rows: number, columns: number): undefined {
    if (rows === this.area.rows && columns === this.area.columns) return undefined;
    return invalid(
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
        `${rows} x ${columns} for ${areaName(this.area)}.`,
    );
  }

  private keepReference(): undefined {
    if (this.area.rows < 1) refuse('InvalidReference', 'The range is gone.');
    this.referenceId ??= `${this.sheet.id}#${this.scope.workbook.newId()}`;
    this.sheet.tracked.set(this.referenceId, this.area);
    return undefined;
  }
}
