import { describe, expect, it } from 'vitest';
import { readColumns } from '../../analysis/plan/read-columns';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { headerOf } from '../../analysis/text/headers';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, opened, rerun, typed, withTable } from './planner';

const SERANG = 'tblRad_3673_2022';
const CILEGON = 'tblRad_3672_2023';
const PERCENT: CellContent = { kind: 'percent', value: 97.5, shown: '97,5%' };
const DATE: CellContent = { kind: 'date', value: 45785, shown: '08-Mei' };
const ERROR: CellContent = { kind: 'error', value: null, shown: '#DIV/0!' };

const first = firstRun();
const workbook = opened(first);
const read = (changed: ReadWorkbook) => readInputs(changed, seeds.reference);
const planSheet = first.description.sheets.find(({ key }) => key === 'plan-3673-2022');
/** A row of Serang in Persen, one in Orang, and one of Cilegon in Persen with a baseline. */
const rowOf = (unitId: string) =>
  first.analysis.plans[0]?.rows.find((row) => row.unit.unitId === unitId)?.rowId ?? '';
const PERSEN =
  first.analysis.plans[1]?.rows.find(
    ({ unit, baseline }) => unit.unitId === 'persen' && baseline.value !== null,
  )?.rowId ?? '';

describe('what looks editable', () => {
  it('is every read column and no other, and the sheet says so', () => {
    const columns = planSheet?.tables[0]?.columns ?? [];
    const read = columns.filter(({ role }) => role === 'read').map(({ key }) => key);
    expect(read.toSorted()).toEqual(
      readColumns([2022, 2023])
        .map(({ key }) => key)
        .toSorted(),
    );
    expect(columns.filter(({ role }) => role === 'computed').map(({ key }) => key)).toEqual([
      'operator',
      'doubt',
      'cluster',
      'canonical_name',
      'question_reason',
      'question_suggestions',
      'confidence',
      'crosswalk_reason',
      'typing_reason',
    ]);
    expect(columns.map(({ key }) => key).slice(0, 12)).toEqual([
      ...['row_id', 'section_no', 'indicator_no', 'indicator', 'action', 'nature', 'unit_value'],
      ...['baseline_value', 'target_2022_value', 'target_2023_value', 'agencies_value', 'planner_note'],
    ]);
    expect(planSheet?.print.columns).toBe(12);
    expect(planSheet?.cells.map(({ value }) => value).join()).toMatch(
      /Kolom biru.*dibetulkan.*Kolom hijau: dihitung/,
    );
  });

  it.each(readColumns([2022, 2023]).map(({ key }) => key))(
    '%s is read back, and holds over reruns',
    (key) => {
      const values: Readonly<Record<string, [CellContent, unknown]>> = {
        canonical_indicator: [7, 7],
        sub_indicator: ['24a', '24a'],
        nature: ['kuota', 'Volume per tahun'],
        direction: ['Makin rendah', 'Makin rendah'],
        unit_value: ['laporan', 'Laporan'],
        plan_total: ['ya', 'Ya'],
        path: ['campuran', 'Campuran'],
        answers: ['6.3, 1.2F', '6.3; 1.2f'],
        supports: ['4.3', '4.3'],
        agencies_value: ['Dinas Sosial, Bappeda', 'Dinsos; Bappeda'],
      };
      const [cell, shown] = values[key] ?? [1234.5, 1234.5];
      let next = typed(workbook, SERANG, '3673-2022-002', key, cell);
      for (let i = 0; i < 3; i++) {
        const run = rerun(next);
        expect(run.analysis.edits).toMatchObject([{ rowId: '3673-2022-002', column: key }]);
        expect(run.analysis.refused).toEqual([]);
        next = opened(run);
        expect(cellOf(next, SERANG, '3673-2022-002', key)).toBe(shown);
      }
    },
  );
});

