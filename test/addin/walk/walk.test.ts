/** Planners do a hundred things to a workbook between two runs, in any order; nothing of theirs may be lost. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../excel-host/refusals';
import { ACTS } from './acts';
import { faultsOf } from './check';
import { firstDesk, sitDown, type Desk } from './desk';
import { observe } from './observe';
import { Random } from './random';

const WALKS = Number(process.env['WALKS'] ?? 20);
const FIRST = Number(process.env['WALK'] ?? 1);
const ACTS_BETWEEN_RUNS = Number(process.env['WALK_ACTS'] ?? 100);

let first: Desk;
beforeAll(async () => {
  first = await firstDesk();
}, 60_000);

describe('walks', () => {
  it.each(Array.from({ length: WALKS }, (_, index) => FIRST + index))('walk %d', async (seed) => {
    const random = new Random(seed);
    const desk = first.copy();
    sitDown(desk);
    const done: string[] = [];
    const names = Object.keys(ACTS);
    while (done.length < ACTS_BETWEEN_RUNS) {
      const name = random.pick(names) ?? '';
      const what = attempt(() => ACTS[name]?.(desk, random));
      if (what !== null && what !== undefined) done.push(`${name}: ${what}`);
    }
    expect(await faultsOfRun(desk), done.join('\n')).toEqual([]);
  });
});

/** What Excel does not let a planner do is not done. */
function attempt(act: () => string | null | undefined): string | null {
  try {
    return act() ?? null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

/** A run, and where it refused a sheet that fell apart, what it advises: the sheet is deleted, and made anew. */
async function faultsOfRun(desk: Desk): Promise<readonly string[]> {
  const before = observe(desk);
  const report = await desk.run();
  const broken = report.sheets.filter(({ notices }) =>
    notices.some(({ code }) => code === 'table-not-found' || code === 'layout-changed'),
  );
  if (broken.length === 0) return faultsOf(desk, report, before);
  for (const { name } of broken) desk.host.user.deleteSheet(name);
  const then = observe(desk);
  return faultsOf(desk, await desk.run(), then);
}
