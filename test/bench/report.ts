import { addinTables, type AddinResult } from './addin';
import { medianTotal, median, MEASURES } from './engine';
import type { PlansResult } from './measure-plans';
import type { SizeResult } from './measure-rows';
import type { ProcessResult } from './process';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly system: string;
  /** Processes that wanted a core, on average over a minute, before and after. */
  readonly load: readonly [before: number, after: number];
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
}

export interface BenchResult {
  readonly machine: Machine;
  readonly sizes: readonly SizeResult[];
  readonly workbook: readonly ProcessResult[] | string;
  readonly imported: {
    readonly results: readonly ProcessResult[];
    readonly date: string;
    readonly load: number;
  };
  readonly plans: ManyPlans;
  readonly addin: AddinResult | null;
}

/** Runs of the command over so many plans, and when: the machine may have been busier than for the rest of the page. */
export interface ManyPlans {
  readonly date: string;
  readonly load: number;
  readonly results: readonly PlansResult[];
}

/** The results as the page `BENCHMARKS.md`. */
export function benchmarkPage({ machine, sizes, workbook, imported, plans, addin }: BenchResult): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Medians of several rounds after a warm-up, in milliseconds.

${machine.date}, ${machine.processor}, ${String(machine.cores)} cores, ${String(machine.gigabytes)} GB, ${machine.system}.
Load before and after: ${machine.load.map((load) => load.toFixed(1)).join(' and ')} (on a shared machine, anything above the cores slows all engines alike).
${versions.join(', ')}.

## Measures

319 rows are the two annexes. More rows are made of them: plans of further cities with codes of their own, whole numbers
scaled by up to 30 %, every fifth row worded a little differently (\`test/bench/synthetic.ts\`). All engines give the same
figures (sums and counts of every column, by plan and cluster; difference at most 1e-9): the run stops otherwise.

All start from columns in memory and are given which rows repeat each other.

- **analysis** gives frames with every column, the reasons of blanks among them.
- **bare kernel** fills typed arrays from typed arrays in plain loops: no reasons, names or frames.
- All others leave out reasons, too. pandas twice: with texts as \`read_csv\` gives them, and with all of them turned into
  categories beforehand. DuckDB's results are fetched into Node. danfojs as its manual shows it, up to 10,000 rows: beyond,
  it takes minutes.

| rows | engine | gap | coverage | comparison | together | against the analysis |
|---:|---|---:|---:|---:|---:|---:|
${sizes.flatMap(engineLines).join('\n')}

Only the analysis has these: findings of all rules, columns made of the plan rows, rows that repeat each other, rows of
different cities matched by their wording, and the lists of rows, units and targets of the comparison, which are put together
when they are read.

| rows | plans | audit | findings | columns | repeated rows | matching | lists |
|---:|---:|---:|---:|---:|---:|---:|---:|
${sizes.map((size) => `| ${count(size.rows)} | ${count(size.plans)} | ${ms(size.audit)} | ${count(size.findings)} | ${ms(size.columns)} | ${ms(size.grouping)} | ${ms(size.matching)} | ${ms(size.lists)} |`).join('\n')}

Microseconds per row, gap + coverage + comparison: ${sizes.map(perRow).join(' · ')}.

## From files to a workbook

${typeof workbook === 'string' ? workbook : workbookTable(workbook)}

## From an annex to a plan

${importTable(imported)}

## Many plans

${plansTable(plans)}

## In Excel

${addin === null ? 'Not measured yet: `npx vitest run --config test/vitest.config.ts test/addin/e2e/speed.test.ts` does.' : addinTables(addin)}
${[...new Set(sizes.flatMap(({ notes }) => notes))].map((note) => `\n${note}\n`).join('')}`;
}

function engineLines({ rows, engines }: SizeResult): string[] {
  const own = engines.find(({ engine }) => engine === 'analysis');
  const base = own === undefined ? Number.NaN : medianTotal(own.times);
  return engines.map(({ engine, times }) => {
    const total = medianTotal(times);
    const measures = MEASURES.map((measure) => ms(median(times[measure])));
    const ratio = engine === 'analysis' ? '1' : (total / base).toFixed(2);
    return `| ${count(rows)} | ${engine} | ${measures.join(' | ')} | ${ms(total)} | ${ratio} |`;
  });
}

function perRow({ rows, engines }: SizeResult): string {
  const own = engines.find(({ engine }) => engine === 'analysis');
  return own === undefined ? '' : `${((1000 * medianTotal(own.times)) / rows).toFixed(2)} at ${count(rows)}`;
}

/** The part of the page about many plans. */
export function plansTable({ date, load, results }: ManyPlans): string {
  return `From CSV files to a workbook and its CSV tables, one run each in a process of its own, on ${date} at a load of ${load.toFixed(1)}: the
two annexes, and plans of other cities made of them (\`test/bench/plan-files.ts\`: two of three rows or more, other numbers,
two actions of five worded as no other city's). The workbook shows six plans at most and is read again by our own reader.
Seconds of the clock; \`processor\` is the time of the whole process on any core.

| plans | rows | read | analyse | describe | write | CSV tables | together | processor | workbook, MB | CSV, MB | columns of the widest sheet | memory, MB |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${results.map(plansLine).join('\n')}`;
}

function plansLine(result: PlansResult): string {
  const { read, analyse, describe, write, tables } = result.seconds;
  const parts = [read, analyse, describe, write, tables];
  const seconds = [...parts, parts.reduce((sum, one) => sum + one, 0), result.processorSeconds];
  const megabytes = [result.workbookBytes, result.tableBytes].map((bytes) => (bytes / 1e6).toFixed(2));
  return `| ${[
    count(result.plans),
    count(result.rows),
    ...seconds.map((one) => one.toFixed(2)),
    ...megabytes,
    String(result.columns),
    result.megabytes.toFixed(0),
  ].join(' | ')} |`;
}

/** @returns the section on annexes */
export function importTable({ results, date, load }: BenchResult['imported']): string {
  return `Measured on ${date}, at a load of ${load.toFixed(1)}. ${workbookTable(results)}`;
}

function workbookTable(results: readonly ProcessResult[]): string {
  const lines = results.map(
    ({ name, seconds, megabytes }) => `| ${name} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} |`,
  );
  return `The whole process, its start included; peak memory of its largest process.

| process | seconds | MB at most |
|---|---:|---:|
${lines.join('\n')}`;
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : count(Math.round(value));
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
