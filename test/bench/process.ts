import { execFileSync } from 'node:child_process';
import { median } from './engine';

export interface ProcessResult {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** One run of a command in a process of its own: wall time and peak memory. */
export function runOnce(command: readonly string[]): Run {
  const output = execFileSync('python3', ['test/bench/process.py', ...command], { encoding: 'utf8' });
  return JSON.parse(output) as Run;
}

export function medians(name: string, runs: readonly Run[]): ProcessResult {
  return {
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}
