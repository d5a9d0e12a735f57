import { describe, expect, it } from 'vitest';
import { unitReader } from '../../analysis/plan/unit';
import { seeds } from './seeds';

const read = unitReader(seeds.reference.units, seeds.reference.unitAliases);

describe('a printed unit', () => {
  it.each([
    ['%', 'percent', null],
    ['Persen', 'percent', null],
    ['  persen ', 'percent', null],
    ['Orang', 'count', null],
    ['orang', 'count', 'spelling'],
    ['Dokumen', 'document', null],
    ['Jumlah tenaga kesehatan di puskesmas', 'count', 'measure'],
  ])('%j is of kind %s, with the doubt %j', (printed, kind, doubt) => {
    const reading = read(printed);
    expect(reading).toMatchObject({ kind, doubt });
    expect(reading.unitId).not.toBeNull();
  });

  it('that is blank has no kind and no doubt: the blank is another finding', () => {
    expect([read(''), read(' ')]).toMatchObject(Array(2).fill({ unitId: null, kind: 'none', doubt: null }));
  });

  it.each([
    ['% dari populasi', 'percent'],
    ['Persentase capaian', 'percent'],
    ['per 1.000 KH', 'rate'],
    ['per 100.000 kelahiran hidup', 'rate'],
    ['Indeks', 'rate'],
    ['Rp', 'amount'],
    ['Rupiah', 'amount'],
    ['Ton/hari', 'amount'],
    ['m²', 'amount'],
    ['Kmeans', 'count'],
    ['Dok', 'document'],
    ['Surat Keputusan Wali Kota', 'document'],
    ['Balon udara', 'count'],
  ])('that nobody knows, such as %j, keeps the kind that its words show: %s', (printed, kind) => {
    expect(read(printed)).toEqual({ text: printed, unitId: null, kind, doubt: 'unknown' });
  });

  it('of the annexes is known throughout', () => {
    const printed = seeds.plans.flatMap(({ rows }) => rows.map(({ unit }) => unit));
    expect(printed.filter((unit) => unit !== '' && read(unit).unitId === null)).toEqual([]);
  });
});
