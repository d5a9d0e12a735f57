import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { baselineValue, type NumberReading, type Plan, type Reference } from '../../analysis/index';

/** Every year of the two annexes. */
export const YEARS = [2022, 2023, 2024, 2025, 2026] as const;

/** The rows of plans as plain columns, typed and with blanks settled: what every other engine is given for nothing. */
export interface PeerColumns {
  readonly row_id: string[];
  readonly plan_id: string[];
  readonly cluster: string[];
  readonly indicator: string[];
  readonly nature: string[];
  readonly unit_kind: string[];
  /** The same for rows of the same action, measure and unit. */
  readonly content: string[];
  readonly direction: Int32Array;
  readonly first_year: Int32Array;
  readonly last_year: Int32Array;
  readonly plan_total: Int32Array;
  readonly agencies: Int32Array;
  /** `NaN` for none. */
  readonly baseline_year: Float64Array;
  readonly baseline: Float64Array;
  readonly baseline_operator: string[];
  readonly baseline_percent: Int32Array;
  readonly targets: readonly Float64Array[];
  readonly operators: readonly string[][];
  readonly percents: readonly Int32Array[];
}

/** @param content code of every row's content, such as `RowGroups.contentOf` */
export function peerColumns(plans: readonly Plan[], content: Int32Array): PeerColumns {
  const rows = plans.flatMap((plan) => plan.rows.map((row) => ({ plan, row })));
  const number = (value: (at: (typeof rows)[number]) => number | null): Float64Array =>
    Float64Array.from(rows, (at) => value(at) ?? Number.NaN);
  const whole = (value: (at: (typeof rows)[number]) => number): Int32Array => Int32Array.from(rows, value);
  const reading = ({ plan, row }: (typeof rows)[number], year: number): NumberReading | undefined =>
    row.targets[plan.years.indexOf(year)];
  return {
    row_id: rows.map(({ row }) => row.rowId),
    plan_id: rows.map(({ row }) => row.planId),
    cluster: rows.map(({ row }) => row.cluster ?? ''),
    indicator: rows.map(({ row }) => row.crosswalk.indicator ?? ''),
    nature: rows.map(({ row }) => row.nature.value),
    unit_kind: rows.map(({ row }) => row.unit.kind),
    content: rows.map((_, at) => `c${String(content[at])}`),
    direction: whole(({ row }) => row.direction.value),
    first_year: whole(({ plan }) => Math.min(...plan.years)),
    last_year: whole(({ plan }) => Math.max(...plan.years)),
    plan_total: whole(({ row }) => Number(row.baselineIsPlanTotal)),
    agencies: whole(({ row }) => row.agencies.length),
    baseline_year: number(({ plan }) => (plan.hasBaseline ? plan.baselineYear : null)),
    baseline: number(({ row }) => baselineValue(row)),
    baseline_operator: rows.map(({ row }) => row.baseline.operator),
    baseline_percent: whole(({ row }) => Number(row.baseline.percent)),
    targets: YEARS.map((year) => number((at) => reading(at, year)?.value ?? null)),
    operators: YEARS.map((year) => rows.map((at) => reading(at, year)?.operator ?? '')),
    percents: YEARS.map((year) => whole((at) => Number(reading(at, year)?.percent ?? false))),
  };
}

/** Columns side by side, by name: `target_2022`, `operator_2022`, `percent_2022` and so on for the years. */
export function named(columns: PeerColumns): Record<string, string[] | Int32Array | Float64Array> {
  const { targets, operators, percents, ...rest } = columns;
  const yearly = YEARS.flatMap((year, at) => [
    [`target_${String(year)}`, targets[at] ?? []],
    [`operator_${String(year)}`, operators[at] ?? []],
    [`percent_${String(year)}`, percents[at] ?? []],
  ]);
  return { ...rest, ...(Object.fromEntries(yearly) as Record<string, Float64Array>) };
}

/** The columns as a CSV file; no text in them holds a comma or a quotation mark. */
export async function writeColumns(columns: PeerColumns, path: string): Promise<void> {
  const all = Object.entries(named(columns));
  const file = createWriteStream(path);
  file.write(`${all.map(([name]) => name).join(',')}\n`);
  const rowCount = columns.row_id.length;
  const text = (value: string | number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '' : String(value);
  for (let from = 0; from < rowCount; from += 10_000) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + 10_000, rowCount); row++)
      lines.push(`${all.map(([, column]) => text(column[row])).join(',')}\n`);
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** The framework as the text of a CSV file. */
export function indicatorLines({ indicators }: Reference): string {
  const lines = indicators.map(
    ({ indicatorId, clusterId, maxPoints }) => `${indicatorId},${clusterId},${String(maxPoints)}`,
  );
  return `indicator,cluster,max_points\n${lines.join('\n')}\n`;
}
