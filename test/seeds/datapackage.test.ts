import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, readTable, SEEDS } from './read-seeds';
import { breaches } from './table-schema';

const { resources } = readDataPackage();
const tables = new Map(resources.map(({ name, path }) => [name, readTable(path)]));

describe('static contract: seeds/datapackage.json', () => {
  it('describes every file below seeds/ but itself and the page, and nothing that is not there', () => {
    const entries = readdirSync(SEEDS, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const described = [...resources.map(({ path }) => basename(path)), 'README.md', 'datapackage.json'];
    expect(described.sort()).toEqual(files.sort());
  });

  it('gives every resource and every field a title and a description', () => {
    const described = resources.flatMap((resource) => [resource, ...resource.schema.fields]);
    const bare = described.filter(({ title, description }) => !title || !description);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it.each(resources.map((resource) => [resource.path, resource] as const))(
    '%s keeps its schema',
    (_path, resource) => {
      expect(breaches(tables.get(resource.name) ?? [], resource.schema, tables)).toEqual([]);
    },
  );

  it.each(resources.map(({ path }) => [path]))(
    '%s is UTF-8 with LF line ends and no blanks at cell edges',
    (path) => {
      const bytes = readFileSync(new URL(path, SEEDS));
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text).not.toMatch(/\r|\uFEFF|\uFFFD/);
      expect(text.endsWith('\n')).toBe(true);
      const cells = readTable(path).flat();
      expect(cells.filter((cell) => cell !== cell.replace(/\s+/g, ' ').trim())).toEqual([]);
    },
  );

  it.each(resources.flatMap(({ path, hash }) => (hash === undefined ? [] : [[path, hash]])))(
    '%s is byte for byte the table that was derived from the regulation',
    (path, hash) => {
      const digest = createHash('sha256')
        .update(readFileSync(new URL(path, SEEDS)))
        .digest('hex');
      expect(`sha256:${digest}`).toBe(hash);
    },
  );
});
