/** Packets that came back, as a folder of files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AnalysisError } from '../errors';
import { type ReadPackets, readPackets } from '../xlsx/read-packets';

/**
 * Reads every .xlsx of a folder (`readPackets`).
 *
 * @throws AnalysisError `file-not-found` for a folder that cannot be read
 */
export async function returnedPackets(folder: string): Promise<ReadPackets> {
  const names = await readdir(folder).catch(() => {
    throw new AnalysisError('file-not-found', `${folder} cannot be read`, { file: folder });
  });
  // "~$…" is what Excel leaves beside a file that is open.
  const wanted = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'));
  return readPackets(
    await Promise.all(wanted.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) }))),
  );
}
