import type { PdfLibrary } from '../../analysis/import/read-pdf';

/**
 * pdf.js with its worker's code in this worker: no further worker, no eval. The build with polyfills, since Excel still brings
 * browsers that lack what the other one needs. Loaded when the first PDF is opened.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const worker: unknown = await import(
    /* webpackChunkName: "pdf" */
    // @ts-expect-error pdf.js has no types for its worker's code, of which nothing is called here.
    'pdfjs-dist/legacy/build/pdf.worker.mjs'
  );
  // pdf.js looks here before it would start a worker of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const library = await import(/* webpackChunkName: "pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs');
  return library as unknown as PdfLibrary;
}
