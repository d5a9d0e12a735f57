import type { RowIds } from '../reference/reference';

/** What the planner says of two rows: that they belong side by side, or do not. */
export interface PairDecision {
  readonly rowIds: RowIds;
  readonly decision: 'accept' | 'reject';
  /** What its counts are divided by, where the planner chose; null leaves it as it is. */
  readonly thingId: string | null;
  /** As typed: the decision, `''` where only a denominator was chosen, and the name of that. */
  readonly text: string;
  readonly thing: string;
  readonly reason: string;
}

/**
 * Identity of a pair, whichever row comes first.
 *
 * @example pairKey(['3673-2022-004', '3672-2023-004']) // '3672-2023-004+3673-2022-004'
 */
export function pairKey([one, other]: RowIds): string {
  return one < other ? `${one}+${other}` : `${other}+${one}`;
}
