/** The command that writes papers for a meeting: plans and a workbook in, Word, HTML and PDF out. */
import { join } from 'node:path';
import { analyse, type Analysis } from '../analyse';
import { writePaper } from '../documents/write-paper';
import type { Seeds } from '../open-seeds';
import { planNamed } from '../peers/plan-named';
import type { Plan } from '../plan/plan';
import { agencyNamed } from '../report/agency-named';
import type { Paper } from '../report/paper';
import { describePapers } from '../report/papers';
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
  const analysis = analyse({ ...inputs, thisYear: yearAt(computedAt, zone) });
  const papers = plansOf(analysis, options).flatMap((plan) =>
    describePapers(analysis, options.papers, choiceOf(analysis, plan, options), {
      language,
      computedAt,
      zone,
    }),
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

function plansOf(analysis: Analysis, { cities }: ReportCommandOptions): Plan[] {
  const { plans, chosen } = analysis;
  const ids = cities?.map((city) => planNamed(city, plans)) ?? chosen.shown;
  return plans.filter(({ planId }) => ids.includes(planId));
}

function choiceOf(analysis: Analysis, plan: Plan, { cluster, agency, year, round }: ReportCommandOptions) {
  return {
    plan,
    cluster,
    year,
    round,
    agency: agency === null ? null : agencyNamed(agency, plan, analysis.reference),
  };
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
