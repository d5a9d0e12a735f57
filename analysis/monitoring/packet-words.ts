import { listed } from '../text/listed';
import type { Bilingual } from '../text/bilingual';
import type { PacketOutcome } from './merge-packets';
import { parseRoundCode } from './round';

/** What became of a packet, in a few sentences. */
export function packetWords({
  packet,
  taken,
  known,
  blank,
  conflicts,
  foreign,
  older,
  rowNumbers,
}: PacketOutcome): Bilingual {
  const numbered = (ids: readonly string[]): string[] =>
    ids.map((id) => String(rowNumbers.get(parseRoundCode(id)?.id ?? id) ?? id));
  const disputed = numbered(conflicts);
  const outdated = numbered(older);
  const { file, sender, addedColumns, unknownLines } = packet;
  const parts: (Bilingual | false)[] = [
    {
      id: `${file}${sender === '' ? ' (pengisi tidak disebut)' : ` (${sender})`}: ${String(taken)} isian diambil, ${String(known)} sudah ada, ${String(blank)} kosong.`,
      en: `${file}${sender === '' ? ' (nobody is named)' : ` (${sender})`}: ${String(taken)} entries taken, ${String(known)} there already, ${String(blank)} blank.`,
    },
    conflicts.length > 0 && {
      id: `Berbeda dari isian yang sudah ada: baris ${listed(disputed).id}; keduanya ada di lembar Pemantauan dan tidak dihitung sampai salah satunya dihapus.`,
      en: `Other than what is there: ${disputed.length === 1 ? 'row' : 'rows'} ${listed(disputed).en}; both stand on sheet Monitoring and do not count until one is deleted.`,
    },
    foreign.length > 0 && {
      id: `Tidak diambil karena barisnya tidak ada dalam rencana buku kerja ini (kota atau rencana lain): ${listed([...foreign]).id}.`,
      en: `Not taken, since the rows are in no plan of this workbook (another city or plan): ${listed([...foreign]).en}.`,
    },
    older.length > 0 && {
      id: `Tidak diambil karena teks atau target barisnya berubah sejak paket dibuat: baris ${listed(outdated).id}; kirim paket baru.`,
      en: `Not taken, since text or target of the rows has changed since the packet was made: ${outdated.length === 1 ? 'row' : 'rows'} ${listed(outdated).en}; send a new packet.`,
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
