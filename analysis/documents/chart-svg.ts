import { figureWords } from '../report/figure';
import type { ChartBlock } from '../report/paper';
import type { Language } from '../text/bilingual';
import { escapeHtml as escape } from './escape-html';
import { CHART_INKS, INK } from './page-look';

const WIDTH = 700;
const LABELS = 230;
const LINE = 19;
const BAR = 14;
const LEGEND = 22;

/**
 * Lying bars, the series behind each other, with every number in words.
 *
 * @example chartSvg({ kind: 'chart', caption: '', categories: [], series: [], source: '' }, 'id').startsWith('<svg') // true
 */
export function chartSvg({ caption, categories, series }: ChartBlock, language: Language): string {
  const height = LEGEND + categories.length * LINE + 4;
  const totals = categories.map((_, at) => sum(series.map(({ values }) => values[at]?.value ?? 0)));
  const most = Math.max(...totals, 1);
  const scale = (WIDTH - LABELS - 50) / most;
  const lines = categories.map((category, at) => {
    const y = LEGEND + at * LINE;
    let x = LABELS;
    const bars = series.map(({ values }, index) => {
      const figure = values[at];
      const width = (figure?.value ?? 0) * scale;
      const left = x;
      x += width;
      const ink = CHART_INKS[index] ?? CHART_INKS[0];
      const words = figure ? figureWords(figure, language) : '';
      const shown =
        width > 8 * words.length
          ? `<text x="${num(left + width / 2)}" y="${y + 11}" text-anchor="middle">${escape(words)}</text>`
          : '';
      return width > 0
        ? `<rect x="${num(left)}" y="${y}" width="${num(width)}" height="${BAR}" fill="#${ink}" stroke="#${INK.title}"/>${shown}`
        : '';
    });
    return `${labelSvg(category, y)}${bars.join('')}`;
  });
  const legend = series.map(({ name }, index) => {
    const x = LABELS + index * 150;
    const ink = CHART_INKS[index] ?? CHART_INKS[0];
    return `<rect x="${x}" y="3" width="10" height="10" fill="#${ink}" stroke="#${INK.title}"/><text x="${x + 15}" y="12">${escape(name)}</text>`;
  });
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(caption)}" font-size="11" font-family="Arial, sans-serif" fill="#${INK.text}">` +
    `${legend.join('')}${lines.join('')}</svg>`
  );
}

/** A long name takes two lines, smaller. */
function labelSvg(text: string, y: number): string {
  const line = (words: string, at: number, size: number): string =>
    `<text x="${LABELS - 6}" y="${at}" text-anchor="end" font-size="${size}">${escape(words)}</text>`;
  if (text.length <= LONGEST) return line(text, y + 11, 11);
  const middle = text.lastIndexOf(' ', Math.ceil(text.length / 2) + 4);
  return line(text.slice(0, middle), y + 6, 8.5) + line(text.slice(middle + 1), y + 14.5, 8.5);
}

const LONGEST = 38;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function num(value: number): string {
  return String(Math.round(10 * value) / 10);
}
