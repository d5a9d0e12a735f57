import { describe, expect, it, vi } from 'vitest';
import { DOOR_CODES, DoorError, ready, toDoorError } from '../../../addin/excel';
import { shownText } from '../../../analysis/sheets/cell-content';
import { HOSTILE, annexes } from './fixture';
import { openWorkbook } from './open-workbook';

const PLAN = 'tblRad_3673_2022';
const place = (rowId: string, header: string) => ({ table: PLAN, idHeader: 'id', rowId, header });

describe('single cells', () => {
  it('goes to a cell by row id after the planner sorted, renamed and moved', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.user.renameSheet('RAD Serang 2022-2023', 'Serang');
    host.user.type('Serang', 'A9', '3673-2022-XXX');
    host.user.insertRows('Serang', 2, 3);
    host.user.addTableColumn(PLAN, 'Catatan', [], 0);
    await door.select(place('3673-2022-XXX', 'target 2023'));
    expect(host.snapshot().activeSheet).toBe('Serang');
    expect(host.workbook.selection).toMatchObject({ row: 11, column: 7 });
  });

  it.each([
    [{ ...place('x', 'id'), table: 'tblNirwana' }, 'table-not-found'],
    [place('nirwana', 'sifat'), 'row-not-found'],
    [place('3673-2022-001', 'nirwana'), 'column-not-found'],
    [{ sheet: 'Nirwana', cell: 'A1' }, 'sheet-not-found'],
  ])('says what %j lacks', async (missing, code) => {
    const { door } = openWorkbook();
    await door.write(annexes());
    await expect(door.select(missing)).rejects.toMatchObject({ code });
  });

  it('applies several changes at once, text as text', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.log.clear();
    await door.setCells([
      { ...place('3673-2022-003', 'target 2023'), value: 42 },
      { ...place('3673-2022-003', 'sifat'), value: 'tonggak' },
      ...HOSTILE.map((value, row) => ({
        ...place(`3673-2022-${String(row + 10).padStart(3, '0')}`, 'bacaan 2'),
        value,
      })),
    ]);
    expect(host.log.counts()).toMatchObject({ syncs: 2, errors: 0 });
    const { tables } = await door.read();
    const rows = tables[0]?.rows ?? [];
    expect([rows[2]?.[6], rows[2]?.[7]]).toEqual([42, 'tonggak']);
    expect(rows.slice(9, 9 + HOSTILE.length).map((cells) => shownText(cells[9] ?? null))).toEqual(HOSTILE);
  });

  it('changes nothing on a protected sheet, or when one of the cells is not there', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    const before = host.snapshot();
    const changes = [
      { ...place('3673-2022-003', 'sifat'), value: 'tonggak' },
      { ...place('nirwana', 'sifat'), value: 'tonggak' },
    ];
    await expect(door.setCells(changes)).rejects.toMatchObject({
      code: 'row-not-found',
      subjects: ['nirwana'],
    });
    host.user.protect('RAD Serang 2022-2023');
    await expect(door.setCells(changes.slice(0, 1))).rejects.toMatchObject({ code: 'sheet-protected' });
    host.user.unprotect('RAD Serang 2022-2023');
    expect(host.snapshot()).toEqual(before);
  });
});

describe('edits', () => {
  it('are told by table, once for the planner and not for our own writes, until stopped', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    const edited = vi.fn();
    const stop = await door.onEdited(edited);
    await door.setCells([{ ...place('3673-2022-003', 'sifat'), value: 'tonggak' }]);
    host.user.type('RAD Serang 2022-2023', 'F8', 12);
    host.user.type('Sheet1', 'A1', 'bukan tabel');
    await vi.waitFor(() => {
      expect(edited).toHaveBeenCalled();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(edited.mock.calls).toEqual([[{ table: PLAN }]]);
    await stop();
    host.user.type('RAD Serang 2022-2023', 'F8', 13);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(edited).toHaveBeenCalledTimes(1);
  });

  it('are asked for in one exchange, whatever their sheets are called by now', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.log.clear();
    const [table] = await door.inputs([PLAN]);
    expect(host.log.counts().syncs).toBe(1);
    expect(await door.inputs([PLAN, 'tblTidakAda'])).toHaveLength(1);
    host.user.renameSheet('RAD Serang 2022-2023', 'Serang');
    expect(await door.inputs([PLAN])).toMatchObject([
      { name: PLAN, headers: table?.headers, rows: table?.rows },
    ]);
  });
});

describe('errors', () => {
  it.each([
    ['ItemNotFound', 'item-not-found'],
    ['ItemAlreadyExists', 'item-already-exists'],
    ['InvalidArgument', 'invalid-argument'],
    ['AccessDenied', 'access-denied'],
    ['InvalidOperation', 'invalid-operation'],
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    ['RequestPayloadSizeLimitExceeded', 'request-too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'response-too-large'],
    ['RangeExceedsLimit', 'range-too-large'],
    ['InactiveWorkbook', 'inactive-workbook'],
    ['InvalidSelection', 'invalid-selection'],
    ['ApiNotAvailable', 'api-not-available'],
    ['GeneralException', 'general-exception'],
    ['toString', 'unknown'],
    ['Nirwana', 'unknown'],
  ])('%s is %s', (code, expected) => {
    const error = toDoorError({ code, message: 'Office text', debugInfo: { errorLocation: 'Range.values' } });
    expect(error).toMatchObject({ code: expected, origin: `${code} @ Range.values` });
    expect(DOOR_CODES).toContain(expected);
    expect(error.message).not.toContain('Office text');
  });

  it('passes its own on and takes anything thrown', () => {
    const own = new DoorError('row-not-found', ['a']);
    expect(toDoorError(own)).toBe(own);
    for (const thrown of [undefined, null, 'x', 3, new TypeError('x')])
      expect(toDoorError(thrown).code).toBe('unknown');
    expect(new Set(DOOR_CODES).size).toBe(DOOR_CODES.length);
  });
});

describe('readiness', () => {
  const office = (value: unknown) => vi.stubGlobal('Office', value);

  it.each([
    ['office.js did not load', undefined, 'unavailable'],
    ['it loaded half', {}, 'unavailable'],
    ['it never answers', { onReady: () => new Promise(() => undefined) }, 'unavailable'],
    ['it fails', { onReady: () => Promise.reject(new Error('x')) }, 'unavailable'],
    ['there is no Excel around', { onReady: () => Promise.resolve({ host: null }) }, 'browser'],
    [
      'Excel is there without a theme',
      { onReady: () => Promise.resolve({ host: 'Excel' }), context: {} },
      'excel',
    ],
  ])('says where it is when %s', async (_, value, host) => {
    office(value);
    expect(await ready(20)).toEqual({ host, language: null, theme: null });
    vi.unstubAllGlobals();
  });

  it('takes the language and theme of Excel', async () => {
    const context = { displayLanguage: 'id-ID', officeTheme: { bodyBackgroundColor: '#262626' } };
    office({ onReady: () => Promise.resolve({ host: 'Excel' }), context });
    expect(await ready()).toEqual({ host: 'excel', language: 'id-ID', theme: 'dark' });
    vi.unstubAllGlobals();
  });
});
