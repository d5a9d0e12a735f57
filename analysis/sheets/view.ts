import type { Analysis } from '../analyse';
import { MEASURES, type Results } from '../measures';
import { type Column, columnOf, frame, type Frame } from '../table/frame';

/**
 * The analysis as it is shown: of the chosen plans alone. What the planner decided stays, also on findings of the others,
 * for a decision never leaves the workbook. Where all plans are chosen it is the analysis itself.
 *
 * @example viewOf(analysis) === analysis // true
 */
export function viewOf(analysis: Analysis): Analysis {
  const { plans, printed, findings, decisions, chosen } = analysis;
  if (chosen.shown.length === plans.length) return analysis;
  const shown = new Set(chosen.shown);
  const decided = new Set(decisions.map(({ findingId }) => findingId));
  const isShown = ({ planId }: { readonly planId: string }): boolean => shown.has(planId);
  return {
    ...analysis,
    ...ofPlans(analysis, shown),
    plans: plans.filter(isShown),
    printed: printed.filter(isShown),
    findings: findings.filter((finding) => isShown(finding) || decided.has(finding.findingId)),
  };
}

function ofPlans(results: Results, planIds: ReadonlySet<string>): Results {
  const frames = MEASURES.map(({ key }) => [key, rowsOf(results[key], planIds)] as const);
  // Each frame keeps its columns.
  return Object.fromEntries(frames) as unknown as Results;
}

/** The rows of a frame that belong to some plans; a frame that names no plans stays whole. */
function rowsOf(all: Frame, planIds: ReadonlySet<string>): Frame {
  if (!all.columns.includes('plan_id')) return all;
  const isKept = columnOf(all, 'plan_id').map((planId) => planIds.has(String(planId)));
  // danfojs' own `query` makes rows of the whole frame first.
  const columns = all.columns.map((name) => {
    const cells = columnOf(all, name).filter((_, row) => isKept[row]);
    return [name, cells as Column] as const;
  });
  return frame(Object.fromEntries(columns));
}
