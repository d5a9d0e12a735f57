import { describe, expect, it } from 'vitest';
import { type NatureInput, readNature } from '../../analysis/plan/nature';
import { readNumber } from '../../analysis/plan/number';
import { byOrdinal, seedPlan } from './seeds';

type Words = Partial<Pick<NatureInput, 'kind' | 'unit' | 'measure' | 'action'>>;
function read(baseline: string, targets: string, words: Words = {}) {
  const { kind = 'count', unit = '', measure = '', action = '' } = words;
  const cell = (text: string) => readNumber(text, { kind, unit });
  const cells = targets.split('|').map(cell);
  return readNature({ baseline: cell(baseline), targets: cells, kind, unit, measure, action });
}
const judged = (...input: Parameters<typeof read>) => {
  const { nature } = read(...input);
  return `${nature.value}, ${nature.confidence}`;
};

describe('the nature of a target, by its numbers', () => {
  it.each([
    ['200', '50|50|50|50', {}, 'quota, high'],
    ['43', '5|10|13|15', { unit: 'Kelurahan' }, 'quota, high'],
    ['34', '34|34|34|34', { unit: 'OPD' }, 'level, medium'],
    ['1', '1|1|1|1', { unit: 'UPTD' }, 'milestone, medium'],
    ['100', '100|100', { kind: 'percent' }, 'level, high'],
    ['> 90%', '> 90%|> 90%', { kind: 'percent' }, 'level, high'],
    ['95,53', '97,50|98', { kind: 'percent' }, 'level, high'],
    ['100', '50|50', { kind: 'percent' }, 'level, high'],
    ['100', '100|Tahun 2022 - Tahun 2027', { kind: 'percent' }, 'level, high'],
    ['1', '-|-', {}, 'not-measurable, high'],
    ['', '|', {}, 'not-measurable, high'],
    ['10', 'banyak|n/a', {}, 'not-measurable, high'],
    ['', '1|1', { kind: 'document' }, 'milestone, high'],
    ['-', '0|1', { measure: 'Jumlah APSAI' }, 'milestone, medium'],
    ['', '1|1', {}, 'milestone, low'],
    ['43', '43|43', { unit: 'Kelurahan', action: 'Sosialisasi Perda' }, 'level, medium'],
    ['4', '4|4', { unit: 'Sekolah', action: 'Lomba literasi' }, 'quota, medium'],
    ['50', '50|50', { unit: 'Keluarga', action: 'Bimbingan sosial' }, 'quota, high'],
    ['1', '1|1', { unit: 'Kota', action: 'Intervensi ketahanan keluarga' }, 'milestone, medium'],
  ] as const)('%j with %j and %j is %s', (baseline, targets, words, expected) => {
    expect(judged(baseline, targets, words)).toBe(expected);
  });

  it('takes the sum of the targets in the baseline column for a plan total', () => {
    expect(read('200', '50|50|50|50').baselineIsPlanTotal).toBe(true);
    expect(read('0,3', '0,1|0,2').baselineIsPlanTotal).toBe(true);
  });

  it('takes no plan total from one year, from a percentage, from a blank or from a missing year', () => {
    expect(read('50', '50').baselineIsPlanTotal).toBe(false);
    expect(read('50', '50|0').baselineIsPlanTotal).toBe(false);
    expect(read('100', '50|50', { kind: 'percent' }).baselineIsPlanTotal).toBe(false);
    expect(read('', '50|50').baselineIsPlanTotal).toBe(false);
    expect(read('100', '50|50|-').baselineIsPlanTotal).toBe(false);
  });
});

