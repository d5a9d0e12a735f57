/** Static contracts of the build: sizes, policy, addresses. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { themeCss } from '../../../addin/taskpane/theme/make-theme';
import { buildPane } from './built-pane';

let folder = '';
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const gzipped = (pattern: RegExp): number =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);

beforeAll(async () => {
  folder = await buildPane('build-test', { baseUrl: 'https://contoh.go.id/rad-kla/' });
}, 180_000);

describe('the build', () => {
  it.each([
    ['the first JavaScript', /^taskpane\..*\.js$/, 60],
    ['the analysis', /^analysis\..*\.js$/, 212],
    ['measures and sheets', /^sheets\..*\.js$/, 67],
    ['files', /^files\..*\.js$/, 60],
    ['writing into Excel', /^write\..*\.js$/, 30],
    ['reading an annex', /^import\..*\.js$/, 40],
    ['reading a PDF', /^pdf\..*\.js$/, 620],
    ['results', /^results\..*\.js$/, 3],
    ['rounds', /^rounds\..*\.js$/, 2],
    ['packets', /^packets\..*\.js$/, 5],
    ['the page of the ribbon', /^commands\..*\.js$/, 2],
  ])('keeps %s within its KB, gzipped', (_, pattern, most) => {
    expect(gzipped(pattern)).toBeGreaterThan(0);
    expect(gzipped(pattern)).toBeLessThanOrEqual(most * 1024);
  });

  it('names the asked address in the manifest, and nowhere the one of development', () => {
    const manifest = text('manifest.xml');
    expect(manifest).toContain('"https://contoh.go.id/rad-kla/taskpane.html"');
    expect(manifest).toContain('<AppDomain>https://contoh.go.id</AppDomain>');
    expect(manifest).not.toContain('localhost');
  });

  it.each(['taskpane.html', 'index.html'])(
    '%s allows no script but its own and office.js, no inline, no eval',
    (page) => {
      const { document } = parseHTML(text(page));
      const policy =
        document.querySelector('[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
      expect(policy.includes('https://appsforoffice.microsoft.com')).toBe(page === 'taskpane.html');
      expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0);
      const handlers = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
      expect(handlers.filter((name) => name.startsWith('on'))).toEqual([]);
    },
  );

  it('says its words before any script runs', () => {
    expect(text('index.html')).toContain('Muat rencana aksi');
    const { document } = parseHTML(text('index.html'));
    const spoken = [...document.querySelectorAll('[data-text]')].filter((one) => one.id !== 'place');
    expect(spoken.filter((one) => one.textContent === '')).toEqual([]);
  });

  it('has every file that the manifest asks for', () => {
    const asked = [...text('manifest.xml').matchAll(/"https:\/\/contoh\.go\.id\/rad-kla\/([^"?]*)[^"]*"/g)];
    for (const [, path] of asked) expect(statSync(join(folder, path ?? '')).isFile(), path).toBe(true);
  });

  it('refuses an address that Office would refuse', async () => {
    await expect(buildPane('build-test-http', { baseUrl: 'http://contoh.go.id/' })).rejects.toThrow('https');
  });
});

describe('theme.css', () => {
  it('is what its script makes of Fluent’s tokens', () => {
    const file = new URL('../../../addin/taskpane/theme/theme.css', import.meta.url);
    const squeezed = (css: string): string => css.replace(/\s+/g, '').replaceAll('"', "'");
    expect(squeezed(readFileSync(file, 'utf8'))).toBe(squeezed(themeCss()));
  });
});
