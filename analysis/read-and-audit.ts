import { audit } from './audit/audit';
import { applyDecisions, type DecidedFinding, withoutFixes } from './audit/decisions';
import type { Finding, FindingFix } from './audit/finding';
import { withGroupDecisions } from './audit/finding-groups';
import { restoreAccepted, withRestored } from './audit/restore';
import { RULES } from './audit/rules';
import { weighFindings } from './audit/weigh-findings';
import { NO_DRAFTS } from './drafts/draft';
import type { Inputs } from './inputs';
import { NO_MONITORING } from './monitoring/monitoring';
import { ownFirst } from './peers/chosen-plans';
import type { Plan } from './plan/plan';
import { readColumn } from './plan/read-columns';
import { readPlan } from './plan/read-plan';
import { cellKey, editsFrom } from './plan/row-edits';
import { marksOf } from './plan/row-mark';
import type { Bilingual } from './text/bilingual';

/** What the plans say and what is odd in them. */
export interface Audited {
  /** Plans as read, with the planner's edits and decided findings in place. */
  readonly plans: readonly Plan[];
  readonly findings: readonly Finding[];
  /** Findings that a decision of this run settled by putting back the text of the regulation. */
  readonly restored: readonly Finding[];
  readonly decided: readonly DecidedFinding[];
  /** Changes of read values that decisions made; none of a cell that the planner set by hand. */
  readonly fixes: readonly FindingFix[];
}

/**
 * The first half of `analyse`: what the plans say and what is odd in them.
 *
 * @example readAndAudit({ printed, reference }).plans.map(({ rows }) => rows.length) // [124, 195]
 */
export function readAndAudit(inputs: Inputs): Required<Inputs> & Audited {
  const { reference, sources = [], edits = [], refused = [], decisions = [] } = inputs;
  const { groupDecisions = [] } = inputs;
  const { crosswalk = [], marks = marksOf(inputs.printed), year = null, own = null, show = null } = inputs;
  const { denominators = [], pairDecisions = [] } = inputs;
  const { drafts = NO_DRAFTS, monitoring = NO_MONITORING, thisYear = null, headerAnswers = {} } = inputs;
  const given = { printed: ownFirst(inputs.printed, own), sources, marks, decisions, groupDecisions };
  const { printed, restored, differences } = restoreAccepted(given, reference);
  const byHand = editsFrom(edits, refused);
  const asRead = printed.map((plan) => readPlan(plan, reference, byHand));
  // What the planner typed into the cell itself goes before a proposal that was accepted for it.
  const typed = new Set([...edits, ...refused].map(cellKey));
  const found = audit(asRead, reference, RULES, differences);
  const findings = weighFindings(found, asRead, reference, { edits: byHand, typed }, { year, pairDecisions });
  const decidedOn = withGroupDecisions(findings, decisions, groupDecisions);
  const applied = applyDecisions(findings, decidedOn, asRead, reference);
  const fixes = applied.fixes.filter((fix) => !typed.has(cellKey(fix)));
  const all = editsFrom([...fixes, ...edits], refused);
  const plans = fixes.length === 0 ? asRead : printed.map((plan) => readPlan(plan, reference, all));
  const decided = applied.decided.map((entry) => withoutFixes(entry, (fix) => typed.has(cellKey(fix))));
  return {
    printed,
    sources,
    reference,
    edits,
    refused,
    decisions,
    groupDecisions,
    crosswalk,
    denominators,
    pairDecisions,
    marks,
    drafts,
    headerAnswers,
    monitoring,
    year,
    thisYear,
    own,
    show,
    plans,
    findings,
    restored,
    decided: withRestored(withRemarks(decided, plans), restored),
    fixes,
  };
}

/** What no list knows is taken where a city may well have it, a unit or an agency, but not without a word. */
function withRemarks(decided: readonly DecidedFinding[], plans: readonly Plan[]): readonly DecidedFinding[] {
  const isOwn = ({ decision, fixes }: DecidedFinding): boolean =>
    decision.decision === 'change' && fixes.length > 0;
  if (!decided.some(isOwn)) return decided;
  const rows = new Map(plans.flatMap((plan) => plan.rows.map((row) => [row.rowId, row])));
  const remarkOf = ({ rowId, column }: FindingFix): Bilingual | null => {
    const row = rows.get(rowId);
    return row ? (readColumn(column)?.remark(row) ?? null) : null;
  };
  return decided.map((entry) => {
    if (!isOwn(entry)) return entry;
    const [remark] = entry.fixes.flatMap((fix) => remarkOf(fix) ?? []);
    return remark ? { ...entry, remark } : entry;
  });
}
