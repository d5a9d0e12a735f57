import { FOUR_YEARS, hit, quiet, type RuleCases } from './rule-case';

const PERCENT = { unit: '%', measure: 'Persentase anak yang terlayani' };
const GROUPS = {
  indicator: 'Meningkatnya Jumlah Kelompok',
  action: 'Kelompok remaja',
  measure: 'Kelompok',
  unit: 'Kelompok',
};
const BLANK_ROW = { unit: '', baseline: '', targets: ['', ''] };

export const TARGET_CASES: Readonly<Record<string, RuleCases>> = {
  'target-missing': {
    hits: [
      hit('no target at all', [{ targets: ['-', '-'] }], ['1 target_2024 high']),
      hit('targets that stop', [{ targets: ['300', '300', '-', ''] }], ['1 target_2026 high'], FOUR_YEARS),
      hit('a later start', [{ targets: ['-', '1'] }], ['1 target_2024 medium']),
    ],
    nearMisses: [quiet('zero is a target, text another finding', [{ targets: ['0', 'terlaksana'] }])],
    blanks: [quiet('the rest of a row that was cut', [BLANK_ROW])],
  },
  'cell-missing': {
    hits: [
      hit('unit and agency', [{ unit: '', agencies: '' }], ['1 unit medium', '1 agencies medium']),
      hit('measure', [{ measure: '' }, {}], ['1 measure medium']),
      hit('a whole column, once', [{ agencies: '' }, { agencies: '' }], ['- agencies medium']),
    ],
    nearMisses: [quiet('a plan without a measure column', [{}, {}], { hasMeasure: false })],
    blanks: [quiet('the rest of a row that was cut', [BLANK_ROW])],
  },
  'baseline-missing': {
    hits: [
      hit(
        'dash and blank',
        [{ baseline: '-' }, { baseline: '' }],
        ['1 baseline medium', '2 baseline medium'],
      ),
    ],
    nearMisses: [
      quiet('zero is known', [{ baseline: '0' }]),
      quiet('a plan without the column', [{}], { hasBaseline: false }),
    ],
    blanks: [quiet('the rest of a row that was cut', [BLANK_ROW])],
  },
  'zero-before-start': {
    hits: [
      hit(
        'not planned yet',
        [
          { baseline: '98,86', ...PERCENT, targets: ['0', '99'] },
          { baseline: '5', targets: ['0', '6'] },
        ],
        ['- target medium'],
      ),
    ],
    nearMisses: [
      quiet('a start from nothing, an end at nothing', [
        { baseline: '0', targets: ['0', '6'] },
        { baseline: '5', targets: ['5', '0'] },
        { baseline: '5', targets: ['0', '0'] },
      ]),
    ],
    blanks: [quiet('no baseline', [{ baseline: '', targets: ['0', '6'] }])],
  },
  'baseline-column-missing': {
    hits: [hit('once for the document', [{}, {}], ['- baseline medium'], { hasBaseline: false })],
    nearMisses: [quiet('a column with blanks', [{ baseline: '' }, {}])],
    blanks: [quiet('no rows', [], { hasBaseline: false })],
  },
  'row-split': {
    hits: [
      hit(
        'text without unit and figure',
        [{}, { ...BLANK_ROW, action: 'dan kelurahan se-kota' }],
        ['2  high'],
      ),
    ],
    nearMisses: [
      quiet('a row with a unit or one figure', [
        { ...BLANK_ROW, unit: 'Orang' },
        { ...BLANK_ROW, targets: ['1', ''] },
      ]),
    ],
    blanks: [quiet('no rows', [])],
  },
  'baseline-is-plan-total': {
    hits: [
      hit(
        'equal parts',
        [{ baseline: '200', targets: ['50', '50', '50', '50'] }],
        ['1 baseline high'],
        FOUR_YEARS,
      ),
      hit(
        'unequal parts',
        [{ baseline: '43', targets: ['5', '10', '13', '15'] }],
        ['1 baseline high'],
        FOUR_YEARS,
      ),
    ],
    nearMisses: [
      quiet('a percentage does not add up', [{ ...PERCENT, baseline: '100', targets: ['50', '50'] }]),
      quiet('one target equal to the baseline', [{ baseline: '5', targets: ['5', '0'] }]),
    ],
    blanks: [quiet('no figures', [{ baseline: '', targets: ['', ''] }])],
  },
  'target-below-baseline': {
    hits: [
      hit(
        'a percentage below today',
        [{ ...PERCENT, baseline: '98,42', targets: ['90', '95'] }],
        ['1 target_2024 high'],
      ),
      hit(
        'an ill above today',
        [{ unit: '%', measure: 'Persentase balita gizi buruk', baseline: '2', targets: ['3', '1'] }],
        ['1 target_2024 high'],
      ),
    ],
    nearMisses: [
      quiet('an ill that falls', [
        { unit: '%', measure: 'Persentase balita gizi buruk', baseline: '3', targets: ['2', '1'] },
      ]),
      quiet('a plan total', [{ baseline: '200', targets: ['100', '100'] }]),
      quiet('zeros before the start', [{ ...PERCENT, baseline: '90', targets: ['0', '91'] }]),
      quiet('kept', [{ ...PERCENT, baseline: '90', targets: ['90', '90'] }]),
    ],
    blanks: [quiet('no baseline', [{ ...PERCENT, baseline: '-', targets: ['90', '80'] }])],
  },
  'target-falls': {
    hits: [
      hit(
        'down and up again',
        [{ ...PERCENT, targets: ['99,97', '99,8', '99,9', '100'] }],
        ['1 target_2025 high'],
        FOUR_YEARS,
      ),
      hit(
        'a quota that falls',
        [{ unit: 'Kegiatan', measure: 'Jumlah kegiatan', targets: ['20', '15'] }],
        ['1 target_2025 medium'],
      ),
      hit('a quota that collapses', [{ unit: 'Buku', targets: ['40', '4'] }], ['1 target_2025 high']),
    ],
    nearMisses: [
      quiet('a fall to less than a tenth: a jump', [{ unit: 'Buku', targets: ['35.000', '500'] }]),
      quiet('a fall below the baseline: another finding', [
        { ...PERCENT, baseline: '80', targets: ['85', '75'] },
      ]),
      quiet('an ill that falls', [
        { unit: '%', measure: 'Persentase balita gizi buruk', targets: ['2', '1'] },
      ]),
      quiet('flat', [{ ...PERCENT, targets: ['90', '90'] }]),
    ],
    blanks: [quiet('one figure only', [{ targets: ['-', '5'] }])],
  },
  'magnitude-jump': {
    hits: [
      hit('seventy times less', [{ baseline: '30.000', targets: ['35.000', '500'] }], ['1 target_2025 high']),
      hit('from the baseline', [{ baseline: '8', targets: ['80', '81'] }], ['1 target_2024 high']),
    ],
    nearMisses: [
      quiet('a pilot that grows', [{ baseline: '1', targets: ['10', '20'] }]),
      quiet('nine times', [{ baseline: '10', targets: ['90', '95'] }]),
      quiet('from zero', [{ baseline: '0', targets: ['500', '600'] }]),
    ],
    blanks: [quiet('no figures', [{ baseline: '', targets: ['-', 'ada'] }])],
  },
  'first-step-largest': {
    hits: [
      hit(
        'most of the rise before the first target',
        [
          { ...PERCENT, baseline: '70,5', targets: ['82', '84', '85', '87'] },
          {
            ...PERCENT,
            measure: 'Persentase balita gizi buruk',
            baseline: '20',
            targets: ['8', '7', '6', '5'],
          },
        ],
        ['1 target_2024 medium', '2 target_2024 medium'],
        FOUR_YEARS,
      ),
    ],
    nearMisses: [
      quiet(
        'steps alike, a small first step, all reached at once, worse than before',
        [
          { ...PERCENT, baseline: '70', targets: ['76', '80', '84', '88'] },
          { ...PERCENT, baseline: '95,5', targets: ['97,5', '97,7', '97,8', '98'] },
          { ...PERCENT, baseline: '70', targets: ['100', '100', '100', '100'] },
          { ...PERCENT, baseline: '98', targets: ['90', '91', '92', '93'] },
        ],
        FOUR_YEARS,
      ),
      quiet('people', [{ unit: 'Orang', baseline: '60', targets: ['100', '105', '110', '115'] }], FOUR_YEARS),
    ],
    blanks: [
      quiet(
        'no baseline, a target left out',
        [
          { ...PERCENT, baseline: '-', targets: ['82', '84', '85', '87'] },
          { ...PERCENT, baseline: '70', targets: ['82', '-', '85', '87'] },
        ],
        FOUR_YEARS,
      ),
    ],
  },
  'uneven-steps': {
    hits: [
      hit(
        'a decimal among whole numbers',
        [{ ...PERCENT, targets: ['80,2', '80,5', '90', '92'] }],
        ['1 target_2026 medium'],
        FOUR_YEARS,
      ),
    ],
    nearMisses: [
      quiet(
        'zeros before the start, without a baseline',
        [{ ...PERCENT, baseline: '', targets: ['0', '0', '45,2', '46,6'] }],
        FOUR_YEARS,
      ),
      quiet('whole steps', [{ ...PERCENT, targets: ['80', '81', '95', '96'] }], FOUR_YEARS),
      quiet('small decimals', [{ ...PERCENT, targets: ['97,5', '97,75', '97,8', '98'] }], FOUR_YEARS),
    ],
    blanks: [
      quiet('a year without a figure', [{ ...PERCENT, targets: ['80,2', '-', '90', '92'] }], FOUR_YEARS),
    ],
  },
  'percent-above-100': {
    hits: [
      hit(
        'a lost comma, once for the row',
        [{ ...PERCENT, targets: ['975', '980'] }],
        ['1 target_2024 high'],
      ),
    ],
    nearMisses: [
      quiet('gross enrolment', [
        { unit: '%', measure: 'Angka partisipasi kasar (APK) SD', targets: ['105', '106'] },
      ]),
      quiet('a count', [{ targets: ['101', '200'] }]),
      quiet('all', [{ ...PERCENT, targets: ['100', '100'] }]),
    ],
    blanks: [quiet('no figure', [{ ...PERCENT, baseline: '-', targets: ['', ''] }])],
  },
  'fraction-of-a-count': {
    hits: [
      hit(
        'half a school',
        [{ unit: 'Sekolah', measure: 'Jumlah sekolah ramah anak', targets: ['80,5', '81'] }],
        ['1 target_2024 high'],
      ),
    ],
    nearMisses: [
      quiet('a percentage', [{ ...PERCENT, targets: ['80,5', '81'] }]),
      quiet('an unknown unit', [{ unit: 'Poin', measure: 'Nilai', targets: ['80,5', '81'] }]),
      quiet('tons', [{ unit: 'Ton', measure: 'Sampah terkelola', targets: ['80,5', '81'] }]),
      quiet('told by the rule on unit and measure', [
        { unit: 'Sekolah', measure: 'Persentase sekolah', targets: ['80,5', '81'] },
      ]),
    ],
    blanks: [quiet('no figure', [{ unit: 'Sekolah', baseline: '', targets: ['-', ''] }])],
  },
  'above-city-count': {
    hits: [
      hit(
        'more wards than there are',
        [{ measure: 'Kelurahan', unit: 'Klinik, Puskesmas', baseline: '22', targets: ['25', '30'] }],
        ['1 baseline high'],
      ),
      hit(
        'more health centres',
        [
          {
            measure: 'Jumlah puskesmas yang melaksanakan sosialisasi',
            unit: 'Puskesmas',
            baseline: '5',
            targets: ['60', '80'],
          },
        ],
        ['1 target_2024 high'],
      ),
      hit(
        'city and wards, with the districts added',
        [{ measure: 'Forum aktif', unit: 'Kota dan Kelurahan', baseline: '21', targets: ['25', '25'] }],
        ['1 target_2024 medium'],
      ),
    ],
    nearMisses: [
      quiet('all of them', [
        { measure: 'Jumlah kelurahan layak anak', unit: 'Kelurahan', baseline: '10', targets: ['15', '20'] },
      ]),
      quiet('districts and wards together', [
        { measure: 'Lokasi baca', unit: 'Kecamatan dan Kelurahan', baseline: '24', targets: ['24', '24'] },
      ]),
      quiet('the measure only says where', [
        { measure: '20 Kelurahan', unit: 'Anak', targets: ['100', '120'] },
      ]),
      quiet('the unit counts another thing: told by its own rule', [
        {
          measure: 'Jumlah puskesmas yang melaksanakan sosialisasi',
          unit: 'Jumlah Sekolah',
          baseline: '5',
          targets: ['60', '80'],
        },
      ]),
      quiet('per cent of them', [{ measure: 'Kelurahan yang aktif', unit: '%', targets: ['90', '95'] }]),
      quiet('a city with unknown counts', [{ unit: 'Kelurahan', targets: ['500', '501'] }], {
        reference: { cities: [] },
      }),
    ],
    blanks: [quiet('no figure', [{ unit: 'Kelurahan', baseline: '', targets: ['-', '-'] }])],
  },
  'target-without-increase': {
    hits: [
      hit(
        'an indicator, once',
        [
          { ...GROUPS, targets: ['3', '3'] },
          { ...GROUPS, targets: ['7', '7'] },
        ],
        ['- indicator medium'],
      ),
      hit(
        'a row of its own',
        [
          {
            action: 'Kelompok remaja',
            measure: 'Peningkatan jumlah kelompok',
            unit: 'Kelompok',
            targets: ['6', '6'],
          },
        ],
        ['1 measure medium'],
      ),
      hit(
        'as many groups as the city has districts, but no districts',
        [{ ...GROUPS, baseline: '2', targets: ['4', '4'] }],
        ['- indicator medium'],
      ),
    ],
    nearMisses: [
      quiet('a quota that is done each year adds up', [
        { indicator: 'Meningkatnya Jumlah Konselor', unit: 'Kegiatan', targets: ['1', '1'] },
      ]),
      quiet('one row rises', [
        { ...GROUPS, targets: ['3', '3'] },
        { ...GROUPS, targets: ['7', '8'] },
      ]),
      quiet('a hundred per cent', [{ unit: '%', measure: 'Meningkatnya cakupan', targets: ['100', '100'] }]),
      quiet('all wards', [
        { unit: 'Kelurahan', measure: 'Meningkatnya kelurahan layak anak', targets: ['20', '20'] },
      ]),
      quiet('capacity is no number', [{ measure: 'Peningkatan kapasitas kader', targets: ['6', '6'] }]),
    ],
    blanks: [quiet('no targets', [{ ...GROUPS, targets: ['', ''] }])],
  },
  'fewer-than-every': {
    hits: [
      hit(
        'every ward, and two thirds of them',
        [{ indicator: 'Kebijakan di Setiap Kelurahan', unit: 'Kelurahan', targets: ['5', '14'] }],
        ['1 target_2025 medium'],
      ),
      hit(
        'one school on each level',
        [{ action: 'Sekolah inklusi pada tiap jenjang', unit: 'Sekolah', targets: ['1', '1'] }],
        ['1 target_2025 medium'],
      ),
    ],
    nearMisses: [
      quiet('all of them in the end, another thing, a share, a bound', [
        { indicator: 'Kebijakan di Setiap Kelurahan', unit: 'Kelurahan', targets: ['5', '20'] },
        { indicator: 'Kebijakan di Setiap Kelurahan', unit: 'Surat Edaran', targets: ['1', '1'] },
        { action: 'Sekolah ramah anak di setiap jenjang', unit: '%', targets: ['1', '1'] },
        { action: 'Forum di setiap kecamatan', unit: 'Kecamatan', targets: ['> 1', '> 2'] },
      ]),
      quiet(
        'a city of unknown size',
        [{ indicator: 'Kebijakan di Setiap Kelurahan', unit: 'Kelurahan', targets: ['5', '14'] }],
        { reference: { cities: [] } },
      ),
    ],
    blanks: [
      quiet('no target', [
        { indicator: 'Kebijakan di Setiap Kelurahan', unit: 'Kelurahan', targets: ['', ''] },
      ]),
    ],
  },
  'targets-flat': {
    hits: [
      hit(
        'more than half of the rows',
        Array.from({ length: 12 }, (_, row) => (row < 7 ? { targets: ['5', '5'] } : {})),
        ['- target medium'],
      ),
    ],
    nearMisses: [
      quiet(
        'half of the rows',
        Array.from({ length: 12 }, (_, row) => (row < 6 ? { targets: ['5', '5'] } : {})),
      ),
      quiet('a table of a few rows', [{ targets: ['5', '5'] }]),
    ],
    blanks: [
      quiet(
        'blank targets are not flat',
        Array.from({ length: 12 }, () => ({ targets: ['', ''] })),
      ),
    ],
  },
  'one-off-every-year': {
    hits: [
      hit(
        'a regulation each year',
        [
          {
            action: 'Penyusunan perda kawasan tanpa rokok',
            measure: 'Perda',
            unit: 'Dokumen',
            baseline: '0',
            targets: ['1', '1'],
          },
        ],
        ['1 action medium'],
      ),
      hit(
        'founding the same bodies again',
        [{ action: 'Pembentukan forum anak', unit: 'Kelurahan', baseline: '2', targets: ['16', '16'] }],
        ['1 action medium'],
      ),
      hit(
        'a circular each year',
        [{ unit: 'Surat Edaran', baseline: '0', targets: ['1', '1'] }],
        ['1 unit medium'],
      ),
      hit(
        'an application that is there, and made again each year',
        [{ measure: 'Pembuatan aplikasi', unit: 'Aplikasi', baseline: '1', targets: ['1', '1'] }],
        ['1 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('there already, and kept', [
        {
          action: 'Pengembangan layanan',
          measure: 'Aplikasi',
          unit: 'Aplikasi',
          baseline: '1',
          targets: ['1', '1'],
        },
      ]),
      quiet('more each year', [{ action: 'Pembentukan forum anak', targets: ['10', '12'] }]),
      quiet('work that is repeated', [{ action: 'Sosialisasi perda', targets: ['1', '1'] }]),
      quiet('all wards of the city', [
        { action: 'Pembentukan forum anak', unit: 'Kelurahan', baseline: '2', targets: ['20', '20'] },
      ]),
      quiet('in one year only', [{ action: 'Pembentukan forum anak', targets: ['-', '1'] }]),
    ],
    blanks: [quiet('no targets', [{ action: 'Pembentukan forum anak', targets: ['', ''] }])],
  },
};
