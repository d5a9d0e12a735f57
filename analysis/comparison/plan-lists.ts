import { codeRows } from '../coverage/row-codes';
import type { Plan } from '../plan/plan';
import { isUsable, NOT_IN_PLAN, operatorOf } from '../plan/reading-code';
import { rowColumns } from '../plan/row-columns';
import type { Reference } from '../reference/reference';
import { type TextsOnDemand, valueAt } from '../table/columns';

/** What the rows of plans say, plan by plan and indicator by indicator: texts joined by `;`, blank where there is no row. */
export type PlanLists = {
  readonly row_ids: TextsOnDemand;
  readonly unit: TextsOnDemand;
  readonly nature: TextsOnDemand;
  readonly direction: TextsOnDemand;
  /** With operator and dot decimals; nothing between two `;` where the row has no number in the year. */
  readonly target: TextsOnDemand;
};

/**
 * Lists of every plan, one per indicator of the framework. They run alike: the second unit is that of the second row id.
 *
 * @param year year of the targets
 */
export function planLists(plans: readonly Plan[], reference: Reference, year: number | null): PlanLists {
  const columns = rowColumns(plans);
  const { indicatorCell } = codeRows(plans, reference);
  const length = plans.length * reference.indicators.length;
  const list = (textOf: (row: number) => string): TextsOnDemand => ({
    length,
    texts: () => {
      const texts = new Array<string | null>(length).fill(null);
      for (let row = 0; row < indicatorCell.length; row++) {
        const cell = indicatorCell[row] ?? -1;
        if (cell < 0) continue;
        const before = texts[cell] ?? null;
        texts[cell] = before === null ? textOf(row) : `${before};${textOf(row)}`;
      }
      return texts;
    },
  });
  const target = columns.targets[columns.years.indexOf(year ?? Number.NaN)];
  return {
    row_ids: list((row) => columns.rowId[row] ?? ''),
    unit: list((row) => (valueAt(columns.unit, row) ?? '').replaceAll(';', ',')),
    nature: list((row) => valueAt(columns.nature, row) ?? ''),
    direction: list((row) => String(valueAt(columns.direction, row) ?? '')),
    target: list((row) => {
      const code = target?.codes[row] ?? NOT_IN_PLAN;
      return isUsable(code) ? `${operatorOf(code)}${target?.values[row] ?? ''}` : '';
    }),
  };
}
