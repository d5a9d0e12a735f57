/** The pane as built, served from memory of the disk to a headless Chromium, with every request on record. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import webpack from 'webpack';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
};

/** Builds the pane into `out/<name>`; `worker` stands in for the analysis. */
export async function buildPane(name: string, worker?: string): Promise<string> {
  const out = join(root, 'out', name);
  const config = (await import(join(root, 'webpack.config.js'))) as {
    default: (env: Record<string, string>) => Promise<webpack.Configuration>;
  };
  const options = await config.default({ out, ...(worker === undefined ? {} : { worker: join(root, worker) }) });
  const compiler = webpack({ ...options, cache: false });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => {
        if (failed) reject(failed);
        else resolve();
      });
    });
  });
  return out;
}

export interface ServedPane {
  readonly url: string;
  close(): void;
}

export function servePane(folder: string): Promise<ServedPane> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${String(port)}/`, close: () => server.close() });
    });
  });
}

/** A Chromium of the machine, or the one of `CHROMIUM_PATH`; from npm alone when neither is there. */
export async function openBrowser(): Promise<Browser> {
  const known = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
  const installed = known.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    executablePath: installed ?? (await (await import('@sparticuz/chromium')).default.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

export interface OpenPane {
  readonly page: Page;
  /** Addresses asked for, and what the console complained of. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** A fresh visitor, 350 px wide, in Indonesian. */
export async function openPane(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: 'id-ID', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, asked, complaints };
}

export const SCREENS = join(root, 'out', 'screens');
