import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AnalysisError } from '../errors';

/**
 * Writes files so that none is ever half there: all are written beside their place first and moved last.
 *
 * @param files content by path below the folder
 * @throws AnalysisError `output-not-writable` with the folder; files that were there stay as they were
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [path, content] of files) {
      const to = join(folder, path);
      const from = `${to}.part`;
      await mkdir(dirname(to), { recursive: true });
      moves.push({ from, to });
      await writeFile(from, content);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    await Promise.all(moves.map(({ from }) => rm(from, { force: true })));
    throw new AnalysisError(
      'output-not-writable',
      `cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      { file: folder },
    );
  }
}
