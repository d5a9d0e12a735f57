import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AnalysisError } from '../errors';

/**
 * PDF of documents beside them, by the LibreOffice of this computer, in a profile of its own so that one that is open does
 * not keep it from starting.
 *
 * @returns paths of the files
 * @throws AnalysisError `no-libreoffice`
 */
export async function pdfOf(documents: readonly string[], folder: string): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'rad-kla-'));
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    'pdf',
  ];
  try {
    await promisify(execFile)('soffice', [...options, '--outdir', folder, ...documents]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AnalysisError('no-libreoffice', message, {}, {});
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return documents.map((path) => path.replace(/\.docx$/, '.pdf'));
}
