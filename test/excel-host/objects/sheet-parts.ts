import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { type Area, MAX_COLUMNS, MAX_ROWS, areaName, parseAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import { type Calls, type Argument, HostObject, type Scope, numberOf, plain, recordOf } from './host-object';
import { rangeObject } from './object-factory';

abstract class SheetPart extends HostObject {
  constructor(
    scope: Scope,
    className: string,
    override readonly sheet: Sheet,
  ) {
    super(scope, className, sheet.bag.child(className));
  }

  /** A range or an address of this sheet. */
  protected area(argument: Argument): Area {
    const text = argument instanceof HostObject ? String(argument.read('Address')) : plain(argument);
    const address = typeof text === 'string' ? parseAddress(text) : null;
    return address === null ? invalid(`${JSON.stringify(text)} is no range.`) : address.area;
  }

  protected range(area: Area | null): HostObject | null {
    return area === null ? null : rangeObject(this.scope, this.sheet, area);
  }
}

/** Excel.WorksheetFreezePanes. */
export class FreezePanesObject extends SheetPart {
  constructor(scope: Scope, sheet: Sheet) {
    super(scope, 'WorksheetFreezePanes', sheet);
  }

  override get calls(): Calls {
    return {
      FreezeRows: (count: Argument) => this.freeze(0, 0, this.count(count, MAX_ROWS), MAX_COLUMNS),
      FreezeColumns: (count: Argument) => this.freeze(0, 0, MAX_ROWS, this.count(count, MAX_COLUMNS)),
      FreezeAt: (range: Argument) => {
        const area = this.area(range);
        this.freeze(area.row, area.column, area.rows, area.columns);
      },
      Unfreeze: () => {
        this.sheet.freeze = null;
      },
      GetLocation: () => this.range(this.sheet.freeze) ?? notFound('frozen panes'),
      GetLocationOrNullObject: () => this.range(this.sheet.freeze),
    };
  }

  private count(value: Argument, most: number): number {
    const count = value == null ? 1 : numberOf(value, 'count');
    return Number.isInteger(count) && count >= 0 && count < most
      ? count
      : invalid(`${count} cannot be frozen.`);
  }

  private freeze(row: number, column: number, rows: number, columns: number): void {
    this.sheet.freeze = rows === 0 || columns === 0 ? null : { row, column, rows, columns };
  }
}

/** Excel.PageBreakCollection: where pages of a sheet begin, as the addresses that were given. */
export class PageBreaksObject extends SheetPart {
  constructor(scope: Scope, sheet: Sheet) {
    super(scope, 'PageBreakCollection', sheet);
  }

  override get calls(): Calls {
    return {
      Add: (range: Argument) => {
        const { row } = this.area(range);
        this.sheet.pageBreaks.add(row);
        return new PageBreakObject(this.scope, this.sheet);
      },
    };
  }
}

class PageBreakObject extends SheetPart {
  constructor(scope: Scope, sheet: Sheet) {
    super(scope, 'PageBreak', sheet);
  }
}

/** Excel.PageLayout: settings, kept as set; print area and titles as ranges. */
export class PageLayoutObject extends SheetPart {
  override readonly plainState = true;

  constructor(scope: Scope, sheet: Sheet) {
    super(scope, 'PageLayout', sheet);
  }

  override get calls(): Calls {
    return {
      SetPrintArea: (range: Argument) => this.keepAreas('PrintArea', range),
      SetPrintTitleRows: (range: Argument) => this.keep('PrintTitleRows', range),
      SetPrintTitleColumns: (range: Argument) => this.keep('PrintTitleColumns', range),
      SetPrintMargins: (unit: Argument, margins: Argument) => this.setMargins(plain(unit), plain(margins)),
      GetPrintAreaOrNullObject: () => this.kept('PrintArea'),
      GetPrintTitleRows: () => this.kept('PrintTitleRows') ?? notFound('print title rows'),
      GetPrintTitleRowsOrNullObject: () => this.kept('PrintTitleRows'),
      GetPrintTitleColumns: () => this.kept('PrintTitleColumns') ?? notFound('print title columns'),
      GetPrintTitleColumnsOrNullObject: () => this.kept('PrintTitleColumns'),
    };
  }

  private keep(name: string, range: Argument): void {
    this.bag.values.set(name, areaName(this.area(range)));
  }

  /** Several areas come as one text of addresses. */
  private keepAreas(name: string, ranges: Argument): void {
    const areas = typeof ranges === 'string' ? ranges.split(',') : [ranges];
    this.bag.values.set(name, areas.map((range) => areaName(this.area(range))).join(','));
  }

  private kept(name: string): HostObject | null {
    const address = parseAddress(String(this.bag.values.get(name) ?? ''));
    return this.range(address?.area ?? null);
  }

  private setMargins(unit: Wire, margins: Wire): void {
    const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
      this.scope.schema.enumValue('PrintMarginUnit', unit)
    ];
    for (const [name, value] of Object.entries(recordOf(margins, 'The margins'))) {
      this.write(`${name}Margin`, numberOf(value, name) * (factor ?? 1));
    }
  }
}

/** Excel.WorksheetProtection. */
export class ProtectionObject extends SheetPart {
  constructor(scope: Scope, sheet: Sheet) {
    super(scope, 'WorksheetProtection', sheet);
  }

  override get reads() {
    return {
      Protected: () => this.sheet.protection !== null,
      Options: () => (this.sheet.protection?.options ?? null) as Wire,
    };
  }
  override get calls(): Calls {
    return {
      Protect: (options: Argument, password: Argument) => {
        if (this.sheet.protection !== null)
          refuse('AccessDenied', `Sheet ${this.sheet.name} is protected already.`);
        const given = options == null ? {} : recordOf(options, 'The options');
        this.sheet.protection = { options: given, password: typeof password === 'string' ? password : null };
      },
      Unprotect: (password: Argument) => {
        const wanted = this.sheet.protection?.password ?? null;
        if (wanted !== null && wanted !== password) refuse('AccessDenied', 'The password is wrong.');
        this.sheet.protection = null;
        this.scope.record('WorksheetProtection.Unprotect called');
      },
    };
  }
}
