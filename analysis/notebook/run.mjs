/** Runs the command from its bundle. */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { loadBundle } from './bundle.mjs';

// V8 lets the space for new objects grow to 48 MB. A run of the two annexes lives a second and gains nothing from it; one of
// the plans of 514 cities took half as much processor time again without it.
if (!process.argv.some((option) => /^--(?:plans|from)/.test(option)))
  setFlagsFromString('--semi-space-growth-factor=1');

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
// Made-up figures stand apart, with the tests.
const isDemo = process.argv.includes('--demo');
const { exports, keep } = await loadBundle(
  path(isDemo ? '../../test/monitoring/demo-command.ts' : 'workbook.ts'),
  path(`../../node_modules/.cache/rad-kla/${isDemo ? 'demo' : 'workbook'}`),
);
if (await exports.command(process.argv.slice(2))) keep();
