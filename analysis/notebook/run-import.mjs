/** Runs the command that reads an annex from its bundle. */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { loadBundle } from './bundle.mjs';
import { loadPdf } from './load-pdf.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { exports, keep } = await loadBundle(
  path('import.ts'),
  path('../../node_modules/.cache/rad-kla/import'),
);
if (await exports.command(process.argv.slice(2), loadPdf)) keep();
