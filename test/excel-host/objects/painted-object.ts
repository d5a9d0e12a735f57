import type { Wire } from '../wire';
import type { Area } from '../model/address';
import { MIXED } from '../model/layers';
import type { Sheet } from '../model/sheet';
import { HostObject, type Scope } from './host-object';

/** Properties that belong to cells: painted over the range, null when the cells differ. */
export class PaintedObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    className: string,
    override readonly sheet: Sheet,
    readonly area: Area,
    readonly prefix: string,
    private readonly defaults: Readonly<Record<string, Wire>>,
  ) {
    super(scope, className, sheet.bag.child(prefix));
  }

  override read(wireName: string): Wire {
    const name = this.spell(wireName);
    if (this.reads[name] !== undefined || !this.isScalar(name)) return super.read(wireName);
    const value = this.sheet.layers.uniform(`${this.prefix}.${name}`, this.area, this.fallback(name));
    return value === MIXED ? null : value;
  }

  override write(wireName: string, value: Wire): void {
    const name = this.spell(wireName);
    if (this.writes[name] !== undefined || !this.isScalar(name)) return super.write(wireName, value);
    this.guard(name);
    this.scope.schema.check(this.className, name, value);
    this.sheet.layers.paint(`${this.prefix}.${name}`, this.area, normalColor(name, value));
  }

  private isScalar(name: string): boolean {
    return this.scope.schema.class(this.className).scalars.includes(name);
  }

  private fallback(name: string): Wire {
    return this.defaults[name] ?? this.scope.schema.emptyValue(this.className, name);
  }
}

/** Excel answers colours in upper case, whatever was set. */
export function normalColor(name: string, value: Wire): Wire {
  return /color$/i.test(name) && typeof value === 'string' && value.startsWith('#')
    ? value.toUpperCase()
    : value;
}
