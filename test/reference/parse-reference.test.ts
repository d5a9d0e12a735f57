import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { openSeeds, seedPaths } from '../../analysis/open-seeds';
import { parseReference } from '../../analysis/reference/parse-reference';
import { SEEDS } from '../seeds/read-seeds';

const read = (path: string) => readFileSync(new URL(path, SEEDS), 'utf8');
const datapackage = read('datapackage.json');
const texts = new Map([
  ['datapackage.json', datapackage],
  ...seedPaths(datapackage).map((path) => [path, read(path)] as const),
]);
const refusal = (
  change: (files: Map<string, string>) => void,
  open: typeof parseReference | typeof openSeeds,
) => {
  const changed = new Map(texts);
  change(changed);
  try {
    open(changed);
  } catch (error) {
    if (error instanceof AnalysisError) return { code: error.code, ...error.place, ...error.details };
    throw error;
  }
  return null;
};
const replaced = (file: string, from: string, to: string) => (files: Map<string, string>) =>
  files.set(file, (files.get(file) ?? '').replace(from, to));

describe('the reference', () => {
  const reference = parseReference(texts);

  it('has 24 indicators in 6 clusters, bands in order, and the promises of Serang', () => {
    expect(reference.indicators).toHaveLength(24);
    expect(reference.clusters.map(({ clusterId }) => clusterId)).toEqual(['K', 'I', 'II', 'III', 'IV', 'V']);
    expect(reference.bands.map(({ lowerPercent }) => lowerPercent)).toContain(91);
    expect(reference.promises).toHaveLength(28);
  });

  it('has blanks as null where a fact may be missing', () => {
    const none = reference.overrides.filter(({ canonicalIndicator }) => canonicalIndicator === null);
    expect(
      [...reference.crosswalk, ...none].some(({ canonicalIndicator }) => canonicalIndicator === ''),
    ).toBe(false);
    expect(reference.documents.map(({ regulation }) => regulation)).toContain('Perwali 75/2022');
  });

  it.each([
    [
      'a missing file',
      (files: Map<string, string>) => files.delete('cities/cities.csv'),
      { code: 'file-not-found', file: 'cities/cities.csv' },
    ],
    [
      'a missing column',
      replaced('units/units.csv', 'kind', 'jenis'),
      { code: 'missing-column', file: 'units/units.csv', line: 1, column: 'kind' },
    ],
    [
      'a word that is no choice',
      replaced('framework/indicators.csv', '\n1,K,', '\n1,VII,'),
      {
        code: 'malformed-reference',
        file: 'framework/indicators.csv',
        line: 2,
        column: 'cluster_id',
        value: 'VII',
      },
    ],
    [
      'a number that is none',
      replaced('framework/bands.csv', '91', 'sembilan'),
      {
        code: 'malformed-reference',
        file: 'framework/bands.csv',
        column: 'lower_percent',
        value: 'sembilan',
      },
    ],
    [
      'a crosswalk line whose number the framework does not know',
      replaced('crosswalk/indicators.csv', 'Anak,1,,high', 'Anak,99,,high'),
      {
        code: 'unknown-indicator',
        file: 'crosswalk/indicators.csv',
        column: 'canonical_indicator',
        value: '99',
      },
    ],
    [
      'a broken table',
      (files: Map<string, string>) => files.set('units/units.csv', ''),
      { code: 'empty-file', file: 'units/units.csv' },
    ],
  ])('with %s is refused at its place', (_, change, expected) => {
    expect(refusal(change, parseReference)).toMatchObject(expected);
  });
});

describe('the seeds', () => {
  it('hold both plans, in the order of the data package', () => {
    expect(openSeeds(texts).plans.map(({ planId, rows }) => [planId, rows.length])).toEqual([
      ['3673-2022', 124],
      ['3672-2023', 195],
    ]);
  });

  it.each([
    ['is no JSON', '{'],
    ['lists no resources', '{}'],
    ['is null', 'null'],
    ['is blank', ''],
  ])('are refused where the data package %s', (_, text) => {
    const set = (files: Map<string, string>) => files.set('datapackage.json', text);
    expect(refusal(set, openSeeds)).toMatchObject({ code: 'malformed-reference', file: 'datapackage.json' });
  });
});
