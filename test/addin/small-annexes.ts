/** The annexes that come with the product, cut down to a few rows, so that a run takes a fraction of a second. */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';

export const SERANG = '3673-2022';
export const CILEGON = '3672-2023';

const SEEDS = join(import.meta.dirname, '../../seeds');
const ROWS: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  [SERANG, new Set([1, 2, 3, 17, 27, 38, 60, 75])],
  [CILEGON, new Set([1, 2, 5, 12, 60, 98])],
]);
const CUT = ['plans/serang-2022-2023.csv', 'plans/cilegon-2023-2026.csv', 'crosswalk/rows.csv'];

/** Serves the seeds to the analysis as the pane's server does. */
export function serveSmallAnnexes(): void {
  vi.stubGlobal('location', { href: 'https://localhost/' });
  vi.stubGlobal('fetch', (url: URL) => {
    const path = url.pathname.replace('/seeds/', '');
    return Promise.resolve(new Response(seed(path)));
  });
}

/** The folder of a built pane once more, with the small annexes in it. */
export function withSmallAnnexes(built: string): string {
  const small = `${built}-small`;
  if (existsSync(small)) return small;
  const making = mkdtempSync(join(dirname(built), 'making-'));
  cpSync(built, making, { recursive: true });
  for (const path of CUT) writeFileSync(join(making, 'seeds', path), seed(path));
  try {
    renameSync(making, small);
  } catch {
    // Another test file was faster.
    rmSync(making, { recursive: true });
  }
  return small;
}

/** Whole lines go; no row of these annexes breaks one. */
function seed(path: string): string {
  const text = readFileSync(join(SEEDS, path), 'utf8');
  if (!CUT.includes(path)) return text;
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const kept = lines.filter((line) => ROWS.get(line.slice(0, 9))?.has(Number(line.slice(10, 13))));
  return `${[head, ...kept].join('\n')}\n`;
}
