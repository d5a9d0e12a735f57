/** Workbooks as planners left them: headers, table names and texts that were typed into read columns. */
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readXlsx } from '../../analysis/xlsx';
import { cellOf } from '../sheets/planner';
import { runCommand } from './run-command';

const sources = process.env['RADKLA_SOURCES'] ?? '';
const field = join(sources, '..', 'field');
const isThere = sources !== '' && existsSync(field);
if (!isThere)
  console.warn('\n*** NOT TESTED, RADKLA_SOURCES is not set: what planners did to workbooks ***\n');

async function rerun(name: string) {
  const folder = join(mkdtempSync(join(tmpdir(), 'rad-kla-field-')), 'case');
  cpSync(join(field, name), folder, { recursive: true });
  const out = join(folder, 'out');
  const said: string[] = [];
  for (let i = 0; i < 2; i++)
    said.push((await runCommand('--plans', join(folder, 'in'), '--out', out)).stdout);
  return { said, workbook: await readXlsx(new Uint8Array(readFileSync(join(out, 'rad-kla.xlsx')))) };
}
const PLAN = 'tblRad_3672_2024';

it.runIf(isThere)('headers with a line break and a blank keep correction and decision', async () => {
  const { said, workbook } = await rerun('09-header-with-line-break-or-space');
  for (const words of said) expect(words).toContain('1 keputusan diterapkan, 1 sel dibetulkan');
  expect(cellOf(workbook, PLAN, '3672-2024-001', 'baseline_value')).toBe(77);
  expect(cellOf(workbook, PLAN, '3672-2024-002', 'target_2024_value')).toBe(58_697);
});

it.runIf(isThere)('a table that was renamed with its sheet is known, and named', async () => {
  const { said } = await rerun('27-table-renamed-by-sheet-copy');
  expect(said[0]).toContain('Tabel tblRad_3672_20245 (lembar "RAD Cilegon 2024-2025") dikenali');
});

it.runIf(isThere)('a per cent typed as text is its number', async () => {
  const { workbook } = await rerun('29-refused-text-vanishes');
  expect(cellOf(workbook, PLAN, '3672-2024-001', 'baseline_value')).toBe(95);
});
