/** Sizes and faces that every writer of papers keeps to. Lengths are millimetres. */
import type { Orientation } from '../report/paper';

export type PaperSize = 'A4' | 'F4';

const SIZES: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  F4: [215, 330],
};

/** The left margin leaves room for the holes of a binder. */
export const MARGINS = { top: 12, right: 13, bottom: 15, left: 18 } as const;

export interface PageLook {
  readonly width: number;
  readonly height: number;
  /** Between the margins. */
  readonly textWidth: number;
}

/**
 * @example pageLook('F4', 'landscape').width // 330
 */
export function pageLook(size: PaperSize, orientation: Orientation): PageLook {
  const [short, long] = SIZES[size];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width, height, textWidth: width - MARGINS.left - MARGINS.right };
}

/** Points; tables of many columns are set smaller. */
export const FONT = { title: 14, heading: 11, body: 9.5, table: 8.5, small: 8 } as const;

/** Hex without `#`. Headers are told by a grey that prints, never by colour alone. */
export const INK = {
  text: '1F2933',
  title: '1F3864',
  head: 'DDE3EC',
  group: 'F0F3F7',
  line: '7A8794',
} as const;

/** Fills of the series of a chart: they print apart without lines, and numbers stand on them in the ink of text. */
export const CHART_INKS = ['7F93B8', 'B9C6DA', 'E8EDF5'] as const;

/** Words that every paper has. */
export const PAGE_WORDS = {
  page: { id: 'Halaman', en: 'Page' },
  of: { id: 'dari', en: 'of' },
} as const;

/** A width of a column as its share of all of them. */
export function shares({ columns }: { readonly columns: readonly { readonly width: number }[] }): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => width / all);
}

/** Neighbouring columns under one header: where it begins, and how many they are. Columns of none stand alone. */
export function headerSpans(
  columns: readonly { readonly group?: string }[],
): { readonly at: number; readonly span: number; readonly group: string | null }[] {
  const spans: { at: number; span: number; group: string | null }[] = [];
  columns.forEach(({ group = null }, at) => {
    const last = spans.at(-1);
    if (last && group !== null && last.group === group) last.span += 1;
    else spans.push({ at, span: 1, group });
  });
  return spans;
}

/** Fonts of tables by how many columns there are. */
export function tableFont(columns: number): number {
  return columns > 10 ? FONT.small - 0.5 : columns > 7 ? FONT.small : FONT.table;
}
