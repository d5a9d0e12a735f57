/** Every way in which a planner has a workbook computed again, each from the bytes of a file. */
import { readFile } from 'node:fs/promises';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { excelDoor, type WorkbookDoor, type WriteReport } from '../../addin/excel';
import type { Work, WorkKind } from '../../addin/taskpane/analysis-client';
import { answer } from '../../addin/taskpane/analysis-work';
import { fileDoor } from '../../addin/taskpane/file-door';
import { openXlsx } from '../excel-host/from-xlsx';
import { connectInNode, installGlobally } from '../excel-host/node-client';
import type { WorkbookSnapshot } from '../excel-host/snapshot';
import { Workplace, runCommand } from '../notebook/run-command';
import { XlsxParts, child, plainText } from '../excel-host/xlsx/parts';

export interface Outcome {
  /** The workbook as it stands after the run. */
  readonly workbook: WorkbookSnapshot;
  /** As it was saved; null for Excel, which saves by itself. */
  readonly bytes: Uint8Array | null;
  /** What the planner was told. */
  readonly said: string;
  /** Whether the workbook of before is still there: beside the new one, or as the planner's own file. */
  readonly oldKept: boolean;
}

export type Door = (workbook: Uint8Array, computedAt: string) => Promise<Outcome>;

/** Instant at which a saved workbook was computed. */
export function computedAt(bytes: Uint8Array): string {
  const parts = new XlsxParts(bytes);
  const created = child(parts.xml('docProps/core.xml'), 'dcterms:modified');
  return plainText(created?.textContent ?? '');
}

/** The command on a workbook that it made, in the folder where it made it: `--from` names it as the record. */
export async function throughCommand(workbook: Uint8Array): Promise<Outcome> {
  const place = new Workplace();
  try {
    mkdirSync(place.out);
    const path = join(place.out, 'rad-kla.xlsx');
    writeFileSync(path, workbook);
    const { code, stdout, stderr } = await place.run('--from', path);
    if (code !== 0) throw new Error(stderr);
    return written(place, stdout);
  } finally {
    place.remove();
  }
}

/** The command once more over its plans, a workbook of an earlier run lying in the folder. */
export function throughCommandWithPlans(plans: readonly string[]): Door {
  return async (workbook) => {
    const place = new Workplace();
    try {
      mkdirSync(place.out);
      writeFileSync(join(place.out, 'rad-kla.xlsx'), workbook);
      for (const path of plans) copyFileSync(path, join(place.plans, path.slice(path.lastIndexOf('/') + 1)));
      const { code, stdout, stderr } = await (plans.length > 0 ? place.runPlans() : place.run());
      if (code !== 0) throw new Error(stderr);
      return written(place, stdout);
    } finally {
      place.remove();
    }
  };
}

function written(place: Workplace, said: string): Outcome {
  const bytes = place.bytes('rad-kla.xlsx');
  return {
    workbook: openXlsx(bytes).snapshot(),
    bytes,
    said,
    oldKept: place.written().includes('rad-kla.lama.xlsx'),
  };
}

/** A fresh workbook of the command over these plans, by file name. */
export async function freshWorkbook(plans: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const place = new Workplace();
  try {
    place.put(plans);
    const { code, stderr } = await runCommand('--plans', place.plans, '--out', place.out);
    if (code !== 0) throw new Error(stderr);
    return new Uint8Array(readFileSync(join(place.out, 'rad-kla.xlsx')));
  } finally {
    place.remove();
  }
}

/** The pane in a browser without Excel: the file is dropped on it, computed again, and downloaded. */
export async function throughBrowser(workbook: Uint8Array, instant: string): Promise<Outcome> {
  const door = fileDoor(() => undefined, { ask });
  const copy = new Uint8Array(workbook);
  door.open(workbook, await ask('readFile', { bytes: copy.buffer, name: 'unduhan.xlsx' }));
  const report = await analyseAgain(door, instant);
  const bytes = await door.save();
  return {
    workbook: openXlsx(bytes).snapshot(),
    bytes,
    said: wordsOf(report),
    // What was dropped on the pane stays where it lies.
    oldKept: true,
  };
}

/** The add-in in Excel, the real client over the workbook as Excel opens it. */
export async function throughExcel(workbook: Uint8Array, instant: string): Promise<Outcome> {
  const host = openXlsx(workbook);
  const restore = installGlobally(connectInNode(host));
  try {
    const report = await analyseAgain(excelDoor(), instant);
    // Excel has undo and versions, not a second file: what is not kept has to be asked for first.
    return { workbook: host.snapshot(), bytes: null, said: wordsOf(report), oldKept: false };
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
