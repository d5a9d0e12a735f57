import { pairKey, type PairDecision } from '../comparison/pair';
import { ROW_PAIRS_TABLE } from '../comparison/row-pairs-table';
import type { RefusedCell } from '../plan/row-edits';
import type { CountedThing } from '../reference/reference';
import type { Bilingual } from '../text/bilingual';
import type { RecordedHeaders } from '../text/match-headers';
import { codeOf, PAIR_DECISION_WORDS } from '../text/words';
import type { ReadTable } from './read-workbook';
import { tableCells } from './table-cells';

export interface ReadPairs {
  readonly decisions: readonly PairDecision[];
  /** Words that are no decision, and codes that are no rows of two plans. */
  readonly refused: readonly RefusedCell[];
}

/**
 * What the planner says of pairs of rows: a decision beside a pair, or beside the codes of two rows in a line of the planner's
 * own, which adds that pair. Of plans that are not in the run a decision is kept, and says nothing.
 *
 * @param rowIds rows of the plans
 * @param things by which counts may be divided
 * @param recorded headers that the table was last written with
 */
export function readPairs(
  table: ReadTable | undefined,
  rowIds: ReadonlySet<string>,
  things: readonly CountedThing[],
  recorded: RecordedHeaders = {},
): ReadPairs {
  const decisions: PairDecision[] = [];
  const refused: RefusedCell[] = [];
  if (!table) return { decisions, refused };
  const cells = tableCells(table, recorded);
  if (!['row_a', 'row_b', 'decision'].every((key) => cells.has(key))) return { decisions, refused };
  const planIds = new Set([...rowIds].map(planOf));
  const seen = new Set<string>();
  for (const row of cells.rows) {
    const pair = [cells.text(row, 'row_a'), cells.text(row, 'row_b')] as const;
    const text = cells.text(row, 'decision');
    const named = cells.text(row, 'chosen_denominator').toLowerCase();
    const thing = things.find((one) =>
      [one.nameId, one.nameEn, one.thingId].some((name) => name.toLowerCase() === named),
    );
    if ((text === '' && named === '') || (pair[0] === '' && pair[1] === '')) continue;
    const decision = text === '' ? 'accept' : codeOf(PAIR_DECISION_WORDS, text);
    const refuse = (remark: Bilingual): void => {
      refused.push({
        ...{ table: ROW_PAIRS_TABLE, rowId: pair.join('+'), column: 'decision', value: text, remark },
        label: labelOf(pair),
      });
    };
    const unknown = pair.find(
      (rowId) => !rowIds.has(rowId) && (planIds.has(planOf(rowId)) || !isRowId(rowId)),
    );
    if (unknown !== undefined) refuse(noRow(unknown));
    else if (planOf(pair[0]) === planOf(pair[1])) refuse(ONE_PLAN);
    else if (decision === null) refuse(NO_DECISION);
    else if (named !== '' && !thing) refuse(NO_THING(things));
    else if (!seen.has(pairKey(pair))) {
      seen.add(pairKey(pair));
      const reason = cells.text(row, 'decision_reason');
      decisions.push({
        rowIds: pair,
        decision,
        thingId: thing?.thingId ?? null,
        text,
        thing: cells.text(row, 'chosen_denominator'),
        reason,
      });
    }
  }
  return { decisions, refused };
}

function planOf(rowId: string): string {
  return rowId.slice(0, rowId.lastIndexOf('-'));
}

/** Of a plan that may be in another run. */
function isRowId(text: string): boolean {
  return /^\d{4}-\d{4}[a-z]?-\d{3,6}$/.test(text);
}

function labelOf([one, other]: readonly [string, string]): Bilingual {
  return { id: `Pasangan ${one} dan ${other}`, en: `Pair ${one} and ${other}` };
}

const words = (language: keyof Bilingual): string =>
  Object.values(PAIR_DECISION_WORDS)
    .map((word) => word[language])
    .join(', ');
const NO_DECISION = { id: `salah satu dari: ${words('id')}`, en: `one of: ${words('en')}` };
const NO_THING = (things: readonly CountedThing[]): Bilingual => ({
  id: `penyebut: salah satu dari ${things.map(({ nameId }) => nameId).join(', ')}`,
  en: `denominator: one of ${things.map(({ nameEn }) => nameEn).join(', ')}`,
});
const ONE_PLAN = {
  id: 'kedua baris berasal dari rencana yang sama; pasangan memerlukan dua rencana',
  en: 'both rows are of one plan; a pair takes two plans',
};

function noRow(rowId: string): Bilingual {
  const shown = rowId === '' ? '–' : rowId;
  return {
    id: `kode baris ${shown} tidak ada dalam rencana; salin dari kolom Kode baris di lembar RAD`,
    en: `no row has the ID ${shown}; copy it from the column Row ID of a plan sheet`,
  };
}
