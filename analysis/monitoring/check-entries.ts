import { isMeasurable, type Plan, type PlanRow } from '../plan/plan';
import type { RefusedCell } from '../plan/row-edits';
import { shownText, typedText } from '../sheets/cell-content';
import { linesOf } from '../table/lines';
import type { Bilingual } from '../text/bilingual';
import { codeOf, EVIDENCE_WORDS } from '../text/words';
import type { MonitoringLine, Period } from './check-monitoring';
import { dateOf } from './date-cell';
import { ENTRY_COLUMNS, ENTRY_TEXTS, type EntryTextKey } from './entry-columns';
import { isTyped } from './is-typed';
import { MONITORING_TABLE, type MonitoringEntry } from './monitoring';
import { firstDayOf, noDay } from './plan-days';
import { readRealisation } from './read-realisation';
import { orderOf, roundCode } from './round';

/**
 * A line per measurable row and open round of a plan, with those that were filled in and are of no open round, or of no row any
 * more. Two lines of one row and round that differ count neither, until one of them is gone.
 *
 * @param refused what was not understood is added here
 */
export function checkEntries(
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
