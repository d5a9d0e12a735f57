/** Packets go out to the responsible bodies and come back: filled in, twice, damaged, with what was not asked. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { returnedPackets } from '../../analysis/notebook/packets';
import { mergePackets } from '../../analysis/monitoring/merge-packets';
import { NO_MONITORING, type Monitoring } from '../../analysis/monitoring/monitoring';
import { type Packet, packetsOf } from '../../analysis/monitoring/packet-workbook';
import type { ReturnedPacket } from '../../analysis/monitoring/packet';
import { packetWords } from '../../analysis/monitoring/packet-words';
import { readPacket } from '../../analysis/sheets/read-packet';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { recordsOf } from '../../analysis/table/frame';
import { OfficePackage } from '../../analysis/xlsx/package';
import { readXlsx } from '../../analysis/xlsx/read';
import { changeXlsx } from '../../analysis/xlsx/write';
import { writeLockedXlsx } from '../../analysis/xlsx/write-locked';
import { Book } from '../doors/book';
import { seeds } from '../plan/seeds';
import { COMPUTED_AT, FEW_ROWS, firstRun, opened, rerun, typed, withTable } from '../sheets/planner';

const OPTIONS = { language: 'id', computedAt: COMPUTED_AT } as const;
const ROUND = { year: 2026, round: 1 };
const first = firstRun();
const { plans } = first.analysis;
const packets = packetsOf(first.analysis, ROUND, OPTIONS);
const received = ({ file }: ReturnedPacket): string => `27 November 2026 · ${file}`;

/** The packet of one body as a workbook, and its rows. */
function sent(name: RegExp): { readonly workbook: ReadWorkbook; readonly ids: readonly string[] } {
  const packet = packets.find((one) => name.test(one.name));
  if (!packet) throw new Error('no such packet');
  const workbook = opened({ description: packet.workbook });
  const table = workbook.tables.find((one) => one.name === 'tblPaket');
  const at = table?.headers.indexOf('Kode isian') ?? -1;
  return { workbook, ids: table?.rows.map((row) => String(row[at])) ?? [] };
}

function back(
  workbook: ReadWorkbook,
  cells: readonly (readonly [id: string, key: string, value: CellContent])[],
  sender = 'Siti',
  file = 'paket.xlsx',
): ReturnedPacket {
  const filled = cells.reduce((now, [id, key, value]) => typed(now, 'tblPaket', id, key, value), workbook);
  const named = withTable(filled, 'tblPengisi', (table) => ({ ...table, rows: [[sender]] }));
  const packet = readPacket(named, file);
  if (!packet) throw new Error('no packet');
  return packet;
}

const merged = (monitoring: Monitoring, ...returned: readonly ReturnedPacket[]) =>
  mergePackets(monitoring, returned, plans, received);
const { workbook, ids } = sent(/3672-2023-2026-1-(?:dinas-pppa|dp3a|bappeda)/);
const [one = '', two = ''] = ids;

