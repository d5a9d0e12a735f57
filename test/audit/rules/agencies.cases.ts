import { SEED_REFERENCE } from '../fixture';
import { hit, quiet, type RuleCases } from './rule-case';

const BLANK = [quiet('no agency', [{ agencies: '' }])];

export const AGENCY_CASES: Readonly<Record<string, RuleCases>> = {
  'agency-typo': {
    hits: [
      hit(
        'a known slip, once',
        [{ agencies: 'Dinas Sosail' }, { agencies: 'Dinas Sosail' }],
        ['1 agencies low'],
        {
          reference: {
            agencyAliases: [
              { alias: 'Dinas Sosail', cityCode: '', agencyId: 'dinas-sosial', reasonKind: 'typo' },
              { alias: 'Dinas Sosial', cityCode: '', agencyId: 'dinas-sosial', reasonKind: 'exact' },
            ],
          },
        },
      ),
    ],
    nearMisses: [quiet('the right name and an abbreviation', [{ agencies: 'Dinas Sosial, BPBD' }])],
    blanks: BLANK,
  },
  'agency-unknown': {
    hits: [
      hit(
        'an abbreviation that nobody knows, once',
        [{ agencies: 'DPX, Dinas Sosial' }, { agencies: 'DPX' }],
        ['1 agencies medium'],
      ),
    ],
    nearMisses: [quiet('aliases', [{ agencies: 'DINKES, Dinas Kesehatan' }])],
    blanks: BLANK,
  },
  'agency-abbreviation-read': {
    hits: [
      hit('initials of another name, once', [{ agencies: 'DPX' }], ['1 agencies medium'], {
        reference: {
          agencies: [...SEED_REFERENCE.agencies],
          agencyAliases: [
            ...SEED_REFERENCE.agencyAliases,
            { alias: 'DPX', cityCode: '', agencyId: 'dinas-sosial', reasonKind: 'abbreviation' },
          ],
        },
      }),
    ],
    nearMisses: [
      quiet('its own initials, its short name, syllables', [
        { agencies: 'DLH' },
        { agencies: 'BPBD' },
        { agencies: 'DINKES' },
      ]),
      quiet('used again and again', [{ agencies: 'DPX' }, { agencies: 'DPX' }, { agencies: 'DPX' }], {
        reference: {
          agencyAliases: [
            ...SEED_REFERENCE.agencyAliases,
            { alias: 'DPX', cityCode: '', agencyId: 'dinas-sosial', reasonKind: 'abbreviation' },
          ],
        },
      }),
    ],
    blanks: BLANK,
  },
  'agency-generic': {
    hits: [
      hit(
        'alone',
        [{ agencies: 'Gugus Tugas' }, { agencies: 'Kecamatan, Kelurahan' }, { agencies: 'Puskesmas' }],
        ['1 agencies medium', '2 agencies medium', '3 agencies medium'],
      ),
      hit(
        'beside an office of the centre only',
        [{ agencies: 'Gugus Tugas, Kemenag' }],
        ['1 agencies medium'],
      ),
      hit('beside an office', [{ agencies: 'Dinas Sosial, Kelurahan' }], ['1 agencies low']),
    ],
    nearMisses: [
      quiet('each of them for itself, or for as many things as there are', [
        { agencies: 'Kecamatan, Kelurahan', unit: 'Kelurahan' },
        { agencies: 'Kecamatan', unit: 'Kegiatan', targets: ['4', '4'] },
      ]),
      quiet('a department whose name holds the word', [
        { agencies: 'Dinas Pemberdayaan Masyarakat dan Desa' },
      ]),
    ],
    blanks: BLANK,
  },
  'agency-spellings': {
    hits: [
      hit(
        'three spellings, one finding',
        [{ agencies: 'Dinas Kesehatan' }, { agencies: 'DINKES' }, { agencies: 'Dinkes' }],
        ['- agencies low'],
      ),
    ],
    nearMisses: [
      quiet('one spelling', [{ agencies: 'Dinas Kesehatan' }, { agencies: 'Dinas Kesehatan, Dinas Sosial' }]),
    ],
    blanks: BLANK,
  },
  'agency-delimiter': {
    hits: [hit('only a blank between', [{ agencies: 'Dinas Sosial BPBD' }], ['- agencies low'])],
    nearMisses: [
      quiet('comma, slash, "dan"', [
        { agencies: 'Dinas Sosial, BPBD' },
        { agencies: 'Dinas Sosial/BPBD' },
        { agencies: 'Dinas Sosial dan BPBD' },
      ]),
    ],
    blanks: BLANK,
  },
};
