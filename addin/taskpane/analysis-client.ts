/**
 * The pane's way to the analysis: a Web Worker that is loaded at first use, so that neither its size nor its work
 * is felt in the pane. Everything that crosses is a plain value.
 */
import type { Decision } from '../../analysis/audit/decisions';
import type { Finding, Severity } from '../../analysis/audit/finding';
import type { GroupDecision } from '../../analysis/audit/finding-groups';
import type { Answered } from '../../analysis/evaluation/answers';
import type { Round } from '../../analysis/monitoring/round';
import type { ClusterId, UnitReading } from '../../analysis/plan/plan';
import type { InputSum } from '../../analysis/sheets/input-sum';
import type { TextTable } from '../../analysis/import/plan-table';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookState } from '../../analysis/sheets/state';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import type { ReturnedFile } from '../../analysis/xlsx';
import type { CellChange, Selection, SheetReport, TablePlace } from '../excel';

export interface PlanChoice {
  readonly planId: string;
  readonly cityCode: string;
  readonly cityName: string;
  readonly title: string;
  readonly regulation: string;
  readonly years: readonly number[];
  readonly rowCount: number;
}

/** A finding with where it stands in the workbook, what was decided, and where a decision is written. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly cityName: string;
  /** Cell that it is about, or its line among the findings; null where neither is there. */
  readonly place: TablePlace | null;
  /** Cells in the table of findings: decision, value, reason; null while that table is not there. */
  readonly record: DecisionRecord | null;
  /** True when a value of the planner's own can stand in place of what was read. */
  readonly changeable: boolean;
  /** Unit of the row when the read value is a number: the planner's own value then has to be one. */
  readonly unit: UnitReading | null;
  readonly decision: Decision | null;
  /** Group that it can be decided with. */
  readonly groupId: string;
  /** What hangs on it, in words; null for nothing. */
  readonly hangs: Bilingual | null;
  /** What came of the decision's value, where the planner has to look at it again. */
  readonly remark: Bilingual | null;
  /** True when the decision set nothing, because its value was not understood. */
  readonly refused: boolean;
}

/** Findings of one kind and cause, with what agreeing with all of them would change. */
export interface PlacedGroup {
  readonly groupId: string;
  readonly name: Bilingual;
  readonly severity: Severity;
  /** In short; and every figure with what it is and would be. */
  readonly effect: Bilingual;
  readonly changes: readonly Bilingual[];
  /** Cells in the table of groups; null while that table is not there. */
  readonly record: DecisionRecord | null;
  readonly decision: GroupDecision | null;
}

export interface DecisionRecord {
  readonly decision: TablePlace;
  /** Where a value of the planner's own is written; null where none can be. */
  readonly value: TablePlace | null;
  readonly reason: TablePlace;
  /** Words of the workbook's dropdown. */
  readonly words: Readonly<Record<Decision['decision'], string>>;
}

/** What a planner should look at that no finding says: a cell that was not understood, a column that was not found. */
export interface Notice {
  readonly words: Bilingual;
  /** Cell that it is about; null for none. */
  readonly place: TablePlace | null;
}

export interface Coverage {
  readonly cities: readonly {
    readonly planId: string;
    readonly name: string;
  }[];
  readonly clusters: readonly {
    readonly clusterId: ClusterId;
    readonly name: Bilingual;
    /** One per city, in their order. */
    readonly cells: readonly {
      /** Rows, repeated ones counted once, and those whose target changes over the years. */
      readonly rows: number;
      readonly moving: number;
      /** Findings about its rows that are not decided. */
      readonly open: number;
    }[];
  }[];
  /** Findings of each city that are not decided and belong to no cluster. */
  readonly beyond: readonly number[];
}

/** What the evaluation asks of one plan, and what the plan has for it. */
export interface Asked {
  readonly planId: string;
  readonly city: string;
  readonly points: number;
  /** Some of what counts as supported was only suggested, and nobody has confirmed it. */
  readonly suggested: boolean;
  /** Kinds of questions of which nothing, or next to nothing, has a row. */
  readonly kinds: readonly {
    readonly name: Bilingual;
    readonly points: number;
    /** Points without a row. */
    readonly none: number;
    /** Its largest question without a row. */
    readonly place: TablePlace | null;
  }[];
  readonly answers: Readonly<
    Record<
      Answered,
      { readonly points: number; readonly count: number; readonly largest: readonly AskedQuestion[] }
    >
  >;
  /** How far the 24 indicators are covered, worst first. */
  readonly grades: readonly { readonly word: Bilingual; readonly count: number }[];
  /** Indicators without a usable row. */
  readonly missing: readonly Bilingual[];
}

