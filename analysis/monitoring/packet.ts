import type { PlanRow } from '../plan/plan';
import { rowMark } from '../plan/row-mark';
import type { TypedCells } from './monitoring';
import type { EntryKey } from './entry-columns';
import type { Round } from './round';

/** Tables of a packet: the lines of one body in one round, and who fills them in. */
export const PACKET_TABLE = 'tblPaket';
export const SENDER_TABLE = 'tblPengisi';

/** A packet that came back, as it was read. */
export interface ReturnedPacket {
  /** Name of its file. */
  readonly file: string;
  /** Who filled it in, as typed; `''` where nobody said. */
  readonly sender: string;
  readonly lines: readonly ReturnedLine[];
  /** Columns that the body added, which nothing reads, and lines that no longer say what they are. */
  readonly addedColumns: readonly string[];
  readonly unknownLines: number;
}

export interface ReturnedLine extends Round {
  readonly rowId: string;
  /** Of the row when the packet was made (`packetMark`). */
  readonly mark: string;
  readonly cells: TypedCells<EntryKey>;
}

/**
 * Short mark of what a packet says of a row: its printed text, and its targets as read. A packet in which it is another one was
 * made of an older plan.
 */
export function packetMark(row: PlanRow): string {
  return [
    rowMark(row.printed),
    ...row.targets.map(({ value, operator }) => `${operator}${String(value)}`),
  ].join(' ');
}
