import { describe, expect, it } from 'vitest';
import { planTables } from '../../analysis/sheets/plan-tables';
import { readInputs } from '../../analysis/sheets/read-inputs';
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { headerOf } from '../../analysis/text/headers';
import { seeds } from '../plan/seeds';
import { firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const ROW = '3673-2022-002';
const first = firstRun();
const workbook = opened(first);
const read = (changed: ReadWorkbook) => readInputs(changed, seeds.reference);
const headed = (from: ReadWorkbook, name: string, key: string, header: string | ((old: string) => string)) =>
  withTable(from, name, (table) => ({
    ...table,
    headers: table.headers.map((old) => {
      if (old !== headerOf(key, 'id')) return old;
      return typeof header === 'string' ? header : header(old);
    }),
  }));
const words = ({ notices }: ReturnType<typeof read>) => notices.map(({ id }) => id).join('\n');

const SPOILT: readonly (readonly [string, (header: string) => string])[] = [
  ['a line break', (header) => header.replace(' ', '\n')],
  ['a blank behind it', (header) => `${header} `],
  ['two blanks', (header) => header.replace(' ', '  ')],
  ['a blank that does not break', (header) => header.replace(' ', '\u00A0')],
  ['capitals', (header) => header.toUpperCase()],
  ['what has no width', (header) => `\u200B${header}`],
];

describe('a header with blanks of another kind', () => {
  it.each(SPOILT)('%s: the correction below it is read, and the decision', (_, spoil) => {
    const corrected = typed(workbook, SERANG, ROW, 'target_2022_value', 77);
    const finding = first.analysis.findings.find(({ apply }) => apply.length > 0)?.findingId ?? '';
    const decided = typed(corrected, 'tblTemuan', finding, 'decision', 'setuju');
    const spoilt = headed(
      headed(decided, SERANG, 'target_2022_value', spoil),
      'tblTemuan',
      'decision',
      spoil,
    );
    const { edits, decisions, notices } = read(headed(spoilt, 'tblPadanan', 'canonical_indicator', spoil));
    expect(edits).toEqual([{ rowId: ROW, column: 'target_2022_value', value: 77 }]);
    expect(decisions).toMatchObject([{ findingId: finding, decision: 'accept' }]);
    expect(notices).toEqual([]);
  });

  it.each(SPOILT)('%s: no year and no printed text is lost', (_, spoil) => {
    const all = withTable(workbook, SERANG, (table) => ({ ...table, headers: table.headers.map(spoil) }));
    expect(read(all).printed).toEqual(read(workbook).printed);
    expect(read({ ...all, state: null }).printed).toEqual(read(workbook).printed);
  });
});

describe('a column of ours under a header of the planner', () => {
  it.each(['target_2022', 'target_2022_value', 'unit_value', 'agencies_value', 'nature', 'planner_note'])(
    '%s is known by its place, and the run says so',
    (key) => {
      const inputs = read(headed(workbook, SERANG, key, 'Kolom rapat'));
      expect(inputs.printed).toEqual(read(workbook).printed);
      expect(inputs.edits).toEqual([]);
      expect(words(inputs)).toBe(
        `Kolom "Kolom rapat" di lembar "RAD Serang 2022-2023" dibaca sebagai "${headerOf(key, 'id')}", menurut tempatnya.`,
      );
    },
  );

  it.each(['target_2022_value', 'nature', 'unit_value'])('%s is read with what was typed there', (key) => {
    const value = { target_2022_value: 77, nature: 'Volume per tahun', unit_value: 'Dokumen' }[key] ?? null;
    const renamed = headed(typed(workbook, SERANG, ROW, key, value), SERANG, key, 'Lain');
    expect(read(renamed).edits).toMatchObject([{ rowId: ROW, column: key }]);
  });

  it('that is the decision is read', () => {
    const finding = first.analysis.findings[0]?.findingId ?? '';
    const decided = typed(workbook, 'tblTemuan', finding, 'decision', 'tetap');
    expect(read(headed(decided, 'tblTemuan', 'decision', 'Putusan rapat')).decisions).toHaveLength(1);
  });
});

describe('a column of ours that is gone', () => {
  const without = (from: ReadWorkbook, name: string, key: string) =>
    withTable(from, name, (table) => {
      const at = table.headers.indexOf(headerOf(key, 'id'));
      return {
        ...table,
        headers: table.headers.filter((_, i) => i !== at),
        rows: table.rows.map((row) => row.filter((_, i) => i !== at)),
      };
    });

  it.each([
    [SERANG, 'target_2022_value'],
    [SERANG, 'nature'],
    [SERANG, 'section'],
    ['tblTemuan', 'decision'],
    ['tblPadanan', 'sub_indicator'],
  ])('from %s, %s, is named', (name, key) => {
    const inputs = read(without(workbook, name, key));
    expect(words(inputs)).toContain(`Kolom "${headerOf(key, 'id')}"`);
    expect(inputs.edits).toEqual([]);
    expect(inputs.crosswalk).toEqual([]);
  });

  it('leaves what was typed there before', () => {
    const once = opened(rerun(typed(workbook, SERANG, ROW, 'nature', 'Volume per tahun')));
    expect(read(without(once, SERANG, 'nature')).edits).toEqual([
      { rowId: ROW, column: 'nature', value: 'quota' },
    ]);
    const refused = opened(rerun(typed(workbook, SERANG, ROW, 'nature', 'kuotta')));
    expect(read(without(refused, SERANG, 'nature')).refused).toMatchObject([{ value: 'kuotta' }]);
  });
});

describe('a plan table under another name', () => {
  const named = (name: string) => withTable(workbook, SERANG, (table) => ({ ...table, name }));

  it.each(['tblRad_3673_20223', 'Table5', 'Tabel13', 'tblRad_3673_2022_2', 'RencanaSerang'])(
    '%s, is read as what it is, with what was typed there',
    (name) => {
      const inputs = read(typed(named(name), name, ROW, 'target_2022_value', 77));
      expect(inputs.printed).toEqual(read(workbook).printed);
      expect(inputs.edits).toMatchObject([{ rowId: ROW, value: 77 }]);
      expect(words(inputs)).toBe(
        `Tabel ${name} (lembar "RAD Serang 2022-2023") dikenali dari judul kolomnya sebagai ${SERANG}.`,
      );
    },
  );

  const copyOf = (name: string, sheet: string): ReadTable => {
    const table = workbook.tables.find((one) => one.name === SERANG);
    if (!table) throw new Error('no plan');
    return { ...table, name, sheet };
  };

  it('beside the one that it was copied from is not read, and both are named', () => {
    const copied = { ...workbook, tables: [copyOf('tblRad_3673_20223', 'RAD (2)'), ...workbook.tables] };
    const inputs = read(typed(copied, 'tblRad_3673_20223', ROW, 'target_2022_value', 77));
    expect(inputs.edits).toEqual([]);
    expect(inputs.printed).toHaveLength(2);
    expect(words(inputs)).toMatch(
      /tblRad_3673_20223 \(lembar "RAD \(2\)"\) memuat rencana yang sama dengan tblRad_3673_2022 .*tidak dibaca/,
    );
  });

  it('beside another copy stops the run, and both are named with the name to give', () => {
    const others = workbook.tables.filter(({ name }) => name !== SERANG);
    const tables = [copyOf('Table5', 'A'), copyOf('Table6', 'B'), ...others];
    expect(() => read({ ...workbook, tables })).toThrow(
      expect.objectContaining({
        code: 'several-plan-tables',
        details: { value: 'Table5 ("A"), Table6 ("B")', expected: SERANG },
      }),
    );
  });

  it('is none of our other tables, nor a table of the planner', () => {
    const own = {
      ...copyOf('Rapat', 'Rapat'),
      headers: ['Kode baris', 'Kegiatan', 'Satuan'],
      rows: [['3673-2022-001', 'a', 'b']],
    };
    expect(planTables([...workbook.tables, own]).tables.map(({ table }) => table.name)).toEqual([
      SERANG,
      'tblRad_3672_2023',
    ]);
  });

  it.each(['Tabel5', 'tblTemuan2', 'tblTemuan_salin'])(
    '%s, is read as the findings when these are gone, with the decision and a word',
    (name) => {
      const finding = first.analysis.findings[0]?.findingId ?? '';
      const decided = typed(workbook, 'tblTemuan', finding, 'decision', 'tetap');
      const inputs = read(withTable(decided, 'tblTemuan', (table) => ({ ...table, name })));
      expect(inputs.decisions).toMatchObject([{ findingId: finding }]);
      expect(words(inputs)).toContain(`Tabel ${name} (lembar "Telaah") dikenali`);
    },
  );

  it('is the crosswalk when that is gone, with what was typed there', () => {
    const changed = withTable(workbook, 'tblPadanan', (table) => ({
      ...table,
      name: 'Tabel3',
      rows: table.rows.map((row, at) =>
        at === 0 ? row.map((cell, column) => (column === 4 ? 5 : cell)) : row,
      ),
    }));
    expect(read(changed).crosswalk).toHaveLength(1);
  });

  it('is not taken for findings while these are there, nor where two might be', () => {
    const findings = workbook.tables.find(({ name }) => name === 'tblTemuan');
    if (!findings) throw new Error('no findings');
    const copy = { ...findings, name: 'Tabel5', sheet: 'Telaah (2)' };
    expect(read({ ...workbook, tables: [copy, ...workbook.tables] }).notices).toEqual([]);
    const others = workbook.tables.filter(({ name }) => name !== 'tblTemuan');
    expect(read({ ...workbook, tables: [copy, { ...copy, name: 'Tabel6' }, ...others] }).notices).toEqual([]);
  });
});
