import { AnalysisError } from './errors';
import { parsePlan } from './plan/parse-plan';
import type { PrintedPlan } from './plan/printed-plan';
import { parseReference } from './reference/parse-reference';
import type { Reference } from './reference/reference';
import { parseCsv } from './table/csv';

export interface Seeds {
  readonly reference: Reference;
  readonly plans: readonly PrintedPlan[];
  /** Version of the data package. */
  readonly version: string;
}

/**
 * Paths of all data files that `seeds/datapackage.json` lists, relative to `seeds/`.
 *
 * @example seedPaths(texts.get('datapackage.json')).includes('framework/indicators.csv') // true
 */
export function seedPaths(datapackage: string): readonly string[] {
  return parsePackage(datapackage).resources.map(({ path }) => path);
}

/**
 * The seeds as plain values: the facts to read against and the plans as printed, in the order of the data package.
 *
 * @param texts text by path below `seeds/`, `datapackage.json` among them
 * @throws AnalysisError as `parseReference` and `parsePlan`
 * @example openSeeds(texts).plans.map(({ planId }) => planId) // ['3673-2022', '3672-2023']
 */
export function openSeeds(texts: ReadonlyMap<string, string>): Seeds {
  const { version, resources } = parsePackage(texts.get('datapackage.json') ?? '');
  const reference = parseReference(texts);
  const plans = resources
    .filter(({ path }) => path.startsWith('plans/'))
    .map(({ path }) => parsePlan(parseCsv(texts.get(path) ?? '', path), reference));
  return { reference, plans, version };
}

function parsePackage(text: string): {
  readonly version: string;
  readonly resources: readonly { readonly path: string }[];
} {
  const place = { file: 'datapackage.json' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new AnalysisError('malformed-reference', 'datapackage.json is not JSON', place, {
      value: text.slice(0, 40),
    });
  }
  const { version, resources } = (parsed ?? {}) as { version?: unknown; resources?: unknown };
  if (!Array.isArray(resources))
    throw new AnalysisError('malformed-reference', 'datapackage.json lists no resources', place, {
      value: '',
    });
  const paths = resources.map((resource: { path?: unknown } | null) => ({ path: String(resource?.path) }));
  return { version: typeof version === 'string' ? version : '', resources: paths };
}
