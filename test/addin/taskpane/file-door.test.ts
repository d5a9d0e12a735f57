/** The browser without Excel: seeds to a download, and a downloaded workbook computed again. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TablePlace } from '../../../addin/excel';
import type { Work, WorkKind } from '../../../addin/taskpane/analysis-client';
import { answer } from '../../../addin/taskpane/analysis-work';
import { fileDoor } from '../../../addin/taskpane/file-door';
import type { FileDoor } from '../../../addin/taskpane/file-door';
import type { CellContent, ReadTable, ReadWorkbook } from '../../../analysis/sheets/read-workbook';
import type { CellValue, WorkbookDescription } from '../../../analysis/sheets/sheet';
import { writeXlsx } from '../../../analysis/xlsx';
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

/** What the pane does for "Analisis", and the download after it. */
async function analysed(door: FileDoor, computedAt: string): Promise<WorkbookDescription> {
  const workbook = await door.read();
  const { plans } = await ask('check', { workbook, language: 'id' });
  const options = { planIds: plans.map(({ planId }) => planId), year: null, automatic: false };
  const { description } = await ask('analyse', {
    workbook,
    options,
    door: 'file',
    language: 'id',
    computedAt,
  });
  await door.write(description);
  return door.written() ?? description;
}

async function fromSeeds(): Promise<FileDoor> {
  const door = fileDoor(() => undefined);
  const planIds = (await ask('plans', null)).map(({ planId }) => planId);
  const workbook = await door.read();
  await door.write(
    await ask('load', { planIds, workbook, door: 'file', language: 'id', computedAt: FIRST_RUN }),
  );
  return door;
}

/** The pane keeps its settings of the run in the state beside the analysis' own; the command has none to keep. */
function withoutPane(description: WorkbookDescription): WorkbookDescription {
  const { pane, ...state } = JSON.parse(description.state) as { readonly pane: unknown };
  expect(pane).toMatchObject({ computedAt: description.properties.computedAt });
  return { ...description, state: JSON.stringify(state) };
}

describe('the browser without Excel', { timeout: 60_000 }, () => {
  it('makes of the seeds, byte for byte, the workbook of the command', async () => {
    const command = describedSeeds();
    const pane = withoutPane(await analysed(await fromSeeds(), FIRST_RUN));
    expect(differences(pane, command)).toEqual([]);
    const bytes = await ask('writeFile', { description: pane });
    expect(Buffer.compare(bytes, await writeXlsx(command))).toBe(0);
  });

  it('computes a downloaded workbook again and keeps what the planner did in it', async () => {
    const first = await analysed(await fromSeeds(), FIRST_RUN);
    const opened = await reopened(first);
    const door = fileDoor(() => undefined);
    door.open(withOwnColumn(opened, PLAN, 'Narahubung', ['Bu Ani', 'Pak Budi']));
    await door.setCells([
      { ...PLAN_CELL, rowId: '3673-2022-003', header: 'Catatan perencana', value: 'tanya Dinkes' },
      { ...PLAN_CELL, rowId: '3673-2022-008', header: 'Target 2023 (dibaca)', value: 77 },
      { ...FINDING_CELL, header: 'Keputusan', value: 'terima' },
    ]);

    const again = await reopened(await analysed(door, SECOND_RUN));
    const now = (place: TablePlace): CellContent => valueAt(again, place);
    const ofRow = (rowId: string, header: string): CellContent => now({ ...PLAN_CELL, rowId, header });
    expect(ofRow('3673-2022-003', 'Catatan perencana')).toBe('tanya Dinkes');
    expect(ofRow('3673-2022-008', 'Target 2023 (dibaca)')).toBe(77);
    expect(ofRow('3673-2022-001', 'Narahubung')).toBe('Bu Ani');
    expect(ofRow('3673-2022-002', 'Narahubung')).toBe('Pak Budi');
    expect(now({ ...FINDING_CELL, header: 'Keputusan' })).toBe('terima');
    expect(now({ ...FINDING_CELL, header: 'Diterapkan' })).toMatch(/^diterapkan/i);
  });
});

const PLAN_CELL = { table: PLAN, idHeader: 'ID baris' };
const FINDING_CELL = {
  table: 'tblTemuan',
  idHeader: 'ID temuan',
  rowId: doubtfulNature().findingId,
};

/** Downloaded, and dropped on the pane again. */
async function reopened(description: WorkbookDescription): Promise<ReadWorkbook> {
  const bytes = await ask('writeFile', { description });
  return ask('readFile', { bytes: bytes.buffer, name: 'unduhan.xlsx' });
}

function withOwnColumn(
  workbook: ReadWorkbook,
  table: string,
  header: string,
  values: readonly CellValue[],
): ReadWorkbook {
  const widened = (one: ReadTable): ReadTable => ({
    ...one,
    headers: [...one.headers, header],
    rows: one.rows.map((cells, row) => [...cells, values[row] ?? null]),
  });
  return { ...workbook, tables: workbook.tables.map((one) => (one.name === table ? widened(one) : one)) };
}

function valueAt({ tables }: ReadWorkbook, { table, idHeader, rowId, header }: TablePlace): CellContent {
  const found = tables.find(({ name }) => name === table);
  expect(found?.headers).toEqual(expect.arrayContaining([idHeader, header]));
  const row = found?.rows.find((cells) => cells[found.headers.indexOf(idHeader)] === rowId);
  return row?.[found?.headers.indexOf(header) ?? -1] ?? null;
}
