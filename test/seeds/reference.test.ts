import { describe, expect, it } from 'vitest';
import { PLANS, readRows } from './read-seeds';

const plans = PLANS.map((plan) => ({ ...plan, rows: readRows(plan.path) }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const points = (path: string) => readRows(path).map((row) => Number(row.get('max_points')));

describe('the framework', () => {
  it('adds up to 1000 points: indicators 900, districts and urban villages 100', () => {
    expect(sum(points('framework/indicators.csv'))).toBe(900);
    expect(sum(points('framework/area-points.csv'))).toBe(100);
  });

  it('gives indicators 21 to 24 the points of their parts', () => {
    const parts = readRows('framework/sub-indicators.csv');
    for (const indicator of readRows('framework/indicators.csv').slice(20)) {
      const own = parts.filter((part) => part.get('indicator_id') === indicator.get('indicator_id'));
      expect(sum(own.map((part) => Number(part.get('max_points'))))).toBe(
        Number(indicator.get('max_points')),
      );
    }
  });

  it('has 3, 3, 5, 6, 3 and 4 indicators in its clusters', () => {
    const clusters = readRows('framework/indicators.csv').map((row) => row.get('cluster_id'));
    const counts = ['K', 'I', 'II', 'III', 'IV', 'V'].map(
      (id) => clusters.filter((cluster) => cluster === id).length,
    );
    expect(counts).toEqual([3, 3, 5, 6, 3, 4]);
  });

  it('orders the bands of the evaluation without gap or overlap', () => {
    const bands = readRows('framework/kla-bands.csv');
    bands.slice(1).forEach((band, index) => {
      expect(Number(band.get('lower_points'))).toBe(Number(bands[index]?.get('upper_points')) + 1);
    });
  });
});

describe('the crosswalk', () => {
  const key = (planId: string, row: { get(column: string): string }) =>
    JSON.stringify([planId, row.get('section_no'), row.get('indicator_no'), row.get('indicator')]);
  const decided = readRows('crosswalk/indicators.csv');
  const decision = (row: { get(column: string): string }) =>
    `${row.get('canonical_indicator')}/${row.get('sub_indicator')}`;
  const byIndicator = new Map(decided.map((row) => [key(row.get('plan_id'), row), decision(row)]));

  it('decides every printed indicator, and no other', () => {
    const printed = new Set(plans.flatMap(({ planId, rows }) => rows.map((row) => key(planId, row))));
    expect([...byIndicator.keys()].sort()).toEqual([...printed].sort());
  });

  it('overrides rows that exist, and only where the decision differs from their indicator', () => {
    const inherited = new Map(
      plans.flatMap(({ planId, rows }) =>
        rows.map((row) => [row.get('row_id'), byIndicator.get(key(planId, row))]),
      ),
    );
    const idle = readRows('crosswalk/rows.csv').filter((row) => {
      const before = inherited.get(row.get('row_id'));
      return before === undefined || before === decision(row);
    });
    expect(idle.map((row) => row.get('row_id'))).toEqual([]);
  });

  it('promises 3, 3, 5, 6, 3 and 8 indicators by letter', () => {
    const letters = readRows('promises/serang-2022-2023.csv').map((row) => row.get('letter'));
    expect(['A', 'B', 'C', 'D', 'E', 'F'].map((own) => letters.filter((l) => l === own).length)).toEqual([
      3, 3, 5, 6, 3, 8,
    ]);
  });
});

describe('kabupaten and kota', () => {
  const cities = readRows('cities/cities.csv');
  const codes = cities.map((row) => row.get('city_code'));

  it('are all 416 and 98 of 38 provinces, in the order of their codes', () => {
    const kinds = cities.map((row) => row.get('name').split(' ')[0]);
    expect([kinds.filter((kind) => kind === 'Kabupaten').length, kinds.length]).toEqual([416, 514]);
    expect(new Set(cities.map((row) => row.get('province'))).size).toBe(38);
    expect(codes).toEqual([...codes].sort());
  });

  it('bear the code of their province, and that of their kind behind it', () => {
    const provinces = new Map(cities.map((row) => [row.get('city_code').slice(0, 2), row.get('province')]));
    expect(provinces.size).toBe(38);
    const odd = cities.filter((row) => {
      const code = row.get('city_code');
      const isKota = row.get('name').startsWith('Kota ');
      return row.get('province') !== provinces.get(code.slice(0, 2)) || isKota !== Number(code.slice(2)) > 70;
    });
    expect(odd.map((row) => row.get('name'))).toEqual([]);
  });

  it.each([
    ['3604', 'Kabupaten Serang', 'Banten'],
    ['3673', 'Kota Serang', 'Banten'],
    ['3672', 'Kota Cilegon', 'Banten'],
    ['1374', 'Kota Padang Panjang', 'Sumatera Barat'],
    ['3101', 'Kabupaten Administrasi Kepulauan Seribu', 'DKI Jakarta'],
    ['3173', 'Kota Administrasi Jakarta Pusat', 'DKI Jakarta'],
    ['7309', 'Kabupaten Pangkajene dan Kepulauan', 'Sulawesi Selatan'],
    ['9271', 'Kota Sorong', 'Papua Barat Daya'],
    ['9702', 'Kabupaten Jayawijaya', 'Papua Pegunungan'],
  ])('%s is %s in %s', (code, name, province) => {
    const row = cities[codes.indexOf(code)];
    expect([row?.get('name'), row?.get('province')]).toEqual([name, province]);
  });

  it('have numbers only where a regulation states them, but for inhabitants, which are a reference', () => {
    const numbers = readRows('cities/denominators.csv');
    expect(new Set(numbers.map((row) => row.get('city_code')))).toEqual(new Set(['3672', '3673']));
    const sources = numbers.map((row) => [row.get('thing_id') === 'penduduk', row.get('source')] as const);
    expect(
      sources.filter(([isReference, source]) => !source.startsWith(isReference ? 'Acuan' : 'Perwali')),
    ).toEqual([]);
  });
});

describe('agencies and units', () => {
  const aliases = readRows('agencies/aliases.csv');

  it.each(plans)(
    '$planId: every agencies cell is consumed by aliases, longest first',
    ({ cityCode, rows }) => {
      const names = aliases
        .filter((row) => ['', cityCode].includes(row.get('city_code')))
        .map((row) => row.get('alias'))
        .sort((a, b) => b.length - a.length);
      const rest = rows.map((row) => unconsumed(row.get('agencies'), names)).filter(Boolean);
      expect(rest).toEqual([]);
    },
  );

  it('finds what no alias covers', () => {
    expect(unconsumed('Dinas Kesehatan, Dinas Entah dan DLH', ['Dinas Kesehatan', 'DLH'])).toBe(
      'Dinas Entah dan DLH',
    );
  });

  it('knows every unit text of both annexes, and no other', () => {
    const printed = new Set(plans.flatMap(({ rows }) => rows.map((row) => row.get('unit'))));
    const known = readRows('units/aliases.csv').map((row) => row.get('alias'));
    expect(known.sort()).toEqual([...printed].sort());
  });

  it('says in words why a unit is doubtful', () => {
    const silent = readRows('units/aliases.csv').filter(
      (row) => (row.get('doubt') === '') !== (row.get('note') === ''),
    );
    expect(silent.map((row) => row.get('alias'))).toEqual([]);
  });
});

/** What is left of the cell from the first text that neither an alias nor a separator covers. */
function unconsumed(cell: string, namesLongestFirst: readonly string[]): string {
  let rest = cell;
  while (rest !== '') {
    const name = namesLongestFirst.find(
      (alias) => rest.startsWith(alias) && !/^\w/.test(rest.slice(alias.length)),
    );
    const taken = name ?? /^(?:[\s,/.-]+|dan\b)/.exec(rest)?.[0];
    if (taken === undefined) return rest;
    rest = rest.slice(taken.length);
  }
  return '';
}
