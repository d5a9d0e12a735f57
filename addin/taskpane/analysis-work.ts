/** What the worker answers, out of `analysis/`. The only file of the pane that calls it. */
import type { Analysis } from '../../analysis/analyse';
import { AnalysisError } from '../../analysis/errors';
import { answersOf } from '../../analysis/evaluation/answers';
import { suggestQuestions } from '../../analysis/evaluation/suggest';
import { openSeeds, seedPaths, type Seeds } from '../../analysis/open-seeds';
import { checkMonitoring } from '../../analysis/monitoring/check-monitoring';
import { choosePlans, MOST_SHOWN } from '../../analysis/peers/chosen-plans';
import { cityCounts } from '../../analysis/peers/city-counts';
import { parsePlan } from '../../analysis/plan/parse-plan';
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import { readAndAudit } from '../../analysis/read-and-audit';
import { planTables } from '../../analysis/sheets/plan-tables';
import { readInputs, type WorkbookInputs } from '../../analysis/sheets/read-inputs';
import { parseDocuments, withDocuments } from '../../analysis/reference/parse-documents';
import type { Reference } from '../../analysis/reference/reference';
import type { SheetDescription, TableColumn } from '../../analysis/sheets/sheet';
import { parseCsv } from '../../analysis/table/csv';
import { parseState } from '../../analysis/sheets/state';
import type { ReturnedFile } from '../../analysis/xlsx';
import type { Checked, PlanChoice, Phase, Work, WorkKind, WorkRequest } from './analysis-client';
import { askedOf } from './asked-of';
import { browserZone } from './browser-zone';
import { changesSince } from './changes-since';
import { comparedOf } from './compared-of';
import { coverageOf } from './coverage-of';
import { lastRun, withLastRun, withResultsOf } from './last-run';
import { placeFindings } from './place-findings';
import { placeGroups } from './place-groups';
import { placeRefusals } from './place-refusals';
import { roundProgress } from './round-progress';

type Tell = (phase: Phase, fraction: number) => void;
type Answers = { readonly [K in WorkKind]: (ask: Work[K]['ask'], tell: Tell) => Promise<Work[K]['answer']> };

export function answer({ kind, ask }: WorkRequest, tell: Tell): Promise<Work[WorkKind]['answer']> {
  const work = ANSWERS[kind] as (ask: unknown, tell: Tell) => Promise<Work[WorkKind]['answer']>;
  return work(ask, tell);
}

