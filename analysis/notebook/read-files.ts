import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnalysisError } from '../errors';
import { openSeeds, type Seeds, seedPaths } from '../open-seeds';
import type { Correction } from '../plan/corrections';
import { parseCorrections } from '../plan/parse-corrections';
import { parsePlan } from '../plan/parse-plan';
import type { PrintedPlan } from '../plan/printed-plan';
import { parseDocuments, withDocuments } from '../reference/parse-documents';
import type { PlanDocument, Reference } from '../reference/reference';
import { parseCsv } from '../table/csv';
import type { Bilingual } from '../text/bilingual';
import { unreadFile, type UnreadFile } from './unread-files';

/** Folder of the seeds that come with the project. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The seeds of a folder with a `datapackage.json`. */
export async function readSeeds(folder = SEEDS_FOLDER): Promise<Seeds> {
  const datapackage = await readText(join(folder, 'datapackage.json'));
  const texts = await Promise.all(
    seedPaths(datapackage).map(async (path) => [path, await readText(join(folder, path))] as const),
  );
  return openSeeds(new Map([['datapackage.json', datapackage], ...texts]));
}

export interface PlanFolder {
  readonly plans: readonly PrintedPlan[];
  /** What the plans were read against, with the documents of the folder. */
  readonly reference: Reference;
  /** Corrections that lie in the folder, for plans that are new to the workbook. */
  readonly corrections: readonly Correction[];
  /** What the planner should know of the documents. */
  readonly notices: readonly Bilingual[];
  /** What else lies there, in the order of the names. */
  readonly unread: readonly UnreadFile[];
}

/**
 * Every `.csv` of a folder as a plan, in the order of the file names, and what else lies there. A `documents.csv` is none: it
 * says what the plans are called and which regulations they belong to; nor are the questions of an import. Names that begin with a
 * dot (what macOS puts beside each file, too) or with `~$` (Excel's mark of an open file) are passed over.
 *
 * @throws AnalysisError `file-not-found` (no such folder), `no-plans` (no .csv in it), `duplicate-plan` (two of
 *   one city and first year without a letter that tells them apart), and those of `parsePlan` and `parseDocuments`
 */
export async function readPlans(folder: string, reference: Reference): Promise<PlanFolder> {
  const all = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new AnalysisError('file-not-found', `${folder} is no folder that can be read`, { file: folder });
  });
  const entries = all
    .filter(({ name }) => !/^(?:\.|~\$)/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isPlan = (entry: Dirent): boolean => !entry.isDirectory() && /\.csv$/i.test(entry.name);
  const isDocuments = (entry: Dirent): boolean => isPlan(entry) && DOCUMENTS.test(entry.name);
  const files = entries.filter(
    (entry) => isPlan(entry) && !isDocuments(entry) && !OF_IMPORT.test(entry.name),
  );
  const unread = entries.filter((entry) => !isPlan(entry) && !OF_IMPORT.test(entry.name)).map(unreadFile);
  if (files.length === 0) {
    const value = unread.map(({ name }) => name).join(', ');
    throw new AnalysisError(
      'no-plans',
      `${folder} holds no .csv file`,
      { file: folder },
      value === '' ? {} : { value },
    );
  }
  const documentsFile = entries.find(isDocuments)?.name;
  const documents =
    documentsFile === undefined
      ? []
      : parseDocuments(
          parseCsv(await readText(join(folder, documentsFile)), documentsFile),
          reference.cities,
        );
  const withOwn = withDocuments(reference, documents);
  const plans: PrintedPlan[] = [];
  for (const { name } of files) {
    const table = parseCsv(await readText(join(folder, name)), name);
    const plan = parsePlan(table, withOwn);
    const earlier = plans.find(({ planId }) => planId === plan.planId);
    if (earlier)
      throw new AnalysisError(
        'duplicate-plan',
        `${name} holds the plan ${plan.planId} that ${earlier.file} holds already`,
        { file: name, line: table.rows[0]?.line ?? table.headerLine, column: 'row_id' },
        { value: plan.planId, earlier: earlier.file, expected: `${freePlanId(plan, plans)}-001` },
      );
    plans.push(plan);
  }
  const correctionsFile = entries.find(({ name }) => CORRECTIONS.test(name))?.name;
  const corrections =
    correctionsFile === undefined
      ? []
      : parseCorrections(parseCsv(await readText(join(folder, correctionsFile)), correctionsFile)).readings;
  return { plans, reference: withOwn, corrections, notices: unusedDocuments(documents, plans), unread };
}

const CORRECTIONS = /^corrections\.csv$/i;
const DOCUMENTS = /^documents\.csv$/i;
/** What `npm run import` writes beside a plan. */
const OF_IMPORT = /^(?:questions\.csv|kept-out\.csv|pages\.html|corrections\.csv)$/i;

function unusedDocuments(documents: readonly PlanDocument[], plans: readonly PrintedPlan[]): Bilingual[] {
  const ids = new Set(plans.map(({ planId }) => planId));
  const unused = documents.flatMap(({ planId }) => (ids.has(planId) ? [] : [planId])).join(', ');
  if (unused === '') return [];
  return [
    {
      id: `documents.csv menyebut rencana yang tidak ada di folder ini: ${unused}. Periksa kolom plan_id (kode BPS dan tahun pertama, seperti di awal kode baris).`,
      en: `documents.csv names plans that are not in this folder: ${unused}. Check the column plan_id (BPS code and first year, as at the start of row_id).`,
    },
  ];
}

/** What a plan may be called beside these of its city and first year. */
function freePlanId({ planId }: PrintedPlan, plans: readonly PrintedPlan[]): string {
  const [stem = ''] = /^\d{4}-\d{4}/.exec(planId) ?? [];
  const taken = new Set(plans.map((plan) => plan.planId));
  return (
    [...'bcdefghijklmnopqrstuvwxyz'].map((letter) => stem + letter).find((id) => !taken.has(id)) ?? planId
  );
}

/** UTF-8 text of a file; bytes that are no UTF-8 become U+FFFD, which the table reader refuses with its place. */
async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new AnalysisError('file-not-found', `${path} cannot be read`, { file: basename(path) });
  }
}
