/**
 * pdf.js with its worker's code in this thread; it takes half a second, so only a PDF asks for it. Not part of the command's
 * bundle, since one script cannot hold a module that waits at its top level. The build for Node: the other one needs
 * what browsers have.
 */
export async function loadPdf() {
  // pdf.js looks for its worker here before it would start a thread of its own.
  globalThis.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}
