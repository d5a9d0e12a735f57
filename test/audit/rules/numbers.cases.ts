import { hit, quiet, type RuleCases } from './rule-case';

const BLANKS = [quiet('blank and dash', [{ baseline: '', targets: ['-', ''] }])];
const AKTA = 'Persentase anak yang memiliki akta kelahiran';

export const NUMBER_CASES: Readonly<Record<string, RuleCases>> = {
  'number-malformed': {
    hits: [
      hit(
        'four digits after the dot in a count',
        [{ targets: ['5.8697', '64.597'] }],
        ['1 target_2024 high'],
      ),
    ],
    nearMisses: [
      quiet('thousands, decimals of a percentage, a lone zero', [
        { targets: ['8.000', '1.234.567'] },
        { unit: '%', measure: 'Persentase anak', targets: ['0,13', '97,75'] },
      ]),
    ],
    blanks: BLANKS,
  },
  'number-ambiguous': {
    hits: [
      hit(
        'tons: read, to be confirmed, once for the row',
        [{ unit: 'Ton', targets: ['75.949', '77.468'] }],
        ['1 target_2024 medium'],
      ),
      hit(
        'a number in brackets, each cell that is not used',
        [{ targets: ['(5)', '(6)'] }],
        ['1 target_2024 high', '1 target_2025 high'],
      ),
      hit(
        'three decimals of a percentage are not used',
        [{ unit: '%', measure: 'Persentase anak', targets: ['64.597', '70'] }],
        ['1 target_2024 high'],
      ),
    ],
    nearMisses: [quiet('thousands of people are certain', [{ targets: ['25.000', '26.000'] }])],
    blanks: BLANKS,
  },
  'number-convention-mixed': {
    hits: [
      hit(
        'decimal comma and decimal dot',
        [{ unit: '%', measure: 'Persentase anak', targets: ['0,13', '0.12'] }],
        ['- target medium'],
      ),
      hit('thousands with and without a dot', [{ targets: ['2500', '26.000'] }], ['- target medium']),
    ],
    nearMisses: [
      quiet('one convention throughout', [
        { targets: ['2.500', '26.000'] },
        { targets: ['999', '1.000'] },
        { unit: '%', measure: 'Persentase anak', targets: ['0,13', '0,12'] },
      ]),
    ],
    blanks: BLANKS,
  },
  'text-in-number-cell': {
    hits: [
      hit('a word, once for the row', [{ targets: ['terlaksana', 'terlaksana'] }], ['1 target_2024 high']),
    ],
    nearMisses: [quiet('a number with its unit', [{ targets: ['5 paket', '> 90%'] }])],
    blanks: BLANKS,
  },
  'formula-error-in-cell': {
    hits: [
      hit('a division by zero', [{ baseline: '#DIV/0!' }], ['1 baseline high']),
      hit('whatever its case and blanks', [{ baseline: '#div/0! ' }], ['1 baseline high']),
      hit('once for equal cells', [{ targets: ['#N/A', '#N/A'] }], ['1 target_2024 high']),
      hit(
        'each kind of its own',
        [{ targets: ['#REF!', '#VALUE!'] }],
        ['1 target_2024 high', '1 target_2025 high'],
      ),
      hit('in the words of another language', [{ baseline: '#WERT!' }], ['1 baseline high']),
      hit('beside a number', [{ baseline: '90 #NAME?' }], ['1 baseline high']),
    ],
    nearMisses: [
      quiet('a zero, a word, a number with a hash', [
        { baseline: '0' },
        { baseline: 'n/a', targets: ['#1', '2'] },
      ]),
    ],
    blanks: BLANKS,
  },
  'date-in-number-cell': {
    hits: [
      hit('day and month', [{ baseline: '1-Feb' }], ['1 baseline high']),
      hit('month and year', [{ baseline: 'Feb-24' }], ['1 baseline high']),
      hit(
        'each cell, for each may have been typed otherwise',
        [{ targets: ['8-Mei', '02-Mar'] }],
        ['1 target_2024 high', '1 target_2025 high'],
      ),
      hit('written out', [{ targets: ['1 Februari 2024', '21'] }], ['1 target_2024 high']),
      hit(
        'in digits',
        [{ targets: ['01/02/2024', '2024-02-01'] }],
        ['1 target_2024 high', '1 target_2025 high'],
      ),
    ],
    nearMisses: [
      quiet('a range, a fraction, a period, a year', [
        { baseline: '1-2', targets: ['24/7', '3/4'] },
        { baseline: '2024', targets: ['Tahun 2022 - 2027', '2023/24'] },
      ]),
    ],
    blanks: BLANKS,
  },
  'several-numbers-in-cell': {
    hits: [
      hit('two numbers without a word', [{ baseline: '249 399' }], ['1 baseline high']),
      hit(
        'several things, once for equal cells',
        [{ targets: ['Motor 2 Molin 1', 'Motor 2 Molin 1'] }],
        ['1 target_2024 high'],
      ),
      hit(
        'two counts that the unit names',
        [{ unit: 'Kecamatan dan Kelurahan', baseline: '4 Kecamatan dan 20 Kelurahan' }],
        ['1 baseline low'],
      ),
      hit(
        'a sum that every other cell of the row prints is used',
        [{ unit: 'FA se-Kota', baseline: '4 FA Kecamatan 20 Kelurahan', targets: ['24', '24'] }],
        ['1 baseline low'],
      ),
      hit(
        'one cell that prints it is too few, and one that does not is one too many',
        [
          { unit: 'FA se-Kota', baseline: '4 FA Kecamatan 20 Kelurahan', targets: ['24', ''] },
          { unit: 'FA se-Kota', baseline: '4 FA Kecamatan 20 Kelurahan', targets: ['24', '25'] },
        ],
        ['1 baseline high', '2 baseline high'],
      ),
    ],
    nearMisses: [quiet('one number with a unit', [{ baseline: '20 Kelurahan', unit: 'Kelurahan' }])],
    blanks: BLANKS,
  },
  'unit-in-number-cell': {
    hits: [
      hit(
        'another unit than the column',
        [{ unit: 'Dokumen', baseline: '20 Kelurahan' }],
        ['1 baseline high'],
      ),
      hit(
        'most rows of a table without a unit column',
        Array.from({ length: 12 }, () => ({ unit: 'kegiatan', targets: ['5 kegiatan', '6 kegiatan'] })),
        ['- target low'],
      ),
      hit(
        'the same unit, and its abbreviation, once for the row',
        [{ unit: 'Kecamatan', baseline: '4 Kec', targets: ['4 kecamatan', '4'] }],
        ['1 baseline low'],
      ),
    ],
    nearMisses: [
      quiet('a percent sign, a bound', [
        { unit: '%', measure: 'Persentase anak', targets: ['90%', '> 95%'] },
      ]),
    ],
    blanks: BLANKS,
  },
  'period-in-number-cell': {
    hits: [
      hit('a range of years', [{ targets: ['100', 'Tahun 2022 - Tahun 2027'] }], ['1 target_2025 high']),
    ],
    nearMisses: [quiet('a number that looks like a year', [{ targets: ['2022', '2027'] }])],
    blanks: BLANKS,
  },
  'bound-instead-of-target': {
    hits: [
      hit(
        'bounds, once for the row',
        [{ unit: '%', measure: 'Persentase anak', baseline: '> 90%', targets: ['> 90%', '>= 95'] }],
        ['1 baseline medium'],
      ),
    ],
    nearMisses: [
      quiet('plain percentages', [{ unit: '%', measure: 'Persentase anak', targets: ['90%', '95'] }]),
    ],
    blanks: BLANKS,
  },
  'percent-as-fraction': {
    hits: [
      hit(
        'shares of one, once for the row',
        [{ unit: 'Persen', measure: AKTA, baseline: '0.85', targets: ['0.95', '1'] }],
        ['1 baseline high'],
      ),
      hit(
        'with a comma',
        [{ unit: '%', measure: AKTA, baseline: '0,85', targets: ['0,95', '1'] }],
        ['1 baseline high'],
      ),
      hit(
        'a fraction behind a whole and a blank',
        [{ unit: 'Persen', measure: AKTA, baseline: '', targets: ['0', '0.5'] }],
        ['1 target_2025 high'],
      ),
      hit(
        'small ones of something good',
        [{ unit: 'Persen', measure: AKTA, baseline: '0.05', targets: ['0.1', '0.15'] }],
        ['1 baseline high'],
      ),
      hit(
        'a bound',
        [{ unit: 'Persen', measure: AKTA, baseline: '> 0,8', targets: ['> 0,9', '1'] }],
        ['1 baseline high'],
      ),
    ],
    nearMisses: [
      quiet('per cent', [{ unit: 'Persen', measure: AKTA, baseline: '80', targets: ['90', '100'] }]),
      quiet('one per cent, and none', [
        { unit: 'Persen', measure: AKTA, baseline: '0', targets: ['1', '1'] },
      ]),
      quiet('one value above one', [
        { unit: 'Persen', measure: AKTA, baseline: '0,5', targets: ['0,9', '1,2'] },
      ]),
      quiet('a sign in the cell', [
        { unit: 'Persen', measure: AKTA, baseline: '0,5%', targets: ['0,6%', '0,7%'] },
      ]),
      quiet('an ill that is rare', [
        { unit: 'Persen', measure: 'Persentase balita gizi buruk', baseline: '', targets: ['0,13', '0,12'] },
        {
          unit: 'Persen',
          measure: 'Angka Kematian Bayi per 1000 kelahiran hidup',
          targets: ['0.21', '0.19'],
        },
      ]),
      quiet('another unit', [
        { unit: 'Indeks', measure: 'Indeks kota', baseline: '0,6', targets: ['0,7', '0,8'] },
      ]),
    ],
    blanks: [quiet('blank and dash', [{ unit: 'Persen', measure: AKTA, baseline: '', targets: ['-', ''] }])],
  },
  'percent-sign-in-cell': {
    hits: [
      hit(
        'untidy under percent',
        [{ unit: '%', measure: 'Persentase anak', targets: ['100%', '100%'] }],
        ['1 target_2024 low'],
      ),
      hit('a contradiction under people', [{ targets: ['100%', '20'] }], ['1 target_2024 high']),
    ],
    nearMisses: [
      quiet('a bound is another finding', [
        { unit: '%', measure: 'Persentase anak', targets: ['> 90%', '95'] },
      ]),
    ],
    blanks: BLANKS,
  },
};
