/** Exchanges counted in the host, sizes and times; kept for the benchmark's page when all of them were measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AddinResult, type AddinStep, writeAddin } from '../../bench/addin';
import { closeBrowser, openPane, type Pane } from '../../excel-host';
import { builtPane } from '../taskpane/built-pane';
import { answer, cellOf, idle, opened, run, SERANG, step } from './driven';
import { longestTask } from './longest-task';

const STEP_COUNT = 6;
const PLACES = [
  { where: 'in a browser', path: 'index.html', inExcel: false },
  { where: 'inside Excel', path: 'taskpane.html', inExcel: true },
];

const steps: AddinStep[] = [];
const interactive = new Map<string, number>();
const longest = new Map<string, number>();
let folder = '';

beforeAll(async () => {
  folder = await builtPane();
}, 180_000);

afterAll(async () => {
  await closeBrowser();
  const panes = PLACES.flatMap(({ where }) => {
    const interactiveMilliseconds = interactive.get(where);
    const longestTaskMilliseconds = longest.get(where);
    return interactiveMilliseconds === undefined || longestTaskMilliseconds === undefined
      ? []
      : [{ where, interactiveMilliseconds, longestTaskMilliseconds }];
  });
  if (steps.length < STEP_COUNT || panes.length < PLACES.length) return;
  writeAddin({ date: new Date().toISOString().slice(0, 10), steps, files: fileSizes(), panes });
});

/** What a pane fetches. Their limits: `test/addin/taskpane/build.test.ts`. */
function fileSizes(): AddinResult['files'] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
    ['page', /^taskpane\.html$/],
    ['styles', /^taskpane\..*\.css$/],
    ['first JavaScript', /^taskpane\..*\.js$/],
    ['seeds, when needed', /^seeds.*\.(csv|json)$/],
    ['analysis, when needed', /^analysis\..*\.js$/],
    ['writing into Excel, when needed', /^write\..*\.js$/],
    ['results, when needed', /^results\..*\.js$/],
    ['commands of the ribbon', /^commands\..*\.js$/],
  ];
  return parts.map(([name, pattern]) => {
    const contents = names
      .filter((file) => pattern.test(file))
      .map((file) => readFileSync(join(folder, file)));
    if (contents.length === 0) throw new Error(`The build holds no ${name}.`);
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    return {
      name,
      bytes: sum(contents.map(({ length }) => length)),
      gzipBytes: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    };
  });
}

