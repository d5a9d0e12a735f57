import { describe, expect, it } from 'vitest';
import { RULES } from '../../../analysis/audit/rules';
import { hitsOf, planOf } from '../fixture';
import { AGENCY_CASES } from './agencies.cases';
import { DOCUMENT_CASES } from './document.cases';
import { MEASURE_CASES } from './measures.cases';
import { NUMBER_CASES } from './numbers.cases';
import type { RuleCases } from './rule-case';
import { SOURCE_CASES } from './source.cases';
import { STRUCTURE_CASES } from './structure.cases';
import { TARGET_CASES } from './targets.cases';
import { UNIT_CASES } from './units.cases';
import { WORDING_CASES } from './wording.cases';

const CASES: Readonly<Record<string, RuleCases>> = {
  ...NUMBER_CASES,
  ...TARGET_CASES,
  ...UNIT_CASES,
  ...MEASURE_CASES,
  ...STRUCTURE_CASES,
  ...AGENCY_CASES,
  ...WORDING_CASES,
  ...DOCUMENT_CASES,
  ...SOURCE_CASES,
};

describe('every rule', () => {
  it('has a table of cases, and no table is without its rule', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  it.each(['id', 'en'] as const)('has a short name that no other has (%s)', (language) => {
    const names = RULES.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 48)).toEqual([]);
  });
});

describe.each(RULES.map((rule) => ({ code: rule.code, rule })))('$code', ({ code, rule }) => {
  const cases = CASES[code];
  if (!cases) return;

  it('has hits, near misses and blanks', () => {
    for (const group of [cases.hits, cases.nearMisses, cases.blanks]) expect(group.length).toBeGreaterThan(0);
    for (const { hits } of cases.hits) expect(hits.length).toBeGreaterThan(0);
  });

  it.each([...cases.hits, ...cases.nearMisses, ...cases.blanks])('$name', ({ rows, options, hits }) => {
    expect(hitsOf(rule, planOf(rows, options), options)).toEqual(hits);
  });
});
