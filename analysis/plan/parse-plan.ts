import { AnalysisError } from '../errors';
import { foldHeader } from '../language/blanks';
import { once } from '../reference/once';
import type { City, PlanDocument } from '../reference/reference';
import type { CsvTable } from '../table/csv';
import { planLetter, planOfRowId } from './plan-id';
import type { PrintedPlan, PrintedRow } from './printed-plan';

/** Columns that every plan file has, beside one `target_<year>` per year. */
export const TEXT_COLUMNS = [
  'row_id',
  'section_no',
  'section',
  'indicator_no',
  'indicator',
  'action',
  'measure',
  'unit',
  'baseline',
  'agencies',
  'program',
  'filled_down',
  'source_line',
] as const;
type TextColumn = (typeof TEXT_COLUMNS)[number];

/** The first of the columns that an annex has besides those of a plan: where the row stands. The names of the others are the annex' own. */
export const EXTRA_START = 'source_place';

const TARGET_COLUMN = /^target((?:19|20)\d{2})$/;

/**
 * A plan file as a printed plan.
 *
 * Text is taken as it stands; `=HYPERLINK(…)` is a text like any other. Headers are known without regard to case,
 * blanks, line breaks and underscores; `source_place` and what stands right of it is what an annex prints besides: it is kept as extra columns, and nothing is read from it. One file is one plan: all row ids share the BPS code, the first year and the letter, if any. Columns `measure` and `baseline` that are blank in every row count as not printed.
 *
 * @throws AnalysisError with file, line and column: `missing-column`, `unknown-column`, `malformed-row-id`,
 *   `duplicate-header`, `duplicate-row-id`, `mixed-plan`, `unknown-city`, `empty-file`
 * @example parsePlan(parseCsv(texts.get('plans/serang-2022-2023.csv')), reference).years // [2022, 2023]
 */
export function parsePlan(
  table: CsvTable,
  reference: { readonly cities: readonly City[]; readonly documents: readonly PlanDocument[] },
): PrintedPlan {
  const { positions, years, targets, extras } = columnsOf(table);
  const first = table.rows[0];
  if (!first)
    throw new AnalysisError('empty-file', `${table.file} has a header but no rows`, { file: table.file });

  const plain = plainTexts(reference.cities);
  const text = (cells: readonly string[], column: TextColumn): string =>
    plain(cells[positions[column]] ?? '');
  const planId = planIdOf(text(first.cells, 'row_id'), table.file, first.line);
  const city = reference.cities.find(({ cityCode }) => cityCode === planId.slice(0, 4));
  if (!city)
    throw new AnalysisError(
      'unknown-city',
      `no city has the BPS code ${planId.slice(0, 4)}`,
      { file: table.file, line: first.line, column: 'row_id' },
      { value: planId.slice(0, 4) },
    );

  const seen = new Map<string, number>();
  const rows = table.rows.map(({ line, cells }): PrintedRow => {
    const rowId = text(cells, 'row_id');
    checkRowId(rowId, planId, seen, { file: table.file, line, column: 'row_id' });
    const filledDown = text(cells, 'filled_down');
    const sourceLine = Number(text(cells, 'source_line'));
    return {
      rowId,
      sectionNo: text(cells, 'section_no'),
      section: text(cells, 'section'),
      indicatorNo: text(cells, 'indicator_no'),
      indicator: text(cells, 'indicator'),
      action: text(cells, 'action'),
      measure: text(cells, 'measure'),
      unit: text(cells, 'unit'),
      baseline: numberText(cells[positions.baseline]),
      targets: targets.map((position) => numberText(cells[position])),
      agencies: text(cells, 'agencies'),
      program: text(cells, 'program'),
      filledDown: filledDown === '' ? [] : filledDown.split(';'),
      sourceLine: Number.isInteger(sourceLine) && sourceLine > 0 ? sourceLine : null,
      extras: extras.length === 0 ? NO_EXTRAS : extrasOf(cells, extras, plain),
    };
  });

  const document = reference.documents.find((candidate) => candidate.planId === planId);
  const hasBaseline = rows.some(({ baseline }) => baseline !== '');
  const firstYear = years[0] ?? 0;
  return {
    planId,
    cityCode: city.cityCode,
    cityName: city.name,
    title: document?.title || usualTitle(city, planId, years),
    regulation: document?.regulation ?? '',
    years,
    // Annexes print the year before the plan as their baseline unless the document says otherwise.
    baselineYear: hasBaseline ? (document?.baselineYear ?? firstYear - 1) : null,
    hasMeasure: rows.some(({ measure }) => measure !== ''),
    hasBaseline,
    file: table.file,
    extraColumns: extras.map(({ name }) => name),
    rows,
  };
}

const NO_EXTRAS: PrintedRow['extras'] = {};

