/** How the sheets are set up to be printed. The pages themselves were counted in LibreOffice: CHANGELOG says how many. */
import { describe, expect, it } from 'vitest';
import { fittedRowHeights } from '../../analysis/sheets/row-heights';
import type { SheetDescription } from '../../analysis/sheets/sheet';
import { seeds } from '../plan/seeds';
import { firstRun } from './planner';

const runs = (['id', 'en'] as const).map((language) => firstRun(seeds.plans, language));
const sheetOf = (key: string, at = 0): SheetDescription => {
  const sheet = runs[at]?.description.sheets.find((one) => one.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
};
const valuesOf = (sheet: SheetDescription, key: string) =>
  sheet.tables[0]?.columns.find((column) => column.key === key)?.values ?? [];

describe.each(runs.map(({ description }) => [description.properties.language, description] as const))(
  'every sheet in %s',
  (language, { sheets }) => {
    it('is printed on folio one page wide, as a draft with room for a signature', () => {
      const mark = {
        id: /^Draf – bahan rapat · .*paraf\): _+$/,
        en: /^Draft – for the meeting · .*initials\): _+$/,
      };
      for (const { key, print } of sheets) {
        // The first page is read as a letter, the others are tables.
        expect(print).toMatchObject({
          paper: 'folio',
          orientation: key === 'home' ? 'portrait' : 'landscape',
        });
        expect(print.footer).toMatch(mark[language]);
      }
    });

    it('hides no column of one table that is to be read in another one below it', () => {
      const columns = sheets.flatMap(({ key, tables }) =>
        tables.flatMap((table) =>
          table.columns.map((one, index) => ({ ...one, at: `${key} ${String(table.column + index)}` })),
        ),
      );
      const read = new Set(columns.flatMap(({ at, isHidden }) => (isHidden ? [] : [at])));
      expect(columns.filter(({ at, isHidden }) => isHidden && read.has(at)).map(({ at }) => at)).toEqual([]);
    });

    it('with one long table repeats its header on each page', () => {
      const long = sheets.filter(({ freeze }) => freeze !== null);
      expect(long.length).toBeGreaterThan(3);
      expect(long.filter(({ print }) => print.titleRows === null).map(({ key }) => key)).toEqual([]);
    });
  },
);

describe('what is printed', () => {
  it('of the findings are those of high priority, which come first', () => {
    const sheet = sheetOf('findings');
    const high = valuesOf(sheet, 'severity').map((word) => word === 'Tinggi');
    expect(sheet.print.rows).toEqual(high);
    expect(high.lastIndexOf(true)).toBe(high.filter(Boolean).length - 1);
    expect(high.filter(Boolean).length).toBeGreaterThan(50);
  });

  it('of the gaps are the rows that move, each with its city, number and action', () => {
    const { print, tables } = sheetOf('gap');
    expect(print.rows).toEqual(
      valuesOf(sheetOf('gap'), 'path').map(
        (word) => !/^(?:Tetap|Batas tetap|Tidak diketahui)$/.test(String(word)),
      ),
    );
    const shown = tables[0]?.columns.slice(0, print.columns).map(({ key }) => key) ?? [];
    expect(shown.slice(0, 3)).toEqual(['city', 'place', 'action']);
    expect(shown).not.toContain('reason');
    expect(shown).toContain('required_annual_change');
  });

  it.each([
    ['method', 1],
    ['indicators', 1],
  ])('of %s are its first %d tables', (key, count) => {
    const { print, tables } = sheetOf(key);
    expect(print.tables).toBe(count);
    expect(tables.length).toBeGreaterThan(count);
  });
});

describe('rows of long texts', () => {
  it.each([
    ['findings', 0],
    ['findings', 1],
    ['gap', 0],
    ['gap', 1],
  ])('of %s stay low enough to be read together', (key, at) => {
    const heights = [...fittedRowHeights(sheetOf(key, at)).values()];
    expect(Math.max(...heights)).toBeLessThan(130);
  });

  it('do not count what is hidden', () => {
    const sheet = sheetOf('findings');
    const shown = {
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.isHidden
            ? { ...column, wrap: true, values: column.values.map(() => 'kata '.repeat(200)) }
            : column,
        ),
      })),
    };
    expect(fittedRowHeights(shown)).toEqual(fittedRowHeights(sheet));
  });
});
