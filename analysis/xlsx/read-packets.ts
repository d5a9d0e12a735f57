import { AnalysisError } from '../errors';
import type { ReturnedPacket } from '../monitoring/packet';
import { readPacket } from '../sheets/read-packet';
import type { Bilingual } from '../text/bilingual';
import { errorText } from '../text/errors';
import { readXlsx } from './read';

/** A file that came back. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadPackets {
  readonly packets: readonly ReturnedPacket[];
  /** What is said of files that are none or cannot be opened. */
  readonly unread: readonly Bilingual[];
}

/** Reads packets that came back, in the order of their names. One that is damaged or no packet is said, and the others go on. */
export async function readPackets(files: readonly ReturnedFile[]): Promise<ReadPackets> {
  const packets: ReturnedPacket[] = [];
  const unread: Bilingual[] = [];
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      const packet = readPacket(await readXlsx(bytes, name), name);
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
