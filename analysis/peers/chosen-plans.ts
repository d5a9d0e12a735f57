import type { CountOf } from './city-counts';
import { type Peer, type PeerPlan, peersOf } from './peers';

/** As many plans stand side by side on a sheet that can be read; all others are in the statistics and in the CSV tables. */
export const MOST_SHOWN = 6;

/** Which plans of a run are shown, and which ones the own city is likened to. */
export interface ChosenPlans {
  /** Plan of the own city: the first of the run. Null when there is none. */
  readonly own: string | null;
  /** With sheets and columns of their own, in the order of the run. */
  readonly shown: readonly string[];
  /** The peer group; none where every plan is shown. */
  readonly peers: readonly Peer[];
}

/**
 * Chooses the plans that are shown: all of them up to six; of more, the own city and those most like it, or the ones
 * that were asked for. One that was asked for and is not in the run is passed over.
 *
 * @param plans of the run, that of the own city first (`ownFirst`)
 * @param asked ids to show beside the own city; null for no wish
 * @example choosePlans(plans, null, () => null).shown // ['3673-2022', '3672-2023']
 */
export function choosePlans(
  plans: readonly PeerPlan[],
  asked: readonly string[] | null,
  countOf: CountOf,
): ChosenPlans {
  const [own] = plans;
  if (!own) return { own: null, shown: [], peers: [] };
  const ids = plans.map(({ planId }) => planId);
  const wished = asked?.filter((planId) => ids.includes(planId)) ?? [];
  if (wished.length === 0 && plans.length <= MOST_SHOWN) return { own: own.planId, shown: ids, peers: [] };
  const ranked = peersOf(own, plans, countOf);
  const likest = wished.length > 0 ? wished : [...ranked.map(({ planId }) => planId), ...ids];
  const shown = new Set([...new Set([own.planId, ...likest])].slice(0, MOST_SHOWN));
  return {
    own: own.planId,
    shown: ids.filter((planId) => shown.has(planId)),
    peers: plans.length > MOST_SHOWN ? ranked.slice(0, peerCount(ranked.length)) : [],
  };
}

/**
 * The plans of a run with that of the own city first; as they are where it is not among them.
 *
 * @example ownFirst(printed, '3672-2023').map(({ planId }) => planId) // ['3672-2023', '3673-2022']
 */
export function ownFirst<P extends { readonly planId: string }>(
  plans: readonly P[],
  own: string | null,
): readonly P[] {
  const at = plans.findIndex(({ planId }) => planId === own);
  const found = plans[at];
  return found ? [found, ...plans.filter((plan) => plan !== found)] : plans;
}

/** Quartiles need four values; ten are a group, and a group is less than everybody. */
const [FEWEST_PEERS, MOST_PEERS] = [4, 10];

function peerCount(others: number): number {
  return Math.max(FEWEST_PEERS, Math.min(MOST_PEERS, Math.floor(others / 2)));
}
