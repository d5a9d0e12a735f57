import type { ColumnRole, TableColumn, TableDescription } from './sheet';

export interface HeaderGroup {
  readonly text: string;
  readonly role: ColumnRole;
  readonly row: number;
  readonly column: number;
  /** Columns it spreads over, 1 or more. */
  readonly span: number;
}

/**
 * Titles over the header of a table: neighbouring columns with the same group share one, in the row above the
 * header. It has the colours of its first column. Two neighbours under "Target" give one title that spans both.
 */
export function headerGroups(table: TableDescription): readonly HeaderGroup[] {
  const groups: HeaderGroup[] = [];
  table.columns.forEach(({ group, role }, index) => {
    if (!group) return;
    const last = groups.at(-1);
    const column = table.column + index;
    if (last && last.text === group && last.column + last.span === column) {
      groups[groups.length - 1] = { ...last, span: last.span + 1 };
    } else {
      groups.push({ text: group, role, row: table.row - 1, column, span: 1 });
    }
  });
  return groups;
}

/** Whether a row of titles stands over the header. */
export function hasGroups(columns: readonly Pick<TableColumn, 'group'>[]): boolean {
  return columns.some(({ group }) => group);
}
