/** Static contract: what the catalogue's validator asks of a manifest, asked here without a network. */
import { existsSync, readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { pngSize } from './png-size';

const root = new URL('../../../', import.meta.url);
const xml = readFileSync(new URL('manifest.xml', root), 'utf8');
const version = (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string })
  .version;
const app = new DOMParser().parseFromString(xml, 'text/xml').documentElement as unknown as Element;

const all = (name: string): Element[] =>
  [...app.querySelectorAll('*')].filter((one) => one.nodeName === name);
const childNames = (element: Element): string[] => [...element.children].map((child) => child.nodeName);
const text = (name: string): string => all(name)[0]?.textContent?.trim() ?? '';
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).filter((one) => one.hasAttribute('id'));
const urls = [
  ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].flatMap(all),
  ...all('SourceLocation'),
  ...['bt:Image', 'bt:Url'].flatMap(all),
]
  .map((one) => attribute(one, 'DefaultValue'))
  .filter((url) => url !== '');

describe('manifest.xml', () => {
  it('is read by the ecosystem’s own reader', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(new URL('manifest.xml', root).pathname);
    expect(manifest).toMatchObject({
      version: `${version}.0`,
      defaultLocale: 'id-ID',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
    });
  });

  it('has its elements in the order of the schema', () => {
    expect(childNames(app)).toEqual(
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
        ' ',
      ),
    );
    expect(all('VersionOverrides').map(childNames)).toEqual([['Requirements', 'Hosts', 'Resources']]);
    expect(all('DesktopFormFactor').map(childNames)).toEqual([
      ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
    ]);
    expect(all('Resources').map(childNames)).toEqual([
      ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
    ]);
    for (const control of all('Control'))
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  // Catalogues refuse versions below 1.0 and expect four parts.
  it('has an id that is a GUID, and the version of the package in four parts', () => {
    expect(text('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text('Version')).toBe(`${version}.0`);
    expect(text('Version')).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  });

  it('asks for ExcelApi 1.13, in which a table can be made larger, and no more', () => {
    const sets = [...all('Set'), ...all('bt:Set')].map(
      (set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`,
    );
    expect(sets).toEqual(['ExcelApi 1.13', 'AddinCommands 1.1', 'ExcelApi 1.13']);
  });

  it('resolves every resid, and uses every resource', () => {
    const asked = new Set(
      [...app.querySelectorAll('*')].map((one) => attribute(one, 'resid')).filter((id) => id !== ''),
    );
    expect([...asked].sort()).toEqual(resources.map((one) => attribute(one, 'id')).sort());
  });

  it('has ids that are unique and at most 32 characters', () => {
    const ids = [...resources, ...all('Control'), ...all('Group')].map((one) => attribute(one, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32 || !/^[A-Za-z][\w.]*$/.test(id))).toEqual([]);
  });

  it.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('keeps every text of %s within %d characters, in both languages', (group, limit) => {
    for (const string of [...(all(group)[0]?.children ?? [])]) {
      const english = [...string.children].filter((one) => attribute(one, 'Locale') === 'en-US');
      expect(english).toHaveLength(1);
      for (const said of [
        attribute(string, 'DefaultValue'),
        ...english.map((one) => attribute(one, 'Value')),
      ]) {
        expect(said.length).toBeGreaterThan(0);
        expect(said.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('keeps name and description within 125 and 250 characters', () => {
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const element = all(name)[0];
      const said = [
        attribute(element ?? app, 'DefaultValue'),
        ...[...(element?.children ?? [])].map((one) => attribute(one, 'Value')),
      ];
      expect(said).toHaveLength(2);
      expect(said.filter((one) => one === '' || one.length > limit)).toEqual([]);
    }
  });

  it('has https addresses of at most 2048 characters, inside its own domain', () => {
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter((url) => !url.startsWith('https://localhost:3000/') || url.length > 2048)).toEqual([]);
    expect(all('AppDomain').map((one) => one.textContent)).toEqual(['https://localhost:3000']);
  });

  it('names icon files that exist at the size they are named for', () => {
    for (const use of all('bt:Image').filter((one) => one.hasAttribute('size'))) {
      const image = resources.find((one) => attribute(one, 'id') === attribute(use, 'resid'));
      expect(iconSize(attribute(image ?? use, 'DefaultValue'))).toBe(Number(attribute(use, 'size')));
    }
    expect(iconSize(attribute(all('IconUrl')[0] ?? app, 'DefaultValue'))).toBe(32);
    expect(iconSize(attribute(all('HighResolutionIconUrl')[0] ?? app, 'DefaultValue'))).toBe(128);
  });

  it('offers the steps on the ribbon, each with the sizes that Excel asks for', () => {
    expect(all('Control').map((one) => attribute(one, 'id'))).toEqual(
      ['Load', 'Check', 'Analyse', 'Report', 'Help'].map((name) => `RadKla.${name}`),
    );
    for (const icon of all('Icon')) {
      expect([...icon.children].map((one) => Number(attribute(one, 'size')))).toEqual([
        16, 20, 24, 32, 40, 48, 64, 80,
      ]);
    }
  });
});

function iconSize(url: string): number {
  const file = new URL(`addin${new URL(url).pathname}`, root);
  expect(existsSync(file), file.pathname).toBe(true);
  const { width, height } = pngSize(readFileSync(file));
  expect(width).toBe(height);
  return width;
}
