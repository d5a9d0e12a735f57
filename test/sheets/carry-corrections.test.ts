import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { parseCorrections } from '../../analysis/plan/parse-corrections';
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { parseCsv } from '../../analysis/table/csv';
import { machineTables } from '../../analysis/tables/machine-tables';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, opened, rerun, typed } from './planner';

const [serang] = seeds.plans;
if (!serang) throw new Error('no plan of Serang');
const UNIT = 'Berkas Lengkap';
const withUnits = (plan: PrintedPlan, count: number): PrintedPlan => ({
  ...plan,
  rows: plan.rows.slice(0, 4).map((row, at) => (at < count ? { ...row, unit: UNIT } : row)),
});
/** The plan of another city that prints the same. */
const elsewhere = (plan: PrintedPlan): PrintedPlan => ({
  ...plan,
  ...{ planId: '3604-2024', cityCode: '3604', cityName: 'Kabupaten Serang' },
  rows: plan.rows.map((row) => ({ ...row, rowId: row.rowId.replace('3673-2022', '3604-2024') })),
});
const TABLE = 'tblRad_3673_2022';
const own = withUnits(serang, 2);
const other = elsewhere(withUnits(serang, 1));
const corrected = typed(
  typed(opened(firstRun([own])), TABLE, '3673-2022-001', 'unit_value', 'Dokumen'),
  TABLE,
  '3673-2022-002',
  'unit_value',
  'Dokumen',
);

describe('what a planner corrected in one plan', () => {
  it('holds for the next one where the print says the same, and that is said', () => {
    const inputs = readInputs(corrected, seeds.reference, { added: [other] });
    const cell = { rowId: '3604-2024-001', column: 'unit_value', value: 'Dokumen' };
    expect(inputs.edits).toContainEqual(cell);
    expect(inputs.edits).toHaveLength(3);
    expect(inputs.carried).toHaveLength(1);
    expect(inputs.carried[0]?.id).toContain('1 pembetulan dari rencana lain dipakai lagi di 3604-2024');
    expect(inputs.carried[0]?.id).toContain('3604-2024-001 Satuan (dibaca): Dokumen');
  });

  it('is an edit of the new plan, which the planner may take back', () => {
    const next = opened(rerun(corrected, 'id', { added: [other] }));
    expect(cellOf(next, 'tblRad_3604_2024', '3604-2024-001', 'unit_value')).toBe('Dokumen');
    expect(readInputs(next, seeds.reference).carried).toEqual([]);
    const back = typed(next, 'tblRad_3604_2024', '3604-2024-001', 'unit_value', null);
    const again = opened(rerun(back));
    expect(cellOf(again, 'tblRad_3604_2024', '3604-2024-001', 'unit_value')).toBe(null);
  });

  it('of a text that stands elsewhere with a reading that nobody doubts is a matter of its row', () => {
    const people = { ...serang, rows: serang.rows.slice(0, 4).map((row) => ({ ...row, unit: 'Orang' })) };
    const once = typed(opened(firstRun([people])), TABLE, '3673-2022-001', 'unit_value', 'Persen');
    const inputs = readInputs(once, seeds.reference, { added: [elsewhere(people)] });
    expect(inputs.edits).toHaveLength(1);
    expect(inputs.carried).toEqual([]);
  });

  it('goes with a file from one workbook to another', () => {
    const inputs = readInputs(corrected, seeds.reference);
    const file = machineTables(analyse(inputs)).get('corrections.csv') ?? '';
    expect(file).toBe(`kind,row_id,column,printed,guess,value\nreading,,unit_value,${UNIT},,Dokumen\n`);
    const corrections = parseCorrections(parseCsv(file, 'corrections.csv')).readings;
    const fresh = readInputs(null, seeds.reference, { brought: [other], corrections });
    expect(fresh.edits).toEqual([{ rowId: '3604-2024-001', column: 'unit_value', value: 'Dokumen' }]);
    // Once the plan stands in the workbook, what its planner does there holds.
    const later = readInputs(opened(firstRun([other])), seeds.reference, { brought: [other], corrections });
    expect(later.edits).toEqual([]);
  });

  it('leaves no file where nothing was corrected', () => {
    expect(
      machineTables(analyse({ printed: [own], reference: seeds.reference })).has('corrections.csv'),
    ).toBe(false);
  });
});

describe('a printed indicator that another plan words the same', () => {
  const unknown = elsewhere({ ...serang, rows: serang.rows.slice(0, 1) });

  it('has its KLA indicator, with the reason', () => {
    expect(readPlan(unknown, seeds.reference).rows[0]?.crosswalk).toMatchObject({
      ...{ indicator: '1', confidence: 'medium', source: 'wording' },
      reason: { id: 'Bunyinya sama dengan indikator di rencana 3673-2022.' },
    });
  });

  it('goes by its wording where plans map it in two ways', () => {
    const [entry] = seeds.reference.crosswalk.filter(
      ({ indicator }) => indicator === unknown.rows[0]?.indicator,
    );
    if (!entry) throw new Error('no entry');
    const crosswalk = [
      ...seeds.reference.crosswalk,
      { ...entry, planId: '3601-2024', canonicalIndicator: '2' },
    ];
    const { reason } = readPlan(unknown, { ...seeds.reference, crosswalk }).rows[0]?.crosswalk ?? {};
    expect(reason?.id).not.toContain('Bunyinya sama');
  });
});

it.each([
  ['other,,,a,,b', 'kind'],
  ['header,,,Hasil,,sesuatu', 'value'],
  ['reading,,baseline_value,1,,2', 'column'],
  ['reading,,canonical_indicator,Forum anak,,99', 'value'],
])('a line of a file of corrections that says nothing known is refused: %s', (line, column) => {
  const table = parseCsv(`kind,row_id,column,printed,guess,value\n${line}\n`, 'corrections.csv');
  expect(() => parseCorrections(table)).toThrow(
    expect.objectContaining({
      code: 'malformed-reference',
      place: { file: 'corrections.csv', line: 2, column },
    }),
  );
});
