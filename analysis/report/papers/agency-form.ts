import { agencyNamer } from '../../agency-load/agency-name';
import { shortAgency } from '../../evaluation/short-agency';
import { bandOf } from '../../gap/band';
import { agencyKey } from '../../monitoring/agency-reports';
import { roundName } from '../../monitoring/round';
import type { AgencyReading, Plan, PlanRow } from '../../plan/plan';
import { AGENCY_WORDS as WORDS } from '../../text/agency-words';
import { agenciesOf } from '../agency-named';
import { agencyTotals } from '../agency-totals';
import { planTitle, reportSource, signerOf } from '../blocks';
import { latestEntry } from '../latest-entry';
import { monitoringSentences } from '../monitoring-sentences';
import type { Block, FootRow, PaperCell, PaperColumn } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import { reachedCells } from '../reached-cells';
import type { PaperChoice, ReportContext } from '../report-context';
import { agencyNamesOf, ordinalText, targetCell, underIndicators } from '../row-words';

/** The rows of a responsible body in the shape of Formulir E.81, which every planner knows; one body after the other. */
export const AGENCY_FORM: PaperDefinition = {
  key: 'perangkat-daerah',
  name: { id: 'Formulir perangkat daerah (bentuk E.81)', en: 'Form of a responsible body (as E.81)' },
  orientation: 'landscape',
  describe: (context, choice) => {
    const { plan, agency } = choice;
    const agencies = agenciesOf(plan).filter((one) => agency === null || agencyKey(one) === agency);
    if (agencies.length === 0)
      return [
        planTitle(context, plan, context.say(WORDS.title)),
        { kind: 'text', as: 'paragraph', sentences: [context.sentence(WORDS.none)] },
      ];
    return agencies.flatMap((one, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      ...formOf(context, choice, one),
    ]);
  },
};

/** More rounds than quarters leave no room for a column of each. */
const MOST_ROUNDS = 4;
const LABEL_COLUMNS = 4;

function formOf(context: ReportContext, { plan, year }: PaperChoice, agency: AgencyReading): Block[] {
  const { say, analysis } = context;
  const { name, kind } = agencyNamer(analysis.reference)(agency, plan.cityCode);
  const short = shortAgency(analysis.reference);
  const office = short('bappeda', plan.cityCode);
  const key = agencyKey(agency);
  const rows = plan.rows.filter(({ agencies }) => agencies.some((one) => agencyKey(one) === key));
  const { roundsPerYear } = analysis.monitored;
  const rounds = roundsPerYear > MOST_ROUNDS ? [] : Array.from({ length: roundsPerYear }, (_, at) => at + 1);
  const head = agency.agencyId === null || kind !== 'agency' ? name : short(agency.agencyId, plan.cityCode);
  const totals = agencyTotals(context, plan, agency);
  return [
    planTitle(context, plan, say(WORDS.title), [name, `${say(WORDS.year)}: ${String(year)}`]),
    { kind: 'text', as: 'paragraph', sentences: monitoringSentences(context, totals, year) },
    {
      kind: 'table',
      caption: `${say(WORDS.caption)} ${head}, ${String(year)}`,
      columns: columnsOf(context, plan, year, rounds),
      hasNumberRow: true,
      rows: underIndicators(context, rows, (row) => cells(context, plan, row, { year, rounds, key })),
      foot: footOf(context, rows, totals),
      source: `${reportSource(context, plan)} ${say(WORDS.source)}`,
      none: '',
    },
    {
      kind: 'signatures',
      signers: [
        signerOf(context, plan, {
          role: say(WORDS.prepared),
          title: say({ id: `Kepala ${head}`, en: `Head of ${head}` }),
        }),
        signerOf(context, plan, {
          role: say(WORDS.evaluated),
          title: say({ id: `Kepala ${office}`, en: `Head of ${office}` }),
        }),
      ],
    },
  ];
}

