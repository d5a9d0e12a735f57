import type { Comparability } from '../../comparison/judge-match';
import type { Plan, PlanRow } from '../../plan/plan';
import { columnOf } from '../../table/frame';
import { COMPARABILITY_WORDS } from '../../text/words';
import { blank, cellName, CODE, column, numberCell, type SizedColumn, textCell } from '../columns';
import { COLORS, type SheetContext } from '../context';
import { TABLE_NAMES } from '../names';
import { BODY_ROW } from '../sheet-frame';
import type { StackedTable } from '../stack';
import { cityHeader, COMPARISON_SOURCE, natureWord, reasonText } from './comparison-words';

/** Rows about the same thing, one line per match: wording, unit, nature and target of every city. */
export function rowsBlock(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const values = (name: string): readonly unknown[] => columnOf(analysis.sideBySide, name);
  const indicators = values('canonical_indicator').map(Number);
  const reasons = values('reasons').map((codes) => reasonText(context, codes));
  return {
    caption: say({ id: 'Tabel 2. Baris yang disandingkan', en: 'Table 2. Rows side by side' }),
    name: TABLE_NAMES.sideBySide,
    source: say(COMPARISON_SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'computed', 11, indicators, CODE),
      column(language, 'cluster', 'computed', 9, values('cluster').map(String), { align: 'center' }),
      column(language, 'action', 'computed', 40, actionsOf(context)),
      comparabilityColumn(context, values('comparability')),
      ...analysis.plans.flatMap((plan) => cityColumns(context, plan)),
      column(language, 'year', 'computed', 9, values('year').map(numberCell), CODE),
      column(language, 'denominator', 'computed', 12, values('denominator').map(textCell), {
        header: say({ id: 'Penyebut', en: 'Denominator' }),
      }),
      column(language, 'reason', 'computed', 44, reasons),
    ],
  };
}

/** Wording of every city's row, one line per city. */
function actionsOf(context: SheetContext): string[] {
  const { plans, sideBySide } = context.analysis;
  const texts = plans.map((plan) => {
    const actions = new Map(plan.rows.map((row) => [row.rowId, row.printed.measure || row.printed.action]));
    const city = context.planLabel(plan.planId);
    return columnOf(sideBySide, `row_id_${plan.planId}`).map((rowId) =>
      rowId === null ? '' : `${city}: ${actions.get(String(rowId)) ?? ''}`,
    );
  });
  return (texts[0] ?? []).map((_, i) =>
    texts
      .map((lines) => lines[i] ?? '')
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function comparabilityColumn({ language, say }: SheetContext, codes: readonly unknown[]): SizedColumn {
  const words = codes.map((code) => say(COMPARABILITY_WORDS[code as Comparability]));
  return column(language, 'comparability', 'computed', 16, words, {
    align: 'center',
    colors: [
      { word: say(COMPARABILITY_WORDS.comparable), ...COLORS.good },
      { word: say(COMPARABILITY_WORDS['partly-comparable']), ...COLORS.warn },
      { word: say(COMPARABILITY_WORDS['not-comparable']), ...COLORS.none },
    ],
  });
}

function cityColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, analysis } = context;
  const { planId } = plan;
  const values = (name: string): readonly unknown[] => columnOf(analysis.sideBySide, `${name}_${planId}`);
  const headed = cityHeader(context, plan);
  const rows = new Map<string | null, { readonly row: PlanRow; readonly index: number }>(
    plan.rows.map((row, index) => [row.rowId, { row, index }]),
  );
  const sheet = context.planSheets.get(planId) ?? planId;
  const ids = values('row_id').map(textCell);
  const units = ids.map((id) => blank(rows.get(id)?.row.printed.unit));
  const natures = values('nature').map((code) => blank(natureWord(context, code)));
  const operators = values('operator').map(textCell);
  // A bound keeps its sign and is then a text: "> 90" is not 90.
  const targets = values('target')
    .map(numberCell)
    .map((target, i) => {
      const operator = operators[i] ?? null;
      return target === null || operator === null ? target : `${operator} ${String(target)}`;
    });
  return [
    column(language, `row_id_${planId}`, 'computed', 16, ids, {
      ...headed({ id: 'ID', en: 'ID' }),
      wrap: false,
      links: ids.map((id) =>
        id === null ? null : { sheet, cell: cellName(BODY_ROW + (rows.get(id)?.index ?? 0), 0) },
      ),
    }),
    column(language, `unit_${planId}`, 'computed', 14, units, headed({ id: 'Satuan', en: 'Unit' })),
    column(language, `nature_${planId}`, 'computed', 13, natures, headed({ id: 'Sifat', en: 'Nature' })),
    column(language, `target_${planId}`, 'computed', 11, targets, {
      ...headed({ id: 'Target', en: 'Target' }),
      format: 'number',
    }),
    column(language, `share_${planId}`, 'computed', 11, values('share').map(numberCell), {
      ...headed({ id: 'Bagian (%)', en: 'Share (%)' }),
      format: 'percent',
    }),
  ];
}
