/** One size, in a process of its own: all engines one after the other, results as JSON on the standard output. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  audit,
  compareRows,
  comparisonFrame,
  groupRows,
  type Plan,
  type Reference,
  rowColumns,
} from '../../analysis/index';
import { readSeeds } from '../../analysis/notebook/read-files';
import { arquero } from './arquero';
import { peerColumns, indicatorLines, type PeerColumns, writeColumns } from './columns';
import { danfojs } from './danfojs';
import { connectDuckdb, duckdb } from './duckdb';
import { median, timed, type Times } from './engine';
import { differences, type Figures } from './figures';
import { kernel } from './kernel';
import { ours } from './ours';
import { PYTHON } from './python';
import { syntheticPlans } from './synthetic';

export interface EngineResult {
  readonly engine: string;
  readonly times: Times;
  /** Names of figures that are not those of the analysis. */
  readonly differences: readonly string[];
}

export interface SizeResult {
  readonly rows: number;
  readonly plans: number;
  readonly repeats: number;
  readonly engines: readonly EngineResult[];
  readonly notes: readonly string[];
  /** Milliseconds of what no other engine has, medians. */
  readonly audit: number;
  readonly findings: number;
  readonly columns: number;
  readonly grouping: number;
  readonly matching: number;
  readonly lists: number;
  readonly versions: Readonly<Record<string, string>>;
}

// At 10,000 rows a round takes half a minute.
const DANFOJS_MOST_ROWS = 10_000;

interface Timed {
  readonly times: Times;
  readonly figures: Figures;
}

async function measure(rowCount: number, repeats: number, folder: string): Promise<SizeResult> {
  const { reference, plans: annexes } = await readSeeds();
  const measured = new Map<string, Timed>();
  const notes: string[] = [];
  const versions: Record<string, string> = {};
  const own = await measureOwn(syntheticPlans(annexes, reference, rowCount), reference, repeats, measured);
  const csv = join(folder, `rows-${String(rowCount)}.csv`);
  const indicators = join(folder, 'indicators.csv');
  await writeColumns(own.peerColumns, csv);
  writeFileSync(indicators, indicatorLines(reference));

  for (const kind of ['texts', 'categories']) {
    if (PYTHON === undefined) continue;
    const script = ['test/bench/measures.py', csv, indicators, String(repeats), kind];
    const output = execFileSync(PYTHON, script, { encoding: 'utf8' });
    const result = JSON.parse(output) as Timed & { readonly versions: Record<string, string> };
    measured.set(`pandas, ${kind}`, result);
    Object.assign(versions, result.versions);
  }
  if (PYTHON === undefined) notes.push('pandas was not measured: python3-pandas is not installed.');
  measured.set('arquero', await timed(arquero(own.peerColumns, reference), repeats));
  const connected = await connectDuckdb(folder, csv);
  if (typeof connected === 'string') notes.push(connected);
  else {
    versions['DuckDB'] = connected.version;
    measured.set('DuckDB', await timed(await duckdb(connected.connection, reference), repeats));
  }
  if (rowCount <= DANFOJS_MOST_ROWS)
    measured.set(
      'danfojs, used naively',
      await timed(danfojs(own.peerColumns, reference), rowCount > 1_000 ? 1 : 3),
    );
  rmSync(csv);

  const expected = measured.get('analysis')?.figures ?? {};
  const engines = [...measured].map(([engine, { times, figures }]) => ({
    engine,
    times,
    differences: differences(figures, expected),
  }));
  return { ...own.alone, repeats, engines, notes, versions };
}

interface Own {
  readonly alone: Omit<SizeResult, 'repeats' | 'engines' | 'notes' | 'versions'>;
  readonly peerColumns: PeerColumns;
}

/** In a function of its own, so that the plans are free to go before the others begin. */
async function measureOwn(
  plans: readonly Plan[],
  reference: Reference,
  repeats: number,
  measured: Map<string, Timed>,
): Promise<Own> {
  const groups = groupRows(plans);
  measured.set('analysis', await timed(ours(plans, reference, groups), repeats));
  measured.set('bare kernel', await timed(kernel(plans, reference, groups.contentOf), repeats));
  const times = (count: number, run: () => unknown): number =>
    median(
      Array.from({ length: count }, () => {
        globalThis.gc?.();
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );
  const rows = groups.groupOf.length;
  const grouping = times(rows > 100_000 ? 1 : 3, () => groupRows(plans));
  const matching = times(rows > 100_000 ? 1 : 3, () => compareRows(plans, reference, { groups }));
  let findings = 0;
  const auditTime = times(rows > 10_000 ? 1 : 3, () => {
    findings = audit(plans, reference).length;
  });
  const columns = times(rows > 100_000 ? 1 : 3, () => rowColumns([...plans]));
  const lists = times(rows > 100_000 ? 1 : 3, () => {
    // Reading a column makes it.
    const { columns: names, getColumnData: made } = comparisonFrame(plans, reference);
    names.forEach((_, position) => made[position]);
  });
  return {
    alone: { rows, plans: plans.length, audit: auditTime, findings, columns, grouping, matching, lists },
    peerColumns: peerColumns(plans, groups.contentOf),
  };
}

const { values } = parseArgs({
  options: { rows: { type: 'string' }, repeats: { type: 'string' }, out: { type: 'string' } },
});
console.log(
  JSON.stringify(await measure(Number(values.rows), Number(values.repeats), values.out ?? 'out/bench')),
);
