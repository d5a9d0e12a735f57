/** Facts that every plan is read against: the national framework, crosswalk, agencies, units, cities, documents. */
import type { Bilingual } from '../text/bilingual';
import type { ClusterId, Confidence, UnitKind } from '../plan/plan';

export interface Cluster {
  readonly clusterId: ClusterId;
  readonly nameId: string;
  readonly nameEn: string;
}

export interface CanonicalIndicator {
  /** `1`..`24`. */
  readonly indicatorId: string;
  readonly clusterId: ClusterId;
  readonly nameId: string;
  readonly nameEn: string;
  readonly shortNameId: string;
  readonly shortNameEn: string;
  /** Maximum points of the 2024 evaluation, from a secondary source. */
  readonly maxPoints: number;
}

export interface SubIndicator {
  /** `21a`, `24b`. */
  readonly subIndicatorId: string;
  readonly indicatorId: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly maxPoints: number;
}

/** Band of the achievement percentage (Permendagri 86/2017), lower bound inclusive, no rounding. */
export interface Band {
  readonly bandId: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly lowerPercent: number;
  readonly color: string;
}

export interface CrosswalkEntry {
  readonly planId: string;
  readonly sectionNo: string;
  readonly indicatorNo: string;
  readonly indicator: string;
  /** null = none. */
  readonly canonicalIndicator: string | null;
  readonly subIndicator: string | null;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

export interface CrosswalkOverride {
  readonly rowId: string;
  readonly canonicalIndicator: string | null;
  readonly subIndicator: string | null;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

export interface Agency {
  readonly agencyId: string;
  /** Blank = any city. */
  readonly cityCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

/** What one city calls an agency, where that is not the name of `Agency`. */
export type AgencyLocalName = Pick<Agency, 'agencyId' | 'cityCode' | 'name' | 'shortName'>;

export interface AgencyAlias {
  readonly alias: string;
  readonly cityCode: string;
  readonly agencyId: string;
  /** `exact`, `alias`, `typo`, `abbreviation`. */
  readonly reasonKind: string;
}

export interface Unit {
  readonly unitId: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
}

export interface UnitAlias {
  readonly alias: string;
  readonly unitId: string;
  readonly doubt: string;
}

export interface City {
  readonly cityCode: string;
  readonly name: string;
  readonly province: string;
  /** Known counts of the city's own parts; null when not known. */
  readonly kecamatan: number | null;
  readonly kelurahan: number | null;
  readonly puskesmas: number | null;
}

export interface PlanDocument {
  readonly planId: string;
  readonly cityCode: string;
  readonly title: string;
  readonly regulation: string;
  readonly baselineYear: number | null;
  /** What the annex calls columns that the workbook calls otherwise, by column key. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A fact that the document states about itself; the audit sets equal topics side by side. */
export interface DocumentStatement {
  readonly planId: string;
  readonly topic: string;
  readonly value: string;
  readonly sourceLine: number | null;
  readonly place: string;
  /** What is wrong or odd about the value by itself; null for nothing. */
  readonly note: Bilingual | null;
}

export interface PlannedPromise {
  /** `A.1`..`F.8`. */
  readonly promiseId: string;
  readonly planId: string;
  readonly heading: string;
  readonly canonicalIndicator: string | null;
  readonly subIndicator: string | null;
  readonly sourceLine: number | null;
}

export interface Reference {
  readonly clusters: readonly Cluster[];
  readonly indicators: readonly CanonicalIndicator[];
  readonly subIndicators: readonly SubIndicator[];
  readonly bands: readonly Band[];
  readonly crosswalk: readonly CrosswalkEntry[];
  readonly overrides: readonly CrosswalkOverride[];
  readonly agencies: readonly Agency[];
  readonly agencyAliases: readonly AgencyAlias[];
  readonly agencyLocalNames: readonly AgencyLocalName[];
  readonly units: readonly Unit[];
  readonly unitAliases: readonly UnitAlias[];
  readonly cities: readonly City[];
  readonly documents: readonly PlanDocument[];
  readonly statements: readonly DocumentStatement[];
  readonly promises: readonly PlannedPromise[];
}
