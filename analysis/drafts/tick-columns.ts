import { ALL_PLANS, spellings, type Word, YES } from '../text/words';
import { column, type ColumnExtras, type SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { MAX_INLINE_LIST } from '../sheets/limits';
import { noteText } from '../sheets/note-text';
import type { RefusedCell } from '../plan/row-edits';
import { type Tick, TICK_COLUMNS, type TickTable } from './draft';

/** What a planner ticks beside a question: for which city it shall become a draft row. */
export function questionTicks(context: SheetContext, questionIds: readonly string[]): SizedColumn {
  const { analysis, say } = context;
  const labels = analysis.plans.map(({ planId }) => context.planLabel(planId));
  return tickColumn(
    context,
    'tblPertanyaan',
    15,
    questionIds.map((questionId) => ({ is: (tick) => tick.questionId === questionId, rowId: questionId })),
    ALL_PLANS,
    choiceOf(
      [...labels, say(ALL_PLANS)],
      say({
        id: 'Pilih kota yang hendak merencanakannya, atau "semua" kota yang belum memiliki baris. Setelah dihitung ulang, barisnya ada di Rancangan.',
        en: 'Choose the city that should plan for it, or "all" cities without a row. After the next computation its row stands in Drafts.',
      }),
    ),
  );
}

/** A row of another city that a plan does not have. */
export interface TickedRow {
  /** Plan without it. */
  readonly planId: string;
  readonly questionId: string;
  /** Row of the other plan. */
  readonly rowId: string;
}

/** What a planner ticks beside a row of another city: that it shall become a draft row. */
export function rowTicks(context: SheetContext, rows: readonly TickedRow[]): SizedColumn {
  const { say } = context;
  return tickColumn(
    context,
    'tblHanyaKotaLain',
    12,
    rows.map(({ planId, questionId, rowId }) => ({
      is: (tick) => tick.planId === planId && tick.questionId === questionId && tick.rowId === rowId,
      rowId,
    })),
    YES,
    choiceOf(
      [say(YES).toLowerCase()],
      say({
        id: '"ya": setelah dihitung ulang, barisnya ada di Rancangan.',
        en: '"yes": after the next computation its row stands in Drafts.',
      }),
    ),
  );
}

interface TickedLine {
  readonly is: (tick: Tick) => boolean;
  readonly rowId: string;
}

/** Ticks as they were typed, in the words of the language; what was not understood stays, marked. */
function tickColumn(
  { language, analysis }: SheetContext,
  table: TickTable,
  width: number,
  lines: readonly TickedLine[],
  word: Word,
  looks: ColumnExtras,
): SizedColumn {
  const ticks = analysis.drafts.ticks.filter((tick) => tick.table === table);
  const refused = analysis.refused.filter((cell) => cell.table === table);
  const refusedOf = ({ rowId }: TickedLine): RefusedCell | undefined =>
    refused.find((cell) => cell.rowId === rowId);
  const textOf = (line: TickedLine): string | null => {
    const text = refusedOf(line)?.value ?? ticks.find(line.is)?.text;
    if (text === undefined) return null;
    const isWord = (one: string): boolean => one.toLowerCase() === text.toLowerCase();
    return spellings(word).some(isWord) && !isWord(word[language]) ? word[language].toLowerCase() : text;
  };
  const key = TICK_COLUMNS[table];
  return column(language, key, 'input', width, lines.map(textOf), {
    ...looks,
    ...(refused.length > 0 && {
      styles: lines.map((line) => (refusedOf(line) ? ('doubt' as const) : null)),
      notes: lines.map((line) => {
        const cell = refusedOf(line);
        return cell ? noteText(cell.remark[language]) : null;
      }),
    }),
  });
}

/** A list to choose from, where there is any and Excel takes one of that length. */
export function choiceOf(source: readonly string[], message: string): ColumnExtras {
  return source.length === 0 || source.join(',').length > MAX_INLINE_LIST
    ? {}
    : { validation: { kind: 'list', source, message, strict: true } };
}
