import type { Plan, PlanRow } from '../plan/plan';
import { GAP_REASONS, type GapReason } from '../gap/reasons';
import type { GapStatus } from '../gap/status';
import { columnOf } from '../table/frame';
import { directionWord, DIRECTION_WORDS, GAP_STATUS_WORDS, NATURE_WORDS, YES } from '../text/words';
import {
  blank,
  cellName,
  CODE,
  column,
  columnMaker,
  indicatorNumber,
  numberCell,
  type SizedColumn,
} from './columns';
import { COLORS, type SheetContext } from './context';
import { lookup, thisRow, wholeColumn } from './formulas';
import { TABLE_NAMES, planTableName } from './names';
import type { CellValue, Link, SheetDescription } from './sheet';
import { BODY_ROW, tableSheet } from './sheet-frame';
import { statusCell } from './status-cell';

/**
 * The gaps that the plans support, row by row. Figures are live formulas over the plan sheets, found by row id, so
 * sorting either sheet keeps them right; the computed value is cached. A figure that cannot be computed is blank
 * and its reason stands beside it.
 */
export function gapSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  return tableSheet(context, {
    key: 'gap',
    name: context.sheetName('gap'),
    tabColor: '2F5C3A',
    title: say({ id: 'Kesenjangan target per baris', en: 'Target gaps, row by row' }),
    subtitle: say(SUBTITLE),
    cells: [{ row: 2, column: 0, value: say(HINT), style: 'source', span: 9 }, statusCell(context, 3)],
    table: TABLE_NAMES.gap,
    columns: gapColumns(context),
    frozen: 1,
    print: { pagesWide: 2 },
  });
}

const SUBTITLE = {
  id: 'Kenaikan target = T tahun ini − T tahun lalu. Jarak ke target = T tahun akhir − data dasar. Positif selalu berarti membaik.',
  en: "Planned step = this year's target − last year's. Distance to target = final target − baseline. Positive always means better.",
};
const HINT = {
  id: 'Angka dihitung langsung dari lembar RAD: ubah nilai di sana, angka di sini ikut berubah. Sel kosong berarti tidak dapat dihitung; lihat kolom Alasan. Satuan persen: jarak dalam poin persentase.',
  en: 'Figures are computed live from the plan sheets: change a value there and it changes here. A blank cell cannot be computed; see Reason. Percent units: distance in percentage points.',
};

interface GapRow {
  readonly plan: Plan;
  readonly row: PlanRow;
  /** Row of the plan's table body, 0-based. */
  readonly index: number;
}

interface LiveColumn {
  readonly values: readonly CellValue[];
  /** Formula in every row of a plan; null for none. */
  formula(plan: Plan): string | null;
  /** Rows whose blank no formula can know. */
  isFixed?(row: number): boolean;
  readonly format: SizedColumn['format'];
  readonly group?: string;
}

