/** Runs the command from its bundle. */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { loadBundle } from './bundle.mjs';

// V8 lets the space for new objects grow to 48 MB; a run that lives a second gains nothing from it.
setFlagsFromString('--semi-space-growth-factor=1');

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { exports, keep } = await loadBundle(
  path('workbook.ts'),
  path('../../node_modules/.cache/rad-kla/workbook'),
);
if (await exports.command(process.argv.slice(2))) keep();