function extrasOf(
  cells: readonly string[],
  extras: Columns['extras'],
  plain: (cell: string) => string,
): PrintedRow['extras'] {
  const texts = extras.map(({ name, position }) => [name, plain(cells[position] ?? '')] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** `RAD-KLA Kabupaten Serang 2023-2026`, with the letter that tells it from another plan of that year. */
function usualTitle({ name }: City, planId: string, years: readonly number[]): string {
  const span = [...new Set([years[0], years.at(-1)])].join('-');
  const letter = planLetter(planId);
  return `RAD-KLA ${name} ${span}${letter === '' ? '' : ` (${letter})`}`;
}

/** A blank that does not break stays: it says that the digits beside it are one number. */
function numberText(cell = ''): string {
  return cell.replace(/[^\S\u00A0\u2007\u2009\u202F]+/g, ' ').trim();
}

interface Columns {
  readonly positions: Readonly<Record<TextColumn, number>>;
  readonly years: readonly number[];
  /** Position of each year's target, in the order of `years`. */
  readonly targets: readonly number[];
  readonly extras: readonly { readonly name: string; readonly position: number }[];
}

function columnsOf(table: CsvTable): Columns {
  const place = { file: table.file, line: table.headerLine };
  const keys = table.header.map(columnKey);
  const extra = keys.indexOf(columnKey(EXTRA_START));
  const isExtra = (position: number): boolean => extra !== -1 && position >= extra;
  // An extra column may be called as one of the plan is: "Unit" beside the unit.
  const again = keys.findIndex(
    (key, position) => keys.indexOf(key, isExtra(position) ? extra : 0) < position,
  );
  if (again !== -1) {
    const column = table.header[again] ?? '';
    throw new AnalysisError('duplicate-header', `column ${column} stands twice`, { ...place, column });
  }
  const yearAt = new Map<number, number>();
  for (const [position, name] of table.header.entries()) {
    if (isExtra(position)) continue;
    const key = keys[position] ?? '';
    const year = TARGET_COLUMN.exec(key)?.[1];
    if (year !== undefined) yearAt.set(Number(year), position);
    else if (!TEXT_KEYS.includes(key))
      throw new AnalysisError(
        'unknown-column',
        `column ${name} is not part of a plan`,
        { ...place, column: name },
        { value: name, expected: [...TEXT_COLUMNS, 'target_2023'].join(', ') },
      );
  }
  const positions = Object.fromEntries(
    TEXT_COLUMNS.map((name) => {
      const position = keys.indexOf(columnKey(name));
      if (position < 0 || isExtra(position))
        throw new AnalysisError('missing-column', `column ${name} is missing`, { ...place, column: name });
      return [name, position];
    }),
  ) as Record<TextColumn, number>;
  const years = [...yearAt.keys()].sort((a, b) => a - b);
  if (years.length === 0)
    throw new AnalysisError('missing-column', 'no target_<year> column', {
      ...place,
      column: 'target_<year>',
    });
  const extras = table.header.flatMap((name, position) =>
    isExtra(position) && isFilled(table, position)
      ? [{ name: name.trim() || `kolom ${String(position + 1)}`, position }]
      : [],
  );
  return { positions, years, targets: years.map((year) => yearAt.get(year) ?? -1), extras };
}

/** A column of nothing says nothing. */
function isFilled({ rows }: CsvTable, position: number): boolean {
  return rows.some(({ cells }) => (cells[position] ?? '').trim() !== '');
}

/** A header as it is known: "Target 2024", broken into two lines or not, is `target_2024`. */
export function columnKey(header: string): string {
  return foldHeader(header).replace(/[ _]/g, '');
}

const TEXT_KEYS = TEXT_COLUMNS.map(columnKey);

function planIdOf(rowId: string, file: string, line: number): string {
  const planId = planOfRowId(rowId);
  if (planId === null)
    throw new AnalysisError(
      'malformed-row-id',
      `row id ${rowId} is not <BPS code>-<first year>-<ordinal>`,
      { file, line, column: 'row_id' },
      { value: rowId },
    );
  return planId;
}

function checkRowId(
  rowId: string,
  planId: string,
  seen: Map<string, number>,
  place: { readonly file: string; readonly line: number; readonly column: string },
): void {
  const other = planIdOf(rowId, place.file, place.line);
  if (other !== planId)
    throw new AnalysisError('mixed-plan', `row id ${rowId} is of another plan than ${planId}`, place, {
      value: rowId,
      plan: planId,
    });
  const earlier = seen.get(rowId);
  if (earlier !== undefined)
    throw new AnalysisError(
      'duplicate-row-id',
      `row id ${rowId} stands already on line ${String(earlier)}`,
      place,
      {
        value: rowId,
        earlier,
      },
    );
  seen.set(rowId, place.line);
}

// Of hundreds of plans; past this many the memory starts anew.
const MOST_REMEMBERED = 50_000;

/** Cells without needless blanks. Plans say the same again and again: as one text, it is compared and looked up faster. */
const plainTexts = once((_: readonly City[]) => {
  const known = new Map<string, string>();
  return (cell: string): string => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const text = cell.replace(/\s+/g, ' ').trim();
    known.set(cell, text);
    return text;
  };
});
