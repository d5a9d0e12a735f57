import type { PdfLibrary } from '../../analysis/import/read-pdf';
import { readSource, type SourceOptions } from '../../analysis/import/read-source';
import type { SourceDocument } from '../../analysis/import/source';

const LOADER = new URL('../../analysis/notebook/load-pdf.mjs', import.meta.url).href;

/** pdf.js as the command loads it. */
export async function loadPdf(): Promise<PdfLibrary> {
  const loader = (await import(/* @vite-ignore */ LOADER)) as { loadPdf(): Promise<PdfLibrary> };
  return loader.loadPdf();
}

/** A file as the command reads it. */
export function readFile(
  bytes: Uint8Array,
  file: string,
  options: Partial<SourceOptions> = {},
): Promise<SourceDocument> {
  return readSource(bytes, file, { loadPdf, ...options });
}
