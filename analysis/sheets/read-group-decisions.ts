import { type GroupDecision, groupIds, groupName } from '../audit/finding-groups';
import { foldHeader } from '../language/blanks';
import { refusal } from '../plan/read-column';
import type { RefusedCell } from '../plan/row-edits';
import type { RecordedHeaders } from '../text/match-headers';
import { codeOf, DECISION_WORDS } from '../text/words';
import { TABLE_NAMES } from './names';
import type { ReadTable } from './read-workbook';
import { tableCells } from './table-cells';

export interface ReadGroupDecisions {
  readonly decisions: readonly GroupDecision[];
  /** Words that are no decision on a group. */
  readonly refused: readonly RefusedCell[];
}

/**
 * The planner's decisions on whole groups of findings. A line is known by the id of its group, and by the group's name in
 * either language where the column of ids is gone; a line that says no group decides nothing.
 *
 * @param recorded headers that the table was last written with
 */
export function readGroupDecisions(
  table: ReadTable | undefined,
  recorded: RecordedHeaders,
): ReadGroupDecisions {
  if (!table) return { decisions: [], refused: [] };
  const cells = tableCells(table, recorded);
  const decisions: GroupDecision[] = [];
  const refused: RefusedCell[] = [];
  for (const row of cells.rows) {
    const text = cells.text(row, 'decision');
    const name = cells.text(row, 'finding_group');
    const groupId = cells.text(row, 'group_id') || (IDS.get(foldHeader(name)) ?? '');
    if (text === '' || groupId === '') continue;
    const decision = codeOf(DECISION_WORDS, text);
    if (decision === 'accept' || decision === 'ignore')
      decisions.push({ groupId, decision, reason: cells.text(row, 'decision_reason') });
    else
      refused.push({
        table: TABLE_NAMES.findingGroups,
        rowId: groupId,
        label: { id: `Kelompok "${name}"`, en: `Group "${name}"` },
        column: 'decision',
        value: text,
        remark: refusal(cells.value(row, 'decision'), decision === 'change' ? ONE_BY_ONE : KNOWN),
      });
  }
  return { decisions, refused };
}

const KNOWN = {
  id: `salah satu dari: ${DECISION_WORDS.accept.id}, ${DECISION_WORDS.ignore.id}`,
  en: `one of: ${DECISION_WORDS.accept.en}, ${DECISION_WORDS.ignore.en}`,
};

const ONE_BY_ONE = {
  id: `${KNOWN.id}; isi pengganti diisi pada baris catatannya di lembar Telaah`,
  en: `${KNOWN.en}; a replacement belongs in the line of its finding`,
};

/** Ids of groups by their names. */
const IDS: ReadonlyMap<string, string> = new Map(
  groupIds().flatMap((groupId) =>
    (['id', 'en'] as const).map((language) => [foldHeader(groupName(groupId)[language]), groupId] as const),
  ),
);
