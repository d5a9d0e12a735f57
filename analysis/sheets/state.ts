import type { ReadCell, RefusedCell } from '../plan/row-edits';
import type { CrosswalkEntry, PlanDocument } from '../reference/reference';
import type { Language } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import type { InputSum } from './input-sum';

/**
 * What a workbook remembers of the run that wrote it: enough to tell the planner's own edits from what was written,
 * and results that are in step with their inputs from those that are not.
 */
export interface WorkbookState {
  readonly version: 1;
  readonly language: Language;
  /** ISO 8601. */
  readonly computedAt: string;
  /** Of all plans of the run, shown or not. */
  readonly planIds: readonly string[];
  /** As the planner set them: plan of the own city, and those to show beside it. */
  readonly own: string | null;
  readonly show: readonly string[] | null;
  /** Version of the seeds that the plans were read against. */
  readonly seeds: string;
  /** Cells of read columns that the planner had changed by hand. */
  readonly edits: readonly ReadCell[];
  /** Cells of read columns that were refused, with the text that stands in them. */
  readonly refused: readonly RefusedCell[];
  /** Mark of every row's printed text by row id: a row whose text is another was read anew. */
  readonly rowMarks: Readonly<Record<string, string>>;
  /** Marks of the single texts of every row (`textMarks`), by row id. */
  readonly textMarks: Readonly<Record<string, string>>;
  /** Marks of the plan files where they differ from `rowMarks`; null for a row that no file has. */
  readonly fileMarks: Readonly<Record<string, string | null>>;
  /** Values that decisions had set. */
  readonly fixes: readonly ReadCell[];
  /** Headers of the tables that are read back, by table and column key, in their order. */
  readonly headers: Readonly<Record<string, RecordedHeaders>>;
  /** What the results follow from, as it stood: the rule and sums of the home sheet's formulas. */
  readonly inputs: readonly InputSum[];
  /** Crosswalk lines that the planner had changed. */
  readonly crosswalk: readonly CrosswalkEntry[];
  /** What planners have said of headers of annexes (`HeaderAnswers`), for the next annex. */
  readonly headerAnswers: Readonly<Record<string, string>>;
  /** What was known of the plans beside their tables, for a door that does not have the file that says so. */
  readonly documents: readonly PlanDocument[];
}

/** State as the body of the custom XML part. */
export function formatState(state: WorkbookState): string {
  return JSON.stringify(state);
}

/** State of a workbook; null when there is none or when it is not ours. */
export function parseState(text: string | null): WorkbookState | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    // Workbooks of earlier versions do not have all of it.
    return isState(parsed) ? { ...KEPT_LATER, ...parsed } : null;
  } catch {
    return null;
  }
}

const KEPT_LATER = {
  own: null,
  show: null,
  edits: [],
  refused: [],
  rowMarks: {},
  textMarks: {},
  fileMarks: {},
  headers: {},
  headerAnswers: {},
  documents: [],
} as const satisfies Partial<WorkbookState>;

type StoredState = Omit<WorkbookState, keyof typeof KEPT_LATER> & Partial<WorkbookState>;

function isState(value: unknown): value is StoredState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Partial<Record<keyof WorkbookState, unknown>>;
  return (
    state.version === 1 &&
    (state.language === 'id' || state.language === 'en') &&
    typeof state.computedAt === 'string' &&
    typeof state.seeds === 'string' &&
    [
      state.planIds,
      state.fixes,
      state.crosswalk,
      state.edits ?? [],
      state.refused ?? [],
      state.inputs ?? [],
      state.documents ?? [],
      state.show ?? [],
    ].every(Array.isArray) &&
    [state.rowMarks ?? {}, state.headers ?? {}, state.headerAnswers ?? {}].every(
      (part) => typeof part === 'object',
    )
  );
}
