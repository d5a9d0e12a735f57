/**
 * What is asked of every door over the workbook of a hard-working planner: nothing is lost, the outcome is the same, a second run changes
 * nothing, and every file is one that Excel opens without a repair.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { partText } from '../../analysis/sheets/part-xml';
import { errorText } from '../../analysis/text/errors';
import { differences } from '../addin/differences';
import { settled } from '../addin/spelling';
import { openXlsx } from '../excel-host/from-xlsx';
import { cellName, parseAddress } from '../excel-host/model/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';
import { repairFaults } from '../xlsx/repairs';
import { describeWithSchemas, schemaFaults } from '../xlsx/schemas';
import type { Deed } from './deed';
import { type Door, type Outcome, type Runs } from './doors';
import { NOT_YET } from './not-yet';
import { planFile, seenOf, withStrangeRows, type PlannedWorkbook } from './planner';
import { Standing } from './standing';

export const INSTANT = '2026-12-01T03:00:00.000Z';
/** Rows of each plan. */
export const ROWS = 20;

export const SERANG = { 'serang.csv': planFile('serang-2022-2023', ROWS) };
export const BOTH = { ...SERANG, 'cilegon.csv': planFile('cilegon-2023-2026', ROWS) };

export interface Scene {
  readonly name: string;
  /** Whether the file is as the planner left it; other programs have losses and faults of their own. */
  readonly isOurs: boolean;
  make(): Promise<PlannedWorkbook>;
  readonly doors: Readonly<Record<string, Door>>;
}

