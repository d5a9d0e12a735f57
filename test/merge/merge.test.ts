import { describe, expect, it } from 'vitest';
import { batches, halve, stepBytes } from '../../addin/excel/batches';
import type { Existing } from '../../analysis/merge/existing';
import { literal } from '../../analysis/merge/literal';
import { partText, partXml } from '../../analysis/sheets/part-xml';
import { mergeWorkbook } from '../../analysis/merge/merge-workbook';
import { relocateCell, relocateFormula } from '../../analysis/merge/relocate';
import type { Placement } from '../../analysis/merge/relocate';
import { phaseOf } from '../../analysis/merge/steps';
import { NO_OFFSETS } from '../../analysis/merge/loose-offsets';
import type { Step } from '../../analysis/merge/steps';
import { annexes, column, realisticWorkbook, sheet, table, workbook } from '../addin/excel/fixture';
import { openWorkbook } from '../addin/excel/open-workbook';

const EMPTY: Existing = {
  sheetNames: ['Sheet1'],
  structureProtected: false,
  tables: new Map(),
  sheetsWithOtherTables: new Set(),
  definedNames: new Set(),
  markedTables: new Set(),
  sheets: new Map(),
  record: null,
  pending: [],
  partIds: new Map(),
};
const OPTIONS = { notesSupported: true, withResults: false };

