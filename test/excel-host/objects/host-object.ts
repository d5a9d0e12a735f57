import { type Wire, isRecord } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { type Schema, isSupported } from '../schema';
import type { Bag } from '../model/bag';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What every object of one host shares. */
export interface Scope {
  readonly workbook: Workbook;
  readonly schema: Schema;
  /** Notes that something was stored or called without any behaviour behind it. */
  readonly record: (what: string) => void;
  /** Event numbers and targets that the add-in listens to. */
  readonly listeners: Set<string>;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** What of `Class.Member` they have, as far as it was asked. */
  readonly offered: Map<string, boolean>;
  /** Errors of the host's own making. */
  readonly faults: string[];
}

export type Argument = Wire | HostObject | undefined;
/** What a method gives: an object, a plain value, or nothing (answered as null). */
export type Answer = Wire | HostObject;
type Reads = Readonly<Record<string, () => Wire>>;
type Writes = Readonly<Record<string, (value: Wire) => unknown>>;
export type Calls = Readonly<Record<string, (...args: Argument[]) => unknown>>;
type Links = Readonly<Record<string, () => HostObject | null>>;

const NOTHING = {};

/**
 * An object of Excel's as the wire sees it: properties to read and write, methods, objects it leads to, items.
 * What a class does not define falls back to its property bag and is recorded.
 */
export class HostObject {
  get reads(): Reads {
    return NOTHING;
  }
  get writes(): Writes {
    return NOTHING;
  }
  get calls(): Calls {
    return NOTHING;
  }
  get links(): Links {
    return NOTHING;
  }
  private madeReads: Reads | null = null;
  private madeCalls: Calls | null = null;
  /** The sheet whose protection guards this object. */
  readonly sheet: Sheet | null = null;
  /** True for classes that are nothing but settings: to store them is all Excel does until it prints. */
  readonly plainState: boolean = false;

  constructor(
    readonly scope: Scope,
    readonly className: string,
    readonly bag: Bag,
  ) {}

  /** What Instantiate answers and every item of a collection carries, so that the client can find it again. */
  identity(): { [name: string]: Wire } {
    return {};
  }

  items(): HostObject[] | null {
    return null;
  }

  item(_key: Wire): HostObject | null {
    return null;
  }

  read(wireName: string): Wire {
    const name = this.spell(wireName);
    const own = (this.madeReads ??= this.reads)[name];
    if (own !== undefined) return own();
    const stored = this.bag.values.get(name);
    if (stored !== undefined) return stored;
    if (!this.plainState) this.scope.record(`${this.className}.${name} read`);
    return this.scope.schema.emptyValue(this.className, name);
  }

  write(wireName: string, value: Wire): void {
    const name = this.spell(wireName);
    this.guard(name);
    this.scope.schema.check(this.className, name, value);
    const own = this.writes[name];
    if (own !== undefined) {
      own(value);
      return;
    }
    if (this.reads[name] !== undefined) invalid(`${this.className}.${name} is read-only.`);
    if (!this.plainState) this.scope.record(`${this.className}.${name} set`);
    this.bag.values.set(name, value);
  }

  call(wireName: string, args: readonly Argument[]): Answer {
    const name = this.spell(wireName);
    if (!isReading(name)) this.guard(name);
    const own = (this.madeCalls ??= this.calls)[name];
    if (own === undefined) return this.callUnknown(name, args);
    // The classes answer plain JSON values by construction; nothing at all is null on the wire.
    return (own(...args) as Answer | undefined) ?? null;
  }

  link(wireName: string): HostObject | null {
    const name = this.spell(wireName);
    const own = this.links[name];
    if (own !== undefined) return own();
    const className = this.scope.schema.class(this.className).links[name];
    return className === undefined
      ? notFound(`${this.className}.${name}`)
      : this.stored(className, this.bag.child(name));
  }

  /** Whether what this object stands for was deleted; an add-in may hold it still. */
  protected get isGone(): boolean {
    return this.sheet?.isGone === true;
  }

  /** Refuses a change on a protected sheet. */
  protected guard(name: string): void {
    if (this.sheet?.protection != null) {
      refuse('AccessDenied', `Sheet ${this.sheet.name} is protected: ${this.className}.${name}.`);
    }
  }

  protected stored(className: string, bag: Bag): HostObject {
    return new StoredObject(this.scope, className, bag, this.sheet, this.plainState);
  }

  /** A method without behaviour: refused, so that no test passes on what did not happen. */
  protected callUnknown(name: string, _args: readonly Argument[]): Answer {
    return refuse('NotImplemented', `The workbook service does not do ${this.className}.${name}.`);
  }

