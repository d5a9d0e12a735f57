import type { Plan } from '../plan/plan';
import { blank, CODE, codeNumber, columnMaker, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { frameColumns, type RowOf } from '../sheets/frame-columns';
import { rowLink } from '../sheets/row-link';
import type { StackedTable } from '../sheets/stack';
import { type Line, linesOf } from '../table/lines';
import type { Frame } from '../table/frame';
import { COMPARABILITY_WORDS, NATURE_WORDS } from '../text/words';
import { cityHeader, COMPARISON_SOURCE, reasonText } from './comparison-words';
import type { SideBySideColumns } from './side-by-side-frame';

type MatchRow = RowOf<Frame<SideBySideColumns>>;

/** Rows about the same thing, one line per match: wording, unit, nature and target of every city. */
export function rowsTable(context: SheetContext, frame: Frame<SideBySideColumns>): StackedTable | null {
  const { language, say, analysis } = context;
  const matches = linesOf(frameColumns(context, frame).rows, ({ match_id }) => match_id);
  if (matches.length === 0) return null;
  const match = columnMaker(language, matches);
  return {
    caption: say({ id: 'Tabel 2. Baris yang disandingkan', en: 'Table 2. Rows side by side' }),
    name: 'tblPersandingan',
    source: say(COMPARISON_SOURCE),
    columns: [
      match('canonical_indicator', 'computed', 11, ([row]) => codeNumber(row.canonical_indicator), CODE),
      match('cluster', 'computed', 9, ([row]) => row.cluster, { align: 'center' }),
      match('action', 'computed', 40, (rows) => wording(context, rows)),
      match('comparability', 'computed', 16, ([row]) => say(COMPARABILITY_WORDS[row.comparability]), {
        align: 'center',
        colors: [
          { word: say(COMPARABILITY_WORDS.comparable), ...COLORS.good },
          { word: say(COMPARABILITY_WORDS['partly-comparable']), ...COLORS.warn },
          { word: say(COMPARABILITY_WORDS['not-comparable']), ...COLORS.none },
        ],
      }),
      ...analysis.plans.flatMap((plan) => cityColumns(context, plan, matches)),
      match('year', 'computed', 9, ([row]) => row.year, CODE),
      match('denominator', 'computed', 12, ([row]) => row.denominator, {
        header: say({ id: 'Penyebut', en: 'Denominator' }),
      }),
      match('reason', 'computed', 44, ([row]) => reasonText(context, row.reasons)),
    ],
  };
}

/** Wording of every city's row, one line per city in the order of the plans. */
function wording({ analysis, planLabel }: SheetContext, match: Line<MatchRow>): string {
  return analysis.plans
    .flatMap(({ planId }) => match.find(({ plan_id }) => plan_id === planId) ?? [])
    .map(({ plan_id, measure, action }) => `${planLabel(plan_id)}: ${measure || action}`)
    .join('\n');
}

function cityColumns(context: SheetContext, plan: Plan, matches: readonly Line<MatchRow>[]): SizedColumn[] {
  const { language, say } = context;
  const { planId } = plan;
  const rows = matches.map((match) => match.find(({ plan_id }) => plan_id === planId) ?? null);
  const city = columnMaker(language, rows);
  const headed = cityHeader(context, plan);
  return [
    city(`row_id_${planId}`, 'computed', 16, (row) => row?.row_id ?? null, {
      ...headed({ id: 'ID', en: 'ID' }),
      wrap: false,
      links: rows.map((row) => row && rowLink(context, row)),
    }),
    city(
      `unit_${planId}`,
      'computed',
      14,
      (row) => blank(row?.printed_unit),
      headed({ id: 'Satuan', en: 'Unit' }),
    ),
    city(
      `nature_${planId}`,
      'computed',
      13,
      (row) => row && say(NATURE_WORDS[row.nature]),
      headed({ id: 'Sifat', en: 'Nature' }),
    ),
    city(`target_${planId}`, 'computed', 11, (row) => row && targetOf(row), {
      ...headed({ id: 'Target', en: 'Target' }),
      format: 'number',
    }),
    city(`share_${planId}`, 'computed', 11, (row) => row?.share ?? null, {
      ...headed({ id: 'Bagian (%)', en: 'Share (%)' }),
      format: 'percent',
    }),
  ];
}

/** A bound keeps its sign and is then a text: "> 90" is not 90. */
function targetOf({ target, operator }: MatchRow): number | string | null {
  return target === null || !operator ? target : `${operator} ${String(target)}`;
}
