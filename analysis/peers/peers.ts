import { COUNTED_THINGS, type CountOf } from './city-counts';

/** A plan that is likened to another: its id begins with the BPS code of its city. */
export interface PeerPlan {
  readonly planId: string;
  readonly cityCode: string;
}

/** What makes a city a peer: counts that both have, the same province where one has none, or only its place in the list. */
export type Likeness = 'counts' | 'province' | 'order';

export interface Peer {
  readonly planId: string;
  readonly likeness: Likeness;
}

/**
 * The plans of other cities, those most like one's own first ("kota serupa").
 *
 * The same kind goes first, kota beside kota and kabupaten beside kabupaten. Among these, cities with counts that both
 * have are ordered by how many times larger or smaller they are: the mean of the squared logarithms of the ratios. A
 * city without such counts follows, of the same province first, then as the plans come: nothing is guessed for it.
 *
 * @example peersOf({ planId: '3673-2022', cityCode: '3673' }, [{ planId: '3672-2023', cityCode: '3672' }], () => null) // [{ planId: '3672-2023', likeness: 'province' }]
 */
export function peersOf(own: PeerPlan, plans: readonly PeerPlan[], countOf: CountOf): readonly Peer[] {
  const others = plans.filter(({ cityCode }) => cityCode !== own.cityCode);
  return others
    .map((plan) => {
      const distance = distanceBetween(own.cityCode, plan.cityCode, countOf);
      const likeness = likenessOf(own.cityCode, plan.cityCode, distance);
      const isOtherKind = isKota(plan.cityCode) !== isKota(own.cityCode);
      const rank = [Number(isOtherKind), LIKENESSES.indexOf(likeness), distance ?? 0] as const;
      return { peer: { planId: plan.planId, likeness }, rank };
    })
    .sort(({ rank: [a, b, c] }, { rank: [x, y, z] }) => a - x || b - y || c - z)
    .map(({ peer }) => peer);
}

const LIKENESSES: readonly Likeness[] = ['counts', 'province', 'order'];

function likenessOf(own: string, other: string, distance: number | null): Likeness {
  if (distance !== null) return 'counts';
  return provinceOf(own) === provinceOf(other) ? 'province' : 'order';
}

/** Over what is known of both; null where nothing is. */
function distanceBetween(own: string, other: string, countOf: CountOf): number | null {
  const ratios = COUNTED_THINGS.flatMap((thing) => {
    const [one, two] = [countOf(own, thing), countOf(other, thing)];
    return one && two ? [Math.log(one / two)] : [];
  });
  return ratios.length === 0 ? null : ratios.reduce((sum, ratio) => sum + ratio ** 2, 0) / ratios.length;
}

/** BPS numbers kabupaten of a province from 01, kota from 71. */
function isKota(cityCode: string): boolean {
  return Number(cityCode.slice(2)) > 70;
}

function provinceOf(cityCode: string): string {
  return cityCode.slice(0, 2);
}
