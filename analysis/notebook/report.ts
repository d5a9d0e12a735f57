/** The command that writes papers for a meeting: plans and a workbook in, Word, slides, Excel, HTML and PDF out. */
import { join } from 'node:path';
import { analyse, type Analysis } from '../analyse';
import { writePaper } from '../documents/write-paper';
import { AnalysisError } from '../errors';
import type { Seeds } from '../open-seeds';
import { planNamed } from '../peers/plan-named';
import type { Plan } from '../plan/plan';
import { agencyNamed } from '../report/agency-named';
import { monitoringOfYear } from '../report/monitoring-of-year';
import type { Paper } from '../report/paper';
import { describePapers } from '../report/papers';
import type { PaperChoice } from '../report/report-context';
import type { Bilingual } from '../text/bilingual';
import { yearAt } from '../text/moment';

import { openRun } from './open-run';
import { pdfOf } from './pdf-of';
import { readSeeds } from './read-files';
import { parseReportOptions, type ReportCommandOptions, reportHelp } from './report-options';
import { sayingErrors } from './say-errors';
import { writeFiles } from './write-files';

async function run(options: ReportCommandOptions, seedsOf: () => Promise<Seeds>): Promise<void> {
  const { language, zone, out } = options;
  const source = { ...options, out: 'out', fresh: false, own: null, show: null };
  const { inputs } = await openRun(source, seedsOf);
  const computedAt = new Date().toISOString();
  const thisYear = yearAt(computedAt, zone);
  const { year, round } = options;
  const ofYear = monitoringOfYear(inputs.monitoring, inputs.printed, { year, round, thisYear });
  const analysis = analyse({ ...inputs, monitoring: ofYear.monitoring, thisYear });
  const papers = choicesOf(analysis, ofYear.years, options).flatMap((choice) =>
    describePapers(analysis, options.papers, choice, { language, computedAt, zone }),
  );
  const files = await filesOf(papers, options);
  await writeFiles(out, files);
  const written = [...files.keys()].map((path) => join(out, path));
  if (options.pdf)
    written.push(
      ...(await pdfOf(
        written.filter((path) => path.endsWith('.docx')),
        out,
      )),
    );
  console.log(writtenWords(written)[language]);
  for (const notice of inputs.notices) console.log(`\n${notice[language]}`);
}

/** Of which plans papers are: those that are named, or those that are shown and have what is asked for. */
function choicesOf(
  { plans, chosen, reference }: Analysis,
  years: ReadonlyMap<string, number>,
  { cities, cluster, agency, year }: ReportCommandOptions,
): PaperChoice[] {
  const choices: PaperChoice[] = [];
  const refused: AnalysisError[] = [];
  for (const plan of plansOf(plans, cities, chosen.shown)) {
    try {
      const key = agency === null ? null : agencyNamed(agency, plan, reference);
      choices.push({ plan, cluster, agency: key, year: yearOf(plan, years, year) });
    } catch (error) {
      if (!(error instanceof AnalysisError)) throw error;
      refused.push(error);
    }
  }
  // Who names no city means those to which it applies.
  const [first] = refused;
  if (first && (cities !== null || choices.length === 0)) throw first;
  return choices;
}

function yearOf(plan: Plan, years: ReadonlyMap<string, number>, asked: number | null): number {
  const own = years.get(plan.planId);
  if (own !== undefined) return own;
  const details = { value: `--year ${String(asked)}`, expected: plan.years.join(', ') };
  throw new AnalysisError('unknown-option', `${plan.planId} has no ${String(asked)}`, {}, details);
}

function plansOf(
  plans: readonly Plan[],
  cities: readonly string[] | null,
  shown: readonly string[],
): readonly Plan[] {
  const ids = cities?.map((city) => planNamed(city, plans)) ?? shown;
  return plans.filter(({ planId }) => ids.includes(planId));
}

async function filesOf(
  papers: readonly Paper[],
  { formats, size }: ReportCommandOptions,
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const paper of papers)
    for (const format of formats) files.set(`${paper.file}.${format}`, await writePaper(paper, format, size));
  return files;
}

function writtenWords(paths: readonly string[]): Bilingual {
  const list = paths.map((path) => `  ${path}`).join('\n');
  return { id: `Naskah ditulis:\n${list}`, en: `Papers written:\n${list}` };
}

/** The command; whether papers were written. */
export function command(
  args: readonly string[],
  seedsOf: () => Promise<Seeds> = readSeeds,
): Promise<boolean> {
  return sayingErrors(args, async () => {
    const options = parseReportOptions(args);
    if (options.help) console.log(reportHelp(options.language));
    else await run(options, seedsOf);
    return !options.help;
  });
}
