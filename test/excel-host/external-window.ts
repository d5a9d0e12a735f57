import type { EventEntry, Reply } from './wire';

/** What the page needs to know before its first script; plain JSON. */
export interface ExternalSettings {
  readonly hostInfo: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly requirementMatrix: string;
  /** JSON of office.js' theme colours as numbers, or null where Office gives no theme. */
  readonly theme: string | null;
}

export const EXECUTE_BINDING = '__excelHostExecute';
export const COMPLETED_BINDING = '__excelHostCommandCompleted';

interface HostWindow {
  __excelHostExecute(body: string, flags: number): Promise<Reply>;
  __excelHostCommandCompleted(id: string, status: number): Promise<void>;
  __excelHostDeliver(entries: readonly EventEntry[]): void;
  __excelHostInvoke(id: string, name: string): void;
}

/**
 * Runs in the page before any script and is what Excel for Windows injects: `window.external`. Self-contained,
 * because it is sent to the browser as text.
 */
export function installExternal(settings: ExternalSettings): void {
  const page = window as unknown as HostWindow;
  const RICH_API_REQUEST = 93;
  const COMMAND_COMPLETED = 94;
  const COMMAND_INVOKED = 39;
  const RICH_API_MESSAGE = 33;
  const NOT_SUPPORTED = 5001;
  type Handler = (dispatchId: number, payload: unknown) => void;
  type Callback = (response: unknown) => void;
  const handlers = new Map<number, Handler[]>();
  const documentSettings = new Map<string, string>();
  const safeArray = (items: readonly unknown[]): object => ({ toArray: () => items });

  const execute = (id: number, params: unknown[], callback: Callback): void => {
    if (id === COMMAND_COMPLETED) {
      void page.__excelHostCommandCompleted(String(params[0]), Number(params[1]));
      callback(safeArray([0]));
      return;
    }
    if (id !== RICH_API_REQUEST) {
      callback(NOT_SUPPORTED);
      return;
    }
    const [envelope] = params as [unknown[]];
    void page.__excelHostExecute(String(envelope[4]), Number(envelope[6])).then((reply) => {
      callback(reply.body === undefined ? reply.status : safeArray([0, [200, [], reply.body]]));
    });
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'excel-host',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.uiLocale,
    GetAppDataLocale: () => settings.dataLocale,
    GetDocUrl: () => 'Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetSupportedMatrix: () => settings.requirementMatrix,
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) => {
        documentSettings.clear();
        keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ''));
      },
    }),
    ...(settings.theme === null ? {} : { GetOfficeThemeInfo: () => settings.theme }),
  };

  const external = {
    GetHostInfo: () => settings.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: execute,
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      callback(safeArray([0]));
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      callback(safeArray([0]));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });

  page.__excelHostDeliver = (entries) => {
    const padded = entries.map((entry) => [...entry, null, false]);
    for (const handler of handlers.get(RICH_API_MESSAGE) ?? []) handler(RICH_API_MESSAGE, safeArray(padded));
  };
  page.__excelHostInvoke = (id, name) => {
    const event = JSON.stringify({ source: { id } });
    for (const handler of handlers.get(COMMAND_INVOKED) ?? []) handler(COMMAND_INVOKED, [id, name, event]);
  };
}
