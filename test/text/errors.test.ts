import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import type { AnalysisErrorCode } from '../../analysis/errors';
import { errorText } from '../../analysis/text/errors';

const EVERY_CODE: Record<AnalysisErrorCode, true> = {
  'empty-file': true,
  'file-too-large': true,
  'invalid-utf8': true,
  'nul-byte': true,
  'wrong-delimiter': true,
  'unclosed-quote': true,
  'stray-quote': true,
  'ragged-row': true,
  'blank-header': true,
  'duplicate-header': true,
  'cell-too-long': true,
  'missing-column': true,
  'unknown-column': true,
  'malformed-row-id': true,
  'duplicate-row-id': true,
  'duplicate-plan': true,
  'unknown-city': true,
  'mixed-plan': true,
  'malformed-reference': true,
  'unknown-indicator': true,
  'no-plans': true,
  'file-not-found': true,
  'not-a-workbook': true,
  'not-a-document': true,
  'document-cut': true,
  'no-annex': true,
  'only-pictures': true,
  'first-year-unknown': true,
  'ambiguous-city': true,
  'malformed-pages': true,
  'workbook-without-plans': true,
  'several-plan-tables': true,
  'output-not-writable': true,
  'unknown-option': true,
  'unknown-plan': true,
  'too-many-plans': true,
  'no-libreoffice': true,
};
const codes = Object.keys(EVERY_CODE) as AnalysisErrorCode[];
// A file is too large in one of three ways, so its facts are looked at one by one below.
const everything = {
  value: '9999',
  expected: '3672, 3673',
  actual: 5001,
  limit: 4000,
  plan: '3673-2022',
  earlier: 7,
};

describe('what a planner reads of an error', () => {
  it('says what happened, where and what to do next', () => {
    const place = { file: 'serang.csv', line: 12, column: 'unit' };
    const error = new AnalysisError('ragged-row', 'message for developers', place, {
      actual: 9,
      expected: 15,
    });
    expect(errorText(error, 'id')).toBe(
      'Panjang baris ini tidak sama dengan judul kolom: 9 sel, seharusnya 15. Letak: serang.csv, baris 12, kolom unit. ' +
        'Periksa apakah ada sel yang hilang, atau tanda pemisah kolom (koma atau titik koma) di dalam sel yang tidak diapit tanda kutip.',
    );
    expect(errorText(error, 'en')).toContain('Place: serang.csv, line 12, column unit.');
  });

  it.each(codes)('%s reads as full sentences in both languages, with its facts and without', (code) => {
    const place = { file: 'a.csv', line: 2, column: 'unit' };
    for (const language of ['id', 'en'] as const) {
      for (const error of [new AnalysisError(code, ''), new AnalysisError(code, '', place, everything)]) {
        const text = errorText(error, language);
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/[[\]{}]|undefined| {2}|\.\.|message/);
      }
      expect(errorText(new AnalysisError(code, '', place), language)).toContain('a.csv');
    }
    const [id, en] = (['id', 'en'] as const).map((language) =>
      errorText(new AnalysisError(code, ''), language),
    );
    expect(id).not.toBe(en);
  });

  it.each([
    [{ characters: 2_000_001, limitCharacters: 2_000_000 }, ': 2.000.001 karakter, paling banyak 2.000.000.'],
    [{ actual: 500_001, limit: 500_000 }, ': 500.001 sel, paling banyak 500.000.'],
    [{ megabytes: 30, limitMegabytes: 20 }, ': 30 MB, paling besar 20 MB.'],
  ])('says in what a file is too large: %j', (details, words) => {
    expect(errorText(new AnalysisError('file-too-large', '', {}, details), 'id')).toContain(words);
  });

  it('writes counts as the language does', () => {
    const error = new AnalysisError('cell-too-long', '', {}, { actual: 10000, limit: 4000 });
    expect(errorText(error, 'id')).toContain('10.000 karakter, paling banyak 4.000');
    expect(errorText(error, 'en')).toContain('10,000 characters, at most 4,000');
  });

  it('shortens what a hostile file says and keeps it on one line', () => {
    const value = `[x]{actual}\n\u001b[31m${'y'.repeat(10_000)}`;
    const text = errorText(
      new AnalysisError('unknown-city', '', { file: `a\u001b[2J.csv` }, { value }),
      'id',
    );
    expect(text.length).toBeLessThan(500);
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text).toContain('[x]{actual}');
  });
});
