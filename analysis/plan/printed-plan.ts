/** A plan as printed: one object per measure row of the annex, text exactly as the regulation has it. */

/** Text of one measure row, white space folded, merged cells filled down. Blank cells are `''`. */
export interface PrintedRow {
  /** BPS code, first plan year, ordinal in the annex: `3673-2022-017`. */
  readonly rowId: string;
  readonly sectionNo: string;
  readonly section: string;
  readonly indicatorNo: string;
  readonly indicator: string;
  readonly action: string;
  readonly measure: string;
  readonly unit: string;
  readonly baseline: string;
  /** One text per year of the plan, in the order of `PrintedPlan.years`. */
  readonly targets: readonly string[];
  readonly agencies: string;
  readonly program: string;
  /** Columns whose text was filled down from the cell above. */
  readonly filledDown: readonly string[];
  /** 1-based line in the source text; null where the plan has no text source. */
  readonly sourceLine: number | null;
  /** Texts of columns that a plan does not have, by the name that the annex gives them; blanks are left out. */
  readonly extras: Readonly<Record<string, string>>;
}

export interface PrintedPlan {
  /** BPS code and first plan year: `3673-2022`; of a second plan of that year `3673-2022b`. */
  readonly planId: string;
  /** BPS code of the city: `3673`. */
  readonly cityCode: string;
  readonly cityName: string;
  readonly title: string;
  /** `Perwali 75/2022`; blank when not known. */
  readonly regulation: string;
  readonly years: readonly number[];
  /** Year of the baseline column; null when the annex prints none. */
  readonly baselineYear: number | null;
  /** False when the annex has no such column at all: its blanks are then no findings. */
  readonly hasMeasure: boolean;
  readonly hasBaseline: boolean;
  readonly file: string;
  /** Names of the columns that the annex has besides those of a plan, in their order. */
  readonly extraColumns: readonly string[];
  readonly rows: readonly PrintedRow[];
}
