import { once } from '../reference/once';
import type { Reference } from '../reference/reference';
import type { Language } from '../text/bilingual';
import { agenciesReader } from './agencies';
import type { PrintedPlan } from './printed-plan';
import { unitReader } from './unit';

/** What the cells of a plan are read with, whether they were printed or typed. */
export interface ReadingDesk {
  readonly reference: Reference;
  readonly years: readonly number[];
  readonly readUnit: ReturnType<typeof unitReader>;
  readonly readAgencies: ReturnType<typeof agenciesReader>;
  /** Null for a unit that the reference does not know. */
  unitName(unitId: string, language: Language): string | null;
}

/** The desk of one plan; its readers, shared by the plans of a city, remember the cells that they have read. */
export function readingDesk(
  { cityCode, years }: Pick<PrintedPlan, 'cityCode' | 'years'>,
  reference: Reference,
): ReadingDesk {
  const { readUnit, unitName, readAgencies } = readersOf(reference);
  return { reference, years, readUnit, unitName, readAgencies: readAgencies(cityCode) };
}

const readersOf = once((reference: Reference) => {
  const units = new Map(reference.units.map((unit) => [unit.unitId, unit]));
  const agencies = new Map<string, ReturnType<typeof agenciesReader>>();
  return {
    readUnit: unitReader(reference.units, reference.unitAliases),
    unitName(unitId: string, language: Language): string | null {
      const unit = units.get(unitId);
      return (language === 'id' ? unit?.nameId : unit?.nameEn) ?? null;
    },
    readAgencies(cityCode: string): ReturnType<typeof agenciesReader> {
      const reader =
        agencies.get(cityCode) ??
        agenciesReader(reference.agencies, reference.agencyAliases, cityCode, reference.agencyLocalNames);
      agencies.set(cityCode, reader);
      return reader;
    },
  };
});
