import { AnalysisError } from '../errors';
import { openOffice } from '../xlsx/open-office';
import { closeXml, salvagePart } from '../xlsx/salvage';
import { attribute, readXml } from '../xlsx/xml';
import { foldText } from './read-text';
import type { SourceCell, SourceDocument, SourcePart } from './source';
import { ListNumbers } from './list-numbers';

/** The most columns that a row may have; a cell that claims more is a slip or an attack. */
const MAX_COLUMNS = 200;

/**
 * A Word document: its paragraphs as lines, its tables with merged cells, the numbers of lists as Word shows them. A table
 * inside a cell is text of that cell; deleted text of tracked changes is left out. A file that breaks off is read as far as it goes.
 *
 * Read directly: mammoth gives HTML, which a worker has no parser for, and drops the numbers of lists, which many annexes
 * have in their first column.
 *
 * @param file name for messages; nothing is opened
 * @throws AnalysisError `file-too-large`; `not-a-document` for what cannot be opened
 */
export async function readWord(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  try {
    return { file, format: 'word', parts: await wholeParts(bytes, file), pages: [] };
  } catch (error) {
    const rest = await salvagePart(bytes, 'word/document.xml');
    if (rest === null || !(error instanceof AnalysisError) || error.code !== 'not-a-document') throw error;
    return { file, format: 'word', parts: salvagedParts(rest, error), pages: [], isCut: true };
  }
}

/** A file that breaks off has its rows up to there. */
function salvagedParts(xml: string, error: AnalysisError): SourcePart[] {
  try {
    return wordParts(closeXml(xml), new ListNumbers(''));
  } catch {
    throw error;
  }
}

async function wholeParts(bytes: Uint8Array, file: string): Promise<SourcePart[]> {
  return openOffice(
    bytes,
    file,
    async (office) => {
      const root = (await office.relations('')).find(({ type }) => type === 'officeDocument')?.target;
      const path = root ?? 'word/document.xml';
      const relations = await office.relations(path);
      const numbering = relations.find(({ type }) => type === 'numbering')?.target;
      const numbers = new ListNumbers((numbering && (await office.text(numbering))) || '');
      return wordParts((await office.text(path)) ?? '', numbers);
    },
    'not-a-document',
  );
}

interface OpenCell {
  readonly span: number;
  readonly goesOn: boolean;
  readonly pieces: string[];
}

/** @throws XmlError when the text is no XML */
export function wordParts(xml: string, numbers: ListNumbers): SourcePart[] {
  const parts: SourcePart[] = [];
  let tableCount = 0;
  let tableDepth = 0;
  let rowNumber = 0;
  let cells: OpenCell[] = [];
  let span = 1;
  let goesOn = false;
  let skipped = 0;
  let pieces: string[] = [];
  let paragraph = '';
  let list: { id: string; level: number } | null = null;
  let collecting = false;
  const endParagraph = (): void => {
    const number = list ? numbers.next(list.id, list.level) : '';
    const text = `${number} ${paragraph}`.trim();
    if (tableDepth > 0) pieces.push(text);
    else parts.push({ kind: 'line', text: foldText(text), place: {} });
    paragraph = '';
    list = null;
  };
  readXml(xml, {
    open(name, attributes) {
      if (name === 'Fallback') skipped += 1;
      if (skipped > 0) return;
      const value = (): string => attribute(attributes, 'val') ?? '';
      if (name === 'tbl') {
        tableDepth += 1;
        if (tableDepth === 1) {
          tableCount += 1;
          rowNumber = 0;
        }
      } else if (name === 'tr' && tableDepth === 1) {
        rowNumber += 1;
        cells = [];
      } else if (name === 'gridBefore' && tableDepth === 1)
        cells.push({ span: spanOf(value()), goesOn: false, pieces: [] });
      else if (name === 'tc' && tableDepth === 1) {
        span = 1;
        goesOn = false;
        pieces = [];
      } else if (name === 'gridSpan' && tableDepth === 1) span = spanOf(value());
      else if (name === 'vMerge' && tableDepth === 1) goesOn = value() !== 'restart';
      else if (name === 'p') paragraph = '';
      else if (name === 'numId')
        list = { id: value(), level: (list as { level: number } | null)?.level ?? 0 };
      else if (name === 'ilvl') list = { id: '', level: Number(value()) || 0 };
      else if (name === 't') collecting = true;
      else if (name === 'tab' || name === 'br' || name === 'cr') paragraph += ' ';
      else if (name === 'noBreakHyphen') paragraph += '-';
    },
    text(piece) {
      if (collecting && skipped === 0) paragraph += piece;
    },
    close(name) {
      if (name === 'Fallback') skipped -= 1;
      if (skipped > 0) return;
      if (name === 't') collecting = false;
      else if (name === 'p') endParagraph();
      else if (name === 'tc' && tableDepth === 1) cells.push({ span, goesOn, pieces });
      else if (name === 'tr' && tableDepth === 1) parts.push(wordRow(cells, tableCount, rowNumber));
      else if (name === 'tbl') tableDepth -= 1;
    },
  });
  return parts;
}

function spanOf(text: string): number {
  const span = Number(text);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_COLUMNS) : 1;
}

function wordRow(open: readonly OpenCell[], table: number, row: number): SourcePart {
  const cells: SourceCell[] = [];
  const at = (column?: number): string =>
    `tabel ${String(table)} baris ${String(row)}${column === undefined ? '' : ` kolom ${String(column)}`}`;
  for (const { span, goesOn, pieces } of open) {
    const text = goesOn ? '' : foldText(pieces.filter((piece) => piece !== '').join(' '));
    for (let covered = 0; covered < span && cells.length < MAX_COLUMNS; covered++) {
      const place = { cell: at(cells.length + 1) };
      cells.push({
        text: covered === 0 ? text : '',
        place,
        merged: covered > 0 ? 'left' : goesOn ? 'above' : '',
      });
    }
  }
  return { kind: 'row', table, cells, place: { cell: at() } };
}
