import type { Decision } from '../audit/decisions';
import type { Finding } from '../audit/finding';
import { RULES } from '../audit/rules/index';
import { refusal } from '../plan/read-column';
import type { RefusedCell } from '../plan/row-edits';
import type { Bilingual } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import { headerOf } from '../text/headers';
import { codeOf, DECISION_WORDS } from '../text/words';
import { typedText } from './cell-content';
import { TABLE_NAMES } from './names';
import type { CellContent, ReadTable } from './read-workbook';
import { type TableCells, tableCells } from './table-cells';

export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** Words that are no decision, and decisions beside an id that no finding can have. */
  readonly refused: readonly RefusedCell[];
  readonly notices: readonly Bilingual[];
}

/**
 * The planner's decisions in the table of findings. Where its column of ids is gone, a decision is known by what its line
 * says: row, column and message, in either language.
 *
 * @param recorded headers that the table was last written with
 * @param found the findings of the inputs as they stood; asked for only where the ids are gone
 */
export function readDecisions(
  table: ReadTable | undefined,
  recorded: RecordedHeaders,
  found: () => readonly Finding[],
): ReadDecisions {
  if (!table) return { decisions: [], refused: [], notices: [] };
  const cells = tableCells(table, recorded);
  const hasIds = cells.has('finding_id');
  const idOf = hasIds
    ? (row: readonly CellContent[]): string => cells.text(row, 'finding_id')
    : idsByWords(cells, found());
  const decisions: Decision[] = [];
  const refused: RefusedCell[] = [];
  let unknown = 0;
  for (const row of cells.rows) {
    const text = cells.text(row, 'decision');
    if (text === '') continue;
    const findingId = idOf(row);
    const decision = codeOf(DECISION_WORDS, text);
    const about = { table: TABLE_NAMES.findings, rowId: findingId, label: labelOf(cells, row) };
    if (decision === null) {
      const remark = refusal(cells.value(row, 'decision'), KNOWN);
      refused.push({ ...about, column: 'decision', value: text, remark });
    } else if (hasIds && !isFindingId(findingId)) {
      refused.push({ ...about, column: 'finding_id', value: findingId, remark: noSuchId(text) });
    } else if (findingId === '') {
      unknown += 1;
    } else {
      const value = cells.value(row, 'decided_value');
      const reason = cells.text(row, 'decision_reason');
      decisions.push({ findingId, decision, reason, ...(typedText(value) === '' ? {} : { value }) });
    }
  }
  const notices = hasIds ? [] : [idsGone(table, recorded, decisions.length, unknown)];
  return { decisions, refused, notices };
}

const WORDS: readonly Bilingual[] = Object.values(DECISION_WORDS);
const KNOWN = {
  id: `salah satu dari: ${WORDS.map(({ id }) => id).join(', ')}`,
  en: `one of: ${WORDS.map(({ en }) => en).join(', ')}`,
};

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** Whether a finding can have this id: of a rule of ours, with a place and a field. */
function isFindingId(id: string): boolean {
  const [code = '', ...rest] = id.split('|');
  return CODES.has(code) && rest.length >= 2;
}

function noSuchId(decision: string): Bilingual {
  return {
    id: `ID catatan tidak dikenal, jadi keputusan "${decision}" tidak dipakai; isi keputusan di baris catatannya`,
    en: `no finding has this ID, so the decision "${decision}" is not used; decide in the line of the finding`,
  };
}

/** The row of the plan that a line is about; its city, where it is about a document. */
function labelOf(cells: TableCells, row: readonly CellContent[]): Bilingual {
  const place = cells.text(row, 'row_id') || cells.text(row, 'city');
  return {
    id: ['Catatan telaah', place].filter(Boolean).join(' '),
    en: ['Finding', place].filter(Boolean).join(' '),
  };
}

/** Ids by what their lines say; `''` for a line that says what no finding says, or more than one. */
function idsByWords(
  cells: TableCells,
  findings: readonly Finding[],
): (row: readonly CellContent[]) => string {
  const ids = new Map<string, string>();
  for (const { findingId, rowId, field, message } of findings)
    for (const language of ['id', 'en'] as const) {
      const key = JSON.stringify([rowId, field === '' ? '' : headerOf(field, language), message[language]]);
      ids.set(key, ids.has(key) ? '' : findingId);
    }
  return (row) => {
    const words = ['row_id', 'field', 'message'].map((key) => cells.text(row, key));
    return ids.get(JSON.stringify(words)) ?? '';
  };
}

function idsGone({ sheet }: ReadTable, recorded: RecordedHeaders, known: number, unknown: number): Bilingual {
  const header = (language: 'id' | 'en'): string =>
    recorded['finding_id'] ?? headerOf('finding_id', language);
  const [kept, lost] = [String(known), String(unknown)];
  const lostWords = {
    id: ` ${lost} keputusan tidak dikenali lagi catatannya dan tidak dipakai; barisnya tetap ada.`,
    en: ` The findings of ${lost} decisions are not known any more, so these are not used; their lines stay.`,
  };
  return {
    id: `Kolom "${header('id')}" di lembar "${sheet}" tidak ditemukan; ditulis kembali. ${kept} keputusan dikenali dari baris dan isi catatannya.${unknown > 0 ? lostWords.id : ''}`,
    en: `Column "${header('en')}" of sheet "${sheet}" was not found; it is written again. ${kept} decisions were known by the row and words of their findings.${unknown > 0 ? lostWords.en : ''}`,
  };
}
