import { shownText } from '../../analysis/sheets/cell-content';
import { parseState } from '../../analysis/sheets/state';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Language } from '../../analysis/text/bilingual';
import { columnPositions, headerOf } from '../../analysis/text/headers';
import { DECISION_WORDS } from '../../analysis/text/words';
import type { TablePlace } from '../excel';
import type { DecisionRecord } from './analysis-client';

/** Where the decisions of a table are written, line by line; null for a line or a column that is not there. */
export function decisionRecorder(
  { tables, state }: ReadWorkbook,
  language: Language,
  name: string,
  idKey: 'finding_id' | 'group_id',
): (id: string) => DecisionRecord | null {
  const table = tables.find((one) => one.name === name);
  if (!table) return () => null;
  const keys = [idKey, 'decision', 'decision_reason', 'decided_value'];
  const positions = columnPositions(table.headers, keys, parseState(state)?.headers[name]);
  const [idHeader, decision, reason, value] = keys.map((key) => table.headers[positions.get(key) ?? -1]);
  if (idHeader === undefined || decision === undefined || reason === undefined) return () => null;
  if (idKey === 'finding_id' && value === undefined) return () => null;
  const idAt = table.headers.indexOf(idHeader);
  const known = new Set(table.rows.map((row) => shownText(row[idAt] ?? null)));
  // The dropdown speaks the language that the table was written in, which its headers tell.
  const spoken = (['id', 'en'] as const).find((one) => headerOf(idKey, one) === idHeader) ?? language;
  const words = {
    accept: DECISION_WORDS.accept[spoken],
    change: DECISION_WORDS.change[spoken],
    ignore: DECISION_WORDS.ignore[spoken],
  };
  return (id) => {
    if (!known.has(id)) return null;
    const at = (header: string): TablePlace => ({ table: table.name, idHeader, rowId: id, header });
    return {
      decision: at(decision),
      value: value === undefined ? null : at(value),
      reason: at(reason),
      words,
    };
  };
}
