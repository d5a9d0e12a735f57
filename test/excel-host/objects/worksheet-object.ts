import type { Wire } from '../wire';
import { invalid, notFound } from '../refusals';
import { type Area, WHOLE_SHEET, isOnSheet, parseAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import { copySheet } from '../model/sheet-copy';
import { rangeOfName, rangeOfText } from '../model/workbook';
import {
  type Argument,
  type Calls,
  HostObject,
  type Scope,
  StoredObject,
  numberOf,
  plain,
  textOf,
} from './host-object';
import { sheetEvents } from './events';
import { NamesObject } from './name-objects';
import { RangeObject } from './range-object';
import { ChartsObject } from './chart-objects';
import { CommentsObject } from './comment-objects';
import { FreezePanesObject, PageBreaksObject, PageLayoutObject, ProtectionObject } from './sheet-parts';
import { SheetFilterObject } from './filter-objects';
import { tablesOf } from './object-factory';

// Changes to the tab, not to the sheet's content: protection of the sheet does not stop them.
const ABOUT_THE_TAB = new Set([
  'Name',
  'Visibility',
  'Position',
  'Delete',
  'Copy',
  'TabColor',
  'Gridlines',
  'Headings',
]);

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
  ) {
    super(scope, 'Worksheet', sheet.bag);
  }

  override get reads() {
    return {
      Id: () => this.sheet.id,
      Name: () => this.sheet.name,
      Position: () => this.scope.workbook.sheets.indexOf(this.sheet),
      Visibility: () => this.sheet.visibility,
      TabColor: () => this.bag.values.get('TabColor') ?? '',
      ShowGridlines: () => this.bag.values.get('ShowGridlines') ?? true,
      ShowHeadings: () => this.bag.values.get('ShowHeadings') ?? true,
      StandardHeight: () => 15,
      StandardWidth: () => this.bag.values.get('StandardWidth') ?? 8.43,
      EnableCalculation: () => this.bag.values.get('EnableCalculation') ?? true,
      TabId: () => this.scope.workbook.sheets.indexOf(this.sheet),
    };
  }

  override get writes() {
    return {
      Name: (value: Wire) => this.scope.workbook.renameSheet(this.sheet, textOf(value, 'The name')),
      Position: (value: Wire) => this.scope.workbook.moveSheet(this.sheet, numberOf(value, 'The position')),
      Visibility: (value: Wire) =>
        this.scope.workbook.setVisibility(this.sheet, this.scope.schema.enumValue('SheetVisibility', value)),
      TabColor: (value: Wire) =>
        this.store('TabColor', typeof value === 'string' ? value.toUpperCase() : value),
      Gridlines: (value: Wire) => this.store('ShowGridlines', value),
      Headings: (value: Wire) => this.store('ShowHeadings', value),
      EnableCalculation: (value: Wire) => this.store('EnableCalculation', value),
      StandardWidth: (value: Wire) => this.store('StandardWidth', value),
    };
  }

  override get links() {
    return {
      Tables: () => tablesOf(this.scope, this.sheet, null),
      Names: () => new NamesObject(this.scope, this.sheet),
      Comments: () => new CommentsObject(this.scope, this.sheet),
      HorizontalPageBreaks: () => new PageBreaksObject(this.scope, this.sheet),
      FreezePanes: () => new FreezePanesObject(this.scope, this.sheet),
      PageLayout: () => new PageLayoutObject(this.scope, this.sheet),
      Protection: () => new ProtectionObject(this.scope, this.sheet),
      AutoFilter: () => new SheetFilterObject(this.scope, this.sheet),
      Charts: () => new ChartsObject(this.scope, this.sheet),
      Shapes: () => this.storedPart('ShapeCollection', 'Shapes'),
      PivotTables: () => this.storedPart('PivotTableCollection', 'PivotTables'),
    };
  }

  override get calls(): Calls {
    return {
      ...sheetEvents(this, () => this.sheet.id),
      Activate: () => this.scope.workbook.activate(this.sheet),
      Delete: () => this.scope.workbook.deleteSheet(this.sheet),
      Copy: (place, other) => this.copy(plain(place), other),
      GetRange: (address) => this.range(address),
      GetRangeByIndexes: (row, column, rows, columns) =>
        this.at({
          row: numberOf(row, 'startRow'),
          column: numberOf(column, 'startColumn'),
          rows: numberOf(rows, 'rowCount'),
          columns: numberOf(columns, 'columnCount'),
        }),
      GetCell: (row, column) =>
        this.at({ row: numberOf(row, 'row'), column: numberOf(column, 'column'), rows: 1, columns: 1 }),
      GetUsedRange: (valuesOnly) =>
        this.used(valuesOnly) ?? this.at({ row: 0, column: 0, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly) => this.used(valuesOnly),
      GetNext: (visible) => this.neighbour(1, visible) ?? notFound('next sheet'),
      GetNextOrNullObject: (visible) => this.neighbour(1, visible),
      GetPrevious: (visible) => this.neighbour(-1, visible) ?? notFound('previous sheet'),
      GetPreviousOrNullObject: (visible) => this.neighbour(-1, visible),
      Calculate: () => undefined,
      _GetSheetById: (id) => this.sheetById(id),
      _GetAnotherWorksheetById: (id) => this.sheetById(id),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.sheet.id };
  }

  protected override guard(name: string): void {
    if (!ABOUT_THE_TAB.has(name)) super.guard(name);
  }

  private store(name: string, value: Wire): void {
    this.bag.values.set(name, value);
  }

  private storedPart(className: string, name: string): HostObject {
    return new StoredObject(this.scope, className, this.bag.child(name), this.sheet, false);
  }

  private at(area: Area): RangeObject {
    if (!isOnSheet(area)) invalid(`There is no such range: ${JSON.stringify(area)}.`);
    return new RangeObject(this.scope, this.sheet, area);
  }

  private range(address: Argument): RangeObject {
    if (address == null || address === '') return this.at(WHOLE_SHEET);
    const text = textOf(address, 'The address');
    const found = parseAddress(text);
    if (found === null) return this.named(text);
    const { sheet } = found;
    if (sheet !== null && sheet.toLowerCase() !== this.sheet.name.toLowerCase()) {
      invalid(`The address ${text} is not of the sheet ${this.sheet.name}.`);
    }
    return this.at(found.area);
  }

  /** A name or a reference to a table, where it lies on this sheet. */
  private named(text: string): RangeObject {
    const { workbook } = this.scope;
    const name = workbook.names.find((one) => one.name.toLowerCase() === text.toLowerCase());
    const place = name ? rangeOfName(workbook, name) : rangeOfText(workbook, text, this.sheet);
    return place?.sheet === this.sheet ? this.at(place.area) : invalid(`"${text}" is no address.`);
  }

  private used(valuesOnly: Argument): RangeObject | null {
    const area = this.sheet.usedArea(WHOLE_SHEET, valuesOnly === true);
    return area === null ? null : this.at(area);
  }

  private neighbour(step: 1 | -1, visibleOnly: Argument): HostObject | null {
    const sheets = this.scope.workbook.sheets.filter(
      (one) => one === this.sheet || visibleOnly !== true || one.visibility === 'Visible',
    );
    const found = sheets[sheets.indexOf(this.sheet) + step];
    return found === undefined ? null : new WorksheetObject(this.scope, found);
  }

  private sheetById(id: Argument): HostObject {
    const found = this.scope.workbook.sheet(textOf(id, 'The id'));
    return found === null ? notFound('sheet') : new WorksheetObject(this.scope, found);
  }

  private copy(place: Wire, other: Argument): HostObject {
    const { workbook, schema } = this.scope;
    const position = schema.enumValue('WorksheetPositionType', place ?? 'None');
    const copy = copySheet(workbook, this.sheet);
    const beside = other instanceof WorksheetObject ? workbook.sheets.indexOf(other.sheet) : 0;
    const places = { Before: beside, After: beside + 1, Beginning: 0, End: workbook.sheets.length - 1 };
    const target = places[position as keyof typeof places];
    if (target !== undefined) workbook.moveSheet(copy, Math.min(target, workbook.sheets.length - 1));
    return new WorksheetObject(this.scope, copy);
  }
}
