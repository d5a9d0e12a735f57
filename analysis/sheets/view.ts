import type { Analysis } from '../analyse';
import { type Column, columnOf, frame, type Frame, isFrame } from '../table/frame';

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
    ...framesOf(analysis, shown),
    plans: plans.filter(isShown),
    printed: printed.filter(isShown),
    findings: findings.filter((finding) => isShown(finding) || decided.has(finding.findingId)),
  };
}

/** The frames of the measures; the list of these is above the sheets, and cannot be asked here. */
function framesOf(analysis: Analysis, planIds: ReadonlySet<string>): Partial<Analysis> {
  const values: readonly (readonly [string, unknown])[] = Object.entries(analysis);
  return Object.fromEntries(
    values.flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && isFrame(value) ? [[key, rowsOf(value, planIds)]] : [],
    ),
  );
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