function columnsOf(
  { say, analysis }: ReportContext,
  plan: Plan,
  year: number,
  rounds: readonly number[],
): PaperColumn[] {
  const pair = (group: string, width = 6): PaperColumn[] => [
    { header: 'K', group, width, align: 'right' },
    { header: 'Rp', group, width, align: 'right' },
  ];
  const last = String(Math.max(...plan.years));
  return [
    { header: say({ id: 'Baris', en: 'Row' }), width: 5, align: 'center' },
    { header: say({ id: 'Kegiatan', en: 'Action' }), width: 24, align: 'left' },
    { header: say({ id: 'Ukuran', en: 'Measure' }), width: 17, align: 'left' },
    { header: say({ id: 'Satuan', en: 'Unit' }), width: 9, align: 'left' },
    { header: `${say({ id: 'Target akhir', en: 'Final target' })} ${last}`, width: 7, align: 'right' },
    ...pair(`${say(WORDS.target)} ${String(year)}`),
    ...rounds.flatMap((round) =>
      pair(say(roundName({ year, round }, analysis.monitored.roundsPerYear)).replace(/\/\d+$/, '')),
    ),
    ...pair(`${say(WORDS.realised)} ${String(year)}`),
    ...pair(say(WORDS.level)),
    { header: say({ id: 'Keterangan', en: 'Remarks' }), width: 14, align: 'left' },
  ];
}

interface Asked {
  readonly year: number;
  readonly rounds: readonly number[];
  /** Of the body. */
  readonly key: string;
}

function cells(context: ReportContext, plan: Plan, row: PlanRow, { year, rounds, key }: Asked): PaperCell[] {
  const { realisation, percent, status } = reachedCells(context, row);
  const others = agencyNamesOf(context, plan, row, key);
  return [
    ordinalText(plan, row),
    row.printed.action,
    row.printed.measure,
    row.printed.unit,
    targetCell(context, plan, row, Math.max(...plan.years)),
    targetCell(context, plan, row, year),
    null,
    ...rounds.flatMap((round) => [inRound(context, row, year, round), null]),
    realisation,
    null,
    percent,
    null,
    [status, ...(others.length > 0 ? [`${context.say(WORDS.shared)} ${others.join(', ')}`] : [])].join('; '),
  ];
}

function inRound({ figures }: ReportContext, { rowId }: PlanRow, year: number, round: number): PaperCell {
  const cell = figures
    .rows('monitoringLines', { row_id: rowId, year, round_no: round })
    .map((line) => figures.cell('monitoringLines', line, 'realisation'))
    .find(({ value }) => value !== null);
  return cell ?? null;
}

/** What stands below the rows of the form; what nobody has reported is left to be written by hand. */
function footOf(
  context: ReportContext,
  rows: readonly PlanRow[],
  totals: ReturnType<typeof agencyTotals>,
): FootRow[] {
  const { say, figures, analysis, nameOf } = context;
  const [total] = figures.rows('achievementTotals', totals);
  const median =
    total === undefined ? null : figures.cell('achievementTotals', total, 'median_percent', { decimals: 1 });
  const band = bandOf(median?.value ?? Number.NaN, analysis.reference.bands);
  const entries = rows.flatMap(({ rowId }) => latestEntry(context, rowId) ?? []);
  const said = (key: 'driver' | 'obstacle' | 'follow_up'): string =>
    [...new Set(entries.flatMap(({ texts }) => texts[key] || []))].join(' ');
  const row = (label: string, value: PaperCell): FootRow => ({ label, span: LABEL_COLUMNS, value });
  return [
    row(say(WORDS.average), median),
    row(say(WORDS.band), band ? nameOf(band) : null),
    row(say(WORDS.drivers), said('driver')),
    row(say(WORDS.obstacles), said('obstacle')),
    row(say(WORDS.next), said('follow_up')),
    row(say(WORDS.nextPlan), null),
  ];
}
