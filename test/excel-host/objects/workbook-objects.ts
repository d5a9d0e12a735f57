import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { parseAddress } from '../model/address';
import { Bag } from '../model/bag';
import { WORKBOOK_TARGET } from '../model/workbook';
import {
  type Argument,
  type Calls,
  HostObject,
  type Scope,
  StoredObject,
  plain,
  textOf,
} from './host-object';
import { CommentsObject } from './comment-objects';
import { sheetEvents } from './events';
import { NamesObject } from './name-objects';
import { rangeObject, tablesOf, worksheetObject } from './object-factory';
import { SettingsObject, XmlPartsObject } from './stored-parts';

/** Excel.Workbook, the root of every request. */
export class WorkbookObject extends HostObject {
  override readonly plainState = true;

  constructor(scope: Scope) {
    super(scope, 'Workbook', scope.workbook.bag);
  }

  override get reads() {
    return { Name: () => 'Book1.xlsx', IsDirty: () => true, ReadOnly: () => false };
  }
  override get links() {
    return {
      Worksheets: () => new WorksheetsObject(this.scope),
      Tables: () => tablesOf(this.scope, null, null),
      Names: () => new NamesObject(this.scope, null),
      Comments: () => new CommentsObject(this.scope, null),
      CustomXmlParts: () => new XmlPartsObject(this.scope, null),
      Settings: () => new SettingsObject(this.scope),
      Application: () => new ApplicationObject(this.scope),
      Properties: () =>
        new StoredObject(this.scope, 'DocumentProperties', this.bag.child('Properties'), null, true),
      Protection: () => new StructureProtectionObject(this.scope),
      _Runtime: () => new RuntimeObject(this.scope),
    };
  }
  override get calls(): Calls {
    return {
      GetSelectedRange: () => this.selected(),
      GetActiveCell: () =>
        rangeObject(this.scope, this.scope.workbook.active, {
          ...this.scope.workbook.selection,
          rows: 1,
          columns: 1,
        }),
      _GetObjectByReferenceId: (id) => this.byReference(textOf(id, 'The reference id')),
      _GetRangeForEventByReferenceId: (id) => this.ofEvent(id) ?? notFound('range of the event'),
      _GetRangeOrNullObjectForEventByReferenceId: (id) => this.ofEvent(id),
      _RemoveReference: (id) => {
        for (const sheet of this.scope.workbook.sheets) sheet.tracked.delete(textOf(id, 'The reference id'));
        return undefined;
      },
      _RemoveAllReferences: () => {
        for (const sheet of this.scope.workbook.sheets) sheet.tracked.clear();
        return undefined;
      },
      _GetReferenceCount: () =>
        this.scope.workbook.sheets.reduce((count, sheet) => count + sheet.tracked.size, 0),
    };
  }

  byReference(id: string): HostObject {
    const sheet = this.scope.workbook.sheets.find((one) => one.tracked.has(id));
    const area = sheet?.tracked.get(id);
    if (sheet === undefined || area == null) return refuse('InvalidReference', 'The range is gone.');
    return rangeObject(this.scope, sheet, area);
  }

  private selected(): HostObject {
    return rangeObject(this.scope, this.scope.workbook.active, this.scope.workbook.selection);
  }

  private ofEvent(id: Argument): HostObject | null {
    const [, sheetId = '', address = ''] = /^event:(.*)!(.*)$/.exec(textOf(id, 'The reference id')) ?? [];
    const sheet = this.scope.workbook.sheet(sheetId);
    const area = parseAddress(address)?.area;
    return sheet === null || area === undefined ? null : rangeObject(this.scope, sheet, area);
  }
}

class WorksheetsObject extends HostObject {
  constructor(scope: Scope) {
    super(scope, 'WorksheetCollection', new Bag());
  }

  override get calls(): Calls {
    return {
      ...sheetEvents(this, () => WORKBOOK_TARGET),
      Add: (name) =>
        worksheetObject(
          this.scope,
          this.scope.workbook.addSheet(name == null ? null : textOf(name, 'The name')),
        ),
      GetCount: (visibleOnly) => this.shown(visibleOnly === true).length,
      GetActiveWorksheet: () => worksheetObject(this.scope, this.scope.workbook.active),
      GetFirst: (visibleOnly) => this.shown(visibleOnly === true)[0] ?? notFound('first sheet'),
      GetLast: (visibleOnly) => this.shown(visibleOnly === true).at(-1) ?? notFound('last sheet'),
      GetItem: (key) => this.item(plain(key)) ?? notFound(`worksheet ${String(key)}`),
      GetItemOrNullObject: (key) => this.item(plain(key)),
    };
  }

  override items(): HostObject[] {
    return this.shown(false);
  }

  override item(key: Wire): HostObject | null {
    const sheet = this.scope.workbook.sheet(textOf(key, 'The name of the sheet'));
    return sheet === null ? null : worksheetObject(this.scope, sheet);
  }

  private shown(visibleOnly: boolean): HostObject[] {
    const sheets = this.scope.workbook.sheets.filter((one) => !visibleOnly || one.visibility === 'Visible');
    return sheets.map((sheet) => worksheetObject(this.scope, sheet));
  }
}

class ApplicationObject extends HostObject {
  override readonly plainState = true;

  constructor(scope: Scope) {
    super(scope, 'Application', scope.workbook.bag.child('Application'));
  }

  override get reads() {
    return {
      CalculationMode: () => this.scope.workbook.calculationMode,
      CalculationState: () => 'Done',
      CalculationEngineVersion: () => 191029,
      DecimalSeparator: () => this.scope.workbook.options.separators.decimal,
      ThousandsSeparator: () => this.scope.workbook.options.separators.group,
      UseSystemSeparators: () => true,
    };
  }
  override get writes() {
    return {
      CalculationMode: (value: Wire) => {
        this.scope.workbook.calculationMode = this.scope.schema.enumValue('CalculationMode', value);
      },
    };
  }
  override get calls(): Calls {
    return {
      Calculate: (type) => void this.scope.schema.enumValue('CalculationType', plain(type)),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    };
  }
}

class RuntimeObject extends HostObject {
  constructor(scope: Scope) {
    super(scope, 'Runtime', new Bag());
  }

  override get reads() {
    return { EnableEvents: () => this.scope.workbook.eventsEnabled };
  }
  override get writes() {
    return {
      EnableEvents: (value: Wire) => {
        if (typeof value !== 'boolean') invalid('enableEvents is true or false.');
        this.scope.workbook.eventsEnabled = value;
      },
    };
  }
}

/** Excel.WorkbookProtection: the structure. */
class StructureProtectionObject extends HostObject {
  constructor(scope: Scope) {
    super(scope, 'WorkbookProtection', new Bag());
  }

  override get reads() {
    return { Protected: () => this.scope.workbook.structureLock !== null };
  }
  override get calls(): Calls {
    return {
      Protect: (password) => {
        if (this.scope.workbook.structureLock !== null)
          refuse('AccessDenied', 'The structure is protected already.');
        this.scope.workbook.structureLock = typeof password === 'string' ? password : '';
      },
      Unprotect: (password) => {
        const lock = this.scope.workbook.structureLock ?? '';
        if (lock !== '' && lock !== password) refuse('AccessDenied', 'The password is wrong.');
        this.scope.workbook.structureLock = null;
      },
    };
  }
}
