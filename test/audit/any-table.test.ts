import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../analysis/audit/audit';
import { type RowTexts, REFERENCE, planOf } from './fixture';

/** Any text, and texts that look like those of a plan: numbers, units, agencies, brackets, headings. */
const telling = fc.constantFrom(
  ...[
    '',
    '-',
    '> 90%',
    '5.8697',
    '1.234,5',
    '8 Kecamatan 43 Kelurahan',
    'Tahun 2022 - Tahun 2027',
    '%',
    'Orang/ Kegiatan',
  ],
  ...[
    'Jumlah FA',
    'KLUSTER IV',
    'a.',
    '(',
    ')',
    ',,',
    'Dinas Sosial',
    'Gugus Tugas',
    'Jumlah puskesmas yang',
    '\u0000',
    '=1+1',
  ],
  ...[
    'AKI per 100.000',
    'Meningkatnya',
    'Pembentukan',
    'constructor',
    '__proto__',
    '\u202e',
    'İ',
    'ß',
    '𝟙𝟚',
    'e\u0301',
  ],
);
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  telling,
  fc.array(telling, { maxLength: 6 }).map((parts) => parts.join(' ')),
);
const row: fc.Arbitrary<RowTexts> = fc.record({
  sectionNo: text,
  section: text,
  indicatorNo: text,
  indicator: text,
  action: text,
  measure: text,
  unit: text,
  baseline: text,
  targets: fc.array(text, { minLength: 2, maxLength: 2 }),
  agencies: text,
  program: text,
  filledDown: fc.subarray(['indicator_no', 'indicator', 'action']),
});

describe('any table of any strings', () => {
  it('goes through reading and audit without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (rows, hasMeasure, hasBaseline) => {
          const findings = audit([planOf(rows, { hasMeasure, hasBaseline })], REFERENCE);
          expect(new Set(findings.map(({ findingId }) => findingId)).size).toBe(findings.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  // A pattern that goes back over the cell again and again would not come to an end.
  it('does not stumble over very long cells', () => {
    for (const cell of ['(', 'a ', 'guru ', 'a,', '1.', '9', 'Jumlah ', 'kata sama ', '> ', 'kecamatan '].map(
      (part) => part.repeat(10_000 / part.length),
    )) {
      const findings = audit(
        [
          planOf([
            {
              action: cell,
              measure: cell,
              unit: cell,
              baseline: cell,
              targets: [cell, cell],
              agencies: cell.slice(0, 500),
            },
          ]),
        ],
        REFERENCE,
      );
      expect(findings).not.toEqual([]);
    }
  });
});