describe('a packet that is sent', () => {
  it('goes to each body once, with its own rows of that round alone', () => {
    expect(new Set(packets.map(({ name }) => name)).size).toBe(packets.length);
    expect(packets.length).toBeGreaterThan(5);
    expect(ids.every((id) => id.startsWith('3672-2023-') && id.endsWith('|2026|1'))).toBe(true);
    const due = recordsOf(first.analysis.reporting).map(({ rows_due }) => rows_due);
    expect(packets.map(({ rows }) => rows).sort()).toEqual(
      due.filter((_, at) => recordsOf(first.analysis.reporting)[at]?.year === 2026).sort(),
    );
  });

  it('says until when, where a deadline is set', () => {
    const guide = (periods: Monitoring['periods']): string => {
      const monitoring = { ...NO_MONITORING, periods };
      const analysis = analyse({ printed: FEW_ROWS, reference: seeds.reference, monitoring });
      return JSON.stringify(packetsOf(analysis, ROUND, OPTIONS)[0]?.workbook.sheets[0]?.cells);
    };
    expect(guide(null)).not.toContain('Batas waktu');
    const cells = { period_open: 'Ya', deadline: 46_156 };
    expect(guide([{ planId: '3672-2023', ...ROUND, cells }])).toContain('Batas waktu: 14 Mei 2026.');
  });

  it('is locked but for what one fills in, without a password, and read back as a file', async () => {
    const [packet] = packets;
    if (!packet) throw new Error('no packet');
    const bytes = await writeLockedXlsx(packet.workbook);
    const sheet = await new OfficePackage(bytes).text('xl/worksheets/sheet2.xml');
    expect(/<sheetProtection [^>]*>/.exec(sheet ?? '')?.[0]).toBe(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
    expect(readPacket(await readXlsx(bytes, 'a.xlsx'), 'a.xlsx')?.lines).toHaveLength(packet.rows);
  });
});

describe('a packet that comes back', () => {
  it('fills what was blank, with who and when, and changes nothing when it comes again', () => {
    const packet = back(workbook, [
      [one, 'realisation', 12],
      [one, 'obstacle', 'Data terlambat'],
    ]);
    const { monitoring, outcomes } = merged(NO_MONITORING, packet);
    expect(monitoring.entries).toMatchObject([
      {
        entryId: one,
        cells: {
          realisation: 12,
          obstacle: 'Data terlambat',
          reported_by: 'Siti',
          received: '27 November 2026 · paket.xlsx',
        },
      },
    ]);
    expect(outcomes).toMatchObject([{ taken: 1, known: 0, blank: ids.length - 1, conflicts: [] }]);
    const again = merged(monitoring, packet);
    expect(again.monitoring.entries).toEqual(monitoring.entries);
    expect(again.outcomes).toMatchObject([{ taken: 0, known: 1 }]);
  });

  it('adds to a line of which something stands already', () => {
    const { monitoring } = merged(
      NO_MONITORING,
      back(workbook, [[one, 'realisation', 12]], 'Siti', 'a.xlsx'),
      back(workbook, [[one, 'follow_up', 'Melatih kader']], 'Budi', 'b.xlsx'),
    );
    expect(monitoring.entries).toMatchObject([
      { cells: { realisation: 12, follow_up: 'Melatih kader', reported_by: 'Siti' } },
    ]);
  });

  it('with another answer stands beside the first one, and neither counts until one is gone', () => {
    const { monitoring, outcomes } = merged(
      NO_MONITORING,
      back(workbook, [[one, 'realisation', 12]], 'Siti', 'a.xlsx'),
      back(workbook, [[one, 'realisation', 14]], 'Budi', 'b.xlsx'),
    );
    expect(outcomes[1]).toMatchObject({ taken: 0, conflicts: [one] });
    expect(outcomes.map((outcome) => packetWords(outcome).id)[1]).toContain(
      'keduanya ada di lembar Pemantauan',
    );
    const analysis = analyse({ printed: FEW_ROWS, reference: seeds.reference, monitoring });
    const lines = recordsOf(analysis.monitoringLines).filter(({ filled }) => filled);
    expect(
      lines.map(({ typed_realisation, status, reported_by }) => [typed_realisation, status, reported_by]),
    ).toEqual([
      [12, 'conflict', 'Siti'],
      [14, 'conflict', 'Budi'],
    ]);
    const decided = { ...monitoring, entries: monitoring.entries.slice(1) };
    const after = recordsOf(
      analyse({ printed: FEW_ROWS, reference: seeds.reference, monitoring: decided }).monitoringLines,
    );
    expect(after.filter(({ filled }) => filled)).toMatchObject([{ realisation: 14, status: 'reported' }]);
  });

  it('of another city, or of an older plan, is left out with the reason', () => {
    const packet = back(workbook, [
      [one, 'realisation', 12],
      [two, 'realisation', 13],
    ]);
    const foreign = mergePackets(NO_MONITORING, [packet], plans.slice(0, 1), received);
    expect(foreign.monitoring.entries).toEqual([]);
    expect(foreign.outcomes[0]?.foreign).toHaveLength(2);
    const rowId = one.split('|')[0] ?? '';
    const edited = rerun(typed(opened(first), 'tblRad_3672_2023', rowId, 'target_2026_value', 77));
    const older = mergePackets(NO_MONITORING, [packet], edited.analysis.plans, received);
    expect(older.outcomes[0]).toMatchObject({ older: [rowId], taken: 1 });
  });

  it('with columns and lines of its own says which were not read', () => {
    const added = withTable(workbook, 'tblPaket', (table) => ({
      ...table,
      headers: [...table.headers, 'Catatan kami'],
      rows: [...table.rows.map((row) => [...row, 'penting']), table.headers.map(() => 'baris baru')],
    }));
    const packet = back(added, [[one, 'realisation', 12]]);
    expect(packet).toMatchObject({ addedColumns: ['Catatan kami'], unknownLines: 1 });
    expect(merged(NO_MONITORING, packet).outcomes).toMatchObject([{ taken: 1 }]);
  });

  it('keeps what was not understood, for the check to refuse', () => {
    const packet = back(workbook, [
      [one, 'realisation', { kind: 'percent', value: 97.5, shown: '97,5%' }],
      [one, 'realised_on', { kind: 'date', value: 46_142, shown: '30/04/2026' }],
      [two, 'realisation', { kind: 'error', value: null, shown: '#DIV/0!' }],
    ]);
    expect(merged(NO_MONITORING, packet).monitoring.entries).toMatchObject([
      { cells: { realisation: '97,5%', realised_on: 46_142 } },
      { cells: { realisation: '#DIV/0!' } },
    ]);
  });
});

describe('ten packets that come back in a folder', () => {
  let folder: string;
  const cilegon = packets.filter(({ planId }) => planId === '3672-2023');
  const put = (name: string, bytes: Uint8Array | string): Promise<void> =>
    writeFile(join(folder, `${name}.xlsx`), bytes);
  /** The packet as a file, its first line filled in. */
  const filled = async (packet: Packet | undefined, value: number): Promise<Uint8Array> => {
    if (!packet) throw new Error('too few packets');
    const bytes = await writeLockedXlsx(packet.workbook);
    const rowId = firstLine(packet);
    return changeXlsx(bytes, [
      { table: 'tblPaket', idHeader: 'Kode isian', rowId, header: 'Realisasi', value },
    ]);
  };
  const firstLine = ({ workbook: { sheets } }: Packet): string => {
    const columns = sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'tblPaket')?.columns;
    return String(columns?.find(({ key }) => key === 'entry_id')?.values[0]);
  };
  const [a, b, c, d, old] = distinct(cilegon, firstLine);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rad-kla-packets-'));
    await put('01', await filled(a, 11));
    await put('02', await filled(b, 12));
    await put('03', await filled(c, 13));
    await put('04-lain-dari-01', await filled(a, 21));
    await put('05-lain-dari-02', await filled(b, 22));
    const whole = await filled(c, 13);
    await put('06-rusak', whole.slice(0, whole.length / 2));
    const added = new Book(await filled(d, 14));
    added.addColumn('tblPaket', 'Catatan kami', () => ({ value: 'penting' }));
    const at = [added.table('tblPaket').area.row + 1, added.columnOf('tblPaket', 'Realisasi')] as const;
    added.addNote(added.sheetOf('tblPaket'), ...at, 'Angka sementara');
    await put('07-kolom-dan-catatan', added.save());
    const elsewhere = JSON.parse(JSON.stringify(a).replaceAll('3672-2023', '3601-2023')) as Packet;
    await put('08-kota-lain', await filled(elsewhere, 15));
    await put('09-rencana-lama', await filled(old, 16));
    await put('10-kembali-lagi', await filled(c, 13));
    await put('~$terbuka', '');
    await writeFile(join(folder, 'catatan.txt'), 'bukan paket');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are merged one by one: two conflicts, one damaged, one foreign, one outdated, and nothing lost', async () => {
    const { packets: read, unread } = await returnedPackets(folder);
    expect(unread.map(({ id }) => id)).toEqual([expect.stringMatching(/^06-rusak\.xlsx: /)]);
    const rowId = (old && firstLine(old).split('|')[0]) ?? '';
    const edited = rerun(typed(opened(first), 'tblRad_3672_2023', rowId, 'target_2026_value', 77));
    const { monitoring, outcomes } = mergePackets(NO_MONITORING, read, edited.analysis.plans, received);
    const told = outcomes.map(({ packet, taken, known, conflicts, foreign, older }) => [
      packet.file.slice(0, 2),
      ...[taken, known, conflicts.length, foreign.length, older.length],
    ]);
    expect(told).toEqual([
      ['01', 1, 0, 0, 0, 0],
      ['02', 1, 0, 0, 0, 0],
      ['03', 1, 0, 0, 0, 0],
      ['04', 0, 0, 1, 0, 0],
      ['05', 0, 0, 1, 0, 0],
      ['07', 1, 0, 0, 0, 0],
      ['08', 0, 0, 0, 1, 0],
      ['09', 0, 0, 0, 0, 1],
      ['10', 0, 1, 0, 0, 0],
    ]);
    expect(outcomes[5]?.packet.addedColumns).toEqual(['Catatan kami']);
    expect(monitoring.entries.map(({ cells }) => cells.realisation)).toEqual([11, 12, 13, 21, 22, 14]);
  });
});

/** Packets whose first lines are of different rows: a row of several bodies stands in the packet of each. */
function distinct(all: readonly Packet[], lineOf: (packet: Packet) => string): Packet[] {
  return [...new Map(all.map((packet) => [lineOf(packet), packet])).values()];
}
