import { readFileSync } from 'node:fs';
import { builtPane } from '../addin/taskpane/built-pane';
import { closeBrowser, openPane } from '../excel-host';
import { sharedBrowser } from '../excel-host/browser';
import { medians, type ProcessResult, type Run } from './process';

/**
 * The same PDF in the built pane, in Chromium without a window: from choosing the file to the rows that were read, with the worker and
 * the reader of PDFs loaded anew each time. Memory is that of the largest of the browser's processes.
 */
export async function measureImportInBrowser(
  file: string,
  pages: number,
  repeats: number,
): Promise<ProcessResult> {
  const folder = await builtPane();
  const runs: Run[] = [];
  for (let round = 0; round <= repeats; round++) {
    const { page, close } = await openPane({ folder, path: 'index.html', inExcel: false });
    await page.click('#add summary');
    await page.fill('#add-city', '3672');
    const start = performance.now();
    await page.setInputFiles('#add-file', file);
    await page.waitForSelector('#add-result:not([hidden])', { timeout: 120_000 });
    runs.push({ seconds: (performance.now() - start) / 1000, megabytes: await peakMegabytes() });
    await close();
    // A new browser, so that the peak is that of one run.
    await closeBrowser();
  }
  const name = `pane in Chromium: the same PDF of ${String(pages)} pages, from choosing it to its rows`;
  return medians(name, runs.slice(1));
}

async function peakMegabytes(): Promise<number> {
  const session = await (await sharedBrowser()).newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    readonly processInfo: readonly { readonly id: number }[];
  };
  const peaks = processInfo.map(({ id }) => {
    const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
  });
  return Math.max(...peaks);
}