const ANSWERS: Answers = {
  plans: async () => (await seeds()).plans.map(choice),

  async load({ planIds, brought = [], workbook, language, computedAt }) {
    const { reference: known, plans, version } = await seeds();
    const { reference, own } = broughtPlans(brought, known);
    const added = [...plans.filter(({ planId }) => planIds.includes(planId)), ...own];
    const headerAnswers = Object.assign({}, ...brought.map(({ headers }) => headers)) as Record<
      string,
      string
    >;
    const inputs = readInputs(workbook, reference, { added, sources: [...plans, ...own], headerAnswers });
    const zone = browserZone();
    const { describeInputs } = await descriptions();
    const loaded = added.map(({ planId }) => planId);
    const { description } = describeInputs(showing(inputs, loaded), {
      language,
      computedAt,
      zone,
      seeds: version,
      before: inputs.state,
    });
    const annexes = description.sheets.filter(({ key }) => key.startsWith('plan-') || ANNEX_SHEETS.has(key));
    const there = new Set(annexes.map(({ name }) => name));
    const wanted = { ...description, sheets: annexes.map((sheet) => withLinksTo(there, sheet)) };
    return { description: withResultsOf(workbook.state, wanted), carried: inputs.carried };
  },

  async check({ workbook, language }) {
    if (planTables(workbook.tables).tables.length === 0) return NOTHING;
    const { reference, plans } = await seeds();
    const inputs = readInputs(workbook, reference, { sources: plans });
    const state = parseState(workbook.state);
    const audited = readAndAudit(inputs);
    const last = lastRun(workbook.state);
    const answers = last
      ? answersOf(audited.plans, reference, suggestQuestions(audited.plans, reference))
      : [];
    const shown = choosePlans(audited.plans, audited.show, cityCounts(reference)).shown;
    const monitored = checkMonitoring(audited.plans, audited.monitoring, shown);
    const refused = [...audited.refused, ...monitored.refused];
    const notices = inputs.notices.map((words) => ({ words, place: null }));
    return {
      plans: audited.plans.map(choice),
      findings: placeFindings(audited, workbook, language),
      notices: [...placeRefusals({ refused }, workbook), ...notices],
      rounds: roundProgress(monitored, audited.reference, workbook),
      groups: placeGroups(audited, workbook, language),
      coverage: coverageOf(audited),
      asked: last
        ? askedOf(audited, answers, workbook).filter(({ planId }) => last.options.planIds.includes(planId))
        : [],
      compared: last ? comparedOf(audited, answers, workbook, last.options) : null,
      inputs: state?.inputs ?? [],
      headers: state?.headers ?? {},
      headerAnswers: state?.headerAnswers ?? {},
      last,
    };
  },

  async analyse({ workbook, options, returned: back = [], language, computedAt }, tell) {
    tell('audit', 0.1);
    const { reference, plans, version } = await seeds();
    const { planIds, year } = options;
    const read = readInputs(workbook, reference, { sources: plans, planIds, year });
    const { describeInputs, packetsWork } = await descriptions();
    const zone = browserZone();
    const { inputs, returned } =
      back.length === 0
        ? { inputs: read, returned: [] }
        : (await packetsWork()).takeReturned(read, await (await files()).readPackets(back), {
            ...{ language, computedAt, zone },
          });
    tell('measure', 0.2);
    const { description, figures } = describeInputs(
      inputs,
      { language, computedAt, zone, seeds: version, before: inputs.state },
      () => {
        tell('describe', 0.7);
      },
    );
    tell('describe', 1);
    return {
      description: withLastRun(description, {
        options,
        computedAt,
        figures,
        offered: planTables(workbook.tables).tables.map(({ planId }) => planId),
        tables: description.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      }),
      changes: changesSince(lastRun(workbook.state), figures),
      figures,
      returned,
    };
  },

  async packets({ workbook, options: { planIds, year }, wanted, language, computedAt }, tell) {
    tell('measure', 0.2);
    const { reference, plans } = await seeds();
    const inputs = readInputs(workbook, reference, { sources: plans, planIds, year });
    const { describePackets } = await (await descriptions()).packetsWork();
    const packets = describePackets(inputs, wanted, { language, computedAt, zone: browserZone() });
    const { archive, writeLockedXlsx } = await files();
    const written: ReturnedFile[] = [];
    for (const { name, workbook: packet } of packets) {
      tell('file', 0.5 + written.length / packets.length / 2);
      written.push({ name: `${name}.xlsx`, bytes: await writeLockedXlsx(packet) });
    }
    const [only] = written;
    if (only && wanted.agency !== null) return { ...only, bytes: new Uint8Array(only.bytes), count: 1 };
    const { planId, round } = wanted;
    const name = `pemantauan-${planId}-${String(round.year)}-${String(round.round)}.zip`;
    return { name, bytes: archive(written), count: written.length };
  },

  async importAnnex(ask) {
    const { importAnnex } = await import(/* webpackChunkName: "import" */ './import-work');
    return importAnnex(ask, (await seeds()).reference);
  },

  async readFile({ bytes, name }) {
    const { readXlsx } = await files();
    return readXlsx(new Uint8Array(bytes), name);
  },
  async writeFile({ bytes, changes, description }) {
    const { readXlsx, updateXlsx } = await files();
    const { bytes: written, sheets } = await updateXlsx(bytes, description, changes);
    return { bytes: new Uint8Array(written), sheets, workbook: await readXlsx(written) };
  },
  async changeFile({ bytes, changes }) {
    const { changeXlsx } = await files();
    return new Uint8Array(await changeXlsx(bytes, changes));
  },
};

/** Measures and sheets, which a check of what is there does without. */
function descriptions(): Promise<typeof import('./describe-work')> {
  return import(/* webpackChunkName: "sheets" */ './describe-work');
}

/** Reading and writing of files, which is asked for in a browser alone. */
function files(): Promise<typeof import('../../analysis/xlsx')> {
  return import(/* webpackChunkName: "files" */ '../../analysis/xlsx');
}

/** Plans that the planner brought, with what their documents say; they are read as files of plans are. */
function broughtPlans(
  brought: NonNullable<Work['load']['ask']['brought']>,
  known: Reference,
): { reference: Reference; own: PrintedPlan[] } {
  let reference = known;
  for (const { documents } of brought)
    if (documents !== null)
      reference = withDocuments(
        reference,
        parseDocuments(parseCsv(documents, 'documents.csv'), reference.cities),
      );
  const own = brought.map(({ table: { header, rows } }) =>
    parsePlan(
      { file: '', headerLine: 1, header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) },
      reference,
    ),
  );
  return { reference, own };
}

/** Plans that are loaded get their sheets, also where not all can be shown. */
function showing(inputs: WorkbookInputs, loaded: readonly string[]): WorkbookInputs {
  const there = inputs.printed.map(({ planId }) => planId);
  return there.length <= MOST_SHOWN ? inputs : { ...inputs, show: [...new Set([...loaded, ...there])] };
}

/** The sheet without links to sheets that an analysis writes. */
function withLinksTo(there: ReadonlySet<string>, sheet: SheetDescription): SheetDescription {
  const linked = (column: TableColumn): TableColumn =>
    column.links
      ? { ...column, links: column.links.map((link) => (link && there.has(link.sheet) ? link : null)) }
      : column;
  return {
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, columns: table.columns.map(linked) })),
  };
}

/** Sheets that belong to the annexes: the crosswalk that they are read by, and the findings with their decisions. */
const ANNEX_SHEETS: ReadonlySet<string> = new Set(['indicators', 'finding-groups', 'findings']);

const NOTHING: Checked = {
  plans: [],
  findings: [],
  notices: [],
  rounds: [],
  groups: [],
  coverage: { cities: [], clusters: [], beyond: [] },
  asked: [],
  compared: null,
  inputs: [],
  headers: {},
  headerAnswers: {},
  last: null,
};

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
