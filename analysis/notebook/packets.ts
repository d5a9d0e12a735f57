/** Packets that came back: a folder of files, and what became of each. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listed } from '../audit/wording';
import { AnalysisError } from '../errors';
import type { PacketOutcome } from '../monitoring/merge-packets';
import type { ReturnedPacket } from '../monitoring/packet';
import { readPacket } from '../sheets/read-packet';
import type { Bilingual } from '../text/bilingual';
import { errorText } from '../text/errors';
import { readXlsx } from '../xlsx/read';

export interface ReturnedFolder {
  readonly packets: readonly ReturnedPacket[];
  /** What is said of files that are none or cannot be opened. */
  readonly unread: readonly Bilingual[];
}

/**
 * Reads every .xlsx of a folder, by name. One that is damaged or no packet is said, and the others go on.
 *
 * @throws AnalysisError `file-not-found` for a folder that cannot be read
 */
export async function returnedPackets(folder: string): Promise<ReturnedFolder> {
  const names = await readdir(folder).catch(() => {
    throw new AnalysisError('file-not-found', `${folder} cannot be read`, { file: folder });
  });
  const packets: ReturnedPacket[] = [];
  const unread: Bilingual[] = [];
  // "~$…" is what Excel leaves beside a file that is open.
  for (const name of names.filter((one) => /\.xlsx$/i.test(one) && !one.startsWith('~$')).sort()) {
    try {
      const packet = readPacket(await readXlsx(await readFile(join(folder, name)), name), name);
      if (packet) packets.push(packet);
      else unread.push(NO_PACKET(name));
    } catch (error) {
      if (!(error instanceof AnalysisError)) throw error;
      unread.push({ id: `${name}: ${errorText(error, 'id')}`, en: `${name}: ${errorText(error, 'en')}` });
    }
  }
  return { packets, unread };
}

const NO_PACKET = (name: string): Bilingual => ({
  id: `${name}: bukan paket pemantauan (tabel isiannya tidak ada); tidak dibaca.`,
  en: `${name}: no monitoring packet (its table is not there); not read.`,
});

/** What became of a packet, in a few sentences. */
export function packetWords({
  packet,
  taken,
  known,
  blank,
  conflicts,
  foreign,
  older,
}: PacketOutcome): Bilingual {
  const { file, sender, addedColumns, unknownLines } = packet;
  const parts: (Bilingual | false)[] = [
    {
      id: `${file}${sender === '' ? ' (pengisi tidak disebut)' : ` (${sender})`}: ${String(taken)} isian diambil, ${String(known)} sudah ada, ${String(blank)} kosong.`,
      en: `${file}${sender === '' ? ' (nobody is named)' : ` (${sender})`}: ${String(taken)} entries taken, ${String(known)} there already, ${String(blank)} blank.`,
    },
    conflicts.length > 0 && {
      id: `Berbeda dari isian yang sudah ada: ${listed([...conflicts]).id}; keduanya ada di lembar Pemantauan dan tidak dihitung sampai salah satunya dihapus.`,
      en: `Other than what is there: ${listed([...conflicts]).en}; both stand on sheet Monitoring and do not count until one is deleted.`,
    },
    foreign.length > 0 && {
      id: `Tidak diambil karena barisnya tidak ada dalam rencana buku kerja ini (kota atau rencana lain): ${listed([...foreign]).id}.`,
      en: `Not taken, since the rows are in no plan of this workbook (another city or plan): ${listed([...foreign]).en}.`,
    },
    older.length > 0 && {
      id: `Tidak diambil karena teks atau target barisnya berubah sejak paket dibuat: ${listed([...older]).id}; kirim paket baru.`,
      en: `Not taken, since text or target of the rows has changed since the packet was made: ${listed([...older]).en}; send a new packet.`,
    },
    addedColumns.length > 0 && {
      id: `Kolom tambahan tidak dibaca: ${listed(addedColumns.map((name) => `"${name}"`)).id}; isinya tetap di berkas itu.`,
      en: `Added columns are not read: ${listed(addedColumns.map((name) => `"${name}"`)).en}; they stay in that file.`,
    },
    unknownLines > 0 && {
      id: `${String(unknownLines)} baris tanpa kode tidak dibaca.`,
      en: `${String(unknownLines)} lines without a code were not read.`,
    },
  ];
  const said = parts.flatMap((part) => part || []);
  return { id: said.map(({ id }) => id).join(' '), en: said.map(({ en }) => en).join(' ') };
}
