import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { readAndAudit } from '../../analysis/read-and-audit';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import type { SheetDescription, TableColumn } from '../../analysis/sheets/sheet';
import { writeXlsx } from '../../analysis/xlsx/write';
import { demoMonitoring } from '../monitoring/demo';
import { seeds } from '../plan/seeds';
import { COMPUTED_AT } from '../sheets/planner';
import { cellsModule } from '../../analysis/notebook/cells-module';
import { markdown } from '../../analysis/notebook/markdown';
import { parseNotebook } from '../../analysis/notebook/notebook-file';

const NOTEBOOK = resolve('analysis/notebook/rad-kla.ipynb');
const text = readFileSync(NOTEBOOK, 'utf8');
const notebook = parseNotebook(text);

/** Points asked without a row, as the page says them at the head of their section. */
const LOST: Readonly<Record<string, string>> = {
  'Kota Cilegon': 'Kota Cilegon: setiap jenis pertanyaan memiliki sedikitnya satu baris.',
  'Kota Serang':
    'Kota Serang: pertanyaan anggaran senilai 41 dan pertanyaan inovasi senilai 83 tidak memiliki satu baris pun.',
};

/** Runs the command on the notebook as a reader changed it; the folder is below `out`, where modules find the packages. */
async function execute(name: string, changed: string) {
  const out = resolve('out/test-notebook', name);
  mkdirSync(out, { recursive: true });
  // Beside the real one, so that the relative imports of its cells hold.
  const path = resolve('out/test-notebook/notebooks', `${name}.ipynb`);
  mkdirSync(resolve('out/test-notebook/notebooks'), { recursive: true });
  writeFileSync(
    path,
    changed
      .replaceAll("'../index'", "'../../../analysis/index'")
      .replaceAll("'./display'", "'../../../analysis/notebook/display'")
      .replaceAll('`../../seeds/', '`../../../seeds/'),
  );
  const command = ['--import', 'tsx', 'analysis/notebook/execute.ts', '--notebook', path, '--out', out];
  const ran = await promisify(execFile)(process.execPath, command).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  return { code: ran.code, stderr: ran.stderr, page: () => readFileSync(join(out, `${name}.html`), 'utf8') };
}

/** A workbook in which realisations of Serang were made up: its plans and what one fills in. */
async function monitoredWorkbook(): Promise<string> {
  const { plans: printed, reference } = seeds;
  const { plans } = readAndAudit({ printed, reference });
  const monitoring = demoMonitoring(plans.filter(({ cityName }) => cityName === 'Kota Serang'));
  const described = describeWorkbook(analyse({ printed, reference, monitoring }), {
    ...{ language: 'id', computedAt: COMPUTED_AT, seeds: seeds.version },
  });
  const sheets = described.sheets.filter(({ key }) => /^(?:plan-|periods$|monitoring$)/.test(key));
  const path = resolve('out/test-notebook/terisi.xlsx');
  mkdirSync(resolve('out/test-notebook'), { recursive: true });
  writeFileSync(path, await writeXlsx({ ...described, sheets: sheets.map(withoutLinks) }));
  return path;
}

/** Sheets that are left out are led to no more. */
function withoutLinks(sheet: SheetDescription): SheetDescription {
  const plain = ({ links: _, ...column }: TableColumn): TableColumn => column;
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, columns: table.columns.map(plain) })) };
}

