import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupRows, readXlsx } from '../../analysis/index';
import { readSeeds } from '../../analysis/notebook/read-files';
import { indicatorLines, rowColumns, writeColumns } from './columns';
import { median } from './engine';
import { imports, PYTHON } from './python';
import { syntheticPlans } from './synthetic';

export interface ProcessResult {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Whole processes, from files to a workbook: wall time and peak memory, medians of so many runs. */
export async function measureWorkbook(
  folder: string,
  repeats: number,
): Promise<readonly ProcessResult[] | string> {
  if (PYTHON === undefined || !imports(PYTHON, 'xlsxwriter'))
    return 'The whole process was not measured: python3-pandas and python3-xlsxwriter are not installed.';
  const out = join(folder, 'workbook');
  const ours = [process.execPath, 'analysis/notebook/run.mjs', '--fresh', '--out', out];
  execFileSync(ours[0] ?? '', ours.slice(1), { stdio: 'ignore' });
  const tables = join(folder, 'workbook-tables');
  await writeTables(join(out, 'rad-kla.xlsx'), tables);
  const { reference, plans: annexes } = await readSeeds();
  const plans = syntheticPlans(annexes, reference, 0);
  const [columns, indicators] = [join(folder, 'rows.csv'), join(folder, 'indicators.csv')];
  await writeColumns(rowColumns(plans, groupRows(plans).contentOf), columns);
  writeFileSync(indicators, indicatorLines(reference));
  const script = [PYTHON, 'test/bench/workbook.py', columns, indicators, tables, join(folder, 'pandas.xlsx')];
  return [
    run('analysis: annexes read, audited, measured, written', ours, repeats),
    run(
      'pandas + XlsxWriter: measures computed and the same tables written; reading and audit given',
      script,
      repeats,
    ),
  ];
}

function run(name: string, command: readonly string[], repeats: number): ProcessResult {
  const results = Array.from({ length: repeats + 1 }, () => {
    const json = execFileSync(PYTHON ?? 'python3', ['test/bench/process.py', ...command], {
      encoding: 'utf8',
    });
    return JSON.parse(json) as { readonly seconds: number; readonly megabytes: number };
  }).slice(1);
  return {
    name,
    seconds: median(results.map(({ seconds }) => seconds)),
    megabytes: median(results.map(({ megabytes }) => megabytes)),
  };
}

/** Every table of a workbook as a CSV file. */
async function writeTables(path: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { tables } = await readXlsx(readFileSync(path));
  for (const { name, headers, rows } of tables) {
    const lines = [headers, ...rows].map((cells) =>
      cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
}
