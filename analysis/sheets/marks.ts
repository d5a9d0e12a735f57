import { type Finding, SEVERITIES, type Severity } from '../audit/finding';
import type { Language } from '../text/bilingual';
import { noteText } from './note-text';
import type { StyleName } from './sheet';

/** Notes and colours of a plan's printed cells, by column key. */
export interface CellMarks {
  of(key: string): {
    readonly notes?: readonly (string | null)[];
    readonly styles?: readonly (StyleName | null)[];
  };
}

/**
 * What the findings say on the cells of a plan sheet, in every row that a finding speaks for. A finding about a whole
 * row marks its id. Wording of low
 * severity gets a note and no colour, so that colours lead to what changes a figure.
 */
export function cellMarks(
  findings: readonly Finding[],
  rowIds: readonly string[],
  language: Language,
): CellMarks {
  const rowAt = new Map(rowIds.map((rowId, i) => [rowId, i]));
  const byColumn = new Map<string, Map<number, Finding[]>>();
  for (const finding of findings) {
    const key = finding.field === '' ? 'row_id' : finding.field;
    const cells = byColumn.get(key) ?? new Map<number, Finding[]>();
    byColumn.set(key, cells);
    for (const rowId of [finding.rowId, ...finding.alsoRows]) {
      const row = rowAt.get(rowId);
      if (row === undefined) continue;
      const marked = cells.get(row);
      if (marked) marked.push(finding);
      else cells.set(row, [finding]);
    }
  }
  return {
    of: (key) => {
      const cells = byColumn.get(key);
      if (!cells) return {};
      return {
        notes: rowIds.map((_, row) => note(cells.get(row), language)),
        styles: rowIds.map((_, row) => style(cells.get(row))),
      };
    },
  };
}

function note(findings: readonly Finding[] | undefined, language: Language): string | null {
  if (!findings) return null;
  return noteText(findings.map(({ message }) => message[language]).join('\n'));
}

function style(findings: readonly Finding[] | undefined): Severity | null {
  if (!findings) return null;
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  return worst === undefined || worst === 'low' ? null : worst;
}
