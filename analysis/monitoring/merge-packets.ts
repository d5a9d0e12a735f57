import type { Plan } from '../plan/plan';
import { isFormatted, shownText, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import { ENTRY_COLUMNS, type EntryKey } from './entry-columns';
import type { Monitoring, MonitoringEntry } from './monitoring';
import { packetMark, type ReturnedLine, type ReturnedPacket } from './packet';
import { roundCode } from './round';

/** What became of a packet, in lines. */
export interface PacketOutcome {
  readonly packet: ReturnedPacket;
  /** Taken over, said already, left blank. */
  readonly taken: number;
  readonly known: number;
  readonly blank: number;
  /** Entries that stand beside another answer, for the planner to decide. */
  readonly conflicts: readonly string[];
  /** Rows of no plan of the workbook, and rows that say something else now. */
  readonly foreign: readonly string[];
  readonly older: readonly string[];
  /** Number in its plan of each row of the workbook, by its id. */
  readonly rowNumbers: ReadonlyMap<string, number>;
}

export interface MergedPackets {
  readonly monitoring: Monitoring;
  readonly outcomes: readonly PacketOutcome[];
}

/**
 * Brings packets that came back into what the workbook has. A cell that was blank takes what the packet says; where both say the
 * same, nothing happens; where they say different things, the packet's line stands as a second one beside the first, and neither
 * counts until the planner deletes one. Each entry says who filled it in and when it came. The order of packets does not
 * matter but for which of two answers stands first, and a packet that comes twice changes nothing.
 *
 * @param received what stands under Diterima: when, and from which file
 */
export function mergePackets(
  monitoring: Monitoring,
  packets: readonly ReturnedPacket[],
  plans: readonly Plan[],
  received: (packet: ReturnedPacket) => string,
): MergedPackets {
  const marks = new Map(
    plans.flatMap(({ rows }) => rows.map((row) => [row.rowId, packetMark(row)] as const)),
  );
  const rowNumbers = new Map(
    plans.flatMap(({ rows }) => rows.map(({ rowId }, at) => [rowId, at + 1] as const)),
  );
  const entries = new Map(monitoring.entries.map((entry) => [entry.entryId, entry]));
  const outcomes = packets.map((packet): PacketOutcome => {
    const counts = { taken: 0, known: 0, blank: 0 };
    const [conflicts, foreign, older]: [string[], string[], string[]] = [[], [], []];
    for (const line of packet.lines) {
      const mark = marks.get(line.rowId);
      if (Object.keys(line.cells).length === 0) counts.blank += 1;
      else if (mark === undefined) foreign.push(line.rowId);
      else if (mark !== line.mark) older.push(line.rowId);
      else {
        const outcome = mergeLine(entries, withSender(line, packet.sender, received(packet)));
        if (outcome === 'conflict') conflicts.push(roundCode(line.rowId, line));
        else counts[outcome] += 1;
      }
    }
    return { packet, ...counts, conflicts, foreign, older, rowNumbers };
  });
  return { monitoring: { ...monitoring, entries: [...entries.values()] }, outcomes };
}

type Sent = ReturnedLine & { readonly cells: MonitoringEntry['cells'] };

function withSender(line: ReturnedLine, sender: string, received: string): Sent {
  return { ...line, cells: { ...line.cells, ...(sender !== '' && { reported_by: sender }), received } };
}

function mergeLine(entries: Map<string, MonitoringEntry>, line: Sent): 'taken' | 'known' | 'conflict' {
  const { rowId, year, round, cells } = line;
  const code = roundCode(rowId, line);
  const standing = [...entries.values()].filter((one) => roundCode(one.rowId, one) === code);
  if (
    standing.some((one) => CONTENT.every((key) => isBlank(cells[key]) || isSame(one.cells[key], cells[key])))
  )
    return 'known';
  const free = standing.find((one) =>
    CONTENT.every(
      (key) => isBlank(one.cells[key]) || isBlank(cells[key]) || isSame(one.cells[key], cells[key]),
    ),
  );
  if (free && standing.length === 1) {
    const added = Object.fromEntries(
      Object.entries(cells).filter(([key]) => isBlank(free.cells[key as EntryKey])),
    );
    entries.set(free.entryId, { ...free, cells: { ...free.cells, ...added } });
    return 'taken';
  }
  let entryId = code;
  for (let copy = 2; entries.has(entryId); copy++) entryId = `${code} ${String(copy)}`;
  entries.set(entryId, { entryId, rowId, year, round, cells, known: {} });
  return standing.length === 0 ? 'taken' : 'conflict';
}

/** What a line says of its row, whoever sent it. */
const CONTENT: readonly EntryKey[] = ENTRY_COLUMNS.flatMap((column) =>
  'isSender' in column ? [] : column.key,
);

function isBlank(cell: CellContent | undefined): boolean {
  return typedText(shownText(cell ?? null)) === '';
}

function isSame(one: CellContent | undefined, other: CellContent | undefined): boolean {
  return contentOf(one) === contentOf(other);
}

/** A day typed as a date and one that is a plain serial are the same. */
function contentOf(cell: CellContent | undefined): string {
  if (cell !== undefined && isFormatted(cell) && cell.kind === 'date') return String(cell.value);
  return typedText(shownText(cell ?? null)).toLowerCase();
}
