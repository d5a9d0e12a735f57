import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { areaName, quoteSheet } from '../model/address';
import { Bag } from '../model/bag';
import { checkFormula } from '../model/cell-access';
import { checkDefinedName } from '../model/names';
import type { Sheet } from '../model/sheet';
import { keptFormula } from '../model/structured';
import { type NamedRange, rangeOfName } from '../model/workbook';
import { type Calls, type Argument, HostObject, type Scope, plain, textOf } from './host-object';
import { RangeObject } from './range-object';
import { rangeObject, worksheetObject } from './object-factory';

/** Excel.NamedItemCollection of the workbook (sheet null) or of a sheet. */
export class NamesObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly owner: Sheet | null,
  ) {
    super(scope, 'NamedItemCollection', new Bag());
  }

  override get calls(): Calls {
    return {
      Add: (name: Argument, reference: Argument, comment: Argument) =>
        this.add(name, reference, plain(comment)),
      AddFormulaLocal: (name: Argument, formula: Argument, comment: Argument) =>
        this.add(name, formula, plain(comment)),
      GetCount: () => this.mine().length,
      GetItem: (name: Argument) => this.item(plain(name)) ?? notFound(`name ${String(name)}`),
      GetItemOrNullObject: (name: Argument) => this.item(plain(name)),
    };
  }

  override items(): HostObject[] {
    return this.mine().map((one) => new NameObject(this.scope, one));
  }

  override item(key: Wire): HostObject | null {
    const wanted = String(key).toLowerCase();
    const found = this.mine().find((one) => one.name.toLowerCase() === wanted);
    return found === undefined ? null : new NameObject(this.scope, found);
  }

  private mine(): NamedRange[] {
    return this.scope.workbook.names.filter((one) => one.sheet === this.owner);
  }

  private add(nameArgument: Argument, reference: Argument, comment: Wire): HostObject {
    const name = textOf(nameArgument, 'The name');
    checkDefinedName(name);
    if (this.item(name) !== null || (this.owner === null && this.scope.workbook.table(name) !== null)) {
      refuse('ItemAlreadyExists', `The name "${name}" is taken.`);
    }
    const formula =
      reference instanceof RangeObject ? absolute(reference) : textOf(reference, 'The reference');
    const withSign = formula.startsWith('=') ? formula : `=${formula}`;
    checkFormula(withSign);
    const kept = keptFormula(this.scope.workbook, withSign, { sheet: this.owner, row: null, column: null });
    const named: NamedRange = { name, sheet: this.owner, formula: kept, bag: new Bag() };
    if (comment !== null) named.bag.values.set('Comment', comment);
    this.scope.workbook.names.push(named);
    return new NameObject(this.scope, named);
  }
}

function absolute(range: RangeObject): string {
  const address = areaName(range.area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${quoteSheet(range.sheet.name)}!${address}`;
}

class NameObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    private readonly named: NamedRange,
  ) {
    super(scope, 'NamedItem', named.bag);
  }

  override get reads() {
    return {
      Name: () => this.named.name,
      Formula: () => this.named.formula,
      Value: () => this.named.formula.slice(1),
      Type: () => {
        if (this.named.formula.includes('#REF!')) return 'Error';
        return rangeOfName(this.scope.workbook, this.named) === null ? 'String' : 'Range';
      },
      Scope: () => (this.named.sheet === null ? 'Workbook' : 'Worksheet'),
      Visible: () => this.bag.values.get('Visible') ?? true,
      _Id: () => this.named.name,
    };
  }
  override get writes() {
    return {
      Formula: (value: Wire) => {
        const formula = textOf(value, 'The formula');
        checkFormula(formula);
        const home = { sheet: this.named.sheet, row: null, column: null };
        this.named.formula = keptFormula(this.scope.workbook, formula, home);
      },
      Visible: (value: Wire) => void this.bag.values.set('Visible', value),
    };
  }
  override get links() {
    return {
      Worksheet: () =>
        this.named.sheet === null
          ? refuse('InvalidOperation', 'A workbook name has no sheet.')
          : worksheetObject(this.scope, this.named.sheet),
      WorksheetOrNullObject: () =>
        this.named.sheet === null ? null : worksheetObject(this.scope, this.named.sheet),
    };
  }
  override get calls(): Calls {
    return {
      Delete: () => {
        const { names } = this.scope.workbook;
        names.splice(names.indexOf(this.named), 1);
      },
      GetRange: () => this.range() ?? invalid(`${this.named.name} is no range.`),
      GetRangeOrNullObject: () => this.range(),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { _Id: this.named.name, Name: this.named.name };
  }

  private range(): HostObject | null {
    const found = rangeOfName(this.scope.workbook, this.named);
    return found === null ? null : rangeObject(this.scope, found.sheet, found.area);
  }
}