/** Does it, records what it took in exchanges, bytes and time, and gives the exchanges. */
async function counted(pane: Pane, name: string, work: () => Promise<void>): Promise<number> {
  const { log } = pane.host;
  await idle(pane);
  // A look at the workbook may be due after the pane or a step was opened.
  for (let before = -1; before !== log.entries.length;) {
    before = log.entries.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  log.clear();
  await pane.page.evaluate(watchAsked);
  const begun = performance.now();
  await work();
  const milliseconds = Math.round(performance.now() - begun);
  const inHost = log.entries.reduce((sum, entry) => sum + entry.milliseconds, 0);
  const connectionMilliseconds = Math.round((await pane.page.evaluate(asked)) - inHost);
  const { syncs, cleanups, bytesIn, bytesOut, largestRequestBytes, errors } = log.counts();
  // Ranges that Excel was asked to keep would be given back in requests of their own.
  expect({ cleanups, errors }).toEqual({ cleanups: 0, errors: 0 });
  const bytes = { bytesSent: bytesIn, bytesReceived: bytesOut, largestRequestBytes };
  steps.push({ name, syncs, ...bytes, milliseconds, connectionMilliseconds });
  return syncs;
}

interface Watched {
  __excelHostExecute?: ((body: string, flags: number) => Promise<unknown>) & { milliseconds?: number };
}

/** Runs in the page: how long answers of the host take to come. Excel gives them from its own memory. */
function watchAsked(): void {
  const page = globalThis as unknown as Watched;
  const execute = page.__excelHostExecute;
  if (!execute) return;
  const watched: NonNullable<Watched['__excelHostExecute']> = async (body, flags) => {
    const begun = performance.now();
    const reply = await execute(body, flags);
    watched.milliseconds = (watched.milliseconds ?? 0) + performance.now() - begun;
    return reply;
  };
  page.__excelHostExecute = watched;
}

function asked(): number {
  return (globalThis as unknown as Watched).__excelHostExecute?.milliseconds ?? 0;
}

/** An edit in the grid, until its results stand there. */
async function edit({ host }: Pane, value: number): Promise<void> {
  const parts = (): string => host.workbook.xmlParts.map(({ id }) => id).join();
  const before = parts();
  const target = cellOf(host, SERANG, '3673-2022-001', 'target_2023_value');
  host.user.type(target.sheet, target.cell, value);
  await expect.poll(parts, { timeout: 10_000, interval: 5 }).not.toBe(before);
}

async function load({ page }: Pane): Promise<void> {
  await page.click('#load-run');
  await page.waitForSelector('#step-check:not([hidden]) .finding');
}

async function analyse(pane: Pane): Promise<void> {
  await pane.page.click('#analyse-run');
  expect(await answer(pane)).toContain('Analisis selesai');
}

describe('exchanges with Excel', { timeout: 60_000 }, () => {
  it('are at most 3 to load both annexes, also over tables that are there, 6 to analyse, 4 to analyse again', async () => {
    const pane = await opened({ folder });
    expect(await counted(pane, 'load both annexes', () => load(pane))).toBeLessThanOrEqual(3);
    await step(pane, 'analyse');
    expect(await counted(pane, 'analyse and write every sheet', () => analyse(pane))).toBeLessThanOrEqual(6);
    expect(await counted(pane, 'analyse again', () => analyse(pane))).toBeLessThanOrEqual(4);
    await pane.page.check('#analyse-automatic');
    await run(pane);
    await edit(pane, 81);
    await counted(pane, 'from an edit to its results, by themselves', () => edit(pane, 83));
    await step(pane, 'load');
    expect(await counted(pane, 'load again', () => load(pane))).toBeLessThanOrEqual(3);
    await pane.page.goto(`${pane.origin}/taskpane.html?step=load`);
    await pane.page.waitForSelector('#load-found:not([hidden])');
    expect(await counted(pane, 'load again in a pane opened anew', () => load(pane))).toBeLessThanOrEqual(3);
    await pane.close();
  });
});

// Times are measures, not verdicts: the machine may be busy with something else.
describe('the pane', { timeout: 90_000 }, () => {
  it.each(PLACES)('can be used $where, before Excel answers', async ({ where, ...place }) => {
    const starts: number[] = [];
    for (let start = 0; start < 2; start++) {
      const pane = await openPane({ folder, ...place });
      await pane.page.waitForSelector('html[data-ready]', { state: 'attached' });
      starts.push(
        ...(await pane.page.evaluate(() =>
          performance.getEntriesByName('pane-interactive').map(({ startTime }) => startTime),
        )),
      );
      await pane.close();
    }
    expect(starts).toHaveLength(2);
    interactive.set(where, Math.round(Math.min(...starts)));
  });

  it('goes from loading to the download in a browser, its longest task measured', async () => {
    const pane = await opened({ folder, path: 'index.html', inExcel: false });
    const { page } = pane;
    let file = '';
    const task = await longestTask(pane, async () => {
      await load(pane);
      await page.type('#check-search', 'target');
      await page.click('#check-more');
      await run(pane);
      await step(pane, 'report');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('#report-download-run'),
      ]);
      file = download.suggestedFilename();
    });
    expect(file).toMatch(/\.xlsx$/);
    expect(task).toBeGreaterThan(0);
    longest.set('in a browser', Math.round(task));
    await pane.close();
  });

  it('loads, analyses and runs again inside Excel, its longest task measured', async () => {
    const pane = await opened({ folder });
    const task = await longestTask(pane, async () => {
      await load(pane);
      await step(pane, 'analyse');
      await analyse(pane);
      await analyse(pane);
    });
    expect(task).toBeGreaterThan(0);
    longest.set('inside Excel', Math.round(task));
    await pane.close();
  });
});
