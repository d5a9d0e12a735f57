import { AnalysisError } from '../errors';
import { OfficePackage } from './package';
import { XmlError } from './xml';
import { ZipError } from './zip';

const MEGABYTE = 1024 * 1024;
// Ten times a plan of 10,000 rows and 30 columns, which is 2.3 MB.
const MAX_FILE_BYTES = 25 * MEGABYTE;
// The XML of a workbook packs about ten to one; a file of a few kilobytes that claims more is a bomb.
const MAX_UNPACKED_BYTES = 250 * MEGABYTE;

/**
 * What `read` makes of an Office file, whose size and unpacked size are bounded before anything is unpacked.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `file-too-large`; `code` for what is no such file, a password or damage included
 */
export async function openOffice<T>(
  bytes: Uint8Array,
  file: string,
  read: (office: OfficePackage) => Promise<T>,
  code: 'not-a-workbook' | 'not-a-document' = 'not-a-workbook',
): Promise<T> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(file, bytes.length, MAX_FILE_BYTES);
  try {
    const office = new OfficePackage(bytes);
    if (office.size > MAX_UNPACKED_BYTES) throw tooLarge(file, office.size, MAX_UNPACKED_BYTES);
    return await read(office);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError)
      throw new AnalysisError(code, `${file}: ${error.message}`, filePlace(file));
    throw error;
  }
}

function tooLarge(file: string, bytes: number, limit: number): AnalysisError {
  const details = { megabytes: Math.ceil(bytes / MEGABYTE), limitMegabytes: limit / MEGABYTE };
  return new AnalysisError('file-too-large', `${file} has ${bytes} bytes`, filePlace(file), details);
}

export function notAWorkbook(file: string, reason: string): AnalysisError {
  return new AnalysisError('not-a-workbook', `${file}: ${reason}`, filePlace(file));
}

/** The place of a message about a file; none where it has no name. */
export function filePlace(file: string): { file?: string } {
  return file === '' ? {} : { file };
}
