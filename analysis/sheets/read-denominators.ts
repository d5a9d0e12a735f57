import { DENOMINATORS_TABLE } from '../comparison/denominators-table';
import { readNumber } from '../plan/number';
import type { RefusedCell } from '../plan/row-edits';
import type { Denominator, Reference } from '../reference/reference';
import type { RecordedHeaders } from '../text/match-headers';
import { isFormatted, shownText, typedText } from './cell-content';
import type { CellContent, ReadTable } from './read-workbook';
import { tableCells } from './table-cells';

export interface ReadDenominators {
  /** Numbers that stand in the planner's own column. */
  readonly typed: readonly Denominator[];
  readonly refused: readonly RefusedCell[];
}

/**
 * What the planner typed into the table of denominators. What is no number above 0 is refused and counts as not typed.
 *
 * @param recorded headers that the table was last written with
 */
export function readDenominators(
  table: ReadTable | undefined,
  { things, cities }: Pick<Reference, 'things' | 'cities'>,
  recorded: RecordedHeaders = {},
): ReadDenominators {
  const typed: Denominator[] = [];
  const refused: RefusedCell[] = [];
  if (!table) return { typed, refused };
  const cells = tableCells(table, recorded);
  // A table that lost a column says nothing of what stood there.
  if (!cells.has('denominator_number') || !cells.has('denominator_key')) return { typed, refused };
  for (const row of cells.rows) {
    const key = cells.text(row, 'denominator_key');
    const [cityCode = '', thingId = ''] = key.split('|');
    const thing = things.find((one) => one.thingId === thingId);
    if (!thing) continue;
    const city = cities.find((one) => one.cityCode === cityCode)?.name ?? cityCode;
    const label = { id: `${city}, ${thing.nameId}`, en: `${city}, ${thing.nameEn}` };
    const number = (column: 'denominator_number' | 'year', most: number): number | null => {
      const cell = cells.value(row, column);
      if (typedText(cell) === '') return null;
      const value = numberIn(cell);
      if (value !== null && value > 0 && value <= most && (column !== 'year' || Number.isInteger(value)))
        return value;
      refused.push({
        ...{ table: DENOMINATORS_TABLE, rowId: key, column, label },
        value: shownText(cell),
        remark: column === 'year' ? NO_YEAR : NO_NUMBER,
      });
      return null;
    };
    const found = number('denominator_number', MOST);
    const year = number('year', LAST_YEAR);
    const source = cells.text(row, 'denominator_source');
    if (found !== null)
      typed.push({ cityCode, thingId, number: found, year, source: { id: source, en: source } });
  }
  return { typed, refused };
}

/** Nothing in a city is counted beyond these. */
const MOST = 100_000_000;
const LAST_YEAR = 2100;

const NO_NUMBER = {
  id: 'bukan jumlah yang lebih dari 0; dianggap kosong',
  en: 'no number above 0; taken as blank',
};
const NO_YEAR = { id: 'bukan tahun; dianggap kosong', en: 'no year; taken as blank' };

function numberIn(cell: CellContent): number | null {
  if (isFormatted(cell)) return null;
  if (typeof cell === 'number') return cell;
  const { value, operator, doubt } = readNumber(shownText(cell), { kind: 'count', unit: '' });
  return operator === '' && doubt === null ? value : null;
}
