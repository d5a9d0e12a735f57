/** What the worker answers, out of `analysis/`. The only file of the pane that calls it. */
import { analyse, readAndAudit, type Analysis, type AnalysisInput } from '../../analysis/analyse';
import { RULES } from '../../analysis/audit/rules/index';
import { AnalysisError } from '../../analysis/errors';
import { openSeeds, seedPaths, type Seeds } from '../../analysis/open-seeds';
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { keepPlannerColumns } from '../../analysis/sheets/keep-planner-columns';
import { planTables } from '../../analysis/sheets/plan-tables';
import { readInputs } from '../../analysis/sheets/read-inputs';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { parseState } from '../../analysis/sheets/state';
import type { CrosswalkEntry } from '../../analysis/reference/reference';
import type { Bilingual } from '../../analysis/text/bilingual';
import { readXlsx, writeXlsx } from '../../analysis/xlsx';
import type { Checked, PlanChoice, Phase, Work, WorkKind, WorkRequest } from './analysis-client';
import { changesSince, figuresOf } from './analysis-figures';
import { coverageOf } from './coverage-of';
import { lastRun, withLastRun, withResultsOf } from './last-run';
import { placeFindings } from './place-findings';
import { placeRefusals } from './place-refusals';

type Tell = (phase: Phase, fraction: number) => void;
type Answers = { readonly [K in WorkKind]: (ask: Work[K]['ask'], tell: Tell) => Promise<Work[K]['answer']> };

export function answer({ kind, ask }: WorkRequest, tell: Tell): Promise<Work[WorkKind]['answer']> {
  const work = ANSWERS[kind] as (ask: unknown, tell: Tell) => Promise<Work[WorkKind]['answer']>;
  return work(ask, tell);
}

const ANSWERS: Answers = {
  plans: async () => (await seeds()).plans.map(choice),

  async load({ planIds, workbook, door, language, computedAt }) {
    const { version } = await seeds();
    const { input, crosswalk } = await inputsOf(workbook, planIds);
    const description = describeWorkbook(analyse(input), { language, computedAt, seeds: version, crosswalk });
    const annexes = description.sheets.filter(({ key }) => key.startsWith('plan-') || ANNEX_SHEETS.has(key));
    const wanted = { ...description, sheets: annexes };
    return finished(withResultsOf(workbook.state, wanted), workbook, door);
  },

  async check({ workbook, language }) {
    if (planTables(workbook.tables).tables.length === 0) return NOTHING;
    const { input, notices } = await inputsOf(workbook, []);
    const state = parseState(workbook.state);
    const audited = readAndAudit(input);
    return {
      plans: audited.plans.map(choice),
      findings: placeFindings(audited, workbook, language),
      notices: [...placeRefusals(audited, workbook), ...notices.map((words) => ({ words, place: null }))],
      rules: RULES.map(({ code, topic }) => ({ code, topic })),
      coverage: coverageOf(audited.plans, input.reference),
      inputs: state?.inputs ?? [],
      headers: state?.headers ?? {},
      last: lastRun(workbook.state),
    };
  },

  async analyse({ workbook, options, door, language, computedAt }, tell) {
    tell('audit', 0.1);
    const { version } = await seeds();
    const { input, crosswalk } = await inputsOf(workbook, []);
    const chosen = input.printed.filter(({ planId }) => options.planIds.includes(planId));
    tell('measure', 0.2);
    const year = options.year === null ? {} : { year: options.year };
    const analysis: Analysis = analyse({ ...input, ...year, printed: chosen });
    tell('describe', 0.7);
    const described = describeWorkbook(analysis, { language, computedAt, seeds: version, crosswalk });
    const kept = finished(described, workbook, door);
    const figures = figuresOf(analysis);
    tell('describe', 1);
    return {
      description: withLastRun(kept, { options, computedAt, figures }),
      coverage: coverageOf(analysis.plans, input.reference),
      changes: changesSince(lastRun(workbook.state), figures),
      figures,
    };
  },

  readFile: ({ bytes, name }) => readXlsx(new Uint8Array(bytes), name),
  writeFile: async ({ description }) => new Uint8Array(await writeXlsx(description)),
};

/** Sheets that belong to the annexes: the crosswalk that they are read by, and the findings with their decisions. */
const ANNEX_SHEETS: ReadonlySet<string> = new Set(['indicators', 'findings']);

const NOTHING: Checked = {
  plans: [],
  findings: [],
  notices: [],
  rules: [],
  coverage: { cities: [], clusters: [] },
  inputs: [],
  headers: {},
  last: null,
};

/** Excel's door brings the planner's own columns together itself; a file is written anew and has to take them along. */
function finished(
  description: WorkbookDescription,
  workbook: ReadWorkbook,
  door: 'excel' | 'file',
): WorkbookDescription {
  return door === 'file' ? keepPlannerColumns(description, workbook) : description;
}

function choice({
  planId,
  cityCode,
  cityName,
  title,
  regulation,
  years,
  rows,
}: PrintedPlan | Analysis['plans'][number]): PlanChoice {
  return { planId, cityCode, cityName, title, regulation, years, rowCount: rows.length };
}

/** The workbook's own plans with what the planner did in them, and annexes of the seeds that are not there yet. */
async function inputsOf(
  workbook: ReadWorkbook,
  added: readonly string[],
): Promise<{
  input: AnalysisInput;
  crosswalk: readonly CrosswalkEntry[];
  notices: readonly Bilingual[];
}> {
  const { reference, plans } = await seeds();
  const has = planTables(workbook.tables).tables.length > 0;
  const there = has ? readInputs(workbook, reference) : null;
  const known = new Set(there?.printed.map(({ planId }) => planId));
  const fresh = plans.filter(({ planId }) => added.includes(planId) && !known.has(planId));
  const printed = [...(there?.printed ?? []), ...fresh];
  if (printed.length === 0) throw new AnalysisError('no-plans', 'nothing to read');
  return {
    input: {
      printed,
      reference: there?.reference ?? reference,
      edits: there?.edits ?? [],
      refused: there?.refused ?? [],
      decisions: there?.decisions ?? [],
    },
    crosswalk: there?.crosswalk ?? [],
    notices: there?.notices ?? [],
  };
}

let opened: Promise<Seeds> | null = null;

/** The seeds lie beside the pane as plain files; they are fetched once. */
function seeds(): Promise<Seeds> {
  opened ??= fetchSeeds().catch((thrown: unknown) => {
    opened = null;
    throw thrown;
  });
  return opened;
}

async function fetchSeeds(): Promise<Seeds> {
  const list = await seedFile('datapackage.json');
  const texts = await Promise.all(seedPaths(list).map(async (path) => [path, await seedFile(path)] as const));
  return openSeeds(new Map([['datapackage.json', list], ...texts]));
}

async function seedFile(path: string): Promise<string> {
  const response = await fetch(new URL(`seeds/${path}`, location.href));
  if (!response.ok)
    throw new AnalysisError('file-not-found', `seeds/${path}: ${String(response.status)}`, { file: path });
  return response.text();
}
