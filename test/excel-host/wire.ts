/** The request and response that office.js exchanges with Excel, as JSON. */

export type Wire = string | number | boolean | null | Wire[] | { [name: string]: Wire };

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  /** Parallel to `Arguments`: 0 for a literal, else the path of the object meant. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: {
    readonly Queries: Readonly<Record<string, QueryInfo>>;
    readonly MaxDepth?: number;
  };
  readonly ObjectState?: Readonly<Record<string, Wire>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Wire;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  Results?: ActionResult[];
  ProcessedResults?: { Results: ActionResult[] };
  Error?: ErrorBody;
  TraceIds: number[];
}

/** Codes that Excel answers instead of a response body; the client translates them to its error names. */
export const HostStatus = {
  Success: 0,
  InvalidApiCallInContext: 5004,
  RequestPayloadTooLarge: 5103,
  ResponsePayloadTooLarge: 5104,
  NotSupported: 5001,
} as const;

export type Reply =
  { readonly status: 0; readonly body: string } | { readonly status: number; readonly body?: undefined };

/** One entry of an event message: category, event number, target id, JSON of the arguments. */
export type EventEntry = readonly [category: 65536, type: number, target: string, message: string];

export const isRecord = (value: unknown): value is { [name: string]: Wire } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
