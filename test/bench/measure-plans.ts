/** The command's way from plan files to a workbook and its tables, for so many plans. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse, describeWorkbook, machineTables } from '../../analysis/index';
import { readPlans, readSeeds } from '../../analysis/notebook/read-files';
import { writeFiles } from '../../analysis/notebook/write-files';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { readXlsx } from '../../analysis/xlsx/read';
import { updateXlsx } from '../../analysis/xlsx/write';
import { planFiles } from './plan-files';

export interface PlansResult {
  readonly plans: number;
  readonly rows: number;
  /** Seconds of each part, in the order of the command. */
  readonly seconds: Readonly<Record<'read' | 'analyse' | 'describe' | 'write' | 'tables', number>>;
  /** Of the whole process, its start included, on any core. */
  readonly processorSeconds: number;
  readonly workbookBytes: number;
  readonly tableBytes: number;
  /** Of the widest sheet of the workbook. */
  readonly columns: number;
  readonly megabytes: number;
}

/** Measures so many plans; their files and what is written go to `out/bench`. */
export async function measurePlans(count: number): Promise<PlansResult> {
  const folder = join('out', 'bench', `plans-${String(count)}`);
  const seeds = await readSeeds();
  const made = planFiles(seeds.plans, seeds.reference.cities, count);
  const known = new Set(seeds.reference.cities.map(({ cityCode }) => cityCode));
  const cities = [
    ...seeds.reference.cities,
    ...made.map(({ city }) => city).filter(({ cityCode }) => !known.has(cityCode)),
  ];
  const reference = { ...seeds.reference, cities };
  const plans = join(folder, 'plans');
  await rm(folder, { recursive: true, force: true });
  await mkdir(plans, { recursive: true });
  for (const { name, text } of made) await writeFile(join(plans, name), text);

  const clock = stopwatch();
  const brought = (await readPlans(plans, reference)).plans;
  const inputs = readInputs(null, reference, { brought, sources: [...brought, ...seeds.plans] });
  const read = clock();
  const analysis = analyse(inputs);
  const analysed = clock();
  const described = describeWorkbook(analysis, {
    language: 'id',
    computedAt: '2026-01-01T00:00:00Z',
    seeds: seeds.version,
    before: inputs.state,
  });
  const describe = clock();
  const { bytes } = await updateXlsx(null, described);
  const write = clock();
  const tables = machineTables(analysis);
  await writeFiles(folder, new Map<string, string | Uint8Array>([...tables, ['rad-kla.xlsx', bytes]]));
  const tablesDone = clock();
  const { user, system } = process.cpuUsage();
  // Stops where our own reader refuses it.
  await readXlsx(bytes);
  return {
    plans: analysis.plans.length,
    rows: analysis.plans.reduce((sum, plan) => sum + plan.rows.length, 0),
    seconds: { read, analyse: analysed, describe, write, tables: tablesDone },
    processorSeconds: (user + system) / 1e6,
    workbookBytes: bytes.length,
    tableBytes: [...tables.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    columns: Math.max(...described.sheets.map(({ columnWidths }) => columnWidths.length)),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}
