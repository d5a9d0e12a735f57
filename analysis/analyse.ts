import { compareRows } from './comparison/compare-rows';
import { comparisonYear } from './comparison/comparison-year';
import { groupRows } from './coverage/row-groups';
import { answersOf } from './evaluation/answers';
import { suggestQuestions, type Suggestions } from './evaluation/suggest';
import type { Inputs } from './inputs';
import { computeMeasures, type Results } from './measures';
import { type ChosenPlans, choosePlans } from './peers/chosen-plans';
import { achievementFrame } from './monitoring/achievement-frame';
import { checkMonitoring, type Monitored } from './monitoring/check-monitoring';
import { cityCounts } from './peers/city-counts';
import { type Audited, readAndAudit } from './read-and-audit';

/** The inputs, and everything that follows from them; the sheets, tables and charts only show it. */
export interface Analysis extends Required<Inputs>, Audited, Results {
  /** Questions for rows that nobody has read. */
  readonly suggestions: Suggestions;
  /** The plans that are shown, and the peers of the own city. */
  readonly chosen: ChosenPlans;
  /** Rounds of monitoring, and what was reported in them, as they are understood. */
  readonly monitored: Monitored;
}

/**
 * Reads, audits and measures plans.
 *
 * Findings are sought in the plans as read, before decisions change a value: a finding that was decided keeps its
 * identity and its decision in every rerun. The measures are then taken of the plans with the decisions in place. Printed
 * text that the planner has restored is back before anything is sought.
 *
 * @example columnOf(analyse({ printed, reference }).coverageTotals, 'covered') // [24, 24]
 */
export function analyse(inputs: Inputs): Analysis {
  const audited = readAndAudit(inputs);
  const { plans, reference, year, show } = audited;
  const groups = groupRows(plans);
  const comparedYear = year ?? comparisonYear(plans);
  const comparisons = compareRows(plans, reference, {
    groups,
    year: comparedYear,
    decisions: audited.pairDecisions,
  });
  const suggestions = suggestQuestions(plans, reference);
  const answers = answersOf(plans, reference, suggestions);
  const chosen = choosePlans(plans, show, cityCounts(reference));
  const monitored = checkMonitoring(plans, audited.monitoring, chosen.shown);
  const achievements = achievementFrame(monitored, reference.bands);
  const shared = { groups, comparedYear, comparisons, suggestions, answers, chosen, monitored, achievements };
  return {
    ...audited,
    refused: [...audited.refused, ...monitored.refused],
    suggestions,
    chosen,
    monitored,
    ...computeMeasures({ ...audited, ...shared }),
  };
}
