/** Filters of tables hide rows when they are applied, and only then: what is written later stays as it is shown. */
import { isRecord } from '../wire';
import { MAX_COLUMNS } from './address';
import { valueAt } from './cell-access';
import type { Table, TableColumn } from './table';
import type { CellScalar } from './typed-text';
import type { Workbook } from './workbook';

type Criteria = NonNullable<TableColumn['criteria']>;

/** Whether the host knows what such a filter lets through: not dates, colours, icons or the ten greatest. */
function isKnown({ filterOn, values, criterion1 }: Criteria): boolean {
  if (filterOn === 'Values') return Array.isArray(values) && !values.some(isRecord);
  return filterOn === 'Custom' && typeof criterion1 === 'string' && !criterion1.startsWith('<filter');
}

/** Shows and hides the rows of the table; false where a filter is of a kind that the host does not apply. */
export function applyFilters(workbook: Workbook, table: Table): boolean {
  const { sheet, area, columns, body } = table;
  const filters = columns.flatMap(({ criteria }, at) => (criteria === null ? [] : [{ at, criteria }]));
  if (!filters.every(({ criteria }) => isKnown(criteria))) return false;
  for (let row = body.row; row < body.row + body.rows; row++) {
    const isShown = filters.every(({ at, criteria }) =>
      passes(valueAt(workbook, sheet, row, area.column + at), criteria),
    );
    const isHidden = sheet.layers.at('RowHidden', row, 0) === true;
    if (isHidden === isShown)
      sheet.layers.paint(
        'RowHidden',
        { row, column: 0, rows: 1, columns: MAX_COLUMNS },
        isShown ? null : true,
      );
  }
  return true;
}

function passes(value: CellScalar | '', criteria: Criteria): boolean {
  if (criteria['filterOn'] === 'Values') {
    const { values } = criteria;
    const texts = Array.isArray(values) ? values.map(String) : [];
    return texts.some((one) => one.toLowerCase() === String(value).toLowerCase());
  }
  const one = meets(value, String(criteria['criterion1']));
  const second = criteria['criterion2'];
  if (typeof second !== 'string') return one;
  return criteria['operator'] === 'Or' ? one || meets(value, second) : one && meets(value, second);
}

function meets(value: CellScalar | '', criterion: string): boolean {
  const [, sign = '', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (sign !== '' && sign !== '=' && sign !== '<>') {
    if (typeof value !== 'number' || Number.isNaN(number)) return false;
    if (sign === '>') return value > number;
    if (sign === '<') return value < number;
    return sign === '>=' ? value >= number : value <= number;
  }
  const isEqual =
    typeof value === 'number' && !Number.isNaN(number)
      ? value === number
      : pattern(wanted).test(String(value));
  return sign === '<>' ? !isEqual : isEqual;
}

/** `*` and `?` stand for any signs; `~` takes their meaning away. */
function pattern(wanted: string): RegExp {
  const text = wanted.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (sign, plain?: string) =>
    plain !== undefined ? `\\${plain}` : sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign}`,
  );
  return new RegExp(`^${text}$`, 'isu');
}
