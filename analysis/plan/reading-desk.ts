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

/** The desk of one plan; its readers remember the cells that they have read. */
export function readingDesk(
  { cityCode, years }: Pick<PrintedPlan, 'cityCode' | 'years'>,
  reference: Reference,
): ReadingDesk {
  const units = new Map(reference.units.map((unit) => [unit.unitId, unit]));
  return {
    reference,
    years,
    readUnit: unitReader(reference.units, reference.unitAliases),
    readAgencies: agenciesReader(
      reference.agencies,
      reference.agencyAliases,
      cityCode,
      reference.agencyLocalNames,
    ),
    unitName(unitId, language) {
      const unit = units.get(unitId);
      return (language === 'id' ? unit?.nameId : unit?.nameEn) ?? null;
    },
  };
}
