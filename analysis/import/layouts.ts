import { alignRow, type ColumnHabits } from './align-row';
import { findHeaders, type HeaderBlock } from './find-headers';
import { foldColumns } from './fold-columns';
import { type ColumnGuess, guessColumns, type HeaderAnswers } from './guess-columns';
import { columnKey, EXTRA_START } from '../plan/parse-plan';
import { BEYOND, UPPER } from './extra-columns';
import type { SourceCell, SourcePart, SourceRow } from './source';

/** How the tables under one header are read. */
export interface Layout {
  readonly columns: readonly ColumnGuess[];
  /** Name of the plan's column for each column of the table; '' for an extra one. */
  readonly fields: readonly string[];
  /** Name that each extra column keeps; '' for one of the plan's. */
  readonly extras: readonly string[];
  /** Year of a column that holds the target of a part of it, where no column has that of the whole year. */
  readonly partYears: readonly (number | null)[];
  readonly habits: readonly ColumnHabits[];
  /** The header that was met first. */
  readonly header: SourceRow | null;
}

/** A part of the document with the layout that it falls under; null outside the tables. */
export interface LaidPart {
  readonly part: SourcePart;
  readonly layout: Layout | null;
  readonly isHeader: boolean;
  /** Something stands between this row and the one before it: a page break, a header, a blank line. */
  readonly afterGap: boolean;
}

/** A row with one cell for each column of its layout. */
export interface PlacedRow {
  readonly source: SourceRow;
  readonly cells: readonly SourceCell[];
  /** Cells right of the last column that have a text. */
  readonly beyond: readonly SourceCell[];
  /** Blanks were put in to make it as long as its header. */
  readonly aligned: boolean;
}

type YearOf = (columns: readonly ColumnGuess[]) => (column: ColumnGuess) => number | null;

/**
 * The parts of a document with their layouts. Tables with equal headers share one, so that what a column holds is judged
 * by all of its cells; a table of another width without a header of its own belongs to none.
 *
 * @param yearOf year of each column of targets
 * @param answered what planners have said of headers
 */
export function layOut(
  printed: readonly SourcePart[],
  yearOf: YearOf,
  answered: HeaderAnswers = {},
): LaidPart[] {
  const parts = foldColumns(printed, findHeaders(printed));
  const headers = findHeaders(parts);
  const keys = headers.map(({ labels }) => JSON.stringify(labels));
  const bodies = headers.map((header, index) =>
    bodyOf(parts, header, headers[index + 1]?.from ?? parts.length),
  );
  const layouts = new Map<string, Layout | null>();
  const names = new Map<string, string>();
  for (const [index, key] of keys.entries()) {
    const header = headers[index];
    if (!header || layouts.has(key)) continue;
    const rows = keys.flatMap((other, at) => (other === key ? (bodies[at] ?? []) : []));
    const first = parts[header.from];
    const headerRow = first?.kind === 'row' ? first : null;
    layouts.set(key, layoutOf(header, rows, headerRow, { yearOf, answered, names }));
  }
  const laid = parts.map((part): LaidPart => ({ part, layout: null, isHeader: false, afterGap: true }));
  for (const [index, { from, to }] of headers.entries()) {
    const layout = layouts.get(keys[index] ?? '') ?? null;
    for (let at = from; at < to; at++) set(laid, at, { layout, isHeader: true });
    const body = new Set<SourcePart>(bodies[index]);
    const end = headers[index + 1]?.from ?? parts.length;
    for (let at = to; at < end; at++) {
      const part = parts[at];
      const before = parts[at - 1];
      if (!part || (part.kind === 'row' && !body.has(part))) continue;
      set(laid, at, { layout, afterGap: at === to || isGap(before, part) });
    }
  }
  return laid;
}

function set(laid: LaidPart[], at: number, changes: Partial<LaidPart>): void {
  const part = laid[at];
  if (part) laid[at] = { ...part, ...changes };
}

function isGap(before: SourcePart | undefined, part: SourcePart): boolean {
  return (
    before?.kind !== 'row' || before.place.page !== part.place.page || before.place.sheet !== part.place.sheet
  );
}

/** Rows that go on under a header: those of its own table, and of others of the same width. */
function bodyOf(parts: readonly SourcePart[], header: HeaderBlock, end: number): SourceRow[] {
  const own = parts[header.from];
  const table = own?.kind === 'row' ? own.table : -1;
  const width = own?.kind === 'row' ? own.cells.length : 0;
  const rows: SourceRow[] = [];
  for (const part of parts.slice(header.to, end)) {
    if (part.kind !== 'row') continue;
    if (part.table !== table && part.cells.length !== width) continue;
    rows.push(part);
  }
  return rows;
}

