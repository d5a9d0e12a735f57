import { columnsOf, measure } from '../measure';
import type { Columns, Frame } from '../table/frame';
import { clustersTable } from './clusters-block';
import { completenessTable } from './completeness-block';
import { completenessFrame } from './completeness-frame';
import { type CoverageColumns, coverageFrame, coverageTotalsFrame } from './coverage-frame';
import { COVERAGE_SHEET } from './coverage-sheet';
import { duplicatesFrame } from './duplicates-frame';
import { indicatorMatrixFrame } from './indicator-matrix-frame';
import { matrixTable } from './matrix-block';
import { partsTable } from './parts-block';
import { promiseCoverageFrame } from './promise-coverage-frame';
import { promisesTable } from './promises-block';
import { repeatedRowsTable } from './repeated-rows-block';
import { subIndicatorCoverageFrame } from './sub-indicator-coverage-frame';
import { totalsTable } from './totals-block';

/** Which indicators the plans cover, and how complete their rows are: one sheet, in the order of its tables. */
export const COVERAGE_MEASURES = [
  measure({
    key: 'coverageTotals',
    compute: ({ plans, reference, groups }) => coverageTotalsFrame(plans, reference, groups),
    sheet: COVERAGE_SHEET,
    table: totalsTable,
  }),
  measure({
    key: 'coverage',
    compute: ({ plans, reference, groups }) => coverageFrame(plans, reference, groups),
    csv: coverageCsv,
    sheet: COVERAGE_SHEET,
    table: clustersTable,
  }),
  measure({
    key: 'indicatorMatrix',
    compute: ({ plans, reference, groups }) => indicatorMatrixFrame(plans, reference, groups),
    sheet: COVERAGE_SHEET,
    table: matrixTable,
  }),
  measure({
    key: 'subIndicatorCoverage',
    compute: ({ plans, reference, groups }) => subIndicatorCoverageFrame(plans, reference, groups),
    sheet: COVERAGE_SHEET,
    table: partsTable,
  }),
  measure({
    key: 'completeness',
    compute: ({ plans, groups }) => completenessFrame(plans, groups),
    sheet: COVERAGE_SHEET,
    table: completenessTable,
  }),
  measure({
    key: 'promises',
    compute: ({ plans, reference }) => promiseCoverageFrame(plans, reference),
    sheet: COVERAGE_SHEET,
    table: promisesTable,
  }),
  measure({
    key: 'duplicates',
    compute: ({ plans, groups }) => duplicatesFrame(plans, groups),
    sheet: COVERAGE_SHEET,
    table: repeatedRowsTable,
  }),
] as const;

function coverageCsv(frame: Frame<CoverageColumns>): Columns {
  return columnsOf(frame, [
    'city',
    'cluster',
    'indicators',
    'covered',
    'coverage_percent',
    'coverage_by_points_percent',
    'rows',
    'rows_measurable',
    'rows_with_baseline',
    'rows_with_agency',
    'missing_indicators',
    'rows_distinct',
    'plan_id',
  ]);
}
