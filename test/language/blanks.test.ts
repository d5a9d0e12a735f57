import { describe, expect, it } from 'vitest';
import { foldHeader, plainBlanks } from '../../analysis/language/blanks';

describe('headers', () => {
  it.each([
    ['Target 2024', 'target 2024'],
    ['TARGET 2024', 'target 2024'],
    ['Target 2024 ', 'target 2024'],
    [' Target 2024', 'target 2024'],
    ['Target  2024', 'target 2024'],
    ['Target\n2024', 'target 2024'],
    ['Target\r\n2024', 'target 2024'],
    ['Target \n 2024', 'target 2024'],
    ['Target\t2024', 'target 2024'],
    ['Target\u00A02024', 'target 2024'],
    ['Target 2024\u00A0', 'target 2024'],
    ['Target\u202F2024', 'target 2024'],
    ['Target\u20072024', 'target 2024'],
    ['\uFEFFTarget 2024', 'target 2024'],
    ['Tar\u200Bget 2024', 'target 2024'],
    ['Target 2024\u200C', 'target 2024'],
    ['\u200DTarget 2024', 'target 2024'],
    ['Target \u20602024', 'target 2024'],
    ['Tar\u00ADget 2024', 'target 2024'],
    ['Re\u0301alisasi', 'r\u00E9alisasi'],
    ['', ''],
    [' \u00A0\u200B\n', ''],
  ])('%j is matched as %j', (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });

  it.each([
    ['Target 2024', 'Target 2025'],
    ['Target 2024', 'Target2024'],
    ['Data dasar', 'Data dasar (dibaca)'],
    ['Re\u0301alisasi', 'Realisasi'],
  ])('%j and %j stay two headers', (one, other) => {
    expect(foldHeader(one)).not.toBe(foldHeader(other));
  });
});

describe('blanks', () => {
  it.each([
    ['8 Kecamatan', '8 Kecamatan'],
    ['8\u00A0Kecamatan', '8 Kecamatan'],
    ['1\u202F234', '1 234'],
    ['\u200B90\u200B', '90'],
    ['9\u00AD0', '90'],
    [' Rumah  Sakit\r\n', 'Rumah Sakit'],
    ['', ''],
  ])('%j is seen as %j', (text, seen) => {
    expect(plainBlanks(text)).toBe(seen);
  });
});
