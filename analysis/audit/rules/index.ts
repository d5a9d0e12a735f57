import type { Rule } from '../rule';
import { abbreviationTwoMeanings } from './abbreviation-two-meanings';
import { abbreviationUndefined } from './abbreviation-undefined';
import { aboveCityCount } from './above-city-count';
import { actionIsMeasure } from './action-is-measure';
import { actionVague } from './action-vague';
import { agencyAbbreviationRead } from './agency-abbreviation-read';
import { agencyDelimiter } from './agency-delimiter';
import { agencyGeneric } from './agency-generic';
import { agencySpellings } from './agency-spellings';
import { agencyTypo } from './agency-typo';
import { agencyUnknown } from './agency-unknown';
import { badOutcomeRaised } from './bad-outcome-raised';
import { baselineColumnMissing } from './baseline-column-missing';
import { baselineIsPlanTotal } from './baseline-is-plan-total';
import { baselineMissing } from './baseline-missing';
import { boundInsteadOfTarget } from './bound-instead-of-target';
import { bracketsUnbalanced } from './brackets-unbalanced';
import { cellMissing } from './cell-missing';
import { cellsRunTogether } from './cells-run-together';
import { clusterHeadingMissing } from './cluster-heading-missing';
import { countsDisagree } from './counts-disagree';
import { crosswalkNone } from './crosswalk-none';
import { crosswalkUnsure } from './crosswalk-unsure';
import { dateInNumberCell } from './date-in-number-cell';
import { differsFromSource } from './differs-from-source';
import { directionUnsure } from './direction-unsure';
import { duplicateDisagrees, duplicateRow } from './duplicate-row';
import { everyoneCounted } from './everyone-counted';
import { fewerThanEvery } from './fewer-than-every';
import { firstStepLargest } from './first-step-largest';
import { formulaErrorInCell } from './formula-error-in-cell';
import { fractionOfACount } from './fraction-of-a-count';
import { growthAsLevel } from './growth-as-level';
import { hundredInCount } from './hundred-in-count';
import { identicalSeries } from './identical-series';
import { indicatorInWrongSection } from './indicator-in-wrong-section';
import { indicatorNotMeasured } from './indicator-not-measured';
import { indicatorNumber } from './indicator-number';
import { indicatorNumberNotNational } from './indicator-number-not-national';
import { indicatorPartMissing } from './indicator-part-missing';
import { informalAbbreviation } from './informal-abbreviation';
import { kindsShareColumns } from './kinds-share-columns';
import { listCount } from './list-count';
import { magnitudeJump } from './magnitude-jump';
import { measureInAction } from './measure-in-action';
import { measureNamesObject } from './measure-names-object';
import { measureNamesPlace } from './measure-names-place';
import { measureNotCountable } from './measure-not-countable';
import { measureOfOtherWork } from './measure-of-other-work';
import { missingBlank } from './missing-blank';
import { misspelling } from './misspelling';
import { natureUnsure } from './nature-unsure';
import { nearDuplicateRow } from './near-duplicate-row';
import { numberAmbiguous } from './number-ambiguous';
import { numberConventionMixed } from './number-convention-mixed';
import { numberMalformed } from './number-malformed';
import { oddCapitals } from './odd-capitals';
import { oneOffEveryYear } from './one-off-every-year';
import { onlyActivitiesCounted } from './only-activities-counted';
import { outcomeCountedTwice } from './outcome-counted-twice';
import { partAboveWhole } from './part-above-whole';
import { percentAbove100 } from './percent-above-100';
import { percentAsFraction } from './percent-as-fraction';
import { percentOfWhat } from './percent-of-what';
import { percentSignInCell } from './percent-sign-in-cell';
import { periodInNumberCell } from './period-in-number-cell';
import { programCutOff } from './program-cut-off';
import { promiseKeptInPart } from './promise-kept-in-part';
import { promiseNotPlanned } from './promise-not-planned';
import { rateImplausible } from './rate-implausible';
import { rateUnit } from './rate-unit';
import { repeatedWord } from './repeated-word';
import { rowNotInSource } from './row-not-in-source';
import { rowSplit } from './row-split';
import { rowUnderOtherIndicator } from './row-under-other-indicator';
import { rowsBesideIndicator } from './rows-beside-indicator';
import { scoreInPercent } from './score-in-percent';
import { sectionMislabelled } from './section-mislabelled';
import { sectionNumberShift } from './section-number-shift';
import { severalNumbersInCell } from './several-numbers-in-cell';
import { sourceRowGone } from './source-row-gone';
import { statementNoted } from './statement-noted';
import { statementsDisagree } from './statements-disagree';
import { strayPunctuation } from './stray-punctuation';
import { targetBelowBaseline } from './target-below-baseline';
import { targetCountsCases } from './target-counts-cases';
import { targetFalls } from './target-falls';
import { targetMissing } from './target-missing';
import { targetWithoutIncrease } from './target-without-increase';
import { targetsFlat } from './targets-flat';
import { textInNumberCell } from './text-in-number-cell';
import { textMangled } from './text-mangled';
import { textTruncated } from './text-truncated';
import { thingPlannedTwice } from './thing-planned-twice';
import { twoCountsInOne } from './two-counts-in-one';
import { typo } from './typo';
import { unevenSteps } from './uneven-steps';
import { unitCompound } from './unit-compound';
import { unitContradictsMeasure } from './unit-contradicts-measure';
import { unitCountsAnotherThing } from './unit-counts-another-thing';
import { unitHoldsMeasure } from './unit-holds-measure';
import { unitInNumberCell } from './unit-in-number-cell';
import { unitIsTime } from './unit-is-time';
import { unitMisfitsAction } from './unit-misfits-action';
import { unitNamesGroup } from './unit-names-group';
import { unitNamesPlace } from './unit-names-place';
import { unitSpelling } from './unit-spelling';
import { unitUnclear } from './unit-unclear';
import { unitWrongDimension } from './unit-wrong-dimension';
import { zeroBeforeStart } from './zero-before-start';

