import type { Wire } from '../wire';

/** Properties that Excel only keeps: set, read back, and nothing else happens. Nested as the object graph is. */
export class Bag {
  readonly values = new Map<string, Wire>();
  readonly children = new Map<string, Bag>();
  readonly items: Bag[] = [];

  child(name: string): Bag {
    let child = this.children.get(name);
    if (child === undefined) {
      child = new Bag();
      this.children.set(name, child);
    }
    return child;
  }

  /** Plain object of what was set, for a read-back. */
  toPlain(): { [name: string]: Wire } {
    const plain: { [name: string]: Wire } = Object.fromEntries(this.values);
    for (const [name, child] of this.children) {
      const nested = child.toPlain();
      if (Object.keys(nested).length > 0) plain[name] = nested;
    }
    if (this.items.length > 0) plain['_Items'] = this.items.map((item) => item.toPlain());
    return plain;
  }

  copy(): Bag {
    const copy = new Bag();
    for (const [name, value] of this.values) copy.values.set(name, value);
    for (const [name, child] of this.children) copy.children.set(name, child.copy());
    copy.items.push(...this.items.map((item) => item.copy()));
    return copy;
  }
}
