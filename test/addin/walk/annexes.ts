/** The annexes that come with the product, cut down to a few rows, so that a run takes a fraction of a second. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

export const SERANG = '3673-2022';
export const CILEGON = '3672-2023';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const ROWS: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  [SERANG, new Set([1, 2, 3, 17, 38, 60, 75])],
  [CILEGON, new Set([1, 2, 5, 12, 60, 98])],
]);

/** Serves the seeds to the analysis as the pane's server does. */
export function serveSmallAnnexes(): void {
  vi.stubGlobal('location', { href: 'https://localhost/' });
  vi.stubGlobal('fetch', (url: URL) => {
    const path = url.pathname.replace('/seeds/', '');
    return Promise.resolve(new Response(cut(path, readFileSync(join(SEEDS, path), 'utf8'))));
  });
}

/** Whole lines go; no row of these annexes breaks one. */
function cut(path: string, text: string): string {
  if (!path.startsWith('plans/') && path !== 'crosswalk/rows.csv') return text;
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const kept = lines.filter((line) => ROWS.get(line.slice(0, 9))?.has(Number(line.slice(10, 13))));
  return `${[head, ...kept].join('\n')}\n`;
}
