import { describe, expect, it } from 'vitest';
import { readInputs } from '../../analysis/sheets/read-inputs';
import type { CellContent, ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { headerOf } from '../../analysis/text/headers';
import { cellOf, FEW_ROWS, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const CILEGON = 'tblRad_3672_2023';
const ROW = '3673-2022-002';
const FINDINGS = 'tblTemuan';
const first = opened(firstRun(FEW_ROWS));

const again = (workbook: ReadWorkbook, language: 'id' | 'en' = 'id') =>
  rerun(workbook, language, { sources: FEW_ROWS });
const ofSource = (workbook: ReadWorkbook) =>
  again(workbook).analysis.findings.filter(({ rule }) => /source/.test(rule));
const source = (rowId: string) => FEW_ROWS.flatMap(({ rows }) => rows).find((row) => row.rowId === rowId);
const without = (workbook: ReadWorkbook, table: string, id: string): ReadWorkbook =>
  withTable(workbook, table, (t) => ({ ...t, rows: t.rows.filter((row) => !row.includes(id)) }));

describe('a workbook as the regulation has it', () => {
  it.each<[string, ReadWorkbook]>([
    ['untouched', first],
    ['whose state was lost', { ...first, state: null }],
    ['in another order', withTable(first, SERANG, (t) => ({ ...t, rows: t.rows.toReversed() }))],
    [
      'with blank rows between',
      withTable(first, SERANG, (t) => ({
        ...t,
        rows: t.rows.flatMap((r) => [r, t.headers.map(() => null)]),
      })),
    ],
    ['with a printed number that became one', typed(first, SERANG, ROW, 'target_2022', 179)],
    ['with blanks around a text', typed(first, SERANG, ROW, 'unit', `  ${source(ROW)?.unit ?? ''} `)],
    ['with a row under another id', typed(first, SERANG, ROW, 'row_id', '3673-2022-902')],
    ['with a read cell of the planner', typed(first, SERANG, ROW, 'target_2022_value', 5)],
  ])('%s has no finding', (_, workbook) => {
    expect(ofSource(workbook)).toEqual([]);
  });
});

describe('a printed cell that was overwritten', () => {
  it.each<[string, string, string, CellContent, string, string]>([
    [SERANG, ROW, 'target_2022', 200, 'high', '"179"; di buku kerja: "200"'],
    [SERANG, ROW, 'target_2022', null, 'high', '"179"; di buku kerja: (kosong)'],
    [SERANG, ROW, 'target_2022', { kind: 'error', value: null, shown: '#N/A' }, 'high', '"#N/A"'],
    [SERANG, ROW, 'action', 'Kegiatan lain', 'medium', 'di buku kerja: "Kegiatan lain"'],
    [SERANG, ROW, 'agencies', 'Dinkes', 'medium', 'di buku kerja: "Dinkes"'],
    [CILEGON, '3672-2023-002', 'baseline', '35.000.000', 'high', 'di buku kerja: "35.000.000"'],
    [CILEGON, '3672-2023-002', 'unit', 'Anak', 'high', 'di buku kerja: "Anak"'],
    [CILEGON, '3672-2023-002', 'section', 'BAGIAN LAIN', 'medium', 'di buku kerja: "BAGIAN LAIN"'],
  ])('%s %s %s', (table, rowId, field, value, severity, words) => {
    const [finding, ...others] = ofSource(typed(first, table, rowId, field, value));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'differs-from-source', rowId, field, severity });
    expect(finding?.message.id).toContain(words);
    expect(finding?.message.en).toContain('Printed in the regulation');
  });

  it('is put back when its finding is accepted, and the finding is no longer one', () => {
    const edited = opened(again(typed(first, SERANG, ROW, 'target_2022', '200')));
    const [finding] = ofSource(edited);
    const id = finding?.findingId ?? '';
    const run = again(typed(edited, FINDINGS, id, 'decision', 'setuju'));
    expect(cellOf(opened(run), SERANG, ROW, 'target_2022')).toBe('179');
    expect(cellOf(opened(run), SERANG, ROW, 'target_2022_value')).toBe(179);
    expect(run.analysis.findings.map(({ findingId }) => findingId)).not.toContain(id);
    expect(run.analysis.decided).toMatchObject([{ outcome: 'restored', finding: { findingId: id } }]);
    expect(run.analysis.printed).toEqual(FEW_ROWS.map((plan) => ({ ...plan, file: expect.anything() })));
  });

  it.each(['tetap', 'ignore', null])('stays the planner’s with the decision %s', (decision) => {
    const edited = opened(again(typed(first, SERANG, ROW, 'target_2022', '200')));
    const [finding] = ofSource(edited);
    const run = again(typed(edited, FINDINGS, finding?.findingId ?? '', 'decision', decision));
    expect(cellOf(opened(run), SERANG, ROW, 'target_2022')).toBe('200');
    expect(run.analysis.findings).toContainEqual(finding);
  });

  it('edited otherwise is a new finding, which the old decision does not restore', () => {
    const edited = opened(again(typed(first, SERANG, ROW, 'target_2022', '200')));
    const [finding] = ofSource(edited);
    const decided = typed(edited, FINDINGS, finding?.findingId ?? '', 'decision', 'setuju');
    const run = again(typed(decided, SERANG, ROW, 'target_2022', '201'));
    expect(cellOf(opened(run), SERANG, ROW, 'target_2022')).toBe('201');
    expect(run.analysis.findings.filter(({ rule }) => rule === 'differs-from-source')).toHaveLength(1);
  });

  const columnAt = (table: ReadTable, key: string) =>
    table.headers.findIndex((header) => [headerOf(key, 'id'), headerOf(key, 'en')].includes(header));
  const blanked = (key: string) => (table: ReadTable) => ({
    ...table,
    rows: table.rows.map((row) => row.with(columnAt(table, key), null)),
  });
  const cut = (key: string) => (table: ReadTable) => ({
    ...table,
    headers: table.headers.toSpliced(columnAt(table, key), 1),
    rows: table.rows.map((row) => row.toSpliced(columnAt(table, key), 1)),
  });

  it.each([
    ['measure', 'blank', blanked('measure')],
    ['baseline', 'blank', blanked('baseline')],
    ['target_2025', 'blank', blanked('target_2025')],
    ['measure', 'deleted', cut('measure')],
    ['baseline', 'deleted', cut('baseline')],
    ['target_2025', 'deleted', cut('target_2025')],
    ['target_2026', 'deleted', cut('target_2026')],
  ] as const)('in the column %s that is %s is one finding, and one restore', (field, _, change) => {
    const edited = opened(again(withTable(first, CILEGON, change)));
    const found = ofSource(edited);
    expect(found).toMatchObject([{ rule: 'differs-from-source', rowId: '', field }]);
    const run = again(typed(edited, FINDINGS, found[0]?.findingId ?? '', 'decision', 'setuju'));
    expect(run.analysis.printed[1]).toEqual({ ...FEW_ROWS[1], file: run.analysis.printed[1]?.file });
  });
});

