import type { Plan } from '../plan/plan';
import { rowColumns } from '../plan/row-columns';
import type { Reference } from '../reference/reference';
import { type CodedColumn, recode } from '../table/columns';

/** Where every row of the plans counts, one after the other, and for what. */
export interface RowCodes {
  /** Position of the plan. */
  readonly plan: Int32Array;
  /**
   * Cell of a table of plans and, one after the other, `reference.indicators`, `.subIndicators` or `.clusters`: plan times
   * their number, plus position. -1 for none.
   */
  readonly indicatorCell: Int32Array;
  readonly subIndicatorCell: Int32Array;
  readonly clusterCell: Int32Array;
  /** 1 or 0. */
  readonly measurable: Uint8Array;
  readonly withBaseline: Uint8Array;
  readonly withAgency: Uint8Array;
}

/** Codes of the plans seen last: the frames of one run ask for the same ones, one after the other. */
const known = new WeakMap<readonly Plan[], { readonly reference: Reference; readonly codes: RowCodes }>();

/**
 * Codes of every row of the plans. The cluster is that of the canonical indicator, never of a heading; an
 * indicator that the framework does not know counts as none.
 *
 * Plans are never changed once read, so the codes of an array of plans are kept as long as the array.
 */
export function codeRows(plans: readonly Plan[], reference: Reference): RowCodes {
  const found = known.get(plans);
  if (found?.reference === reference) return found.codes;
  const codes = newCodes(plans, reference);
  known.set(plans, { reference, codes });
  return codes;
}

function newCodes(plans: readonly Plan[], { indicators, subIndicators, clusters }: Reference): RowCodes {
  const { plan, measurable, withAgency, withBaseline, indicator, subIndicator } = rowColumns(plans);
  const clusterIds = clusters.map(({ clusterId }) => clusterId);
  const indicatorAt = positions(
    indicator,
    indicators.map(({ indicatorId }) => indicatorId),
  );
  const partAt = positions(
    subIndicator,
    subIndicators.map(({ subIndicatorId }) => subIndicatorId),
  );
  const clusterAt = indicatorAt.map((at) => clusterIds.findIndex((id) => id === indicators[at]?.clusterId));
  return {
    plan,
    indicatorCell: cells(plan, indicator, indicatorAt, indicators.length),
    subIndicatorCell: cells(plan, subIndicator, partAt, subIndicators.length),
    clusterCell: cells(plan, indicator, clusterAt, clusters.length),
    measurable,
    withBaseline,
    withAgency,
  };
}

/** Position of every different id among the known ones; -1 for none. */
function positions({ values }: CodedColumn<string | null>, ids: readonly string[]): number[] {
  return values.map((value) => ids.findIndex((id) => id === value));
}

/** @param positionOfCode position of every different value; -1 for none */
function cells(
  plan: Int32Array,
  column: CodedColumn,
  positionOfCode: readonly number[],
  width: number,
): Int32Array {
  const cellOf = recode(column, positionOfCode);
  for (let row = 0; row < cellOf.length; row++) {
    const position = cellOf[row] ?? -1;
    if (position >= 0) cellOf[row] = (plan[row] ?? 0) * width + position;
  }
  return cellOf;
}
