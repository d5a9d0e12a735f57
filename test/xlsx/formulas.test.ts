/** What happens to formulas of a file when its cells, tabs, tables and columns move or get other names. */
import { describe, expect, it } from 'vitest';
import { renameTab, shiftReferences, translate } from '../../analysis/xlsx/references';
import { renameColumns, renameTableIn } from '../../analysis/merge/structured-references';
import { insertedRows, type Shift } from '../../analysis/xlsx/shift';

describe('a formula after two rows came above row 5 of "Rencana"', () => {
  const shift = insertedRows('Rencana', 4, 2);
  it.each([
    ['A4+A5', 'A4+A7'],
    ['$A$5+A$5+$A5', '$A$7+A$7+$A7'],
    ['SUM(A1:B9)', 'SUM(A1:B11)'],
    ['SUM(B9:A1)', 'SUM(B1:A11)'],
    ['SUM(A:A)+SUM(5:6)+SUM($1:$1048576)', 'SUM(A:A)+SUM(7:8)+SUM($1:$1048576)'],
    ["Rencana!A5+'Rencana'!A5+rencana!A5", "Rencana!A7+'Rencana'!A7+rencana!A7"],
    ['Lain!A5+\'Lain "5"\'!A5', 'Lain!A5+\'Lain "5"\'!A5'],
    ["[1]Rencana!A5+'[1]Rencana'!A5+'C:\\data\\[b.xlsx]Rencana'!A5+[1]!Nama", null],
    ["'[Budi''s.xlsx]Rencana'!A5", null],
    ["Jan:Mar!A5+'Jan 1:Mar'!A5", null],
    ['"A5"&"kata ""A5"""', null],
    ['tblA[A5]+tblA[[#This Row],[A5]]', null],
    ["tblA['[A5']]+tblA['''#A5]+tblA[x'] A5 ]", null],
    ['tblA[2023]*Rencana!B5', 'tblA[2023]*Rencana!B7'],
    ["'A5 B5'!Nama+Lembar.B5!Nama", null],
    ['LOG10(A5)+ATAN2(A5,B5)+B5x+x.B5+_B5+B5_', 'LOG10(A7)+ATAN2(A7,B7)+B5x+x.B5+_B5+B5_'],
    ['A5:INDEX(A:A,5)', 'A7:INDEX(A:A,5)'],
    ['A5:ZZZ9+ZZZ5+A1048577', null],
    ['_xlfn.IFS(A5="TRUE",1E5)', '_xlfn.IFS(A7="TRUE",1E5)'],
    ['Rencana!A5:B6 Rencana!A:A', 'Rencana!A7:B8 Rencana!A:A'],
  ])('%s', (formula, shifted) => {
    expect(shiftReferences(formula, 'Rencana', shift)).toBe(shifted ?? formula);
  });

  it('stands on another sheet: only what names the sheet moves', () => {
    expect(shiftReferences('A5+Rencana!A5', 'Lain', shift)).toBe('A5+Rencana!A7');
    expect(shiftReferences('SUM(A5)', 'Lain', shift)).toBe('SUM(A5)');
  });
});

describe('a formula after rows 5 and 6 went', () => {
  it.each([
    ['A5', '#REF!'],
    ['SUM(A5:A6)', 'SUM(#REF!)'],
    ['SUM(A4:A5)', 'SUM(A4:A4)'],
    ['SUM(A6:A9)', 'SUM(A5:A7)'],
    ['SUM(5:6)', 'SUM(#REF!)'],
    ['A7', 'A5'],
    ['A1:A1048576', 'A1:A1048576'],
  ])('%s', (formula, shifted) => {
    expect(shiftReferences(formula, 'Rencana', insertedRows('Rencana', 4, -2))).toBe(shifted);
  });
});

describe('a formula after a column came before C in rows 5 to 9', () => {
  const shift: Shift = { sheet: 'R', way: 'right', at: 2, count: 1, from: 4, to: 8 };
  it.each([
    ['C4+C5+C9+C10', 'C4+D5+D9+C10'],
    ['SUM(C5:C9)+SUM(A5:C6)', 'SUM(D5:D9)+SUM(A5:D6)'],
    ['SUM(C4:C9)', 'SUM(C4:C9)'],
    ['SUM(C:C)', 'SUM(C:C)'],
  ])('%s', (formula, shifted) => {
    expect(shiftReferences(formula, 'R', shift)).toBe(shifted);
  });
});

