import { codeRows } from '../coverage/row-codes';
import type { Plan } from '../plan/plan';
import { isUsable, NOT_IN_PLAN, operatorOf } from '../plan/reading-code';
import { rowColumns } from '../plan/row-columns';
import type { Reference } from '../reference/reference';
import { type TextsOnDemand, valueAt } from '../table/columns';

/** What the rows of one plan say, indicator by indicator: texts joined by `;`, blank where there is no row. */
export interface PlanLists {
  readonly rowIds: TextsOnDemand;
  readonly units: TextsOnDemand;
  readonly natures: TextsOnDemand;
  readonly directions: TextsOnDemand;
  /** With operator and dot decimals; nothing between two `;` where the row has no number in the year. */
  readonly targets: TextsOnDemand;
}

/**
 * Lists of the plan at a position, one per indicator of the framework. They run alike: the second unit is that of the
 * second row id.
 *
 * @param year year of the targets
 */
export function planLists(
  plans: readonly Plan[],
  position: number,
  reference: Reference,
  year: number | null,
): PlanLists {
  const columns = rowColumns(plans);
  const { firstRow, years } = columns;
  const { indicatorCell } = codeRows(plans, reference);
  const length = reference.indicators.length;
  const list = (textOf: (row: number) => string): TextsOnDemand => ({
    length,
    texts: () => {
      const texts = new Array<string | null>(length).fill(null);
      const end = firstRow[position + 1] ?? 0;
      for (let row = firstRow[position] ?? 0; row < end; row++) {
        const cell = indicatorCell[row] ?? -1;
        if (cell < 0) continue;
        const before = texts[cell - position * length] ?? null;
        texts[cell - position * length] = before === null ? textOf(row) : `${before};${textOf(row)}`;
      }
      return texts;
    },
  });
  const target = columns.targets[years.indexOf(year ?? Number.NaN)];
  return {
    rowIds: list((row) => columns.rowId[row] ?? ''),
    units: list((row) => (valueAt(columns.unit, row) ?? '').replaceAll(';', ',')),
    natures: list((row) => valueAt(columns.nature, row) ?? ''),
    directions: list((row) => String(valueAt(columns.direction, row) ?? '')),
    targets: list((row) => {
      const code = target?.codes[row] ?? NOT_IN_PLAN;
      return isUsable(code) ? `${operatorOf(code)}${target?.values[row] ?? ''}` : '';
    }),
  };
}
