import { dirname, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import type { NotebookCell } from './notebook-file';

/** Name under which the module finds the recorder of outputs. */
export const RECORDER = 'radKlaNotebook';

/** What the module calls: before a cell, and with its last value. */
export interface Recorder {
  begin(cellId: string): void;
  show(value: unknown): void;
}

/**
 * The code cells of a notebook as one TypeScript module, in order: the very same statements, each cell announced before
 * it runs, and the last expression of a cell handed to the recorder, as a kernel shows it.
 *
 * Only relative imports change: they are written from the folder of the module instead of that of the notebook. Unlike
 * in a kernel, a name can be declared once only, and all imports are loaded before the first cell.
 *
 * @param notebookPath where the notebook lies
 * @param modulePath where the module will lie
 */
export function cellsModule(
  cells: readonly NotebookCell[],
  notebookPath: string,
  modulePath: string,
): string {
  const code = cells.filter(({ type }) => type === 'code');
  const parts = code.map(({ id, source }) => {
    const begin = `// Sel ${id}\n${RECORDER}.begin(${JSON.stringify(id)});`;
    return `${begin}\n${rewritten(source, id, dirname(notebookPath), dirname(modulePath))}`;
  });
  const recorder = `declare global { var ${RECORDER}: { begin(cellId: string): void; show(value: unknown): void }; }`;
  return `${recorder}\n${parts.join('\n')}\nexport {};\n`;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rewritten(source: string, id: string, from: string, to: string): string {
  const file = ts.createSourceFile(`${id}.ts`, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const changes = file.statements.flatMap((statement): Change[] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier.text.startsWith('.')) return [];
    const path = relative(to, resolve(from, moduleSpecifier.text)).split(sep).join('/');
    return [{ start: moduleSpecifier.getStart(), end: moduleSpecifier.end, text: JSON.stringify(path) }];
  });
  const last = file.statements.at(-1);
  if (last && ts.isExpressionStatement(last)) {
    const { expression } = last;
    const text = `${RECORDER}.show(${source.slice(expression.getStart(), expression.end)});`;
    changes.push({ start: last.getStart(), end: last.end, text });
  }
  // From the end, so that earlier places stay where they are.
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => `${text.slice(0, start)}${by}${text.slice(end)}`, source);
}
