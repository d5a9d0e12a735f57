import { describe, expect, it } from 'vitest';
import { matchHeaders } from '../../analysis/text/match-headers';

const WANTED = [
  { key: 'row_id', headers: ['ID baris', 'Row ID'] },
  { key: 'unit', headers: ['Satuan', 'Unit'] },
  { key: 'target_2024', headers: ['Target 2024', 'Target 2024'] },
];
const RECORDED = { row_id: 'ID baris', unit: 'Satuan', target_2024: 'Target 2024', note: 'Catatan' };

describe('headers of ours', () => {
  it.each([
    ['as written', ['ID baris', 'Satuan', 'Target 2024']],
    ['in the other language', ['Row ID', 'Unit', 'Target 2024']],
    ['with a line break', ['ID\nbaris', 'Satuan', 'Target\r\n2024']],
    ['with blanks before and behind', [' ID baris', 'Satuan  ', 'Target 2024\t']],
    ['with blanks that do not break', ['ID\u00A0baris', 'Satuan', 'Target\u202F2024']],
    ['with what has no width', ['ID baris\u200B', '\uFEFFSatuan', 'Tar\u00ADget 2024']],
    ['in other letters', ['id BARIS', 'SATUAN', 'target 2024']],
    ['moved', ['Target 2024', 'ID baris', 'Satuan']],
  ])('%s are known', (_, headers) => {
    const positions = matchHeaders(headers, WANTED);
    expect([...positions.keys()].sort()).toEqual(['row_id', 'target_2024', 'unit']);
    expect(new Set(positions.values()).size).toBe(3);
  });

  it('are known to the letter before they are known by their fold', () => {
    expect(matchHeaders(['satuan ', 'Satuan'], WANTED).get('unit')).toBe(1);
    expect(matchHeaders(['ID baris', 'satuan '], WANTED).get('unit')).toBe(1);
  });

  it.each<[string, readonly string[], Readonly<Record<string, number>>]>([
    ['one renamed', ['ID baris', 'Ukuran satuan', 'Target 2024', 'Catatan'], { unit: 1 }],
    ['two renamed, side by side', ['ID baris', 'S', 'T', 'Catatan'], { unit: 1, target_2024: 2 }],
    ['the first renamed', ['Kode', 'Satuan', 'Target 2024', 'Catatan'], { row_id: 0 }],
    ['the last renamed', ['ID baris', 'Satuan', 'Target 2024', 'Memo'], { note: 3 }],
    [
      'renamed, with own columns elsewhere',
      ['ID baris', 'S', 'Target 2024', 'Catatan', 'Rapat'],
      { unit: 1 },
    ],
    ['renamed with an own column at its side', ['ID baris', 'S', 'Rapat', 'Target 2024', 'Catatan'], {}],
    ['gone', ['ID baris', 'Target 2024', 'Catatan'], {}],
    ['gone, with own columns at the end', ['ID baris', 'Satuan', 'Target 2024', 'Rapat', 'Memo'], {}],
    ['renamed and moved', ['ID baris', 'Target 2024', 'Catatan', 'S'], {}],
  ])('%s are found by their place, or not at all', (_, headers, found) => {
    const positions = matchHeaders(headers, WANTED, RECORDED);
    const named = Object.entries(RECORDED).filter(([, header]) => headers.includes(header));
    const expected = {
      ...Object.fromEntries(named.map(([key, header]) => [key, headers.indexOf(header)])),
      ...found,
    };
    expect(Object.fromEntries(positions)).toEqual(expected);
  });

  it('recorded in words that nobody knows any more are known by them', () => {
    expect(matchHeaders(['Sat.', 'ID baris'], WANTED, { unit: 'Sat.', row_id: 'ID baris' }).get('unit')).toBe(
      0,
    );
  });

  it('are none in a table without headers', () => {
    expect(matchHeaders([], WANTED, RECORDED).size).toBe(0);
  });
});
