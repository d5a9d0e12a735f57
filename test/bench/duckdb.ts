import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Reference } from '../../analysis/index';
import { YEARS } from './columns';
import type { Engine } from './engine';
import { columnFigures, countsOf, weighted } from './figures';

// Its entries in a lock file break `npm ci`, so it is no dependency: it is installed beside the results when asked for.
const DUCKDB = '1.5.6-r.1';

const TEXTS = [
  ...['row_id', 'plan_id', 'cluster', 'indicator', 'nature', 'unit_kind', 'content', 'baseline_operator'],
  ...YEARS.map((year) => `operator_${String(year)}`),
];
const NUMBERS = ['baseline', 'baseline_year', ...YEARS.map((year) => `target_${String(year)}`)];

/** What is used of `@duckdb/node-api`, which is not there when types are checked. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(
    sql: string,
  ): Promise<{ getColumnsObjectJS(): Record<string, (string | number | bigint | null)[]> }>;
}
type Columns = Record<string, (string | number | null)[]>;

/** A connection with the rows as a table, or why there is none. */
export async function connectDuckdb(
  folder: string,
  csv: string,
): Promise<{ readonly connection: Connection; readonly version: string } | string> {
  const prefix = resolve(folder, 'duckdb');
  try {
    if (!existsSync(join(prefix, 'node_modules'))) {
      mkdirSync(prefix, { recursive: true });
      writeFileSync(join(prefix, 'package.json'), '{ "private": true }\n');
      const install = [
        'install',
        '--no-audit',
        '--no-fund',
        '--prefix',
        prefix,
        `@duckdb/node-api@${DUCKDB}`,
      ];
      execFileSync('npm', install, { stdio: 'pipe' });
    }
    const { DuckDBInstance } = createRequire(join(prefix, 'package.json'))('@duckdb/node-api') as {
      DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
    };
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const list = (names: readonly string[], between: (name: string) => string): string =>
      names.map(between).join(', ');
    const types =
      list(TEXTS, (name) => `'${name}': 'VARCHAR'`) + ', ' + list(NUMBERS, (name) => `'${name}': 'DOUBLE'`);
    await connection.run(
      `CREATE TABLE rows AS SELECT * FROM read_csv('${csv}', header = true, types = {${types}},
        force_not_null = [${list(TEXTS, (name) => `'${name}'`)}])`,
    );
    return { connection, version: DUCKDB };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return `DuckDB was not measured: ${reason}`;
  }
}

/** The measures in SQL, their results fetched into Node. */
export async function duckdb(connection: Connection, reference: Reference) {
  const values = reference.indicators.map(
    ({ indicatorId, clusterId, maxPoints }) => `('${indicatorId}', '${clusterId}', ${String(maxPoints)})`,
  );
  await connection.run(
    `CREATE TABLE indicators AS SELECT * FROM (VALUES ${values.join(', ')}) AS v(indicator, cluster, max_points)`,
  );
  await connection.run(
    'CREATE TABLE plans AS SELECT plan_id, row_number() OVER () - 1 AS position FROM (SELECT plan_id, min(rowid) AS first FROM rows GROUP BY plan_id ORDER BY first)',
  );
  const read = async (sql: string): Promise<Columns> => {
    const columns = (await connection.runAndReadAll(sql)).getColumnsObjectJS();
    return Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [
        name,
        cells.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
      ]),
    );
  };
  return {
    gap: () => read(GAP),
    coverage: async () => ({ table: await read(COVERAGE), totals: await read(TOTALS) }),
    comparison: async () => ({ presence: await read(PRESENCE), tiers: await read(TIERS) }),
    figures: (gaps, { table, totals }, { presence, tiers }) => {
      const numbers = [
        ...YEARS.slice(1).map((year) => `planned_step_${String(year)}`),
        'distance_to_target',
        'distance_percent',
        'required_annual_change',
      ];
      const names = ['covered', 'rows', 'rows_distinct', 'measurable', 'with_baseline', 'with_agency'];
      const shares = ['coverage_percent', 'coverage_by_points_percent'];
      const numeric = (columns: Columns, name: string) => (columns[name] ?? []) as (number | null)[];
      return {
        ...Object.fromEntries(numbers.map((name) => [name, columnFigures(numeric(gaps, name))])),
        status: countsOf((gaps['status'] ?? []) as string[]),
        ...Object.fromEntries(
          [...names, ...shares].map((name) => [
            name,
            weighted(numeric(table, name), (at) => numeric(table, 'position')[at] ?? 0),
          ]),
        ),
        ...Object.fromEntries(
          names.map((name) => [
            `total_${name}`,
            weighted(numeric(totals, name), (at) => numeric(totals, 'position')[at] ?? 0),
          ]),
        ),
        presence: countsOf((presence['presence'] ?? []) as string[]),
        tier: countsOf((tiers['tier'] ?? []) as string[]),
      };
    },
  } satisfies Engine<Columns, { table: Columns; totals: Columns }, { presence: Columns; tiers: Columns }>;
}

const LEVEL = "nature = 'level'";
const byLastYear = (name: string): string =>
  `CASE last_year ${YEARS.map((year) => `WHEN ${String(year)} THEN ${name}_${String(year)}`).join(' ')} END`;

