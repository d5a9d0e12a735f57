import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, groupRows } from '../../analysis/index';
import { readSeeds } from '../../analysis/notebook/read-files';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { writeXlsx } from '../../analysis/xlsx/write';
import { indicatorLines, peerColumns, writeColumns } from './columns';
import { medians, type ProcessResult, runOnce } from './process';
import { imports, PYTHON } from './python';
import { workbookData } from './workbook-data';

/**
 * Whole processes, from files to a workbook: wall time and peak memory, medians of so many runs in turn.
 *
 * @throws Error when the two workbooks differ
 */
export async function measureWorkbook(
  folder: string,
  repeats: number,
): Promise<readonly ProcessResult[] | string> {
  if (PYTHON === undefined || !imports(PYTHON, 'xlsxwriter, openpyxl'))
    return 'The whole process was not measured: python3-pandas, python3-xlsxwriter and python3-openpyxl are not installed.';
  const at = (name: string): string => join(folder, name);
  const ours = [process.execPath, 'analysis/notebook/run.mjs', '--fresh', '--out', at('workbook')];
  const given = [at('rows.csv'), at('indicators.csv'), at('workbook.json')] as const;
  await writeInputs(...given, at('ours.xlsx'));
  const script = [PYTHON, 'test/bench/workbook.py', ...given, at('script.xlsx')];
  execFileSync(PYTHON, script.slice(1));
  checkAlike(at('ours.xlsx'), at('script.xlsx'));
  const rounds = Array.from({ length: repeats + 1 }, () => [runOnce(ours), runOnce(script)] as const);
  // The first round fills caches, ours and the system's.
  const measured = rounds.slice(1);
  return [
    medians(
      'analysis: plans read, audited, matched and measured, workbook and CSV tables written',
      measured.map(([run]) => run),
    ),
    medians(
      'pandas + XlsxWriter: measures computed and the same workbook written, cell by cell; what was read, found and matched is given, as are texts, formulas and row heights; no CSV tables, no custom XML parts',
      measured.map(([, run]) => run),
    ),
  ];
}

/** What the script is given, and the workbook that it has to write. */
async function writeInputs(
  columns: string,
  indicators: string,
  data: string,
  workbook: string,
): Promise<void> {
  const seeds = await readSeeds();
  const { reference } = seeds;
  const analysis = analyse({ printed: seeds.plans, reference });
  const described = describeWorkbook(analysis, {
    language: 'id',
    computedAt: '2026-01-01T00:00:00Z',
    seeds: seeds.version,
  });
  await writeColumns(peerColumns(analysis.plans, groupRows(analysis.plans).contentOf), columns);
  writeFileSync(indicators, indicatorLines(reference));
  writeFileSync(data, workbookData(described));
  writeFileSync(workbook, await writeXlsx(described));
}

function checkAlike(ours: string, theirs: string): void {
  const output = execFileSync(PYTHON ?? 'python3', ['test/bench/workbook_check.py', ours, theirs], {
    encoding: 'utf8',
  });
  const differences = JSON.parse(output) as readonly string[];
  if (differences.length > 0)
    throw new Error(`the workbook of pandas + XlsxWriter differs:\n${differences.join('\n')}`);
}
