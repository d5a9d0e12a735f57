import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script, createContext } from 'node:vm';
import type { ExcelHost } from './host';
import { CLIENT_FILE, CLIENT_FOLDER, isSupported } from './schema';
import { HostStatus, type Reply } from './wire';

export interface NodeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Moves the client to another workbook; handlers added before are forgotten. Cheaper than a new client. */
  attach(host: ExcelHost): void;
}

type Namespaces = Omit<NodeClient, 'attach'>;

/** The bridge that the client takes instead of `window.external` when it runs outside a pane. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

let script: Script | null = null;

/**
 * The unmodified client in Node over a host: for tests of code that talks to Excel and needs no page. A page in
 * Chromium is the same client over `window.external`.
 */
export function connectInNode(first: ExcelHost): NodeClient {
  let host = first;
  let stopEvents: () => void = () => undefined;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeMessage;
      const { body } = request.message;
      const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
      void host.execute(bodyText, request.flags).then((reply) => {
        const answer = { id: request.id, type: 2, flags: 0, message: toHttp(reply) };
        bridge.onMessageFromHost?.(JSON.stringify(answer));
      });
    },
  };
  const client = startClient({
    // Looked up each time: a test may have put others in their place.
    setTimeout: (...given: Parameters<typeof setTimeout>) => globalThis.setTimeout(...given),
    clearTimeout: (...given: Parameters<typeof clearTimeout>) => {
      globalThis.clearTimeout(...given);
    },
    navigator: { userAgent: '' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    officeContext: {
      requirements: {
        isSetSupported: (set: string, version = '0') =>
          isSupported(host.requirementSets, { set, version: String(version) }),
      },
    },
    _richApiNativeBridge: bridge,
  });
  const attach = (next: ExcelHost): void => {
    stopEvents();
    host = next;
    forgetHandlers(client);
    stopEvents = host.onEvents((entries) => {
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    });
  };
  attach(first);
  return { ...client, attach };
}

let only: NodeClient | null = null;

/** The one client of this process, moved to that workbook: another one begins cold, and reads its half megabyte anew. */
export function seatClient(host: ExcelHost): NodeClient {
  if (only) only.attach(host);
  else only = connectInNode(host);
  return only;
}

/** The client keeps its handlers by event and target id, and ids repeat from workbook to workbook. */
function forgetHandlers({ OfficeExtension }: Namespaces): void {
  const internals = OfficeExtension as unknown as {
    GenericEventRegistration: { s_genericEventRegistrations: object };
  };
  internals.GenericEventRegistration.s_genericEventRegistrations = {};
}

/** The client as global `Excel`, `OfficeExtension` and `Office`, as add-in code names it; call the answer to undo. */
export function installGlobally(client: NodeClient): () => void {
  const names = ['Excel', 'OfficeExtension', 'Office'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: client[name], configurable: true, writable: true });
  }
  return () => {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    });
  };
}

/** Runs the client's file among globals of its own; errors and arrays are those of the tests' own realm. */
function startClient(globals: Record<string, unknown>): Namespaces {
  script ??= new Script(readFileSync(join(CLIENT_FOLDER, CLIENT_FILE), 'utf8'), { filename: CLIENT_FILE });
  const window = createContext({ ...globals, Array, Error, JSON, Object, Promise, performance });
  window['window'] = window;
  script.runInContext(window);
  const { Excel, OfficeExtension, Office, OSF } = window as unknown as Namespaces & { OSF: object };
  // office.js would bring this; the client asks it for the requirement sets.
  Object.assign(OSF, { _OfficeAppFactory: { getContext: () => globals['officeContext'] } });
  return { Excel, OfficeExtension, Office };
}

const STATUS_ERRORS: Readonly<Record<number, string>> = {
  [HostStatus.InvalidApiCallInContext]: 'InvalidOperationInCellEditMode',
  [HostStatus.RequestPayloadTooLarge]: 'RequestPayloadSizeLimitExceeded',
  [HostStatus.ResponsePayloadTooLarge]: 'ResponsePayloadSizeLimitExceeded',
};

function toHttp(reply: Reply): { statusCode: number; headers: object; body: string } {
  if (reply.body !== undefined) return { statusCode: 200, headers: {}, body: reply.body };
  const code = STATUS_ERRORS[reply.status] ?? 'GeneralException';
  const body = JSON.stringify({ error: { code, message: `Host status ${reply.status}.` } });
  return { statusCode: 400, headers: {}, body };
}
