import type { CrosswalkReading, Direction, Judged, Nature, NumberReading } from './plan';

/** What the planner set on one row, in place of what was read. Absent means "as read"; null means "no number". */
export interface RowEdit {
  readonly baseline?: number | null;
  /** By year. */
  readonly targets?: ReadonlyMap<number, number | null>;
  readonly nature?: Judged<Nature>;
  readonly direction?: Judged<Direction>;
  readonly crosswalk?: CrosswalkReading;
}

/** By row id. */
export type RowEdits = ReadonlyMap<string, RowEdit>;

/** The readings with the planner's numbers in place; printed text, operator and doubt stay visible. */
export function withEdits(
  read: { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] },
  edit: RowEdit | undefined,
  years: readonly number[],
): { readonly baseline: NumberReading; readonly targets: readonly NumberReading[] } {
  if (!edit) return read;
  return {
    baseline: edit.baseline === undefined ? read.baseline : { ...read.baseline, value: edit.baseline },
    targets: read.targets.map((target, i) => {
      const value = edit.targets?.get(years[i] ?? Number.NaN);
      return value === undefined ? target : { ...target, value };
    }),
  };
}
