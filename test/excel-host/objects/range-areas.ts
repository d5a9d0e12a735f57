import { type Area } from '../model/address';
import { Bag } from '../model/bag';
import type { Sheet } from '../model/sheet';
import { HostObject, type Scope } from './host-object';
import { rangeObject } from './object-factory';

/** Excel.RangeAreas: several blocks of one sheet. */
export class RangeAreasObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly on: Sheet,
    private readonly blocks: readonly Area[],
  ) {
    super(scope, 'RangeAreas', new Bag());
  }

  override get reads() {
    return { AreaCount: () => this.blocks.length };
  }

  override get links() {
    return { Areas: () => new RangesObject(this.scope, this.on, this.blocks) };
  }
}

/** Excel.RangeCollection. */
class RangesObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly on: Sheet,
    private readonly blocks: readonly Area[],
  ) {
    super(scope, 'RangeCollection', new Bag());
  }

  override items(): HostObject[] {
    return this.blocks.map((area) => rangeObject(this.scope, this.on, area));
  }
}