describe('a row of the regulation that is gone', () => {
  const edited = opened(again(without(without(first, SERANG, ROW), SERANG, '3673-2022-030')));
  const gone = ofSource(edited);

  it('is a finding', () => {
    expect(gone.map(({ rule, rowId, severity }) => [rule, rowId, severity])).toEqual([
      ['source-row-gone', ROW, 'high'],
      ['source-row-gone', '3673-2022-030', 'high'],
    ]);
  });

  it('comes back at its place when accepted, the other stays away', () => {
    const run = again(typed(edited, FINDINGS, gone[0]?.findingId ?? '', 'decision', 'setuju'));
    const [plan] = run.analysis.plans;
    expect(plan?.rows[1]?.printed).toEqual(source(ROW));
    expect(plan?.rows).toHaveLength(29);
    expect(ofSource(opened(run))).toMatchObject([{ rowId: '3673-2022-030' }]);
  });

  it('does not lend its id to a row that the planner adds', () => {
    const added = withTable(edited, SERANG, (t) => ({
      ...t,
      rows: [...t.rows, t.headers.map((header) => (header === 'Kegiatan' ? 'Kegiatan baru' : null))],
    }));
    expect(ofSource(added).map(({ rule, rowId }) => `${rule} ${rowId}`)).toContain(
      'row-not-in-source 3673-2022-031',
    );
  });
});

describe('a plan whose regulation is not at hand', () => {
  const edited = typed(without(first, SERANG, '3673-2022-003'), SERANG, ROW, 'action', 'Lain');

  it.each<[string, ReadWorkbook, Parameters<typeof readInputs>[2]]>([
    ['of no source', edited, {}],
    ['of a source of another plan', edited, { sources: FEW_ROWS.slice(1) }],
    [
      'of another transcription under its id',
      first,
      {
        sources: FEW_ROWS.map((plan) => ({
          ...plan,
          rows: plan.rows.map((row) => ({ ...row, unit: `${row.unit} x`, action: `${row.action} y` })),
        })),
      },
    ],
  ])('%s says nothing', (_, workbook, options) => {
    const run = rerun(workbook, 'id', options);
    expect(run.analysis.findings.filter(({ rule }) => /source/.test(rule))).toEqual([]);
  });
});
