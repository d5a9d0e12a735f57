import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenciesReader } from '../../analysis/plan/agencies';
import { seeds } from './seeds';

const { agencies, agencyAliases } = seeds.reference;
const serang = agenciesReader(agencies, agencyAliases, '3673');
const cilegon = agenciesReader(agencies, agencyAliases, '3672');
const parts = (read: typeof serang, cell: string) =>
  read(cell).map(({ printed, match }) => `${printed} (${match})`);

describe('an agencies cell', () => {
  it.each([
    ['Dinas Pendidikan dan Kebudayaan', ['Dinas Pendidikan dan Kebudayaan (exact)']],
    [
      'Dinas Pariwisata, Kepemudaan dan Olahraga, Bappeda',
      ['Dinas Pariwisata, Kepemudaan dan Olahraga (exact)', 'Bappeda (abbreviation)'],
    ],
    ['Badan Penanggulangan Bencana Daerah,', ['Badan Penanggulangan Bencana Daerah (exact)']],
    ['', []],
    [' , / ;', []],
    ['-', []],
  ])('of Serang, %j, names %j', (cell, expected) => {
    expect(parts(serang, cell)).toEqual(expected);
  });

  it.each([
    [
      'Diskominfo DPA DP3AP2KB',
      ['Diskominfo (abbreviation)', 'DPA (abbreviation)', 'DP3AP2KB (abbreviation)'],
    ],
    ['PIC Cilegon Cerdas - Baznas', ['PIC Cilegon Cerdas (exact)', 'Baznas (abbreviation)']],
    ['BPS / Gugus Tugas KLA', ['BPS (abbreviation)', 'Gugus Tugas KLA (exact)']],
  ])('of Cilegon, %j, names %j', (cell, expected) => {
    expect(parts(cilegon, cell)).toEqual(expected);
  });

  it('keeps what nobody knows as it is printed, one agency per comma, slash or semicolon', () => {
    expect(parts(serang, 'Kantor Anu dan Itu - Bappeda; Lembaga X/Y & Z')).toEqual([
      'Kantor Anu dan Itu (unknown)',
      'Bappeda (abbreviation)',
      'Lembaga X (unknown)',
      'Y & Z (unknown)',
    ]);
  });

  it('reads a known name only as a whole word', () => {
    expect(parts(cilegon, 'BPSX')).toEqual(['BPSX (unknown)']);
  });

  it('gives every name of the annexes an agency', () => {
    for (const plan of seeds.plans) {
      const read = agenciesReader(agencies, agencyAliases, plan.cityCode);
      const unknown = plan.rows.flatMap((row) => read(row.agencies).filter((agency) => !agency.agencyId));
      expect(unknown).toEqual([]);
    }
  });

  it('takes an alias of another city for unknown', () => {
    const own = agencyAliases.find(
      ({ cityCode, alias }) => cityCode === '3672' && alias.length > 6 && !alias.includes(','),
    );
    expect(serang(own?.alias ?? '').filter(({ agencyId }) => agencyId === own?.agencyId)).toEqual([]);
  });

  it('loses no letter and no digit, whatever is in it', () => {
    const pieces = fc.constantFrom(
      'Bappeda',
      'Dinas Sosial',
      ' dan ',
      ', ',
      ' / ',
      ';',
      ' - ',
      ' ',
      ')',
      'x9',
      'é',
    );
    const cells = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join('')),
    );
    const content = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/dan/gi, '');
    fc.assert(
      fc.property(cells, (cell) => {
        const kept = serang(cell).map(({ printed }) => printed);
        expect(content(kept.join(''))).toBe(content(cell));
      }),
    );
  });

  it('of four thousand characters takes no time', () => {
    const start = performance.now();
    serang('Anu '.repeat(1_000));
    serang(`${' dan'.repeat(1_000)}x`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