describe('the notebook', () => {
  it('is committed without outputs, for a kernel that knows TypeScript', () => {
    const parsed = JSON.parse(text) as {
      cells: { outputs?: unknown[]; execution_count?: unknown }[];
      metadata: { kernelspec: { name: string } };
    };
    expect(parsed.metadata.kernelspec.name).toBe('deno');
    expect(parsed.cells.flatMap(({ outputs }) => outputs ?? [])).toEqual([]);
  });

  it('imports the public list, its own display and packages only', () => {
    const code = notebook.cells.filter(({ type }) => type === 'code').map(({ source }) => source);
    const imported = code.flatMap((source) =>
      [...source.matchAll(/from '([^']+)'/g)].map(([, path]) => path),
    );
    expect(imported.sort()).toEqual([
      '../index',
      './display',
      '@observablehq/plot',
      'node:fs/promises',
      'simple-statistics',
    ]);
  });

  it('has no mistake of types', () => {
    const path = resolve('out/test-notebook/types/rad-kla.cells.mts');
    mkdirSync(resolve('out/test-notebook/types'), { recursive: true });
    writeFileSync(path, cellsModule(notebook.cells, NOTEBOOK, path));
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, resolve('.'));
    const program = ts.createProgram([path], options);
    // What the cells import is checked with all sources.
    const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(path));
    expect(program.getSourceFile(path)).toBeDefined();
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual(
      [],
    );
  }, 120_000);

  it.each([
    ['Kota Cilegon', () => Promise.resolve(''), 'Lintasan rencana, Kota Cilegon; belum ada realisasi'],
    ['Kota Serang', monitoredWorkbook, 'Lintasan rencana dan realisasi, Kota Serang (DATA CONTOH)'],
  ])(
    'runs for %s with one cell changed, and its page asks nothing of anyone',
    async (city, workbook, paths) => {
      const name = city.replace(' ', '-');
      const changed = text
        .replace(/= 'Kota \w+'/, `= '${city}'`)
        .replace("BUKU_KERJA: string = ''", `BUKU_KERJA: string = '${await workbook()}'`);
      const ran = await execute(name, changed);
      expect(ran.stderr).toBe('');
      expect(ran.code).toBe(0);
      const page = ran.page();
      expect(page).toContain(`${city}, 202`);
      expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(8);
      const asked = page.match(/(?:src|href|srcset|action)="[^"#]+"|url\([^)#]+\)|@import/g) ?? [];
      expect(asked.filter((link) => !link.includes('data:'))).toEqual([]);
      const withoutCode = page.replace(/<pre><code>[\s\S]*?<\/code><\/pre>/g, '');
      expect(withoutCode.match(/<script|.{40}(?:undefined|NaN|\[object)/g)).toBeNull();
      expect(withoutCode).toContain(LOST[city]);
      expect(withoutCode).toContain(paths);
      // A question a line, and a grade in words for each indicator of each city.
      const largest = /Tabel 5\. Sepuluh pertanyaan[\s\S]*?<\/table>/.exec(withoutCode)?.[0];
      expect(largest?.match(/<tr>/g)).toHaveLength(11);
      const grades = withoutCode.match(
        />(?:Belum ada|Ada kegiatan|Ada ukuran hasil(?: dan data dasar)?) · \d+</g,
      );
      expect(grades).toHaveLength(48);
    },
    120_000,
  );

  it('says each section in one English line, and no English elsewhere', () => {
    const prose = notebook.cells.filter(({ type }) => type === 'markdown').map(({ source }) => source);
    for (const source of prose) expect(source.match(/^> _.+_$/gm), source).toHaveLength(1);
    const words = prose.join('\n').replaceAll(/^> .*$/gm, '');
    expect(
      words.match(/\b(?:the|and|of|rows?|questions?|points|coverage|gap|targets|city|plans?)\b/gi),
    ).toBeNull();
  });

  it('stops at a cell that throws, names it, and ends in failure', async () => {
    const ran = await execute('rusak', text.replace(/= 'Kota \w+'/, "= 'Kota Antah'"));
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^Sel 3 \(baca\) gagal: RangeError: Tidak ada rencana Kota Antah/);
    expect(ran.page).toThrow();
  }, 120_000);
});

describe('cells as one module', () => {
  it('hands the last expression of a cell to the recorder and keeps every other statement', () => {
    const module = cellsModule(
      [
        { id: 'a', type: 'code', source: "import { frame } from '../table/frame';\nconst two: number = 2;" },
        { id: 'b', type: 'markdown', source: '# Judul' },
        { id: 'c', type: 'code', source: 'const three = two + 1;\nthree * 2; // enam' },
      ],
      '/project/analysis/notebook/some.ipynb',
      '/project/out/notebook/some.cells.mts',
    );
    expect(module).toContain('import { frame } from "../../analysis/table/frame";\nconst two: number = 2;');
    expect(module).toContain('const three = two + 1;\nradKlaNotebook.show(three * 2); // enam');
    expect(module).not.toContain('Judul');
  });
});

describe('prose', () => {
  it.each([
    ['## Judul', '<h2>Judul</h2>'],
    ['satu\ndua', '<p>satu dua</p>'],
    ['- satu\n- dua', '<ul><li>satu</li><li>dua</li></ul>'],
    ['1. satu\n2. dua', '<ol><li>satu</li><li>dua</li></ol>'],
    [
      '> _Ringkas._ a **b** `c_d_e`',
      '<blockquote><p><em>Ringkas.</em> a <strong>b</strong> <code>c_d_e</code></p></blockquote>',
    ],
    ['1 < 2 & snake_case_name', '<p>1 &lt; 2 &amp; snake_case_name</p>'],
    [
      '[bagian](#bagian) [luar](https://x.example)',
      '<p><a href="#bagian">bagian</a> [luar](https://x.example)</p>',
    ],
  ])('writes %j as HTML', (source, expected) => {
    expect(markdown(source)).toBe(expected);
  });
});
