import { describe, expect, it } from 'vitest';
import { readDirection } from '../../analysis/plan/direction';

const read = (text: string, path: readonly (number | null)[] = []) => {
  const { value, confidence } = readDirection({ measure: text, action: '', path });
  return [value, confidence];
};

describe('the direction of a row', () => {
  it.each([
    ['Persentase balita gizi buruk', [0.13, 0.12]],
    ['Angka Kematian Bayi (AKB) per 1000 kelahiran hidup', [0.21, 0.19]],
    ['Prevalensi stunting', [24, 20, 14]],
    ['Angka putus sekolah', [1.2, 1]],
    ['Jumlah kasus kekerasan terhadap anak', [40, 30]],
    ['Persentase anak tidak sekolah', [3, 2]],
    ['Persentase bayi dengan BBLR', [5, 4]],
    ['Cakupan PUS yang ingin ber-KB tidak terpenuhi (unmet need)', [9.06, 9.04]],
  ])('%j falls: lower is better', (text, path) => {
    expect(read(text, path)).toEqual([-1, 'high']);
  });

  it.each([
    ['Persentase penanganan stunting di rumah sakit'],
    ['Jumlah korban tindak kekerasan yang di home visit'],
    ['Persentase anak korban kekerasan yang mendapatkan pelayanan'],
    ['Persentase perlindungan perempuan korban kekerasan'],
    ['Jumlah kasus kekerasan yang ditangani'],
    ['Persentase kepemilikan akta kematian'],
    ['Prevalensi kontrasepsi modern'],
    ['Persentase penurunan kekerasan terhadap anak'],
    ['Survei garam beryodium dalam rangka cegah stunting'],
    ['Jumlah perusahaan yang menerapkan norma perlindungan pekerja anak'],
    ['Kebutuhan dasar anak korban kekerasan terpenuhi'],
    ['Cakupan imunisasi lengkap'],
    [''],
  ])('%j counts work or a good state: higher is better', (text) => {
    expect(read(text, [10, 20])).toEqual([1, 'high']);
  });

  it('is doubtful where an ill does not fall', () => {
    expect(read('Prevalansi kekerasan terhadap anak', [100, 100])).toEqual([-1, 'low']);
    expect(read('Angka kematian ibu', [3, 5])).toEqual([-1, 'low']);
  });

  it('is doubtful where targets fall and no ill is named', () => {
    expect(read('Jumlah buku cerita', [35_000, 500])).toEqual([1, 'low']);
  });

  it('takes no fall from a blank', () => {
    expect(read('Jumlah buku cerita', [35_000, null])).toEqual([1, 'high']);
    expect(read('Jumlah buku cerita', [null, null])).toEqual([1, 'high']);
  });

  it('reads the action only where no measure is printed', () => {
    const action = 'Persentase balita gizi buruk';
    expect(readDirection({ measure: '', action, path: [2, 1] }).value).toBe(-1);
    expect(readDirection({ measure: 'Jumlah posyandu', action, path: [1, 2] }).value).toBe(1);
  });
});