describe('a cell of a number', () => {
  it.each([
    ['95 %', 95, ''],
    ['95%', 95, ''],
    ["'95", 95, ''],
    ['95\u00A0persen', 95, ''],
    [PERCENT, 97.5, ''],
    ['0,5', 0.5, ''],
    ['0.5', 0.5, ''],
    ['> 90%', 90, '>'],
    ['minimal 90', 90, '>='],
    ['-', null, ''],
    ['  ', null, ''],
  ])('in Persen that holds %j is %j with the bound %j', (cell, value, operator) => {
    const row = read(typed(workbook, CILEGON, PERSEN, 'baseline_value', cell));
    expect(row.refused).toEqual([]);
    const { analysis } = rerun(typed(workbook, CILEGON, PERSEN, 'baseline_value', cell));
    const baseline = analysis.plans[1]?.rows.find(({ rowId }) => rowId === PERSEN)?.baseline;
    expect(baseline).toMatchObject({ value, operator });
  });

  it('is read by the unit of its row, as print is: 1.234 are thousands of people and no share', () => {
    const typedIn = (rowId: string, plan: string) =>
      read(typed(workbook, plan, rowId, 'target_2023_value', '1.234'));
    expect(typedIn(rowOf('orang'), SERANG).edits).toMatchObject([{ value: 1234 }]);
    expect(typedIn(PERSEN, CILEGON).refused).toMatchObject([{ value: '1.234' }]);
  });

  it('is read by the unit that was typed beside it', () => {
    const rowId = rowOf('orang');
    const both = typed(
      typed(workbook, SERANG, rowId, 'unit_value', 'Persen'),
      SERANG,
      rowId,
      'target_2023_value',
      '1.234',
    );
    expect(read(both)).toMatchObject({
      edits: [{ column: 'unit_value' }],
      refused: [{ column: 'target_2023_value' }],
    });
  });

  it('keeps its bound over reruns, and loses it to a plain number', () => {
    const once = opened(rerun(typed(workbook, CILEGON, PERSEN, 'target_2024_value', '>= 90')));
    expect(cellOf(once, CILEGON, PERSEN, 'target_2024_value')).toBe(90);
    expect(String(cellOf(once, CILEGON, PERSEN, 'operator'))).toContain('>=');
    const again = rerun(once);
    expect(again.analysis.edits).toMatchObject([{ value: '>=90' }]);
    const plain = rerun(typed(once, CILEGON, PERSEN, 'target_2024_value', 91));
    expect(plain.analysis.edits).toMatchObject([{ value: 91 }]);
  });
});

const REFUSED: readonly (readonly [column: string, cell: CellContent, shown: string, why: RegExp])[] = [
  ['target_2022_value', 'banyak', 'banyak', /"banyak" tidak dipahami \(teks tanpa angka\); tulis angka/],
  ['target_2022_value', '5.8697', '5.8697', /angka salah tulis/],
  ['target_2022_value', '12 paket', '12 paket', /satuan tertulis di sel angka/],
  ['target_2022_value', DATE, '08-Mei', /"08-Mei" adalah tanggal/],
  ['target_2022_value', ERROR, '#DIV/0!', /galat rumus/],
  ['target_2022_value', true, 'TRUE', /"TRUE" tidak dipahami/],
  ['nature', 'kuotta', 'kuotta', /salah satu dari: Kondisi/],
  ['direction', 'atas', 'atas', /salah satu dari: Makin tinggi, Makin rendah/],
  ['plan_total', 'barangkali', 'barangkali', /"Ya", atau kosongkan/],
  ['canonical_indicator', 'tiga puluh', 'tiga puluh', /nomor indikator KLA/],
  ['canonical_indicator', 99, '99', /nomor indikator KLA/],
  ['sub_indicator', '21z', '21z', /subindikator/],
  ['unit_value', ERROR, '#DIV/0!', /satuan, misalnya Persen/],
  ['agencies_value', DATE, '08-Mei', /nama penanggung jawab/],
];

