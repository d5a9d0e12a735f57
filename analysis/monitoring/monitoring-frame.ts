import type { Direction, Nature, Operator } from '../plan/plan';
import { columnOf, frame, type Frame } from '../table/frame';
import type { EntryStatus, Monitored, MonitoringLine } from './check-monitoring';
import { ENTRY_TEXTS, type EntryTextKey } from './entry-columns';
import { boundsOf } from './read-realisation';
import { orderOf, roundCode } from './round';

/** One row per line of monitoring: a row of a plan in a round, filled in or not. */
export type MonitoringColumns = {
  readonly entry_id: readonly string[];
  readonly plan_id: readonly string[];
  readonly city: readonly string[];
  readonly row_id: readonly string[];
  /** Blank for a row that has left the plan, and so are the other columns that say something of its row. */
  readonly row_number: readonly (number | null)[];
  readonly year: readonly number[];
  readonly round_no: readonly number[];
  /** Code of the round of its plan, and a number by which rounds are in order. */
  readonly period_key: readonly string[];
  readonly period_order: readonly number[];
  readonly period: readonly string[];
  readonly period_en: readonly string[];
  readonly action: readonly (string | null)[];
  readonly measure: readonly (string | null)[];
  readonly unit: readonly (string | null)[];
  readonly canonical_indicator: readonly (string | null)[];
  readonly nature: readonly (Nature | null)[];
  readonly direction: readonly (Direction | null)[];
  /** Names, joined by `;`. */
  readonly agencies: readonly (string | null)[];
  readonly target: readonly (number | null)[];
  readonly target_operator: readonly (Operator | null)[];
  /** A yearly volume: what was reported of the year before this round; else the latest value before it. */
  readonly last_value: readonly (number | null)[];
  /** Round of that value. */
  readonly last_period: readonly (string | null)[];
  readonly last_period_en: readonly (string | null)[];
  /** Counted in figures; blank where nothing was reported, or nothing that can be counted. */
  readonly realisation: readonly (number | null)[];
  /** What was understood in the cell, counted or not. */
  readonly typed_realisation: readonly (number | null)[];
  /** What stands there, where it is a text or was not understood. */
  readonly typed_text: readonly (string | null)[];
  /** The cell holds 0.975 for 97,5%. */
  readonly percent_cell: readonly boolean[];
  /** Bounds of what it may be (`boundsOf`). */
  readonly least: readonly (number | null)[];
  readonly most: readonly (number | null)[];
  /** A day as Excel's serial number. */
  readonly realised_on: readonly (number | null)[];
  /** What stands there, where it is a text or no day of the plan. */
  readonly realised_text: readonly (string | null)[];
  readonly status: readonly EntryStatus[];
  /** Whether anything was typed. */
  readonly filled: readonly boolean[];
} & { readonly [Key in EntryTextKey]: readonly (string | null)[] };

/**
 * The lines of monitoring with what their plans say of their rows, in the order of plans, rounds and rows.
 *
 * @example recordsOf(monitoringFrame(monitored))[0].period // 'Pemantauan I/2023'
 */
export function monitoringFrame({ lines }: Pick<Monitored, 'lines'>): Frame<MonitoringColumns> {
  const lasts = lastValues(lines);
  const targets = lines.map(({ plan, row, period }) => row?.targets[plan.years.indexOf(period.year)]);
  const known = (key: string): (string | null)[] => lines.map((line) => line.known[key] || null);
  const texts = Object.fromEntries(
    ENTRY_TEXTS.map((key) => [key, lines.map((line) => line.texts[key] || null)]),
  ) as Record<EntryTextKey, (string | null)[]>;
  const ofRow = (key: 'action' | 'measure' | 'unit'): (string | null)[] => {
    const kept = known(key);
    return lines.map(({ row }, at) => (row ? row.printed[key] || null : (kept[at] ?? null)));
  };
  const agencies = known('agencies');
  const bounds = lines.map(({ row }) => row && boundsOf(row));
  return frame({
    entry_id: lines.map(({ entryId }) => entryId),
    plan_id: lines.map(({ plan }) => plan.planId),
    city: lines.map(({ plan }) => plan.cityName),
    row_id: lines.map(({ rowId }) => rowId),
    row_number: lines.map(({ rowNumber }) => rowNumber),
    year: lines.map(({ period }) => period.year),
    round_no: lines.map(({ period }) => period.round),
    period_key: lines.map(({ plan, period }) => roundCode(plan.planId, period)),
    period_order: lines.map(({ period }) => orderOf(period)),
    period: lines.map(({ period }) => period.name.id),
    period_en: lines.map(({ period }) => period.name.en),
    action: ofRow('action'),
    measure: ofRow('measure'),
    unit: ofRow('unit'),
    canonical_indicator: lines.map(({ row }) => row?.crosswalk.indicator ?? null),
    nature: lines.map(({ row }) => row?.nature.value ?? null),
    direction: lines.map(({ row }) => row?.direction.value ?? null),
    agencies: lines.map(({ row }, at) =>
      row ? row.agencies.map(({ name }) => name).join(';') || null : (agencies[at] ?? null),
    ),
    target: targets.map((target) => target?.value ?? null),
    target_operator: targets.map((target) => (target?.value == null ? null : target.operator)),
    last_value: lasts.map((last) => last?.value ?? null),
    last_period: lasts.map((last) => last?.line.period.name.id ?? null),
    last_period_en: lasts.map((last) => last?.line.period.name.en ?? null),
    realisation: lines.map(({ realisation }) => realisation),
    typed_realisation: lines.map(({ typedNumber }) => typedNumber),
    typed_text: lines.map(({ typedText }) => typedText),
    percent_cell: lines.map(({ isPercentCell }) => isPercentCell),
    least: bounds.map((bound) => bound?.least ?? null),
    most: bounds.map((bound) => bound?.most ?? null),
    realised_on: lines.map(({ date }) => date),
    realised_text: lines.map(({ dateText }) => dateText),
    status: lines.map(({ status }) => status),
    filled: lines.map(({ isFilled }) => isFilled),
    ...texts,
  });
}

interface LastValue {
  readonly value: number;
  readonly line: MonitoringLine;
}

function lastValues(lines: readonly MonitoringLine[]): (LastValue | null)[] {
  const counted = new Map<string, MonitoringLine[]>();
  for (const line of lines)
    if (line.realisation !== null) counted.set(line.rowId, [...(counted.get(line.rowId) ?? []), line]);
  return lines.map((line) => {
    const before = (counted.get(line.rowId) ?? []).filter(
      ({ period }) => orderOf(period) < orderOf(line.period),
    );
    const isQuota = line.row?.nature.value === 'quota';
    const taking = isQuota
      ? before.filter(({ period }) => period.year === line.period.year)
      : before.slice(-1);
    const last = taking.at(-1);
    return last
      ? { line: last, value: taking.reduce((sum, { realisation }) => sum + (realisation ?? 0), 0) }
      : null;
  });
}

/** Whether anything was typed into any line. */
export function isAnythingReported(lines: Frame<MonitoringColumns>): boolean {
  return columnOf(lines, 'filled').includes(true);
}
