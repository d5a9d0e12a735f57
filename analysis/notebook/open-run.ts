/** What a command starts from: seeds, a folder of plans, and the workbook of an earlier run. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AnalysisError } from '../errors';
import type { Seeds } from '../open-seeds';
import { readInputs, type WorkbookInputs } from '../sheets/read-inputs';
import type { ReadWorkbook } from '../sheets/read-workbook';
import { readXlsx } from '../xlsx/read';
import type { CommandOptions } from './options';
import { type PlanFolder, readPlans } from './read-files';

export const WORKBOOK = 'rad-kla.xlsx';

export interface OpenedRun {
  readonly seeds: Seeds;
  /** Null where the plans are those of the seeds. */
  readonly folder: PlanFolder | null;
  /** Null where there is none. */
  readonly earlier: { readonly bytes: Uint8Array; readonly workbook: ReadWorkbook } | null;
  readonly inputs: WorkbookInputs;
}

/**
 * @throws AnalysisError `file-not-found`, and those of the readers of plans and workbooks
 */
export async function openRun(
  options: Pick<CommandOptions, 'plans' | 'from' | 'fresh' | 'out' | 'own' | 'show'>,
  seedsOf: () => Promise<Seeds>,
): Promise<OpenedRun> {
  const { plans, from, own, show } = options;
  const seeds = await seedsOf();
  const folder = plans === null ? null : await readPlans(plans, seeds.reference);
  const printed = folder?.plans ?? seeds.plans;
  const earlier = await earlierWorkbook(options);
  // A workbook that was named is the record; into the one of the output folder goes what files bring.
  const brought = from === null ? { brought: printed } : {};
  const sources = [...printed, ...seeds.plans];
  const reference = folder?.reference ?? seeds.reference;
  const inputs = readInputs(earlier?.workbook ?? null, reference, {
    ...{ ...brought, sources, own, show },
    corrections: folder?.corrections ?? [],
  });
  return { seeds, folder, earlier, inputs };
}

async function earlierWorkbook({
  from,
  fresh,
  out,
}: Pick<CommandOptions, 'from' | 'fresh' | 'out'>): Promise<OpenedRun['earlier']> {
  if (fresh && from === null) return null;
  const path = from ?? join(out, WORKBOOK);
  const there = await stat(path).catch(() => null);
  if (!there && from === null) return null;
  const bytes = await readBytes(path);
  return { bytes, workbook: await readXlsx(bytes, path) };
}

/** @throws AnalysisError `file-not-found` */
export async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new AnalysisError('file-not-found', `${path} cannot be read`, { file: path });
  });
}
