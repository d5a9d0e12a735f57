import type { PrintedPlan, PrintedRow } from './printed-plan';

/** A cell of a plan's printed columns; a blank field stands for the whole row. */
export interface PrintedPlace {
  readonly rowId: string;
  /** Key of a printed column: `action`, `target_2023`. */
  readonly field: string;
}

type TextKey = Exclude<keyof PrintedRow, 'rowId' | 'targets' | 'filledDown' | 'sourceLine' | 'extras'>;

const TEXT_KEYS: Readonly<Record<string, TextKey>> = {
  section_no: 'sectionNo',
  section: 'section',
  indicator_no: 'indicatorNo',
  indicator: 'indicator',
  action: 'action',
  measure: 'measure',
  unit: 'unit',
  baseline: 'baseline',
  agencies: 'agencies',
  program: 'program',
};

/** Keys of the columns that hold what a plan prints: its texts, and a target for each of its years. */
export function printedFields(years: readonly number[]): string[] {
  return [...Object.keys(TEXT_KEYS), ...years.map(targetField)];
}

/** The text of a cell, `''` for a blank one and for a year that the plan does not have. */
export function printedText(row: PrintedRow, field: string, years: readonly number[]): string {
  const key = TEXT_KEYS[field];
  return key ? row[key] : (row.targets[years.findIndex((year) => targetField(year) === field)] ?? '');
}

/**
 * The plan with cells and rows of its source put back; a row that is new takes its place in the order of the annex, and a
 * year that the plan has lost comes back with its column.
 *
 * @param places of the source; a blank field is the whole row
 */
export function withPlacesOf(
  source: PrintedPlan,
  plan: PrintedPlan,
  places: readonly PrintedPlace[],
): PrintedPlan {
  const fields = new Map<string, Set<string>>();
  for (const { rowId, field } of places)
    fields.set(rowId, (fields.get(rowId) ?? new Set<string>()).add(field));
  const wanted = new Set(places.map(({ field }) => field));
  const isBack = (year: number): boolean => plan.years.includes(year) || wanted.has(targetField(year));
  const years = [...plan.years, ...source.years.filter((year) => isBack(year) && !plan.years.includes(year))];
  years.sort((a, b) => a - b);
  const sources = new Map(source.rows.map((row) => [row.rowId, row]));
  const standing = new Set(plan.rows.map(({ rowId }) => rowId));
  const back = source.rows.filter(({ rowId }) => !standing.has(rowId) && fields.get(rowId)?.has(''));
  const rows = [
    ...plan.rows.map((row) => {
      const from = sources.get(row.rowId);
      const restored = from ? (fields.get(row.rowId) ?? NONE) : NONE;
      return withTexts(row, plan.years, from ?? row, from ? source.years : plan.years, restored, years);
    }),
    ...back.map((row) => withTexts(row, source.years, row, source.years, NONE, years)),
  ].sort((a, b) => ordinal(a) - ordinal(b));
  return {
    ...plan,
    years,
    hasMeasure: rows.some(({ measure }) => measure !== ''),
    hasBaseline: rows.some(({ baseline }) => baseline !== ''),
    baselineYear: plan.baselineYear ?? (wanted.has('baseline') ? source.baselineYear : null),
    rows,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The row with some texts of another, its targets in the years given. */
function withTexts(
  row: PrintedRow,
  ownYears: readonly number[],
  source: PrintedRow,
  sourceYears: readonly number[],
  fields: ReadonlySet<string>,
  years: readonly number[],
): PrintedRow {
  const texts = Object.entries(TEXT_KEYS).flatMap(([field, key]) =>
    fields.has(field) ? [[key, source[key]] as const] : [],
  );
  const targets = years.map((year) => {
    const field = targetField(year);
    return fields.has(field) ? printedText(source, field, sourceYears) : printedText(row, field, ownYears);
  });
  return { ...row, ...Object.fromEntries(texts), targets };
}

function targetField(year: number): string {
  return `target_${String(year)}`;
}

function ordinal({ rowId }: PrintedRow): number {
  return Number(rowId.slice(rowId.lastIndexOf('-') + 1));
}
