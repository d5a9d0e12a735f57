/** Many small plans of made-up cities, of the first rows of the two annexes in turn. */
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import type { Reference } from '../../analysis/reference/reference';
import { seeds } from '../plan/seeds';

/** So many kota of one province, and the reference that knows them; each is a little larger than the one before. */
export function manyPlans(
  count: number,
  rowCount = 6,
): { readonly printed: readonly PrintedPlan[]; readonly reference: Reference } {
  const cities = Array.from({ length: count }, (_, at) => ({
    cityCode: String(3171 + at),
    name: `Kota Contoh ${String(at + 1)}`,
    province: 'DKI Jakarta',
    kecamatan: null,
    kelurahan: null,
    puskesmas: null,
  }));
  const denominators = cities.map(({ cityCode }, at) => ({
    cityCode,
    thingId: 'kelurahan',
    number: 40 + at,
    year: 2023,
    source: { id: '', en: '' },
  }));
  const printed = cities.map(({ cityCode, name }, at): PrintedPlan => {
    const annex = seeds.plans[at % seeds.plans.length];
    if (!annex) throw new Error('no annexes');
    const planId = `${cityCode}-${String(annex.years[0])}`;
    const rows = annex.rows
      .slice(at, at + rowCount)
      .map((row, i) => ({ ...row, rowId: `${planId}-${String(i + 1).padStart(3, '0')}` }));
    return { ...annex, planId, cityCode, cityName: name, file: `${planId}.csv`, rows };
  });
  const known = {
    cities: [...seeds.reference.cities, ...cities],
    denominators: [...seeds.reference.denominators, ...denominators],
  };
  return { printed, reference: { ...seeds.reference, ...known } };
}
