/** Runs the command that writes papers for a meeting from its bundle. */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { loadBundle } from './bundle.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { exports, keep } = await loadBundle(
  path('report.ts'),
  path('../../node_modules/.cache/rad-kla/report'),
);
if (await exports.command(process.argv.slice(2))) keep();
