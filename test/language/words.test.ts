import { describe, expect, it } from 'vitest';
import { contentWords } from '../../analysis/language/content-words';
import { withinOneEdit } from '../../analysis/language/edit-distance';
import { sharedWeight, sharedWords, similarity, weightOf } from '../../analysis/language/similarity';
import { fold, foldInPlace, wordsOf } from '../../analysis/language/words';

describe('words', () => {
  it.each([
    ['Forum Anak', 'forum anak'],
    ['  FORUM-ANAK. ', 'forum anak'],
    ['Lembaga/ Sekolah\n(SRA)', 'lembaga sekolah sra'],
    ['100 %', '100 %'],
    ['M²', 'm²'],
    ['…', ''],
    ['', ''],
  ])('of %j fold to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['DINKES, Dinsos', 'dinkes, dinsos'],
    ['İL', 'İl'],
    ['', ''],
  ])('of %j stay in their place: %j', (text, folded) => {
    expect(foldInPlace(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });

  it('are runs of letters, marks and digits', () => {
    expect(wordsOf('SD/MI 5 unit (Perwal 75/2022)')).toEqual([
      'SD',
      'MI',
      '5',
      'unit',
      'Perwal',
      '75',
      '2022',
    ]);
    expect(wordsOf(' - ')).toEqual([]);
  });
});

describe('words of content', () => {
  it.each([
    ['Jumlah Puskesmas yang ramah anak', ['puskesmas', 'ramah', 'anak']],
    ['Fasilitasi pembentukan Forum Anak di Kelurahan', ['pembentukan', 'forum', 'anak', 'kelurahan']],
    ['Persentase ibu yg bersalin', ['ibu', 'bersalin']],
    ['PAUD, paud/PAUD', ['paud']],
    ['Jumlah kegiatan', []],
    ['a b c', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(contentWords(text)).toEqual(words);
  });

  it('leave out what all texts have in common', () => {
    expect(contentWords('Forum Anak Kota Serang', new Set(['anak', 'serang']))).toEqual(['forum']);
  });
});

describe('similarity', () => {
  it.each([
    [[1, 2], [1, 2], 1],
    [[1, 2], [3], 0],
    [[1], [1, 2, 3], 0.5],
    [[1, 2, 3], [2, 3, 4, 5, 6], 0.5],
    [[], [1], 0],
    [[], [], 0],
  ])('of %j and %j is %d, either way round', (left, right, alike) => {
    const even = new Float64Array(7).fill(1);
    const weights = [weightOf(left, even), weightOf(right, even)] as const;
    expect(similarity(sharedWeight(left, right, even), ...weights)).toBe(alike);
    expect(similarity(sharedWeight(right, left, even), ...weights)).toBe(alike);
  });

  it('can be taken of all words, or of the shorter text', () => {
    const short = new Set(['forum', 'anak']);
    const long = new Set(['forum', 'anak', 'kelurahan', 'aktif']);
    const shared = sharedWords(short, long);
    expect(similarity(shared, short.size, long.size, 'jaccard')).toBe(0.5);
    expect(similarity(shared, short.size, long.size, 'overlap')).toBe(1);
    expect(similarity(0, 0, 3, 'overlap')).toBe(0);
  });
});

describe('one slip of the keyboard', () => {
  it.each([
    ['pembagunan', 'pembangunan', true],
    ['pembanguann', 'pembangunan', true],
    ['pembamgunan', 'pembangunan', true],
    ['pembangunan', 'pembangunan', false],
    ['pembagunn', 'pembangunan', false],
    ['', 'a', true],
    ['', '', false],
  ])('lies between %j and %j: %j', (one, other, near) => {
    expect(withinOneEdit(one, other)).toBe(near);
    expect(withinOneEdit(other, one)).toBe(near);
  });
});
