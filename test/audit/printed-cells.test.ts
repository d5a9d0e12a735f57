/** What a CSV of Excel holds where a cell was no number, through reading, audit and gap: the cases of the field, and their like. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { gapFrame } from '../../analysis/gap/gap-frame';
import { parsePlan } from '../../analysis/plan/parse-plan';
import { parseCsv } from '../../analysis/table/csv';
import { columnOf } from '../../analysis/table/frame';
import { SEED_REFERENCE } from './fixture';

const HEADER =
  'row_id,section_no,section,indicator_no,indicator,action,measure,unit,baseline,target_2024,target_2025,agencies,program,filled_down,source_line';
const AKTA = 'Persentase anak yang memiliki akta kelahiran';

function csvOf(...rows: readonly (readonly [unit: string, ...numbers: string[]])[]): string {
  const lines = rows.map(
    ([unit, ...numbers], at) =>
      `3672-2024-00${String(at + 1)},II,HAK SIPIL DAN KEBEBASAN,4,${AKTA},Pelayanan akta nomor ${String(at + 1)},${unit === 'Persen' ? AKTA : 'Jumlah kegiatan akta'},${unit},${numbers.map((text) => `"${text}"`).join(',')},Dinas Kependudukan dan Pencatatan Sipil,,,2`,
  );
  return [HEADER, ...lines].join('\n');
}

function analysed(csv: string) {
  const printed = [parsePlan(parseCsv(csv, 'a.csv'), SEED_REFERENCE)];
  const { plans, findings } = analyse({ printed, reference: SEED_REFERENCE });
  const rows = plans.flatMap((plan) => plan.rows);
  return {
    values: rows.map(({ baseline, targets }) => [baseline.value, ...targets.map(({ value }) => value)]),
    distances: columnOf(gapFrame(plans), 'distance_to_target'),
    findings: findings.map(({ rowId, field, rule }) => `${rowId.slice(-1)} ${field} ${rule}`),
    messages: findings.map(({ message }) => message.id),
  };
}

describe('cells of a CSV that Excel saved', () => {
  it.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#div/0! ', '#NUM!\u00a0'])(
    'a baseline of %j has no value and no distance, and is told as a formula error only',
    (error) => {
      const { values, distances, findings } = analysed(csvOf(['Persen', error, '90', '100']));
      expect(values).toEqual([[null, 90, 100]]);
      expect(distances).toEqual([null]);
      expect(findings.filter((finding) => finding.includes('baseline'))).toEqual([
        '1 baseline formula-error-in-cell',
      ]);
    },
  );

  it.each(['Feb-24', '1-Feb', '02-Mar', '8-Mei', '1 Februari 2024', '01/02/2024', '2024-02-01'])(
    'a target of %j has no value and no distance, and is told as a date only',
    (date) => {
      const { values, distances, findings } = analysed(csvOf(['Kegiatan', '1', '2', date]));
      expect(values).toEqual([[1, 2, null]]);
      expect(distances.at(-1)).toBeNull();
      expect(findings.filter((finding) => finding.includes('target_2025'))).toEqual([
        '1 target_2025 date-in-number-cell',
      ]);
    },
  );

  it('shares of one are told, per cent is not', () => {
    const { values, findings } = analysed(
      csvOf(['Persen', '0.85', '0.95', '1'], ['Persen', '80', '90', '100']),
    );
    expect(values[0]).toEqual([0.85, 0.95, 1]);
    expect(findings.filter((finding) => finding.includes('percent-as-fraction'))).toEqual([
      '1 baseline percent-as-fraction',
    ]);
  });

  it('a blank that does not break keeps its number together from the file on', () => {
    const { values } = analysed(csvOf(['Kegiatan', '1\u00a0234', '1\u202f235', '1 236']));
    expect(values).toEqual([[1234, 1235, null]]);
  });
});

const sources = process.env['RADKLA_SOURCES'] ?? '';
const field = join(sources, '..', 'field');
const there = sources !== '' && existsSync(field);
const title = there ? 'the cases of the field' : 'the cases of the field: NOT RUN, set RADKLA_SOURCES';

describe.skipIf(!there)(title, () => {
  const read = (folder: string) => analysed(readFileSync(join(field, folder, 'in', 'a.csv'), 'utf8'));

  it('a division by zero', () => {
    const { values, distances, findings } = read('01-div0-read-as-zero');
    expect(values).toEqual([[null, 90, 100]]);
    expect(distances).toEqual([null]);
    expect(findings).toContain('1 baseline formula-error-in-cell');
    expect(findings).not.toContain('1 baseline unit-in-number-cell');
  });

  it('shares of one', () => {
    const told = read('05-percent-fractions-no-finding').findings.filter((finding) =>
      finding.includes('percent-as-fraction'),
    );
    expect(told).toEqual(['1 baseline percent-as-fraction']);
  });

  it('dates that Excel made', () => {
    const { values, findings, messages } = read('08-date-text-read-as-number');
    expect(values).toEqual([
      [null, 90, 100],
      [1, null, null],
    ]);
    expect(findings.filter((finding) => finding.includes('date-in-number-cell'))).toEqual([
      '1 baseline date-in-number-cell',
      '2 target_2024 date-in-number-cell',
      '2 target_2025 date-in-number-cell',
    ]);
    for (const typed of ['2-24', '1-2', '2-3'])
      expect(messages.some((message) => message.includes(`mungkin diketik ${typed},`))).toBe(true);
  });
});