function gapColumns(context: SheetContext): SizedColumn[] {
  const { language, say, analysis } = context;
  const frame = analysis.gap;
  const years = [...new Set(analysis.plans.flatMap((plan) => plan.years))].sort((a, b) => a - b);
  const rows: GapRow[] = analysis.plans.flatMap((plan) =>
    plan.rows.map((row, index) => ({ plan, row, index })),
  );
  const rowColumn = columnMaker(language, rows);
  const text = (key: string, width: number, value: (row: GapRow) => string | null): SizedColumn =>
    rowColumn(key, 'computed', width, (row) => blank(value(row)));
  const figures = (key: string): (number | null)[] => columnOf(frame, key).map(numberCell);
  const live = (
    key: string,
    width: number,
    { values, formula, isFixed = () => false, ...looks }: LiveColumn,
  ): SizedColumn => {
    const byPlan = new Map(analysis.plans.map((plan) => [plan, formula(plan)]));
    const formulas = rows.map(({ plan }, i) => (isFixed(i) ? null : (byPlan.get(plan) ?? null)));
    // The cached result of a formula that shows nothing is an empty text.
    const cached = values.map((value, i) => (formulas[i] === null ? null : (value ?? '')));
    return column(language, key, 'computed', width, cached, { ...looks, formulas });
  };

  const here = (key: string): string => thisRow(TABLE_NAMES.gap, key, language);
  const inPlan = (plan: Plan, key: string): string =>
    lookup(planTableName(plan.planId), key, here('position'), language);
  const blankable = (reference: string): string => `IF(ISNUMBER(${reference}),${reference},"")`;
  const ahead = (later: string, earlier: string): string =>
    `IF(${here('direction')}="${say(DIRECTION_WORDS['-1'])}",${earlier}-${later},${later}-${earlier})`;

  const distances = figures('distance_to_target');
  const reasons = columnOf(frame, 'reason').map(String);
  const stepReasons = columnOf(frame, 'step_reason').map(String);
  const statuses = columnOf(frame, 'status').map(String) as GapStatus[];
  const targetGroup = say({ id: 'Target (dibaca)', en: 'Targets (as read)' });
  const stepGroup = say({ id: 'Kenaikan target per tahun', en: 'Planned step per year' });
  const distanceGroup = say({ id: 'Jarak ke target tahun akhir', en: 'Distance to the final target' });
  const isDistanceFixed = (i: number): boolean => isFixed(reasons[i], distances[i]);
  const standing = `OR(${here('nature')}="${say(NATURE_WORDS.level)}",${here('nature')}="${say(NATURE_WORDS.maintain)}")`;

  return [
    rowColumn('row_id', 'id', 16, ({ row }) => row.rowId, {
      wrap: false,
      links: rows.map((row) => rowLink(context, row)),
    }),
    text('city', 14, ({ plan }) => plan.cityName),
    text('cluster', 8, ({ row }) => row.cluster),
    rowColumn('canonical_indicator', 'computed', 10, ({ row }) => indicatorNumber(row.crosswalk), CODE),
    text('action', 44, ({ row }) => row.printed.action),
    text('measure', 38, ({ row }) => row.printed.measure),
    text('unit', 13, ({ row }) => row.printed.unit),
    live('position', 7, {
      values: rows.map(({ index }) => index + 1),
      formula: ({ planId }) =>
        `=MATCH(${here('row_id')},${wholeColumn(planTableName(planId), 'row_id', language)},0)`,
      format: 'integer',
    }),
    live('nature', 13, {
      values: rows.map(({ row }) => say(NATURE_WORDS[row.nature.value])),
      formula: (plan) => `=${inPlan(plan, 'nature')}`,
      format: 'general',
    }),
    live('direction', 9, {
      values: rows.map(({ row }) => directionWord(row.direction.value, language)),
      formula: (plan) => `=${inPlan(plan, 'direction')}`,
      format: 'general',
    }),
    live('baseline_live', 10, {
      values: figures('baseline'),
      formula: (plan) =>
        `=IF(${inPlan(plan, 'plan_total')}="${say(YES)}","",${blankable(inPlan(plan, 'baseline_value'))})`,
      format: 'number',
      group: targetGroup,
    }),
    ...years.map((year) =>
      live(`target_live_${String(year)}`, 10, {
        values: figures(`target_${String(year)}`),
        formula: (plan) =>
          plan.years.includes(year) ? `=${blankable(inPlan(plan, `target_${String(year)}_value`))}` : null,
        format: 'number',
        group: targetGroup,
      }),
    ),
    ...years.flatMap((year) => {
      const isStepped = (plan: Plan): boolean => plan.years.includes(year) && plan.years.includes(year - 1);
      if (!analysis.plans.some(isStepped)) return [];
      const key = `planned_step_${String(year)}`;
      const values = figures(key);
      const later = here(`target_live_${String(year)}`);
      const earlier = here(`target_live_${String(year - 1)}`);
      return [
        live(key, 11, {
          values,
          formula: (plan) =>
            isStepped(plan) ? `=IF(COUNT(${later},${earlier})=2,${ahead(later, earlier)},"")` : null,
          isFixed: (i) => isFixed(stepReasons[i], values[i]),
          format: 'signed',
          group: stepGroup,
        }),
      ];
    }),
    live('distance_to_target', 11, {
      values: distances,
      formula: ({ years: planYears }) => {
        const target = here(`target_live_${String(Math.max(...planYears))}`);
        const base = here('baseline_live');
        return `=IF(AND(${standing},COUNT(${target},${base})=2),${ahead(target, base)},"")`;
      },
      isFixed: isDistanceFixed,
      format: 'signed',
      group: distanceGroup,
    }),
    live('distance_percent', 11, {
      values: figures('distance_percent'),
      formula: () =>
        `=IF(ISNUMBER(${here('distance_to_target')}),IF(${here('baseline_live')}=0,"",100*${here('distance_to_target')}/ABS(${here('baseline_live')})),"")`,
      isFixed: (i) => isPoints(rows[i]) || isDistanceFixed(i),
      format: 'percent',
      group: distanceGroup,
    }),
    live('required_annual_change', 11, {
      values: figures('required_annual_change'),
      formula: (plan) => {
        const left = yearsLeft(plan);
        return left === null
          ? null
          : `=IF(ISNUMBER(${here('distance_to_target')}),${here('distance_to_target')}/${String(left)},"")`;
      },
      isFixed: isDistanceFixed,
      format: 'signed',
      group: distanceGroup,
    }),
    column(
      language,
      'status',
      'computed',
      18,
      statuses.map((status) => say(GAP_STATUS_WORDS[status])),
      {
        colors: [
          { word: say(GAP_STATUS_WORDS.computed), ...COLORS.good },
          { word: say(GAP_STATUS_WORDS.maintain), ...COLORS.calm },
          { word: say(GAP_STATUS_WORDS['planned-step-only']), ...COLORS.warn },
          { word: say(GAP_STATUS_WORDS['not-computable']), ...COLORS.none },
        ],
      },
    ),
    column(
      language,
      'reason',
      'computed',
      64,
      reasons.map((reason, i) => reasonText(context, reason, stepReasons[i])),
    ),
  ];
}

/** A blank that numbers alone do not explain (a bound, mixed percent): no formula can know it. */
const FIXED_REASONS: ReadonlySet<string> = new Set([
  'lower-bound',
  'upper-bound',
  'approximate',
  'mixed-units',
] satisfies GapReason[]);

function isFixed(reason: string | undefined, value: number | null | undefined): boolean {
  return (value ?? null) === null && reason !== undefined && FIXED_REASONS.has(reason);
}

function isPoints(row: GapRow | undefined): boolean {
  return row !== undefined && (row.row.unit.kind === 'percent' || row.row.baseline.percent);
}

function yearsLeft({ baselineYear, years }: Plan): number | null {
  const left = baselineYear === null ? 0 : Math.max(...years) - baselineYear;
  return left > 0 ? left : null;
}

function reasonText(context: SheetContext, reason: string, stepReason: string | undefined): string | null {
  const words = [...new Set([reason, stepReason ?? ''])]
    .filter((code): code is GapReason => code in GAP_REASONS)
    .map((code) => context.say(GAP_REASONS[code]));
  return words.length === 0 ? null : words.join(' ');
}

function rowLink(context: SheetContext, { plan, index }: GapRow): Link | null {
  const sheet = context.planSheets.get(plan.planId);
  return sheet === undefined ? null : { sheet, cell: cellName(BODY_ROW + index, 0) };
}
