/** LibreOffice as the second opinion on every workbook: does it open, does it reckon the same, what does it show? */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { readXlsx } from '../../analysis/xlsx';

/** Skipped, and said so, on a machine without LibreOffice; in CI it runs, and fails there if nobody installed it. */
export function describeWithLibreOffice(name: string, body: () => void): void {
  const missing = !process.env['CI'] && !canRun('soffice', ['--version']);
  if (missing) console.warn(`\n*** NOT TESTED, soffice is not installed: ${name} ***\n`);
  describe.skipIf(missing)(name, body);
}

/**
 * The workbook after LibreOffice has opened it, reckoned every formula anew and saved it.
 *
 * By default LibreOffice keeps the cached values of an .xlsx. `OOXMLRecalcMode` 0 is "always" (Tools, Options,
 * LibreOffice Calc, Formula, Recalculation on File Load); a headless run takes it from the profile's
 * `registrymodifications.xcu`.
 */
export async function recalculate(bytes: Uint8Array): Promise<ReadWorkbook> {
  return readXlsx(convert(bytes, 'xlsx:Calc MS Excel 2007 XML', 'xlsx'));
}

/** The pages as LibreOffice prints them, as paths of PNG files in `folder`, in order. */
export function renderPdf(bytes: Uint8Array, folder: string, dotsPerInch = 60): string[] {
  mkdirSync(folder, { recursive: true });
  const pdf = join(folder, 'workbook.pdf');
  writeFileSync(pdf, convert(bytes, 'pdf', 'pdf'));
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

/** Any other form that LibreOffice can save, such as `ods`. */
export function convert(bytes: Uint8Array, filter: string, extension: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-office-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, 'workbook.xlsx'), bytes);
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        filter,
        '--outdir',
        out,
        join(folder, 'workbook.xlsx'),
      ],
      { stdio: 'pipe', timeout: TIMEOUT },
    );
    return new Uint8Array(readFileSync(join(out, `workbook.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function canRun(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const TIMEOUT = 120_000;

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;
