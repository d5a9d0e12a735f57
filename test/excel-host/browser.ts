import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chrome, Edge and Chromium install themselves. */
function installedPlaces(): string[] {
  if (process.platform === 'win32') {
    const roots = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ];
    const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => (root === undefined ? [] : tails.map((tail) => join(root, tail))));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const names = [
    // The same engine without a browser's windows and profiles: a page opens with less than half of the work.
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** The browser to drive: CHROME_PATH, an installed one, or the one from npm. Throws when there is none. */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which cannot be run.`);
  }
  const places = installedPlaces();
  for (const place of places) if (await isExecutable(place)) return place;
  if (process.platform === 'linux' && process.arch === 'x64') return chromiumPackage.executablePath();
  throw new Error(`No Chrome, Edge or Chromium found. Set CHROME_PATH. Looked at: ${places.join(', ')}`);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

let shared: Promise<Browser> | null = null;

/** One browser for all panes of a test file. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= findBrowser().then((executablePath) =>
    chromium.launch({ executablePath, args: ARGS, headless: true }),
  );
  return shared;
}

export async function closeBrowser(): Promise<void> {
  const browser = shared;
  shared = null;
  await (await browser)?.close();
}
