import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnalysisError } from '../errors';
import { openSeeds, type Seeds, seedPaths } from '../open-seeds';
import { parsePlan } from '../plan/parse-plan';
import type { PrintedPlan } from '../plan/printed-plan';
import type { Reference } from '../reference/reference';
import { parseCsv } from '../table/csv';

/** Folder of the seeds that come with the project. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The seeds of a folder with a `datapackage.json`. */
export async function readSeeds(folder = SEEDS_FOLDER): Promise<Seeds> {
  const datapackage = await readText(join(folder, 'datapackage.json'));
  const texts = await Promise.all(
    seedPaths(datapackage).map(async (path) => [path, await readText(join(folder, path))] as const),
  );
  return openSeeds(new Map([['datapackage.json', datapackage], ...texts]));
}

/**
 * Every `.csv` of a folder as a plan, in the order of the file names.
 *
 * @throws AnalysisError `file-not-found` (no such folder), `no-plans` (no .csv in it), and those of `parsePlan`
 */
export async function readPlans(folder: string, reference: Reference): Promise<PrintedPlan[]> {
  const names = await readdir(folder).catch(() => {
    throw new AnalysisError('file-not-found', `${folder} is no folder that can be read`, { file: folder });
  });
  const files = names.filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  if (files.length === 0)
    throw new AnalysisError('no-plans', `${folder} holds no .csv file`, { file: folder });
  const plans: PrintedPlan[] = [];
  for (const name of files)
    plans.push(parsePlan(parseCsv(await readText(join(folder, name)), name), reference));
  const seen = new Map<string, string>();
  for (const { planId, file } of plans) {
    const earlier = seen.get(planId);
    if (earlier !== undefined)
      throw new AnalysisError(
        'duplicate-row-id',
        `${file} holds the plan ${planId} that ${earlier} holds already`,
        { file, line: 2, column: 'row_id' },
        { value: `${planId} (${earlier})` },
      );
    seen.set(planId, file);
  }
  return plans;
}

/** UTF-8 text of a file; bytes that are no UTF-8 become U+FFFD, which the table reader refuses with its place. */
async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new AnalysisError('file-not-found', `${path} cannot be read`, { file: basename(path) });
  }
}
