import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Loaded {
  readonly exports: { readonly word: () => string; readonly here: string };
  keep(): void;
}

const { loadBundle } = (await import('../../analysis/notebook/bundle.mjs' as string)) as {
  loadBundle(entry: string, kept: string): Promise<Loaded>;
};

describe('the kept bundle of the command', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const load = (): Promise<Loaded> => loadBundle(at('main.ts'), at('cache/main'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rad-kla-bundle-'));
    writeFileSync(at('main.ts'), `export { word } from './word'; export const here = import.meta.url;`);
    writeFileSync(at('word.ts'), `export const word = (): string => 'satu';`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says where its source lies, so that paths relative to it hold', async () => {
    const { exports } = await load();
    expect(exports.here).toBe(`file://${at('main.ts')}`);
  });

  it('is taken again while no source changes', async () => {
    (await load()).keep();
    const kept = readFileSync(at('cache/main'));
    const again = await load();
    again.keep();
    expect(again.exports.word()).toBe('satu');
    expect(readFileSync(at('cache/main')).equals(kept)).toBe(true);
  });

  it('is made anew when an imported file changes, even to one of the same length', async () => {
    (await load()).keep();
    writeFileSync(at('word.ts'), `export const word = (): string => 'lima';`);
    utimesSync(at('word.ts'), new Date(), new Date(Date.now() + 5_000));
    expect((await load()).exports.word()).toBe('lima');
  });

  it('is made anew when the kept one is damaged, and not needed at all', async () => {
    (await load()).keep();
    writeFileSync(at('cache/main'), 'rusak');
    expect((await load()).exports.word()).toBe('satu');
    const { exports, keep } = await loadBundle(at('main.ts'), at('main.ts/no-such-folder'));
    keep();
    expect(exports.word()).toBe('satu');
  });
});
