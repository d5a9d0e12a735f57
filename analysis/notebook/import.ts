/** The command that reads an annex: a document in, a file of a plan and its questions out. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AnalysisError } from '../errors';
import { cityOfDocument, findCity } from '../import/find-city';
import { decodeText } from '../import/decode-text';
import { importPlan, type ImportedPlan } from '../import/import-files';
import type { TextTable } from '../import/plan-table';
import { readSource, type SourceOptions } from '../import/read-source';
import { NOTHING_SETTLED, parseCorrections, type Settled } from '../plan/parse-corrections';
import type { City } from '../reference/reference';
import { type CsvTable, parseCsv } from '../table/csv';
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
  const settled = await settledBefore(options);
  const { language, year: firstYear } = options;
  const documents = await csvAt(join(options.out, 'documents.csv'));
  const plan = importPlan(document, {
    city,
    firstYear,
    language,
    settled,
    documents: documents && textTable(documents),
  });
  await writeFiles(options.out, plan.files);
  console.log(importSummary(plan, city, options)[options.language]);
}

/** The corrections of the file that was named, else those of the output folder, from this document or from others. */
async function settledBefore({ corrections, out }: ImportOptions): Promise<Settled> {
  const path = corrections ?? join(out, 'corrections.csv');
  const table = await csvAt(path);
  if (table) return parseCorrections(table);
  if (corrections === null) return NOTHING_SETTLED;
  throw new AnalysisError('file-not-found', `${path} cannot be read`, { file: path });
}

function textTable({ header, rows }: CsvTable): TextTable {
  return { header, rows: rows.map(({ cells }) => cells) };
}

/** A table that an earlier import left, or that a planner wrote; null where there is none. */
async function csvAt(path: string): Promise<CsvTable | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && parseCsv(decodeText(bytes), basename(path));
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
Jawaban diisi di kolom value pada corrections.csv; jalankan lagi perintah ini untuk memakainya, juga untuk kota berikutnya.
Lanjutkan: npm run workbook -- --plans ${out}`,
    en: `${name}: ${rows} rows of the plan (years ${years}) in ${plan}
${questions} things to confirm (questions.csv), ${keptOut} rows kept out (kept-out.csv); check the cells in pages.html.
Answers go into the column value of corrections.csv; run the command again to use them, for the next city, too.
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
