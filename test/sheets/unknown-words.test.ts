import { describe, expect, it } from 'vitest';
import { placeRefusals } from '../../addin/taskpane/place-refusals';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { headerOf } from '../../analysis/text/headers';
import { cellOf, firstRun, opened, rerun, type Run, typed, withTable } from './planner';

const FINDINGS = 'tblTemuan';
const CROSSWALK = 'tblPadanan';
const first = firstRun();
const workbook = opened(first);
const finding = first.analysis.findings.find(({ rule }) => rule === 'number-malformed');
const id = finding?.findingId ?? '';
const line = 'Tersedia Perda tentang Pemenuhan Hak Anak';

const columnOf = ({ description }: Run, table: string, key: string) => {
  const column = description.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === table)
    ?.columns.find((one) => one.key === key);
  if (!column) throw new Error(`${table} has no ${key}`);
  return column;
};

describe('a word that no decision is', () => {
  it.each<[CellContent, string]>([
    ['setujui', 'setujui'],
    ['ok', 'ok'],
    ['terima ya', 'terima ya'],
    [1, '1'],
    [true, 'TRUE'],
    [{ kind: 'date', value: 45_420, shown: '08-Mei' }, '08-Mei'],
    [{ kind: 'error', value: null, shown: '#N/A' }, '#N/A'],
    ['ＴＥＲＩＭＡ!', 'ＴＥＲＩＭＡ!'],
  ])('%j stays, decides nothing, is marked, counted and said with the way to it', (content, shown) => {
    const changed = typed(workbook, FINDINGS, id, 'decision', content);
    const run = rerun(changed);
    expect(run.analysis.decisions).toEqual([]);
    expect(run.analysis.refused).toMatchObject([
      { table: FINDINGS, rowId: id, column: 'decision', value: shown },
    ]);
    const next = opened(run);
    expect(cellOf(next, FINDINGS, id, 'decision')).toBe(shown);
    expect(cellOf(next, FINDINGS, id, 'applied')).toContain('tidak diterapkan');
    const at = columnOf(run, FINDINGS, 'finding_id').values.indexOf(id);
    expect(columnOf(run, FINDINGS, 'decision').styles?.[at]).toBe('doubt');
    expect(columnOf(run, FINDINGS, 'decision').notes?.[at]).toContain('setuju, ganti, tetap');
    const subtitle = run.description.sheets.find(({ key }) => key === 'findings')?.cells[1]?.value;
    expect(subtitle).toMatch(/isian yang tidak dipahami: 1$/);
    expect(placeRefusals(run.analysis, changed)).toMatchObject([
      {
        words: { id: expect.stringContaining(`Keputusan: "${shown}" tidak dipahami`) },
        place: { table: FINDINGS, rowId: id, header: 'Keputusan' },
      },
    ]);
    // The next run says the same, and mended it is forgotten.
    expect(rerun(next).description).toEqual(run.description);
    const mended = rerun(typed(next, FINDINGS, id, 'decision', 'tetap'));
    expect(mended.analysis).toMatchObject({ refused: [], decisions: [{ decision: 'ignore' }] });
    expect(rerun(typed(next, FINDINGS, id, 'decision', null)).description).toEqual(first.description);
  });

  it.each<[CellContent]>([['setuju'], [' TERIMA '], ['accept'], ['Terima\u00a0'], ['Abaikan']])(
    '%j is one',
    (content) => {
      const { analysis } = rerun(typed(workbook, FINDINGS, id, 'decision', content));
      expect(analysis.refused).toEqual([]);
      expect(analysis.decisions).toHaveLength(1);
    },
  );
});

describe('a decision beside an id that no finding has', () => {
  it.each(['', 'abc', 'number-malformed', 'tidak-ada|3673-2022-001|unit'])(
    '%j is said, and decides nothing',
    (text) => {
      const changed = typed(
        typed(workbook, FINDINGS, id, 'decision', 'setuju'),
        FINDINGS,
        id,
        'finding_id',
        text,
      );
      const { analysis } = rerun(changed);
      expect(analysis.decisions).toEqual([]);
      expect(analysis.refused).toMatchObject([{ table: FINDINGS, rowId: text, column: 'finding_id' }]);
      const [notice] = placeRefusals(analysis, changed);
      expect(notice?.words.id).toMatch(
        /ID catatan: ID catatan tidak dikenal, jadi keputusan "setuju" tidak dipakai/,
      );
      expect(notice?.place === null).toBe(text === '');
    },
  );
});

