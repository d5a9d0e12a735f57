import { describe, expect, it } from 'vitest';
import { headerGroups } from '../../analysis/sheets/header-groups';
import { headerWidth } from '../../analysis/sheets/row-heights';
import { seeds } from '../plan/seeds';
import { firstRun } from './planner';

/** Characters of its longest word, and one for the blanks beside it. */
function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).map((word) => word.length)) + 1;
}

describe.each(['id', 'en'] as const)('headers in %s', (language) => {
  const { sheets } = firstRun(seeds.plans, language).description;

  it('have room for their longest word', () => {
    const broken = sheets.flatMap(({ name, tables, columnWidths }) =>
      tables.flatMap(({ column, columns }) =>
        columns.flatMap(({ header }, index) => {
          const width = columnWidths[column + index] ?? 0;
          return longestWord(header) > width ? [`${name}: ${header} in ${String(width)}`] : [];
        }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('have room for the longest word of the titles over them', () => {
    const broken = sheets.flatMap(({ name, tables, columnWidths }) =>
      tables.flatMap((table) =>
        headerGroups(table).flatMap(({ text, column, span }) => {
          const width = columnWidths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
          return longestWord(text) > width ? [`${name}: ${text} in ${String(width)}`] : [];
        }),
      ),
    );
    expect(broken).toEqual([]);
  });
});

it.each([
  ['No', 5],
  ['Penanggung jawab (%)', 14],
  ['Subindikator', 13],
])('%s takes %d characters', (header, characters) => {
  expect(headerWidth(header)).toBe(characters);
});
