import { parseState } from '../../analysis/sheets/state';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import type { LastRun } from './analysis-client';

/** The pane's own part of the workbook's state, beside what the analysis keeps there. */
interface PaneState {
  readonly pane?: LastRun | null;
}

/** How the last run of a pane was made; null when there was none, or the state is not ours. */
export function lastRun(state: string | null): LastRun | null {
  if (state === null) return null;
  try {
    return (JSON.parse(state) as PaneState).pane ?? null;
  } catch {
    return null;
  }
}

export function withLastRun(description: WorkbookDescription, pane: LastRun | null): WorkbookDescription {
  const state = JSON.parse(description.state) as object;
  return { ...description, state: JSON.stringify({ ...state, pane }) };
}

/** A description without results, in a workbook that may have some: what they follow from is what it was. */
export function withResultsOf(state: string | null, description: WorkbookDescription): WorkbookDescription {
  const kept = withLastRun(description, lastRun(state));
  const inputs = parseState(state)?.inputs ?? [];
  return { ...kept, state: JSON.stringify({ ...(JSON.parse(kept.state) as object), inputs }) };
}
