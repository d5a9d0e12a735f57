import type { Analysis } from '../analyse';
import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { formatCsv } from '../table/csv';
import { type Column, columnOf, type Columns, frame } from '../table/frame';

/**
 * The results as CSV texts by file name, for other programs: UTF-8, header, RFC 4180, dot decimals, blank = missing.
 * Codes and ids instead of words, the same in every language.
 *
 * @example [...machineTables(analysis).keys()] // ['rows.csv', 'findings.csv', 'gap.csv', 'coverage.csv', 'comparison.csv']
 */
export function machineTables(analysis: Analysis): ReadonlyMap<string, string> {
  return new Map([
    ['rows.csv', formatCsv(rowsFrame(analysis))],
    ['findings.csv', formatCsv(findingsFrame(analysis))],
    ['gap.csv', formatCsv(gapTable(analysis))],
    ['coverage.csv', formatCsv(coverageTable(analysis))],
    ['comparison.csv', formatCsv(comparisonTable(analysis))],
  ]);
}

function rowsFrame({ plans, reference }: Analysis) {
  const rows = plans.flatMap((plan) => plan.rows.map((row) => ({ plan, row })));
  const years = yearsOf(plans);
  const unitNames = new Map(reference.units.map((unit) => [unit.unitId, unit.nameId]));
  const readings = years.map((year) => rows.map(({ plan, row }) => row.targets[plan.years.indexOf(year)]));
  const perYear = <T extends number | string | null>(
    part: string,
    value: (target: NumberReading | undefined) => T,
  ): Record<string, T[]> =>
    Object.fromEntries(
      years.map((year, i) => [`target_${String(year)}_${part}`, (readings[i] ?? []).map(value)]),
    );
  return frame({
    row_id: rows.map(({ row }) => row.rowId),
    city: rows.map(({ plan }) => plan.cityName),
    cluster: rows.map(({ row }) => row.cluster ?? ''),
    canonical_indicator: rows.map(({ row }) => row.crosswalk.indicator ?? ''),
    nature: rows.map(({ row }) => row.nature.value),
    direction: rows.map(({ row }) => row.direction.value),
    unit: rows.map(({ row }) => unitNames.get(row.unit.unitId ?? '') ?? row.unit.text),
    baseline_value: rows.map(({ row }) => row.baseline.value),
    baseline_operator: rows.map(({ row }) => row.baseline.operator),
    ...perYear('value', (target) => target?.value ?? null),
    agencies: rows.map(({ row }) => row.agencies.map(({ name }) => name).join(';')),
    doubt: rows.map(({ plan, row }) => doubtsOf(plan, row).join(';')),
    ...perYear('operator', (target) => target?.operator ?? ''),
    sub_indicator: rows.map(({ row }) => row.crosswalk.subIndicator ?? ''),
    unit_kind: rows.map(({ row }) => row.unit.kind),
    nature_confidence: rows.map(({ row }) => row.nature.confidence),
    direction_confidence: rows.map(({ row }) => row.direction.confidence),
    crosswalk_confidence: rows.map(({ row }) => row.crosswalk.confidence),
  });
}

/** `target_2022:malformed`, `baseline:plan-total`, `unit:compound`. */
function doubtsOf(plan: Plan, row: PlanRow): string[] {
  const numbers = [row.baseline, ...row.targets].flatMap(({ doubt }, i) => {
    const field = i === 0 ? 'baseline' : `target_${String(plan.years[i - 1])}`;
    if (i === 0 && row.baselineIsPlanTotal) return [`${field}:plan-total`];
    return doubt === null || (i === 0 && doubt === 'blank' && !plan.hasBaseline) ? [] : [`${field}:${doubt}`];
  });
  return row.unit.doubt === null ? numbers : [...numbers, `unit:${row.unit.doubt}`];
}

function findingsFrame({ findings }: Analysis) {
  return frame({
    row_id: findings.map(({ rowId }) => rowId),
    field: findings.map(({ field }) => field),
    rule: findings.map(({ rule }) => rule),
    severity: findings.map(({ severity }) => severity),
    printed: findings.map(({ printed }) => printed),
    proposal: findings.map(({ proposal }) => proposal.id),
    message: findings.map(({ message }) => message.id),
    message_en: findings.map(({ message }) => message.en),
    proposal_en: findings.map(({ proposal }) => proposal.en),
    plan_id: findings.map(({ planId }) => planId),
    finding_id: findings.map(({ findingId }) => findingId),
    also_rows: findings.map(({ alsoRows }) => alsoRows.join(';')),
  });
}

function gapTable({ plans, gap }: Analysis) {
  const years = yearsOf(plans).filter((year) => gap.columns.includes(`planned_step_${String(year)}`));
  const names = [
    'row_id',
    'city',
    'cluster',
    'canonical_indicator',
    'nature',
    'direction',
    ...years.map((year) => `planned_step_${String(year)}`),
    'distance_to_target',
    'distance_percent',
    'required_annual_change',
    'status',
    'reason',
    'step_reason',
    'sub_indicator',
  ];
  return select(gap, names);
}

function coverageTable({ coverage }: Analysis) {
  return select(coverage, [
    'city',
    'cluster',
    'indicators',
    'covered',
    'coverage_percent',
    'coverage_by_points_percent',
    'rows',
    'rows_measurable',
    'rows_with_baseline',
    'rows_with_agency',
    'missing_indicators',
    'rows_distinct',
    'plan_id',
  ]);
}

function comparisonTable({ comparison }: Analysis) {
  const agreed = ['canonical_indicator', 'indicator', 'cluster', 'tier', 'reason'];
  return select(comparison, [...agreed, ...comparison.columns.filter((name) => !agreed.includes(name))]);
}

/** Columns of a frame by name; each came out of a frame, so it is of one type. */
function select(source: Analysis['gap'], names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, columnOf(source, name) as Column]));
}

function yearsOf(plans: readonly Plan[]): number[] {
  return [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
}
