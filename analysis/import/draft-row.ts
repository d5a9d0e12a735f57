/** One row of a plan while it grows: what its own cells say, and what they leave to ask. */
import { BEYOND } from './extra-columns';
import type { HeadingStack } from './headings';
import type { Layout, PlacedRow } from './layouts';
import type { ImportQuestion, ImportQuestionKind } from './questions';
import type { Place, SourceCell } from './source';

/** A row while it grows: the lower half below a page break is joined to it. */
export interface DraftRow {
  readonly sectionNo: string;
  readonly section: string;
  readonly upperSections: string;
  readonly values: Record<string, string>;
  readonly extras: Record<string, string>;
  readonly places: Record<string, Place>;
  readonly filledDown: string[];
  readonly place: Place;
  readonly questions: Omit<ImportQuestion, 'row'>[];
}

/** The row that its own cells give, under the headings that stand above it. */
export function draftRow(
  placed: PlacedRow,
  layout: Layout,
  { innermost, outer }: Pick<HeadingStack, 'innermost' | 'outer'>,
): DraftRow {
  const row: DraftRow = {
    sectionNo: innermost?.number ?? '',
    section: innermost?.text ?? '',
    upperSections: outer.map(({ number, text }) => `${number} ${text}`.trim()).join(' / '),
    ...{ values: {}, extras: {}, places: {}, filledDown: [], questions: [] },
    place: placed.source.place,
  };
  for (const [index, cell] of placed.cells.entries()) {
    const field = layout.fields[index] ?? '';
    const name = field === '' ? (layout.extras[index] ?? '') : field;
    if (cell.text === '') continue;
    if (field === '') row.extras[name] = cell.text;
    else row.values[field] = cleaned(field, cell.text);
    row.places[name] = cell.place;
  }
  keepBeyond(placed, row);
  takeLastParts(row, placed, layout);
  return row;
}

/** Targets of parts of a year: the last one that is filled stands for the year. */
function takeLastParts(row: DraftRow, { cells }: PlacedRow, { partYears }: Layout): void {
  for (const [index, year] of partYears.entries()) {
    const cell = cells[index];
    if (year === null || !cell || cell.text === '') continue;
    row.values[`target_${String(year)}`] = cell.text;
    row.places[`target_${String(year)}`] = cell.place;
  }
}

/** What stands right of the last column. */
export function keepBeyond(placed: PlacedRow, row: DraftRow): void {
  if (placed.beyond.length === 0) return;
  const printed = placed.beyond.map(({ text }) => text).join(' | ');
  row.extras[BEYOND] = `${row.extras[BEYOND] ?? ''} ${printed}`.trim();
  const place = placed.beyond[0]?.place ?? row.place;
  row.questions.push({ kind: 'cells-too-many', place, column: BEYOND, printed, guess: printed });
}

/** What is odd about a row that is done. */
export function askAboutRow(row: DraftRow, placed: PlacedRow): void {
  const ask = (kind: ImportQuestionKind, column: string, printed: string, guess: string): void => {
    row.questions.push({ kind, place: placed.source.place, column, printed, guess });
  };
  if (placed.aligned) {
    const shown = placed.cells.map(({ text }) => text).join(' | ');
    ask('cell-missing', '', placed.source.cells.map(({ text }) => text).join(' | '), shown);
  }
  const hasTarget = Object.entries(row.values).some(
    ([field, text]) => field.startsWith('target') && text !== '',
  );
  if (!hasTarget) ask('no-target', '', '', '');
}

export function cellOf({ cells }: PlacedRow, { fields }: Layout, field: string): SourceCell | null {
  const at = field === '' ? -1 : fields.indexOf(field);
  return cells[at] ?? null;
}

/** A number loses its dot and nothing else; every other text stays as printed. */
export function cleaned(field: string, text: string): string {
  return field === 'indicator_no' ? text.replace(/(?<=.)\.$/, '') : text;
}