describe('the plan of a write', () => {
  it('says in plain steps what a small sheet takes', () => {
    const small = table('tblKecil', [
      column('id', ['a', '=b'], { role: 'id', format: 'text' }),
      column('jumlah', [1, 2], { role: 'computed', format: 'integer' }),
      column('porsi', [50, 100], { role: 'computed', format: 'percent', formulas: ['=B6/2', '=B7/2'] }),
    ]);
    const { steps } = mergeWorkbook(
      workbook([sheet('small', 'Kecil', { tables: [small], cells: [] })]),
      EMPTY,
      OPTIONS,
    );
    const told = batches(steps)[0]?.map((step) => {
      if (!('block' in step)) return step.kind;
      const { row, column: at, rowCount, columnCount } = step.block;
      const values = 'values' in step ? ` ${JSON.stringify(step.values)}` : '';
      const code = 'code' in step ? ` ${step.code}` : '';
      return `${step.kind} ${row},${at} ${rowCount}x${columnCount}${code}${values}`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "begin",
        "add-sheet",
        "mark-sheet",
        "mark-sheet",
        "number-format 5,0 2x1 @",
        "number-format 5,1 2x1 #,##0",
        "number-format 5,2 2x1 0.0"%"",
        "number-format 4,0 1x3 @",
        "values 4,0 1x3 [["id","jumlah","porsi"]]",
        "values 5,0 2x2 [["a",1],["=b",2]]",
        "add-table 4,0 3x3",
        "mark-table",
        "formulas 5,2 2x1 [["=B6/2"],["=B7/2"]]",
        "look 4,0 1x1",
        "look 4,1 1x2",
        "look 4,0 1x3",
        "look 5,0 2x1",
        "look 5,1 2x2",
        "look 5,0 2x3",
        "column-width 0,0 1x1",
        "column-width 0,1 1x1",
        "column-width 0,2 1x1",
        "column-width 0,3 1x1",
        "row-height 0,0 1x1",
        "freeze",
        "sheet-look",
        "print",
        "workbook",
      ]
    `);
  });

  it('does not depend on the number of rows, but for single cells that differ', () => {
    const count = (rows: number): number => {
      const plain = table('tblPolos', [
        column(
          'id',
          Array.from({ length: rows }, (_, row) => `r${row}`),
          { role: 'id' },
        ),
      ]);
      return mergeWorkbook(workbook([sheet('plain', 'Polos', { tables: [plain] })]), EMPTY, OPTIONS).steps
        .length;
    };
    expect(count(5000)).toBe(count(5));
  });

  it('puts formulas after every table and looks last', () => {
    const { steps } = mergeWorkbook(realisticWorkbook(), EMPTY, OPTIONS);
    const phases = batches(steps).flat().map(phaseOf);
    expect(phases).toEqual([...phases].sort((one, other) => order(one) - order(other)));
  });

  it('adds a new sheet after the one described before it', () => {
    const existing = { ...EMPTY, sheetNames: ['Milik saya', 'Lain'] };
    const added = mergeWorkbook(realisticWorkbook(), existing, OPTIONS).steps.filter(
      (step) => step.kind === 'add-sheet',
    );
    expect(added).toHaveLength(12);
    expect(new Set(added.map((step) => step.kind === 'add-sheet' && step.position))).toEqual(new Set([null]));
  });

  it('refuses new sheets when the structure of the workbook is protected or a name is taken', () => {
    const names = new Set(['tblrad_3673_2022']);
    const taken = mergeWorkbook(annexes(), { ...EMPTY, definedNames: names }, OPTIONS);
    expect(taken.sheets.map(({ outcome }) => outcome)).toEqual(['refused', 'created']);
    expect(taken.sheets[0]?.notices).toEqual([{ code: 'table-name-taken', subjects: ['tblRad_3673_2022'] }]);
    const locked = mergeWorkbook(annexes(), { ...EMPTY, structureProtected: true }, OPTIONS);
    expect(locked.sheets.flatMap(({ notices }) => notices.map(({ code }) => code))).toEqual([
      'workbook-protected',
      'workbook-protected',
    ]);
    expect(locked.steps).toEqual([]);
  });
});

const order = (phase: string): number => ['structure', 'values', 'formulas', 'looks', 'last'].indexOf(phase);

describe('bytes', () => {
  it('are estimated from above, and not by more than three times', async () => {
    const { host, door } = openWorkbook();
    const { bytes } = await door.write(realisticWorkbook());
    const { largestRequestBytes } = host.log.counts();
    expect(bytes).toBeGreaterThan(largestRequestBytes);
    expect(bytes).toBeLessThan(largestRequestBytes * 3);
  });

  const values = (rowCount: number): Step => ({
    kind: 'values',
    block: { sheet: 's', row: 3, column: 0, rowCount, columnCount: 2 },
    values: Array.from({ length: rowCount }, (_, row) => [`baris ${row}`, row]),
  });

  it('cut a block by rows, in order and without loss', () => {
    const cut = batches([values(1000)], 8000).flat();
    expect(cut.length).toBeGreaterThan(2);
    expect(cut.every((step) => stepBytes(step) <= 8000)).toBe(true);
    expect(cut.flatMap((step) => (step.kind === 'values' ? step.values : []))).toEqual(
      (values(1000) as Extract<Step, { kind: 'values' }>).values,
    );
    let row = 3;
    for (const step of cut) {
      if (step.kind !== 'values') continue;
      expect(step.block.row).toBe(row);
      row += step.block.rowCount;
    }
  });

  it('halve down to one row of one step', () => {
    expect(halve([values(1)])).toBeNull();
    expect(halve([values(3)])?.map((part) => part.length)).toEqual([1, 1]);
    expect(halve([values(1), values(1), values(1)])?.map((part) => part.length)).toEqual([2, 1]);
  });
});

describe('what is sent for a value', () => {
  it.each([
    ['=1+1', false, "'=1+1"],
    ['=1+1', true, '=1+1'],
    ["'kutip", true, "''kutip"],
    ["'kutip", false, "''kutip"],
    ['Dinas Sosial', false, 'Dinas Sosial'],
    ['true', false, "'true"],
    ['Mei 2022', false, "'Mei 2022"],
    ['-', false, "'-"],
    ['', false, ''],
    [null, false, ''],
    [12.5, false, 12.5],
    [true, true, true],
  ])('%j in a text cell %s is %j', (value, textCell, sent) => {
    expect(literal(value, textCell)).toBe(sent);
  });
});

describe('references follow their cells', () => {
  const moved: Placement = {
    name: "Ser'ang",
    moved: true,
    loose: NO_OFFSETS,
    at: (row, at) => ({ row: row === 9 ? 4 : row + 10, column: at + 1 }),
  };
  const same: Placement = {
    name: 'Sini',
    moved: false,
    loose: NO_OFFSETS,
    at: (row, at) => ({ row, column: at }),
  };
  const placements = new Map([
    ['RAD Serang', moved],
    ['Sini', same],
  ]);

  it.each([
    ["='RAD Serang'!A5", "='Ser''ang'!B15"],
    ["='RAD Serang'!$A$10+A5", "='Ser''ang'!$B$5+A5"],
    ["=SUM('RAD Serang'!$A$5:$A$10)", "=SUM('Ser''ang'!$B$5:$B$19)"],
    ['="\'RAD Serang\'!A5"&A5', '="\'RAD Serang\'!A5"&A5'],
    ['=[@[A5]]*tblA1[[#This Row],[B7]]', '=[@[A5]]*tblA1[[#This Row],[B7]]'],
    ["='Tak dikenal'!A5", "='Tak dikenal'!A5"],
    ['=LOG10(A5)', '=LOG10(A5)'],
  ])('%s on a sheet that stands becomes %s', (formula, expected) => {
    expect(relocateFormula(formula, 'Sini', placements)).toBe(expected);
  });

  it('on a sheet that moved, without a tab before them', () => {
    expect(relocateFormula('=B5-LOG10(C$6)', 'RAD Serang', placements)).toBe('=C15-LOG10(D$16)');
    expect(relocateCell('RAD Serang', 'G7', placements)).toBe("'Ser''ang'!H17");
  });
});

describe('the XML of a part', () => {
  it.each(['{"a":"<b> & \\"c\\""}', '', '{"emoji":"😀","nol":"\u0000","sunyi":"\ud800"}'])(
    'gives %j back',
    (json) => {
      const text = partText(partXml('urn:x', json));
      expect(json === '' ? text : JSON.parse(text ?? 'null')).toEqual(
        json === '' ? '' : JSON.parse(escaped(json)),
      );
    },
  );

  it('is null where there is none', () => {
    expect([partText(null), partText(''), partText('<other/>')]).toEqual([null, null, null]);
  });
});

/** A raw control character is not allowed inside JSON; its escape means the same. */
function escaped(json: string): string {
  return json.replace('\u0000', '\\u0000').replace('\ud800"', '\\ud800"');
}
