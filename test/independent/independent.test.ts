/** The figures of both annexes, computed a second time by pandas from the definitions, and statistics by numpy and scipy. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quantileSorted } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  analyse,
  type Analysis,
  ANSWERED,
  type Columns,
  type Frame,
  frame,
  machineTables,
  parseCsv,
  type PrintedPlan,
  type PrintedRow,
  recordsOf,
} from '../../analysis/index';
import { readSeeds } from '../../analysis/notebook/read-files';
import { PATHS } from '../../analysis/plan/plan';

// Debian's packages belong to Debian's interpreter, which is not always the first on the path.
const PYTHON = ['/usr/bin/python3', 'python3'].find((command) => imports(command, 'pandas'));
const skipped = PYTHON === undefined && !process.env['CI'];
if (skipped)
  console.warn('\n*** NOT TESTED, python3-pandas is not installed: the figures computed a second time ***\n');

type Line = Readonly<Record<string, string | number>>;
type Part =
  | 'gap'
  | 'coverage'
  | 'comparison'
  | 'pairs'
  | 'paths'
  | 'questions'
  | 'planPoints'
  | 'kinds'
  | 'indicators'
  | 'profile';
type Recomputed = Readonly<Record<Part, Readonly<Record<string, Line>>>> & {
  readonly numbers: Readonly<Record<string, number>>;
};

describe.skipIf(skipped).each([
  ['as printed', (plans: readonly PrintedPlan[]) => plans],
  ['with the numbers of their rows mixed', (plans: readonly PrintedPlan[]) => plans.map(mixed)],
])('the figures of both annexes %s, computed a second time by pandas', (name, changed) => {
  let analysis: Analysis;
  let tables: ReadonlyMap<string, string>;
  let again: Recomputed;

  beforeAll(async () => {
    const { plans, reference } = await readSeeds();
    const printed = changed(plans);
    analysis = analyse({ printed, reference });
    tables = machineTables(analysis);
    const folder = resolve('out/test-independent', name.replaceAll(' ', '-'));
    mkdirSync(join(folder, 'plans'), { recursive: true });
    writeFileSync(join(folder, 'rows.csv'), tables.get('rows.csv') ?? '');
    for (const plan of printed) writeFileSync(join(folder, 'plans', `${plan.planId}.csv`), planText(plan));
    // Without -B Python leaves its compiled modules beside the script.
    const script = [
      '-B',
      'test/independent/recompute.py',
      'seeds',
      join(folder, 'plans'),
      join(folder, 'rows.csv'),
    ];
    const output = execFileSync(PYTHON ?? 'python3', script, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    again = JSON.parse(output) as Recomputed;
  }, 60_000);

  it('reads the cells that leave no room for doubt alike', () => {
    const rows = new Map(lines(tables, 'rows.csv').map((line) => [line['row_id'], line]));
    const differing = Object.entries(again.numbers).filter(([cell, value]) => {
      const [rowId, name] = cell.split(' ');
      return Number(rows.get(rowId)?.[`${name ?? ''}_value`]) !== value;
    });
    expect(Object.keys(again.numbers).length).toBeGreaterThan(800);
    expect(differing).toEqual([]);
  });

  it('has the same steps, distances, changes and status in every row', () => {
    const names = /^planned_step_|^change_|^distance_|^required_|^status$/;
    const gaps = lines(tables, 'gap.csv');
    expect(Object.keys(again.gap).sort()).toEqual(gaps.map((line) => line['row_id'] ?? '').sort());
    for (const line of gaps) compare(line, again.gap[line['row_id'] ?? ''], names, line['row_id'] ?? '');
  });

  it('has the same coverage in every city and cluster', () => {
    const coverage = lines(tables, 'coverage.csv');
    const keyOf = (line: Texts) => `${line['plan_id'] ?? ''} ${line['cluster'] ?? ''}`;
    expect(Object.keys(again.coverage).sort()).toEqual(coverage.map(keyOf).sort());
    for (const line of coverage)
      compare(line, again.coverage[keyOf(line)], /^(?!city$|cluster$|plan_id$)/, keyOf(line));
  });

  it('has the same tier, presence and rows for every indicator', () => {
    compareAll(lines(tables, 'comparison.csv'), again.comparison, /^tier$|^presence$|^rows$/, [
      'plan_id',
      'canonical_indicator',
    ]);
  });

  it('has the same rung, value and share in every row of every pair', () => {
    const pairs = lines(tables, 'pairs.csv');
    expect(new Set(pairs.map((line) => line['rung']))).toEqual(new Set(['A', 'B', 'C', 'D', 'E']));
    compareAll(pairs, again.pairs, /^rung$|^year$|^value$|^share$/, ['pair_id', 'row_id']);
  });

  it('has the same path in every row', () => {
    const rows = lines(tables, 'rows.csv');
    // The annexes have every path but a jump.
    expect(new Set(rows.map((line) => line['path'])).size).toBeGreaterThanOrEqual(PATHS.length - 1);
    compareAll(rows, again.paths, /^path$/, ['row_id']);
  });

  it('has the same answer and the same rows for every question', () => {
    compareAll(lines(tables, 'questions.csv'), again.questions, /^(?!question_id$|plan_id$|city$)/, [
      'plan_id',
      'question_id',
    ]);
  });

  it('has the same points in every city, by answer', () => {
    const questions = lines(tables, 'questions.csv');
    for (const [plan, expected] of Object.entries(again.planPoints)) {
      const own = questions.filter((line) => line['plan_id'] === plan);
      const sum = (some: readonly Texts[]) =>
        String(some.reduce((all, line) => all + Number(line['points']), 0));
      const by = ANSWERED.map((one) => [
        `points_${one}`,
        sum(own.filter(({ answered }) => answered === one)),
      ]);
      compare({ points: sum(own), ...(Object.fromEntries(by) as Texts) }, expected, /./, plan);
    }
    expect(Object.keys(again.planPoints)).toHaveLength(2);
  });

  it('has the same points of every kind of question', () => {
    compareAll(records(analysis.kindPoints), again.kinds, /^questions$|^points/, ['plan_id', 'kind']);
  });

  it('has the same points, rows, grade and shares for every indicator and part', () => {
    const ours = records(analysis.indicatorCoverage).map((line) => ({
      ...line,
      code: (line['sub_indicator'] ?? '') || (line['canonical_indicator'] ?? ''),
    }));
    const names = /^points|^questions_none$|^rows|^grade$/;
    expect(ours).toHaveLength(2 * (24 + 9 + 2));
    compareAll(ours, again.indicators, names, ['plan_id', 'code']);
  });

  it('has the same profile of every city, cluster and indicator', () => {
    const ours = lines(tables, 'profile.csv').map((line) => ({
      ...line,
      part:
        { city: '', cluster: line['cluster'], indicator: line['canonical_indicator'] }[line['scope'] ?? ''] ??
        '',
    }));
    expect(ours).toHaveLength(2 * (1 + 6 + 24));
    compareAll(ours, again.profile, /^rows$|_percent$/, ['plan_id', 'scope', 'part']);
  });
});

describe('statistics', () => {
  // The first lines say by which command, Python, numpy and scipy the file was made.
  const golden = readFileSync('test/independent/statistics.golden.csv', 'utf8').replace(/^#.*\n/gm, '');
  const cases = parseCsv(golden, 'statistics.golden.csv').rows.map(({ cells }) => {
    const [name = '', values = '', ...expected] = cells;
    return { name, values: values.split(' ').map(Number), expected: expected.map(Number) };
  });

  it.each(cases)('of $name are those of numpy and scipy', ({ values, expected }) => {
    const [q1 = 0, median = 0, q3 = 0, mean = 0, deviation = 0, variance = 0] = expected;
    const sorted = values.toSorted((a, b) => a - b);
    const series = frame({ numbers: values })['numbers'];
    // A few roundings of doubles; nothing is printed with more than twelve digits.
    for (const [value, by] of [
      [quantileSorted(sorted, 0.25), q1],
      [quantileSorted(sorted, 0.5), median],
      [quantileSorted(sorted, 0.75), q3],
      [series.median(), median],
      [series.mean(), mean],
      [series.std(), deviation],
      [series.var(), variance],
    ] as const)
      expect(Math.abs(value - by)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(by)));
  });

  const canRemake = PYTHON !== undefined && imports(PYTHON, 'scipy');
  if (!canRemake)
    console.warn('\n*** NOT TESTED, python3-scipy is not installed: the golden statistics made anew ***\n');
  it.skipIf(!canRemake)('are still what the command of the golden file gives', () => {
    const made = execFileSync(PYTHON ?? 'python3', ['test/independent/statistics.py'], { encoding: 'utf8' });
    const numbers = (text: string) =>
      text
        .replace(/^#.*\n/gm, '')
        .match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)
        ?.map(Number) ?? [];
    const [now, then] = [
      numbers(made),
      numbers(readFileSync('test/independent/statistics.golden.csv', 'utf8')),
    ];
    expect(now).toHaveLength(then.length);
    now.forEach((value, at) => expect(value).toBeCloseTo(then[at] ?? Number.NaN, 9));
  });
});

/**
 * The plan with its numbers, units and agencies mixed: about every second one is that of another row or of another year. What no
 * annex prints occurs then: bounds beside numbers, per cent beside counts, blanks, leaps and paths that turn.
 */
