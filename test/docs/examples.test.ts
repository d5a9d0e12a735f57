import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Calls on an input that a line cannot hold, or of what a file keeps to itself; tests of their own show the result. */
const UNEVALUATED = new Set([
  "applyDecisions(findings, [{ findingId, decision: 'accept', reason: '' }]).fixes",
  "resolve('xl/worksheets/', '../tables/table1.xml') // 'xl/tables/table1.xml'",
  "rowNames(rows).id // '55, 56 di bagian III no. 11; 131 di bagian IV no. 19'",
]);

const files = readdirSync('analysis', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith(join('table', 'danfojs')))
  .map((file) => join('analysis', file))
  .sort();
const examples = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      const example = /@example\s*(.*?)(?:\s*\*\/)?$/.exec(text)?.[1];
      return example === undefined ? [] : [{ file, place: `${file}:${String(i + 1)}`, example }];
    }),
);
const evaluated = examples.filter(({ example }) => !UNEVALUATED.has(example));

/** Names that an example may use: what its own file exports, then what the others with examples do. */
const exportsOf = new Map<string, Readonly<Record<string, unknown>>>();
for (const file of new Set(['analysis/errors.ts', ...examples.map((example) => example.file)]))
  exportsOf.set(file, (await import(pathToFileURL(file).href)) as Record<string, unknown>);
const everything = Object.assign({}, ...exportsOf.values()) as Readonly<Record<string, unknown>>;

function evaluate(expression: string, file: string): unknown {
  const scope = { ...everything, ...exportsOf.get(file) };
  const names = Object.keys(scope).filter((name) => name !== 'default');
  const body = new Function(...names, `'use strict'; return (${expression});`) as (
    ...values: unknown[]
  ) => unknown;
  return body(...names.map((name) => scope[name]));
}

describe('the examples in the comments', () => {
  it('are many, and each is a call with its result', () => {
    expect(examples.length - evaluated.length).toBe(UNEVALUATED.size);
    expect(evaluated.length).toBeGreaterThan(60);
    expect(evaluated.filter(({ example }) => !/^\S.* \/\/ \S/.test(example))).toEqual([]);
  });

  it.each(evaluated)('$place: $example', ({ file, example }) => {
    const at = example.lastIndexOf(' // ');
    const result = evaluate(example.slice(0, at), file);
    expect(result).toEqual(evaluate(example.slice(at + 4), file));
  });
});
