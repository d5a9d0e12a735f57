import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const EXCEL_MAC = '/Applications/Microsoft Excel.app';
const EXCEL_WINDOWS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';

export function excelIsHere(): boolean {
  if (process.platform === 'darwin') return existsSync(EXCEL_MAC);
  if (process.platform !== 'win32') return false;
  return spawnSync('reg', ['query', EXCEL_WINDOWS], { stdio: 'ignore' }).status === 0;
}

/** Opens Excel with the add-in of that manifest; false when the ecosystem's own tool could not. */
export function sideload(manifest: string): Promise<boolean> {
  return debugging('start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload');
}

/** Takes the add-in out of Excel again. */
export function unload(manifest: string): Promise<boolean> {
  return debugging('stop', manifest);
}

function debugging(...args: readonly string[]): Promise<boolean> {
  const tool = createRequire(import.meta.url).resolve('office-addin-debugging/cli.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, ...args], { stdio: 'inherit' });
    child.once('error', () => {
      resolve(false);
    });
    child.once('exit', (code) => {
      resolve(code === 0);
    });
  });
}
