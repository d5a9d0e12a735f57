import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { choosePlans, ownFirst } from '../../analysis/peers/chosen-plans';
import type { CountOf } from '../../analysis/peers/city-counts';
import { peersOf } from '../../analysis/peers/peers';
import { planNamed, plansNamed } from '../../analysis/peers/plan-named';

const plan = (cityCode: string, year = 2023) => ({
  planId: `${cityCode}-${String(year)}`,
  cityCode,
  cityName: `${Number(cityCode.slice(2)) > 70 ? 'Kota' : 'Kabupaten'} ${cityCode}`,
});
const own = plan('3673');

function counts(
  known: Readonly<Record<string, readonly [kelurahan: number | null, penduduk: number | null]>>,
): CountOf {
  return (cityCode, thing) => known[cityCode]?.[thing === 'kelurahan' ? 0 : 1] ?? null;
}

describe('similar cities', () => {
  it('are ordered by how many times larger or smaller they are, not by the difference', () => {
    const countOf = counts({ 3673: [60, null], 3171: [130, null], 3172: [30, null], 3173: [59, null] });
    const peers = peersOf(own, [own, plan('3171'), plan('3172'), plan('3173')], countOf);
    expect(peers).toEqual([
      { planId: '3173-2023', likeness: 'counts' },
      { planId: '3172-2023', likeness: 'counts' },
      { planId: '3171-2023', likeness: 'counts' },
    ]);
  });

  it('are likened by what is known of both: a blank is neither 0 nor a difference', () => {
    const countOf = counts({
      3673: [60, 700_000],
      3171: [60, null],
      3172: [60, 350_000],
      3173: [null, null],
    });
    const peers = peersOf(own, [own, plan('3173'), plan('3172'), plan('3171')], countOf);
    expect(peers.map(({ planId, likeness }) => `${planId} ${likeness}`)).toEqual([
      '3171-2023 counts',
      '3172-2023 counts',
      '3173-2023 order',
    ]);
  });

  it('are of the same kind first, then of the same province where counts are not known, then as they come', () => {
    const others = ['3201', '3374', '3672', '3604', '3571'].map((code) => plan(code));
    expect(peersOf(own, others, () => null)).toEqual([
      { planId: '3672-2023', likeness: 'province' },
      { planId: '3374-2023', likeness: 'order' },
      { planId: '3571-2023', likeness: 'order' },
      { planId: '3604-2023', likeness: 'province' },
      { planId: '3201-2023', likeness: 'order' },
    ]);
  });

  it('are other cities: an earlier plan of the own one is no peer', () => {
    expect(peersOf(own, [own, plan('3673', 2018)], () => null)).toEqual([]);
  });
});

describe('plans that are shown', () => {
  const run = (count: number) => Array.from({ length: count }, (_, i) => plan(String(3171 + i)));
  const shownOf = (count: number, asked: readonly string[] | null = null) =>
    choosePlans(run(count), asked, () => null);

  it('are all of them up to six, without a peer group', () => {
    expect(shownOf(6).shown).toHaveLength(6);
    expect(shownOf(6).peers).toEqual([]);
    expect(choosePlans([], null, () => null)).toEqual({ own: null, shown: [], peers: [] });
  });

  it.each([
    [7, 4],
    [12, 5],
    [38, 10],
    [514, 10],
  ])('of %i plans are six, beside a peer group of %i', (count, peers) => {
    const chosen = shownOf(count);
    expect(chosen.shown).toHaveLength(6);
    expect(chosen.shown[0]).toBe(chosen.own);
    expect(chosen.peers).toHaveLength(peers);
    expect(chosen.peers.map(({ planId }) => planId)).not.toContain(chosen.own);
  });

  it('are the own city and those most like it, in the order of the run', () => {
    const size = counts(
      Object.fromEntries(run(9).map(({ cityCode }, i) => [cityCode, [i < 4 ? 500 : 50 + i, null]])),
    );
    const plans = ownFirst(run(9), '3179-2023');
    expect(choosePlans(plans, null, size).shown).toEqual(
      ['3179', '3171', '3175', '3176', '3177', '3178'].map((code) => `${code}-2023`),
    );
  });

  it('are those that were asked for, whether many or few, and never one that is not there', () => {
    expect(shownOf(9, ['3175-2023', '9999-2023']).shown).toEqual(['3171-2023', '3175-2023']);
    expect(shownOf(3, ['3173-2023']).shown).toEqual(['3171-2023', '3173-2023']);
    expect(shownOf(3, ['9999-2023']).shown).toHaveLength(3);
  });
});

describe('a plan by a name', () => {
  const plans = [plan('3673'), plan('3673', 2018), plan('3601')];

  it.each(['3601-2023', '3601', 'kabupaten  3601'])('is found by %j', (name) => {
    expect(planNamed(name, plans)).toBe('3601-2023');
  });

  it.each([
    ['3673', '3673-2023 (Kota 3673), 3673-2018 (Kota 3673)'],
    ['Kota Surga', '3673-2023 (Kota 3673), 3673-2018 (Kota 3673), 3601-2023 (Kabupaten 3601)'],
  ])('is asked about again where %j names none or several', (name, expected) => {
    const found = (): string => planNamed(name, plans);
    expect(found).toThrow(AnalysisError);
    expect(found).toThrow(
      expect.objectContaining({ code: 'unknown-plan', details: { value: name, expected } }),
    );
  });

  it('is one of six at most, the own city among them', () => {
    const many = Array.from({ length: 7 }, (_, i) => plan(String(3171 + i)));
    const codes = many.map(({ cityCode }) => cityCode);
    expect(plansNamed(codes.slice(0, 6), many, '3171-2023')).toHaveLength(6);
    expect(() => plansNamed(codes.slice(1), many, '3171-2023')).toThrow(
      expect.objectContaining({ code: 'too-many-plans', details: { actual: 7, limit: 6 } }),
    );
  });
});
