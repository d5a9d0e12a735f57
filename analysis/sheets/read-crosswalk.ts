import { AnalysisError } from '../errors';
import { indicatorKey, indicatorReader } from '../plan/crosswalk';
import type { CrosswalkEntry, Reference } from '../reference/reference';
import { columnPositions } from '../text/headers';
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

function entryKey(entry: CrosswalkEntry): string {
  return `${entry.planId}|${indicatorKey(entry)}`;
}

/**
 * Lines of the crosswalk table whose national indicator is another than the seeds and the wording give. A part that
 * belongs to another indicator was left behind by the change and is dropped; what is no part, such as a date that Excel
 * made of what was typed, is refused.
 *
 * @returns null where the table is not there or has lost a column that it needs
 * @throws AnalysisError `unknown-indicator` with sheet, row and column
 */
export function changedCrosswalk(
  tables: readonly ReadTable[],
  seeds: Reference,
  recorded: RecordedHeaders = {},
): CrosswalkEntry[] | null {
  const table = tables.find(({ name }) => name === TABLE_NAMES.crosswalk);
  if (!table) return null;
  const cells = tableCells(table, recorded);
  if (!NEEDED.every(cells.has)) return null;
  const readers = new Map<string, ReturnType<typeof indicatorReader>>();
  const indicators = new Set(seeds.indicators.map(({ indicatorId }) => indicatorId));
  const parts = new Set(seeds.subIndicators.map(({ subIndicatorId }) => subIndicatorId));
  return cells.rows.flatMap((row) => {
    const planId = cells.text(row, 'plan');
    const printed = {
      sectionNo: cells.text(row, 'section_no'),
      indicatorNo: cells.text(row, 'indicator_no'),
      indicator: cells.text(row, 'indicator'),
    };
    if (planId === '') return [];
    const codeIn = (key: string, known: ReadonlySet<string>): string | null => {
      const code = typedText(cells.value(row, key)).toLowerCase();
      if (code === '' || known.has(code)) return code || null;
      throw new AnalysisError(
        'unknown-indicator',
        `${code} is no ${key}`,
        // Sheet rows count from 1, and the body begins below the header.
        { file: table.sheet, line: table.row + table.rows.indexOf(row) + 2, column: headerIn(table, key) },
        { value: cells.text(row, key), expected: [...known].join(', ') },
      );
    };
    const canonicalIndicator = codeIn('canonical_indicator', indicators);
    const part = codeIn('sub_indicator', parts);
    const subIndicator = part?.replace(/\D+$/, '') === canonicalIndicator ? part : null;
    const read = readers.get(planId) ?? indicatorReader(planId, seeds);
    readers.set(planId, read);
    const before = read(printed);
    if (before.indicator === canonicalIndicator && before.subIndicator === subIndicator) return [];
    const reason = { id: 'Ditetapkan perencana.', en: 'Set by the planner.' };
    return [{ planId, ...printed, canonicalIndicator, subIndicator, confidence: 'high', reason }];
  });
}

/** Without one of these a line does not say what it is about, and least of all that it has no indicator. */
const NEEDED = ['plan', 'section_no', 'indicator_no', 'indicator', 'canonical_indicator', 'sub_indicator'];

/** The header of a column, in the language of the table. */
function headerIn({ headers }: ReadTable, key: string): string {
  return headers[columnPositions(headers, [key]).get(key) ?? -1] ?? '';
}
