import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { AnalysisError } from '../errors';
import { type PageMarks, pageMarks, type Operations } from './pdf/page-marks';
import { type KnownWords, knownWords } from './pdf/join-lines';
import { type PageLines, pageLines, pageParts } from './pdf/page-parts';
import { type RuleGroup, ruledTable, ruleGroups } from './pdf/ruled-tables';
import { unruledParts } from './pdf/unruled-tables';
import { isPdfCut, mendPdf } from './pdf/mend-pdf';
import type { SourceDocument, SourcePage, SourcePart } from './source';

/** pdf.js as far as it is needed; whoever reads a PDF loads it, since the pane does so when first asked. */
export interface PdfLibrary {
  readonly OPS: Operations;
  getDocument(source: PdfSource): { readonly promise: Promise<PDFDocumentProxy>; destroy(): Promise<void> };
}

interface PdfSource {
  readonly data: Uint8Array;
  readonly isEvalSupported: false;
  readonly maxImageSize: number;
  readonly disableFontFace: true;
  readonly verbosity: number;
}

export interface PdfOptions {
  /** 1-based pages to read; null reads all. */
  readonly pages?: ReadonlySet<number> | null;
  /** Called before each page; an exception thrown here ends the reading. */
  readonly onPage?: (page: number, count: number) => void;
}

const MEGABYTE = 1024 * 1024;
/** A regulation with pictures has 10 MB. */
const MAX_FILE_BYTES = 60 * MEGABYTE;
const MAX_PAGES = 600;

