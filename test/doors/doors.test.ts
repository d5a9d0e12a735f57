/**
 * Every door over the workbook of a hard-working planner: nothing is lost, the outcome is the same, a second run changes
 * nothing, and every file is one that Excel opens without a repair.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { partText } from '../../analysis/sheets/part-xml';
import { errorText } from '../../analysis/text/errors';
import { differences } from '../addin/differences';
import { settled } from '../addin/spelling';
import { openXlsx } from '../excel-host/from-xlsx';
import type { WorkbookSnapshot } from '../excel-host/snapshot';
import { describeWithLibreOffice } from '../xlsx/libreoffice';
import { describeWithOpenpyxl } from '../xlsx/openpyxl';
import { repairFaults } from '../xlsx/repairs';
import { describeWithSchemas, schemaFaults } from '../xlsx/schemas';
import type { Deed } from './deed';
import {
  freshWorkbook,
  throughBrowser,
  throughCommand,
  throughCommandWithPlans,
  throughExcel,
  type Door,
  type Outcome,
  type Runs,
} from './doors';
import { NOT_YET } from './not-yet';
import { planFile, seenOf, withStrangeRows, worked, type PlannedWorkbook } from './planner';
import { savedByExcel, savedByLibreOffice, savedByOpenpyxl } from './saved-by';
import { Standing } from './standing';

const INSTANT = '2026-12-01T03:00:00.000Z';
const ROWS = 20;

const SERANG = { 'serang.csv': planFile('serang-2022-2023', ROWS) };
const BOTH = { ...SERANG, 'cilegon.csv': planFile('cilegon-2023-2026', ROWS) };

interface Scene {
  readonly name: string;
  readonly describe: (name: string, body: () => void) => void;
  make(): Promise<PlannedWorkbook>;
  readonly doors: Readonly<Record<string, Door>>;
}

const DOORS = { command: throughCommand, browser: throughBrowser, Excel: throughExcel };

const SCENES: readonly Scene[] = [
  {
    name: 'both cities, saved by Excel',
    describe,
    make: async () =>
      saved(worked(await freshWorkbook(BOTH), ['3673-2022', '3672-2023'], ROWS), savedByExcel),
    doors: { ...DOORS, 'command with plans': throughCommandWithPlans(BOTH) },
  },
  {
    name: 'one plan, saved by LibreOffice',
    describe: describeWithLibreOffice,
    make: async () => saved(worked(await freshWorkbook(SERANG), ['3673-2022'], ROWS), savedByLibreOffice),
    doors: DOORS,
  },
  {
    name: 'one plan, saved by openpyxl',
    describe: describeWithOpenpyxl,
    make: async () => saved(worked(await freshWorkbook(SERANG), ['3673-2022'], ROWS), savedByOpenpyxl),
    doors: DOORS,
  },
];

function saved({ bytes, deeds }: PlannedWorkbook, save: (bytes: Uint8Array) => Uint8Array): PlannedWorkbook {
  return { bytes: save(bytes), deeds };
}

for (const { name, describe: describeScene, make, doors } of SCENES) {
  describeScene(`a planner's workbook: ${name}`, () => {
    let planned: PlannedWorkbook;
    let before: Standing;
    const runs = new Map<string, Runs | Error>();
    // Other programs have losses and faults of their own, which are not ours to judge.
    const isOurs = name.endsWith('by Excel');

    beforeAll(async () => {
      planned = await make();
      before = new Standing(openXlsx(planned.bytes).snapshot());
      for (const [door, run] of Object.entries(doors))
        runs.set(door, await run(planned.bytes, INSTANT).catch((thrown: unknown) => asError(thrown)));
    }, 120_000);

    const ran = (door: string): Runs => {
      const outcome = runs.get(door);
      if (outcome === undefined || outcome instanceof Error) throw outcome ?? new Error(door);
      return outcome;
    };

    it('holds all that the planner did, or what the program that saved it left of that', () => {
      const lost = planned.deeds.filter((deed) => isNothing(seenOf(deed, before, planned.bytes)));
      if (isOurs) expect(lost.map(({ what }) => what)).toEqual([]);
      expect(planned.deeds.length - lost.length).toBeGreaterThan(60);
    });

    it.each(Object.keys(doors))('loses nothing without a word: %s', (door) => {
      const { first } = ran(door);
      const known = NOT_YET.lost[`${name}, ${door}`] ?? [];
      const stands = new Standing(first.workbook);
      const lost = planned.deeds.flatMap((deed) => {
        if (deed.recordOnly && door === 'command with plans') return [];
        const what = lossOf(deed, seenOf(deed, before, planned.bytes), first, stands);
        return what === null ? [] : [known.includes(deed.what) ? deed.what : `${deed.what}: ${what}`];
      });
      expect(lost).toEqual(known);
    });

    for (const door of Object.keys(doors)) {
      test(`${name}: a second run changes nothing: ${door}`, () => {
        const { first, second } = ran(door);
        expect(some(differences(comparable(first.workbook), comparable(second.workbook)))).toEqual([]);
      });
    }

    for (const door of ['browser', 'Excel']) {
      test(`${name}: the outcome is the same: command and ${door}`, () => {
        const [one, other] = [ran('command'), ran(door)].map(({ first }) => comparable(first.workbook));
        expect(some(differences(one, other))).toEqual([]);
      });
    }

    it('is saved so that Excel opens it without a repair', () => {
      expect(repairFaults(filesOf(planned, runs))).toEqual([]);
    });

    describeWithSchemas('and every part of it is valid', () => {
      it('before and after, from every door', () => {
        const before = isOurs ? {} : known(schemaFaults({ before: planned.bytes }));
        const faults = schemaFaults(filesOf(planned, runs)).filter(
          (fault) => !(withoutFile(fault) in before),
        );
        expect(some(faults)).toEqual([]);
      });
    });
  });
}

describe('a workbook with a row that repeats an id, and one without', () => {
  let planned: PlannedWorkbook;
  beforeAll(async () => {
    planned = withStrangeRows(await freshWorkbook(SERANG), '3673-2022');
  });

  for (const [door, run] of Object.entries(DOORS)) {
    test(`rows of a strange id are kept, or the run stops before it writes and says where they are: ${door}`, async () => {
      const before = new Standing(openXlsx(planned.bytes).snapshot());
      const outcome = await run(planned.bytes, INSTANT).catch((thrown: unknown) => asError(thrown));
      if (outcome instanceof Error) {
        expect(errorWords(outcome)).toMatch(/RAD Serang 2022-2023, baris \d+/);
        return;
      }
      const stands = new Standing(outcome.first.workbook);
      for (const deed of planned.deeds)
        expect(lossOf(deed, seenOf(deed, before, planned.bytes), outcome.first, stands)).toBeNull();
    });
  }
});

/** What the pane or the command shows of an error. */
function errorWords(error: Error): string {
  return error instanceof AnalysisError ? errorText(error, 'id') : error.message;
}

