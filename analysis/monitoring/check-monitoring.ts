import type { LowerIsBetter } from '../gap/achievement';
import { isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import type { RefusedCell } from '../plan/row-edits';
import { shownText, typedText } from '../sheets/cell-content';
import type { CellContent } from '../sheets/read-workbook';
import { linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { codeOf, EVIDENCE_WORDS, LOWER_IS_BETTER_WORDS, NO, REPORT_WORDS, YES } from '../text/words';
import { dateOf, isoDay, serialOf } from './date-cell';
import { ENTRY_COLUMNS, ENTRY_TEXTS, type EntryTextKey } from './entry-columns';
import {
  type Monitoring,
  MONITORING_TABLE,
  type MonitoringEntry,
  type PeriodEntry,
  type PeriodKey,
  PERIODS_TABLE,
  SETTINGS_TABLE,
} from './monitoring';
import { readRealisation } from './read-realisation';
import { MOST_ROUNDS, orderOf, type Round, roundCode, roundName, roundsOf } from './round';

/** What stands in a line: `skipped` is blank while a later round of its row was reported. */
export type EntryStatus = 'reported' | 'late' | 'refused' | 'conflict' | 'skipped' | 'blank' | 'gone';

/** A round of a plan, as it is set. */
export interface Period extends Round {
  readonly planId: string;
  readonly name: Bilingual;
  /** Its lines stand on the sheet Pemantauan. */
  readonly isOpen: boolean;
  /** What the planner typed about that. */
  readonly openText: string;
  /** Days as serial numbers; null where nothing is set. */
  readonly deadline: number | null;
  readonly reportDate: number | null;
  readonly report: keyof typeof REPORT_WORDS | null;
  /** As typed. */
  readonly ownName: string;
  readonly note: string;
}

/** A row of a plan in a round, filled in or not. */
export interface MonitoringLine {
  readonly entryId: string;
  readonly plan: Plan;
  /** Null for a row that has left the plan. */
  readonly row: PlanRow | null;
  /** 1 for the first row of the plan. */
  readonly rowNumber: number | null;
  readonly rowId: string;
  readonly period: Period;
  readonly status: EntryStatus;
  /** Counted in figures; null where there is none, or none that can be. */
  readonly realisation: number | null;
  /** As understood, counted or not. */
  readonly typedNumber: number | null;
  /** What stands in the cell, where it is a text or was not understood. */
  readonly typedText: string | null;
  /** The cell holds 0.975 for 97,5%. */
  readonly isPercentCell: boolean;
  readonly date: number | null;
  /** What stands in the cell, where it is a text or no day of the plan. */
  readonly dateText: string | null;
  readonly texts: Readonly<Record<EntryTextKey, string>>;
  /** Whether anything was typed. */
  readonly isFilled: boolean;
  readonly known: MonitoringEntry['known'];
}

/** Monitoring as it is understood. */
export interface Monitored {
  readonly roundsPerYear: number;
  readonly lowerIsBetter: LowerIsBetter;
  /** The plans that are monitored here: those with sheets of their own, and those of which something was typed. */
  readonly plans: readonly Plan[];
  /** Of the plans, in the order of these and of the rounds. */
  readonly periods: readonly Period[];
  readonly lines: readonly MonitoringLine[];
  readonly refused: readonly RefusedCell[];
}

/**
 * What was typed about monitoring, understood: the rounds that are set, and a line per measurable row and open round, with
 * those that were filled in and are of no open round, or of no row any more. What is not understood is refused where it
 * stands, and counts in no figure. Two lines of one row and round that differ count neither, until one of them is gone.
 *
 * Where nothing is set, there are three rounds a year. Open is a round that the planner opened, or in which something was
 * reported and that was not closed; where a plan has none, the first one of its last year is open.
 *
 * @param shown plans with sheets of their own; others have lines only where something was typed
 * @example checkMonitoring(plans, { settings: {}, periods: null, entries: [] }, ['3673-2022']).periods.filter(({ isOpen }) => isOpen).length // 1
 */
export function checkMonitoring(
  plans: readonly Plan[],
  { settings, periods: set, entries }: Monitoring,
  shown: readonly string[],
): Monitored {
  const refused: RefusedCell[] = [];
  const roundsPerYear = roundsSetting(settings.rounds_per_year ?? null, refused);
  const lowerIsBetter = formulaSetting(settings.lower_is_better ?? null, refused);
  const periods = plans.flatMap((plan) => {
    const isShown = shown.includes(plan.planId);
    return periodsOf(plan, { set, entries, roundsPerYear, isShown, refused });
  });
  const lines = plans.flatMap((plan) =>
    linesOfPlan(
      plan,
      periods.filter(({ planId }) => planId === plan.planId),
      entries,
      refused,
    ),
  );
  const typed = new Set(lines.map(({ plan }) => plan));
  return {
    roundsPerYear,
    lowerIsBetter,
    plans: plans.filter((plan) => shown.includes(plan.planId) || typed.has(plan)),
    periods,
    lines: lines.map(withSkipped(lines)),
    refused,
  };
}

export const DEFAULT_ROUNDS = 3;

function roundsSetting(cell: CellContent, refused: RefusedCell[]): number {
  const text = shownText(cell).trim();
  if (text === '') return DEFAULT_ROUNDS;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST_ROUNDS) return value;
  refused.push(refusedSetting('rounds_per_year', text, ROUNDS_LABEL, NO_ROUNDS));
  return DEFAULT_ROUNDS;
}

function formulaSetting(cell: CellContent, refused: RefusedCell[]): LowerIsBetter {
  const text = shownText(cell).trim();
  if (text === '') return 'mirrored';
  const known = codeOf(LOWER_IS_BETTER_WORDS, text);
  if (known === null) refused.push(refusedSetting('lower_is_better', text, FORMULA_LABEL, NO_FORMULA));
  return known ?? 'mirrored';
}

function refusedSetting(rowId: string, value: string, label: Bilingual, remark: Bilingual): RefusedCell {
  return { table: SETTINGS_TABLE, rowId, column: 'setting_value', value, label, remark };
}

interface PeriodSource {
  readonly set: Monitoring['periods'];
  readonly entries: readonly MonitoringEntry[];
  readonly roundsPerYear: number;
  readonly isShown: boolean;
  readonly refused: RefusedCell[];
}

/** The rounds of a plan, with those that a planner has set or filled and that are too many now. */
function periodsOf(plan: Plan, { set, entries, roundsPerYear, isShown, refused }: PeriodSource): Period[] {
  const own = (set ?? []).filter(({ planId, cells }) => planId === plan.planId && isTyped(cells));
  const filled = entries.filter(({ rowId }) => rowId.startsWith(`${plan.planId}-`));
  const rounds = new Map<number, Round>();
  for (const round of [...(isShown ? roundsOf(plan.years, roundsPerYear) : []), ...own, ...filled])
    if (!rounds.has(orderOf(round))) rounds.set(orderOf(round), { year: round.year, round: round.round });
  const filledOrders = new Set(filled.map(orderOf));
  const periods = [...rounds]
    .sort(([a], [b]) => a - b)
    .map(([order, round]) => {
      const found = own.find((one) => orderOf(one) === order);
      return periodOf(plan, round, found, { roundsPerYear, refused, isFilled: filledOrders.has(order) });
    });
  if (!isShown || periods.some(({ isOpen }) => isOpen)) return periods;
  const first = orderOf({ year: Math.max(...plan.years), round: 1 });
  return periods.map((period) => ({
    ...period,
    isOpen: orderOf(period) === first && period.openText === '',
  }));
}

function isTyped(cells: object): boolean {
  return Object.values(cells).some((cell: CellContent) => typedText(shownText(cell)) !== '');
}

function periodOf(
  plan: Plan,
  round: Round,
  found: PeriodEntry | undefined,
  at: Pick<PeriodSource, 'roundsPerYear' | 'refused'> & { readonly isFilled: boolean },
): Period {
  const rowId = roundCode(plan.planId, round);
  const usual = roundName(round, at.roundsPerYear);
  const text = (key: PeriodKey): string => shownText(found?.cells[key] ?? null).trim();
  const refuse = (column: PeriodKey, remark: Bilingual): null => {
    const label = { id: `${plan.cityName}, ${usual.id}`, en: `${plan.cityName}, ${usual.en}` };
    at.refused.push({ table: PERIODS_TABLE, rowId, column, value: text(column), label, remark });
    return null;
  };
  const day = (key: PeriodKey): number | null => {
    if (text(key) === '') return null;
    const date = dateOf(found?.cells[key] ?? null);
    return date !== null && date >= firstDayOf(plan) ? date : refuse(key, noDay(plan));
  };
  const openText = text('period_open');
  const opened = codeOf({ yes: YES, no: NO }, openText);
  if (openText !== '' && opened === null) refuse('period_open', NO_YES);
  const report = codeOf(REPORT_WORDS, text('report_status'));
  if (text('report_status') !== '' && report === null) refuse('report_status', NO_REPORT);
  const ownName = text('period_name');
  return {
    ...round,
    planId: plan.planId,
    name: ownName === '' ? usual : { id: ownName, en: ownName },
    ownName,
    isOpen: opened === null ? at.isFilled : opened === 'yes',
    openText,
    deadline: day('deadline'),
    report,
    reportDate: day('report_date'),
    note: text('planner_note'),
  };
}

function firstDayOf(plan: Plan): number {
  return serialOf(Math.min(...plan.years), 1, 1) ?? 0;
}

function linesOfPlan(
  plan: Plan,
  periods: readonly Period[],
  all: readonly MonitoringEntry[],
  refused: RefusedCell[],
): MonitoringLine[] {
  const entries = linesOf(
    all.filter(({ rowId }) => rowId.startsWith(`${plan.planId}-`)),
    (entry) => roundCode(entry.rowId, entry),
  );
  const byCode = new Map(entries.map((line) => [roundCode(line[0].rowId, line[0]), line]));
  return periods.flatMap((period) => {
    const rows = plan.rows.flatMap((row, at) => {
      const filled = byCode.get(roundCode(row.rowId, period)) ?? [];
      const isAsked = period.isOpen && isMeasurable(row);
      const blank = filled.length === 0 && isAsked ? [blankEntry(row, period)] : [];
      return entryLines([...filled, ...blank], { plan, row, rowNumber: at + 1, period, refused });
    });
    const standing = new Set(plan.rows.map(({ rowId }) => rowId));
    const gone = entries
      .filter(([one]) => orderOf(one) === orderOf(period) && !standing.has(one.rowId))
      .flatMap((line) => entryLines(line, { plan, row: null, rowNumber: null, period, refused }));
    return [...rows, ...gone];
  });
}

function blankEntry({ rowId }: PlanRow, period: Period): MonitoringEntry {
  const { year, round } = period;
  return { entryId: roundCode(rowId, period), rowId, year, round, cells: {}, known: {} };
}

interface LinePlace extends Pick<MonitoringLine, 'plan' | 'row' | 'rowNumber' | 'period'> {
  readonly refused: RefusedCell[];
}

/** The lines of one row and round: one, or those that say it twice. */
function entryLines(entries: readonly MonitoringEntry[], place: LinePlace): MonitoringLine[] {
  const lines = entries.map((entry) => lineOf(entry, place));
  if (lines.length < 2) return lines;
  const isSame = new Set(entries.map(contentOf)).size === 1;
  return lines.map((line, at) => {
    if (isSame && at === 0) return line;
    refuse(line, 'realisation', isSame ? SAID_TWICE : TWO_ANSWERS, line, place.refused);
    return { ...line, status: 'conflict', realisation: null };
  });
}

/** What a line says of its row, whoever sent it. */
function contentOf({ cells }: MonitoringEntry): string {
  return JSON.stringify(
    ENTRY_COLUMNS.filter((column) => !('isSender' in column)).map(({ key }) =>
      typedText(shownText(cells[key] ?? null)),
    ),
  );
}

function lineOf(
  entry: MonitoringEntry,
  { plan, row, rowNumber, period, refused }: LinePlace,
): MonitoringLine {
  const { entryId, rowId, cells, known } = entry;
  const text = (key: EntryTextKey): string => shownText(cells[key] ?? null).trim();
  const texts = Object.fromEntries(ENTRY_TEXTS.map((key) => [key, text(key)])) as Record<
    EntryTextKey,
    string
  >;
  const label = { plan, rowNumber, rowId, period };
  const typed = cells.realisation ?? null;
  const read = readRealisation(typed, row);
  const cell = { entryId, value: shownText(typed) };
  if (read?.remark) refuse({ ...label, ...cell }, 'realisation', read.remark, null, refused);
  const day = cells.realised_on ?? null;
  const date = dateOf(day);
  const isDated = date !== null && date >= firstDayOf(plan);
  if (typedText(shownText(day)) !== '' && !isDated)
    refuse({ ...label, entryId, value: shownText(day) }, 'realised_on', noDay(plan), null, refused);
  if (texts.evidence_status !== '' && codeOf(EVIDENCE_WORDS, texts.evidence_status) === null)
    refuse(
      { ...label, entryId, value: texts.evidence_status },
      'evidence_status',
      NO_EVIDENCE,
      null,
      refused,
    );
  const value = row === null ? null : (read?.value ?? null);
  const isLate = isDated && period.deadline !== null && date > period.deadline;
  const status = read?.remark ? 'refused' : value === null ? 'blank' : isLate ? 'late' : 'reported';
  return {
    entryId,
    plan,
    row,
    rowNumber,
    rowId,
    period,
    status: row === null ? 'gone' : status,
    realisation: value,
    typedNumber: read?.value ?? null,
    typedText: typeof typed === 'string' || read?.remark ? shownText(typed).trim() || null : null,
    isPercentCell: typeof typed === 'object' && typed?.kind === 'percent',
    date: isDated ? date : null,
    dateText: typeof day === 'string' || !isDated ? shownText(day).trim() || null : null,
    texts,
    isFilled: isTyped(cells),
    known,
  };
}

type Labelled = Pick<MonitoringLine, 'plan' | 'rowNumber' | 'rowId' | 'period' | 'entryId'>;

function refuse(
  { plan, rowNumber, rowId, period, entryId, value = '' }: Labelled & { readonly value?: string },
  column: string,
  remark: Bilingual,
  line: Pick<MonitoringLine, 'typedNumber'> | null,
  refused: RefusedCell[],
): void {
  const row = rowNumber === null ? rowId : String(rowNumber);
  refused.push({
    table: MONITORING_TABLE,
    rowId: entryId,
    column,
    value: line ? shownText(line.typedNumber) : value,
    label: {
      id: `${plan.cityName}, ${period.name.id}, baris ${row}`,
      en: `${plan.cityName}, ${period.name.en}, row ${row}`,
    },
    remark,
  });
}

/** A blank line whose row was reported in a later round was skipped. */
function withSkipped(lines: readonly MonitoringLine[]): (line: MonitoringLine) => MonitoringLine {
  const last = new Map<string, number>();
  for (const { rowId, realisation, period } of lines)
    if (realisation !== null) last.set(rowId, Math.max(last.get(rowId) ?? 0, orderOf(period)));
  return (line) =>
    line.status === 'blank' && (last.get(line.rowId) ?? 0) > orderOf(line.period)
      ? { ...line, status: 'skipped' }
      : line;
}

const ROUNDS_LABEL = { id: 'Periode per tahun', en: 'Rounds a year' };
const FORMULA_LABEL = { id: 'Capaian bila makin rendah makin baik', en: 'Achievement where lower is better' };
const NO_ROUNDS = {
  id: 'bilangan bulat 1 sampai 12; dipakai 3',
  en: 'a whole number from 1 to 12; 3 is used',
};
const either = Object.values(LOWER_IS_BETTER_WORDS).map(({ id }) => id);
const NO_FORMULA = {
  id: `salah satu dari ${either.join(' atau ')}; dipakai ${either[0] ?? ''}`,
  en: `one of ${either.join(' or ')}; ${either[0] ?? ''} is used`,
};
const NO_YES = { id: '"Ya" atau "Tidak", atau kosongkan', en: '"Yes" or "No", or clear it' };
const NO_REPORT = {
  id: `salah satu dari: ${Object.values(REPORT_WORDS)
    .map(({ id }) => id)
    .join(', ')}`,
  en: `one of: ${Object.values(REPORT_WORDS)
    .map(({ en }) => en)
    .join(', ')}`,
};
const NO_EVIDENCE = {
  id: `salah satu dari: ${Object.values(EVIDENCE_WORDS)
    .map(({ id }) => id)
    .join(', ')}`,
  en: `one of: ${Object.values(EVIDENCE_WORDS)
    .map(({ en }) => en)
    .join(', ')}`,
};
const TWO_ANSWERS = {
  id: 'dua isian berbeda untuk baris dan periode ini; tidak ada yang dihitung sampai salah satunya dihapus',
  en: 'two different entries for this row and round; neither counts until one of them is deleted',
};
const SAID_TWICE = {
  id: 'baris dan periode ini sudah terisi sama di baris lain; dihitung satu kali, hapus yang ini',
  en: 'this row and round is filled in alike in another line; it counts once, delete this one',
};

function noDay(plan: Plan): Bilingual {
  const first = isoDay(firstDayOf(plan)).slice(0, 4);
  return {
    id: `bukan tanggal sejak 1 Januari ${first}, awal rencana; ketik misalnya 30/4/${first}`,
    en: `no day from 1 January ${first} on, when the plan begins; type for example 30/4/${first}`,
  };
}
