import { describe, expect, it } from 'vitest';
import { movedFormula, shiftedFormula } from './references';

describe('a formula filled down and to the right', () => {
  it.each([
    ['A1+1', 2, 0, 'A3+1'],
    ['$A$1+B$2+$C3', 1, 1, '$A$1+C$2+$C4'],
    ["SUM('RAD Serang'!A1:B2)", 1, 0, "SUM('RAD Serang'!A2:B3)"],
    ['tblA[[#This Row],[Target 2023]]*B7', 1, 0, 'tblA[[#This Row],[Target 2023]]*B8'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['LOG10(A1)+A:A+1:1', 1, 1, 'LOG10(B2)+B:B+2:2'],
    ['tblRad_3673_2022[x]+AB12', 0, 1, 'tblRad_3673_2022[x]+AC12'],
  ])('%s by %i, %i is %s', (formula, rows, columns, moved) => {
    expect(movedFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('a formula after row 5 went', () => {
  const withoutFive = (row: number): number | null => (row < 4 ? row : row === 4 ? null : row - 1);
  it.each([
    ['A4+A5+A6', 'A4+#REF!+A5'],
    ['SUM(A3:A7)', 'SUM(A3:A6)'],
    ['SUM(A5:A7)+$A$5', 'SUM(A5:A6)+#REF!'],
    ["'Lembar lain'!A6", "'Lembar lain'!A6"],
    ['A:A', 'A:A'],
    ['1:1048576', '1:1048576'],
  ])('%s is %s', (formula, shifted) => {
    expect(shiftedFormula(formula, 'rows', withoutFive, (sheet) => sheet === null)).toBe(shifted);
  });
});
