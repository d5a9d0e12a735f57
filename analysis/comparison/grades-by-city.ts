import { type Grade, GRADE_WORDS, GRADES } from '../evaluation/grade';
import {
  indicatorCoverageFrame,
  type IndicatorCoverageColumns,
} from '../evaluation/indicator-coverage-frame';
import { QUESTIONS_SOURCE } from '../evaluation/indicator-coverage';
import { measure } from '../measure';
import { CODE } from '../sheets/columns';
import { COUNT, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { SERIES_APPEARANCE } from '../sheets/appearance';
import { frame, type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { COMPARISON_SHEET } from './comparison-sheet';

/** One row per plan and grade of coverage, worst first. */
export type GradesByCityColumns = {
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly grade: readonly Grade[];
  /** KLA indicators that the plan covers that far. */
  readonly indicators: readonly number[];
};

/**
 * How many KLA indicators each plan covers how far.
 *
 * @param coverage of indicators and their parts (`indicatorCoverageFrame`); parts do not count
 * @example recordsOf(gradesByCityFrame(analysis.indicatorCoverage)).length // 8
 */
export function gradesByCityFrame(coverage: Frame<IndicatorCoverageColumns>): Frame<GradesByCityColumns> {
  const whole = recordsOf(coverage).filter(
    ({ cluster, sub_indicator }) => cluster !== null && sub_indicator === null,
  );
  const cells = linesOf(whole, ({ plan_id }) => plan_id).flatMap((own) =>
    GRADES.map((grade) => ({
      plan: own[0],
      grade,
      indicators: own.filter((line) => line.grade === grade).length,
    })),
  );
  return frame({
    plan_id: cells.map(({ plan }) => plan.plan_id),
    city: cells.map(({ plan }) => plan.city),
    grade: cells.map(({ grade }) => grade),
    indicators: cells.map(({ indicators }) => indicators),
  });
}

/** How far the plans cover the indicators, city beside city; coverage of plans, not achievement. */
export const GRADES_BY_CITY = measure({
  key: 'gradesByCity',
  compute: ({ plans, reference, groups, answers }) =>
    gradesByCityFrame(indicatorCoverageFrame(plans, reference, groups, answers)),
  sheet: COMPARISON_SHEET,
  table: (context, all): StackedTable => {
    const { say, analysis, planLabel } = context;
    const lines = GRADES.map((grade, at) => ({ grade, number: at + 1 }));
    const rows = recordsOf(all);
    const show = showing(context, lines);
    return {
      caption: say({
        id: 'Tabel 5. Cakupan indikator KLA menurut kota (rencana, bukan capaian)',
        en: 'Table 5. Coverage of KLA indicators by city (plans, not achievement)',
      }),
      name: 'tblCakupanMenurutKota',
      source: say(QUESTIONS_SOURCE),
      rowNames: [...GRADES],
      chart: {
        name: 'grafikCakupanMenurutKota',
        kind: 'column',
        title: say({
          id: 'Sejauh mana rencana mencakup indikator KLA (banyaknya indikator)',
          en: 'How far the plans cover the KLA indicators (number of indicators)',
        }),
        categories: 'name',
        series: analysis.plans.slice(0, SERIES_APPEARANCE.length).map(({ planId }) => `indicators_${planId}`),
        rows: 14,
      },
      columns: [
        show('indicator_no', 10, ({ number }) => number, CODE),
        show('name', 40, ({ grade }) => say(GRADE_WORDS[grade]), {
          ...KEY,
          header: say({ id: 'Cakupan indikator', en: 'Coverage' }),
        }),
        ...analysis.plans.map(({ planId }) =>
          show(
            `indicators_${planId}`,
            14,
            ({ grade }) =>
              rows.find((row) => row.plan_id === planId && row.grade === grade)?.indicators ?? null,
            { ...COUNT, header: planLabel(planId) },
          ),
        ),
      ],
    };
  },
});