  /** Whether the requirement sets that the host claims have this member. */
  offers(name: string): boolean {
    const { offered, schema, requirementSets } = this.scope;
    const member = `${this.className}.${name}`;
    const known = offered.get(member);
    if (known !== undefined) return known;
    const origin = schema.origin(this.className, name);
    const offers = origin === null || isSupported(requirementSets, origin);
    offered.set(member, offers);
    return offers;
  }

  /** The name as Excel spells it; a name that the class does not have is refused. */
  protected spell(name: string): string {
    if (this.isGone) notFound(`${this.className}, which was deleted`);
    const spelling = this.scope.schema.spelling(this.className, name);
    if (spelling !== null)
      return this.offers(spelling) ? spelling : refuse('ApiNotFound', tooNew(this.className, name));
    const known = { ...this.reads, ...this.writes, ...this.calls, ...this.links };
    const own = Object.keys(known).find((one) => one.toLowerCase() === name.toLowerCase());
    return own ?? refuse('InvalidArgument', `${this.className} has no ${name}.`);
  }
}

/** An object (chart, shape, print setup …) whose properties are kept and nothing more. */
export class StoredObject extends HostObject {
  constructor(
    scope: Scope,
    className: string,
    bag: Bag,
    override readonly sheet: Sheet | null,
    override readonly plainState: boolean,
  ) {
    super(scope, className, bag);
  }

  override identity(): { [name: string]: Wire } {
    const id = this.bag.values.get('Id');
    return id === undefined ? {} : { Id: id };
  }

  override items(): HostObject[] | null {
    const { item } = this.scope.schema.class(this.className);
    return item === null ? null : this.bag.items.map((bag) => this.stored(item, bag));
  }

  override item(key: Wire): HostObject | null {
    const wanted = String(key).toLowerCase();
    const matches = (name: string, item: HostObject): boolean =>
      String(item.bag.values.get(name) ?? '').toLowerCase() === wanted;
    return (
      this.items()?.find((item) => ['Id', 'Name', 'Key', 'SideIndex'].some((name) => matches(name, item))) ??
      null
    );
  }

  protected override callUnknown(name: string, args: readonly Argument[]): Answer {
    const { item } = this.scope.schema.class(this.className);
    const key = args[0];
    if (item !== null && !(key instanceof HostObject)) {
      if (name === 'GetCount') return this.bag.items.length;
      if (name === 'GetItem' || name === 'GetItemOrNullObject') {
        return this.item(key ?? null) ?? (name === 'GetItem' ? notFound(String(key)) : null);
      }
      if (name === 'GetItemAt') return this.items()?.[Number(key)] ?? notFound(String(key));
    }
    if (name === 'Add' && item !== null) return this.add(item, args);
    this.scope.record(`${this.className}.${name} called`);
    const className = this.scope.schema.class(this.className).returns[name];
    if (className === undefined || name.endsWith('OrNullObject')) return null;
    return this.stored(className, this.bag.child(`${name}()`));
  }

  private add(item: string, args: readonly Argument[]): HostObject {
    this.scope.record(`${this.className}.Add called`);
    const made = this.bag.child(`item ${this.bag.items.length}`);
    const id = `{${this.scope.workbook.newId()}}`;
    made.values.set('Id', id).set('Name', `${item} ${this.bag.items.length + 1}`);
    made.values.set(
      '_Arguments',
      args.map((arg) => (arg instanceof HostObject ? arg.read('Address') : (arg ?? null))),
    );
    this.bag.items.push(made);
    return this.stored(item, made);
  }
}

const tooNew = (className: string, name: string): string =>
  `The API you are trying to use could not be found: ${className}.${name}. It may be available in a newer version of Excel.`;

/** Methods that change nothing, allowed on a protected sheet. */
function isReading(name: string): boolean {
  return /^(_|Get|Find|Activate|Select|Calculate|Protect|Unprotect|Load)/.test(name);
}

export function textOf(value: Argument, what: string): string {
  return typeof value === 'string'
    ? value
    : invalid(`${what} must be a text, not ${JSON.stringify(plain(value))}.`);
}

export function numberOf(value: Argument, what: string): number {
  return typeof value === 'number'
    ? value
    : invalid(`${what} must be a number, not ${JSON.stringify(plain(value))}.`);
}

export function recordOf(value: Argument, what: string): { [name: string]: Wire } {
  return isRecord(value) && !(value instanceof HostObject) ? value : invalid(`${what} must be an object.`);
}

export function plain(value: Argument): Wire {
  return value instanceof HostObject || value === undefined ? null : value;
}
