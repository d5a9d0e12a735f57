import { readdirSync, readFileSync } from 'node:fs';
import { audit } from '../../analysis/audit/audit';
import type { DifferencesByPlan } from '../../analysis/audit/context';
import type { Finding } from '../../analysis/audit/finding';
import type { Rule } from '../../analysis/audit/rule';
import { inIndonesianWords } from '../../analysis/language/number-words';
import { parsePlan } from '../../analysis/plan/parse-plan';
import type { Plan } from '../../analysis/plan/plan';
import type { PrintedPlan, PrintedRow } from '../../analysis/plan/printed-plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { sourceDifferences } from '../../analysis/plan/source-differences';
import { parseReference } from '../../analysis/reference/parse-reference';
import type { Reference } from '../../analysis/reference/reference';
import { parseCsv } from '../../analysis/table/csv';

const SEEDS = new URL('../../seeds/', import.meta.url);
const FOLDERS = ['agencies', 'cities', 'crosswalk', 'documents', 'framework', 'promises', 'units'];

/** The real reference, as the product reads it. */
export const SEED_REFERENCE: Reference = parseReference(
  new Map(
    FOLDERS.flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, SEEDS))
        .filter((name) => name.endsWith('.csv'))
        .map(
          (name) => [`${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, SEEDS), 'utf8')] as const,
        ),
    ),
  ),
);

/** Every plan of `seeds/plans`, read. */
export function seedPlans(): Plan[] {
  const files = readdirSync(new URL('plans/', SEEDS)).filter((name) => name.endsWith('.csv'));
  return files
    .sort()
    .map((name) => parseCsv(readFileSync(new URL(`plans/${name}`, SEEDS), 'utf8'), name))
    .map((table) => readPlan(parsePlan(table, SEED_REFERENCE), SEED_REFERENCE));
}

/** A city that does not exist, with counts that the tests know. */
const CITY = {
  cityCode: '9971',
  name: 'Kota Contoh',
  province: 'Contoh',
  kecamatan: 4,
  kelurahan: 20,
  puskesmas: 5,
};
export const PLAN_ID = '9971-2024';

/** The framework and units of the seeds, with the example city and nothing about any real plan. */
export const REFERENCE: Reference = {
  ...SEED_REFERENCE,
  cities: [CITY],
  crosswalk: [
    {
      planId: PLAN_ID,
      sectionNo: 'I',
      indicatorNo: '1',
      indicator: 'Peraturan/kebijakan daerah tentang Kota Layak Anak',
      canonicalIndicator: '1',
      subIndicator: null,
      confidence: 'high',
      reason: { id: 'Sama.', en: 'The same.' },
    },
  ],
  overrides: [],
  documents: [],
  statements: [],
  promises: [],
};

export type RowTexts = Partial<Omit<PrintedRow, 'rowId'>>;

export interface PlanOptions {
  readonly years?: readonly number[];
  readonly hasMeasure?: boolean;
  readonly hasBaseline?: boolean;
  readonly reference?: Partial<Reference>;
  /** Rows of the regulation, where its text is at hand. */
  readonly source?: readonly RowTexts[];
}

/** A plan of the example city; a row that says nothing special is one that no rule finds odd. */
export function planOf(rows: readonly RowTexts[], options: PlanOptions = {}): Plan {
  return readPlan(printedOf(rows, options), referenceOf(options));
}

function printedOf(rows: readonly RowTexts[], options: PlanOptions): PrintedPlan {
  const { years = [2024, 2025], hasMeasure = true, hasBaseline = true } = options;
  return {
    planId: PLAN_ID,
    cityCode: CITY.cityCode,
    cityName: CITY.name,
    title: 'Rencana contoh',
    regulation: '',
    years,
    baselineYear: hasBaseline ? 2023 : null,
    hasMeasure,
    hasBaseline,
    file: 'contoh.csv',
    extraColumns: [],
    rows: rows.map((texts, index) => ({
      ...quietRow(index, options),
      ...texts,
      rowId: `${PLAN_ID}-${String(index + 1).padStart(3, '0')}`,
    })),
  };
}

export function referenceOf({ reference = {} }: PlanOptions): Reference {
  return { ...REFERENCE, ...reference };
}

function quietRow(
  index: number,
  { years = [2024, 2025], hasMeasure = true, hasBaseline = true }: PlanOptions,
): RowTexts & Omit<PrintedRow, 'rowId'> {
  const word = inIndonesianWords((index % 10) + 1);
  return {
    sectionNo: 'I',
    section: 'PENGUATAN KELEMBAGAAN',
    indicatorNo: '1',
    indicator: 'Peraturan/kebijakan daerah tentang Kota Layak Anak',
    action: `Pelatihan ${word}`,
    measure: hasMeasure ? `Jumlah peserta ${word}` : '',
    unit: 'Orang',
    baseline: hasBaseline ? String(10 + index) : '',
    targets: years.map((_, year) => String(20 + index + 3 * year)),
    agencies: 'Dinas Sosial',
    program: '',
    filledDown: [],
    sourceLine: null,
    extras: {},
  };
}

/** What one rule says of a plan: row, field and severity of each finding, "-" for one without a row. */
export function hitsOf(rule: Rule, plan: Plan, options: PlanOptions = {}): string[] {
  return audit([plan], referenceOf(options), [rule], differencesOf(plan, options)).map(brief);
}

function differencesOf(plan: Plan, options: PlanOptions): DifferencesByPlan {
  if (!options.source) return new Map();
  const printed = { ...plan, rows: plan.rows.map((row) => row.printed) };
  return new Map([[plan.planId, sourceDifferences(printed, printedOf(options.source, options), {})]]);
}

export function brief({ rowId, field, severity }: Finding): string {
  const row = rowId === '' ? '-' : String(Number(rowId.slice(-3)));
  return `${row} ${field} ${severity}`;
}
