import type { Plan, PlanRow } from '../plan/plan';
import { readColumn } from '../plan/read-columns';
import { cellKey, type RowEdit, type RowEdits } from '../plan/row-edits';
import type { Reference } from '../reference/reference';
import { linesOf } from '../table/lines';
import { type Consequence, consequenceOf, type ConsequenceKind } from './consequence';
import { type FigureChange, figureChanges } from './figure-changes';
import type { Finding, FindingFix, Severity } from './finding';
import { type Compared, pairChanges } from './pair-changes';
import { remembered } from './remembered';
import { headingCluster } from './section-heading';

/**
 * The findings with what hangs on each, and with the priority that follows from it: high is what changes a figure, a
 * cluster, the coverage of an indicator or the rung of a pair that a meeting is shown. What the rule calls high and no figure hangs on is
 * medium; what it calls medium and accepting changes a figure is high; a slip of spelling stays low.
 *
 * Found by reading the rows again, never guessed: with the proposal; where that is what is read already, with the other
 * reading; of a doubtful cell or row without proposal, without its number; and of rows under a heading of another cluster,
 * as the heading has them.
 *
 * Questions of the evaluation hang on what was judged of a row, which no finding sets.
 *
 * @param plans as read, which the findings are about
 * @param byHand edits of the planner that the plans were read with, and the cells that are typed
 * @param compared what the planner chose for the comparison
 * @example weighFindings(findings, plans, reference, { edits: new Map(), typed: new Set() }).length // findings.length
 */
export function weighFindings(
  findings: readonly Finding[],
  plans: readonly Plan[],
  reference: Reference,
  byHand: { readonly edits: RowEdits; readonly typed: ReadonlySet<string> },
  compared: Compared = { year: null, pairDecisions: [] },
): Finding[] {
  const consequences = new Map<Finding, Consequence>();
  const ofPlan = new Map(linesOf(findings, ({ planId }) => planId).map((own) => [own[0].planId, own]));
  const pairsOf = pairChanges(plans, reference, compared);
  for (const plan of plans) {
    const rows = new Map(plan.rows.map((row) => [row.rowId, row]));
    const cases = (ofPlan.get(plan.planId) ?? []).flatMap((finding) => casesOf(finding, plan, rows));
    const changes = figureChanges(
      plan,
      reference,
      cases.map(({ fixes }) => editsWith(fixes, byHand)),
      pairsOf,
    );
    cases.forEach(({ finding, kind }, at) => {
      const found = consequenceOf(kind, changes[at] ?? []);
      const earlier = consequences.get(finding);
      if (found && (!earlier || (earlier.figures.length === 0 && found.figures.length > 0)))
        consequences.set(finding, found);
    });
    for (const finding of ofPlan.get(plan.planId) ?? []) {
      const found =
        finding.byHeading && consequenceOf('heading', clustersByHeading(finding, rows, reference));
      if (found) consequences.set(finding, found);
    }
  }
  return findings.map((finding) => {
    const consequence = consequences.get(finding);
    const severity = severityOf(finding, consequence);
    if (!consequence && severity === finding.severity) return finding;
    return { ...finding, severity, ...(consequence && { consequence }) };
  });
}

function severityOf(
  { severity: ofRule, restores = [] }: Finding,
  consequence: Consequence | undefined,
): Severity {
  if (restores.length > 0) return ofRule;
  const counts = consequence !== undefined && consequence.figures.length > 0;
  if (ofRule === 'high') return counts ? 'high' : 'medium';
  return ofRule === 'medium' && counts && consequence.kind === 'changes' ? 'high' : ofRule;
}

/** The rows of a finding that whoever goes by printed headings counts in another cluster. */
function clustersByHeading(
  { planId, alsoRows }: Finding,
  rows: ReadonlyMap<string, PlanRow>,
  { clusters }: Reference,
): FigureChange[] {
  const named = remembered((heading) => headingCluster(heading, clusters));
  return alsoRows.flatMap((rowId): FigureChange[] => {
    const row = rows.get(rowId);
    const to = row ? named(row.printed.section) : null;
    if (!row || to === null || row.cluster === null || to === row.cluster) return [];
    const place = { planId, rowId, year: null, indicator: null };
    return [{ kind: 'cluster', ...place, from: row.cluster, to, inPoints: { from: false, to: false } }];
  });
}

interface Case {
  readonly finding: Finding;
  readonly kind: ConsequenceKind;
  readonly fixes: readonly FindingFix[];
}

/** The ways to read the rows of a finding that tell what hangs on it; the first with a changed figure counts. */
function casesOf(finding: Finding, plan: Plan, rows: ReadonlyMap<string, PlanRow>): Case[] {
  const { apply, confirms, otherwise, settles, severity, field, restores } = finding;
  // Text that is put back is read anew, with whatever follows from it.
  if (restores) return [];
  const settled = settles.flatMap((rowId) => rows.get(rowId) ?? []);
  const cases: Case[] = [];
  if (apply.length > 0 && !confirms) cases.push({ finding, kind: 'changes', fixes: apply });
  if (otherwise) cases.push({ finding, kind: 'otherwise', fixes: otherwise });
  if (severity === 'high' && settled.length > 0)
    cases.push(
      { finding, kind: 'rests', fixes: settled.flatMap((row) => withoutNumbers(row, plan, field)) },
      { finding, kind: 'lacks', fixes: settled.flatMap((row) => withNumbers(row, plan, field)) },
    );
  return cases;
}

/** The cell without its number; all numbers of a row that is in doubt as a whole, as is one whose unit is. */
function withoutNumbers({ rowId }: PlanRow, { years }: Plan, field: string): FindingFix[] {
  const isNumber = readColumn(field)?.look.kind === 'number';
  const columns = isNumber ? [`${field}_value`] : ['baseline_value', ...years.map(targetKey)];
  return columns.map((column) => ({ rowId, column, value: null }));
}

/** The missing numbers of the cell, or of all targets, with one that the row has, so that they are there. */
function withNumbers({ rowId, baseline, targets }: PlanRow, { years }: Plan, field: string): FindingFix[] {
  if (readColumn(field)?.look.kind !== 'number') return [];
  const value = [...targets, baseline].find((reading) => reading.value !== null)?.value ?? 1;
  if (field === 'baseline')
    return baseline.value === null ? [{ rowId, column: 'baseline_value', value }] : [];
  return years.flatMap((year, at) =>
    targets[at]?.value === null ? [{ rowId, column: targetKey(year), value }] : [],
  );
}

function targetKey(year: number): string {
  return `target_${String(year)}_value`;
}

/** The edits of the rows of fixes, over what the planner typed into other cells of them. */
function editsWith(
  fixes: readonly FindingFix[],
  { edits, typed }: { readonly edits: RowEdits; readonly typed: ReadonlySet<string> },
): RowEdits {
  const changed = new Map<string, RowEdit>();
  for (const fix of fixes) {
    if (typed.has(cellKey(fix))) continue;
    const edited = readColumn(fix.column)?.edit(
      fix.value,
      changed.get(fix.rowId) ?? edits.get(fix.rowId) ?? {},
    );
    if (edited) changed.set(fix.rowId, edited);
  }
  return changed;
}
