/** Planners do a hundred things to a workbook between two runs, in any order; nothing of theirs may be lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../excel-host/refusals';
import { ACTS } from './acts';
import { faultsOf } from './check';
import { firstDesk, goHome, sitDown, type Desk } from './desk';
import { observe } from './observe';
import { Random } from './random';

const HALFWAY = 50;
const ACTS_BETWEEN_RUNS = Number(process.env['WALK_ACTS'] ?? 100);

/** A hundred walks from this seed on; WALK is another one to begin with, WALKS another number of them. */
export function hundredWalks(seed: number): void {
  let first: Desk;
  beforeAll(async () => {
    first = await firstDesk();
  }, 60_000);
  afterAll(goHome);

  const begin = Number(process.env['WALK'] ?? 1) - 1 + seed;
  const count = Number(process.env['WALKS'] ?? 100);
  describe('walks', () => {
    it.each(Array.from({ length: count }, (_, index) => begin + index))('walk %d', async (one) => {
      await walk(first.copy(), new Random(one));
    });
  });
}

async function walk(desk: Desk, random: Random): Promise<void> {
  sitDown(desk);
  const done: string[] = [];
  const names = Object.keys(ACTS);
  while (done.length < ACTS_BETWEEN_RUNS) {
    if (done.length === HALFWAY) done.push(await interruption(desk, random));
    const name = random.pick(names) ?? '';
    const what = attempt(() => ACTS[name]?.(desk, random));
    if (what !== null && what !== undefined) done.push(`${name}: ${what}`);
  }
  expect(await faultsOfRun(desk), done.join('\n')).toEqual([]);
}

/** What Excel does not let a planner do is not done. */
function attempt(act: () => string | null | undefined): string | null {
  try {
    return act() ?? null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

/** In the middle of it a run that does not come to its end, or meets a locked sheet; or none. */
async function interruption(desk: Desk, random: Random): Promise<string> {
  const kind = random.pick(['none', 'stopped', 'locked', 'structure locked']) ?? 'none';
  const sheet = random.pick(desk.host.workbook.sheets)?.name ?? '';
  if (kind === 'stopped') await stoppedRun(desk, random);
  if (kind === 'locked') {
    desk.host.user.protect(sheet);
    await desk.run();
    desk.host.user.unprotect(sheet);
  }
  if (kind === 'structure locked') {
    desk.host.user.protectStructure();
    await desk.run();
    desk.host.user.unprotectStructure();
  }
  return `run, ${kind} ${sheet}`;
}

/** Excel takes the first actions of one request of the write, and fails. */
async function stoppedRun(desk: Desk, random: Random): Promise<void> {
  const { host } = desk;
  const execute = host.execute.bind(host);
  const share = random.next();
  let isStopped = false;
  host.execute = async (body, flags) => {
    const request = JSON.parse(body) as { Actions: { ActionType: number }[] };
    const isWrite = request.Actions.some(({ ActionType }) => ActionType === SET_PROPERTY);
    if (!isWrite || isStopped) return execute(body, flags);
    isStopped = true;
    const Actions = request.Actions.slice(0, Math.floor(share * request.Actions.length));
    await execute(JSON.stringify({ ...request, Actions }), flags);
    return { status: 0, body: JSON.stringify({ Error: { Code: 'GeneralException', Message: 'stopped' } }) };
  };
  await desk.run().then(
    () => undefined,
    () => {
      desk.isHalfWritten = true;
      desk.remember();
    },
  );
  host.execute = execute;
}

const SET_PROPERTY = 4;

/** A run, and where it refused a sheet that fell apart, what it advises: the sheet is deleted, and made anew. */
async function faultsOfRun(desk: Desk): Promise<readonly string[]> {
  const before = observe(desk);
  const isStale = await desk.work.isStale();
  const typed = [...before.typed].filter((place) => place.startsWith('tblRad_'));
  if (typed.length > 0 && !isStale) return [`called current, though ${typed.join(', ')} was typed`];
  const report = await desk.run();
  const broken = report.sheets.filter(({ notices }) =>
    notices.some(({ code }) => code === 'table-not-found' || code === 'layout-changed'),
  );
  if (broken.length === 0) return faultsOf(desk, report, before);
  for (const { name } of broken) desk.host.user.deleteSheet(name);
  const then = observe(desk);
  return faultsOf(desk, await desk.run(), then);
}
