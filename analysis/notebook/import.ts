/** The command that reads an annex: a document in, a file of a plan and its questions out. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AnalysisError } from '../errors';
import { cityOfDocument, findCity } from '../import/find-city';
import { importPlan, type ImportedPlan } from '../import/import-files';
import { readSource, type SourceOptions } from '../import/read-source';
import type { City } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import { IMPORT_HELP, type ImportOptions, parseImportOptions } from './import-options';
import { readSeeds } from './read-files';
import { sayingErrors } from './say-errors';
import { writeFiles } from './write-files';

async function run(options: ImportOptions, loadPdf: SourceOptions['loadPdf']): Promise<void> {
  const bytes = await readFile(options.file).catch(() => {
    throw new AnalysisError('file-not-found', `${options.file} cannot be read`, { file: options.file });
  });
  const { reference } = await readSeeds();
  // A name that no city has is said before a large file is read.
  if (options.city !== null) findCity(options.city, reference.cities);
  const document = await readSource(bytes, basename(options.file), { loadPdf, pages: options.pages });
  const city = cityOfDocument(document, options.city, reference.cities);
  const plan = importPlan(document, { city, firstYear: options.year, language: options.language });
  await writeFiles(options.out, plan.files);
  console.log(importSummary(plan, city, options)[options.language]);
}

function importSummary({ planId, annex }: ImportedPlan, { name }: City, { out }: ImportOptions): Bilingual {
  const rows = String(annex.rows.length);
  const years = annex.years.join(', ');
  const questions = String(annex.questions.length);
  const keptOut = String(annex.keptOut.length);
  const plan = join(out, `${planId}.csv`);
  return {
    id: `${name}: ${rows} baris rencana (tahun ${years}) di ${plan}
${questions} hal perlu dikonfirmasi (questions.csv), ${keptOut} baris disisihkan (kept-out.csv); periksa selnya di pages.html.
Lanjutkan: npm run workbook -- --plans ${out}`,
    en: `${name}: ${rows} rows of the plan (years ${years}) in ${plan}
${questions} things to confirm (questions.csv), ${keptOut} rows kept out (kept-out.csv); check the cells in pages.html.
Next: npm run workbook -- --plans ${out}`,
  };
}

/** The command; whether a plan was written. */
export function command(args: readonly string[], loadPdf: SourceOptions['loadPdf']): Promise<boolean> {
  return sayingErrors(args, async () => {
    const options = parseImportOptions(args);
    if (options.help) console.log(IMPORT_HELP[options.language]);
    else await run(options, loadPdf);
    return !options.help;
  });
}