function mixed(plan: PrintedPlan): PrintedPlan {
  const next = randomFrom(7);
  const texts = (column: (row: PrintedRow) => string) => plan.rows.map(column);
  const mix = (own: string, others: readonly string[]): string =>
    next() < 0.5 ? own : (others[Math.floor(next() * others.length)] ?? own);
  const units = texts(({ unit }) => unit);
  const agencies = texts((row) => row.agencies);
  const numbers = plan.rows.flatMap(({ baseline, targets }) => [baseline, ...targets]);
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const near = [...row.targets, row.baseline, '', '> 90%', '> 80%', '90', '90%', '1', '0'];
      const number = (own: string) => mix(own, next() < 0.7 ? near : numbers);
      return {
        ...row,
        unit: mix(row.unit, units),
        agencies: mix(row.agencies, agencies),
        baseline: plan.hasBaseline ? number(row.baseline) : '',
        targets: row.targets.map(number),
      };
    }),
  };
}

/** Numbers from 0 to 1, the same in every run (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** The columns of a plan that are read a second time. */
function planText({ years, rows }: PrintedPlan): string {
  const header = ['row_id', 'action', 'measure', 'unit', 'baseline', 'agencies', 'program'];
  const cells = [
    [...header, ...years.map((year) => `target_${String(year)}`)],
    ...rows.map((row) => [
      ...[row.rowId, row.action, row.measure, row.unit, row.baseline, row.agencies, row.program],
      ...row.targets,
    ]),
  ];
  return cells.map((line) => `${line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

type Texts = Readonly<Record<string, string>>;

function lines(tables: ReadonlyMap<string, string>, file: string): Texts[] {
  const { header, rows } = parseCsv(tables.get(file) ?? '', file);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** A frame as the lines of a table; what is blank is an empty text. */
function records<C extends Columns>(one: Frame<C>): Texts[] {
  return recordsOf(one).map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')])),
  );
}

/** Every line with that of the same key, and no key on one side only. */
function compareAll(
  ours: readonly Texts[],
  pandas: Readonly<Record<string, Line>>,
  names: RegExp,
  key: readonly string[],
): void {
  const keyOf = (line: Texts) =>
    key
      .map((name) => line[name] ?? '')
      .join(' ')
      .trim();
  expect(Object.keys(pandas).sort()).toEqual(ours.map(keyOf).sort());
  for (const line of ours) compare(line, pandas[keyOf(line)], names, keyOf(line));
}

/** Columns of a line whose names match: numbers within the twelve digits that are written, a blank where pandas has none. */
function compare(line: Texts, expected: Line | undefined, names: RegExp, place: string): void {
  const compared = Object.keys(line).filter((name) => names.test(name));
  const differing = compared.filter((name) => {
    const [text, other] = [line[name] ?? '', expected?.[name] ?? ''];
    if (typeof other !== 'number') return text !== other;
    return text === '' || Math.abs(Number(text) - other) > 1e-9 * Math.max(1, Math.abs(other));
  });
  expect(Object.keys(expected ?? {}).filter((name) => !compared.includes(name))).toEqual([]);
  expect(differing.map((name) => ({ place, name, ours: line[name], pandas: expected?.[name] }))).toEqual([]);
}

function imports(command: string, modules: string): boolean {
  try {
    execFileSync(command, ['-c', `import ${modules}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
