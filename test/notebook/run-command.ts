/** The command as a planner starts it: a process of its own, in a folder of its own. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { command } from '../../analysis/notebook/workbook';
import { seeds } from '../plan/seeds';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is gone after the test. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'rad-kla-command-'));
  readonly out = join(this.folder, 'out');
  readonly plans = join(this.folder, 'plans');

  constructor() {
    mkdirSync(this.plans);
  }

  /** Plan files of this test, text or bytes by name. */
  put(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(this.plans, name), content);
    return this;
  }

  run(...args: readonly string[]): Promise<Finished> {
    return runCommand('--out', this.out, ...args);
  }

  runPlans(...args: readonly string[]): Promise<Finished> {
    return this.run('--plans', this.plans, ...args);
  }

  /** Everything below the output folder, by path; none when there is no such folder. */
  written(): string[] {
    if (!existsSync(this.out)) return [];
    return readdirSync(this.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.out.length + 1))
      .sort();
  }

  bytes(path: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.out, path)));
  }

  text(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  /** Copies the output folder aside, to compare with later. */
  keep(): string {
    const copy = join(this.folder, 'before');
    cpSync(this.out, copy, { recursive: true });
    return copy;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function runCommand(...args: readonly string[]): Promise<Finished> {
  const command = [join(ROOT, 'analysis/notebook/run.mjs'), ...args];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: ROOT });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const failed = error as { code?: unknown; stdout?: unknown; stderr?: unknown };
    if (typeof failed.code !== 'number') throw error;
    return { code: failed.code, stdout: String(failed.stdout), stderr: String(failed.stderr) };
  }
}

/** The same without a process of its own, over seeds that were read once: for tests that run it dozens of times. One at a time. */
export async function commandHere(...args: readonly string[]): Promise<Finished> {
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((...words: unknown[]) => {
      said[stream] += `${words.join(' ')}\n`;
    }),
  );
  const codeBefore = process.exitCode;
  try {
    await command(args, { seedsOf: () => Promise.resolve(seeds) });
    return { code: Number(process.exitCode ?? 0), stdout: said.log, stderr: said.error };
  } finally {
    process.exitCode = codeBefore;
    for (const spy of spies) spy.mockRestore();
  }
}
