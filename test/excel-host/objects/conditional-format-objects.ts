import type { Wire } from '../wire';
import { notFound } from '../refusals';
import { type Area, intersect } from '../model/address';
import { Bag } from '../model/bag';
import { checkFormula } from '../model/cell-access';
import { mapRule } from '../model/rule-formulas';
import type { ConditionalFormat, Sheet } from '../model/sheet';
import { keptTabs, refuseStructured } from '../model/structured';
import {
  type Calls,
  type Argument,
  HostObject,
  type Scope,
  StoredObject,
  numberOf,
  plain,
  recordOf,
} from './host-object';
import { rangeObject } from './object-factory';

/** Excel.ConditionalFormatCollection of a range: the formats that touch it. */
export class ConditionalFormatsObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super(scope, 'ConditionalFormatCollection', new Bag());
  }

  override get reads() {
    return { Count: () => this.mine().length };
  }
  override get calls(): Calls {
    return {
      Add: (type: Argument) => this.add(this.scope.schema.enumValue('ConditionalFormatType', plain(type))),
      ClearAll: () => {
        const mine = this.mine();
        this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((one) => !mine.includes(one));
      },
      GetCount: () => this.mine().length,
      GetItem: (id: Argument) => this.item(plain(id)) ?? notFound(`conditional format ${String(id)}`),
      GetItemOrNullObject: (id: Argument) => this.item(plain(id)),
      GetItemAt: (index: Argument) =>
        this.items()[numberOf(index, 'index')] ?? notFound(`conditional format ${String(index)}`),
    };
  }

  override items(): HostObject[] {
    return this.mine().map((one) => new ConditionalFormatObject(this.scope, this.sheet, one));
  }

  override item(key: Wire): HostObject | null {
    return this.items().find((one) => one.identity()['Id'] === key) ?? null;
  }

  /** A new format goes on top, as in Excel. */
  private add(type: string): HostObject {
    const id = `{${String(this.scope.workbook.newId()).padStart(8, '0')}-0000-0000-0000-000000000000}`;
    const format: ConditionalFormat = { id, type, areas: [this.area], bag: new Bag() };
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.scope, this.sheet, format);
  }

  private mine(): ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((one) =>
      one.areas.some((area) => intersect(area, this.area)),
    );
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  CellValueConditionalFormat: 'ConditionalCellValueOperator',
  TextConditionalFormat: 'ConditionalTextOperator',
  TopBottomConditionalFormat: 'ConditionalTopBottomCriterionType',
};

class RuleObject extends StoredObject {
  override write(name: string, value: Wire): void {
    const operators = OPERATORS[this.className];
    if (name.toLowerCase() === 'rule' && operators !== undefined) {
      const rule = recordOf(value, 'The rule');
      this.scope.schema.enumValue(operators, rule['operator'] ?? rule['type']);
    }
    super.write(
      name,
      mapRule(value, (formula) => keptTabs(this.scope.workbook, checkedFormula(formula))),
    );
  }

  /** What is set one level deeper, such as the formula of a custom rule, is looked at too. */
  protected override stored(className: string, bag: Bag): HostObject {
    return new RuleObject(this.scope, className, bag, this.sheet, this.plainState);
  }
}

function checkedFormula(formula: string): string {
  checkFormula(formula);
  refuseStructured(formula);
  return formula;
}

/** Which of the parts a conditional format of each type has. */
const PARTS: Readonly<Record<string, string>> = {
  Custom: 'Custom',
  DataBar: 'DataBar',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
  ContainsText: 'TextComparison',
  CellValue: 'CellValue',
};

class ConditionalFormatObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {
    super(scope, 'ConditionalFormat', format.bag);
  }

  override get reads() {
    return {
      Id: () => this.format.id,
      Type: () => this.format.type,
      Priority: () => this.sheet.conditionalFormats.indexOf(this.format),
    };
  }
  override get writes() {
    return {
      Priority: (value: Wire) => {
        const { conditionalFormats } = this.sheet;
        conditionalFormats.splice(conditionalFormats.indexOf(this.format), 1);
        conditionalFormats.splice(numberOf(value, 'priority'), 0, this.format);
      },
    };
  }
  override get calls(): Calls {
    return {
      Delete: () => {
        this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((one) => one !== this.format);
      },
      GetRange: () => this.range() ?? notFound('range of the conditional format'),
      GetRangeOrNullObject: () => this.range(),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.format.id };
  }

  override link(wireName: string): HostObject | null {
    const optional = wireName.endsWith('OrNullObject');
    const name = wireName.replace(/OrNullObject$/, '');
    const className = this.scope.schema.class('ConditionalFormat').links[name];
    if (className === undefined || PARTS[this.format.type] !== name) {
      return optional ? null : notFound(`${name} of a conditional format of type ${this.format.type}`);
    }
    return new RuleObject(this.scope, className, this.bag.child(name), this.sheet, true);
  }

  private range(): HostObject | null {
    const area = this.format.areas[0];
    return area === undefined || this.format.areas.length > 1
      ? null
      : rangeObject(this.scope, this.sheet, area);
  }
}
