import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../analysis/audit/audit';
import { type RowTexts, REFERENCE, SEED_REFERENCE, planOf, seedPlans } from './fixture';

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
      { numRuns: 300 },
    );
  });

  it('does not stumble over very long cells', () => {
    for (const cell of ['(', 'a ', 'guru ', 'a,', '1.', '9', 'Jumlah ', 'kata sama ', '> ', 'kecamatan '].map(
      (part) => part.repeat(10_000 / part.length),
    )) {
      const started = performance.now();
      audit(
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
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe('time', () => {
  it('grows with the rows, not with their pairs', () => {
    const plans = seedPlans();
    const [small, large] = [10, 40].map((times) =>
      plans.map((plan) => ({ ...plan, rows: repeated(plan.rows, times) })),
    );
    const time = (input: typeof plans | undefined): number => {
      const started = performance.now();
      audit(input ?? [], SEED_REFERENCE);
      return performance.now() - started;
    };
    time(small);
    // Four times the rows; a quadratic rule would need sixteen times as long.
    expect(time(large)).toBeLessThan(9 * Math.max(250, time(small)));
  });
});

describe('a hostile table', () => {
  it.each<[string, (index: number) => RowTexts]>([
    [
      'its own section and indicator for each row',
      (i) => ({
        sectionNo: String(i),
        section: `BAGIAN ${String(i)}`,
        indicatorNo: String(i),
        indicator: `i${String(i)}`,
      }),
    ],
    [
      'indicators without end in one section',
      (i) => ({ indicatorNo: String(9999 - (i % 9999)), indicator: `i${String(i)}` }),
    ],
    [
      'one text in every row',
      () => ({ action: 'Pelatihan kader posyandu', measure: 'Jumlah kader yg dilatih', agencies: 'DPX' }),
    ],
    [
      'words one letter apart',
      (i) => ({
        action: `Pelatihan ${'abcdefghijklmnopqrstuvwxyz'[i % 26] ?? ''}${'bcdfghjk'[i % 8] ?? ''}elatihan`,
      }),
    ],
  ])('is audited in linear time: %s', (_, row) => {
    const rows = Array.from({ length: 4000 }, (_unused, index) => row(index));
    const plan = planOf(rows);
    const started = performance.now();
    audit([plan], REFERENCE);
    // About half a second on a quiet machine; a rule that compares all pairs of 4000 rows takes far longer.
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

/** The rows again and again, each copy with its own ids and words, so that no key is shared by all. */
function repeated<Row extends { readonly rowId: string; readonly printed: { readonly action: string } }>(
  rows: readonly Row[],
  times: number,
): Row[] {
  return Array.from({ length: times }, (_, copy) =>
    rows.map((row, index) => ({
      ...row,
      rowId: `${row.rowId.slice(0, 9)}-${String(copy * rows.length + index + 1).padStart(6, '0')}`,
      printed: { ...row.printed, action: `${row.printed.action} wilayah${String(copy)}` },
    })),
  ).flat();
}
