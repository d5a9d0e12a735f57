/** Writes the plans of the seeds anew: npx tsx analysis/notebook/transcribe-annexes.ts <Kota Serang .txt> <Kota Cilegon .txt> */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CILEGON, planColumns, SERANG, toCsv, transcribe } from '../import/transcribe';
import { SEEDS_FOLDER } from './read-files';

const sources = process.argv.slice(2);
for (const [index, layout] of [SERANG, CILEGON].entries()) {
  const source = sources[index];
  if (source === undefined) throw new Error('two texts are needed: <Kota Serang .txt> <Kota Cilegon .txt>');
  const rows = transcribe(readFileSync(source, 'utf8'), layout);
  writeFileSync(join(SEEDS_FOLDER, 'plans', layout.file), toCsv(planColumns(layout), rows));
  console.log(`${layout.file}: ${String(rows.length)} rows`);
}
