/** The notebook in a real Jupyter kernel (Deno): the same cells give the same outputs as `npm run notebook`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// `npm install --prefix out/deno deno@2.9.6` puts the program here; one on the path will do as well.
const PACKAGES = resolve('out/deno/node_modules/@deno');
const DENO = binaryIn(PACKAGES) ?? (runs('deno', ['--version']) ? 'deno' : undefined);
// Debian's packages belong to Debian's interpreter, which is not always the first on the path.
const PYTHON = ['/usr/bin/python3', 'python3'].find((command) =>
  runs(command, ['-c', 'import jupyter_client, nbformat']),
);
const missing = [
  ...(DENO === undefined ? ['deno'] : []),
  ...(PYTHON === undefined ? ['python3-jupyter-client python3-nbformat'] : []),
];
const skipped = missing.length > 0 && !process.env['CI'];
if (skipped)
  console.warn(
    `\n*** NOT TESTED, ${missing.join(', ')} not installed: the notebook in a Jupyter kernel ***\n`,
  );

type Outputs = Readonly<Record<string, readonly string[]>>;

describe.skipIf(skipped)('the notebook in a Jupyter kernel', () => {
  it('gives the outputs of the headless run, cell by cell', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rad-kla-jupyter-'));
    try {
      const out = resolve('out/test-notebook/jupyter');
      execFileSync(process.execPath, ['--import', 'tsx', 'analysis/notebook/execute.ts', '--out', out]);
      const expected = headlessOutputs(join(out, 'rad-kla.ipynb'));
      const outputs = kernelOutputs(folder);
      expect(Object.keys(outputs)).toEqual(Object.keys(expected));
      // Cell by cell: a difference in one is then readable.
      for (const [cell, output] of Object.entries(outputs))
        expect({ cell, output }).toEqual({ cell, output: expected[cell] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});

function kernelOutputs(folder: string): Outputs {
  const kernel = join(folder, 'kernels', 'deno');
  mkdirSync(kernel, { recursive: true });
  const argv = [DENO ?? 'deno', 'jupyter', '--kernel', '--conn', '{connection_file}'];
  const spec = { argv, display_name: 'Deno', language: 'typescript' };
  writeFileSync(join(kernel, 'kernel.json'), JSON.stringify(spec));
  const env = {
    ...process.env,
    JUPYTER_PATH: folder,
    DENO_DIR: join(folder, 'cache'),
    DENO_NO_UPDATE_CHECK: '1',
  };
  const script = ['test/notebook/jupyter.py', 'analysis/notebook/rad-kla.ipynb'];
  const json = execFileSync(PYTHON ?? 'python3', script, {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(json) as Outputs;
}

function headlessOutputs(path: string): Outputs {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    cells: readonly {
      readonly id: string;
      readonly outputs?: readonly {
        readonly data?: Readonly<Record<string, string>>;
        readonly text?: readonly string[];
      }[];
    }[];
  };
  const shown = cells.flatMap(({ id, outputs }) =>
    outputs === undefined
      ? []
      : [[id, outputs.map(({ data, text }) => data?.['text/html'] ?? text?.join('') ?? '')]],
  );
  return Object.fromEntries(shown) as Outputs;
}

function binaryIn(packages: string): string | undefined {
  try {
    return readdirSync(packages)
      .map((platform) => join(packages, platform, 'deno'))
      .find((path) => runs(path, ['--version']));
  } catch {
    return undefined;
  }
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
