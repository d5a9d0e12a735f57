import type { Paper } from '../report/paper';
import type { PaperSize } from './page-look';
import { paperHtml } from './paper-html';
import { paperXlsx } from './paper-xlsx';

export const PAPER_FORMATS = ['docx', 'pptx', 'xlsx', 'html'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A paper as a file. What writes Word or slides is loaded when it is first asked for. */
export async function writePaper(
  paper: Paper,
  format: PaperFormat,
  size: PaperSize,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return paperHtml(paper, size);
    case 'docx': {
      const { paperDocx } = await import('./paper-docx');
      return paperDocx(paper, size);
    }
    case 'xlsx':
      return paperXlsx(paper, size);
    case 'pptx': {
      const { paperPptx } = await import('./paper-pptx');
      return paperPptx(paper);
    }
  }
}
