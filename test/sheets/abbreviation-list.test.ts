import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { abbreviationList } from '../../analysis/sheets/abbreviation-list';
import { seeds } from '../plan/seeds';

const { plans } = analyse({ printed: seeds.plans, reference: seeds.reference });
const list = abbreviationList(plans);
const of = (short: string) => list.find((one) => one.short === short);

describe('abbreviations', () => {
  it.each([
    ['PSM', 'Perilaku Sosial Menyimpang', 'Peraturan Wali Kota Cilegon Nomor 7 Tahun 2023'],
    ['IPS', 'Iklan Promosi dan Sponsor', 'Peraturan Wali Kota Cilegon Nomor 7 Tahun 2023'],
    ['KIM', 'Kelompok Informasi Masyarakat', 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'],
    ['PATBM', 'Perlindungan anak terpadu berbasis masyarakat', 'Istilah umum dalam peraturan'],
    ['K', 'Kelembagaan', 'Buku kerja ini'],
    ['PMBA', 'Pemberian Makan pada Bayi dan Anak', 'Nama indikator KLA 14'],
  ])('%s is %s (%s)', (short, full, source) => {
    expect(of(short)?.full).toBe(full);
    expect(of(short)?.source.id).toBe(source);
  });

  it('are all there that the annexes write out and meetings ask about', () => {
    const asked = ['K', 'PSM', 'IPS', 'PA', 'ABH', 'BPTA', 'PMBA', 'RASS', 'KIM', 'APM'];
    expect(asked.filter((short) => !of(short))).toEqual([]);
  });

  it('have the official meaning where the annex writes out another one, which is a finding', () => {
    expect(of('PNF')?.full).toBe('Pendidikan nonformal');
  });

  it('stand once each, in the order of the alphabet', () => {
    const shorts = list.map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    expect(shorts).toEqual(shorts.toSorted((one, other) => one.localeCompare(other, 'id')));
  });

  it('without plans are those of the workbook', () => {
    const own = abbreviationList([]).map(({ short }) => short);
    expect(own).toEqual(
      expect.arrayContaining(['BPS', 'K', 'KLA', 'PMBA', 'PPPA', 'RAD', 'RBRA', 'UPTD PPA']),
    );
    expect(own).toHaveLength(17);
  });
});
