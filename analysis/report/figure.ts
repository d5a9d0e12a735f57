import type { Analysis } from '../analyse';
import type { Results } from '../measures';
import type { Operator } from '../plan/plan';
import { type Cell, type Column, columnOf, type Frame } from '../table/frame';
import type { Language } from '../text/bilingual';

/** Where a figure comes from: a cell of a frame, or what is counted or added up in its rows. */
export type Trace =
  | { readonly frame: keyof Results; readonly column: string; readonly row: number }
  | {
      readonly frame: keyof Results;
      /** `rows` counts them. */
      readonly take: 'sum' | 'rows';
      /** Column that is added up; blank for a count. */
      readonly column: string;
      readonly where: Where;
    };

/** What the cells of a row are, by column; one of several where a list stands. */
export type Where = Readonly<Record<string, Cell | readonly Cell[]>>;

/** A number on a paper, and where it comes from. */
export interface Figure {
  readonly value: number | null;
  readonly trace: Trace;
  /** Of a bound. */
  readonly sign?: Operator | null;
  /** Behind the number: "%". */
  readonly unit?: string;
  /** Decimals that are always shown; as many as it has, six at most, where absent. */
  readonly decimals?: number;
}

export type FigureLook = Pick<Figure, 'sign' | 'unit' | 'decimals'>;

/** Takes figures out of the frames of an analysis; each column is read once, and sought in once. */
export interface Figures {
  cell(frame: keyof Results, row: number, column: string, look?: FigureLook): Figure;
  sum(frame: keyof Results, column: string, where: Where, look?: FigureLook): Figure;
  count(frame: keyof Results, where: Where, look?: FigureLook): Figure;
  /** Places of the rows of a frame, in its order. */
  rows(frame: keyof Results, where: Where): number[];
  text(frame: keyof Results, row: number, column: string): string | null;
}

/**
 * Figures of an analysis. Sums are of what is there: blanks do not count as 0, and a sum of blanks alone is blank.
 *
 * @example figuresOf(analysis).count('gap', { plan_id: '3673-2022' }).value // 124
 */
export function figuresOf(analysis: Results | Analysis): Figures {
  const read = new Map<string, readonly Cell[]>();
  const column = (frame: keyof Results, name: string): readonly Cell[] => {
    const key = `${frame} ${name}`;
    const known = read.get(key);
    if (known) return known;
    // The frames are of many types; any has columns by name.
    const cells = columnOf(analysis[frame] as Frame<Record<string, Column>>, name) as readonly Cell[];
    read.set(key, cells);
    return cells;
  };
  const indexes = new Map<string, ReadonlyMap<string, number[]>>();
  const indexOf = (frame: keyof Results, names: readonly string[]): ReadonlyMap<string, number[]> => {
    const key = JSON.stringify([frame, names]);
    const known = indexes.get(key);
    if (known) return known;
    const columns = names.map((name) => column(frame, name));
    const index = new Map<string, number[]>();
    for (let row = 0; row < (analysis[frame].shape[0] ?? 0); row++) {
      const cells = JSON.stringify(columns.map((cells) => cells[row] ?? null));
      const rows = index.get(cells);
      if (rows) rows.push(row);
      else index.set(cells, [row]);
    }
    indexes.set(key, index);
    return index;
  };
  const rows = (frame: keyof Results, where: Where): number[] => {
    const index = indexOf(frame, Object.keys(where));
    const wanted = Object.values(where).reduce<readonly (readonly Cell[])[]>(
      (before, cell) => before.flatMap((cells) => listOf(cell).map((one) => [...cells, one])),
      [[]],
    );
    return wanted.flatMap((cells) => index.get(JSON.stringify(cells)) ?? []).sort((a, b) => a - b);
  };
  return {
    rows,
    cell: (frame, row, name, look = {}) => ({
      value: numberOrNull(column(frame, name)[row]),
      trace: { frame, column: name, row },
      ...look,
    }),
    sum: (frame, name, where, look = {}) => ({
      value: sumOf(rows(frame, where).map((row) => numberOrNull(column(frame, name)[row]))),
      trace: { frame, take: 'sum', column: name, where },
      ...look,
    }),
    count: (frame, where, look = {}) => ({
      value: rows(frame, where).length,
      trace: { frame, take: 'rows', column: '', where },
      ...look,
    }),
    text: (frame, row, name) => {
      const cell = column(frame, name)[row] ?? null;
      return cell === null ? null : String(cell);
    },
  };
}

function listOf(cell: Cell | readonly Cell[]): readonly Cell[] {
  return Array.isArray(cell) ? cell : [cell as Cell];
}

function numberOrNull(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  // Points are of one decimal or two; a sum of them shows no more than six.
  return known.length === 0 ? null : Math.round(1e6 * known.reduce((sum, value) => sum + value, 0)) / 1e6;
}

/**
 * A figure as it is printed; a dash for a blank.
 *
 * @example figureWords({ value: 1234.5, trace: { frame: 'gap', column: 'baseline', row: 0 } }, 'id') // '1.234,5'
 * @example figureWords({ value: 90, sign: '>', unit: '%', trace: { frame: 'gap', column: 'baseline', row: 0 } }, 'id') // '> 90%'
 */
export function figureWords({ value, sign, unit = '', decimals }: Figure, language: Language): string {
  if (value === null) return '–';
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-US', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  }).format(value);
  return `${sign ? `${sign} ` : ''}${number}${unit}`;
}
