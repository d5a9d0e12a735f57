/** The command: plans in, one workbook and its tables out. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse, type AnalysisInput } from '../analyse';
import { AnalysisError } from '../errors';
import type { Seeds } from '../open-seeds';
import type { CrosswalkEntry } from '../reference/reference';
import { describeWorkbook } from '../sheets/describe-workbook';
import { keepPlannerColumns, plannerSheets } from '../sheets/keep-planner-columns';
import { readInputs } from '../sheets/read-inputs';
import type { ReadWorkbook } from '../sheets/read-workbook';
import { machineTables } from '../tables/machine-tables';
import type { Bilingual, Language } from '../text/bilingual';
import { errorText } from '../text/errors';
import { readXlsx } from '../xlsx/read';
import { writeXlsx } from '../xlsx/write';
import { type CommandOptions, HELP, parseOptions } from './options';
import { progress } from './progress';
import { readPlans, readSeeds } from './read-files';
import { summary } from './summary';
import { writeFiles } from './write-files';

const WORKBOOK = 'rad-kla.xlsx';
const OLD_WORKBOOK = 'rad-kla.lama.xlsx';

interface Inputs {
  readonly input: AnalysisInput;
  readonly earlier: ReadWorkbook | null;
  readonly crosswalk: readonly CrosswalkEntry[];
  /** What the planner should know of how the earlier workbook was read. */
  readonly notices: readonly Bilingual[];
}

async function run(options: CommandOptions): Promise<void> {
  const say = (text: Bilingual): string => text[options.language];
  const steps = progress(4);
  steps.next(say({ id: 'Membaca rencana', en: 'Reading plans' }));
  const seeds = await readSeeds();
  const { input, earlier, crosswalk, notices } = await readAll(options, seeds);
  steps.next(say({ id: 'Memeriksa dan menghitung', en: 'Auditing and computing' }));
  const analysis = analyse(input);
  steps.next(say({ id: 'Menyusun buku kerja', en: 'Building the workbook' }));
  const described = describeWorkbook(analysis, {
    language: options.language,
    computedAt: new Date().toISOString(),
    seeds: seeds.version,
    crosswalk,
  });
  const workbook = await writeXlsx(earlier ? keepPlannerColumns(described, earlier) : described);
  steps.next(say({ id: 'Menyimpan', en: 'Saving' }));
  // A workbook that was named lies elsewhere and stays as it is.
  const lost = earlier && options.from === null ? plannerSheets(described, earlier) : [];
  const old = options.fresh || lost.length > 0 ? await oldWorkbook(options.out) : null;
  const files = new Map<string, string | Uint8Array>(old ? [[OLD_WORKBOOK, old]] : []);
  for (const [name, text] of machineTables(analysis)) files.set(join('tables', name), text);
  files.set(WORKBOOK, workbook);
  await writeFiles(options.out, files);
  steps.done();
  const written = { workbook: join(options.out, WORKBOOK), tables: join(options.out, 'tables') };
  console.log(summary(analysis, written, options.language));
  for (const notice of notices) console.log(`\n${say(notice)}`);
  if (lost.length > 0) console.log(`\n${say(lostSheets(lost))}`);
}

/** The plans of the command, with what the planner did in the workbook of an earlier run. */
async function readAll(options: CommandOptions, seeds: Seeds): Promise<Inputs> {
  const printed = options.plans === null ? null : await readPlans(options.plans, seeds.reference);
  const earlier = await earlierWorkbook(options);
  if (!earlier)
    return {
      input: { printed: printed ?? seeds.plans, reference: seeds.reference },
      earlier: null,
      crosswalk: [],
      notices: [],
    };
  const inputs = readInputs(earlier, seeds.reference);
  // A workbook that was named is the record; the one that happens to lie in the output folder lends its decisions.
  const record = options.from === null ? (printed ?? seeds.plans) : inputs.printed;
  const rowIds = new Set(record.flatMap((plan) => plan.rows.map((row) => row.rowId)));
  const { reference, decisions, crosswalk, notices } = inputs;
  const isOfRecord = ({ rowId }: { readonly rowId: string }): boolean => rowIds.has(rowId);
  const edits = inputs.edits.filter(isOfRecord);
  const refused = inputs.refused.filter(isOfRecord);
  return { input: { printed: record, reference, edits, refused, decisions }, earlier, crosswalk, notices };
}

async function earlierWorkbook(options: CommandOptions): Promise<ReadWorkbook | null> {
  if (options.fresh && options.from === null) return null;
  const path = options.from ?? join(options.out, WORKBOOK);
  const there = await stat(path).catch(() => null);
  if (!there && options.from === null) return null;
  return readXlsx(await readBytes(path), path);
}

/** The workbook that a new one takes the place of; null when there is none. */
async function oldWorkbook(folder: string): Promise<Uint8Array | null> {
  const path = join(folder, WORKBOOK);
  const there = await stat(path).catch(() => null);
  return there ? readBytes(path) : null;
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new AnalysisError('file-not-found', `${path} cannot be read`, { file: path });
  });
}

function lostSheets(names: readonly string[]): Bilingual {
  const list = names.map((name) => `"${name}"`).join(', ');
  return {
    id: `Lembar buatan Anda (${list}) tidak ikut ke buku kerja baru; buku kerja lama disimpan sebagai ${OLD_WORKBOOK}.`,
    en: `Sheets of your own (${list}) are not in the new workbook; the old one is kept as ${OLD_WORKBOOK}.`,
  };
}

/** Language for messages before the options are understood. */
function languageOf(args: readonly string[]): Language {
  return args.includes('en') || args.includes('--lang=en') ? 'en' : 'id';
}

/**
 * The command. What stops it is said on stderr, and the process then ends with 1.
 *
 * @returns whether a workbook was written
 */
export async function command(args: readonly string[]): Promise<boolean> {
  try {
    const options = parseOptions(args);
    if (options.help) console.log(HELP[options.language]);
    else await run(options);
    return !options.help;
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    console.error(errorText(error, languageOf(args)));
    process.exitCode = 1;
    return false;
  }
}
