import { comparisonYear } from '../comparison/comparison-year';
import { type PairDecision, pairKey } from '../comparison/pair';
import { standings } from '../comparison/pair-standing';
import type { Plan, PlanRow } from '../plan/plan';
import type { JudgedPair, Reference, RowIds } from '../reference/reference';
import type { FigureChange, Reread } from './figure-changes';

/** What the planner chose for the comparison. */
export interface Compared {
  /** Null where the plans decide. */
  readonly year: number | null;
  readonly pairDecisions: readonly PairDecision[];
}

/**
 * Which pairs of rows stand on another rung when some of their rows are read another way: pairs that were judged, and those
 * that the planner added. Pairs that only wording proposes are found anew in every run, and are not among them.
 *
 * @param plans as they are read without the change; of a row that is read again, `before` counts
 */
export function pairChanges(
  plans: readonly Plan[],
  reference: Reference,
  { year, pairDecisions }: Compared,
): (rows: readonly Reread[]) => readonly FigureChange[] {
  const pairs = pairsByRow(reference.pairs, pairDecisions);
  if (pairs.size === 0) return () => [];
  const placed = new Map<string, { readonly row: PlanRow; readonly plan: number }>();
  plans.forEach(({ rows }, plan) => {
    for (const row of rows) if (pairs.has(row.rowId)) placed.set(row.rowId, { row, plan });
  });
  const { memberOf, standingOf } = standings(plans, reference, year ?? comparisonYear(plans));

  return (rows) => {
    const told = new Set<Pair>();
    const swapped = new Map(rows.map((one) => [one.before.rowId, one]));
    const rungWith = (pair: Pair, side: 'before' | 'after'): string | null => {
      const members = pair.rowIds.flatMap((rowId) => {
        const at = placed.get(rowId);
        return at ? [memberOf(swapped.get(rowId)?.[side] ?? at.row, at.plan)] : [];
      });
      const [first, second] = members;
      if (!first || !second || first.plan === second.plan) return null;
      return standingOf(members, pair.judged, pair.decision, true).rung;
    };
    return rows.flatMap(({ before }) =>
      (pairs.get(before.rowId) ?? []).flatMap((pair): FigureChange[] => {
        if (told.has(pair)) return [];
        told.add(pair);
        const [from, to] = [rungWith(pair, 'before'), rungWith(pair, 'after')];
        if (from === to) return [];
        const { planId, rowId } = before;
        const place = { planId, rowId, year: null, indicator: pairKey(pair.rowIds) };
        return [{ kind: 'pair', ...place, from, to, inPoints: { from: false, to: false } }];
      }),
    );
  };
}

interface Pair {
  readonly rowIds: RowIds;
  readonly judged: JudgedPair | null;
  readonly decision: PairDecision | null;
}

/** Pairs that stand in the comparison, by each of their rows. */
function pairsByRow(
  judged: readonly JudgedPair[],
  decisions: readonly PairDecision[],
): ReadonlyMap<string, readonly Pair[]> {
  const decided = new Map(decisions.map((one) => [pairKey(one.rowIds), one]));
  const known = new Set(judged.map(({ rowIds }) => pairKey(rowIds)));
  const all: Pair[] = [
    ...judged.map((one) => ({
      rowIds: one.rowIds,
      judged: one,
      decision: decided.get(pairKey(one.rowIds)) ?? null,
    })),
    ...decisions
      .filter(({ rowIds, decision }) => decision === 'accept' && !known.has(pairKey(rowIds)))
      .map((decision) => ({ rowIds: decision.rowIds, judged: null, decision })),
  ].filter(({ decision }) => decision?.decision !== 'reject');
  const byRow = new Map<string, Pair[]>();
  for (const pair of all)
    for (const rowId of pair.rowIds) byRow.set(rowId, [...(byRow.get(rowId) ?? []), pair]);
  return byRow;
}