describe('the nature of a target, by its words', () => {
  it.each([
    ['', '1|1', { unit: 'Kegiatan', action: 'Advokasi kebijakan perda/perwal KLA' }, 'quota, high'],
    ['60', '60|75|100', { unit: 'Catin' }, 'quota, high'],
    ['', '80|80', { unit: 'Orang', action: 'Pembinaan kader posyandu' }, 'quota, high'],
    ['', '86|100', { unit: 'Orang', action: 'Peningkatan kapasitas' }, 'quota, high'],
    ['', '10|10', { unit: 'RKB', action: 'Pembangunan Ruang Kelas Baru' }, 'quota, medium'],
    ['', '3|3', { unit: 'PSU', action: 'PSU perumahan yang terbangun' }, 'quota, medium'],
    ['', '52.500|63.000', { kind: 'document', action: 'Penerbitan KIA' }, 'quota, medium'],
    ['', '75.949|77.468', { kind: 'amount', action: 'Jumlah pengelolaan sampah' }, 'quota, medium'],
    ['', '16|16', { unit: 'Puskesmas', action: 'Pembentukan Puskesmas ramah anak' }, 'level, medium'],
    ['', '6|6', { unit: 'Forum Anak', action: 'Pelibatan forum anak' }, 'level, medium'],
    ['80', '80,2|80,5', { unit: 'PAUD', measure: 'Persentase sekolah ramah anak' }, 'level, medium'],
    ['13', '13|14', { unit: 'LKSA', measure: 'Jumlah LKSA yang terakreditasi' }, 'level, medium'],
    ['4', '5|8|10', { unit: 'Koridor' }, 'level, medium'],
    ['15', '20|30', { unit: 'Sekolah', action: 'Pembangunan rute aman' }, 'level, medium'],
    ['60', '80|100', { unit: 'Sekolah', action: 'Sosialisasi bahaya rokok' }, 'quota, medium'],
    ['98', '100|120', { unit: 'Sekolah', action: 'Penyediaan alat sosialisasi' }, 'level, low'],
    ['98', '100|120', { unit: 'Sekolah', action: 'Bantuan berupa alat sosialisasi' }, 'quota, medium'],
    ['50', '50|70', { unit: 'Pelajar', measure: 'Jumlah pelajar yang dibina dan dilatih' }, 'quota, medium'],
    ['9', '18|27', { unit: 'Tenaga kesehatan', measure: 'Jumlah tenaga yang dilatih' }, 'level, low'],
    ['4', '4|5', { unit: 'Rumah Belajar', action: 'Rumah belajar atau bimbingan belajar' }, 'level, low'],
    ['', '4|4', { unit: 'Unit', action: 'Sarana dan prasarana mobile library' }, 'level, medium'],
    ['', '1500|1500', { unit: 'Unit', action: 'Pengujian emisi kendaraan' }, 'quota, medium'],
    ['', '51|51', { unit: 'FA', measure: 'FA yang aktif', action: 'Pelatihan FA' }, 'level, medium'],
    ['', '33|63', { unit: 'Kelompok', action: 'Pembentukan KIM' }, 'level, low'],
    ['', '10|20', { unit: 'Orang', action: 'Jumlah penduduk yang dilayani' }, 'quota, medium'],
    ['', '6|6', { unit: 'Titik', action: 'Pengendalian iklan' }, 'quota, low'],
  ] as const)('%j with %j and %j is %s', (baseline, targets, words, expected) => {
    expect(judged(baseline, targets, words)).toBe(expected);
  });

  it('always has its reason in both languages', () => {
    const { reason } = read('60', '80|100', { action: 'Sosialisasi' }).nature;
    expect(reason.id).not.toBe('');
    expect(reason.en).not.toBe('');
  });
});

describe('the annexes', () => {
  it('print a plan total in ten rows of Cilegon, and Serang prints no baseline at all', () => {
    const totals = seedPlan('3672-2023').rows.filter((row) => row.baselineIsPlanTotal);
    expect(totals.map((row) => Number(row.rowId.slice(-3)))).toEqual([6, 8, 10, 14, 24, 29, 39, 42, 43, 45]);
    expect(seedPlan('3673-2022').rows.some((row) => row.baselineIsPlanTotal)).toBe(false);
  });

  it('promise one safe house that no year plans: not measurable', () => {
    expect(byOrdinal(seedPlan('3672-2023'))(12).nature.value).toBe('not-measurable');
  });
});
