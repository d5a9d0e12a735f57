import type { PlanOptions, RowTexts } from '../fixture';

/** One plan and what the rule must say of it: `row field severity`, "-" for a finding without a row. */
export interface RuleCase {
  readonly name: string;
  readonly rows: readonly RowTexts[];
  readonly options?: PlanOptions;
  readonly hits: readonly string[];
}

/** What must be found, what looks like it and must not, and what is blank. */
export interface RuleCases {
  readonly hits: readonly RuleCase[];
  readonly nearMisses: readonly RuleCase[];
  readonly blanks: readonly RuleCase[];
}

export function hit(
  name: string,
  rows: readonly RowTexts[],
  hits: readonly string[],
  options?: PlanOptions,
): RuleCase {
  return { name, rows, hits, ...(options ? { options } : {}) };
}

export function quiet(name: string, rows: readonly RowTexts[], options?: PlanOptions): RuleCase {
  return hit(name, rows, [], options);
}

export const FOUR_YEARS: PlanOptions = { years: [2024, 2025, 2026, 2027] };
