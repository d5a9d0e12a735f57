/**
 * The public list of the analysis: what a notebook, a script or another door may import. Whatever is not named here may
 * change without a word. Nothing in it knows Node, a browser or Excel: plain values go in, plain values come out.
 *
 * The way of the data, and the order of the list: files → plan as printed → plan as read → findings → measures →
 * workbook and tables.
 *
 * In the examples of their comments `texts` are the seeds by path, `reference` and `printed` what they hold, `plans`,
 * `findings`, `monitored` and `analysis` the two annexes analysed, `options` those of the workbook (`language: 'id'`), `workbook` its
 * description and `file` its bytes.
 */

// Files: texts in, tables out. Opening them is the caller's part.
export { openSeeds, seedPaths, type Seeds } from './open-seeds';
export { parseCsv, formatCsv, harmlessText, type CsvLocale, type CsvRow, type CsvTable } from './table/csv';
export { parseReference } from './reference/parse-reference';
export type {
  Agency,
  Band,
  CanonicalIndicator,
  City,
  Cluster,
  CrosswalkEntry,
  PlannedPromise,
  Reference,
  SubIndicator,
  Unit,
} from './reference/reference';

// Plans: as printed, and as read beside it.
export { parsePlan } from './plan/parse-plan';
export type { PrintedPlan, PrintedRow } from './plan/printed-plan';
export { readPlan } from './plan/read-plan';
export { readNumber, type NumberContext } from './plan/number';
export { editsFrom, type ReadCell, type RowEdits } from './plan/row-edits';
export { baselineValue, CLUSTER_IDS, isMeasurable, NATURES, PATHS } from './plan/plan';
export { staysFlat } from './plan/path';
export { rowColumns, type ReadingColumn, type RowColumns } from './plan/row-columns';
export type {
  AgencyReading,
  ClusterId,
  Confidence,
  CrosswalkReading,
  Direction,
  Judged,
  Nature,
  NumberDoubt,
  NumberReading,
  Operator,
  Path,
  Plan,
  PlanRow,
  UnitKind,
  UnitReading,
} from './plan/plan';

// Audit: what is odd in the plans, and what the planner decided about it.
export { audit } from './audit/audit';
export { ruleTable, type RuleTableRow } from './audit/rule-table';
export { findingsFrame, type FindingsColumns } from './audit/findings-frame';
export { SEVERITIES, type Finding, type FindingFix, type Severity } from './audit/finding';
export { impactOf, type Impact } from './audit/impact';
export { applyDecisions, type DecidedFinding, type Decision } from './audit/decisions';

// Everything in one call, or its first half.
export { analyse, type Analysis } from './analyse';
export { type Audited, readAndAudit } from './read-and-audit';
export type { Inputs } from './inputs';
export { MEASURES, type Results } from './measures';
export type { Measure, MeasureInput } from './measure';

// Many plans: which of them are shown, and the cities that are like one's own.
export { choosePlans, MOST_SHOWN, ownFirst, type ChosenPlans } from './peers/chosen-plans';
export { cityCounts, type CountedThing, type CountOf } from './peers/city-counts';
export { peersOf, type Likeness, type Peer, type PeerPlan } from './peers/peers';
export { planNamed, plansNamed } from './peers/plan-named';

// Gap: the frame, and the formulas behind its columns.
export { gapFrame, type GapColumns } from './gap/gap-frame';
export { plannedStep } from './gap/planned-step';
export { distanceToTarget } from './gap/distance-to-target';
export { distancePercent } from './gap/distance-percent';
export { requiredAnnualChange } from './gap/required-annual-change';
export { GAP_REASONS, type GapReason } from './gap/reasons';
export { GAP_STATUSES, type GapStatus } from './gap/status';

// Achievement: a realisation against its target.
export {
  achievementPercent,
  distanceTravelled,
  shortfall,
  surplus,
  type LowerIsBetter,
} from './gap/achievement';
export { achievementToDate, type AchievementToDate } from './gap/achievement-to-date';
export { bandOf } from './gap/band';

// Monitoring: the rounds, what was reported in them, and what was reached.
export { checkMonitoring, type EntryStatus, type Monitored } from './monitoring/check-monitoring';
export { DEMO_SENDER, NO_MONITORING, type Monitoring } from './monitoring/monitoring';
export { readRealisation, type Realisation } from './monitoring/read-realisation';
export { monitoringFrame, type MonitoringColumns } from './monitoring/monitoring-frame';
export { achievementFrame, type AchievementColumns } from './monitoring/achievement-frame';
export { achievementTotalsFrame, type AchievementTotalsColumns } from './monitoring/achievement-totals-frame';
export { ACHIEVEMENT_REASONS, PACE_REASONS, type AchievementReason } from './monitoring/achievement-reasons';
export { isReached } from './monitoring/reached';
export { paceOf, type Pace } from './monitoring/pace';
export { ENTRY_STATUS_WORDS, SCOPE_WORDS } from './text/words';

