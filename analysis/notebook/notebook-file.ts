/** A Jupyter notebook (nbformat 4.5) as a file: what the executor reads, and what it writes with outputs. */

export interface NotebookCell {
  /** Unique in the notebook; errors name it. */
  readonly id: string;
  readonly type: 'markdown' | 'code';
  readonly source: string;
}

export interface Notebook {
  readonly title: string;
  readonly cells: readonly NotebookCell[];
  /** Kernel and language, as they stand in the file. */
  readonly metadata: unknown;
}

export type MimeBundle = Readonly<Record<string, string>>;

/** What a code cell gave: what it printed, and its last value where it has one. */
export interface CellOutput {
  readonly printed: string;
  readonly value: MimeBundle | null;
}

/**
 * Text of an `.ipynb` file as cells. Raw cells are left out; the title is the first heading.
 *
 * @throws SyntaxError when the text is no notebook of format 4, or a cell lacks an id
 */
export function parseNotebook(text: string): Notebook {
  const parsed = JSON.parse(text) as { nbformat?: unknown; cells?: unknown; metadata?: unknown };
  if (parsed.nbformat !== 4 || !Array.isArray(parsed.cells))
    throw new SyntaxError('not a Jupyter notebook of format 4');
  const cells = parsed.cells.flatMap((cell: Readonly<Record<string, unknown>>) => parseCell(cell));
  const heading = cells
    .map(({ source }) => /^# (.+)$/m.exec(source)?.[1])
    .find((found) => found !== undefined);
  return { title: heading ?? '', cells, metadata: parsed.metadata };
}

function parseCell({ id, cell_type: type, source }: Readonly<Record<string, unknown>>): NotebookCell[] {
  if (type !== 'markdown' && type !== 'code') return [];
  if (typeof id !== 'string') throw new SyntaxError('a cell has no id');
  return [{ id, type, source: Array.isArray(source) ? source.join('') : String(source) }];
}

/** The notebook with outputs as the text of an `.ipynb` file, as a kernel would have left it. */
export function formatNotebook(notebook: Notebook, outputs: ReadonlyMap<string, CellOutput>): string {
  let count = 0;
  const cells = notebook.cells.map(({ id, type, source }) => {
    const common = { cell_type: type, id, metadata: {}, source: lines(source) };
    const output = outputs.get(id);
    if (type === 'markdown' || output === undefined) return common;
    count += 1;
    return { ...common, execution_count: count, outputs: outputsOf(output, count) };
  });
  return `${JSON.stringify({ cells, metadata: notebook.metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function outputsOf({ printed, value }: CellOutput, count: number): unknown[] {
  const stream = { output_type: 'stream', name: 'stdout', text: lines(printed) };
  const result = { output_type: 'execute_result', execution_count: count, metadata: {}, data: value };
  return [...(printed === '' ? [] : [stream]), ...(value === null ? [] : [result])];
}

function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
