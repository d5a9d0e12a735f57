import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { sharedBrowser } from './browser';
import {
  COMPLETED_BINDING,
  EXECUTE_BINDING,
  type ExternalSettings,
  installExternal,
} from './external-window';
import { ExcelHost } from './host';
import { CLIENT_FOLDER } from './schema';
import { type StaticServer, serveFolder } from './static-server';
import type { EventEntry } from './wire';

/** Where add-ins load office.js from; the host serves the npm copy there. */
export const OFFICE_JS_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface PaneOptions {
  /** The built pane's folder, or its files as texts by name. */
  readonly folder: string | Readonly<Record<string, string>>;
  /** Page in the folder, with query if any; `taskpane.html` by default. */
  readonly path?: string;
  readonly host?: ExcelHost;
  /** Served by default; `aborted`: the CDN cannot be reached; a number: served after so many milliseconds. */
  readonly officeJs?: 'served' | 'aborted' | number;
  /** False: a plain browser, without Excel around the page. */
  readonly inExcel?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Language of Office's menus, and of the browser. */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel; for 200 % zoom halve the width as well. */
  readonly scale?: number;
}

export interface Pane {
  readonly page: Page;
  readonly host: ExcelHost;
  readonly origin: string;
  /** Requests to anywhere but the pane's own files and office.js: all were blocked. */
  readonly outsideRequests: readonly string[];
  /** Files asked of the office.js address. */
  readonly officeRequests: readonly string[];
  /** Paths asked of the pane's own origin. */
  readonly ownRequests: readonly string[];
  /** Errors thrown in the page or written to its console. */
  readonly errors: readonly string[];
  /** A click on a ribbon button: runs the associated function, waits for `event.completed()`. */
  invokeCommand(action: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a pane in Chromium as Excel would: 350 px wide, office.js from its address, the host behind it. */
export async function openPane(options: PaneOptions): Promise<Pane> {
  const host = options.host ?? new ExcelHost();
  const server = await serveFolder(options.folder);
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 350, height: options.height ?? 700 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
    reducedMotion: options.reducedMotion ?? 'reduce',
    locale: options.locale ?? 'id-ID',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  const watched = await watchRequests(context, server, options.officeJs ?? 'served');
  const page = await context.newPage();
  const errors = collectErrors(page);
  const commands = new Commands(page);
  const stopEvents =
    options.inExcel === false ? (): void => undefined : await injectHost(page, host, options, commands);
  await page.goto(`${server.origin}/${options.path ?? 'taskpane.html'}`);
  return {
    page,
    host,
    origin: server.origin,
    ...watched,
    ownRequests: server.requests,
    errors,
    invokeCommand: (action) => commands.invoke(action),
    close: async () => {
      stopEvents();
      await context.close();
      await server.close();
    },
  };
}

async function injectHost(
  page: Page,
  host: ExcelHost,
  options: PaneOptions,
  commands: Commands,
): Promise<() => void> {
  const locale = options.locale ?? 'id-ID';
  const settings: ExternalSettings = {
    // host $ platform $ client file $ locale $ correlation $ dialog $ logging $ flags
    hostInfo: `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    uiLocale: locale,
    dataLocale: locale,
    requirementMatrix: JSON.stringify(host.requirementSets),
    theme: themeOf(options.colorScheme ?? 'light'),
  };
  await page.exposeFunction(EXECUTE_BINDING, (body: string, flags: number) => host.execute(body, flags));
  await page.exposeFunction(COMPLETED_BINDING, (id: string, status: number) => commands.complete(id, status));
  // Bundlers that keep function names wrap them in this helper, which the page has not.
  await page.addInitScript('globalThis.__name ??= (value) => value;');
  await page.addInitScript(installExternal, settings);
  return host.onEvents((entries) => {
    const deliver = (sent: EventEntry[]): void => {
      (window as unknown as { __excelHostDeliver(entries: EventEntry[]): void }).__excelHostDeliver(sent);
    };
    // A pane that is being closed hears nothing any more.
    page.evaluate(deliver, entries).catch(() => undefined);
  });
}

interface Watched {
  readonly outsideRequests: string[];
  readonly officeRequests: string[];
}

async function watchRequests(
  context: BrowserContext,
  server: StaticServer,
  officeJs: 'served' | 'aborted' | number,
): Promise<Watched> {
  const watched: Watched = { outsideRequests: [], officeRequests: [] };
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${server.origin}/`) || /^(data|blob|about):/.test(url)) return route.continue();
    if (url.startsWith(OFFICE_JS_BASE)) {
      watched.officeRequests.push(url);
      if (officeJs === 'aborted') return route.abort('connectionfailed');
      if (typeof officeJs === 'number') await new Promise((resolve) => setTimeout(resolve, officeJs));
      return serveClientFile(route, url);
    }
    watched.outsideRequests.push(url);
    return route.abort('blockedbyclient');
  });
  await context.routeWebSocket(/.*/, (socket) => {
    watched.outsideRequests.push(socket.url());
    return socket.close();
  });
  return watched;
}

async function serveClientFile(route: Route, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(new URL(OFFICE_JS_BASE).pathname.length);
  const path = normalize(join(CLIENT_FOLDER, name));
  if (!path.startsWith(CLIENT_FOLDER)) return route.abort();
  const body = await readFile(path).catch(() => null);
  const headers = { 'access-control-allow-origin': '*' };
  if (body === null) return route.fulfill({ status: 404, headers });
  return route.fulfill({ body, headers, contentType: 'text/javascript; charset=utf-8' });
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Ribbon commands under way, by the id under which the client reports them done. */
class Commands {
  private readonly waiting = new Map<string, (status: number) => void>();
  private next = 1;

  constructor(private readonly page: Page) {}

  async invoke(action: string): Promise<void> {
    const id = `command-${this.next++}`;
    const done = new Promise<number>((resolve) => this.waiting.set(id, resolve));
    const start = ([commandId, name]: [string, string]): void => {
      (window as unknown as { __excelHostInvoke(id: string, name: string): void }).__excelHostInvoke(
        commandId,
        name,
      );
    };
    await this.page.evaluate(start, [id, action] as [string, string]);
    const status = await done;
    if (status !== 0) throw new Error(`The command ${action} ended with status ${status}: is it associated?`);
  }

  complete(id: string, status: number): void {
    this.waiting.get(id)?.(status);
    this.waiting.delete(id);
  }
}

/** Excel's colours, as the numbers that Office gives. */
function themeOf(scheme: 'light' | 'dark'): string {
  const [background, text, control] =
    scheme === 'dark' ? [0x1f1f1f, 0xffffff, 0x2d2d2d] : [0xffffff, 0x242424, 0xf3f2f1];
  return JSON.stringify({
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  });
}
