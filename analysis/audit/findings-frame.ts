import type { Plan } from '../plan/plan';
import { frame } from '../table/frame';
import type { Frame } from '../table/frame';
import type { Finding, Severity } from './finding';

/** One row per finding, in the order of the audit. */
export type FindingsColumns = {
  readonly finding_id: readonly string[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  /** Blank for a finding about the whole document. */
  readonly row_id: readonly string[];
  readonly field: readonly string[];
  /** Code of the rule. */
  readonly rule: readonly string[];
  readonly severity: readonly Severity[];
  readonly printed: readonly string[];
  /** In Bahasa Indonesia, and in English. */
  readonly message: readonly string[];
  readonly message_en: readonly string[];
  readonly proposal: readonly string[];
  readonly proposal_en: readonly string[];
  /** Other rows that it speaks of, joined by `;`. */
  readonly also_rows: readonly string[];
};

/**
 * The findings of an audit as a frame, to choose from and to count in; what is to be decided in each stands in the findings
 * themselves.
 *
 * @example columnOf(findingsFrame(findings, plans), 'city')[0] // 'Kota Serang'
 */
export function findingsFrame(findings: readonly Finding[], plans: readonly Plan[]): Frame<FindingsColumns> {
  const cities = new Map(plans.map(({ planId, cityName }) => [planId, cityName]));
  return frame({
    finding_id: findings.map(({ findingId }) => findingId),
    plan_id: findings.map(({ planId }) => planId),
    city: findings.map(({ planId }) => cities.get(planId) ?? planId),
    row_id: findings.map(({ rowId }) => rowId),
    field: findings.map(({ field }) => field),
    rule: findings.map(({ rule }) => rule),
    severity: findings.map(({ severity }) => severity),
    printed: findings.map(({ printed }) => printed),
    message: findings.map(({ message }) => message.id),
    message_en: findings.map(({ message }) => message.en),
    proposal: findings.map(({ proposal }) => proposal.id),
    proposal_en: findings.map(({ proposal }) => proposal.en),
    also_rows: findings.map(({ alsoRows }) => alsoRows.join(';')),
  });
}
