/** Every way in which a planner has a workbook computed again, each from the bytes of a file. */
import { readFile } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { excelDoor, type WorkbookDoor, type WriteReport } from '../../addin/excel';
import type { Work, WorkKind } from '../../addin/taskpane/analysis-client';
import { answer } from '../../addin/taskpane/analysis-work';
import { fileDoor } from '../../addin/taskpane/file-door';
import { openXlsx } from '../excel-host/from-xlsx';
import { installGlobally, seatClient } from '../excel-host/node-client';
import type { WorkbookSnapshot } from '../excel-host/snapshot';
import type { User } from '../excel-host/user';
import { Workplace, commandHere } from '../notebook/run-command';

/** What is there after a run, whichever way it went. */
export interface Outcome {
  readonly workbook: WorkbookSnapshot;
  /** As it was saved; null for Excel, which saves by itself. */
  readonly bytes: Uint8Array | null;
  /** What the planner was told. */
  readonly said: string;
  /** Whether the workbook of before is still there: beside the new one, or as the planner's own file. */
  readonly oldKept: boolean;
}

/** A run, and one more over what the first one left. */
export interface Runs {
  readonly first: Outcome;
  readonly second: Outcome;
}

export type Door = (workbook: Uint8Array, instant: string) => Promise<Runs>;

/** The command with the workbook as its record: `--from` names the one that lies in its own folder. */
export function throughCommand(workbook: Uint8Array, instant: string): Promise<Runs> {
  return inFolder(workbook, instant, ({ out }) => ['--out', out, '--from', join(out, 'rad-kla.xlsx')]);
}

/** The command once more over its plans, a workbook of an earlier run lying in the folder. */
export function throughCommandWithPlans(plans: Readonly<Record<string, string>>): Door {
  return (workbook, instant) =>
    inFolder(workbook, instant, (place) => {
      place.put(plans);
      return ['--out', place.out, '--plans', place.plans];
    });
}

async function inFolder(
  workbook: Uint8Array,
  instant: string,
  argumentsOf: (place: Workplace) => readonly string[],
): Promise<Runs> {
  const place = new Workplace();
  try {
    mkdirSync(place.out);
    writeFileSync(join(place.out, 'rad-kla.xlsx'), workbook);
    const args = argumentsOf(place);
    const first = await runAt(place, instant, args);
    return { first, second: await runAt(place, instant, args) };
  } finally {
    place.remove();
  }
}

async function runAt(place: Workplace, instant: string, args: readonly string[]): Promise<Outcome> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
  try {
    const { code, stdout, stderr } = await commandHere(...args);
    if (code !== 0) throw new Error(stderr);
    const bytes = place.bytes('rad-kla.xlsx');
    const oldKept = place.written().includes('rad-kla.lama.xlsx');
    return { workbook: openXlsx(bytes).snapshot(), bytes, said: stdout, oldKept };
  } finally {
    vi.useRealTimers();
  }
}

const made = new Map<string, Promise<Uint8Array>>();

/** A fresh workbook of the command over these plans, by file name; made once, for everybody has a copy. */
export async function freshWorkbook(plans: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const mark = JSON.stringify(plans);
  const making = made.get(mark) ?? makeWorkbook(plans);
  made.set(mark, making);
  return (await making).slice();
}

async function makeWorkbook(plans: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const place = new Workplace();
  try {
    place.put(plans);
    const { code, stderr } = await commandHere('--plans', place.plans, '--out', place.out);
    if (code !== 0) throw new Error(stderr);
    return place.bytes('rad-kla.xlsx');
  } finally {
    place.remove();
  }
}

/** The pane in a browser without Excel: the file is dropped on it, computed again, and downloaded. */
export async function throughBrowser(workbook: Uint8Array, instant: string): Promise<Runs> {
  const first = await dropped(workbook, instant);
  return { first, second: await dropped(first.bytes, instant) };
}

async function dropped(
  workbook: Uint8Array,
  instant: string,
): Promise<Outcome & { readonly bytes: Uint8Array }> {
  const door = fileDoor(() => undefined, { ask });
  const copy = new Uint8Array(workbook);
  door.open(workbook, await ask('readFile', { bytes: copy.buffer, name: 'unduhan.xlsx' }));
  const report = await analyseAgain(door, instant);
  const bytes = await door.save();
  // What was dropped on the pane stays where it lies.
  return { workbook: openXlsx(bytes).snapshot(), bytes, said: wordsOf(report), oldKept: true };
}

/** The add-in in Excel, the real client over the workbook as Excel opens it and the planner changes it there. */
export async function throughExcel(
  workbook: Uint8Array,
  instant: string,
  change: (user: User) => void = () => undefined,
): Promise<Runs> {
  const host = openXlsx(workbook);
  change(host.user);
  const restore = installGlobally(seatClient(host));
  const run = async (): Promise<Outcome> => {
    const report = await analyseAgain(excelDoor(), instant);
    // Excel has undo and versions, no second file: what it cannot keep it does not begin.
    return { workbook: host.snapshot(), bytes: null, said: wordsOf(report), oldKept: false };
  };
  try {
    return { first: await run(), second: await run() };
  } finally {
    restore();
  }
}

/** What the pane does for "Analisis". */
async function analyseAgain(door: WorkbookDoor, instant: string): Promise<WriteReport> {
  const workbook = await door.read();
  const { plans } = await ask('check', { workbook, language: 'id' });
  const options = { planIds: plans.map(({ planId }) => planId), year: null, automatic: false };
  const { description } = await ask('analyse', {
    workbook,
    options,
    language: 'id',
    computedAt: instant,
  });
  return door.write(description);
}

async function ask<K extends WorkKind>(kind: K, question: Work[K]['ask']): Promise<Work[K]['answer']> {
  // The worker fetches the seeds that lie beside the pane.
  vi.stubGlobal('location', { href: 'https://pane.invalid/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = fileURLToPath(new URL(`../..${url.pathname}`, import.meta.url));
    return new Response(await readFile(path, 'utf8'));
  });
  try {
    const request = { kind, ask: question } as Parameters<typeof answer>[0];
    return (await answer(request, () => undefined)) as Work[K]['answer'];
  } finally {
    vi.unstubAllGlobals();
  }
}

/** Everything that a report names. */
function wordsOf({ sheets }: WriteReport): string {
  return sheets
    .flatMap(({ name, outcome, notices }) => [
      ...(outcome === 'refused' ? [`${name} refused`] : []),
      ...notices.map(({ code, subjects }) => `${name} ${code}: ${subjects.join(', ')}`),
    ])
    .join('\n');
}
