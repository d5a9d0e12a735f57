/** A described workbook in the words of the version before: tabs, headers, words of cells, lists and colours, formulas. */
import { formatState, parseState } from '../../analysis/sheets/state';
import type {
  CellValue,
  SheetDescription,
  TableColumn,
  WorkbookDescription,
} from '../../analysis/sheets/sheet';
import { wantedColumns } from '../../analysis/text/headers';
import {
  CONFIDENCE_WORDS,
  DECISION_WORDS,
  DIRECTION_WORDS,
  GAP_STATUS_WORDS,
  NATURE_WORDS,
  OUTCOME_WORDS,
  PRESENCE_WORDS,
  TIER_WORDS,
  type Word,
} from '../../analysis/text/words';

/** Indonesian words that changed, by the column that shows them (`presence_…` and `nature_…` by what they begin with). */
const WORDS: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  nature: NATURE_WORDS,
  direction: DIRECTION_WORDS,
  confidence: CONFIDENCE_WORDS,
  status: GAP_STATUS_WORDS,
  decision: DECISION_WORDS,
  applied: OUTCOME_WORDS,
  presence: PRESENCE_WORDS,
  tier: TIER_WORDS,
};

export function inEarlierWords(workbook: WorkbookDescription): WorkbookDescription {
  const columns = workbook.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  const headers = new Map(columns.map((column) => [column.header, earlierHeader(column)]));
  const words = new Map(
    [NATURE_WORDS, DIRECTION_WORDS].flatMap((list) =>
      Object.values(list).map((word) => [word.id, earlier(word)]),
    ),
  );
  const tabs = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.earlierNames?.[2] ?? sheet.name]));
  const tab = (name: string): string => tabs.get(name) ?? name;
  const formula = (text: string): string =>
    text
      .replace(/\[([^[\]#@]+)\]/g, (_, header: string) => `[${headers.get(header) ?? header}]`)
      .replace(/"([^"]*)"/g, (_, word: string) => `"${words.get(word) ?? word}"`);
  const column = (one: TableColumn): TableColumn => {
    const list = WORDS[one.key.split('_')[0] ?? ''] ?? {};
    const say = (text: string): string =>
      earlier(Object.values(list).find(({ id }) => id === text) ?? { id: text, en: text });
    const value = (cell: CellValue): CellValue => (typeof cell === 'string' ? say(cell) : cell);
    const { validation, colors, formulas, links } = one;
    return {
      ...one,
      header: earlierHeader(one),
      values: one.values.map(value),
      ...(formulas && { formulas: formulas.map((text) => (text === null ? null : formula(text))) }),
      ...(links && { links: links.map((link) => link && { ...link, sheet: tab(link.sheet) }) }),
      ...(colors && { colors: colors.map((color) => ({ ...color, word: say(color.word) })) }),
      ...(validation?.kind === 'list' &&
        typeof validation.source !== 'string' && {
          validation: { ...validation, source: validation.source.map(say) },
        }),
    };
  };
  const sheet = (one: SheetDescription): SheetDescription => ({
    ...one,
    name: tab(one.name),
    cells: one.cells.map((cell) => ({
      ...cell,
      ...(cell.formula !== undefined && { formula: formula(cell.formula) }),
      ...(cell.link && { link: { ...cell.link, sheet: tab(cell.link.sheet) } }),
    })),
    tables: one.tables.map((table) => ({ ...table, columns: table.columns.map(column) })),
  });
  return { ...workbook, sheets: workbook.sheets.map(sheet), state: earlierState(workbook.state) };
}

function earlier({ id, earlier: before }: Word): string {
  return before?.[0] ?? id;
}

function earlierHeader({ key, header, earlierHeaders }: TableColumn): string {
  const [known] = wantedColumns([key]);
  return earlierHeaders?.[0] ?? (known?.headers[0] === header ? (known.headers[2] ?? header) : header);
}

function earlierState(text: string): string {
  const state = parseState(text);
  if (!state) throw new Error('no state');
  const headers = Object.fromEntries(
    Object.entries(state.headers).map(([table, known]) => [
      table,
      Object.fromEntries(
        Object.entries(known).map(([key, header]) => [key, wantedColumns([key])[0]?.headers[2] ?? header]),
      ),
    ]),
  );
  return formatState({ ...state, headers });
}
