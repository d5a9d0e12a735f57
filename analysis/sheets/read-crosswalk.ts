import { indicatorKey, indicatorReader, type PrintedIndicator } from '../plan/crosswalk';
import { understandIndicator, understandPart } from '../plan/crosswalk-columns';
import type { Understood } from '../plan/read-column';
import type { RefusedCell } from '../plan/row-edits';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import type { RecordedHeaders } from '../text/match-headers';
import { TABLE_NAMES } from './names';
import { typedText } from './cell-content';
import type { ReadTable } from './read-workbook';
import { tableCells } from './table-cells';

/** The reference with these crosswalk lines in place of its own. */
export function withCrosswalk(reference: Reference, changed: readonly CrosswalkEntry[]): Reference {
  if (changed.length === 0) return reference;
  const keys = new Set(changed.map(entryKey));
  return {
    ...reference,
    crosswalk: [...reference.crosswalk.filter((entry) => !keys.has(entryKey(entry))), ...changed],
  };
}

/** What a line of the crosswalk is known by. */
export function entryKey(entry: PrintedIndicator & { readonly planId: string }): string {
  return `${entry.planId}|${indicatorKey(entry)}`;
}

export interface ChangedCrosswalk {
  readonly entries: readonly CrosswalkEntry[];
  /** Cells that name no indicator and no part; their lines are read as if they had not been changed. */
  readonly refused: readonly RefusedCell[];
}

/**
 * Lines of the crosswalk table whose national indicator is another than the seeds and the wording give. A part that
 * belongs to another indicator was left behind by the change and is dropped; what is no indicator or no part, such as a
 * date that Excel made of what was typed, is refused.
 *
 * @returns null where the table is not there or has lost a column that it needs
 */
export function changedCrosswalk(
  tables: readonly ReadTable[],
  seeds: Reference,
  recorded: RecordedHeaders = {},
): ChangedCrosswalk | null {
  const table = tables.find(({ name }) => name === TABLE_NAMES.crosswalk);
  if (!table) return null;
  const cells = tableCells(table, recorded);
  if (!NEEDED.every(cells.has)) return null;
  const readers = new Map<string, ReturnType<typeof indicatorReader>>();
  const refused: RefusedCell[] = [];
  const entries = cells.rows.flatMap((row): CrosswalkEntry[] => {
    const planId = cells.text(row, 'plan');
    const printed = {
      sectionNo: cells.text(row, 'section_no'),
      indicatorNo: cells.text(row, 'indicator_no'),
      indicator: cells.text(row, 'indicator'),
    };
    if (planId === '') return [];
    const read = readers.get(planId) ?? indicatorReader(planId, seeds);
    readers.set(planId, read);
    const before = read(printed);
    const codeIn = (column: string, understood: Understood, otherwise: string | null): string | null => {
      if ('code' in understood) return understood.code === null ? null : String(understood.code);
      refused.push({
        table: TABLE_NAMES.crosswalk,
        rowId: entryKey({ planId, ...printed }),
        label: { id: printed.indicator, en: printed.indicator },
        column,
        value: typedText(cells.value(row, column)),
        remark: understood.refused,
      });
      return otherwise;
    };
    const indicator = understandIndicator(cells.value(row, 'canonical_indicator'), seeds);
    const canonicalIndicator = codeIn('canonical_indicator', indicator, before.indicator);
    const named = understandPart(cells.value(row, 'sub_indicator'), seeds);
    const part = codeIn('sub_indicator', named, before.subIndicator);
    const subIndicator = part?.replace(/\D+$/, '') === canonicalIndicator ? part : null;
    if (before.indicator === canonicalIndicator && before.subIndicator === subIndicator) return [];
    const reason = { id: 'Ditetapkan perencana.', en: 'Set by the planner.' };
    return [{ planId, ...printed, canonicalIndicator, subIndicator, confidence: 'high', reason }];
  });
  return { entries, refused };
}

/** Without one of these a line does not say what it is about, and least of all that it has no indicator. */
const NEEDED = ['plan', 'section_no', 'indicator_no', 'indicator', 'canonical_indicator', 'sub_indicator'];
