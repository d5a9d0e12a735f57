/** The figures of both annexes, computed a second time by pandas from the definitions, and statistics by numpy and scipy. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quantileSorted } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, frame, machineTables, parseCsv } from '../../analysis/index';
import { readSeeds } from '../../analysis/notebook/read-files';

// Debian's packages belong to Debian's interpreter, which is not always the first on the path.
const PYTHON = ['/usr/bin/python3', 'python3'].find((command) => imports(command, 'pandas'));
const skipped = PYTHON === undefined && !process.env['CI'];
if (skipped)
  console.warn('\n*** NOT TESTED, python3-pandas is not installed: the figures computed a second time ***\n');

type Line = Readonly<Record<string, string | number>>;
type Recomputed = Readonly<Record<'gap' | 'coverage' | 'comparison', Readonly<Record<string, Line>>>> & {
  readonly numbers: Readonly<Record<string, number>>;
};

describe.skipIf(skipped)('the figures of both annexes, computed a second time by pandas', () => {
  let tables: ReadonlyMap<string, string>;
  let again: Recomputed;

  beforeAll(async () => {
    const { plans, reference } = await readSeeds();
    tables = machineTables(analyse({ printed: plans, reference }));
    const folder = resolve('out/test-independent');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'rows.csv'), tables.get('rows.csv') ?? '');
    const script = ['test/independent/recompute.py', 'seeds', join(folder, 'rows.csv')];
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
    const names = /^planned_step_|^distance_|^required_|^status$/;
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
    const comparison = lines(tables, 'comparison.csv');
    expect(comparison).toHaveLength(24);
    for (const line of comparison) {
      const indicator = line['canonical_indicator'] ?? '';
      compare(line, again.comparison[indicator], /^tier$|^presence_|^row_ids_/, indicator);
    }
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

type Texts = Readonly<Record<string, string>>;

function lines(tables: ReadonlyMap<string, string>, file: string): Texts[] {
  const { header, rows } = parseCsv(tables.get(file) ?? '', file);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
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