describe('a cell that is not understood', () => {
  const rowId = '3673-2022-002';

  it.each(REFUSED)(
    'in %s, %j, keeps its text over reruns and says why beside it',
    (column, cell, shown, why) => {
      let next = typed(workbook, SERANG, rowId, column, cell);
      for (const language of ['id', 'id', 'en', 'id'] as const) {
        const run = rerun(next, language);
        expect(run.analysis.edits).toEqual([]);
        expect(run.analysis.refused).toMatchObject([{ rowId, column, value: shown }]);
        next = opened(run);
        expect(cellOf(next, SERANG, rowId, column)).toBe(shown);
        if (language === 'en') continue;
        expect(cellOf(next, SERANG, rowId, 'doubt')).toMatch(why);
        expect(cellOf(next, SERANG, rowId, 'doubt')).toContain(`${headerOf(column, 'id')}: `);
        const described = run.description.sheets
          .flatMap(({ tables }) => tables)
          .find(({ name }) => name === SERANG)
          ?.columns.find(({ key }) => key === column);
        expect(described?.notes?.[1]).toMatch(why);
        expect(described?.styles?.[1]).toBe('doubt');
      }
    },
  );

  it('counts as no number, as its print would, and leaves a word as it was read', () => {
    const number = rerun(typed(workbook, SERANG, rowId, 'target_2022_value', 'banyak')).analysis;
    expect(number.plans[0]?.rows[1]?.targets[0]).toMatchObject({ value: null });
    const word = rerun(typed(workbook, SERANG, rowId, 'nature', 'kuotta')).analysis;
    expect(word.plans[0]?.rows[1]?.nature).toEqual(first.analysis.plans[0]?.rows[1]?.nature);
  });

  it.each([
    [8, [{ value: 8 }]],
    [null, [{ value: null }]],
    ['8', [{ value: 8 }]],
    [179, []],
  ])('is no more refused once it is mended to %j', (value, edits) => {
    const once = opened(rerun(typed(workbook, SERANG, rowId, 'target_2022_value', 'banyak')));
    const mended = rerun(typed(once, SERANG, rowId, 'target_2022_value', value)).analysis;
    expect(mended.refused).toEqual([]);
    expect(mended.edits).toMatchObject(edits);
    expect(mended.edits).toHaveLength(edits.length);
  });

  it('goes before a proposal that was accepted for its cell', () => {
    const finding = first.analysis.findings.find(
      ({ rule, rowId: row }) => rule === 'number-malformed' && row === '3673-2022-017',
    );
    const accepted = typed(workbook, 'tblTemuan', finding?.findingId ?? '', 'decision', 'setuju');
    const { analysis } = rerun(typed(accepted, SERANG, '3673-2022-017', 'target_2022_value', 'banyak'));
    expect(analysis.fixes).toEqual([]);
    expect(analysis.refused).toMatchObject([{ value: 'banyak' }]);
  });

  it('stays where the print beside it is corrected', () => {
    const once = opened(rerun(typed(workbook, SERANG, rowId, 'target_2022_value', 'banyak')));
    const { analysis } = rerun(typed(once, SERANG, rowId, 'target_2023', '201'));
    expect(analysis.refused).toMatchObject([{ value: 'banyak' }]);
    expect(analysis.plans[0]?.rows[1]?.targets[1]?.value).toBe(201);
  });
});

