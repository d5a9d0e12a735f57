import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// Stops by itself where two engines differ in a figure, or the two workbooks in a cell. No time is judged here.
it('runs for the two annexes, all engines agreed, and writes its page', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-bench-'));
  const page = join(folder, 'BENCHMARKS.md');
  try {
    execFileSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'test/bench/bench.ts',
        '--rows',
        '319',
        '--plans',
        '7',
        '--rounds',
        '1',
        '--out',
        page,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const text = readFileSync(page, 'utf8');
    for (const engine of ['analysis', 'bare kernel', 'arquero', 'danfojs, used naively'])
      expect(text).toMatch(new RegExp(`^\\| 319 \\| ${engine} \\| [\\d.]+ \\|`, 'm'));
    expect(text).toMatch(/^\| 7 \| \d{3} \| /m);
    expect(text).not.toMatch(/NaN|undefined/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
