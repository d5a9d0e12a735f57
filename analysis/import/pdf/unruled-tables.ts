import { roleOfHeader } from '../column-words';
import { headerYear } from '../header-year';
import { foldText } from '../read-text';
import type { Box, SourceCell, SourcePart, SourceRow } from '../source';
import type { TextRun } from './page-marks';
import { columnEdges } from './column-edges';
import type { SetLine } from './set-lines';
import { splitAtBlanks } from './split-run';
import { columnOf, type TablePage, union, unruledRows } from './unruled-rows';

/** Lines of a page without ruled tables. */
export interface LoosePage {
  readonly page: number;
  readonly lines: readonly SetLine[];
}

/** Texts this many heights of a letter apart stand in two columns. */
const COLUMN_GAP = 0.9;
const MIN_COLUMNS = 3;
/** A line further below the one above than this many times the usual distance of two lines begins a row. */
const ROW_GAP = 1.2;

interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface SegmentLine {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly line: SetLine;
}

/**
 * Parts of pages on which a table is set without ruling lines: its columns are found by `columnEdges`, its rows by
 * the gaps between cells, or where rows stand as close as lines, by a line with figures. Null where no line names columns, which
 * leaves the lines as prose.
 *
 * @param number of the table in the document
 */
export function unruledParts(pages: readonly LoosePage[], number: number): SourcePart[] | null {
  const lines = pages.flatMap(({ page, lines: own }) =>
    own.map((set): SegmentLine => {
      const line = { ...set, runs: set.runs.flatMap(splitAtBlanks) };
      return { page, line, segments: segmentsOf(line) };
    }),
  );
  const start = lines.findIndex(({ segments }) => namesColumns(segments));
  if (start === -1) return null;
  // The header may begin a line or two above the line that names most columns.
  let from = start;
  while (from > 0 && start - from < 3 && isNear(lines[from - 1], lines[from])) from -= 1;
  const body = lines.slice(from);
  const gaps = columnEdges(body.map(({ line }) => line));
  if (gaps.length + 1 < MIN_COLUMNS) return null;
  const before = lines.slice(0, from).map(linePart);
  const apart = unruledRows(tablePages(body), gaps, number);
  return [...before, ...(apart ?? rowsOf(body, gaps, number))];
}

function linePart({ page, line }: SegmentLine): SourcePart {
  return { kind: 'line', text: foldText(line.text), place: { page, box: line.box } };
}

function segmentsOf({ runs }: SetLine): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const run of runs) {
    const last = segments.at(-1);
    if (!last || run.left - last.right > run.height * COLUMN_GAP) segments.push({ ...segmentOf(run) });
    else {
      last.text += `${run.left - last.right > run.height * 0.18 ? ' ' : ''}${run.text}`;
      last.right = run.right;
    }
  }
  return segments;
}

function segmentOf({ text, left, right }: TextRun): Segment {
  return { text, left, right };
}

function namesColumns(segments: readonly Segment[]): boolean {
  const roles = segments.map(({ text }) => roleOfHeader(text) ?? (headerYear(text) ? 'target' : null));
  return (
    new Set(roles.filter((role) => role !== null)).size >= MIN_COLUMNS - 1 && segments.length >= MIN_COLUMNS
  );
}

function isNear(above: SegmentLine | undefined, below: SegmentLine | undefined): boolean {
  if (!above || !below || above.page !== below.page) return false;
  return above.segments.length > 1 && below.line.box[1] - above.line.box[1] < below.line.box[3] * 4;
}

/** The texts of the lines by page. */
function tablePages(lines: readonly SegmentLine[]): TablePage[] {
  const pages = new Map<number, TextRun[]>();
  for (const { page, line } of lines) pages.set(page, [...(pages.get(page) ?? []), ...line.runs]);
  return [...pages].map(([page, runs]) => ({ page, runs }));
}

function rowsOf(lines: readonly SegmentLine[], gaps: readonly number[], number: number): SourcePart[] {
  const parts: SourcePart[] = [];
  const usual = usualDistance(lines);
  let open: { page: number; lines: SegmentLine[] } | null = null;
  const close = (): void => {
    if (open) parts.push(rowOf(open.page, open.lines, gaps, number));
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const distance =
      above && above.page === line.page ? line.line.box[1] - above.line.box[1] : Number.POSITIVE_INFINITY;
    if (distance > usual * ROW_GAP || begins(line, gaps)) close();
    open ??= { page: line.page, lines: [] };
    open.lines.push(line);
  }
  close();
  return parts;
}

/** The most frequent distance between two lines, which is that inside a cell. */
function usualDistance(lines: readonly SegmentLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, { line, page }] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || above.page !== page) continue;
    const distance = Math.round((line.box[1] - above.line.box[1]) * 2) / 2;
    if (distance >= line.box[3] * 0.6) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/** A figure begins a row where rows stand as close as lines. */
function begins({ segments }: SegmentLine, gaps: readonly number[]): boolean {
  const figures = segments.filter(({ text }) => /^[<>≥≤]?\s*\d[\d.,]*\s*%?$|^-$/.test(text.trim()));
  const columns = new Set(segments.map((segment) => columnOf(segment.left, gaps)));
  return figures.length > 0 && columns.size >= 3;
}

function rowOf(
  page: number,
  lines: readonly SegmentLine[],
  gaps: readonly number[],
  table: number,
): SourceRow {
  const texts = new Map<number, { text: string; box: Box }>();
  const whole = lines.map(({ line }) => line.box).reduce(union);
  for (const { segments, line } of lines)
    for (const segment of segments) {
      const column = columnOf(segment.left, gaps);
      const box: Box = [segment.left, line.box[1], segment.right - segment.left, line.box[3]];
      const known = texts.get(column);
      texts.set(
        column,
        known
          ? { text: `${known.text} ${segment.text}`, box: union(known.box, box) }
          : { text: segment.text, box },
      );
    }
  const cells = Array.from({ length: gaps.length + 1 }, (_, column): SourceCell => {
    const cell = texts.get(column);
    return { text: foldText(cell?.text ?? ''), place: { page, box: cell?.box ?? whole }, merged: '' };
  });
  return { kind: 'row', table, cells, place: { page, box: whole }, isUnruled: true };
}