describe('words that no list knows', () => {
  const rowId = '3673-2022-002';
  it.each([
    ['unit_value', 'Sekollah', 'Sekollah', /satuan "Sekollah" tidak ada dalam daftar satuan/],
    [
      'agencies_value',
      'Bappeda; Dinas Antah',
      'Bappeda; Dinas Antah',
      /"Dinas Antah" tidak ada dalam daftar/,
    ],
  ])('of %s, %j, are taken with a remark', (column, cell, shown, remark) => {
    const run = rerun(typed(workbook, SERANG, rowId, column, cell));
    expect(run.analysis.edits).toEqual([{ rowId, column, value: cell }]);
    const again = opened(rerun(opened(run)));
    expect(cellOf(again, SERANG, rowId, column)).toBe(shown);
    expect(cellOf(again, SERANG, rowId, 'doubt')).toMatch(remark);
  });

  it.each([
    ['unit_value', 'orang', 'Orang'],
    ['unit_value', 'People', 'Orang'],
    ['unit_value', 'Surat keputusan', 'Surat keputusan'],
    ['agencies_value', 'dinas kesehatan', 'Dinkes'],
    ['agencies_value', 'DINKES; Disdukcapil', 'Dinkes; Disdukcapil'],
    ['agencies_value', 'Klinik VCT', 'Klinik VCT'],
    ['agencies_value', null, null],
    ['canonical_indicator', 'Akta kelahiran', 4],
    ['canonical_indicator', 'Indikator 4', 4],
    ['canonical_indicator', '04', 4],
    ['sub_indicator', ' 21A ', '21a'],
  ])('but %s, %j, is known as %j', (column, cell, shown) => {
    const run = rerun(typed(workbook, SERANG, rowId, column, cell));
    expect(run.analysis.refused).toEqual([]);
    expect(cellOf(opened(run), SERANG, rowId, column)).toBe(shown);
  });

  it('change what follows from the unit', () => {
    const rowOfPeople = rowOf('orang');
    const { analysis } = rerun(typed(workbook, SERANG, rowOfPeople, 'unit_value', 'Persen'));
    const row = analysis.plans[0]?.rows.find(({ rowId: id }) => id === rowOfPeople);
    expect(row).toMatchObject({ unit: { unitId: 'persen', kind: 'percent' }, nature: { value: 'level' } });
  });
});

it('a row that the planner added says nothing by its blank cells, and is read by what is typed into it', () => {
  const added = withTable(workbook, SERANG, (table) => {
    const cell = (header: string) =>
      new Map<string, CellContent>([
        ['Kode baris', '3673-2022-900'],
        ['Indikator', 'Kutipan akta kelahiran'],
        ['Kegiatan', 'Pelayanan akta keliling'],
        ['Satuan', 'Orang'],
        ['Target 2022', '1.000'],
        ['Target 2023 (dibaca)', 'seribu'],
        ['Satuan (dibaca)', 'Anak'],
      ]).get(header) ?? null;
    return { ...table, rows: [...table.rows, table.headers.map(cell)] };
  });
  const { edits, refused } = read(added);
  expect(edits).toEqual([{ rowId: '3673-2022-900', column: 'unit_value', value: 'Anak' }]);
  expect(refused).toMatchObject([{ rowId: '3673-2022-900', column: 'target_2023_value', value: 'seribu' }]);
});

describe('a reading of an earlier version', () => {
  const ROW = '3673-2022-021';
  const asRead = typed(workbook, SERANG, ROW, 'nature', 'Kondisi');
  const writtenBy = (version: string): ReadWorkbook => ({
    ...asRead,
    state: JSON.stringify({ ...(JSON.parse(asRead.state ?? '{}') as object), seeds: version }),
  });

  it('is no correction of the planner in a workbook of that version', () => {
    expect(read(writtenBy('1.0.0')).edits).toEqual([]);
  });

  it('is one in a workbook of this version', () => {
    expect(read(writtenBy(seeds.version)).edits).toMatchObject([
      { rowId: ROW, column: 'nature', value: 'level' },
    ]);
  });

  it('stays beside other corrections of that version', () => {
    const edited = typed(writtenBy('1.0.0'), SERANG, ROW, 'direction', 'Makin rendah');
    expect(read(edited).edits).toMatchObject([{ rowId: ROW, column: 'direction', value: '-1' }]);
  });
});
