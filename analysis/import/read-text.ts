import { parse } from 'csv-parse/sync';
import { plainBlanks } from '../language/blanks';
import type { SourceDocument, SourcePart } from './source';

/**
 * A text with tables in it: a file of separated values, or the text of a whole regulation whose tables have a tab between
 * two cells. A line without the separator is a line of prose. Mark-up that a conversion left (`<b>`, `**`) is dropped.
 *
 * @example readText('Lampiran\nNo\tIndikator\n1\tForum Anak', 'a.txt').parts.length // 3
 */
export function readText(text: string, file: string): SourceDocument {
  const delimiter = delimiterOf(text);
  let table = 0;
  const parts = recordsOf(text, delimiter).map(({ line, cells }): SourcePart => {
    const texts = cells.map(foldText);
    const filled = texts.filter((cell) => cell !== '').length;
    if (cells.length < 2 || (filled === 0 && cells.length < 3)) {
      const own = texts.join(' ').trim();
      // Rows below a line of prose belong to another table.
      if (own !== '') table += 1;
      return { kind: 'line', text: own, place: { line } };
    }
    return {
      kind: 'row',
      table,
      cells: texts.map((cell) => ({ text: cell, place: { line }, merged: '' })),
      place: { line },
    };
  });
  return { file, format: 'text', parts, pages: [] };
}

interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** The separator that splits most lines into the same number of cells; tabs go before all others. */
function delimiterOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.split('\t').length >= 3).length;
  if (tabbed >= 2) return '\t';
  const score = (delimiter: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.replace(/"[^"]*"/g, '').split(delimiter).length;
      if (cells >= 3) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    return Math.max(0, ...[...counts].map(([cells, count]) => count * Math.min(cells, 8)));
  };
  const best = DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).sort(
    (a, b) => b.score - a.score,
  )[0];
  return best && best.score > 0 ? best.delimiter : '\t';
}

function recordsOf(text: string, delimiter: string): TextRecord[] {
  const plain = (): TextRecord[] =>
    text.split('\n').map((line, index) => ({ line: index + 1, cells: splitPlain(line, delimiter) }));
  if (!text.includes('"')) return plain();
  try {
    const records: TextRecord[] = [];
    let next = 1;
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: next, cells });
        next = lines + 1;
        return null;
      },
    });
    return records;
  } catch {
    // A quotation mark that is never closed is one of the text.
    return plain();
  }
}

/** A row between bars, as Markdown has it, begins and ends with one. */
function splitPlain(line: string, delimiter: string): string[] {
  const cells = line.split(delimiter);
  const isFramed =
    delimiter === '|' && cells.length > 2 && cells[0]?.trim() === '' && cells.at(-1)?.trim() === '';
  return isFramed ? cells.slice(1, -1) : cells;
}

/**
 * A text with the blanks that one sees, and without the mark-up of a conversion.
 *
 * @example foldText('<i>car free</i>  day') // 'car free day'
 */
export function foldText(text: string): string {
  return plainBlanks(text.replace(/<\/?[a-z]+>|\*\*/g, ''));
}