// Coverage: which indicators the plans cover, and how complete the rows are.
export {
  coverageFrame,
  coverageTotalsFrame,
  type CoverageColumns,
  type CoverageTotalsColumns,
  type PlanCoverageColumns,
} from './coverage/coverage-frame';
export { promiseCoverageFrame, type PromiseCoverageColumns } from './coverage/promise-coverage-frame';
export { duplicatesFrame, type DuplicatesColumns } from './coverage/duplicates-frame';
export { groupRows, type RowGroups } from './coverage/row-groups';
export { PRESENCES, type Presence } from './coverage/presence';

// Evaluation: what the questions ask, and what the plans have for them.
export { answersOf, ANSWERED, type Answer, type Answered } from './evaluation/answers';
export {
  examplesOf,
  questionSearch,
  suggestQuestions,
  type Suggestion,
  type Suggestions,
} from './evaluation/suggest';
export { questionsFrame, type QuestionsColumns } from './evaluation/questions-frame';
export { rowQuestionsFrame, type RowQuestionsColumns } from './evaluation/row-questions';
export { indicatorCoverageFrame, type IndicatorCoverageColumns } from './evaluation/indicator-coverage-frame';
export { unplannedFrame, type UnplannedColumns } from './evaluation/unplanned';
export { kindPointsFrame, type KindPointsColumns } from './evaluation/kind-points';
export { profileFrame, type ProfileColumns } from './evaluation/profile-frame';
export { GRADES, GRADE_WORDS, type Grade } from './evaluation/grade';
export { shortAgency } from './evaluation/short-agency';

// Comparison: cities side by side, or why they are not comparable.
export { comparisonFrame, type ComparisonColumns, type Tier } from './comparison/comparison-frame';
export { pairsFrame, type PairsColumns } from './comparison/pairs-frame';
export { expressedIn, figureText } from './comparison/figure-text';
export { onlyInFrame, type OnlyInColumns } from './comparison/only-in-frame';
export { compareRows, type RowComparison } from './comparison/compare-rows';
export { comparisonYear } from './comparison/comparison-year';
export { RUNGS, type Rung } from './comparison/rung';
export { COMPARISON_REASONS, type ComparisonReason } from './comparison/reasons';

// Drafts: rows for the next plan, as the planner ticked and worded them.
export { adoptDrafts } from './drafts/adopt-drafts';
export type { Draft, Drafts, Tick } from './drafts/draft';
export { draftsFrame, type DraftsColumns } from './drafts/drafts-frame';
export { nextPlanId, nextYears } from './drafts/next-plan';
export { draftFiles } from './tables/draft-files';

// Load of the responsible agencies.
export { agencyLoadFrame, type AgencyLoadColumns } from './agency-load/agency-load-frame';

// Workbook: described once, written and read back.
export { viewOf } from './sheets/view';
export { describeWorkbook, type DescribeOptions } from './sheets/describe-workbook';
export { readInputs, type InputOptions, type WorkbookInputs } from './sheets/read-inputs';
export type { ReadTable, ReadWorkbook } from './sheets/read-workbook';
export type { SheetDescription, TableDescription, WorkbookDescription } from './sheets/sheet';
export { readXlsx, updateXlsx, writeXlsx, type WrittenFile } from './xlsx';

// Tables for other programs, and frames to work on.
export { machineTables } from './tables/machine-tables';
export { columnOf, frame, recordsOf } from './table/frame';
export { linesOf, type Line } from './table/lines';
export type { Cell, CellOf, Column, Columns, Frame } from './table/frame';

// Words: definitions and codes as planners read them, and errors.
export { DEFINITIONS, type Definition } from './text/definitions';
export {
  ANSWERED_WORDS,
  CONFIDENCE_WORDS,
  DIRECTION_WORDS,
  GAP_STATUS_WORDS,
  IMPACT_WORDS,
  NATURE_WORDS,
  PATH_WORDS,
  PRESENCE_WORDS,
  RUNG_WORDS,
  SEVERITY_WORDS,
  directionWord,
  TIER_WORDS,
} from './text/words';
export { NUMBER_DOUBT_WORDS, UNIT_DOUBT_WORDS } from './text/doubts';
export type { Bilingual, Language } from './text/bilingual';
export { clockText, fileDay, momentText, type Zone, zoneOf, ZONES } from './text/moment';
export { AnalysisError, type AnalysisErrorCode, type ErrorPlace } from './errors';
export { errorText } from './text/errors';
