/** Every `@example` in the sources is a call and what it gives; here each is made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as analysis from '../../analysis';
import { exampleInputs } from './example-inputs';

interface Example {
  readonly file: string;
  readonly place: string;
  readonly text: string;
  /** The function whose comment holds it. */
  readonly about: string;
}

const COMMENT = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?:export (?:async )?(?:function|class|const) (\w+))?/g;
const EXAMPLE = /@example[ \t]*(.*?)[ \t]*(?:\*\/)?$/gm;

const files = ['analysis', 'addin']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith(join('analysis', 'table', 'danfojs')))
  .sort();
const examples = files.flatMap((file) => examplesOf(file, readFileSync(file, 'utf8')));

function examplesOf(file: string, source: string): Example[] {
  return [...source.matchAll(COMMENT)].flatMap(({ 0: comment, 1: about = '', index: start }) =>
    [...comment.matchAll(EXAMPLE)].map(({ 1: text = '', index }) => ({
      file,
      place: `${file}:${String(source.slice(0, start + index).split('\n').length)}`,
      text,
      about,
    })),
  );
}

/** Names that an example may use: what its own file exports, then the inputs, then what other files export. */
const exportsOf = new Map<string, Readonly<Record<string, unknown>>>();
for (const file of new Set(examples.map((example) => example.file)))
  exportsOf.set(file, (await import(pathToFileURL(file).href)) as Record<string, unknown>);
const names = { ...Object.assign({}, ...exportsOf.values()), ...analysis, ...(await exampleInputs()) };

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

async function evaluate(expression: string, file: string): Promise<unknown> {
  const scope: Readonly<Record<string, unknown>> = { ...names, ...exportsOf.get(file) };
  const known = Object.keys(scope);
  const body = new AsyncFunction(...known, `'use strict'; return (${expression});`);
  return body(...known.map((name) => scope[name])) as unknown;
}

describe('the examples in the comments', () => {
  it('stand at every public function', () => {
    const shown = new Set(examples.map(({ about }) => about));
    const functions = Object.entries(analysis).filter(
      ([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)),
    );
    expect(functions.length).toBeGreaterThan(40);
    expect(functions.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  it('are calls of the function that they explain, with their result', () => {
    const wrong = examples.filter(
      ({ about, text }) => about === '' || !text.includes(`${about}(`) || !/^\S.* \/\/ \S/.test(text),
    );
    expect(wrong.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });

  it.each(examples)('$place: $text', async ({ file, text }) => {
    const at = text.lastIndexOf(' // ');
    const result = await evaluate(text.slice(0, at), file);
    expect(result).toEqual(await evaluate(text.slice(at + 4), file));
  });
});
