/** Types, rules and layout at once: each is the work of one thread, and a machine has more than one. */
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const PACKAGES = join(import.meta.dirname, '../node_modules');
const CHECKS = [
  ['typescript/bin/tsc'],
  ['eslint/bin/eslint.js', '--config', 'test/eslint.config.mjs', '.'],
  ['prettier/bin/prettier.cjs', '--check', '.'],
];

/** Runs it, then tells whole what it said, so that no two are told mixed. */
function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGES, program), ...args]);
    const told = [];
    child.stdout.on('data', (part) => told.push(part));
    child.stderr.on('data', (part) => told.push(part));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat([Buffer.from(`> ${[program, ...args].join(' ')}\n`), ...told]));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(CHECKS.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
