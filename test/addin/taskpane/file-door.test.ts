/** The browser without Excel: seeds to a download, and a downloaded workbook computed again. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TablePlace } from '../../../addin/excel';
import type { Work, WorkKind } from '../../../addin/taskpane/analysis-client';
import { answer } from '../../../addin/taskpane/analysis-work';
import { fileDoor } from '../../../addin/taskpane/file-door';
import type { FileDoor } from '../../../addin/taskpane/file-door';
import type { CellContent, ReadWorkbook } from '../../../analysis/sheets/read-workbook';
import type { CellValue, WorkbookDescription } from '../../../analysis/sheets/sheet';
import { readXlsx, writeXlsx } from '../../../analysis/xlsx';
import { WorkbookFile } from '../../../analysis/xlsx/workbook-file';
import { differences } from '../differences';
import { FIRST_RUN, SECOND_RUN, describedSeeds, doubtfulNature } from '../real-workbook';

const PLAN = 'tblRad_3673_2022';

beforeAll(() => {
  // The worker fetches the seeds that lie beside the pane.
  vi.stubGlobal('location', { href: 'https://pane.invalid/' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const path = fileURLToPath(new URL(`../../..${url.pathname}`, import.meta.url));
    return new Response(await readFile(path, 'utf8'));
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

async function ask<K extends WorkKind>(kind: K, question: Work[K]['ask']): Promise<Work[K]['answer']> {
  const request = { kind, ask: question } as Parameters<typeof answer>[0];
  return (await answer(request, () => undefined)) as Work[K]['answer'];
}

/** What the pane does for "Analisis". */
async function analysed(door: FileDoor, computedAt: string): Promise<WorkbookDescription> {
  const workbook = await door.read();
  const { plans } = await ask('check', { workbook, language: 'id' });
  const options = { planIds: plans.map(({ planId }) => planId), year: null, automatic: false };
  const { description } = await ask('analyse', { workbook, options, language: 'id', computedAt });
  await door.write(description);
  return description;
}

async function fromSeeds(): Promise<FileDoor> {
  const door = fileDoor(() => undefined, { ask });
  const planIds = (await ask('plans', null)).map(({ planId }) => planId);
  const workbook = await door.read();
  const loaded = await ask('load', { planIds, workbook, language: 'id', computedAt: FIRST_RUN });
  await door.write(loaded.description);
  return door;
}

/** The pane keeps its settings of the run in the state beside the analysis' own; the command has none to keep. */
function withoutPane(description: WorkbookDescription): WorkbookDescription {
  const { pane, ...state } = JSON.parse(description.state) as { readonly pane: unknown };
  expect(pane).toMatchObject({ computedAt: description.properties.computedAt });
  return { ...description, state: JSON.stringify(state) };
}

describe('the browser without Excel', { timeout: 60_000 }, () => {
  it('makes of the seeds what the command makes of them, but for what the pane remembers', async () => {
    const door = await fromSeeds();
    const pane = await analysed(door, FIRST_RUN);
    expect(differences(withoutPane(pane), describedSeeds())).toEqual([]);
    const fromCommand = await readXlsx(await writeXlsx(describedSeeds()));
    expect(differences(byTable(await reopened(door)), byTable(fromCommand))).toEqual([]);
  });

  it('computes a downloaded workbook again and keeps what the planner did in it', async () => {
    const first = await fromSeeds();
    await analysed(first, FIRST_RUN);
    const door = fileDoor(() => undefined, { ask });
    const bytes = await withOwnColumn(await first.save(), PLAN, 'Narahubung', ['Bu Ani', 'Pak Budi']);
    door.open(bytes, await readXlsx(bytes));
    await door.setCells([
      { ...PLAN_CELL, rowId: '3673-2022-003', header: 'Catatan perencana', value: 'tanya Dinkes' },
      { ...PLAN_CELL, rowId: '3673-2022-008', header: 'Target 2023 (dibaca)', value: 77 },
      { ...FINDING_CELL, header: 'Keputusan', value: 'setuju' },
    ]);

    await analysed(door, SECOND_RUN);
    const again = await reopened(door);
    const now = (place: TablePlace): CellContent => valueAt(again, place);
    const ofRow = (rowId: string, header: string): CellContent => now({ ...PLAN_CELL, rowId, header });
    expect(ofRow('3673-2022-003', 'Catatan perencana')).toBe('tanya Dinkes');
    expect(ofRow('3673-2022-008', 'Target 2023 (dibaca)')).toBe(77);
    expect(ofRow('3673-2022-001', 'Narahubung')).toBe('Bu Ani');
    expect(ofRow('3673-2022-002', 'Narahubung')).toBe('Pak Budi');
    expect(now({ ...FINDING_CELL, header: 'Keputusan' })).toBe('setuju');
    expect(now({ ...FINDING_CELL, header: 'Hasil keputusan' })).toMatch(/^diterapkan/i);
  });

  it('puts what was decided in the pane into the download without another run', async () => {
    const door = await fromSeeds();
    await analysed(door, FIRST_RUN);
    await door.setCells([{ ...FINDING_CELL, header: 'Keputusan', value: 'tetap' }]);
    expect(valueAt(await reopened(door), { ...FINDING_CELL, header: 'Keputusan' })).toBe('tetap');
  });
});

const PLAN_CELL = { table: PLAN, idHeader: 'Kode baris' };
const FINDING_CELL = {
  table: 'tblTemuan',
  idHeader: 'ID catatan',
  rowId: doubtfulNature().findingId,
};

/** Downloaded, and dropped on the pane again. */
async function reopened(door: FileDoor): Promise<ReadWorkbook> {
  return readXlsx(await door.save());
}

/** The command writes all sheets at once, the pane those of the annexes first: Excel lists tables as they came. */
function byTable({ sheetNames, tables }: ReadWorkbook) {
  return { sheetNames, tables: Object.fromEntries(tables.map((table) => [table.name, table])) };
}

/** A column that a planner added at the end of a table. */
async function withOwnColumn(
  bytes: Uint8Array,
  table: string,
  header: string,
  values: readonly CellValue[],
): Promise<Uint8Array> {
  const file = await WorkbookFile.open(bytes);
  const found = file.table(table);
  if (!found) throw new Error(`no table ${table}`);
  const { area } = found.table;
  const { grid } = file.tab(found.tab.name).sheet;
  const at = area.right + 1;
  found.table.resize({ ...area, right: at });
  found.table.addColumn(at - area.left, header);
  [header, ...values].forEach((value, down) => grid.setValue(area.top + down, at, value));
  return file.save();
}

function valueAt({ tables }: ReadWorkbook, { table, idHeader, rowId, header }: TablePlace): CellContent {
  const found = tables.find(({ name }) => name === table);
  expect(found?.headers).toEqual(expect.arrayContaining([idHeader, header]));
  const row = found?.rows.find((cells) => cells[found.headers.indexOf(idHeader)] === rowId);
  return row?.[found?.headers.indexOf(header) ?? -1] ?? null;
}