describe('what no indicator is in the crosswalk', () => {
  it.each<[string, CellContent, string]>([
    ['canonical_indicator', 99, '99'],
    ['canonical_indicator', 'entah', 'entah'],
    ['canonical_indicator', { kind: 'date', value: 45_420, shown: '08-Mei' }, '08-Mei'],
    ['canonical_indicator', { kind: 'percent', value: 2, shown: '2%' }, '2%'],
    ['canonical_indicator', { kind: 'error', value: null, shown: '#N/A' }, '#N/A'],
    ['canonical_indicator', 1.5, '1,5'],
    ['canonical_indicator', true, 'TRUE'],
    ['sub_indicator', { kind: 'date', value: 45_323, shown: '01-Feb' }, '01-Feb'],
    ['sub_indicator', '21z', '21z'],
    ['sub_indicator', 7, '7'],
  ])('%s %j stays, changes nothing, is marked and said with the way to it', (key, content, shown) => {
    const changed = typed(workbook, CROSSWALK, line, key, content);
    const run = rerun(changed);
    expect(run.inputs?.crosswalk).toEqual([]);
    expect(run.analysis.plans).toEqual(
      first.analysis.plans.map((plan) => ({ ...plan, file: expect.anything() })),
    );
    const next = opened(run);
    expect(cellOf(next, CROSSWALK, line, key)).toBe(shown);
    expect(cellOf(next, CROSSWALK, line, 'reason')).toContain(`"${shown}" tidak dipahami`);
    const column = columnOf(run, CROSSWALK, key);
    const at = column.values.indexOf(shown);
    expect(column.styles?.[at]).toBe('doubt');
    expect(column.notes?.[at]).toContain('tidak dipahami');
    expect(placeRefusals(run.analysis, changed)).toMatchObject([
      { place: { table: CROSSWALK, rowId: line, header: headerOf(key, 'id') } },
    ]);
    expect(rerun(next).description).toEqual(run.description);
  });
});

describe('without the column of ids', () => {
  const decided = first.analysis.findings.slice(0, 40);
  const full = decided.reduce(
    (book, { findingId }) => typed(book, FINDINGS, findingId, 'decision', 'tetap'),
    workbook,
  );
  const cut = (book: ReadWorkbook) =>
    withTable(book, FINDINGS, (table) => {
      const at = table.headers.findIndex((header) => ['ID catatan', 'Finding ID'].includes(header));
      return {
        ...table,
        headers: table.headers.toSpliced(at, 1),
        rows: table.rows.map((row) => row.toSpliced(at, 1)).toReversed(),
      };
    });

  it('decisions are known by row and words, and the column is named', () => {
    const run = rerun(cut(full));
    const ids = run.analysis.decisions.map(({ findingId }) => findingId);
    expect(ids.sort()).toEqual(decided.map(({ findingId }) => findingId).sort());
    expect(run.inputs?.notices).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(
          /^Kolom "ID catatan" di lembar "Telaah" tidak ditemukan; .* 40 keputusan dikenali/,
        ),
      }),
    ]);
  });

  it('also in English, and where the state was lost', () => {
    const english = opened(firstRun(undefined, 'en'));
    const book = typed(english, FINDINGS, id, 'decision', 'accept');
    expect(rerun(cut(book), 'en').analysis.decisions).toMatchObject([{ findingId: id }]);
    expect(rerun({ ...cut(book), state: null }, 'en').analysis.decisions).toMatchObject([{ findingId: id }]);
  });

  it('one whose line says what no finding says is counted and not misapplied', () => {
    const book = typed(typed(workbook, FINDINGS, id, 'decision', 'setuju'), FINDINGS, id, 'message', 'lain');
    const run = rerun(cut(book));
    expect(run.analysis.decisions).toEqual([]);
    expect(run.inputs?.notices[0]?.id).toContain('1 keputusan tidak dikenali lagi');
  });

  it('renamed, it is known by its place', () => {
    const renamed = withTable(full, FINDINGS, (table) => ({
      ...table,
      headers: table.headers.map((header) => (header === 'ID catatan' ? 'Nomor' : header)),
    }));
    const run = rerun(renamed);
    expect(run.analysis.decisions).toHaveLength(40);
    expect(run.inputs?.notices).toMatchObject([
      { id: 'Kolom "Nomor" di lembar "Telaah" dibaca sebagai "ID catatan", menurut tempatnya.' },
    ]);
  });
});

it('keeps nothing of other tables in the state', () => {
  const run = rerun(typed(workbook, FINDINGS, id, 'decision', 'ok'));
  expect(parseState(run.description.state)?.refused).toEqual([]);
});
