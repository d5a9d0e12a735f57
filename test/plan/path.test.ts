import { describe, expect, it } from 'vitest';
import type { Nature, Path, UnitKind } from '../../analysis/plan/plan';
import { readNumber } from '../../analysis/plan/number';
import { readPath } from '../../analysis/plan/path';
import { analyse } from '../../analysis/analyse';
import { seeds } from './seeds';

function pathOf(
  baseline: string,
  targets: readonly string[],
  kind: Nature = 'level',
  planTotal = false,
  unitKind: UnitKind = 'count',
): Path {
  const read = (text: string) => readNumber(text, { kind: 'count', unit: 'Orang' });
  return readPath({
    nature: { value: kind, confidence: 'high', reason: { id: '', en: '' } },
    baselineIsPlanTotal: planTotal,
    baseline: read(baseline),
    targets: targets.map(read),
    unit: { text: '', unitId: null, kind: unitKind, doubt: null },
  });
}

describe('the path of targets', () => {
  it.each<[string, string, string, Path]>([
    ['rises', '80', '82; 84; 86; 88', 'rising'],
    ['falls', '20', '18; 15; 12', 'falling'],
    ['goes up and down', '', '5; 8; 6', 'mixed'],
    ['stays', '51', '51; 51; 51', 'flat'],
    ['leaves its baseline and stays', '40', '51; 51', 'rising'],
    ['makes nearly all of its way in one step', '10', '90; 91; 92', 'jump'],
    ['makes it all in one of three, but does not go far', '13', '13; 14; 14', 'rising'],
    ['makes it all in one of three', '0', '5; 5; 5', 'jump'],
    ['jumps in one of two steps, which may be its only way', '10', '90; 91', 'rising'],
    ['stays above a bound', '', '> 90%; > 90%; > 90%', 'fixed-bound'],
    ['rises as a bound', '', '> 80%; > 90%', 'rising'],
    ['has a number and a bound', '', '90%; > 90%', 'unknown'],
    ['has one year', '51', '51', 'unknown'],
    ['has one number', '51', '51; -', 'unknown'],
    ['passes over a blank year', '', '5; -; 7', 'rising'],
    ['is the same around a blank year', '', '5; -; 5', 'unknown'],
    ['starts at its targets where the baseline is a bound', '> 5', '5; 5', 'flat'],
    ['starts at its targets where the baseline is in per cent', '50%', '5; 5', 'flat'],
  ])('%s', (_, baseline, targets, path) => {
    expect(pathOf(baseline, targets.split('; '))).toBe(path);
  });

  it('starts at a baseline without a sign where the unit is per cent', () => {
    expect(pathOf('50', ['60%', '60%'], 'level', false, 'percent')).toBe('rising');
  });

  it('of a plan total starts at its targets', () => {
    expect(pathOf('200', ['50', '50', '50', '50'], 'quota', true)).toBe('flat');
  });

  it('of what is there or not has no jump: it comes to be', () => {
    expect(pathOf('0', ['1', '1', '1'], 'milestone')).toBe('rising');
  });

  it('is unknown without a number that can be used', () => {
    expect(pathOf('', ['1', '1'], 'not-measurable')).toBe('unknown');
  });

  it.each([
    ['Kota Serang', 71],
    ['Kota Cilegon', 64],
  ])('of %s is flat in %i of a hundred rows', (city, percent) => {
    const { plans } = analyse({ printed: seeds.plans, reference: seeds.reference });
    const rows = plans.find(({ cityName }) => cityName === city)?.rows ?? [];
    const flat = rows.filter(({ path }) => path === 'flat' || path === 'fixed-bound');
    expect(Math.round((100 * flat.length) / rows.length)).toBe(percent);
  });
});
