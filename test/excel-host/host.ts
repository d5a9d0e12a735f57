import {
  type Action,
  ActionType,
  type EventEntry,
  HostStatus,
  type Reply,
  type RequestBody,
  type Wire,
} from './wire';
import { runRequest } from './interpreter';
import { type Evaluate, type Happening, Workbook } from './model/workbook';
import { type Region, SEPARATORS, type Separators } from './model/typed-text';
import type { Scope } from './objects/host-object';
import { RequestLog } from './request-log';
import { Schema } from './schema';
import { type WorkbookSnapshot, takeSnapshot } from './snapshot';
import { User } from './user';

const MEGABYTE = 1024 * 1024;
/** Excel.run with delayForCellEdit sets this bit: wait for the person instead of failing. */
const DELAY_FOR_CELL_EDIT = 64;

export interface HostOptions {
  /** Requirement sets the host claims, e.g. `{ ExcelApi: '1.9' }`; the default is ExcelApi 1.15. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Excel on the web refuses a request over 5 MB. */
  readonly maxRequestBytes?: number;
  readonly maxResponseBytes?: number;
  /** Country of the person's Excel, for what is typed: separators, order and names of dates. */
  readonly region?: Region;
  /** Where they are not those of the country. */
  readonly separators?: Separators;
  /** Year of a typed date that names none. */
  readonly year?: number;
  readonly evaluate?: Evaluate;
  /** Excel renames a repeated table header in silence; the host refuses it unless told to rename. */
  readonly duplicateHeaders?: 'refuse' | 'rename';
  /** False: no event reaches the add-in, as happens in co-authoring. */
  readonly deliverEvents?: boolean;
}

/** Stands where Excel stands: takes the requests of the office.js client and answers them from a workbook. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly user: User;
  readonly log = new RequestLog();
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Errors of the host's own making, to be reported; a test may assert that there are none. */
  readonly faults: string[] = [];
  private readonly scope: Scope;
  private readonly notes = new Map<string, number>();
  private readonly pending: Happening[] = [];
  private readonly receivers = new Set<(entries: EventEntry[]) => void>();
  private editing: { readonly done: Promise<void>; readonly leave: () => void } | null = null;

  constructor(private readonly options: HostOptions = {}) {
    this.requirementSets = {
      ExcelApi: '1.15',
      SharedRuntime: '1.2',
      RibbonApi: '1.2',
      ...options.requirementSets,
    };
    this.workbook = new Workbook(
      {
        region: options.region ?? 'US',
        separators: options.separators ?? SEPARATORS[options.region ?? 'US'],
        year: options.year ?? 2024,
        evaluate: options.evaluate ?? null,
        duplicateHeaders: options.duplicateHeaders ?? 'refuse',
      },
      (happening) => this.pending.push(happening),
    );
    this.pending.length = 0;
    this.scope = {
      workbook: this.workbook,
      schema: Schema.load(),
      record: (what) => void this.notes.set(what, (this.notes.get(what) ?? 0) + 1),
      listeners: new Set(),
      requirementSets: this.requirementSets,
      offered: new Map(),
      faults: this.faults,
    };
    this.user = new User(this.workbook, this, () => this.deliver());
  }

  /** Answers one request of the client. `flags` are those of the client's own envelope. */
  async execute(bodyText: string, flags: number): Promise<Reply> {
    if (this.editing !== null && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.editing.done;
    const started = performance.now();
    const written = this.workbook.cellsWritten;
    const request = JSON.parse(bodyText) as RequestBody;
    const reply = this.answer(bodyText, request);
    this.log.add({
      kind: kindOf(request),
      actions: request.Actions.length,
      bytesIn: Buffer.byteLength(bodyText),
      bytesOut: Buffer.byteLength(reply.body ?? ''),
      cellsWritten: this.workbook.cellsWritten - written,
      milliseconds: performance.now() - started,
      error: errorOf(reply),
    });
    this.deliver();
    return reply;
  }

  private answer(bodyText: string, request: RequestBody): Reply {
    if (this.editing !== null && kindOf(request) === 'sync')
      return { status: HostStatus.InvalidApiCallInContext };
    const limit = this.options.maxRequestBytes ?? 5 * MEGABYTE;
    if (Buffer.byteLength(bodyText) > limit) return { status: HostStatus.RequestPayloadTooLarge };
    this.workbook.actor = 'add-in';
    const body = JSON.stringify(runRequest(this.scope, request));
    const most = this.options.maxResponseBytes ?? 5 * MEGABYTE;
    return Buffer.byteLength(body) > most
      ? { status: HostStatus.ResponsePayloadTooLarge }
      : { status: 0, body };
  }

  /** Gives the events of listened-to targets to `receive`; call the answer to stop. */
  onEvents(receive: (entries: EventEntry[]) => void): () => void {
    this.receivers.add(receive);
    return () => void this.receivers.delete(receive);
  }

  private deliver(): void {
    const entries = this.pending
      .splice(0)
      .flatMap(({ type, targets, details }) =>
        [...new Set(targets)]
          .filter((target) => this.scope.listeners.has(`${type}|${target}`))
          .map((target): EventEntry => [65536, type, target, JSON.stringify(details)]),
      );
    if (entries.length === 0 || this.options.deliverEvents === false) return;
    for (const receive of this.receivers) receive(entries);
  }

  get isEditing(): boolean {
    return this.editing !== null;
  }

  /** A person's cursor blinks in a cell: every request of the add-in fails or waits. */
  enterEditMode(): void {
    let leave: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (leave = resolve));
    this.editing ??= { done, leave };
  }

  leaveEditMode(): void {
    this.editing?.leave();
    this.editing = null;
  }

  /** What was stored or called without any behaviour behind it: do not assert on it. */
  storedWithoutBehaviour(): string[] {
    return [...this.notes.keys()].sort();
  }

  snapshot(): WorkbookSnapshot {
    return takeSnapshot(this.workbook);
  }
}

/** `sync` is the add-in's own; the client adds clean-ups of tracked ranges and calls of Office's services. */
function kindOf(request: RequestBody): 'sync' | 'cleanup' | 'office' {
  const acting = request.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  const isCleanup = (action: Action): boolean => action.Name === '_RemoveReference';
  if (acting.length > 0 && acting.every(isCleanup)) return 'cleanup';
  const paths = Object.values(request.ObjectPaths);
  return paths.length > 0 &&
    paths.every((path) => path.ObjectPathType === 2 || path.ParentObjectPathId !== undefined)
    ? 'office'
    : 'sync';
}

function errorOf(reply: Reply): string | null {
  if (reply.body === undefined) return `status ${reply.status}`;
  if (!reply.body.startsWith('{"Error"')) return null;
  const { Error: error } = JSON.parse(reply.body) as { Error?: { Code: string; Message: string } };
  return error === undefined ? null : `${error.Code}: ${error.Message}`;
}

export type { Wire };
