import { describe, expect, it } from 'vitest';
import { DoorError } from '../../../addin/excel';
import { annexes, column, planTable, realisticWorkbook, sheet, table, workbook } from './fixture';
import { differences } from '../differences';
import { openWorkbook } from './open-workbook';

const small = (values: readonly string[]) =>
  workbook([
    sheet('small', 'Kecil', {
      tables: [table('tblKecil', [column('id', values, { role: 'id', format: 'text' })])],
    }),
  ]);

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (thrown) {
    return thrown instanceof DoorError ? thrown.code : String(thrown);
  }
  return 'nothing thrown';
}

describe('what cannot be written is said before anything is written', () => {
  it('refuses a protected sheet, writes the others and never unprotects', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.user.protect('RAD Serang 2022-2023');
    const before = host.snapshot().sheets[1];
    const report = await door.write(realisticWorkbook());
    expect(report.sheets.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { key: 'plan-3673-2022', notices: [{ code: 'sheet-protected', subjects: ['RAD Serang 2022-2023'] }] },
    ]);
    expect(host.snapshot().sheets.find(({ name }) => name === 'RAD Serang 2022-2023')).toEqual(before);
    expect(host.log.counts().errors).toBe(0);
  });

  it('puts a column of ours back that was deleted, and knows one that was renamed by its place', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.user.deleteHeader('tblRad_3673_2022', 'target 2023');
    host.user.renameHeader('tblRad_3673_2022', 'sifat', 'Sifat target');
    const { sheets } = await door.write(annexes());
    expect(sheets.map(({ outcome }) => outcome)).toEqual(['updated', 'updated']);
    const fresh = openWorkbook();
    await fresh.door.write(annexes());
    const headers = async ({ door: one }: typeof fresh): Promise<readonly string[]> =>
      (await one.read()).tables.find(({ name }) => name === 'tblRad_3673_2022')?.headers ?? [];
    expect(await headers({ host, door } as typeof fresh)).toEqual(await headers(fresh));
  });

  it('asks first when a sheet is refused, and writes nothing on no', async () => {
    const { host, door } = openWorkbook();
    await door.write(annexes());
    host.user.protect('RAD Serang 2022-2023');
    const before = host.snapshot();
    const report = await door.write(realisticWorkbook(), { confirm: () => false });
    expect(report.stopped).toBe(true);
    expect(host.snapshot()).toEqual(before);
  });

  it("takes a numbered name when a sheet of somebody else's has ours", async () => {
    const { host, door } = openWorkbook();
    host.user.addSheet('Temuan');
    host.user.type('Temuan', 'A1', 'milik perencana');
    host.user.addSheet('Beranda');
    const report = await door.write(realisticWorkbook());
    const notice = { code: 'sheet-name-taken', subjects: ['Temuan'] };
    expect(report.sheets.find(({ key }) => key === 'findings')).toMatchObject({
      name: 'Temuan (2)',
      notices: [notice],
    });
    expect(report.sheets.find(({ key }) => key === 'home')?.name).toBe('Beranda (2)');
    expect(host.snapshot().sheets.find(({ name }) => name === 'Temuan')?.cells).toMatchObject({
      A1: { value: 'milik perencana' },
    });
    const again = await door.write(realisticWorkbook());
    expect(again.sheets.find(({ key }) => key === 'home')).toMatchObject({
      name: 'Beranda (2)',
      outcome: 'updated',
    });
    expect(host.snapshot().sheets).toHaveLength(15);
  });

  it('makes room for rows where something stands below its table', async () => {
    const { host, door } = openWorkbook();
    await door.write(small(['a', 'b']));
    host.user.type('Kecil', 'A9', 'tanda tangan');
    expect((await door.write(small(['a', 'b', 'c']))).sheets[0]?.outcome).toBe('updated');
    const report = await door.write(small(['a', 'b', 'c', 'd', 'e']));
    expect(report.sheets[0]?.outcome).toBe('updated');
    const below = Object.entries(host.snapshot().sheets[1]?.cells ?? {}).filter(
      ([, { value }]) => value === 'tanda tangan',
    );
    expect(below.map(([cell]) => cell)).toEqual(['A11']);
  });

  it('makes a table again of one that became plain cells, and of one that is gone', async () => {
    const { host, door } = openWorkbook();
    await door.write(small(['a']));
    for (const withCells of [false, true]) {
      host.user.removeTable('tblKecil', withCells);
      const report = await door.write(small(['a', 'b']));
      expect(report.sheets[0]).toMatchObject({ name: 'Kecil', outcome: 'updated' });
      expect(host.user.table('tblKecil').body.rows).toBe(2);
    }
  });

  it('refuses a table name that somebody else has, and leaves theirs alone', async () => {
    const { host, door } = openWorkbook();
    await door.write(small(['a']));
    host.user.deleteSheet('Kecil');
    host.user.addSheet('Milik saya');
    host.user.paste('Milik saya', 'A1', [['Judul'], ['isi']]);
    host.user.addTable('Milik saya', 'A1:A2', 'tblKecil');
    const report = await door.write(small(['a']));
    expect(report.sheets[0]).toMatchObject({
      outcome: 'refused',
      notices: [{ code: 'table-name-taken', subjects: ['tblKecil'] }],
    });
    expect(host.user.sheet('Milik saya').cell(1, 0)?.value).toBe('isi');
  });

  it('says that a cell is being edited where Excel cannot wait', async () => {
    const { host, door } = openWorkbook();
    await door.write(small(['a']));
    host.user.enterEditMode();
    expect(await codeOf(door.write(small(['b'])))).toBe('cell-edit-mode');
    host.user.leaveEditMode();
    expect((await door.write(small(['b']))).sheets[0]?.outcome).toBe('updated');
  });
});

