/**
 * The command: `npm run bench [-- --rows 319,10000 --plans 2,38]`. Measures side by side, checks that all engines agree, and
 * writes the table. Each size runs in a process of its own; `--rows 1500000` needs some 10 GB of memory and ten minutes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAddin } from './addin';
import type { PlansResult } from './measure-plans';
import type { SizeResult } from './measure-rows';
import { benchmarkPage } from './report';
import { measureImport } from './import';
import { measureWorkbook } from './workbook';

const SIZES = [319, 10_000, 100_000];
const PLAN_COUNTS = [2, 3, 6, 7, 38, 100, 514];
const FOLDER = join('out', 'bench');
const PAGE = join('analysis', 'BENCHMARKS.md');

function measureSize(rows: number, rounds: number | null): SizeResult {
  const repeats = rounds ?? (rows <= 1_000 ? 21 : rows <= 100_000 ? 9 : 3);
  console.error(`${rows.toLocaleString('en-US')} rows, ${String(repeats)} rounds …`);
  const node = ['--expose-gc', '--max-old-space-size=16384', '--import', 'tsx', 'test/bench/measure-rows.ts'];
  const output = execFileSync(
    process.execPath,
    [...node, '--rows', String(rows), '--repeats', String(repeats)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const result = JSON.parse(output) as SizeResult;
  for (const { engine, differences } of result.engines)
    if (differences.length > 0)
      throw new Error(
        `${engine} differs from the analysis at ${String(rows)} rows: ${differences.join(', ')}`,
      );
  return result;
}

function measurePlans(plans: number): PlansResult {
  console.error(`${String(plans)} plans …`);
  const node = ['test/bench/run-plans.mjs', String(plans)];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' })) as PlansResult;
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const path = require.resolve.paths(name)?.map((folder) => join(folder, name, 'package.json')) ?? [];
  for (const file of path) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return 'not installed';
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    plans: { type: 'string' },
    rounds: { type: 'string' },
    out: { type: 'string' },
  },
});
// Few rounds show that it runs, many what it takes.
const rounds = values.rounds === undefined ? null : Number(values.rounds);
const sizes = values.rows === undefined ? SIZES : values.rows.split(',').map(Number);
const planCounts = values.plans === undefined ? PLAN_COUNTS : values.plans.split(',').map(Number);
mkdirSync(FOLDER, { recursive: true });
const before = loadavg()[0] ?? Number.NaN;
const results = sizes.map((rows) => measureSize(rows, rounds));
console.error('From files to a workbook …');
const workbook = await measureWorkbook(FOLDER, rounds ?? 5);
console.error('From an annex to a plan …');
const imported = {
  results: await measureImport(FOLDER, rounds ?? 5),
  date: new Date().toISOString().slice(0, 10),
  load: loadavg()[0] ?? Number.NaN,
};
const [planLoad = Number.NaN] = loadavg();
const date = new Date().toISOString().slice(0, 10);
const plans = { date, load: planLoad, results: planCounts.map(measurePlans) };
const page = benchmarkPage({
  machine: {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().replace(/-.*/, '')}`,
    load: [before, loadavg()[0] ?? Number.NaN],
    date,
    versions: {
      Node: process.versions.node,
      'danfojs-node': versionOf('danfojs-node'),
      arquero: versionOf('arquero'),
      ...results.at(-1)?.versions,
    },
  },
  sizes: results,
  workbook,
  imported,
  plans,
  addin: readAddin(),
});
writeFileSync(values.out ?? PAGE, page);
console.log(page);
