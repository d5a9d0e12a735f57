/** What the add-in takes: measured by `test/addin/e2e/speed.test.ts`, shown on the benchmark's page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface AddinResult {
  /** Its figures may be of another day than the rest of the page. */
  readonly date: string;
  readonly steps: readonly AddinStep[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly gzipBytes: number }[];
  readonly panes: readonly {
    readonly where: string;
    /** From the address to the first button that answers; the best of a few starts. */
    readonly interactiveMilliseconds: number;
    /** Of the pane's own thread, from loading to the results. */
    readonly longestTaskMilliseconds: number;
  }[];
}

export interface AddinStep {
  readonly name: string;
  readonly syncs: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly largestRequestBytes: number;
  readonly milliseconds: number;
  /** Of these, what requests and answers spent on their way between the page and the service. */
  readonly connectionMilliseconds: number;
}

const FOLDER = new URL('../../out/bench/', import.meta.url);
const FILE = new URL('addin.json', FOLDER);

export function writeAddin(result: AddinResult): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(result, null, 2)}\n`);
}

/** Null when that test has not run on this machine. */
export function readAddin(): AddinResult | null {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as AddinResult;
  } catch {
    return null;
  }
}

export function addinTables({ date, steps, files, panes }: AddinResult): string {
  return `Both annexes, 319 rows, measured on ${date} against the workbook service of the tests, behind the unmodified office.js
client: exchanges and bytes are what Excel would get, times hold the service's own work and, as the last column says, the way
between page and service, which Excel has not.

| step | syncs | KB sent | KB received | largest request, KB | ms | of these on the way |
|---|---:|---:|---:|---:|---:|---:|
${steps
  .map(
    ({ name, syncs, milliseconds, connectionMilliseconds, ...bytes }) =>
      `| ${name} | ${String(syncs)} | ${[bytes.bytesSent, bytes.bytesReceived, bytes.largestRequestBytes].map(kilobytes).join(' | ')} | ${rounded(milliseconds)} | ${rounded(connectionMilliseconds)} |`,
  )
  .join('\n')}

| file | KB | KB, gzip |
|---|---:|---:|
${files.map(({ name, bytes, gzipBytes }) => `| ${name} | ${kilobytes(bytes)} | ${kilobytes(gzipBytes)} |`).join('\n')}

| pane | can be used after, ms | longest task from loading to the results, ms |
|---|---:|---:|
${panes
  .map(
    ({ where, interactiveMilliseconds, longestTaskMilliseconds }) =>
      `| ${where} | ${rounded(interactiveMilliseconds)} | ${rounded(longestTaskMilliseconds)} |`,
  )
  .join('\n')}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toLocaleString('en-US', { maximumFractionDigits: bytes < 10_240 ? 1 : 0 });
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