export interface AskedQuestion {
  readonly questionId: string;
  readonly name: Bilingual;
  readonly points: number;
  /** Who answers it, '' where the source names none. */
  readonly agencies: Bilingual;
  /** Row of the plan where there is one, else its line among the questions. */
  readonly place: TablePlace | null;
}

/** What stands side by side of the plans of an analysis. */
export interface Compared {
  readonly cities: readonly string[];
  /** Pairs whose figures stand side by side; the best comparable of them come along. */
  readonly count: number;
  readonly figures: readonly ComparedPair[];
  /** Pairs that wait for a denominator, and where the first of these is typed. */
  readonly waitingCount: number;
  readonly waiting: readonly ComparedPair[];
  readonly place: TablePlace | null;
  /** Points asked and not planned: one number per city, in their order. */
  readonly clusters: readonly { readonly name: Bilingual; readonly points: readonly number[] }[];
}

export interface ComparedPair {
  readonly pairId: string;
  /** What is compared. */
  readonly name: Bilingual;
  readonly rung: Bilingual;
  /** How sure it is that both rows mean the same, and why they do or do not. */
  readonly certainty: Bilingual;
  readonly reason: Bilingual;
  readonly cities: readonly {
    readonly city: string;
    /** Row of its plan, 1 for the first one. */
    readonly row: number;
    /** "50 dari 67 kelurahan", and what that is: "74,6%"; null where it says so itself. */
    readonly figure: Bilingual;
    readonly share: Bilingual | null;
    /** null where it is not per cent, or not known. */
    readonly percent: number | null;
    /** A bound such as "> 90%". */
    readonly isBound: boolean;
  }[];
}

export interface AnalysisOptions {
  readonly planIds: readonly string[];
  /** Year in which the cities are compared; null when the plans share none. */
  readonly year: number | null;
  readonly automatic: boolean;
}

/** A run as the workbook remembers it. */
export interface LastRun {
  readonly options: AnalysisOptions;
  readonly computedAt: string;
  readonly figures: readonly Figure[];
  /** Plans that could be chosen then; absent in workbooks of an older version. */
  readonly offered?: readonly string[];
  /** Tables that it wrote, in tab order; absent in workbooks of an older version. */
  readonly tables?: readonly string[];
}

export interface Figure {
  readonly what: Bilingual;
  readonly value: number;
}

export interface Checked {
  readonly plans: readonly PlanChoice[];
  /** By priority, and by what hangs on them. */
  readonly findings: readonly PlacedFinding[];
  /** The ones to decide first in front. */
  readonly groups: readonly PlacedGroup[];
  readonly notices: readonly Notice[];
  /** Rounds of monitoring that are open; empty where the workbook has no sheet to fill in. */
  readonly rounds: readonly RoundProgress[];
  readonly coverage: Coverage;
  /** Of the plans of the last analysis; empty where there is none. */
  readonly asked: readonly Asked[];
  /** The same plans side by side; null where there are no two. */
  readonly compared: Compared | null;
  /** What the results follow from, as it stood when they were computed; empty where there are none. */
  readonly inputs: readonly InputSum[];
  /** Headers of the tables that are read back, as they were written. */
  readonly headers: WorkbookState['headers'];
  /** What was said of headers of annexes, for the next one. */
  readonly headerAnswers: WorkbookState['headerAnswers'];
  /** Of the last analysis in this workbook; null when there is none. */
  readonly last: LastRun | null;
}

export interface Change {
  readonly what: Bilingual;
  readonly before: number;
  readonly after: number;
}

export interface Analysed {
  readonly description: WorkbookDescription;
  /** Against the last analysis in this workbook; null for the first. */
  readonly changes: readonly Change[] | null;
  /** Figures for a glance. */
  readonly figures: readonly Figure[];
  /** What became of the packets that came back; empty where none were taken. */
  readonly returned: readonly Returned[];
}