describe('size', () => {
  it('cuts what is over 4 MB into few exchanges', async () => {
    const { host, door } = openWorkbook();
    const plan = planTable('tblBesar', 3000);
    const long = plan.columns.map((one) =>
      one.key === 'aksi'
        ? { ...one, values: one.values.map((value) => `${String(value)} ${'é'.repeat(900)}`) }
        : one,
    );
    const large = workbook([sheet('large', 'Besar', { tables: [{ ...plan, columns: long }] })]);
    const report = await door.write(large);
    const { syncs, largestRequestBytes, bytesIn, errors } = host.log.counts();
    expect(errors).toBe(0);
    expect(bytesIn).toBeGreaterThan(5 * 1024 * 1024);
    expect(largestRequestBytes).toBeLessThan(5 * 1024 * 1024);
    expect(syncs).toBeLessThanOrEqual(2 + Math.ceil(report.bytes / (4 * 1024 * 1024)));
    expect(host.snapshot().sheets[1]?.tables[0]?.address).toBe('A6:T3006');
  });

  it('halves a request that Excel refuses all the same', async () => {
    const { host, door } = openWorkbook({ maxRequestBytes: 120_000 });
    await door.write(annexes());
    expect(host.log.counts().errors).toBeGreaterThan(0);
    const read = await door.read();
    expect(read.tables.map(({ rows }) => rows.length)).toEqual([180, 139]);
  });

  it('reads in slices what one answer cannot hold', async () => {
    const { host, door } = openWorkbook({ maxResponseBytes: 90_000 });
    await door.write(annexes());
    host.user.paste(
      'RAD Serang 2022-2023',
      'C7',
      Array.from({ length: 180 }, () => ['x'.repeat(300)]),
    );
    const { tables } = await door.read();
    expect(tables.map(({ rows }) => rows.length)).toEqual([180, 139]);
    expect(tables[0]?.rows[179]?.[0]).toBe('3673-2022-180');
    expect(host.log.counts().errors).toBeGreaterThan(0);
    const report = await door.write(annexes());
    expect(report.sheets.map(({ outcome }) => outcome)).toEqual(['updated', 'updated']);
  });

  // Requests small enough that sheets, tables, values and looks of one sheet come in different exchanges.
  it.each([
    ['the first exchange', 1],
    ['the third', 3],
    ['the eighth', 8],
    ['half of them', 0.5],
    ['nine tenths of them', 0.9],
  ])('is stopped after %s, and the next write makes what an undisturbed one makes', async (_, after) => {
    const limits = { maxRequestBytes: 110_000 };
    const fresh = openWorkbook(limits);
    const { exchanges } = await fresh.door.write(realisticWorkbook());
    const { host, door } = openWorkbook(limits);
    const stop = new AbortController();
    const wanted = after < 1 ? Math.round(exchanges * after) : after;
    const report = await door.write(realisticWorkbook(), {
      signal: stop.signal,
      progress: (done) => {
        if (done >= wanted) stop.abort();
      },
    });
    expect(report.stopped).toBe(true);
    const again = await door.write(realisticWorkbook());
    expect(again.sheets.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(differences(host.snapshot(), fresh.host.snapshot())).toEqual([]);
  });

  it('keeps what the planner did on a sheet that was written half', async () => {
    const { host, door } = openWorkbook({ maxRequestBytes: 60_000 });
    const stop = new AbortController();
    await door.write(annexes(), {
      signal: stop.signal,
      progress: () => {
        if (host.snapshot().sheets.some(({ tables }) => tables.length > 0)) stop.abort();
      },
    });
    const [made] = host.snapshot().sheets.flatMap(({ tables }) => tables);
    host.user.addTableColumn(made?.name ?? '', 'Catatan bidang', ['dibahas Senin']);
    host.user.renameSheet('RAD Cilegon 2023-2026', 'Cilegon kita');
    await door.write(annexes());
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      'RAD Serang 2022-2023',
      'Cilegon kita',
    ]);
    const { tables } = await door.read();
    expect(tables.map(({ rows }) => rows.length)).toEqual([180, 139]);
    expect(tables[0]?.headers).toContain('Catatan bidang');
    expect(tables[0]?.rows[0]).toContain('dibahas Senin');
  });
});