/**
 * A PDF with text: its ruled tables cell by cell with their boxes, tables without rules by the gaps between their
 * columns, all other text as lines. Pages that are turned, or on which the table is, are turned back. Pages without text are
 * told apart as scans.
 *
 * @param file name for messages; nothing is opened
 * A file whose end is missing is read as far as its pages are there, and says so.
 *
 * @throws AnalysisError `file-too-large` over 60 MB or 600 chosen pages; `not-a-document` for what cannot be opened,
 *   `document-cut` where too much of it is missing
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  library: PdfLibrary,
  { pages = null, onPage }: PdfOptions = {},
): Promise<SourceDocument> {
  if (bytes.length > MAX_FILE_BYTES) {
    const details = {
      megabytes: Math.ceil(bytes.length / MEGABYTE),
      limitMegabytes: MAX_FILE_BYTES / MEGABYTE,
    };
    throw new AnalysisError('file-too-large', `${file} has ${bytes.length} bytes`, { file }, details);
  }
  const { pdf, task } = await openPdf(bytes, file, library);
  try {
    const chosen = Array.from({ length: pdf.numPages }, (_, index) => index + 1).filter(
      (page) => pages?.has(page) ?? true,
    );
    if (chosen.length > MAX_PAGES) {
      const details = { actual: chosen.length, limit: MAX_PAGES };
      throw new AnalysisError('file-too-large', `${file} has ${chosen.length} pages`, { file }, details);
    }
    const read: ReadPage[] = [];
    for (const page of chosen) {
      onPage?.(page, pdf.numPages);
      const marks = await marksOf(pdf, page, library.OPS);
      read.push({ page, marks: marks ?? NO_MARKS, isDamaged: marks === null });
    }
    const document = documentOf(file, read);
    return isPdfCut(bytes) ? cutDocument(document) : document;
  } finally {
    await task.destroy();
  }
}

/** A file whose end is missing is opened with the pages that are there. */
async function openPdf(
  bytes: Uint8Array,
  file: string,
  library: PdfLibrary,
): Promise<{ readonly pdf: PDFDocumentProxy; readonly task: ReturnType<PdfLibrary['getDocument']> }> {
  const open = async (data: Uint8Array) => {
    const task = library.getDocument({
      // pdf.js takes the bytes for itself.
      data: new Uint8Array(data),
      isEvalSupported: false,
      // Pictures are not looked at.
      maxImageSize: 1,
      disableFontFace: true,
      verbosity: 0,
    });
    try {
      return { task, pdf: await task.promise };
    } catch (error) {
      await task.destroy();
      throw error;
    }
  };
  try {
    return await open(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isCut = isPdfCut(bytes);
    const mended = isCut ? await mendPdf(bytes) : null;
    const opened = mended && (await open(mended).catch(() => null));
    if (opened) return opened;
    throw new AnalysisError(isCut ? 'document-cut' : 'not-a-document', `${file}: ${reason}`, { file });
  }
}

/** A page that is damaged has no marks; the others are read all the same. */
async function marksOf(
  pdf: PDFDocumentProxy,
  number: number,
  operations: Operations,
): Promise<PageMarks | null> {
  try {
    const page = await pdf.getPage(number);
    const marks = await pageMarks(page, operations);
    page.cleanup();
    return marks;
  } catch {
    return null;
  }
}

const NO_MARKS: PageMarks = { width: 595, height: 842, runs: [], horizontal: [], vertical: [], drawn: false };

interface ReadPage {
  readonly page: number;
  readonly marks: PageMarks;
  readonly isDamaged: boolean;
}

/** A page that has nothing on it has lost it with the end of the file. */
function cutDocument(document: SourceDocument): SourceDocument {
  const pages = document.pages.map((page): SourcePage =>
    page.kind === 'blank' ? { ...page, kind: 'damaged' } : page,
  );
  return { ...document, pages, isCut: true };
}

interface PageTables extends ReadPage {
  readonly groups: readonly (RuleGroup & { readonly number: number })[];
}

function documentOf(file: string, read: readonly ReadPage[]): SourceDocument {
  let count = 0;
  const pages: PageTables[] = [];
  let last: (RuleGroup & { number: number }) | null = null;
  for (const one of read) {
    const { marks } = one;
    const groups = [];
    for (const group of ruleGroups(marks.horizontal, marks.vertical)) {
      const goesOn: boolean = last !== null && isSameWidth(last, group);
      const number: number = goesOn && last ? last.number : ++count;
      last = { ...group, number };
      groups.push(last);
    }
    pages.push({ ...one, groups });
  }
  const columnsOf = (number: number): number[] =>
    pages.flatMap(({ groups }) =>
      groups.flatMap((group) => (group.number === number ? group.vertical.map(({ at }) => at) : [])),
    );
  const columns = new Map<number, number[]>();
  const lines = pages.map(({ page, marks, groups }) => {
    const tables = groups.flatMap((group) => {
      const xs = columns.get(group.number) ?? columnsOf(group.number);
      columns.set(group.number, xs);
      const table = ruledTable(group, xs);
      return table ? [{ table, number: group.number }] : [];
    });
    return pageLines(page, marks, tables);
  });
  const known = knownWords(lines.flatMap(({ inCells }) => [...inCells.values()].flat()));
  return {
    file,
    format: 'pdf',
    parts: partsOf(lines, known, count),
    pages: pages.map(({ page, marks, isDamaged, groups }): SourcePage => {
      const kind = marks.runs.length > 0 ? 'text' : marks.drawn ? 'scan' : 'blank';
      const { width, height } = marks;
      return { page, width, height, kind: isDamaged ? 'damaged' : kind, ruled: groups.length > 0 };
    }),
  };
}

/** Pages that follow one another without any ruled table may hold one that is set without rules. */
function partsOf(lines: readonly PageLines[], known: KnownWords, tableCount: number): SourcePart[] {
  const parts: SourcePart[] = [];
  let loose: PageLines[] = [];
  let count = tableCount;
  const close = (): void => {
    if (loose.length === 0) return;
    count += 1;
    const pages = loose.map((page) => ({ page: page.page, lines: page.loose }));
    parts.push(...(unruledParts(pages, count) ?? loose.flatMap((page) => pageParts(page, known))));
    loose = [];
  };
  for (const page of lines) {
    if (page.tables.length === 0) {
      loose.push(page);
      continue;
    }
    close();
    parts.push(...pageParts(page, known));
  }
  close();
  return parts;
}

const SAME_EDGE = 6;

/** A table goes on where the next one begins and ends at the same places. */
function isSameWidth(one: RuleGroup, other: RuleGroup): boolean {
  const [left, , width] = one.box;
  const [otherLeft, , otherWidth] = other.box;
  return (
    Math.abs(left - otherLeft) <= SAME_EDGE && Math.abs(left + width - otherLeft - otherWidth) <= SAME_EDGE
  );
}
