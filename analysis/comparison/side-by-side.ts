import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import { CODE, codeNumber, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { rowLink } from '../sheets/row-link';
import { CENTRED, KEY, type RowOf, SHARE, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { type Line, linesOf } from '../table/lines';
import { COMPARABILITY_WORDS, NATURE_WORDS } from '../text/words';
import { COMPARISON_SHEET } from './comparison-sheet';
import { cityHeader, COMPARISON_SOURCE, reasonText } from './comparison-words';
import { type SideBySideColumns, sideBySideFrame } from './side-by-side-frame';

type MatchRow = RowOf<Frame<SideBySideColumns>>;

/** Rows about the same thing, one line per match: wording, unit, nature and target of every city. */
export const SIDE_BY_SIDE = measure({
  key: 'sideBySide',
  compute: ({ plans, reference, comparisons }) => sideBySideFrame(plans, reference, comparisons),
  sheet: COMPARISON_SHEET,
  table: (context, frame): StackedTable => {
    const { say, analysis } = context;
    const matches = linesOf(recordsOf(frame), ({ match_id }) => match_id);
    const show = showing(context, matches);
    return {
      caption: say({ id: 'Tabel 2. Pasangan baris yang bunyinya serupa', en: 'Table 2. Rows side by side' }),
      name: 'tblPersandingan',
      source: say(COMPARISON_SOURCE),
      none: say({
        id: 'Belum ada yang disandingkan: perlu baris dari dua kota tentang hal yang sama, dengan target pada tahun yang sama.',
        en: 'Nothing side by side yet: it takes rows of two cities about the same thing, with targets in the same year.',
      }),
      columns: [
        show('canonical_indicator', 11, ([row]) => codeNumber(row.canonical_indicator), CODE),
        show('cluster', 9, ([row]) => row.cluster, CENTRED),
        show('action', 40, (rows) => wording(context, rows)),
        show('comparability', 16, ([row]) => say(COMPARABILITY_WORDS[row.comparability]), {
          ...CENTRED,
          colors: [
            { word: say(COMPARABILITY_WORDS.comparable), ...COLORS.good },
            { word: say(COMPARABILITY_WORDS['partly-comparable']), ...COLORS.warn },
            { word: say(COMPARABILITY_WORDS['not-comparable']), ...COLORS.none },
          ],
        }),
        ...analysis.plans.flatMap((plan) => cityColumns(context, plan, matches)),
        show('year', 9, ([row]) => row.year, CODE),
        show('denominator', 12, ([row]) => row.denominator, {
          header: say({ id: 'Penyebut', en: 'Denominator' }),
        }),
        show('reason', 44, ([row]) => reasonText(context, row.reasons)),
      ],
    };
  },
});

/** Wording of every city's row, one line per city in the order of the plans. */
function wording({ analysis, planLabel }: SheetContext, match: Line<MatchRow>): string {
  return analysis.plans
    .flatMap(({ planId }) => match.find(({ plan_id }) => plan_id === planId) ?? [])
    .map(({ plan_id, measure: measured, action }) => `${planLabel(plan_id)}: ${measured || action}`)
    .join('\n');
}

/** A city may have no row in a match: its cells are then blank. */
function cityColumns(context: SheetContext, plan: Plan, matches: readonly Line<MatchRow>[]): SizedColumn[] {
  const { planId } = plan;
  const headed = cityHeader(context, plan);
  const rows = matches.map((match) => ({ row: match.find(({ plan_id }) => plan_id === planId) }));
  const show = showing(context, rows);
  return [
    show(`row_id_${planId}`, 16, ({ row }) => row?.row_id ?? null, {
      ...headed('Kode baris', 'Row ID', ['ID']),
      ...KEY,
      wrap: false,
      links: rows.map(({ row }) => (row ? rowLink(context, row) : null)),
    }),
    show(`unit_${planId}`, 14, ({ row }) => row?.printed_unit ?? null, headed('Satuan', 'Unit')),
    show(
      `nature_${planId}`,
      13,
      ({ row }) => (row ? context.say(NATURE_WORDS[row.nature]) : null),
      headed('Jenis target', 'Kind of target', ['Sifat', 'Nature']),
    ),
    show(`target_${planId}`, 11, ({ row }) => (row ? targetOf(row) : null), {
      ...headed('Target', 'Target'),
      format: 'number',
    }),
    show(`share_${planId}`, 11, ({ row }) => row?.share ?? null, {
      ...headed('Persentase (%)', 'Percentage (%)', ['Bagian (%)', 'Share (%)']),
      ...SHARE,
    }),
  ];
}

/** A bound keeps its sign and is then a text: "> 90" is not 90. */
function targetOf({ target, operator }: MatchRow): number | string | null {
  return target === null || !operator ? target : `${operator} ${String(target)}`;
}
