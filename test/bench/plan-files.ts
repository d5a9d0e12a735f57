import type { City, PrintedPlan, PrintedRow } from '../../analysis/index';
import { formatCsv } from '../../analysis/index';
import { generator, perturbed } from './synthetic';

/** A plan file, and the city that it is of. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
  readonly city: City;
}

/**
 * Plan files of so many cities, as texts: the two annexes as they are, then plans made of these in turn, worded and counted
 * a little differently, each with some rows left out and a first year of its own. The same count always gives the same
 * files.
 *
 * The cities are those that are known, then made-up ones with BPS codes that are free.
 */
export function planFiles(
  annexes: readonly PrintedPlan[],
  known: readonly City[],
  count: number,
): readonly PlanFile[] {
  const cities = [
    ...annexes.flatMap(({ cityCode }) => known.find((city) => city.cityCode === cityCode) ?? []),
  ];
  const taken = new Set(cities.map(({ cityCode }) => cityCode));
  const others = [...known, ...madeUp(known)].filter(({ cityCode }) => !taken.has(cityCode));
  return [...cities, ...others].slice(0, count).flatMap((city, at): PlanFile[] => {
    const annex = annexes[at % annexes.length];
    return annex ? [fileOf(at < annexes.length ? annex : varied(annex, city, at), city)] : [];
  });
}

function* madeUp(known: readonly City[]): Generator<City> {
  const codes = new Set(known.map(({ cityCode }) => cityCode));
  for (let province = 11; province <= 94; province += 1) {
    for (const number of [1, 2, 3, 4, 5, 6, 71, 72]) {
      const cityCode = `${String(province)}${String(number).padStart(2, '0')}`;
      if (codes.has(cityCode)) continue;
      const name = `${number > 70 ? 'Kota' : 'Kabupaten'} Contoh ${cityCode}`;
      yield { cityCode, name, province: '', kecamatan: null, kelurahan: null, puskesmas: null };
    }
  }
}

/** Two of three rows or more, each a little different, in years that begin up to two years earlier or later. */
function varied(annex: PrintedPlan, { name }: City, seed: number): PrintedPlan {
  const random = generator(seed);
  const share = 0.67 + random() / 3;
  const later = Math.floor(random() * 5) - 2;
  // Two actions of five name the city, and so are worded as no other city's.
  const named = (row: PrintedRow): PrintedRow =>
    random() < 0.4 ? { ...row, action: `${row.action} di ${name}` } : row;
  const rows = annex.rows.filter(() => random() < share).map((row) => named(perturbed(row, random)));
  return { ...annex, rows, years: annex.years.map((year) => year + later) };
}

function fileOf({ rows, years }: PrintedPlan, { cityCode, ...city }: City): PlanFile {
  const planId = `${cityCode}-${String(years[0] ?? 0)}`;
  const texts = (value: (row: PrintedRow) => string): string[] => rows.map(value);
  const columns = {
    row_id: rows.map((_, at) => `${planId}-${String(at + 1).padStart(3, '0')}`),
    section_no: texts(({ sectionNo }) => sectionNo),
    section: texts(({ section }) => section),
    indicator_no: texts(({ indicatorNo }) => indicatorNo),
    indicator: texts(({ indicator }) => indicator),
    action: texts(({ action }) => action),
    measure: texts(({ measure }) => measure),
    unit: texts(({ unit }) => unit),
    baseline: texts(({ baseline }) => baseline),
    ...Object.fromEntries(
      years.map((year, at) => [`target_${String(year)}`, texts(({ targets }) => targets[at] ?? '')]),
    ),
    agencies: texts(({ agencies }) => agencies),
    program: texts(({ program }) => program),
    filled_down: texts(({ filledDown }) => filledDown.join(';')),
    source_line: texts(({ sourceLine }) => String(sourceLine ?? '')),
  };
  return { name: `${planId}.csv`, text: formatCsv(columns), city: { cityCode, ...city } };
}