describe('the floor of ExcelApi 1.13 and what came after', () => {
  it.each(['1.13', '1.14', '1.17'])(
    '%s: writes everything, grows and shrinks, takes a decision, goes to a cell',
    async (version) => {
      const { host, door } = openWorkbook({ requirementSets: { ExcelApi: version } });
      const stop = await door.onEdited(() => undefined);
      await door.write(realisticWorkbook());
      await door.write(small(['a', 'b']));
      expect((await door.write(small(['b']))).sheets[0]?.outcome).toBe('updated');
      expect((await door.write(small(['b', 'c', 'd']))).sheets[0]).toMatchObject({
        outcome: 'updated',
        rowsAdded: 2,
      });
      const place = { table: 'tblKecil', idHeader: 'id', rowId: 'c', header: 'id' };
      await door.select(place);
      await door.setCells([{ ...place, value: 'e' }]);
      expect((await door.read()).tables.find(({ name }) => name === 'tblKecil')?.rows).toEqual([
        ['b'],
        ['e'],
        ['d'],
      ]);
      await stop();
      expect(host.log.counts().errors).toBe(0);
      expect(host.faults).toEqual([]);
    },
  );
});

describe('tables as planners leave them', () => {
  it('with a totals row grow above it', async () => {
    const { host, door } = openWorkbook();
    await door.write(small(['a', 'b']));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblKecil').showTotals = true;
      await context.sync();
    });
    const report = await door.write(small(['a', 'c', 'd', 'e']));
    expect(report.sheets[0]).toMatchObject({ outcome: 'updated', rowsAdded: 3, rowsRemoved: 1 });
    expect(host.snapshot().sheets[1]?.tables[0]?.address).toBe('A5:A10');
    expect((await door.read()).tables[0]?.rows).toEqual([['a'], ['c'], ['d'], ['e']]);
  });

  it('with a hidden header row are refused', async () => {
    const { door } = openWorkbook();
    await door.write(small(['a', 'b']));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblKecil').showHeaders = false;
      await context.sync();
    });
    const report = await door.write(small(['a', 'c']));
    expect(report.sheets[0]?.notices).toEqual([{ code: 'header-row-missing', subjects: ['Kecil'] }]);
    expect((await door.read()).tables[0]).toMatchObject({ row: 4, headers: ['id'], rows: [['a'], ['b']] });
  });
});
