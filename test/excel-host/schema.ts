import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Wire, isRecord } from './wire';
import { invalid } from './refusals';

/**
 * What Excel's objects have: read from the client library itself (names on the wire, navigation, methods) and
 * from @types/office-js (property types and enumerations), so the host knows no name that the client does not.
 */
export interface ClassSchema {
  readonly name: string;
  readonly scalars: readonly string[];
  /** Properties that hold objects, and their classes. */
  readonly links: Readonly<Record<string, string>>;
  /** Methods that give objects, and their classes. */
  readonly returns: Readonly<Record<string, string>>;
  readonly methods: readonly string[];
  /** Class of the items when this is a collection. */
  readonly item: string | null;
  /** camelCase property -> type text, e.g. `Excel.SheetVisibility | "Visible" | "Hidden"`. */
  readonly types: Readonly<Record<string, string>>;
}

export interface RequirementSet {
  readonly set: string;
  readonly version: string;
}

/** Whether claimed sets include the wanted one at its version or above; 1.10 is above 1.9. */
export function isSupported(claimed: Readonly<Record<string, string>>, wanted: RequirementSet): boolean {
  const entry = Object.entries(claimed).find(([set]) => set.toLowerCase() === wanted.set.toLowerCase());
  if (entry === undefined) return false;
  const [major = 0, minor = 0] = entry[1].split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const require = createRequire(import.meta.url);
export const CLIENT_FOLDER = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
export const CLIENT_FILE = 'excel-win32-16.01.debug.js';

export class Schema {
  private static shared: Schema | null = null;
  private readonly classes = new Map<string, ClassSchema>();
  private readonly enums = new Map<string, readonly string[]>();
  private readonly names = new Map<string, Map<string, string>>();
  /** `worksheet.pagelayout` -> the requirement set that brought it. */
  private readonly origins = new Map<string, RequirementSet>();
  private readonly literalsOf = new Map<string, readonly string[]>();

  static load(): Schema {
    return (Schema.shared ??= new Schema());
  }

  private constructor() {
    const source = readFileSync(join(CLIENT_FOLDER, CLIENT_FILE), 'utf8');
    const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
    const excel = types.slice(
      types.indexOf('declare namespace Excel'),
      types.indexOf('declare namespace Word'),
    );
    for (const [, name = '', body = ''] of excel.matchAll(/\n {4}enum (\w+) \{([\s\S]*?)\n {4}\}/g)) {
      this.enums.set(
        name,
        [...body.matchAll(/= "(.*?)"/g)].map((match) => match[1] ?? ''),
      );
    }
    const declared = new Map<string, string>();
    for (const [, name = '', body = ''] of excel.matchAll(
      /\n {4}class (\w+) extends .*?\{([\s\S]*?)\n {4}\}/g,
    )) {
      declared.set(name, body);
    }
    const start = source.indexOf('var _defaultApiSetName = "ExcelApi"');
    const classes =
      /\n {4}var ([A-Z]\w*) = \(function \(_super\) \{([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject/g;
    for (const [, name = '', body = ''] of source.slice(start).matchAll(classes)) {
      this.classes.set(name, readClass(name, body, declared.get(name) ?? ''));
    }
    const guards = /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
    for (const [, member = '', set = 'ExcelApi', version = ''] of source.slice(start).matchAll(guards)) {
      this.origins.set(member.toLowerCase(), { set, version });
    }
  }

  /** The requirement set that brought a member; null for those of ExcelApi 1.1. */
  origin(className: string, member: string): RequirementSet | null {
    return this.origins.get(`${className}.${member}`.toLowerCase()) ?? null;
  }

  class(name: string): ClassSchema {
    return (
      this.classes.get(name) ?? {
        name,
        scalars: [],
        links: {},
        returns: {},
        methods: [],
        item: null,
        types: {},
      }
    );
  }

  /** The wire's spelling of a name (the client sends `values` as well as `Values`); null for an unknown one. */
  spelling(className: string, name: string): string | null {
    let names = this.names.get(className);
    if (names === undefined) {
      const known = this.class(className);
      const all = [
        ...known.scalars,
        ...Object.keys(known.links),
        ...Object.keys(known.returns),
        ...known.methods,
      ];
      // As it is spelled, too: so most are asked for.
      names = new Map([
        ...all.map((one) => [one.toLowerCase(), one] as const),
        ...all.map((one) => [one, one] as const),
      ]);
      this.names.set(className, names);
    }
    return names.get(name) ?? names.get(name.toLowerCase()) ?? null;
  }

  /** Refuses a value that the property's declared type does not allow. */
  check(className: string, property: string, value: Wire): void {
    const type = this.class(className).types[property.toLowerCase()];
    if (type === undefined || type === 'any') return;
    const allowed = this.literals(type);
    const where = `${className}.${property} = ${JSON.stringify(value)}`;
    if (allowed.length > 0) {
      if (typeof value === 'number' && /\bnumber\b/.test(type)) return;
      if (typeof value !== 'string' || !allowed.includes(value))
        invalid(`${where}: not one of ${allowed.join(', ')}.`);
      return;
    }
    const kinds = ['string', 'number', 'boolean'].filter((kind) => new RegExp(`\\b${kind}\\b`).test(type));
    if (kinds.length === 0 || isRecord(value) || /\[\]/.test(type)) return;
    if (!kinds.includes(typeof value)) invalid(`${where}: not a ${kinds.join(' or ')}.`);
    if (/color$/i.test(property) && typeof value === 'string') checkColor(where, value);
  }

  /** Refuses a value that is not of the enumeration; undefined passes when there is a default. */
  enumValue(enumeration: string, value: Wire | undefined): string {
    const allowed = this.enums.get(enumeration) ?? [];
    if (typeof value === 'string' && allowed.includes(value)) return value;
    return invalid(`${JSON.stringify(value)} is not a ${enumeration}: ${allowed.join(', ')}.`);
  }

  /** What an unset property reads as: its first enumeration value, or the empty value of its type. */
  emptyValue(className: string, property: string): Wire {
    const type = this.class(className).types[property.toLowerCase()] ?? '';
    const first = this.literals(type)[0];
    if (first !== undefined) return first;
    if (/\bboolean\b/.test(type)) return false;
    if (/\bnumber\b/.test(type)) return 0;
    return /\bstring\b/.test(type) ? '' : null;
  }

  private literals(type: string): readonly string[] {
    const known = this.literalsOf.get(type);
    if (known !== undefined) return known;
    const quoted = [...type.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    const named = [...type.matchAll(/Excel\.(\w+)/g)].flatMap(
      (match) => this.enums.get(match[1] ?? '') ?? [],
    );
    const all = [...new Set([...named, ...quoted])];
    this.literalsOf.set(type, all);
    return all;
  }
}

function checkColor(where: string, value: string): void {
  if (value !== '' && !/^#[0-9a-f]{6}$/i.test(value) && !/^[a-z]+$/i.test(value))
    invalid(`${where}: not a colour.`);
}

function readClass(name: string, body: string, declaration: string): ClassSchema {
  const scalars = /_scalarPropertyOriginalNames"[\s\S]*?return (\[[^\]]*\])/.exec(body)?.[1];
  return {
    name,
    scalars: scalars === undefined ? [] : (JSON.parse(scalars) as string[]),
    links: pairs(body, /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g),
    returns: pairs(body, /_createMethodObject\(Excel\.(\w+), this, "(\w+)"/g),
    methods: [...body.matchAll(/_invokeMethod\(this, "(\w+)"/g)].map((match) => match[1] ?? ''),
    item: /_create(?:Indexer|ChildItem)Object\(Excel\.(\w+)/.exec(body)?.[1] ?? null,
    types: Object.fromEntries(
      [...declaration.matchAll(/^ {8}(?:readonly )?(\w+): (.+);$/gm)].map((match) => [
        (match[1] ?? '').toLowerCase(),
        match[2] ?? '',
      ]),
    ),
  };
}

function pairs(body: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...body.matchAll(pattern)].map((match) => [match[2] ?? '', match[1] ?? '']));
}
