import type { Analysis } from '../analyse';
import { AnalysisError } from '../errors';
import { paperOf } from './blocks';
import type { Paper } from './paper';
import type { PaperDefinition } from './paper-definition';
import { AGENCY_FORM } from './papers/agency-form';
import { CLUSTER_SHEET } from './papers/cluster-sheet';
import { COMPARISON_MATRIX } from './papers/comparison-matrix';
import { EVIDENCE } from './papers/evidence';
import { MAYOR_SUMMARY } from './papers/mayor-summary';
import { MONITORING_MATRIX } from './papers/monitoring-matrix';
import { NEXT_PLAN } from './papers/next-plan';
import { UPWARD_REPORTS } from './papers/upward-reports';
import { type PaperChoice, reportContext, type ReportOptions } from './report-context';

/** Every paper, in the order in which they are listed. */
export const PAPERS: readonly PaperDefinition[] = [
  MAYOR_SUMMARY,
  COMPARISON_MATRIX,
  MONITORING_MATRIX,
  CLUSTER_SHEET,
  AGENCY_FORM,
  UPWARD_REPORTS,
  NEXT_PLAN,
  EVIDENCE,
];

/**
 * Papers on a plan, ready to be written.
 *
 * @param names of the papers by their keys
 * @throws AnalysisError `unknown-option` for a name that no paper has
 * @example describePapers(analysis, ['ringkasan'], { plan: plans[0], cluster: null, agency: null, year: 2023 }, options)[0].file // 'ringkasan-3673-2022'
 */
export function describePapers(
  analysis: Analysis,
  names: readonly string[],
  choice: PaperChoice,
  options: ReportOptions,
): Paper[] {
  const context = reportContext(analysis, options);
  return names.map((name) => {
    const paper = PAPERS.find(({ key }) => key === name);
    if (!paper) throw unknownPaper(name);
    return paperOf(context, {
      file: `${paper.key}-${choice.plan.planId}`,
      title: `${context.say(paper.name)} · ${context.planName(choice.plan.planId)}`,
      orientation: paper.orientation,
      blocks: paper.describe(context, choice),
    });
  });
}

function unknownPaper(name: string): AnalysisError {
  const expected = PAPERS.map(({ key }) => `--paper ${key}`).join(', ');
  return new AnalysisError('unknown-option', `no paper ${name}`, {}, { value: `--paper ${name}`, expected });
}