const GAP = `
  WITH stepped AS (
    SELECT *,
      ${byLastYear('target')} AS final, ${byLastYear('operator')} AS final_operator, ${byLastYear('percent')} AS final_percent,
      ${YEARS.slice(1)
        .map((year) => {
          const before = String(year - 1);
          return `CASE WHEN nature <> 'not-measurable' AND operator_${year} = '' AND operator_${before} = ''
            AND (unit_kind = 'percent' OR percent_${year} = percent_${before})
            THEN direction * (target_${year} - target_${before}) END AS planned_step_${year}`;
        })
        .join(', ')}
    FROM rows
  ), measured AS (
    SELECT *, CASE WHEN ${LEVEL} AND final_operator = '' AND baseline_operator = ''
      AND (unit_kind = 'percent' OR final_percent = baseline_percent) THEN direction * (final - baseline) END AS distance_to_target
    FROM stepped
  )
  SELECT row_id, ${YEARS.slice(1)
    .map((year) => `planned_step_${String(year)}`)
    .join(', ')}, distance_to_target,
    CASE WHEN unit_kind <> 'percent' AND baseline_percent = 0 AND baseline <> 0 THEN 100 * distance_to_target / abs(baseline) END AS distance_percent,
    CASE WHEN last_year > baseline_year THEN distance_to_target / (last_year - baseline_year) END AS required_annual_change,
    CASE WHEN distance_to_target = 0 THEN 'maintain' WHEN distance_to_target IS NOT NULL THEN 'computed'
      WHEN ${YEARS.slice(1)
        .map((year) => `planned_step_${String(year)} IS NOT NULL`)
        .join(' OR ')} THEN 'planned-step-only'
      ELSE 'not-computable' END AS status
  FROM measured`;

const FLAGS = `
  SELECT plan_id, cluster, indicator, content,
    nature <> 'not-measurable' AND (${YEARS.map((year) => `target_${String(year)} IS NOT NULL`).join(' OR ')}) AS measurable,
    baseline IS NOT NULL AS with_baseline, agencies > 0 AS with_agency
  FROM rows`;

const counted = (from: string, keys: string): string => `
  SELECT ${keys}, sum(number) AS rows, count(*) AS rows_distinct, sum(measurable) AS measurable,
    sum(with_baseline) AS with_baseline, sum(with_agency) AS with_agency
  FROM (
    SELECT ${keys}, content, count(*) AS number, max(measurable::INT) AS measurable,
      max(with_baseline::INT) AS with_baseline, max(with_agency::INT) AS with_agency
    FROM ${from} GROUP BY ${keys}, content
  ) GROUP BY ${keys}`;

const COVERAGE = `
  WITH flagged AS (${FLAGS}), mapped AS (SELECT * FROM flagged WHERE cluster <> ''),
  counted AS (${counted('mapped', 'plan_id, cluster')}),
  covered AS (
    SELECT plan_id, cluster, count(*) AS covered, sum(max_points) AS points
    FROM (SELECT DISTINCT plan_id, cluster, indicator FROM mapped WHERE measurable) JOIN indicators USING (indicator, cluster)
    GROUP BY plan_id, cluster
  ),
  sizes AS (SELECT cluster, count(*) AS indicators, sum(max_points) AS most FROM indicators GROUP BY cluster)
  SELECT position, cluster, coalesce(covered, 0) AS covered, 100 * coalesce(covered, 0) / indicators AS coverage_percent,
    100 * coalesce(points, 0) / most AS coverage_by_points_percent, coalesce(rows, 0)::INT AS rows,
    coalesce(rows_distinct, 0) AS rows_distinct, coalesce(measurable, 0)::INT AS measurable,
    coalesce(with_baseline, 0)::INT AS with_baseline, coalesce(with_agency, 0)::INT AS with_agency
  FROM plans CROSS JOIN sizes LEFT JOIN counted USING (plan_id, cluster) LEFT JOIN covered USING (plan_id, cluster)`;

const TOTALS = `
  WITH flagged AS (${FLAGS}), counted AS (${counted('flagged', 'plan_id')}),
  covered AS (SELECT plan_id, count(DISTINCT indicator) AS covered FROM flagged WHERE measurable AND cluster <> '' GROUP BY plan_id)
  SELECT position, coalesce(covered, 0) AS covered, rows::INT AS rows, rows_distinct, measurable::INT AS measurable,
    with_baseline::INT AS with_baseline, with_agency::INT AS with_agency
  FROM plans JOIN counted USING (plan_id) LEFT JOIN covered USING (plan_id)`;

const PRESENCE = `
  WITH flagged AS (${FLAGS}),
  found AS (SELECT indicator, plan_id, count(*) AS number, sum(measurable::INT) AS usable FROM flagged WHERE indicator <> '' GROUP BY indicator, plan_id)
  SELECT indicator, plan_id, CASE WHEN usable > 0 THEN 'covered' WHEN number > 0 THEN 'rows-without-target' ELSE 'absent' END AS presence
  FROM (SELECT indicator FROM indicators) CROSS JOIN plans LEFT JOIN found USING (indicator, plan_id)`;

const TIERS = `
  SELECT indicator, CASE coalesce(having_it, 0) WHEN 0 THEN 'none' WHEN 1 THEN 'only' WHEN (SELECT count(*) FROM plans) THEN 'same' ELSE 'some' END AS tier
  FROM indicators LEFT JOIN (SELECT indicator, count(DISTINCT plan_id) AS having_it FROM rows GROUP BY indicator) USING (indicator)`;
