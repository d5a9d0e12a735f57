import { COLORS, type SheetContext } from './context';
import { columnMaker, columnName, type SizedColumn } from './columns';
import { inStepFormula } from './input-sum';
import type { InputSums } from './input-sums';
import { planSpan } from './names';
import { regulationName } from './regulation-name';
import type { SheetCell } from './sheet';
import { STATUS_COLUMN, STATUS_ROW, STATUS_WORDS } from './status-cell';

/** The documents that the workbook holds, and whether each is as it was computed; the key of the table is last. */
export function documentColumns(context: SheetContext, inputs: InputSums): SizedColumn[] {
  const { language, say, analysis } = context;
  const { plans } = analysis;
  const column = columnMaker(language, plans);
  const [current, stale] = [say(STATUS_WORDS.current), say(STATUS_WORDS.stale)];
  return [
    column('city', 'computed', 16, ({ planId, cityName }) => cityName || planId, {
      links: plans.map(({ planId }) => ({ sheet: context.planSheets.get(planId) ?? planId, cell: 'A1' })),
    }),
    column('year', 'computed', 22, planSpan),
    column('printed', 'computed', 70, (plan) => say(regulationName(plan)), {
      header: say({ id: 'Peraturan', en: 'Regulation' }),
    }),
    column('inputs', 'computed', 24, () => current, {
      header: say({ id: 'Status hasil', en: 'State of results' }),
      earlierHeaders: ['Masukan', 'Inputs'],
      format: 'general',
      wrap: true,
      formulas: plans.map(({ planId }) => {
        const sum = inputs.plans.get(planId);
        return sum ? `=IF(${inStepFormula(sum, language)},"${current}","${stale}")` : null;
      }),
      colors: [
        { word: current, ...COLORS.good },
        { word: stale, ...COLORS.bad },
      ],
    }),
    column('plan', 'id', 12, ({ planId }) => planId, { wrap: false }),
  ];
}

/**
 * In step when every document is, and the crosswalk, the decisions and the ticks are as they were.
 *
 * @param headerRow of the table of documents
 */
export function statusFormula(
  context: SheetContext,
  columns: readonly SizedColumn[],
  headerRow: number,
  inputs: InputSums,
): SheetCell {
  const { language, say, analysis } = context;
  const letter = columnName(columns.findIndex(({ key }) => key === 'inputs'));
  const first = headerRow + 2;
  const documents = `$${letter}$${String(first)}:$${letter}$${String(first + analysis.plans.length - 1)}`;
  const current = say(STATUS_WORDS.current);
  const others = inputs.others.map((sum) => inStepFormula(sum, language));
  const inStep = [`COUNTIF(${documents},"${current}")=${String(analysis.plans.length)}`, ...others];
  return {
    row: STATUS_ROW,
    column: STATUS_COLUMN,
    value: current,
    formula: `=IF(AND(${inStep.join(',')}),"${current}","${say(STATUS_WORDS.stale)}")`,
    unknown: say(STATUS_WORDS.unknown),
    style: 'figure',
  };
}
