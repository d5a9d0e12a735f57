import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  analyse,
  type Answered,
  columnOf,
  type Rung,
  type GapStatus,
  MEASURES,
  machineTables,
  recordsOf,
} from '../analysis';
import { gapTable } from '../analysis/gap/gap-sheet';
import { RESULT_SHEETS, resultSheets } from '../analysis/measures';
import { sheetContext } from '../analysis/sheets/context';
import { planOfTable, SHEET_NAMES, TABLE_NAMES } from '../analysis/sheets/names';
import { seeds } from './plan/seeds';

const analysis = analyse({ printed: seeds.plans, reference: seeds.reference });
const COMPUTED_AT = '2026-01-02T03:04:05.000Z';
const context = sheetContext(analysis, 'id', COMPUTED_AT);

describe('the list of measures', () => {
  it('has a frame in the analysis for each, under its own key', () => {
    const keys = MEASURES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => analysis[key].shape[1] === 0)).toEqual([]);
  });

  it('has its tables on the sheets that it names, each once', () => {
    const sheets = resultSheets(context);
    expect(sheets.map(({ key }) => key)).toEqual(RESULT_SHEETS.map(({ key }) => key));
    const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(names).toHaveLength(MEASURES.filter((one) => 'sheet' in one).length);
    expect(new Set([...names, ...Object.values(TABLE_NAMES)]).size).toBe(
      names.length + Object.values(TABLE_NAMES).length,
    );
    expect(names.filter((name) => planOfTable(name) !== null)).toEqual([]);
  });

  it('names its sheets in both languages, as Excel takes them and no other sheet is called', () => {
    for (const language of ['id', 'en'] as const) {
      const names = [...Object.values(SHEET_NAMES), ...RESULT_SHEETS.map(({ name }) => name)].map((name) =>
        name[language].toLowerCase(),
      );
      expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has a CSV table under the key of those that are for other programs', () => {
    const own = MEASURES.filter((measure) => 'csv' in measure && measure.csv).map(
      (one) => `${'file' in one ? one.file : one.key}.csv`,
    );
    expect(own).toEqual([
      'gap.csv',
      'questions.csv',
      'row_questions.csv',
      'profile.csv',
      'coverage.csv',
      'comparison.csv',
      'pairs.csv',
      'only_in.csv',
      'monitoring.csv',
      'achievement.csv',
      'achievement_totals.csv',
    ]);
    expect([...machineTables(analysis).keys()]).toEqual(['rows.csv', 'findings.csv', ...own]);
  });
});

describe('the sheets of results', () => {
  it('show their frames alone: without the rows of the plans they are the same', () => {
    const plans = analysis.plans.map((plan) => ({ ...plan, rows: [] }));
    const bare = sheetContext({ ...analysis, plans }, 'id', COMPUTED_AT);
    expect(resultSheets(bare)).toEqual(resultSheets(context));
  });

  it.each([
    ['filtered', analysis.gap.query(analysis.gap['city'].eq('Kota Cilegon'))],
    ['sorted', analysis.gap.sortValues('distance_to_target', { ascending: false })],
  ])('show a frame that danfojs has %s: its rows, in its order, with their links', (_, chosen) => {
    const ids = columnOf<{ row_id: string[] }, 'row_id'>(chosen, 'row_id');
    const { columns } = gapTable(context, chosen);
    expect(columns.find(({ key }) => key === 'row_id')?.values).toEqual(ids);
    expect(ids).not.toEqual(columnOf(analysis.gap, 'row_id'));
    const places = ids.map((rowId) => {
      const plan = analysis.plans.find(({ rows }) => rows.some((row) => row.rowId === rowId));
      const at = plan?.rows.findIndex((row) => row.rowId === rowId) ?? Number.NaN;
      return { sheet: context.planSheets.get(plan?.planId ?? ''), cell: `A${String(at + 7)}` };
    });
    expect(columns.find(({ key }) => key === 'place')?.links).toEqual(places);
  });
});

describe('the frames of an analysis', () => {
  it('know the types of their columns', () => {
    expectTypeOf(columnOf(analysis.gap, 'status')).toEqualTypeOf<GapStatus[]>();
    expectTypeOf(columnOf(analysis.gap, 'planned_step_2023')).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(columnOf(analysis.gap, 'in_points')).toEqualTypeOf<boolean[]>();
    expectTypeOf(columnOf(analysis.questions, 'answered')).toEqualTypeOf<Answered[]>();
    expectTypeOf(recordsOf(analysis.pairs)).items.toHaveProperty('rung').toEqualTypeOf<Rung>();
    expectTypeOf(columnOf(analysis.duplicates, 'values_agree')).toEqualTypeOf<boolean[]>();
  });

  it('do not compile with the name of a column that is not there, and say so when asked all the same', () => {
    // @ts-expect-error a step has its year
    expect(() => columnOf(analysis.gap, 'planned_step')).toThrow(RangeError);
    // @ts-expect-error no column per city
    expect(() => columnOf(analysis.comparison, 'presence_3673-2022')).toThrow(RangeError);
    // @ts-expect-error a typing mistake
    expect(() => columnOf(analysis.coverage, 'coverage_procent')).toThrow(RangeError);
    // @ts-expect-error a column of another frame
    expect(() => columnOf(analysis.agencyLoad, 'presence')).toThrow(RangeError);
  });
});
