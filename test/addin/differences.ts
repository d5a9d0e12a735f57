import type { Wire } from '../excel-host/wire';

/** Where two plain values differ, one line for each place, with what stands there on either side. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (one === other) return [];
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.flatMap((name) =>
      differences(one[name], other[name], path === '' ? name : `${path} › ${name}`),
    );
  }
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left === right ? [] : [`${path}: ${String(left)} ≠ ${String(right)}`];
}

function isObject(value: unknown): value is { readonly [name: string]: Wire } {
  return typeof value === 'object' && value !== null;
}
