/** What planners do to plan files and workbooks, as it was found in the field: each case a folder of input. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe } from 'vitest';
import { Standing } from '../doors/standing';
import { openXlsx } from '../excel-host/from-xlsx';
import { Workplace, commandHere } from '../notebook/run-command';

const SOURCES = process.env['RADKLA_SOURCES'] ?? '';
const FOLDER = SOURCES === '' ? '' : resolve(SOURCES, '../field');

export const HAS_FIELD = FOLDER !== '' && existsSync(FOLDER);

export function describeWithField(name: string, body: () => void): void {
  if (!HAS_FIELD)
    console.warn(`\n*** NOT TESTED, RADKLA_SOURCES names no folder beside field/: ${name} ***\n`);
  describe.skipIf(!HAS_FIELD)(name, body);
}

/** Folder names by number; none where the cases do not lie. */
export const FIELD_FOLDERS: readonly string[] = HAS_FIELD
  ? readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  : [];

/** The workbook of a case: filled in by a planner; null where the case is plan files alone. */
export function plannersFile(number: string): Uint8Array | null {
  const folder = folderOf(number);
  const path = ['mine.xlsx', 'out/rad-kla.xlsx']
    .map((name) => join(folder, name))
    .find((one) => existsSync(one));
  return path === undefined ? null : new Uint8Array(readFileSync(path));
}

function folderOf(number: string): string {
  const name = FIELD_FOLDERS.find((one) => one.startsWith(`${number}-`));
  if (name === undefined) throw new Error(`There is no case ${number}.`);
  return join(FOLDER, name);
}

type CsvRow = Readonly<Record<string, string>>;

/** What is there after a run, whichever door it went through. */
export interface Seen {
  readonly standing: Standing;
  readonly said: string;
  readonly oldKept: boolean;
  /** Rows of `tables/<name>.csv`; none from a door that writes no tables. */
  csv(name: string): readonly CsvRow[];
}

/** Runs the command over a copy of a case, as its README says, and once more over what that wrote. */
export async function runCase(number: string, look: (seen: Seen) => void): Promise<void> {
  const place = new Workplace();
  try {
    copyFiles(join(folderOf(number), 'in'), place.plans);
    const out = join(folderOf(number), 'out');
    if (existsSync(out)) copyFiles(out, place.out);
    const mine = join(folderOf(number), 'mine.xlsx');
    let said = '';
    let oldKept = false;
    for (const run of ['first', 'second'] as const) {
      const record = run === 'first' ? mine : join(place.out, 'rad-kla.xlsx');
      const from = existsSync(mine) ? ['--from', record] : ['--plans', place.plans];
      const { code, stdout, stderr } = await commandHere('--out', place.out, ...from);
      if (code !== 0) throw new Error(stderr);
      said += `${stdout}\n${stderr}`;
      oldKept ||= place.written().includes('rad-kla.lama.xlsx');
      look(seen(place, said, oldKept));
    }
  } finally {
    place.remove();
  }
}

/** Contents alone: the cases themselves may be read-only. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) writeFileSync(join(to, name), readFileSync(join(from, name)));
}

function seen(place: Workplace, said: string, oldKept: boolean): Seen {
  let standing: Standing | null = null;
  return {
    get standing() {
      standing ??= new Standing(openXlsx(place.bytes('rad-kla.xlsx')).snapshot());
      return standing;
    },
    said,
    oldKept,
    csv: (name) => {
      const path = join('tables', `${name}.csv`);
      if (!place.written().includes(path)) return [];
      return parse(place.text(path), { columns: true, bom: true }) as CsvRow[];
    },
  };
}
