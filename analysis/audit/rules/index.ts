import type { Rule } from '../rule';
import { agencyDelimiter } from './agency-delimiter';
import { agencyGeneric } from './agency-generic';
import { agencySpellings } from './agency-spellings';
import { agencyTypo } from './agency-typo';
import { agencyUnknown } from './agency-unknown';
import { baselineIsPlanTotal } from './baseline-is-plan-total';
import { baselineMissing } from './baseline-missing';
import { boundInsteadOfTarget } from './bound-instead-of-target';
import { cellMissing } from './cell-missing';
import { clusterHeadingMissing } from './cluster-heading-missing';
import { duplicateDisagrees, duplicateRow } from './duplicate-row';
import { identicalSeries } from './identical-series';
import { indicatorInWrongSection } from './indicator-in-wrong-section';
import { indicatorNumber } from './indicator-number';
import { magnitudeJump } from './magnitude-jump';
import { nearDuplicateRow } from './near-duplicate-row';
import { numberAmbiguous } from './number-ambiguous';
import { numberMalformed } from './number-malformed';
import { percentSignInCell } from './percent-sign-in-cell';
import { periodInNumberCell } from './period-in-number-cell';
import { rowSplit } from './row-split';
import { rowUnderOtherIndicator } from './row-under-other-indicator';
import { sectionMislabelled } from './section-mislabelled';
import { sectionNumberShift } from './section-number-shift';
import { severalNumbersInCell } from './several-numbers-in-cell';
import { targetBelowBaseline } from './target-below-baseline';
import { targetFalls } from './target-falls';
import { targetMissing } from './target-missing';
import { textInNumberCell } from './text-in-number-cell';
import { unevenSteps } from './uneven-steps';
import { unitInNumberCell } from './unit-in-number-cell';

/** All rules, in the order in which the rule table shows them: by topic. */
export const RULES: readonly Rule[] = [
  numberMalformed,
  numberAmbiguous,
  textInNumberCell,
  severalNumbersInCell,
  unitInNumberCell,
  periodInNumberCell,
  boundInsteadOfTarget,
  percentSignInCell,
  targetMissing,
  cellMissing,
  baselineMissing,
  rowSplit,
  baselineIsPlanTotal,
  targetBelowBaseline,
  targetFalls,
  magnitudeJump,
  unevenSteps,
  duplicateDisagrees,
  duplicateRow,
  nearDuplicateRow,
  identicalSeries,
  sectionMislabelled,
  clusterHeadingMissing,
  indicatorInWrongSection,
  rowUnderOtherIndicator,
  indicatorNumber,
  sectionNumberShift,
  agencyTypo,
  agencyUnknown,
  agencyGeneric,
  agencySpellings,
  agencyDelimiter,
];
