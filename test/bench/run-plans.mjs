/** Runs `measure-plans.ts` from a bundle, as the command runs. */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { loadBundle } from '../../analysis/notebook/bundle.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const bundle = path('../../node_modules/.cache/rad-kla/bench-plans');
const { exports, keep } = await loadBundle(path('measure-plans.ts'), bundle);
process.stdout.write(`${JSON.stringify(await exports.measurePlans(Number(process.argv[2])))}\n`);
keep();
