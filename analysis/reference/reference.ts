/** Facts that every plan is read against: the national framework, crosswalk, agencies, units, cities, documents. */
import type { Bilingual } from '../text/bilingual';
import type { ClusterId, Confidence, Judged, Nature, UnitKind } from '../plan/plan';

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

/** A kind of target that was settled by reading, where the rules of `readNature` read otherwise or cannot know. */
export interface SettledNature extends Judged<Nature> {
  readonly rowId: string;
}

/** What an earlier version of the seeds read in a cell that is read otherwise now. */
export interface EarlierReading {
  readonly rowId: string;
  /** Key of the read column. */
  readonly column: string;
  /** Code as an edit would say it; null for none. */
  readonly value: string | null;
  /** Version of the seeds. */
  readonly version: string;
}

/** Districts and urban villages of a city, which are evaluated beside its 24 indicators. */
export interface EvaluatedArea {
  /** `25` or `26`, as the questions number them. */
  readonly indicatorId: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly maxPoints: number;
}

/** What an evaluation question asks for: a policy, a budget, data, a service … */
export interface QuestionKind {
  readonly kindId: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** What has to be shown. */
  readonly meaning: Bilingual;
}

/** A question of the 2024 evaluation, from a secondary source; named in words of our own. */
export interface Question {
  /** `6.3`, `1.2f`, `21A.2`. */
  readonly questionId: string;
  /** `1`..`24`; `25` is the district (kecamatan), `26` the urban village (kelurahan). */
  readonly indicatorId: string;
  readonly subIndicatorId: string | null;
  readonly level: QuestionLevel;
  readonly points: number;
  readonly kindId: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Who answers, by agency id; none where the source names none. */
  readonly agencyIds: readonly string[];
  /** Whether a matrix (MATRIKS) is asked for as evidence. */
  readonly asksMatrix: boolean;
  /** The regulation that holds a plan is itself what is asked. */
  readonly isByDocument: boolean;
  /** The source does not say clearly what is asked. */
  readonly isDoubtful: boolean;
  /** Slip of the source; null for none. */
  readonly remark: Bilingual | null;
}

export type QuestionLevel = 'kota' | 'kecamatan' | 'kelurahan';

/** How a row serves a question: it is what is asked or measures it, or it contributes. */
export type Strength = 'direct' | 'supporting';

/** What was judged of one row and one question; a row that serves none has one line without question and strength. */
export interface QuestionJudgement {
  readonly rowId: string;
  readonly link: { readonly questionId: string; readonly strength: Strength } | null;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

/** An abbreviation or word of annexes, and the words of topics that it stands for. */
export interface Synonym {
  readonly term: string;
  readonly means: string;
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
  /** Of `denominators`; null when not known. */
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

/** A kind of thing that a city has a number of, by which a count of them can be divided: kelurahan, schools, inhabitants. */
export interface CountedThing {
  /** `kelurahan`, `penduduk`. */
  readonly thingId: string;
  /** As it stands behind a number: "67 kelurahan". */
  readonly nameId: string;
  readonly nameEn: string;
  /** Units that count these things. */
  readonly unitIds: readonly string[];
  /** Things whose numbers make up its own: kecamatan and kelurahan together. None for one that is counted itself. */
  readonly parts: readonly string[];
  /** People are set against so many of them (100,000 inhabitants); null for a percentage. */
  readonly per: number | null;
  /** Asked of every city, whether or not a pair of rows needs it. */
  readonly isAlwaysAsked: boolean;
}

/** How many of a thing a city has. */
export interface Denominator {
  readonly cityCode: string;
  readonly thingId: string;
  readonly number: number;
  readonly year: number | null;
  readonly source: Bilingual;
}

/** Two rows of different plans. */
export type RowIds = readonly [string, string];

/** The highest rung of the ladder that two rows can reach, whatever denominators are known; see `Rung`. */
export type Ceiling = 'A' | 'B' | 'C' | 'E';

/** What was judged of two rows by reading them. */
export interface JudgedPair {
  readonly rowIds: RowIds;
  readonly ceiling: Ceiling;
  /** What the count of each row is divided by; several where it is not clear which is meant, none where nothing is divided. */
  readonly things: readonly [readonly string[], readonly string[]];
  readonly questionIds: readonly string[];
  /** What is compared: "Kelurahan yang memiliki gugus tugas". */
  readonly compared: Bilingual;
  readonly confidence: Confidence;
  /** Why it is the same thing, or what keeps it from a higher rung. */
  readonly reason: Bilingual;
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
  readonly natures: readonly SettledNature[];
  readonly earlierReadings: readonly EarlierReading[];
  readonly areas: readonly EvaluatedArea[];
  readonly questionKinds: readonly QuestionKind[];
  readonly questions: readonly Question[];
  readonly judgements: readonly QuestionJudgement[];
  readonly synonyms: readonly Synonym[];
  readonly agencies: readonly Agency[];
  readonly agencyAliases: readonly AgencyAlias[];
  readonly agencyLocalNames: readonly AgencyLocalName[];
  readonly units: readonly Unit[];
  readonly unitAliases: readonly UnitAlias[];
  readonly cities: readonly City[];
  readonly things: readonly CountedThing[];
  readonly denominators: readonly Denominator[];
  readonly pairs: readonly JudgedPair[];
  readonly documents: readonly PlanDocument[];
  readonly statements: readonly DocumentStatement[];
  readonly promises: readonly PlannedPromise[];
}