/** All rules, in the order in which the rule table shows them: by topic. */
export const RULES: readonly Rule[] = [
  numberMalformed,
  numberAmbiguous,
  numberConventionMixed,
  textInNumberCell,
  formulaErrorInCell,
  dateInNumberCell,
  severalNumbersInCell,
  unitInNumberCell,
  periodInNumberCell,
  boundInsteadOfTarget,
  percentSignInCell,
  percentAsFraction,
  targetMissing,
  zeroBeforeStart,
  cellMissing,
  baselineMissing,
  baselineColumnMissing,
  rowSplit,
  baselineIsPlanTotal,
  targetBelowBaseline,
  targetFalls,
  magnitudeJump,
  unevenSteps,
  firstStepLargest,
  percentAbove100,
  fractionOfACount,
  aboveCityCount,
  targetWithoutIncrease,
  fewerThanEvery,
  targetsFlat,
  oneOffEveryYear,
  unitContradictsMeasure,
  unitCountsAnotherThing,
  scoreInPercent,
  hundredInCount,
  unitWrongDimension,
  unitMisfitsAction,
  rateUnit,
  rateImplausible,
  unitNamesPlace,
  unitNamesGroup,
  unitHoldsMeasure,
  unitCompound,
  unitUnclear,
  unitIsTime,
  unitSpelling,
  indicatorNotMeasured,
  indicatorPartMissing,
  rowsBesideIndicator,
  everyoneCounted,
  measureNamesPlace,
  measureNamesObject,
  measureNotCountable,
  measureOfOtherWork,
  onlyActivitiesCounted,
  percentOfWhat,
  twoCountsInOne,
  growthAsLevel,
  targetCountsCases,
  badOutcomeRaised,
  duplicateDisagrees,
  duplicateRow,
  nearDuplicateRow,
  thingPlannedTwice,
  identicalSeries,
  outcomeCountedTwice,
  countsDisagree,
  partAboveWhole,
  sectionMislabelled,
  clusterHeadingMissing,
  indicatorInWrongSection,
  rowUnderOtherIndicator,
  indicatorNumber,
  indicatorNumberNotNational,
  sectionNumberShift,
  agencyTypo,
  agencyUnknown,
  agencyAbbreviationRead,
  agencyGeneric,
  agencySpellings,
  agencyDelimiter,
  textTruncated,
  bracketsUnbalanced,
  cellsRunTogether,
  textMangled,
  measureInAction,
  actionIsMeasure,
  actionVague,
  listCount,
  repeatedWord,
  misspelling,
  typo,
  informalAbbreviation,
  oddCapitals,
  missingBlank,
  strayPunctuation,
  abbreviationUndefined,
  abbreviationTwoMeanings,
  programCutOff,
  natureUnsure,
  directionUnsure,
  crosswalkUnsure,
  crosswalkNone,
  promiseNotPlanned,
  promiseKeptInPart,
  kindsShareColumns,
  statementsDisagree,
  statementNoted,
  differsFromSource,
  sourceRowGone,
  rowNotInSource,
];

/** Those that compare with the text of the regulation. */
export const SOURCE_RULES: readonly Rule[] = [differsFromSource, sourceRowGone, rowNotInSource];
