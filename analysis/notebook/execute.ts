/** The command: runs the cells of the notebook in order, and writes it with its outputs and as a page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect, parseArgs } from 'node:util';
import { AnalysisError } from '../errors';
import { errorText } from '../text/errors';
import { cellsModule, RECORDER, type Recorder } from './cells-module';
import {
  type CellOutput,
  formatNotebook,
  type MimeBundle,
  type Notebook,
  parseNotebook,
} from './notebook-file';
import { notebookPage } from './notebook-page';
import { writeFiles } from './write-files';

const NOTEBOOK = fileURLToPath(new URL('./rad-kla.ipynb', import.meta.url));
const OUT = fileURLToPath(new URL('../../out/notebook', import.meta.url));

class CellError extends Error {
  override readonly name = 'CellError';

  constructor(
    readonly cellId: string | null,
    readonly reason: unknown,
  ) {
    super(`cell ${cellId ?? '(imports)'}`);
  }
}

/** Runs the cells with the notebook's folder as the working folder, as Jupyter does. */
async function run(notebook: Notebook, notebookPath: string, modulePath: string) {
  await mkdir(dirname(modulePath), { recursive: true });
  await writeFile(modulePath, cellsModule(notebook.cells, notebookPath, modulePath));
  const printed = new Map<string, string>();
  const values = new Map<string, MimeBundle>();
  let current: string | null = null;
  const recorder: Recorder = {
    begin: (cellId) => {
      current = cellId;
      printed.set(cellId, '');
    },
    show: (value) => {
      if (current !== null && value !== undefined) values.set(current, bundleOf(value));
    },
  };
  Object.assign(globalThis, { [RECORDER]: recorder });
  const { log } = console;
  console.log = (...texts: unknown[]) => {
    const text = texts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
    if (current !== null) printed.set(current, `${printed.get(current) ?? ''}${text}\n`);
  };
  const folder = process.cwd();
  process.chdir(dirname(notebookPath));
  try {
    await import(pathToFileURL(modulePath).href);
  } catch (error) {
    throw new CellError(current, error);
  } finally {
    process.chdir(folder);
    console.log = log;
  }
  return new Map(
    [...printed].map(([id, text]): [string, CellOutput] => [
      id,
      { printed: text, value: values.get(id) ?? null },
    ]),
  );
}

/** As a kernel does it: a value may bring its own MIME bundle, otherwise it is shown as text. */
function bundleOf(value: unknown): MimeBundle {
  const display = (value as { [name: symbol]: unknown } | null)?.[Symbol.for('Jupyter.display')];
  return typeof display === 'function'
    ? (display.call(value) as MimeBundle)
    : { 'text/plain': inspect(value) };
}

function explain({ cellId, reason }: CellError, notebook: Notebook): string {
  const place = notebook.cells.findIndex(({ id }) => id === cellId) + 1;
  const where = cellId === null ? 'Impor' : `Sel ${String(place)} (${cellId})`;
  if (reason instanceof AnalysisError) return `${where} gagal: ${errorText(reason, 'id')}`;
  return `${where} gagal: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`;
}

const { values } = parseArgs({ options: { notebook: { type: 'string' }, out: { type: 'string' } } });
const notebookPath = resolve(values.notebook ?? NOTEBOOK);
const out = resolve(values.out ?? OUT);
const name = basename(notebookPath, '.ipynb');
const notebook = parseNotebook(await readFile(notebookPath, 'utf8'));
try {
  const outputs = await run(notebook, notebookPath, join(out, `${name}.cells.mts`));
  await writeFiles(
    out,
    new Map([
      [`${name}.ipynb`, formatNotebook(notebook, outputs)],
      [`${name}.html`, notebookPage(notebook, outputs)],
    ]),
  );
  console.log(`Halaman    ${join(out, `${name}.html`)}\nNotebook   ${join(out, `${name}.ipynb`)}`);
} catch (error) {
  if (error instanceof CellError) console.error(explain(error, notebook));
  else if (error instanceof AnalysisError) console.error(errorText(error, 'id'));
  else throw error;
  process.exitCode = 1;
}
