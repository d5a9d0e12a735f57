/** What a cell shows: tables, figures and key numbers, alike in Jupyter, in VS Code and on the page. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Cell } from '../index';

/** Jupyter kernels for TypeScript ask the last value of a cell for its MIME bundle under this name. */
const DISPLAY: unique symbol = Symbol.for('Jupyter.display');

export interface Shown {
  readonly [DISPLAY]: () => Readonly<Record<'text/html' | 'text/plain', string>>;
}

export type Tone = 'good' | 'calm' | 'warn' | 'bad' | 'none';

/** A word on a coloured ground; the word alone says it too. */
export interface Badge {
  readonly word: string;
  readonly tone: Tone;
}

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell | Badge;
  /** A year or an id: as it is, without separators of thousands. */
  readonly plain?: boolean;
}

export interface TableOptions<Row> {
  /** `Tabel 1. …`, above the table. */
  readonly title: string;
  /** After `Sumber: `, below it. */
  readonly source: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Rows shown; how many more there are is said below the table. */
  readonly limit?: number;
}

export interface FigureOptions {
  /** `Gambar 1. …`, below the figure. */
  readonly title: string;
  readonly source: string;
  /** What the figure says, in words: beside the title, and for a reader who cannot see it. */
  readonly summary: string;
}

/** One colour per cluster, apart for eyes that do not tell red from green (Okabe and Ito), darkened for paper. */
export const CLUSTER_COLORS = {
  domain: ['K', 'I', 'II', 'III', 'IV', 'V'],
  range: ['#64748b', '#0b73b0', '#d98200', '#00875f', '#b85090', '#c04a00'],
} as const;

const NUMBER = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/**
 * A number as it is printed in Bahasa Indonesia, two decimals at most; a dash for a blank.
 *
 * @example number(1234.567) // '1.234,57'
 * @example number(null) // '–'
 */
export function number(value: number | null): string {
  // -0,004 would print as "-0".
  return value === null || Number.isNaN(value) ? '–' : NUMBER.format(value).replace(/^-0$/, '0');
}

/** Rows as a table. Numbers stand right, blanks are a dash, text from the plans stays text. */
export function table<Row>(rows: readonly Row[], options: TableOptions<Row>): Shown {
  const { title, source, columns, limit = rows.length } = options;
  const shown = rows.slice(0, limit).map((row) => columns.map(({ cell }) => cell(row)));
  const isNumber = columns.map((_, at) => shown.some((cells) => typeof cells[at] === 'number'));
  const heads = columns.map(
    ({ head }, at) => `<th scope="col"${isNumber[at] ? ' class="n"' : ''}>${escape(head)}</th>`,
  );
  const lines = shown.map((cells) => {
    const filled = cells.map((cell, at) => {
      const text = cellHtml(cell, columns[at]?.plain ?? false);
      return `<td${isNumber[at] ? ' class="n"' : ''}>${text}</td>`;
    });
    return `<tr>${filled.join('')}</tr>`;
  });
  const more = rows.length > limit ? ` Ditampilkan ${number(limit)} dari ${number(rows.length)} baris.` : '';
  return html(
    `<figure class="rk"><figcaption><b>${escape(title)}</b></figcaption><table><thead><tr>${heads.join('')}</tr></thead>` +
      `<tbody>${lines.join('')}</tbody></table><p class="s">Sumber: ${escape(source)}.${more}</p></figure>`,
    `${title} (${String(rows.length)} baris)`,
  );
}

/** An Observable Plot as inline SVG. */
export function figure(plot: Plot.PlotOptions, { title, source, summary }: FigureOptions): Shown {
  const { document: page } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    width: 760,
    style: { fontFamily: 'inherit', fontSize: '12px', background: 'transparent', overflow: 'visible' },
    ...plot,
    document: page,
  });
  return html(
    `<figure class="rk"><div role="img" aria-label="${escape(summary)}">${drawn.outerHTML}</div>` +
      `<figcaption><b>${escape(title)}.</b> ${escape(summary)}</figcaption><p class="s">Sumber: ${escape(source)}.</p></figure>`,
    `${title}: ${summary}`,
  );
}

/** A few numbers that a reader in a hurry takes along. */
export function keyFigures(
  title: string,
  figures: readonly { readonly value: string; readonly label: string; readonly remark: string }[],
): Shown {
  const tiles = figures.map(
    ({ value, label, remark }) =>
      `<div><b>${escape(value)}</b><span>${escape(label)}</span><small>${escape(remark)}</small></div>`,
  );
  return html(
    `<div class="rk"><p><b>${escape(title)}</b></p><div class="k">${tiles.join('')}</div></div>`,
    [title, ...figures.map(({ value, label, remark }) => `${label}: ${value} (${remark})`)].join('\n'),
  );
}

/** A plain sentence where there is nothing to draw. */
export function remark(text: string): Shown {
  return html(`<p class="rk r">${escape(text)}</p>`, text);
}

function html(body: string, plain: string): Shown {
  const bundle = { 'text/html': `<style>${STYLE}</style>${body}`, 'text/plain': plain };
  return { [DISPLAY]: () => bundle };
}

function cellHtml(cell: Cell | Badge, plain: boolean): string {
  if (cell === null || cell === '') return '<i>–</i>';
  if (typeof cell === 'object') return `<span class="b ${cell.tone}">${escape(cell.word)}</span>`;
  return typeof cell === 'number' && !plain ? number(cell) : escape(String(cell));
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => names[character] ?? character);
}

// Every output brings its style, so that it looks the same wherever a single cell is run again.
const STYLE = [
  '.rk{color:#1f2937;background:#fff;font:13px/1.45 system-ui,"Segoe UI","Noto Sans",sans-serif;margin:1em 0}',
  '.rk figcaption{font-size:13px;margin:.35em 0}',
  '.rk table{border-collapse:collapse;width:100%;font-size:12px;border:0;margin:0}',
  '.rk th{background:#e3edf8;color:#1f4e79;text-align:left;vertical-align:bottom;padding:5px 8px;border:0}',
  '.rk td{vertical-align:top;text-align:left;padding:4px 8px;border:0;border-bottom:1px solid #e5e7eb}',
  '.rk .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.rk th.n{white-space:normal}',
  '.rk td i{color:#9ca3af}.rk .s{color:#5b6472;font-size:11.5px;margin:.3em 0 0}',
  '.rk .b{border-radius:3px;padding:1px 6px;white-space:nowrap}',
  '.rk .good{background:#dcf3e0;color:#14532d}.rk .calm{background:#e3edf8;color:#1f4e79}',
  '.rk .warn{background:#ffebb0;color:#6b4700}.rk .bad{background:#ffd9dc;color:#8b0000}',
  '.rk .none{background:#edeff2;color:#4b5563}.rk svg{max-width:100%;height:auto}',
  '.rk .k{display:flex;flex-wrap:wrap;gap:10px}.rk .k div{flex:1 1 120px;border:1px solid #dbe3ec;border-top:3px solid #1f4e79;padding:8px 12px}',
  '.rk .k b{display:block;font-size:24px;line-height:1.2;color:#1f4e79}.rk .k span{display:block;font-weight:600}',
  '.rk .k small{color:#5b6472}.rk.r{border-left:3px solid #9ca3af;padding:4px 12px;color:#374151}',
].join('');
