/** openpyxl as another reader of what we write; it is strict about parts, names and values. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { canRun } from './libreoffice';

export interface OpenpyxlSheet {
  readonly name: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly tables: Readonly<Record<string, { readonly ref: string; readonly columns: readonly string[] }>>;
  readonly validations: readonly {
    readonly sqref: string;
    readonly type: string;
    readonly formula: string;
  }[];
  readonly conditions: readonly { readonly range: string; readonly formula: string }[];
  readonly notes: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly printTitles: readonly [columns: string | null, rows: string | null];
  readonly printArea: string;
  readonly paper: number;
  readonly orientation: string;
  readonly fit: readonly [boolean, number, number];
  readonly freeze: string | null;
  readonly merged: readonly string[];
  readonly formats: Readonly<Record<string, string>>;
}

// Debian's package belongs to Debian's interpreter, which is not always the first on the path.
export const PYTHON = ['/usr/bin/python3', 'python3'].find((command) =>
  canRun(command, ['-c', 'import openpyxl']),
);

export function describeWithOpenpyxl(name: string, body: () => void): void {
  const missing = !process.env['CI'] && PYTHON === undefined;
  if (missing) console.warn(`\n*** NOT TESTED, python3-openpyxl is not installed: ${name} ***\n`);
  describe.skipIf(missing)(name, body);
}

/** What openpyxl sees; `values` are cached results. */
export function readWithOpenpyxl(bytes: Uint8Array): readonly OpenpyxlSheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-openpyxl-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    writeFileSync(path, bytes);
    const output = execFileSync(PYTHON ?? 'python3', ['-W', 'error', '-c', SCRIPT, path], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as OpenpyxlSheet[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
def cells(sheet):
    return [cell for row in sheet.iter_rows() for cell in row]
json.dump([{
    "name": sheet.title,
    "values": [[cell for cell in row] for row in cached[sheet.title].iter_rows(values_only=True)],
    "tables": {t.name: {"ref": t.ref, "columns": [c.name for c in t.tableColumns]} for t in sheet.tables.values()},
    "validations": [{"sqref": str(v.sqref), "type": v.type, "formula": v.formula1} for v in sheet.data_validations.dataValidation],
    "conditions": [{"range": str(r.sqref), "formula": rule.formula[0]} for r in sheet.conditional_formatting for rule in r.rules],
    "notes": {c.coordinate: c.comment.text for c in cells(sheet) if c.comment},
    "links": {c.coordinate: c.hyperlink.location for c in cells(sheet) if c.hyperlink},
    "printTitles": [sheet.print_title_cols, sheet.print_title_rows],
    # A list in openpyxl 3.0, a text since 3.1.
    "printArea": sheet.print_area[0] if isinstance(sheet.print_area, list) else str(sheet.print_area or "").split("!")[-1],
    "paper": int(sheet.page_setup.paperSize),
    "orientation": sheet.page_setup.orientation,
    "fit": [sheet.sheet_properties.pageSetUpPr.fitToPage, int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)],
    "freeze": sheet.freeze_panes,
    "merged": [str(m) for m in sheet.merged_cells.ranges],
    "formats": {c.coordinate: c.number_format for c in cells(sheet)},
} for sheet in book], sys.stdout)
`;
