import { AnalysisError } from '../errors';
import { OfficePackage } from '../xlsx/package';
import { readGrids } from '../xlsx/read-grids';
import { decodeText } from './decode-text';
import { type PdfLibrary, type PdfOptions, readPdf } from './read-pdf';
import { sheetsDocument } from './read-sheets';
import { readText } from './read-text';
import { readWord } from './read-word';
import type { SourceDocument } from './source';

export interface SourceOptions extends PdfOptions {
  /** Loads pdf.js; called for a PDF only, since it is large. */
  readonly loadPdf: () => Promise<PdfLibrary>;
}

const MEGABYTE = 1024 * 1024;
/** The text of a regulation has 60 kB. */
const MAX_TEXT_BYTES = 25 * MEGABYTE;

/**
 * A file of any kind that an annex comes in, told by its first bytes and not by its name: PDF, Word, Excel, or text.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError as `readPdf`, `readWord` and `readGrids`; `file-too-large` for a text over 25 MB
 */
export async function readSource(
  bytes: Uint8Array,
  file: string,
  options: SourceOptions,
): Promise<SourceDocument> {
  if (begins(bytes, '%PDF')) return readPdf(bytes, file, await options.loadPdf(), options);
  if (begins(bytes, 'PK')) {
    if (isWord(bytes, file)) return readWord(bytes, file);
    return sheetsDocument(await readGrids(bytes, file), file);
  }
  // The format of Office up to 2003 and of files with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    throw new AnalysisError('not-a-document', `${file} is an old Office file or has a password`, { file });
  if (bytes.length > MAX_TEXT_BYTES) {
    const details = {
      megabytes: Math.ceil(bytes.length / MEGABYTE),
      limitMegabytes: MAX_TEXT_BYTES / MEGABYTE,
    };
    throw new AnalysisError('file-too-large', `${file} has ${bytes.length} bytes`, { file }, details);
  }
  return readText(decodeText(bytes), file);
}

/** What some programs write before the mark of a PDF is passed over. */
function begins(bytes: Uint8Array, mark: string): boolean {
  const start = new TextDecoder('latin1').decode(
    bytes.subarray(0, mark.startsWith('%') ? 1024 : mark.length),
  );
  return mark.startsWith('%') ? start.includes(mark) : start === mark;
}

/** By its parts, and by its name where the directory of the archive is lost. */
function isWord(bytes: Uint8Array, file: string): boolean {
  try {
    return new OfficePackage(bytes).paths.some((path) => /^word\//i.test(path));
  } catch {
    return !/\.xls[xm]$/i.test(file);
  }
}