function layoutOf(
  { labels, width }: HeaderBlock,
  rows: readonly SourceRow[],
  header: SourceRow | null,
  { yearOf, answered, names }: { yearOf: YearOf; answered: HeaderAnswers; names: Map<string, string> },
): Layout | null {
  const full = rows.filter(({ cells }) => cells.length >= width);
  const contents = labels.map((_, column) =>
    full.flatMap(({ cells }) => {
      const text = cells[column]?.text ?? '';
      return text === '' ? [] : [text];
    }),
  );
  const columns = guessColumns(labels, contents, answered);
  const year = yearOf(columns);
  const named = columns.map((column) => fieldOf(column, year(column)));
  const fields = named.map((field, index) => {
    // A column of years says of which year an unnamed target is, and nothing else.
    if (field === 'year' && !named.includes('target')) return '';
    // Two columns of one year, one of them only counted, would write into one cell.
    return named.indexOf(field) < index ? '' : field;
  });
  const partYears = columns.map((column, index) => {
    const isPart = column.role === 'target' && fields[index] === '';
    const own = isPart ? year(column) : null;
    return own !== null && !fields.includes(`target_${String(own)}`) ? own : null;
  });
  const hasTargets =
    fields.some((field) => field.startsWith('target')) || partYears.some((own) => own !== null);
  if (!hasTargets) return null;
  const habits = contents.map((texts) => ({
    blankShare: full.length === 0 ? 0.5 : 1 - texts.length / full.length,
    texts: new Set(texts),
  }));
  return { columns, fields, extras: extraNames(columns, fields, names), partYears, habits, header };
}

function fieldOf({ role, year: printed }: ColumnGuess, year: number | null): string {
  if (role === 'target') {
    if (printed && printed.part !== '') return '';
    return year === null ? 'target' : `target_${String(year)}`;
  }
  return FIELDS[role] ?? '';
}

const FIELDS: Readonly<Partial<Record<ColumnGuess['role'], string>>> = {
  number: 'indicator_no',
  section: 'section',
  indicator: 'indicator',
  action: 'action',
  measure: 'measure',
  unit: 'unit',
  baseline: 'baseline',
  agencies: 'agencies',
  program: 'program',
  year: 'year',
};

/** The row with its cells in the columns of the layout; null when it cannot be placed. */
export function placeRow(source: SourceRow, { columns, habits }: Layout): PlacedRow | null {
  const width = columns.length;
  if (source.cells.length >= width) {
    const beyond = source.cells.slice(width).filter(({ text }) => text !== '');
    return { source, cells: source.cells.slice(0, width), beyond, aligned: false };
  }
  const at = alignRow(
    source.cells.map(({ text }) => text),
    columns,
    habits,
  );
  if (!at) return null;
  const blank: SourceCell = { text: '', place: source.place, merged: '' };
  const cells = at.map((index) => (index === null ? blank : (source.cells[index] ?? blank)));
  return { source, cells, beyond: [], aligned: true };
}

/**
 * Extra columns by the header that they keep; two with one header are told apart by a number.
 *
 * @param known names of the document's other tables by what they are known by: "KET" and "Ket" are one column
 */
function extraNames(
  columns: readonly ColumnGuess[],
  fields: readonly string[],
  known: Map<string, string>,
): string[] {
  const seen = new Map(RESERVED.map((name) => [columnKey(name), 1]));
  const groups = columns.map(({ header }) => header.split(' / ')[0] ?? '');
  return columns.map(({ header: full, index }, at) => {
    if (fields[at] !== '') return '';
    // A group over more than half of the table tells no column from another.
    const group = groups[at] ?? '';
    const isWide = groups.filter((one) => one === group).length > groups.length / 2;
    const header = isWide && full.length > group.length ? full.slice(group.length + 3) : full;
    // A name that is a number alone would be taken for a position.
    const named = header === '' || /^\d+$/.test(header) ? `kolom ${header || String(index + 1)}` : header;
    const name = named.length > MOST_NAME ? `${named.slice(0, MOST_NAME)}…` : named;
    const count = (seen.get(columnKey(name)) ?? 0) + 1;
    seen.set(columnKey(name), count);
    const own = count === 1 ? name : `${name} (${String(count)})`;
    const before = known.get(columnKey(own));
    if (before === undefined) known.set(columnKey(own), own);
    return before ?? own;
  });
}

const RESERVED: readonly string[] = [EXTRA_START, UPPER, BEYOND];
/** A header of Excel has 255 characters, with what stands before the name. */
const MOST_NAME = 200;
