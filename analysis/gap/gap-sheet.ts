import { achievementColumns } from '../monitoring/achievement-columns';
import { staysFlat } from '../plan/path';
import { type Operator, type Path, PATHS, type Plan } from '../plan/plan';
import { CODE, codeNumber, column, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { lookup, thisRow, wholeColumn } from '../sheets/formulas';
import { planTableName, yearsOf } from '../sheets/names';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import type { CellValue } from '../sheets/sheet';
import { type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import {
  directionWord,
  DIRECTION_WORDS,
  GAP_STATUS_WORDS,
  NATURE_WORDS,
  PATH_WORDS,
  YES,
} from '../text/words';
import type { GapColumns } from './gap-frame';
import { GAP_REASONS, type GapReason } from './reasons';
import { withBound } from './with-bound';

const GAP_TABLE = 'tblKesenjangan';

export const GAP_SHEET: ResultSheet = {
  key: 'gap',
  showsRealisations: true,
  name: { id: 'Kesenjangan', en: 'Gaps' },
  tabColor: '2F5C3A',
  title: { id: 'Kesenjangan target per baris', en: 'Target gaps, row by row' },
  subtitle: {
    id: 'Perubahan target = target tiap tahun terhadap tahun sebelumnya (tahun pertama terhadap data dasar, untuk kondisi). Jarak ke target = target tahun akhir terhadap data dasar. Positif selalu berarti membaik, negatif memburuk, juga bila angkanya harus turun.',
    en: 'Planned change = target of each year against the year before (the first one against the baseline, for levels). Distance to target = final target against the baseline. Positive always means better, negative worse, also where the figure should fall.',
  },
  purpose: {
    id: 'Perubahan target dan jarak ke target, baris demi baris.',
    en: 'Planned changes and distances to target, row by row.',
  },
  long: {
    frozen: 3,
    hint: {
      id: 'Angka dihitung langsung dari lembar RAD: ubah nilai di lembar itu, angka lembar ini ikut berubah. Sel kosong berarti tidak dapat dihitung; lihat kolom Alasan di buku kerja. Satuan persen: jarak dalam persen poin. Tiap kota dimulai dengan baris yang targetnya berubah; hanya baris itu yang dicetak.',
      en: 'Figures are computed live from the plan sheets: change a value there and it changes here. A blank cell cannot be computed; see Reason in the workbook. Percent units: distance in percentage points. Each city begins with the rows whose targets change; only these are printed.',
    },
  },
};

export type GapRow = RowOf<Frame<GapColumns>>;

/** A column of formulas over the plans and over other columns. */
interface LiveColumn {
  value(row: GapRow): CellValue;
  /** Formula in every row of a plan; null for none. */
  formula(plan: Plan): string | null;
  /** That formula as a row has it, where rows differ. */
  ofRow?(row: GapRow, formula: string): string;
  /** Sign of a bound, shown with the value as it was read. */
  bound?(row: GapRow): Operator | null | undefined;
  /** Rows whose blank no formula can know. */
  isFixed?(row: GapRow): boolean;
  readonly header?: string;
  readonly isHidden?: boolean;
  readonly format: SizedColumn['format'];
  readonly colors?: NonNullable<SizedColumn['colors']>;
  readonly group?: string;
}

/** What makes such columns: their maker, and the cell of a column in the row of a formula. */
export interface LiveColumns {
  live(key: string, width: number, column: LiveColumn): SizedColumn;
  here(key: string): string;
}

/**
 * The gaps that the plans support, row by row. Figures are live formulas over the plan sheets, found by row id, so
 * sorting either sheet keeps them right; the computed value is cached. A figure that cannot be computed is blank
 * and its reason stands beside it.
 *
 * @param rows of the frame in the order in which they are shown
 */
export function gapTable(
  context: SheetContext,
  frame: Frame<GapColumns>,
  rows: readonly GapRow[] = recordsOf(frame),
): StackedTable {
  const { language, say } = context;
  const show = showing(context, rows);
  const plans = new Map(context.analysis.plans.map((plan) => [plan.planId, plan]));
  const live = (
    key: string,
    width: number,
    {
      value,
      formula,
      ofRow = (_, one) => one,
      bound = () => null,
      isFixed = () => false,
      ...looks
    }: LiveColumn,
  ): SizedColumn => {
    const byPlan = new Map([...plans].map(([planId, plan]) => [planId, formula(plan)]));
    const shown = rows.map((row) => withBound(value(row), bound(row), language));
    const formulas = rows.map((row, i) => {
      const ofPlan = isFixed(row) ? null : (byPlan.get(row.plan_id) ?? null);
      const one = ofPlan === null ? null : ofRow(row, ofPlan);
      const [was, text] = [value(row), shown[i]];
      return one === null || was === text ? one : boundFormula(one, String(was), String(text));
    });
    // The cached result of a formula that shows nothing is an empty text.
    const cached = shown.map((one, i) => (formulas[i] === null ? null : (one ?? '')));
    return column(language, key, 'computed', width, cached, { ...looks, formulas });
  };

  const here = (key: string): string => thisRow(GAP_TABLE, key, language);
  const inPlan = (plan: Plan, key: string): string =>
    lookup(planTableName(plan.planId), key, here('position'), language);
  const blankable = (reference: string): string => `IF(ISNUMBER(${reference}),${reference},"")`;
  const ahead = (later: string, earlier: string): string =>
    `IF(${here('direction')}="${say(DIRECTION_WORDS['-1'])}",${earlier}-${later},${later}-${earlier})`;
  // The frame has the years of all plans of the run, those that are not shown among them.
  const years = yearsOf(context.analysis.plans);
  const targetGroup = say({ id: 'Target (dibaca)', en: 'Targets (as read)' });
  const stepGroup = say({
    id: 'Perubahan target (+ membaik, − memburuk)',
    en: 'Planned change (+ better, − worse)',
  });
  const distanceGroup = say({ id: 'Jarak ke target tahun akhir', en: 'Distance to the final target' });
  const isDistanceFixed = (row: GapRow): boolean => isFixed(row.reason, row.distance_to_target);
  // Both numbers are there, and their difference says nothing: one is a bound, or in percent.
  const isFirstFixed = ({ nature, baseline, ...row }: GapRow): boolean => {
    const plan = plans.get(row.plan_id);
    const target = plan ? row[`target_${firstYear(plan)}`] : null;
    return nature === 'level' && baseline !== null && target !== null && row.change_from_baseline === null;
  };
  const standing = `${here('nature')}="${say(NATURE_WORDS.level)}"`;

  const columns = [
    show('city', 14, ({ plan_id }) => context.planName(plan_id)),
    show('place', 8, (row) => row.row_number, {
      ...CODE,
      links: rows.map((row) => rowLink(context, row)),
    }),
    show('action', 96, actionAndMeasure, { header: say(ACTION_AND_MEASURE) }),
    show('unit', 20, (row) => row.printed_unit),
    live('path', 12, {
      value: (row) => say(PATH_WORDS[row.path]),
      formula: (plan) => `=${inPlan(plan, 'path')}`,
      format: 'general',
      colors: PATHS.map((path) => ({ word: say(PATH_WORDS[path]), ...COLORS[MOVE_COLORS[moveOf(path)]] })),
    }),
    live('baseline_live', 10, {
      value: (row) => row.baseline,
      formula: (plan) =>
        `=IF(${inPlan(plan, 'plan_total')}="${say(YES)}","",${blankable(inPlan(plan, 'baseline_value'))})`,
      bound: (row) => row.baseline_operator,
      format: 'number',
      group: targetGroup,
    }),
    ...years.map((year) =>
      live(`target_live_${String(year)}`, 10, {
        value: (row) => row[`target_${year}`] ?? null,
        formula: (plan) =>
          plan.years.includes(year) ? `=${blankable(inPlan(plan, `target_${String(year)}_value`))}` : null,
        bound: (row) => row[`target_${year}_operator`],
        format: 'number',
        group: targetGroup,
      }),
    ),
    ...([...plans.values()].some(({ hasBaseline }) => hasBaseline)
      ? [
          live('change_from_baseline', 11.5, {
            value: (row) => row.change_from_baseline,
            formula: (plan) => {
              const target = here(`target_live_${String(firstYear(plan))}`);
              const base = here('baseline_live');
              return `=IF(AND(${standing},COUNT(${target},${base})=2),${ahead(target, base)},"")`;
            },
            isFixed: isFirstFixed,
            format: 'number',
            group: stepGroup,
          }),
        ]
      : []),
    ...years.flatMap((year) => {
      const isStepped = (plan: Plan): boolean => plan.years.includes(year) && plan.years.includes(year - 1);
      if (![...plans.values()].some(isStepped)) return [];
      const stepOf = (row: GapRow): number | null => row[`planned_step_${year}`] ?? null;
      const later = here(`target_live_${String(year)}`);
      const earlier = here(`target_live_${String(year - 1)}`);
      return [
        live(`planned_step_${String(year)}`, 11.5, {
          header: `${say({ id: 'Perubahan', en: 'Change' })} ${String(year)}`,
          value: stepOf,
          formula: (plan) =>
            isStepped(plan) ? `=IF(COUNT(${later},${earlier})=2,${ahead(later, earlier)},"")` : null,
          isFixed: (row) => isFixed(row.step_reason, stepOf(row)),
          format: 'number',
          group: stepGroup,
        }),
      ];
    }),
    live('distance_to_target', 11, {
      value: (row) => row.distance_to_target,
      formula: (plan) => {
        const target = here(`target_live_${String(Math.max(...plan.years))}`);
        const base = here('baseline_live');
        return `=IF(AND(${standing},COUNT(${target},${base})=2),${ahead(target, base)},"")`;
      },
      isFixed: isDistanceFixed,
      format: 'number',
      group: distanceGroup,
    }),
    live('distance_percent', 11, {
      value: (row) => row.distance_percent,
      formula: () =>
        `=IF(ISNUMBER(${here('distance_to_target')}),IF(${here('baseline_live')}=0,"",100*${here('distance_to_target')}/ABS(${here('baseline_live')})),"")`,
      isFixed: (row) => row.in_points || isDistanceFixed(row),
      format: 'percent',
      group: distanceGroup,
    }),
    live('required_annual_change', 12, {
      value: (row) => row.required_annual_change,
      formula: (plan) => {
        const left = yearsLeft(plan);
        return left === null
          ? null
          : `=IF(ISNUMBER(${here('distance_to_target')}),${here('distance_to_target')}/${String(left)},"")`;
      },
      isFixed: isDistanceFixed,
      format: 'number',
      group: distanceGroup,
    }),
    show('status', 24, (row) => say(GAP_STATUS_WORDS[row.status]), {
      colors: [
        { word: say(GAP_STATUS_WORDS.computed), ...COLORS.good },
        { word: say(GAP_STATUS_WORDS.maintain), ...COLORS.calm },
        { word: say(GAP_STATUS_WORDS['planned-step-only']), ...COLORS.warn },
        { word: say(GAP_STATUS_WORDS['not-computable']), ...COLORS.none },
      ],
    }),
    ...achievementColumns(context, rows, { live, here }),
    show('reason', 120, (row) => reasonText(context, row)),
    show('cluster', 8),
    show('canonical_indicator', 10, (row) => codeNumber(row.canonical_indicator), CODE),
    live('nature', 13, {
      value: (row) => say(NATURE_WORDS[row.nature]),
      formula: (plan) => `=${inPlan(plan, 'nature')}`,
      format: 'general',
    }),
    live('direction', 9, {
      value: (row) => directionWord(row.direction, language),
      formula: (plan) => `=${inPlan(plan, 'direction')}`,
      format: 'general',
    }),
    live('position', 7, {
      value: (row) => row.row_number,
      formula: ({ planId }) =>
        `=MATCH(${here('row_id')},${wholeColumn(planTableName(planId), 'row_id', language)},0)`,
      format: 'integer',
      isHidden: true,
    }),
    show('row_id', 16, { role: 'id', wrap: false, isHidden: true }),
  ];
  return {
    name: GAP_TABLE,
    columns,
    print: {
      columns: columns.findIndex(({ key }) => key === 'status'),
      rows: rows.map(({ path }) => moveOf(path) === 'changes'),
    },
  };
}

/** A blank that numbers alone do not explain (a bound, mixed percent): no formula can know it. */
const FIXED_REASONS: ReadonlySet<GapReason | null> = new Set<GapReason>([
  'lower-bound',
  'upper-bound',
  'approximate',
  'mixed-units',
]);

const ACTION_AND_MEASURE = { id: 'Kegiatan dan ukuran', en: 'Action and measure' };

/** Both as printed; the action alone where the annex has no measure, or repeats it. */
function actionAndMeasure({ action, measure }: GapRow): string {
  return [...new Set([action, measure])].filter(Boolean).join(' — ');
}

type Move = 'changes' | 'flat' | 'unknown';
const MOVE_COLORS = { changes: 'calm', flat: 'warn', unknown: 'none' } as const;

function moveOf(path: Path): Move {
  if (path === 'unknown') return 'unknown';
  return staysFlat(path) ? 'flat' : 'changes';
}

/** City by city in the order of the plans; what moves first, what stands still next, each as the annex has it. */
export function byCityAndMove(frame: Frame<GapColumns>): readonly GapRow[] {
  const order: readonly Move[] = ['changes', 'flat', 'unknown'];
  return linesOf(recordsOf(frame), ({ plan_id }) => plan_id).flatMap((rows) =>
    order.flatMap((move) => rows.filter(({ path }) => moveOf(path) === move)),
  );
}

/** The sign belongs to the value as it was read: one that the planner types instead is shown as it is. */
function boundFormula(formula: string, value: string, text: string): string {
  return `=IF(${formula.slice(1)}=${value},"${text}",${formula.slice(1)})`;
}

function isFixed(reason: GapReason | null, value: number | null): boolean {
  return value === null && FIXED_REASONS.has(reason);
}

function firstYear({ years }: Plan): number {
  return Math.min(...years);
}

function yearsLeft({ baselineYear, years }: Plan): number | null {
  const left = baselineYear === null ? 0 : Math.max(...years) - baselineYear;
  return left > 0 ? left : null;
}

function reasonText({ say }: SheetContext, { reason, step_reason }: GapRow): string {
  const words = [...new Set([reason, step_reason])].flatMap((code) =>
    code === null ? [] : say(GAP_REASONS[code]),
  );
  return words.join(' ');
}
