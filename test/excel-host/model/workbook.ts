import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { type Area, areaName, parseAddress } from './address';
import { Bag } from './bag';
import { checkSheetName } from './names';
import { mapTabs } from './formula-text';
import { mapBag, mapRule } from './rule-formulas';
import { Sheet } from './sheet';
import { type Home, followGoneTable, structuredRange } from './structured';
import type { Table } from './table';
import type { CellScalar, Region, Separators } from './typed-text';

/** Works out a formula's value; the host itself does not calculate. */
export type Evaluate = (formula: string, place: { sheet: string; row: number; column: number }) => CellScalar;

export interface NamedRange {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: Sheet | null;
  formula: string;
  readonly bag: Bag;
}

/** The cells that a name stands for; null for a value, for several places and for what went. */
export function rangeOfName(workbook: Workbook, { sheet, formula }: NamedRange): Place | null {
  return rangeOfText(workbook, formula.slice(1), sheet);
}

/** The cells that an address or a reference to a table stands for. */
export function rangeOfText(workbook: Workbook, text: string, home: Sheet | null): Place | null {
  const address = parseAddress(text);
  if (address === null) return structuredRange(workbook, text);
  const sheet = address.sheet === null ? home : workbook.sheet(address.sheet);
  return sheet === null ? null : { sheet, area: address.area };
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface XmlPart {
  readonly id: string;
  readonly namespace: string;
  xml: string;
}

/** Something that happened, for whoever registered a handler: event number, its targets, its arguments. */
export interface Happening {
  readonly type: number;
  readonly targets: readonly string[];
  readonly details: { [name: string]: Wire };
}

export const WORKBOOK_TARGET = 'Workbook';

export interface WorkbookOptions {
  readonly region: Region;
  readonly separators: Separators;
  readonly year: number;
  readonly evaluate: Evaluate | null;
  readonly duplicateHeaders: 'refuse' | 'rename';
}

/** The workbook as Excel would hold it in memory. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: NamedRange[] = [];
  readonly xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, Wire>();
  readonly bag = new Bag();
  calculationMode = 'Automatic';
  /** Password of the protected structure ('' for none); null while it is open. */
  structureLock: string | null = null;
  eventsEnabled = true;
  /** Who acts: decides `triggerSource` of the events. */
  actor: 'person' | 'add-in' = 'add-in';
  active: Sheet;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  cellsWritten = 0;
  private nextId = 1;

  constructor(
    readonly options: WorkbookOptions,
    private readonly tell: (happening: Happening) => void,
  ) {
    this.active = this.addSheet('Sheet1');
  }

  newId(): number {
    return this.nextId++;
  }

  emit(type: number, targets: readonly string[], details: { [name: string]: Wire }): void {
    if (this.eventsEnabled) this.tell({ type, targets: [...targets, WORKBOOK_TARGET], details });
  }

  sheet(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }

  table(key: string | number): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this.tables.find((table) => String(table.id) === wanted || table.name.toLowerCase() === wanted) ?? null
    );
  }

  /** By its name alone, as formulas know it. */
  tableNamed(name: string): Table | null {
    const wanted = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted) ?? null;
  }

  /** Changes every formula: of cells, names, validation and conditional formats. */
  mapFormulas(change: (formula: string, home: Home) => string): void {
    for (const sheet of this.sheets) this.mapFormulasOf(sheet, change);
    for (const name of this.names)
      name.formula = change(name.formula, { sheet: name.sheet, row: null, column: null });
  }

  mapFormulasOf(sheet: Sheet, change: (formula: string, home: Home) => string): void {
    sheet.mapFormulas((formula, row, column) => change(formula, { sheet, row, column }));
    const ofRule = (formula: string): string => change(formula, { sheet, row: null, column: null });
    sheet.layers.mapValues('DataValidation.Rule', (rule) => mapRule(rule, ofRule));
    for (const format of sheet.conditionalFormats) mapBag(format.bag, ofRule);
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.values = ofRule(series.values);
      series.categories = ofRule(series.categories);
    }
  }

  addSheet(name: string | null): Sheet {
    this.refuseLockedStructure();
    const chosen = name ?? this.freeSheetName();
    this.checkFreeName(chosen, null);
    const number = this.newId();
    const sheet = new Sheet(`{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`, chosen);
    this.sheets.push(sheet);
    this.emit(13, [], { worksheetId: sheet.id, source: 'Local' });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.refuseLockedStructure();
    this.checkFreeName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    const old = before.toLowerCase();
    this.mapFormulas((formula) => mapTabs(formula, (tab) => (tab.toLowerCase() === old ? name : tab)));
    this.emit(25, [sheet.id], {
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: name,
      source: 'Local',
    });
  }

  deleteSheet(sheet: Sheet): void {
    this.refuseLockedStructure();
    this.refuseHidingLast(sheet, 'deleted');
    const at = this.sheets.indexOf(sheet);
    if (at < 0) notFound(`worksheet ${sheet.name}`);
    this.sheets.splice(at, 1);
    sheet.isGone = true;
    for (const table of this.tables.filter((one) => one.sheet === sheet)) this.forgetTable(table);
    // Names of the sheet go with it.
    const kept = this.names.filter((name) => name.sheet !== sheet);
    this.names.splice(0, this.names.length, ...kept);
    const gone = sheet.name.toLowerCase();
    this.mapFormulas((formula) => mapTabs(formula, (tab) => (tab.toLowerCase() === gone ? null : tab)));
    if (this.active === sheet)
      this.active = this.sheets.find((one) => one.visibility === 'Visible') ?? this.active;
    this.emit(15, [], { worksheetId: sheet.id, source: 'Local' });
  }

  /** A table that goes with its cells leaves errors where it was named. */
  forgetTable(table: Table): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    table.isGone = true;
    followGoneTable(this, table);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.refuseLockedStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      invalid(`Position ${position}.`);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  setVisibility(sheet: Sheet, visibility: string): void {
    this.refuseLockedStructure();
    if (visibility !== 'Visible') this.refuseHidingLast(sheet, 'hidden');
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.active === sheet) {
      this.activate(this.sheets.find((one) => one.visibility === 'Visible') ?? sheet);
    }
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') refuse('InvalidOperation', `Sheet ${sheet.name} is hidden.`);
    if (this.active === sheet) return;
    const before = this.active;
    this.active = sheet;
    this.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    this.emit(12, [before.id], { worksheetId: before.id });
    this.emit(11, [sheet.id], { worksheetId: sheet.id });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selection = area;
    this.emit(14, [sheet.id], { worksheetId: sheet.id, address: areaName(area) });
  }

  private checkFreeName(name: string, own: Sheet | null): void {
    checkSheetName(name);
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other !== own)
      refuse('ItemAlreadyExists', `A sheet named "${name}" exists already.`);
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`) !== null) number++;
    return `Sheet${number}`;
  }

  /** Sheets of a workbook with protected structure stay as they are; their cells may change. */
  private refuseLockedStructure(): void {
    if (this.structureLock !== null) refuse('AccessDenied', 'The structure of the workbook is protected.');
  }

  private refuseHidingLast(sheet: Sheet, what: string): void {
    const visible = this.sheets.filter((one) => one.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      refuse('InvalidOperation', `The last visible sheet cannot be ${what}.`);
    }
  }
}
