import { describe, expect, it } from 'vitest';
import { importPlan } from '../../analysis/import/import-files';
import { readText } from '../../analysis/import/read-text';
import { parsePlan } from '../../analysis/plan/parse-plan';
import { readInputs } from '../../analysis/sheets/read-inputs';
import { parseCsv } from '../../analysis/table/csv';
import { readXlsx } from '../../analysis/xlsx/read';
import { writeXlsx } from '../../analysis/xlsx/write';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, opened, rerun, typed, withTable } from './planner';

const TABLE = 'tblRad_3604_2024';
const FIRST = '3604-2024-001';
const ANNEX = [
  'No\tIndikator\tKegiatan\tSatuan\tTarget\t\tKet\tAnggaran (Rp)\tUnit\tOPD',
  '\t\t\t\t2024\t2025\t\t\t\t',
  '1\tForum anak\tPembentukan forum\tForum\t5\t6\trutin\t10.000.000\tA\tDP3A',
  '2\tAkta\tPelayanan akta\t%\t90\t95\t=1+1\t\tB\tDisdukcapil',
];

/** The plan of an annex, by way of the file that the command writes. */
function planOf(lines: readonly string[]) {
  const city = seeds.reference.cities.find(({ cityCode }) => cityCode === '3604');
  if (!city) throw new Error('no Kabupaten Serang');
  const document = readText(lines.join('\n'), 'a.csv');
  const { planId, files } = importPlan(document, { city, firstYear: null, language: 'id' });
  return parsePlan(parseCsv(files.get(`${planId}.csv`) ?? '', `${planId}.csv`), seeds.reference);
}

const plan = planOf([...ANNEX, '']);
const first = firstRun([plan]);
const withoutFile = (one: typeof plan) => ({ ...one, file: '' });
const known = withoutFile(plan);

describe('columns that the annex has besides those of a plan', () => {
  it('come with the file, blank ones left out', () => {
    expect(plan.extraColumns).toEqual(['source_place', 'Ket', 'Anggaran (Rp)', 'Unit']);
    expect(plan.rows.map(({ extras }) => extras)).toEqual([
      { source_place: 'baris 3', Ket: 'rutin', 'Anggaran (Rp)': '10.000.000', Unit: 'A' },
      { source_place: 'baris 4', Ket: "'=1+1", Unit: 'B' },
    ]);
  });

  it.each(['id', 'en'] as const)('are read back from the workbook in %s, as text', async (language) => {
    const workbook = await readXlsx(await writeXlsx(firstRun([plan], language).description));
    expect(readInputs(workbook, seeds.reference).printed.map(withoutFile)).toEqual([known]);
    expect(cellOf(workbook, TABLE, FIRST, 'extra:Anggaran (Rp)')).toBe('10.000.000');
  });

  it('are known by their headers where the workbook has lost what it remembers', () => {
    const workbook = { ...opened(first), state: null };
    expect(readInputs(workbook, seeds.reference).printed.map(withoutFile)).toEqual([known]);
  });

  it('stay over reruns in the other language, with what the planner typed into them', () => {
    const changed = typed(opened(first), TABLE, FIRST, 'extra:Ket', 'setiap tahun');
    const again = opened(rerun(opened(rerun(changed, 'en')), 'id'));
    expect(cellOf(again, TABLE, FIRST, 'Lampiran: Ket')).toBe('setiap tahun');
    expect(cellOf(again, TABLE, FIRST, 'extra:Unit')).toBe('A');
  });

  it('go where the planner deletes them, and come back with the file', () => {
    const cut = withTable(opened(first), TABLE, (table) => {
      const at = table.headers.indexOf('Lampiran: Ket');
      const without = <Cell>(cells: readonly Cell[]) => cells.toSpliced(at, 1);
      return { ...table, headers: without(table.headers), rows: table.rows.map(without) };
    });
    expect(rerun(cut).inputs?.printed[0]?.extraColumns).toEqual(['source_place', 'Anggaran (Rp)', 'Unit']);
    const brought = readInputs(cut, seeds.reference, { brought: [plan] });
    expect(brought.printed.map(withoutFile)).toEqual([known]);
    expect(brought.differences).toEqual([]);
  });

  it('change with the file, but not where the planner changed the row', () => {
    const later = planOf(ANNEX.map((line) => line.replace('rutin', 'berkala').replace('\tB\t', '\tC\t')));
    const changed = typed(opened(first), TABLE, FIRST, 'extra:Ket', 'setiap tahun');
    const { printed, differences } = readInputs(changed, seeds.reference, { brought: [later] });
    expect(printed[0]?.rows.map(({ extras }) => [extras['Ket'], extras['Unit']])).toEqual([
      ['setiap tahun', 'A'],
      ["'=1+1", 'C'],
    ]);
    expect(differences).toEqual([{ kind: 'both-changed', rowIds: [FIRST] }]);
  });

  it('of two tables that write one name in two ways are one', () => {
    const { extraColumns, rows } = planOf([
      ...ANNEX,
      '',
      ...ANNEX.map((line) => line.replace('Ket', 'KET').replace('Pem', 'Lanjutan pem')),
    ]);
    expect(extraColumns).toEqual(['source_place', 'Ket', 'Anggaran (Rp)', 'Unit']);
    expect(rows[2]?.extras['Ket']).toBe('rutin');
  });
});
