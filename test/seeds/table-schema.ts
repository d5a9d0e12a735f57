/**
 * Checks a table against a Table Schema (Frictionless Data, v1), as far as seeds/datapackage.json uses it. A type or
 * constraint that is not known here is refused, so that nothing in the descriptor goes unchecked in silence.
 */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface ForeignKey {
  readonly fields: string | readonly string[];
  readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Header first, then the rows; every cell is text. */
export type Table = readonly (readonly string[])[];

/** Every breach, as `row 3, unit: ...`; row 1 is the header. Tables that foreign keys point to come by name. */
export function breaches(table: Table, schema: Schema, tables: ReadonlyMap<string, Table>): string[] {
  const header = table[0] ?? [];
  const names = schema.fields.map((field) => field.name);
  if (header.join() !== names.join()) return [`header is ${header.join()}, not ${names.join()}`];
  return [
    ...schema.fields.flatMap((field) => fieldBreaches(table, field)),
    ...primaryKeyBreaches(table, schema),
    ...(schema.foreignKeys ?? []).flatMap((key) => foreignKeyBreaches(table, key, tables)),
  ];
}

function fieldBreaches(table: Table, field: Field): string[] {
  const { required, unique, ...rest } = field.constraints ?? {};
  const cells = column(table, field.name);
  const found: string[] = [];
  const seen = new Map<string, number>();
  cells.forEach((cell, index) => {
    const place = `row ${index + 2}, ${field.name}:`;
    if (cell === '') {
      if (required === true) found.push(`${place} blank, but required`);
      return;
    }
    if (!typeTest(field.type)(cell)) found.push(`${place} "${cell}" is no ${field.type}`);
    for (const [constraint, limit] of Object.entries(rest)) {
      if (!holds(constraint, limit, cell))
        found.push(`${place} "${cell}" breaks ${constraint} ${String(limit)}`);
    }
    const before = seen.get(cell);
    if (unique === true && before !== undefined) found.push(`${place} "${cell}" is already in row ${before}`);
    seen.set(cell, index + 2);
  });
  return found;
}

function typeTest(type: string): (cell: string) => boolean {
  if (type === 'string') return () => true;
  if (type === 'integer') return (cell) => /^-?[0-9]+$/.test(cell);
  if (type === 'number') return (cell) => /^-?[0-9]+(\.[0-9]+)?$/.test(cell);
  if (type === 'boolean') return (cell) => cell === 'true' || cell === 'false';
  if (type === 'date') return isDate;
  throw new Error(`field type ${type} is not known to this check`);
}

function isDate(cell: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && new Date(`${cell}T00:00:00Z`).toISOString().startsWith(cell);
}

function holds(constraint: string, limit: unknown, cell: string): boolean {
  if (constraint === 'enum' && Array.isArray(limit)) return limit.includes(cell);
  if (constraint === 'pattern' && typeof limit === 'string')
    return new RegExp(`^(?:${limit})$`, 'u').test(cell);
  if (constraint === 'minimum' && typeof limit === 'number') return Number(cell) >= limit;
  if (constraint === 'maximum' && typeof limit === 'number') return Number(cell) <= limit;
  if (constraint === 'maxLength' && typeof limit === 'number') return cell.length <= limit;
  throw new Error(`constraint ${constraint} is not known to this check`);
}

function primaryKeyBreaches(table: Table, schema: Schema): string[] {
  const fields = list(schema.primaryKey ?? []);
  if (fields.length === 0) return [];
  const seen = new Map<string, number>();
  return keys(table, fields).flatMap((parts, index) => {
    const place = `row ${index + 2}, primary key ${fields.join('+')}:`;
    if (parts.includes('')) return [`${place} a part is blank`];
    const key = JSON.stringify(parts);
    const before = seen.get(key);
    seen.set(key, index + 2);
    return before === undefined ? [] : [`${place} ${key} is already in row ${before}`];
  });
}

/** A key with a blank part points nowhere, as a null in a database does. */
function foreignKeyBreaches(table: Table, key: ForeignKey, tables: ReadonlyMap<string, Table>): string[] {
  const { resource, fields } = key.reference;
  const target = tables.get(resource);
  if (!target) return [`foreign key to ${resource}: no such resource`];
  const known = new Set(keys(target, list(fields)).map((parts) => JSON.stringify(parts)));
  return keys(table, list(key.fields)).flatMap((parts, index) => {
    if (parts.includes('') || known.has(JSON.stringify(parts))) return [];
    return [`row ${index + 2}, ${list(key.fields).join('+')}: ${parts.join('+')} is not in ${resource}`];
  });
}

function keys(table: Table, fields: readonly string[]): string[][] {
  const columns = fields.map((field) => column(table, field));
  return table.slice(1).map((_row, index) => columns.map((cells) => cells[index] ?? ''));
}

function column(table: Table, name: string): string[] {
  const position = table[0]?.indexOf(name) ?? -1;
  if (position < 0) throw new Error(`no column ${name}`);
  return table.slice(1).map((row) => row[position] ?? '');
}

function list(fields: string | readonly string[]): readonly string[] {
  return typeof fields === 'string' ? [fields] : fields;
}