/** What is said of a packet that came back; `asksAttention` where not all of it was taken. */
export interface Returned {
  readonly words: Bilingual;
  readonly asksAttention: boolean;
}

/** An open round of a plan, and how far each responsible body has reported. */
export interface RoundProgress {
  readonly planId: string;
  readonly city: string;
  readonly name: Bilingual;
  readonly round: Round;
  /** Whether anybody has reported in it. */
  readonly begun: boolean;
  /** Those with most unreported rows first. */
  readonly agencies: readonly AgencyProgress[];
}

/** Rows that a body has to report in a round, those that it did, late ones among them, and those never reported in any. */
export interface AgencyProgress {
  readonly key: string;
  /** Null for rows that name no body. */
  readonly name: string | null;
  readonly due: number;
  readonly reported: number;
  readonly late: number;
  readonly never: number;
  /** Lines without a realisation, and where the first of them is typed; null where none of them is in the workbook. */
  readonly blank: number;
  readonly place: TablePlace | null;
}

/** Packets to make: of one plan in one round, for one body or, with null, for all. */
export interface WantedPackets {
  readonly planId: string;
  readonly round: Round;
  readonly agency: string | null;
}

/** Packets as one file: an .xlsx, or several in a .zip. */
export interface WrittenPackets {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

export type Phase = 'read' | 'audit' | 'measure' | 'describe' | 'write' | 'file';

/** A plan that was read from a file or a text that the planner brought, and what was not sure about it. */
export interface Imported {
  readonly choice: PlanChoice;
  /** The plan in the columns of a plan file; a correction changes one of its cells. */
  readonly table: TextTable;
  /** What is known beside the table, as a file of documents; null for nothing. */
  readonly documents: string | null;
  readonly questions: readonly ImportedQuestion[];
  /** What a column may be said to be. */
  readonly columns: readonly ColumnChoice[];
  /** Rows for a glance, each beside what the source prints there. */
  readonly rows: readonly ImportedGlance[];
  readonly keptOut: number;
}

export interface ImportedQuestion {
  readonly kind: string;
  readonly words: Bilingual;
  readonly place: Bilingual;
  /** How it is answered: the text of a cell, what a column is, the first year of the plan, or by agreeing alone. */
  readonly asks: 'cell' | 'column' | 'year' | 'agreement';
  /** Row of the table, where a cell can be corrected; null for a question about a column or the whole. */
  readonly row: number | null;
  readonly column: string;
  readonly printed: string;
  /** Of a column one of `ColumnChoice`. */
  readonly guess: string;
}

export interface ColumnChoice {
  /** As an answer about a header has it: `action`, `target_2024`, `extra`. */
  readonly value: string;
  readonly words: Bilingual;
}

/** Where an annex comes from. */
export type AnnexSource =
  | { readonly kind: 'file'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: 'cells'; readonly selection: Selection };

export interface ImportedGlance {
  readonly rowId: string;
  readonly place: Bilingual;
  readonly source: string;
  readonly read: string;
}

/** A plan that the planner brought, with what was said of its headers. */
export interface BroughtPlan extends Pick<Imported, 'table' | 'documents'> {
  readonly headers: Readonly<Record<string, string>>;
}

export interface Loaded {
  readonly description: WorkbookDescription;
  /** What new plans were read with, of corrections of others. */
  readonly carried: readonly Bilingual[];
}

/** Everything that can be asked of the worker. */
export interface Work {
  plans: { ask: null; answer: readonly PlanChoice[] };
  load: {
    ask: {
      readonly planIds: readonly string[];
      /** Plans that the planner brought. */
      readonly brought?: readonly BroughtPlan[];
      readonly workbook: ReadWorkbook;
      readonly language: Language;
      readonly computedAt: string;
    };
    answer: Loaded;
  };
  importAnnex: {
    ask: {
      readonly source: AnnexSource;
      /** Name or BPS code; blank takes the city that the document names. */
      readonly city: string;
      /** Pages of a PDF, such as `12-40`; blank reads all. */
      readonly pages: string;
      /** First year of the plan; null takes it from the document. */
      readonly firstYear: number | null;
      /** What planners have said of headers. */
      readonly headers: Readonly<Record<string, string>>;
      readonly language: Language;
    };
    answer: Imported;
  };
  check: { ask: { readonly workbook: ReadWorkbook; readonly language: Language }; answer: Checked };
  analyse: {
    ask: {
      readonly workbook: ReadWorkbook;
      readonly options: AnalysisOptions;
      /** Packets that came back, to be taken over in the same run. */
      readonly returned?: readonly ReturnedFile[];
      readonly language: Language;
      readonly computedAt: string;
    };
    answer: Analysed;
  };
  packets: {
    ask: {
      readonly workbook: ReadWorkbook;
      readonly options: AnalysisOptions;
      readonly wanted: WantedPackets;
      readonly language: Language;
      readonly computedAt: string;
    };
    answer: WrittenPackets;
  };
  readFile: { ask: { readonly bytes: ArrayBuffer; readonly name: string }; answer: ReadWorkbook };
  /** Brings a file up to date; null begins one. */
  writeFile: {
    ask: {
      readonly bytes: Uint8Array | null;
      readonly changes: readonly CellChange[];
      readonly description: WorkbookDescription;
    };
    answer: {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sheets: readonly SheetReport[];
      readonly workbook: ReadWorkbook;
    };
  };
  /** Puts cells that were changed in the pane into the file. */
  changeFile: {
    ask: { readonly bytes: Uint8Array; readonly changes: readonly CellChange[] };
    answer: Uint8Array<ArrayBuffer>;
  };
}
export type WorkKind = keyof Work;

export type WorkRequest = {
  [K in WorkKind]: { readonly id: number; readonly kind: K; readonly ask: Work[K]['ask'] };
}[WorkKind];
export type WorkMessage =
  | { readonly id: number; readonly phase: Phase; readonly fraction: number }
  | { readonly id: number; readonly answer: Work[WorkKind]['answer'] }
  | { readonly id: number; readonly failure: WorkFailure };

/** An error of the analysis with its words for the planner; `code` is for the record. */
export interface WorkFailure {
  readonly code: string;
  readonly words: Bilingual;
}

export class AnalysisFailure extends Error {
  override readonly name = 'AnalysisFailure';
  constructor(readonly failure: WorkFailure) {
    super(failure.code);
  }
}

export interface AskOptions {
  onPhase?(phase: Phase, fraction: number): void;
  /** Ends the work at once: the worker is stopped, the next question starts a new one. */
  readonly signal?: AbortSignal;
}

export interface AnalysisClient {
  ask<K extends WorkKind>(kind: K, ask: Work[K]['ask'], options?: AskOptions): Promise<Work[K]['answer']>;
}

interface Waiting {
  resolve(answer: never): void;
  reject(reason: unknown): void;
  readonly options: AskOptions;
}

/** Starts the worker at the first question. */
export function analysisClient(start: () => Worker = startWorker): AnalysisClient {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (reason: unknown): void => {
    worker?.terminate();
    worker = null;
    for (const one of waiting.values()) one.reject(reason);
    waiting.clear();
  };
  const begin = (): Worker => {
    const started = start();
    started.onmessage = ({ data }: MessageEvent<WorkMessage>) => {
      settle(waiting, data);
    };
    started.onerror = (event) => {
      stop(new Error(event.message || 'the analysis could not be loaded'));
    };
    return started;
  };

  return {
    ask: (kind, ask, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) {
          reject(options.signal.reason as Error);
          return;
        }
        worker ??= begin();
        const id = (count += 1);
        waiting.set(id, { resolve, reject, options });
        options.signal?.addEventListener(
          'abort',
          () => {
            if (waiting.has(id)) stop(options.signal?.reason);
          },
          { once: true },
        );
        worker.postMessage({ id, kind, ask } as WorkRequest);
      }),
  };
}

function settle(waiting: Map<number, Waiting>, message: WorkMessage): void {
  const one = waiting.get(message.id);
  if (!one) return;
  if ('phase' in message) {
    one.options.onPhase?.(message.phase, message.fraction);
    return;
  }
  waiting.delete(message.id);
  if ('failure' in message) one.reject(new AnalysisFailure(message.failure));
  else one.resolve(message.answer as never);
}

function startWorker(): Worker {
  return new Worker(new URL('./analysis-worker.ts', import.meta.url), { name: 'analysis' });
}
