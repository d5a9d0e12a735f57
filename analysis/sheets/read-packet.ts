import { ENTRY_COLUMNS, type EntryKey } from '../monitoring/entry-columns';
import type { TypedCells } from '../monitoring/monitoring';
import { PACKET_TABLE, type ReturnedLine, type ReturnedPacket, SENDER_TABLE } from '../monitoring/packet';
import { parseRoundCode } from '../monitoring/round';
import { foldHeader } from '../language/blanks';
import { wantedColumns } from '../text/headers';
import { isFormatted, shownText, typedText } from './cell-content';
import type { CellContent, ReadWorkbook } from './read-workbook';
import { tableCells } from './table-cells';

/** Columns of a packet that are not filled in. */
const GIVEN = [
  'place',
  'action',
  'agencies',
  'unit',
  'nature',
  'target',
  'last_value',
  'entry_id',
  'row_mark',
];

/**
 * A packet that came back; null for a workbook that is none. A cell keeps what it means as a plain value: 97,5% as that
 * text, a day as its serial number.
 *
 * @param file its name
 */
export function readPacket({ tables }: ReadWorkbook, file: string): ReturnedPacket | null {
  const table = tables.find(({ name }) => name === PACKET_TABLE);
  if (!table) return null;
  const cells = tableCells(table);
  const senders = tables.find(({ name }) => name === SENDER_TABLE);
  const sender = senders ? tableCells(senders) : null;
  const lines = cells.rows.flatMap((row): ReturnedLine[] => {
    const code = parseRoundCode(cells.text(row, 'entry_id'));
    if (!code) return [];
    const { id: rowId, year, round } = code;
    const typed: Partial<Record<EntryKey, CellContent>> = {};
    for (const { key } of ENTRY_COLUMNS) {
      const value = plain(cells.value(row, key));
      if (typedText(shownText(value)) !== '') typed[key] = value;
    }
    return [
      { rowId, year, round, mark: cells.text(row, 'row_mark'), cells: typed satisfies TypedCells<EntryKey> },
    ];
  });
  const known = new Set(
    wantedColumns([...GIVEN, ...ENTRY_COLUMNS.map(({ key }) => key)]).flatMap(({ headers }) =>
      headers.map(foldHeader),
    ),
  );
  return {
    file,
    sender: sender?.rows.map((row) => sender.text(row, 'reported_by')).find((text) => text !== '') ?? '',
    lines,
    addedColumns: table.headers.filter((header) => !known.has(foldHeader(header))),
    unknownLines: cells.rows.length - lines.length,
  };
}

function plain(cell: CellContent): CellContent {
  if (!isFormatted(cell)) return cell;
  return cell.kind === 'date' && cell.value !== null ? cell.value : cell.shown;
}
