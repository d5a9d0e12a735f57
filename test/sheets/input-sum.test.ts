import { describe, expect, it } from 'vitest';
import { haveInputsChanged, inStepFormula, inputSum } from '../../analysis/sheets/input-sum';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { headerOf } from '../../analysis/text/headers';
import { FEW_ROWS, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const CILEGON = 'tblRad_3672_2023';
const ROW = '3673-2022-002';
const run = firstRun();
const workbook = opened(run);
const state = parseState(run.description.state);
const changed = ({ tables }: ReadWorkbook) => haveInputsChanged(state?.inputs ?? [], tables, state?.headers);
const finding = run.analysis.findings.find(({ rule }) => rule === 'number-malformed')?.findingId ?? '';

describe('inputs are as they were', () => {
  it.each<[string, ReadWorkbook]>([
    ['where nothing was done', workbook],
    ['in another order of rows', withTable(workbook, SERANG, (t) => ({ ...t, rows: t.rows.toReversed() }))],
    [
      'with a blank row among them',
      withTable(workbook, SERANG, (t) => ({ ...t, rows: [...t.rows, t.headers.map(() => null)] })),
    ],
    ['with a note of the planner', typed(workbook, SERANG, ROW, 'planner_note', 'rapat')],
    ['with an explanation typed over', typed(workbook, SERANG, ROW, 'typing_reason', 'x')],
    ['with a replacement that nobody decided on', typed(workbook, 'tblTemuan', finding, 'decided_value', 5)],
    [
      'with a header broken in two',
      withTable(workbook, SERANG, (t) => ({ ...t, headers: t.headers.map((h) => h.replace(' ', '\n')) })),
    ],
    ['with a number typed as text', typed(workbook, SERANG, '3673-2022-001', 'target_2022_value', '1')],
  ])('%s', (_, edited) => {
    expect(changed(edited)).toBe(false);
  });
});

/** What moves a figure, a word or what is read, one edit each. */
const EDITS: readonly (readonly [table: string, id: string, key: string, value: CellContent])[] = [
  [SERANG, ROW, 'target_2022_value', 180],
  [SERANG, ROW, 'target_2022_value', null],
  [SERANG, ROW, 'target_2022_value', 'banyak'],
  [SERANG, ROW, 'target_2022_value', { kind: 'percent', value: 97.5, shown: '97,5%' }],
  [SERANG, ROW, 'nature', 'Volume per tahun'],
  [SERANG, ROW, 'direction', 'Makin rendah'],
  [SERANG, ROW, 'plan_total', 'Ya'],
  [SERANG, ROW, 'canonical_indicator', 8],
  [SERANG, ROW, 'sub_indicator', '24a'],
  [SERANG, ROW, 'unit_value', 'Anak'],
  [SERANG, ROW, 'agencies_value', 'Dinkes'],
  [SERANG, ROW, 'target_2022', '180'],
  [SERANG, ROW, 'action', 'Kegiatan lain'],
  [SERANG, ROW, 'row_id', '3673-2022-902'],
  [CILEGON, '3672-2023-002', 'baseline', '35'],
  ['tblTemuan', finding, 'decision', 'setuju'],
  ['tblTemuan', finding, 'decision', 'ABAIKAN '],
  ['tblPadanan', 'Tersedia Perda tentang Pemenuhan Hak Anak', 'canonical_indicator', 2],
  ['tblPadanan', 'Tersedia Perda tentang Pemenuhan Hak Anak', 'sub_indicator', '1a'],
];

describe('inputs have changed', () => {
  it.each(EDITS)('by an edit of %s, %s, %s to %j', (table, id, key, value) => {
    expect(changed(typed(workbook, table, id, key, value))).toBe(true);
  });

  it.each<[string, ReadWorkbook]>([
    [
      'an error in a cell',
      typed(workbook, SERANG, ROW, 'target_2022', { kind: 'error', value: null, shown: '#N/A' }),
    ],
    ['a character never seen', typed(workbook, SERANG, ROW, 'action', 'Anak \u2603')],
    ['a row more', withTable(workbook, SERANG, (t) => ({ ...t, rows: [...t.rows, ...t.rows.slice(0, 1)] }))],
    ['a row less', withTable(workbook, SERANG, (t) => ({ ...t, rows: t.rows.slice(1) }))],
    ['a table that is gone', { ...workbook, tables: workbook.tables.filter(({ name }) => name !== SERANG) }],
  ])('by %s', (_, edited) => {
    expect(changed(edited)).toBe(true);
  });

  it('by a replacement where a decision stands, and by a decision that moves to another finding', () => {
    const decided = opened(rerun(typed(workbook, 'tblTemuan', finding, 'decision', 'ganti')));
    const now = parseState(decided.state);
    const differs = ({ tables }: ReadWorkbook) => haveInputsChanged(now?.inputs ?? [], tables, now?.headers);
    expect(differs(decided)).toBe(false);
    expect(differs(typed(decided, 'tblTemuan', finding, 'decided_value', 58_000))).toBe(true);
    const other = run.analysis.findings.find(({ findingId }) => findingId !== finding)?.findingId ?? '';
    const moved = typed(
      typed(decided, 'tblTemuan', finding, 'decision', null),
      'tblTemuan',
      other,
      'decision',
      'ganti',
    );
    expect(differs(moved)).toBe(true);
  });
});

describe('every cell that is printed', () => {
  // Where a line stands in the text of the regulation says nothing of what is computed.
  const isCounted = ({ role, key }: { readonly role: string; readonly key: string }) =>
    (role === 'printed' || key === 'row_id') && key !== 'source_line';
  const cells = (['id', 'en'] as const).flatMap((language) => {
    const written = firstRun(FEW_ROWS, language);
    const known = parseState(written.description.state);
    return written.description.sheets
      .flatMap(({ tables }) => tables)
      .filter(({ name }) => name === SERANG || name === CILEGON)
      .flatMap(({ name, columns, rowCount }) =>
        columns
          .filter(isCounted)
          .map((column) => ({ name, rowCount, key: column.key, language, written, known })),
      );
  });

  it.each(cells)('is an input: $language $name $key', ({ name, key, rowCount, written, known }) => {
    const at = opened(written).tables.find((table) => table.name === name)?.headers ?? [];
    const header = at.indexOf(headerOf(key, known?.language ?? 'id'));
    for (const row of [0, 7, rowCount - 1])
      for (const value of ['x', 77, '']) {
        const other = withTable(opened(written), name, (table) => ({
          ...table,
          rows: table.rows.map((cellsOf, i) =>
            i === row
              ? cellsOf.with(header, cellsOf[header] === null && value === '' ? 'y' : value)
              : cellsOf,
          ),
        }));
        expect(haveInputsChanged(known?.inputs ?? [], other.tables, known?.headers)).toBe(true);
      }
  });

  it.each([0, 3, 99])('and a column of the planner at %i is none', (at) => {
    const own = withTable(workbook, SERANG, (table) => ({
      ...table,
      headers: table.headers.toSpliced(at, 0, 'Status rapat'),
      rows: table.rows.map((row, i) => row.toSpliced(at, 0, `catatan ${String(i)}`)).toReversed(),
    }));
    expect(changed(own)).toBe(false);
  });
});

describe('the sum of a table', () => {
  const columns = [
    { key: 'row_id', kind: 'text' },
    { key: 'unit', kind: 'text' },
    { key: 'baseline', kind: 'number' },
  ] as const;
  const sumOf = (...rows: CellContent[][]) => inputSum('t', columns, rows).sum;
  const ordinal = (at: number) => `3673-2022-${String(at).padStart(3, '0')}`;

  it.each([
    [
      'two values that change places',
      [
        ['a', 'x', 1],
        ['b', 'x', 2],
      ],
      [
        ['a', 'x', 2],
        ['b', 'x', 1],
      ],
    ],
    [
      'two words that change places',
      [
        ['a', 'x', 1],
        ['b', 'y', 1],
      ],
      [
        ['a', 'y', 1],
        ['b', 'x', 1],
      ],
    ],
    ['letters that change places', [['a', 'anak', 1]], [['a', 'naak', 1]]],
    ['a value that moves to the next column', [['a', '1', null]], [['a', null, 1]]],
    ['row 1000, which ended in three noughts', [[ordinal(1000), 'x', 1]], [[ordinal(1000), 'x', 2]]],
    [
      'rows a thousand apart',
      [
        [ordinal(7), 'x', 1],
        [ordinal(1007), 'x', 2],
      ],
      [
        [ordinal(7), 'x', 2],
        [ordinal(1007), 'x', 1],
      ],
    ],
    ['a comma that becomes a dot in a text', [['a', '1,5', null]], [['a', '1.5', null]]],
    ['nothing that becomes 0', [['a', 'x', null]], [['a', 'x', 0]]],
  ] as [string, CellContent[][], CellContent[][]][])('tells apart %s', (_, one, other) => {
    expect(sumOf(...one)).not.toBe(sumOf(...other));
  });

  it('leaves out a column that a formula cannot hold, and stays below the limits of Excel', () => {
    const odd = inputSum('t', columns, [['a', 'x\ny', 1]]);
    expect(odd.columns.map(({ key }) => key)).toEqual(['row_id', 'baseline']);
    expect(inputSum('t', columns, [['a', 'x', 1e22]]).columns).toHaveLength(2);
    for (const input of state?.inputs ?? [])
      for (const language of ['id', 'en'] as const) {
        const formula = inStepFormula(input, language);
        expect(formula.length).toBeLessThan(8192 / 2);
        for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g))
          expect(text.length).toBeLessThanOrEqual(257);
        expect(formula).not.toMatch(
          /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|IFS|TEXTJOIN|SEQUENCE|LET|UNICODE)\(/,
        );
      }
  });

  it('moves with every edit of one character in some thousand, wherever it is', () => {
    const rows = Array.from({ length: 40 }, (_, at): CellContent[] => [
      ordinal(at + 1),
      `satuan nomor ${String(at * 7919)}`,
      at * 1.25,
    ]);
    const before = sumOf(...rows);
    const missed = rows.flatMap((row, at) => {
      const text = String(row[1]);
      return [...text].filter((_, i) => {
        const edited = `${text.slice(0, i)}~${text.slice(i + 1)}`;
        return sumOf(...rows.with(at, [row[0] ?? null, edited, row[2] ?? null])) === before;
      });
    });
    expect(missed).toEqual([]);
  });
});