function test(name: string, body: () => void): void {
  if (NOT_YET.tests.includes(name)) it.fails(name, body);
  else it(name, body);
}

/** What is missing or other than before, in few words; null for nothing, or for what was named and is kept aside. */
function lossOf(deed: Deed, before: unknown, after: Outcome, stands: Standing): string | null {
  if (isNothing(before) || (deed.fileOnly && after.bytes === null)) return null;
  const now = sight(() => seenOf(deed, stands, after.bytes));
  const wanted = deed.comesAndGoes ? sameRows(before, now) : before;
  const lines =
    wanted === null
      ? ['no row of before stands']
      : differences(wanted, deed.comesAndGoes ? sameRows(now, wanted) : now);
  if (lines.length === 0) return null;
  const told = deed.named?.every((word) => after.said.includes(word)) ?? false;
  return told && after.oldKept ? null : lines.slice(0, 3).join('; ').slice(0, 400);
}

function sight(look: () => unknown): unknown {
  try {
    return look();
  } catch (error) {
    return String(error);
  }
}

function isNothing(seen: unknown): boolean {
  return seen === null || seen === undefined || seen === false || (Array.isArray(seen) && seen.length === 0);
}

/** Of what is seen by row, the rows that the other has too; null when that is none. */
function sameRows(seen: unknown, other: unknown): unknown {
  if (!isRecord(seen) || !isRecord(other)) return null;
  const rows = Object.entries(seen).filter(([key]) => key in other);
  return rows.length === 0 ? null : Object.fromEntries(rows);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Spelled one way; the pane keeps its own settings of the run in the state, the command has none. */
function comparable(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { xmlParts, ...rest } = settled(workbook);
  return {
    ...rest,
    xmlParts: xmlParts.map(({ namespace, xml }) => ({ namespace, xml: withoutPane(partText(xml) ?? '{}') })),
  };
}

function withoutPane(text: string): string {
  const { pane: _, ...state } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return JSON.stringify(state);
}

function filesOf(
  planned: PlannedWorkbook,
  runs: ReadonlyMap<string, Runs | Error>,
): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = { before: planned.bytes };
  for (const [door, outcome] of runs) {
    if (outcome instanceof Error) continue;
    for (const [run, { bytes }] of Object.entries(outcome)) if (bytes) files[`${door}, ${run}`] = bytes;
  }
  return files;
}

function known(faults: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(faults.map((fault) => [withoutFile(fault), true]));
}

function withoutFile(fault: string): string {
  return fault.replace(/^.*? › [^:]*/, '');
}

function some(lines: readonly string[]): readonly string[] {
  const more = lines.length > 40 ? [`and ${String(lines.length - 40)} more`] : [];
  return [...lines.slice(0, 40).map((line) => line.slice(0, 300)), ...more];
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