/** A workbook as some program saves it, through every door. */
export function checkDoors({ name, isOurs, make, doors }: Scene): void {
  describe(`a planner's workbook: ${name}`, () => {
    let planned: PlannedWorkbook;
    /** What stood of each deed before any run. */
    let before: ReadonlyMap<Deed, unknown>;
    const runs = new Map<string, Runs | Error>();

    beforeAll(async () => {
      planned = await make();
      const stands = new Standing(openXlsx(planned.bytes).snapshot());
      before = new Map(planned.deeds.map((deed) => [deed, seenOf(deed, stands, planned.bytes)]));
      for (const [door, run] of Object.entries(doors))
        runs.set(door, await run(planned.bytes, INSTANT).catch((thrown: unknown) => asError(thrown)));
    }, 120_000);

    const ran = (door: string): Runs => {
      const outcome = runs.get(door);
      if (outcome === undefined || outcome instanceof Error) throw outcome ?? new Error(door);
      return outcome;
    };

    it('holds all that the planner did, or what the program that saved it left of that', () => {
      const lost = planned.deeds.filter((deed) => isNothing(before.get(deed)));
      if (isOurs) expect(lost.map(({ what }) => what)).toEqual([]);
      expect(planned.deeds.length - lost.length).toBeGreaterThan(60);
    });

    it.each(Object.keys(doors))('loses nothing without a word: %s', (door) => {
      const { first } = ran(door);
      const known = NOT_YET.lost[`${name}, ${door}`] ?? [];
      const stands = new Standing(first.workbook);
      const lost = planned.deeds.flatMap((deed) => {
        if (deed.recordOnly && door === 'command with plans') return [];
        const what = lossOf(deed, before.get(deed), first, stands);
        return what === null ? [] : [known.includes(deed.what) ? deed.what : `${deed.what}: ${what}`];
      });
      expect(lost).toEqual(known);
    });

    for (const door of Object.keys(doors)) {
      test(`${name}: the run takes up what was decided: ${door}`, () => {
        const { first } = ran(door);
        const refused = first.said.split('\n').filter((line) => line.endsWith(' refused'));
        expect(refused.filter((line) => !line.startsWith(PROTECTED))).toEqual([]);
        expect(appliedOf(new Standing(first.workbook))).toEqual({ setuju: true, tetap: true, ganti: true });
      });

      test(`${name}: a second run changes nothing: ${door}`, () => {
        const { first, second } = ran(door);
        expect(some(differences(comparable(first.workbook), comparable(second.workbook)))).toEqual([]);
      });
    }

    for (const door of ['browser', 'Excel'].filter((one) => one in doors)) {
      test(`${name}: the outcome is the same: command and ${door}`, () => {
        const [one, other] = [ran('command'), ran(door)].map(({ first }) =>
          acrossDoors(comparable(first.workbook)),
        );
        expect(some(differences(one, other))).toEqual([]);
      });
    }

    it('is saved so that Excel opens it without a repair', () => {
      const files = Object.entries(filesOf(planned, runs)).filter(([file]) => !file.endsWith('second'));
      expect(repairFaults(Object.fromEntries(files))).toEqual([]);
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

/** A workbook with a row that repeats an id, and one without. */
export function checkStrangeRows(
  fresh: () => Promise<Uint8Array>,
  doors: Readonly<Record<string, Door>>,
): void {
  describe('a workbook with a row that repeats an id, and one without', () => {
    let planned: PlannedWorkbook;
    beforeAll(async () => {
      planned = withStrangeRows(await fresh(), '3673-2022');
    });

    for (const [door, run] of Object.entries(doors)) {
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
}

/** What the pane or the command shows of an error. */
function errorWords(error: Error): string {
  return error instanceof AnalysisError ? errorText(error, 'id') : error.message;
}

function test(name: string, body: () => void): void {
  if (NOT_YET.tests.includes(name)) it.fails(name, body);
  else it(name, body);
}

const PROTECTED = 'Penanggung Jawab';

/** Whether "Hasil keputusan" says something beside each kind of decision. */
function appliedOf(standing: Standing): Readonly<Record<string, boolean>> {
  const { headers } = standing.table('tblTemuan');
  const applied: Record<string, boolean> = {};
  for (const row of standing.bodyRows('tblTemuan')) {
    const values = standing.rowValues('tblTemuan', row);
    const decision = String(values[headers.indexOf('Keputusan')]);
    if (decision !== '') applied[decision] ||= values[headers.indexOf('Hasil keputusan')] !== '';
  }
  return applied;
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

/**
 * What Excel and a file say differently of one and the same: a default font that a file spells, blank cells that one of
 * them lists, quotation marks around a plain tab name. Notes of a file are out of an add-in's reach below ExcelApi 1.18,
 * so what they say is left out.
 */
function acrossDoors(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    notes: {},
    conditionalFormats: joinedRules(sheet.conditionalFormats),
    cells: Object.fromEntries(
      Object.entries(sheet.cells).flatMap(([name, cell]) => {
        const settledCell = plainCell(cell);
        return Object.keys(settledCell).length === 1 && settledCell.value === '' ? [] : [[name, settledCell]];
      }),
    ),
  }));
  return { ...workbook, sheets };
}

/** A rule that was put on new rows and one that grew over them colour the same cells. */
function joinedRules(rules: SheetSnapshot['conditionalFormats']): SheetSnapshot['conditionalFormats'] {
  const cells = new Map<string, Set<string>>();
  for (const { areas, ...rule } of rules) {
    const key = JSON.stringify(rule);
    const all = cells.get(key) ?? new Set();
    for (const area of areas) for (const name of namesIn(area)) all.add(name);
    cells.set(key, all);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) => ({
      ...(JSON.parse(key) as Omit<SheetSnapshot['conditionalFormats'][number], 'areas'>),
      areas: [...names].sort(),
    }));
}

function namesIn(address: string): string[] {
  const area = parseAddress(address)?.area;
  if (!area) return [address];
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    cellName(area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

const SPELLED_DEFAULTS: Readonly<Record<string, unknown>> = {
  'Font.Name': 'Arial',
  'Font.Size': 10,
  'Font.Color': '#000000',
  'Protection.Locked': true,
};

function plainCell({ format = {}, validation, ...cell }: CellSnapshot): CellSnapshot {
  const looks = Object.fromEntries(
    Object.entries(format).filter(([name, value]) => SPELLED_DEFAULTS[name] !== value),
  );
  const rules = Object.entries(validation ?? {}).filter(([name]) => name !== 'Prompt');
  const plain = JSON.parse(
    JSON.stringify(Object.fromEntries(rules)).replaceAll(/'(\p{L}+)'!/gu, '$1!'),
  ) as NonNullable<CellSnapshot['validation']>;
  return {
    ...cell,
    ...(Object.keys(looks).length > 0 && { format: looks }),
    ...(Object.keys(plain).length > 0 && { validation: plain }),
  };
}

function withoutPane(text: string): string {
  const state = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...state, pane: null });
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
