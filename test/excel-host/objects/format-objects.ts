import type { Wire } from '../wire';
import { invalid, refuse } from '../refusals';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../model/address';
import type { Sheet } from '../model/sheet';
import { type Calls, type Argument, HostObject, type Scope, numberOf, plain } from './host-object';
import { PaintedObject } from './painted-object';

// Calibri 11: a column of 8.43 characters is 48 points, a row 15.
const COLUMN_POINTS = 48;
const ROW_POINTS = 15;
const WIDEST_COLUMN_POINTS = 1_342.5;
const TALLEST_ROW_POINTS = 409.5;

/** Excel.RangeFormat. */
export class RangeFormatObject extends PaintedObject {
  constructor(scope: Scope, sheet: Sheet, area: Area) {
    super(scope, 'RangeFormat', sheet, area, 'Format', {
      HorizontalAlignment: 'General',
      VerticalAlignment: 'Bottom',
    });
  }

  override get reads() {
    return {
      ColumnWidth: () => this.size('ColumnWidth', COLUMN_POINTS),
      RowHeight: () => this.size('RowHeight', ROW_POINTS),
    };
  }

  override get writes() {
    return {
      ColumnWidth: (value: Wire) => this.setSize('ColumnWidth', value, WIDEST_COLUMN_POINTS),
      RowHeight: (value: Wire) => this.setSize('RowHeight', value, TALLEST_ROW_POINTS),
    };
  }

  override get links() {
    return {
      Font: () =>
        new PaintedObject(this.scope, 'RangeFont', this.sheet, this.area, 'Format.Font', {
          Name: 'Calibri',
          Size: 11,
          Color: '#000000',
          Underline: 'None',
        }),
      Fill: () => new FillObject(this.scope, this.sheet, this.area),
      Protection: () =>
        new PaintedObject(this.scope, 'FormatProtection', this.sheet, this.area, 'Format.Protection', {
          Locked: true,
        }),
      Borders: () => new BordersObject(this.scope, this.sheet, this.area),
    };
  }

  override get calls(): Calls {
    return {
      AutofitColumns: () => this.scope.record('RangeFormat.AutofitColumns called'),
      AutofitRows: () => this.scope.record('RangeFormat.AutofitRows called'),
      AdjustIndent: (amount: Argument) =>
        this.write('IndentLevel', Number(this.read('IndentLevel')) + numberOf(amount, 'amount')),
    };
  }

  protected override guard(name: string): void {
    const { protection } = this.sheet;
    const permission =
      { ColumnWidth: 'allowFormatColumns', RowHeight: 'allowFormatRows' }[name] ?? 'allowFormatCells';
    if (protection?.options[permission] !== true) super.guard(name);
  }

  private size(name: string, fallback: number): Wire {
    const value = this.sheet.layers.uniform(`Format.${name}`, this.area, fallback);
    return typeof value === 'number' ? value : null;
  }

  private setSize(name: string, value: Wire, most: number): void {
    const points = numberOf(value, name);
    if (points < 0 || points > most) invalid(`${name} ${points} is not between 0 and ${most}.`);
    const whole = name === 'ColumnWidth' ? { row: 0, rows: MAX_ROWS } : { column: 0, columns: MAX_COLUMNS };
    this.sheet.layers.paint(`Format.${name}`, { ...this.area, ...whole }, points);
  }
}

class FillObject extends PaintedObject {
  constructor(scope: Scope, sheet: Sheet, area: Area) {
    super(scope, 'RangeFill', sheet, area, 'Format.Fill', { Color: '#FFFFFF', Pattern: 'None' });
  }

  override get calls(): Calls {
    return {
      Clear: () => this.sheet.layers.erasePrefix('Format.Fill.', this.area),
    };
  }
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

class BordersObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super(scope, 'RangeBorderCollection', sheet.bag.child('Borders'));
  }

  override get reads() {
    return { Count: () => SIDES.length };
  }
  override get calls(): Calls {
    return {
      GetItem: (side: Argument) => this.item(plain(side)),
      GetItemAt: (index: Argument) => this.item(SIDES[numberOf(index, 'index')] ?? null),
    };
  }

  override items(): HostObject[] {
    return SIDES.map((side) => new BorderObject(this.scope, this.sheet, this.area, side));
  }

  override item(key: Wire): HostObject {
    const side = this.scope.schema.enumValue('BorderIndex', key);
    return new BorderObject(this.scope, this.sheet, this.area, side);
  }
}

/** A border of a range is the border of the cells along that side. */
class BorderObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    private readonly area: Area,
    private readonly side: string,
  ) {
    super(scope, 'RangeBorder', sheet.bag.child('Borders'));
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.side };
  }

  override read(wireName: string): Wire {
    const name = this.spell(wireName);
    if (name === 'SideIndex') return this.side;
    const fallback = { Style: 'None', Weight: 'Thin', Color: '#000000' }[name] ?? null;
    const first = this.sides()[0];
    if (first === undefined) return fallback;
    const value = this.sheet.layers.uniform(`Format.Borders.${first.side}.${name}`, first.area, fallback);
    return typeof value === 'symbol' ? null : value;
  }

  override write(wireName: string, value: Wire): void {
    const name = this.spell(wireName);
    if (this.sheet.protection?.options['allowFormatCells'] !== true) this.guard(name);
    if (name === 'SideIndex') refuse('InvalidArgument', 'The side of a border is read-only.');
    this.scope.schema.check('RangeBorder', name, value);
    for (const { side, area } of this.sides()) {
      const prefix = `Format.Borders.${side}`;
      // A colour or weight alone makes the line appear.
      if (name !== 'Style' && this.read('Style') === 'None')
        this.sheet.layers.paint(`${prefix}.Style`, area, 'Continuous');
      this.sheet.layers.paint(`${prefix}.${name}`, area, value);
    }
  }

  private sides(): { side: string; area: Area }[] {
    const { row, column, rows, columns } = this.area;
    const sides: Record<string, { side: string; area: Area }[]> = {
      EdgeTop: [{ side: 'EdgeTop', area: { ...this.area, rows: 1 } }],
      EdgeBottom: [{ side: 'EdgeBottom', area: { ...this.area, row: row + rows - 1, rows: 1 } }],
      EdgeLeft: [{ side: 'EdgeLeft', area: { ...this.area, columns: 1 } }],
      EdgeRight: [{ side: 'EdgeRight', area: { ...this.area, column: column + columns - 1, columns: 1 } }],
      InsideHorizontal: [{ side: 'EdgeBottom', area: { ...this.area, rows: rows - 1 } }],
      InsideVertical: [{ side: 'EdgeRight', area: { ...this.area, columns: columns - 1 } }],
    };
    const list = sides[this.side] ?? [{ side: this.side, area: this.area }];
    return list.filter(({ area }) => area.rows > 0 && area.columns > 0);
  }
}
