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
      await makeFolder(dirname(to));
      moves.push({ from, to });
      await writeFile(from, content);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    // What could not even be begun cannot be removed either; the first error says more.
    await Promise.all(moves.map(({ from }) => rm(from, { force: true }).catch(() => undefined)));
    throw new AnalysisError(
      'output-not-writable',
      `cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
      { file: folder },
    );
  }
}

/**
 * A folder with those above it, one by one: Node's own way tries for ever where a folder says "not found" to what one makes
 * in it, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  const failed = await mkdir(folder).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );
  if (failed === null || failed.code === 'EEXIST') return;
  if (failed.code !== 'ENOENT' || dirname(folder) === folder) throw failed;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}