describe('a formula filled two rows down and one column to the right', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['[1]Data!A1+Jan:Mar!A1', '[1]Data!B3+Jan:Mar!B3'],
    ['A1048576+XFD1', 'B2+A3'],
    ['SUM(A:A,1:1)', 'SUM(B:B,3:3)'],
  ])('%s', (formula, moved) => {
    expect(translate(formula, 2, 1)).toBe(moved);
  });

  it('goes on at the other edge to the left and upwards', () => {
    expect(translate('A1', -1, -1)).toBe('XFD1048576');
  });
});

describe('a formula after the tab "Lama" became "Budi\'s"', () => {
  it.each([
    ["Lama!A1+'Lama'!A1+LAMA!$A$1:$B$2", "'Budi''s'!A1+'Budi''s'!A1+'Budi''s'!$A$1:$B$2"],
    ['Lama!Nama+Lama!#REF!', "'Budi''s'!Nama+'Budi''s'!#REF!"],
    ["Lama:Mar!A1+'Jan 1:Lama'!A1", "'Budi''s:Mar'!A1+'Jan 1:Budi''s'!A1"],
    ["[1]Lama!A1+'[1]Lama'!A1", null],
    ['"Lama!A1"', null],
    ['tblA[Lama!A1]', null],
    ['XLama!A1+Lama.x!A1', null],
    ['Nama', null],
  ])('%s', (formula, renamed) => {
    expect(renameTab(formula, 'Lama', "Budi's")).toBe(renamed ?? formula);
  });

  it('finds names with apostrophes again', () => {
    expect(renameTab("'Budi''s'!A1", "Budi's", 'Baru')).toBe("'Baru'!A1");
  });
});

describe('a formula after a column got another name', () => {
  it.each([
    ['tblA[Lama]', "tblA[Baru '['#1']]"],
    ['SUM(TBLA[lama])', "SUM(TBLA[Baru '['#1']])"],
    ['tblA[[#This Row],[Lama]]', "tblA[[#This Row],[Baru '['#1']]]"],
    ['tblA[[#Headers],[A]:[Lama]]', "tblA[[#Headers],[A]:[Baru '['#1']]]"],
    ['tblB[Lama]+XtblA[Lama]', null],
    ['"tblA[Lama]"', null],
    ['tblA[Lama 2]+tblA[#All]', null],
  ])('%s', (formula, renamed) => {
    expect(renameColumns(formula, 'tblA', [['Lama', 'Baru [#1]']])).toBe(renamed ?? formula);
  });

  it('keeps two apart that changed names', () => {
    const swapped = [
      ['A', 'B'],
      ['B', 'A'],
    ] as const;
    expect(renameColumns('tblA[A]-tblA[[#This Row],[B]]', 'tblA', swapped)).toBe(
      'tblA[B]-tblA[[#This Row],[A]]',
    );
  });

  it.each([
    ["Target '[%']", 'Target [%]'],
    ["Kolom '#1", 'Kolom #1'],
    ["Budi''s", "Budi's"],
    ['dua\nbaris', 'dua\nbaris'],
  ])('finds %j', (spelled, header) => {
    expect(renameColumns(`tblA[${spelled}]`, 'tblA', [[header, 'X']])).toBe('tblA[X]');
    expect(renameColumns(`tblA[[#This Row],[${spelled}]]`, 'tblA', [[header, 'X']])).toBe(
      'tblA[[#This Row],[X]]',
    );
  });
});

describe('a formula after a table got another name', () => {
  it.each([
    ['SUM(tblA2[Nilai])+TBLA2[#All]', 'SUM(tblA[Nilai])+tblA[#All]'],
    ['tblA22[x]+xtblA2[x]+"tblA2[x]"', null],
    ['ROWS(tblA2)+tblA2', 'ROWS(tblA)+tblA'],
    ['tblA2x+x.tblA2+tblA2(1)+tblA2!A1+"tblA2"', null],
  ])('%s', (formula, renamed) => {
    expect(renameTableIn(formula, 'tblA2', 'tblA')).toBe(renamed ?? formula);
  });
});
