import type { Plan } from '../plan/plan';
import { CODE, codeNumber, column, type SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { lookup, thisRow, wholeColumn } from '../sheets/formulas';
import { planTableName } from '../sheets/names';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import type { CellValue } from '../sheets/sheet';
import { type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { directionWord, DIRECTION_WORDS, GAP_STATUS_WORDS, NATURE_WORDS, YES } from '../text/words';
import type { GapColumns } from './gap-frame';
import { GAP_REASONS, type GapReason } from './reasons';

const GAP_TABLE = 'tblKesenjangan';

export const GAP_SHEET: ResultSheet = {
  key: 'gap',
  name: { id: 'Kesenjangan', en: 'Gaps' },
  tabColor: '2F5C3A',
  title: { id: 'Kesenjangan target per baris', en: 'Target gaps, row by row' },
  subtitle: {
    id: 'Perubahan target = target tahun ini − target tahun lalu; jarak ke target = target tahun akhir − data dasar. Tanda + selalu berarti membaik, − memburuk, juga bila makin rendah makin baik.',
    en: "Planned change = this year's target − last year's; distance to target = final target − baseline. + always means better, − worse, also where lower is better.",
  },
  purpose: {
    id: 'Perubahan target dan jarak ke target, baris demi baris.',
    en: 'Planned changes and distances to target, row by row.',
  },
  long: {
    frozen: 1,
    hint: {
      id: 'Angka dihitung langsung dari lembar RAD: ubah nilai di sana, angka di sini ikut berubah. Sel kosong berarti tidak dapat dihitung; lihat kolom Alasan. Satuan persen: jarak dalam persen poin.',
      en: 'Figures are computed live from the plan sheets: change a value there and it changes here. A blank cell cannot be computed; see Reason. Percent units: distance in percentage points.',
    },
    pagesWide: 2,
  },
};

type GapRow = RowOf<Frame<GapColumns>>;

interface LiveColumn {
  value(row: GapRow): CellValue;
  /** Formula in every row of a plan; null for none. */
  formula(plan: Plan): string | null;
  /** Rows whose blank no formula can know. */
  isFixed?(row: GapRow): boolean;
  readonly format: SizedColumn['format'];
  readonly group?: string;
}

/**
 * The gaps that the plans support, row by row. Figures are live formulas over the plan sheets, found by row id, so
 * sorting either sheet keeps them right; the computed value is cached. A figure that cannot be computed is blank
 * and its reason stands beside it.
 */
export function gapTable(context: SheetContext, frame: Frame<GapColumns>): StackedTable {
  const { language, say } = context;
  const rows = recordsOf(frame);
  const show = showing(context, rows);
  const plans = new Map(context.analysis.plans.map((plan) => [plan.planId, plan]));
  const live = (
    key: string,
    width: number,
    { value, formula, isFixed = () => false, ...looks }: LiveColumn,
  ): SizedColumn => {
    const byPlan = new Map([...plans].map(([planId, plan]) => [planId, formula(plan)]));
    const formulas = rows.map((row) => (isFixed(row) ? null : (byPlan.get(row.plan_id) ?? null)));
    // The cached result of a formula that shows nothing is an empty text.
    const cached = rows.map((row, i) => (formulas[i] === null ? null : (value(row) ?? '')));
    return column(language, key, 'computed', width, cached, { ...looks, formulas });
  };

  const here = (key: string): string => thisRow(GAP_TABLE, key, language);
  const inPlan = (plan: Plan, key: string): string =>
    lookup(planTableName(plan.planId), key, here('position'), language);
  const blankable = (reference: string): string => `IF(ISNUMBER(${reference}),${reference},"")`;
  const ahead = (later: string, earlier: string): string =>
    `IF(${here('direction')}="${say(DIRECTION_WORDS['-1'])}",${earlier}-${later},${later}-${earlier})`;
  const years = frame.columns.flatMap((name) => /^target_(\d{4})$/.exec(name)?.[1] ?? []).map(Number);
  const targetGroup = say({ id: 'Target (dibaca)', en: 'Targets (as read)' });
  const stepGroup = say({
    id: 'Perubahan target (+ membaik, − memburuk)',
    en: 'Planned change (+ better, − worse)',
  });
  const distanceGroup = say({ id: 'Jarak ke target tahun akhir', en: 'Distance to the final target' });
  const isDistanceFixed = (row: GapRow): boolean => isFixed(row.reason, row.distance_to_target);
  const standing = `OR(${here('nature')}="${say(NATURE_WORDS.level)}",${here('nature')}="${say(NATURE_WORDS.maintain)}")`;

  const columns = [
    show('row_id', 16, {
      role: 'id',
      wrap: false,
      links: rows.map((row) => rowLink(context, row)),
    }),
    show('city', 14),
    show('cluster', 8),
    show('canonical_indicator', 10, (row) => codeNumber(row.canonical_indicator), CODE),
    show('action', 44),
    show('measure', 38),
    show('unit', 13, (row) => row.printed_unit),
    live('position', 7, {
      value: (row) => row.row_number,
      formula: ({ planId }) =>
        `=MATCH(${here('row_id')},${wholeColumn(planTableName(planId), 'row_id', language)},0)`,
      format: 'integer',
    }),
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
    live('baseline_live', 10, {
      value: (row) => row.baseline,
      formula: (plan) =>
        `=IF(${inPlan(plan, 'plan_total')}="${say(YES)}","",${blankable(inPlan(plan, 'baseline_value'))})`,
      format: 'number',
      group: targetGroup,
    }),
    ...years.map((year) =>
      live(`target_live_${String(year)}`, 10, {
        value: (row) => row[`target_${year}`] ?? null,
        formula: (plan) =>
          plan.years.includes(year) ? `=${blankable(inPlan(plan, `target_${String(year)}_value`))}` : null,
        format: 'number',
        group: targetGroup,
      }),
    ),
    ...years.flatMap((year) => {
      const isStepped = (plan: Plan): boolean => plan.years.includes(year) && plan.years.includes(year - 1);
      if (![...plans.values()].some(isStepped)) return [];
      const stepOf = (row: GapRow): number | null => row[`planned_step_${year}`] ?? null;
      const later = here(`target_live_${String(year)}`);
      const earlier = here(`target_live_${String(year - 1)}`);
      return [
        live(`planned_step_${String(year)}`, 11, {
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
    live('required_annual_change', 11, {
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
    show('status', 18, (row) => say(GAP_STATUS_WORDS[row.status]), {
      colors: [
        { word: say(GAP_STATUS_WORDS.computed), ...COLORS.good },
        { word: say(GAP_STATUS_WORDS.maintain), ...COLORS.calm },
        { word: say(GAP_STATUS_WORDS['planned-step-only']), ...COLORS.warn },
        { word: say(GAP_STATUS_WORDS['not-computable']), ...COLORS.none },
      ],
    }),
    show('reason', 64, (row) => reasonText(context, row)),
  ];
  return { name: GAP_TABLE, columns };
}

/** A blank that numbers alone do not explain (a bound, mixed percent): no formula can know it. */
const FIXED_REASONS: ReadonlySet<GapReason | null> = new Set<GapReason>([
  'lower-bound',
  'upper-bound',
  'approximate',
  'mixed-units',
]);

function isFixed(reason: GapReason | null, value: number | null): boolean {
  return value === null && FIXED_REASONS.has(reason);
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
