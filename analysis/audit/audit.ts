import type { Plan, PlanRow } from '../plan/plan';
import { readColumn } from '../plan/read-columns';
import { readingDesk, type ReadingDesk } from '../plan/reading-desk';
import type { Reference } from '../reference/reference';
import { type AuditContext, auditContexts, type DifferencesByPlan } from './context';
import { type Finding, type FindingFix, SEVERITIES } from './finding';
import { findingIds } from './finding-id';
import type { FindingDraft, Rule } from './rule';
import { RULES } from './rules';
import { fixesOf, settledRows } from './settled-rows';

/**
 * Everything that the rules find odd in the plans, in the order of the annex: plan, row, column, severity. Findings
 * about a document or section come first.
 *
 * Wrong data never throws; all findings are collected. Time is linear in the rows: no rule compares all pairs.
 *
 * @param rules the rules to run; all of them by default
 * @param differences of the plans from the text of their regulations, where it is at hand
 * @example audit(plans, reference).find(({ rule }) => rule === 'target-below-baseline').rowId // '3672-2023-113'
 */
export function audit(
  plans: readonly Plan[],
  reference: Reference,
  rules: readonly Rule[] = RULES,
  differences: DifferencesByPlan = new Map(),
): Finding[] {
  const findings: Finding[] = [];
  for (const context of auditContexts(plans, reference, differences))
    for (const finding of findingsOf(context, rules)) findings.push(finding);
  return findings;
}

/** Of one plan. */
function findingsOf(context: AuditContext, rules: readonly Rule[]): readonly Finding[] {
  // An id names its plan or a row of it, so that none is given twice.
  const identify = findingIds();
  const placed: Placed[] = [];
  const ordinals = new Map(context.plan.rows.map((row, index) => [row.rowId, index]));
  const columns = columnOrder(context.plan);
  const apart = new Map([...draftsOfTexts(context, rules), ...draftsOfRows(context, rules)]);
  for (const rule of rules) {
    const drafts = typeof rule.check === 'function' ? rule.check(context) : (apart.get(rule) ?? []);
    for (const draft of drafts) {
      const finding = asFinding(draft, rule, context, identify);
      placed.push({
        finding,
        rowIndex: ordinals.get(finding.rowId) ?? -1,
        column: columns.get(finding.field) ?? columns.size,
        severity: SEVERITIES.indexOf(finding.severity),
      });
    }
  }
  return placed.sort(inAnnexOrder).map(({ finding }) => finding);
}

/** What the rules on rows find in a plan: its rows are gone through once for all of them. */
function draftsOfRows(context: AuditContext, rules: readonly Rule[]): ReadonlyMap<Rule, FindingDraft[]> {
  const checks = rules.flatMap(({ check }, at) => ('atRow' in check ? [{ at, atRow: check.atRow }] : []));
  const found = rules.map((): FindingDraft[] => []);
  for (const row of context.plan.rows)
    for (const { at, atRow } of checks) {
      const drafts = atRow(row, context);
      if (!drafts) continue;
      if (Symbol.iterator in drafts) found[at]?.push(...drafts);
      else found[at]?.push(drafts);
    }
  return new Map(checks.flatMap(({ at }) => (rules[at] ? [[rules[at], found[at] ?? []]] : [])));
}

/** What the rules on printed texts find in a plan: its texts are gone through once for all of them, each text looked at once. */
function draftsOfTexts(context: AuditContext, rules: readonly Rule[]): ReadonlyMap<Rule, FindingDraft[]> {
  const looks = rules.flatMap((rule) => ('look' in rule.check ? [{ rule, look: rule.check.look }] : []));
  const found = new Map(looks.map(({ rule }) => [rule, [] as FindingDraft[]]));
  if (looks.length === 0) return found;
  for (const { row, entry } of context.texts()) {
    entry.told ??= looks.flatMap(({ rule, look }) =>
      Array.from(look(entry, context), (draft) => ({ rule, draft })),
    );
    for (const { rule, draft } of entry.told) found.get(rule)?.push({ row, ...draft });
  }
  return found;
}

interface Placed {
  readonly finding: Finding;
  readonly rowIndex: number;
  readonly column: number;
  readonly severity: number;
}

function asFinding(
  draft: FindingDraft,
  rule: Rule,
  context: AuditContext,
  identify: ReturnType<typeof findingIds>,
): Finding {
  const { planId } = context.plan;
  const rowId = draft.row?.rowId ?? draft.goneRow ?? '';
  const settled = settledRows(draft, context);
  const apply = fixesOf(draft, draft.apply, settled);
  const otherwise = fixesOf(draft, draft.otherwise, settled);
  return {
    findingId: identify(rule.code, planId, draft),
    planId,
    rowId,
    alsoRows: draft.alsoRows?.map((row) => row.rowId).filter((other) => other !== rowId) ?? NONE,
    field: draft.field,
    rule: rule.code,
    severity: draft.severity ?? rule.severity,
    printed: draft.printed,
    proposal: inBoth(draft.proposal),
    settles: settled.map((row) => row.rowId),
    apply,
    ...(isReadSo(apply, context) && { confirms: true }),
    ...(otherwise.length > 0 && { otherwise }),
    ...(draft.byHeading && { byHeading: true }),
    ...(draft.restores && { restores: draft.restores.map(({ rowId: id, field }) => ({ rowId: id, field })) }),
    message: draft.message,
  };
}

/** Whether the rows say already what the changes would set. */
function isReadSo(fixes: readonly FindingFix[], context: AuditContext): boolean {
  const [desk, rows] = [context.index(deskOf), context.index(rowsById)];
  return (
    fixes.length > 0 &&
    fixes.every(({ rowId, column, value }) => {
      const row = rows.get(rowId);
      return row !== undefined && readColumn(column)?.says(row, value, desk) === true;
    })
  );
}

function deskOf({ plan, reference }: AuditContext): ReadingDesk {
  return readingDesk(plan, reference);
}

function rowsById({ plan }: AuditContext): ReadonlyMap<string, PlanRow> {
  return new Map(plan.rows.map((row) => [row.rowId, row]));
}

function inBoth(proposal: FindingDraft['proposal']): Finding['proposal'] {
  if (proposal === undefined) return NOTHING_PROPOSED;
  return typeof proposal === 'string' ? { id: proposal, en: proposal } : proposal;
}

const NOTHING_PROPOSED = { id: '', en: '' };

// Most findings speak for one row; a hundred thousand empty lists would be one each.
const NONE: readonly never[] = [];

function inAnnexOrder(a: Placed, b: Placed): number {
  return (
    a.rowIndex - b.rowIndex ||
    a.column - b.column ||
    a.severity - b.severity ||
    (a.finding.findingId < b.finding.findingId ? -1 : 1)
  );
}

function columnOrder(plan: Plan): ReadonlyMap<string, number> {
  const printed = ['', 'section', 'indicator_no', 'indicator', 'action', 'measure', 'unit', 'baseline'];
  const targets = plan.years.map((year) => `target_${String(year)}`);
  const read = ['nature', 'direction', 'canonical_indicator'];
  return new Map(
    [...printed, ...targets, 'agencies', 'program', ...read].map((field, index) => [field, index]),
  );
}
