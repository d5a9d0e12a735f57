import type { Analysis } from '../analyse';
import { findingsFrame } from '../audit/findings-frame';
import { columnsOf } from '../measure';
import { machineColumns } from '../measures';
import type { NumberReading, Plan, PlanRow } from '../plan/plan';
import { correctionFile } from './correction-file';
import { draftFiles } from './draft-files';
import { type CsvLocale, formatCsv } from '../table/csv';
import { type Columns, frame } from '../table/frame';

/**
 * The results as CSV texts by file name, for other programs: UTF-8, header, RFC 4180, dot decimals, blank = missing
 * (with `locale: 'id'` as an Indonesian Excel opens them). Codes and ids instead of words, the same in every language.
 *
 * @example [...machineTables(analysis).keys()] // ['rows.csv', 'findings.csv', 'gap.csv', 'questions.csv', 'row_questions.csv', 'profile.csv', 'coverage.csv', 'comparison.csv', 'pairs.csv', 'only_in.csv', 'monitoring.csv', 'achievement.csv', 'achievement_totals.csv']
 */
export function machineTables(
  analysis: Analysis,
  options: { readonly locale?: CsvLocale } = {},
): ReadonlyMap<string, string> {
  const measured = [...machineColumns(analysis)].map(
    ([key, columns]) => [`${key}.csv`, formatCsv(columns, options)] as const,
  );
  return new Map([
    ['rows.csv', formatCsv(rowsFrame(analysis), options)],
    ['findings.csv', formatCsv(findingsTable(analysis), options)],
    ...measured,
    ...draftFiles(analysis, options),
    ...correctionFile(analysis, options),
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
    path: rows.map(({ row }) => row.path),
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

function findingsTable({ findings, plans }: Analysis): Columns {
  return columnsOf(findingsFrame(findings, plans), [
    'row_id',
    'field',
    'rule',
    'severity',
    'printed',
    'proposal',
    'message',
    'message_en',
    'proposal_en',
    'plan_id',
    'finding_id',
    'also_rows',
  ]);
}

function yearsOf(plans: readonly Plan[]): number[] {
  return [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
}
