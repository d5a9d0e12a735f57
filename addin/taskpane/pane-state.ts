import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { SheetReport } from '../excel';
import type { Language } from '../text/text';
import type { Analysed, Checked, Phase, PlanChoice } from './analysis-client';

export type Step = 'load' | 'check' | 'analyse' | 'rounds' | 'report' | 'help';
export const STEPS: readonly Step[] = ['load', 'check', 'analyse', 'rounds', 'report', 'help'];

/** What the pane shows. Replaced as a whole, never changed in place. */
export interface PaneState {
  readonly language: Language;
  readonly step: Step;
  readonly door: 'connecting' | 'excel' | 'file';
  /** Annexes that come with the product; null until they are read. */
  readonly choices: readonly PlanChoice[] | null;
  readonly workbook: ReadWorkbook | null;
  /** Tab of every table, where it was asked for after `workbook` was read; null until then. */
  readonly tabs: ReadonlyMap<string, string> | null;
  readonly checked: Checked | null;
  readonly result: Result | null;
  /** Inputs changed after the last analysis. */
  readonly stale: boolean;
  /** Decisions or an analysis that no file holds yet; never inside Excel, which saves its own. */
  readonly unsaved: boolean;
  readonly busy: Busy | null;
}

export interface Result extends Omit<Analysed, 'description'> {
  readonly seconds: number;
  readonly computedAt: string;
  readonly sheets: readonly SheetReport[];
}

export interface Busy {
  readonly phase: Phase;
  readonly fraction: number;
  readonly cancel: (() => void) | null;
}

export interface Store {
  get(): PaneState;
  set(change: Partial<PaneState>): void;
  /** Calls back now, and after every change of one of these parts. */
  watch(parts: readonly (keyof PaneState)[], show: (state: PaneState) => void): void;
}

export function paneStore(first: Pick<PaneState, 'language' | 'step'>): Store {
  let state: PaneState = {
    door: 'connecting',
    choices: null,
    workbook: null,
    tabs: null,
    checked: null,
    result: null,
    stale: false,
    unsaved: false,
    busy: null,
    ...first,
  };
  const watchers: { parts: readonly (keyof PaneState)[]; show: (state: PaneState) => void }[] = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = { ...state, ...change };
      for (const { parts, show } of watchers)
        if (parts.some((part) => before[part] !== state[part])) show(state);
    },
    watch(parts, show) {
      watchers.push({ parts, show });
      show(state);
    },
  };
}
