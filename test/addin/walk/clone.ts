import { ExcelHost } from '../../excel-host/host';

/** Another host with an own copy of the workbook: a walk begins where the preparation ended. */
export function cloneHost(host: ExcelHost): ExcelHost {
  const copy = new ExcelHost();
  const seen = new Map<object, unknown>([[host.workbook, copy.workbook]]);
  for (const [name, value] of Object.entries(host.workbook)) {
    if (name === 'options' || name === 'tell') continue;
    Object.defineProperty(copy.workbook, name, { ...WRITABLE, value: clone(value, seen) });
  }
  return copy;
}

const WRITABLE = { writable: true, enumerable: true, configurable: true };

function clone(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const one of value) list.push(clone(one, seen));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, one] of value) map.set(clone(key, seen), clone(one, seen));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    seen.set(value, set);
    for (const one of value) set.add(clone(one, seen));
    return set;
  }
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>;
  seen.set(value, copy);
  for (const [name, one] of Object.entries(value)) copy[name] = clone(one, seen);
  return copy;
}
