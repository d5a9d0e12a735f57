import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Pane } from '../../excel-host';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe complains of on the page as it stands: rule and markup. */
export async function violations({ page }: Pane): Promise<string[]> {
  // Evaluated from outside: the page itself allows no script but its own.
  await page.evaluate(axe);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
