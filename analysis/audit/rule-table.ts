import type { Bilingual } from '../text/bilingual';
import type { Severity } from './finding';
import type { RuleExample } from './rule';
import { RULES } from './rules';

export interface RuleTableRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly severity: Severity;
  readonly topic: Bilingual;
  readonly looksAt: readonly string[];
  readonly explains: Bilingual;
  readonly example: RuleExample;
}

/**
 * All rules with what they look for and an example each, in the order of their topics: for the sheet Metode and docs.
 *
 * @example ruleTable().find(({ code }) => code === 'percent-above-100').severity // 'high'
 */
export function ruleTable(): RuleTableRow[] {
  return RULES.map(({ code, name, severity, topic, looksAt, explains, example }) => ({
    code,
    name,
    severity,
    topic,
    looksAt,
    explains,
    example,
  }));
}
