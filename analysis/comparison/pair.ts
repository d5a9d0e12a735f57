import type { RowIds } from '../reference/reference';

/** What the planner says of two rows: that they belong side by side, or do not. */
export interface PairDecision {
  readonly rowIds: RowIds;
  readonly decision: 'accept' | 'reject';
  /** What its counts are divided by, where the planner chose; null leaves it as it is. */
  readonly thingId: string | null;
  /** Nothing was typed but a denominator, or the codes of two rows. */
  readonly isImplied: boolean;
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
