import { hit, quiet, type RuleCases } from './rule-case';

const BLANK_UNIT = [quiet('no unit', [{ unit: '' }])];

export const UNIT_CASES: Readonly<Record<string, RuleCases>> = {
  'unit-contradicts-measure': {
    hits: [
      hit(
        'a number in percent: only the word where all can be percentages',
        [
          { measure: 'Jumlah anak yang dilayani', unit: '%' },
          { measure: 'Jml puskesmas aktif', unit: 'Persen', targets: ['120', '150'] },
        ],
        ['1 unit medium', '2 unit high'],
      ),
      hit(
        'a percentage in schools',
        [
          { measure: 'Persentase sekolah ramah anak', unit: 'Sekolah' },
          { measure: '% RS bebas rokok', unit: 'Jumlah RS' },
        ],
        ['1 unit high', '2 unit high'],
      ),
      hit(
        'the action where there is no measure',
        [{ action: 'Jumlah kader terlatih', unit: 'Persen' }],
        ['1 unit medium'],
        { hasMeasure: false },
      ),
    ],
    nearMisses: [
      quiet('agreement', [
        { measure: 'Persentase anak', unit: '%' },
        { measure: 'Jumlah anak', unit: 'Anak' },
        { measure: 'Cakupan layanan', unit: 'Unit' },
      ]),
    ],
    blanks: [quiet('no unit, no measure', [{ unit: '' }, { measure: '' }])],
  },
  'unit-counts-another-thing': {
    hits: [
      hit(
        'one task force, and the offices in it',
        [
          { measure: 'Jumlah Gugus Tugas yang aktif', unit: 'OPD/ Instansi' },
          { measure: 'Jumlah SDM forum anak', unit: 'FA Kelurahan' },
        ],
        ['1 unit high', '2 unit high'],
      ),
      hit(
        'spots in wards; wards in the forums of wards; a number of sections in wards',
        [
          { measure: 'Jumlah titik pemasangan hotspot', unit: 'Kelurahan' },
          { measure: 'Jumlah kelurahan yang sadar gizi', unit: 'Jumlah FA Kelurahan' },
          { measure: '6 seksi kampung KB', unit: 'Kelurahan' },
        ],
        ['1 unit high', '2 unit high', '3 unit medium'],
      ),
      hit(
        'health centres in schools, pupils in schools',
        [
          { measure: 'Jumlah puskesmas yang melaksanakan', unit: 'Jumlah Sekolah' },
          { measure: 'Jumlah pelajar yang teredukasi', unit: 'Sekolah' },
        ],
        ['1 unit high', '2 unit high'],
      ),
      hit(
        'people in pairs: twice as many',
        [{ measure: 'Jumlah calon pengantin yang dibimbing', unit: 'Pasang' }],
        ['1 unit medium'],
      ),
    ],
    nearMisses: [
      quiet('institutions that are schools; districts beside wards; the number that is aimed at', [
        { measure: 'Jumlah sekolah yang dibantu', unit: 'Lembaga' },
        { measure: 'Jumlah kelurahan yang tersosialisasi', unit: 'Kecamatan Kelurahan' },
        { measure: '20 rumah baca', unit: 'Kelompok', targets: ['20', '20'] },
        { measure: '20 Kelurahan', unit: 'Anak' },
      ]),
      quiet('other words for one kind', [
        { measure: 'Jumlah siswa yang dilatih', unit: 'Orang' },
        { measure: 'Jumlah SMP negeri', unit: 'Sekolah' },
        { measure: 'Jumlah Forum Anak', unit: 'FA' },
      ]),
      quiet('no kind is known', [{ measure: 'Jumlah ruang baca', unit: 'Kelurahan' }]),
      quiet('not a number', [{ measure: 'Puskesmas ramah anak', unit: 'Sekolah' }]),
    ],
    blanks: BLANK_UNIT,
  },
  'score-in-percent': {
    hits: [
      hit(
        'an average, a score, an index',
        [
          { measure: 'Nilai rata-rata ujian sekolah', unit: '%' },
          { measure: 'Skor literasi siswa', unit: 'Persen' },
          { measure: 'Indeks perlindungan anak', unit: '%' },
        ],
        ['1 unit medium', '2 unit medium', '3 unit medium'],
      ),
    ],
    nearMisses: [
      quiet('in points, and a share of those who reach it', [
        { measure: 'Nilai rata-rata ujian sekolah', unit: 'Nilai' },
        { measure: 'Persentase siswa dengan nilai rata-rata di atas 75', unit: '%' },
      ]),
    ],
    blanks: [
      quiet('no measure, no unit', [
        { measure: '', unit: '%' },
        { measure: 'Skor', unit: '' },
      ]),
    ],
  },
  'hundred-in-count': {
    hits: [
      hit(
        'a hundred customers, year by year',
        [{ unit: 'Pelanggan', measure: 'Pelanggan air minum', baseline: '100', targets: ['100', '100'] }],
        ['1 unit high'],
      ),
    ],
    nearMisses: [
      quiet('a percentage', [{ unit: '%', measure: 'Persentase', baseline: '100', targets: ['100', '100'] }]),
      quiet('another baseline', [{ unit: 'Pelanggan', baseline: '90', targets: ['100', '100'] }]),
      quiet('no baseline column', [{ unit: 'Orang', targets: ['100', '100'] }], { hasBaseline: false }),
      quiet('told by the rule on unit and measure', [
        { unit: 'Sekolah', measure: 'Persentase sekolah', baseline: '100', targets: ['100', '100'] },
      ]),
    ],
    blanks: [quiet('no figures', [{ unit: 'Pelanggan', baseline: '', targets: ['', ''] }])],
  },
  'unit-wrong-dimension': {
    hits: [
      hit(
        'length in square metres, area in metres',
        [
          { measure: 'Panjang jalan yang dipelihara', unit: 'M2' },
          { measure: 'Luas taman', unit: 'meter' },
        ],
        ['1 unit high', '2 unit high'],
      ),
    ],
    nearMisses: [
      quiet('agreement', [
        { measure: 'Panjang jalan', unit: 'm' },
        { measure: 'Luas taman', unit: 'm²' },
        { measure: 'Anak sepanjang tahun', unit: 'M2' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-misfits-action': {
    hits: [
      hit(
        'a meeting in people, things in districts, more mosques in decrees, business in people',
        [
          { action: 'Rapat koordinasi gugus tugas', measure: '', unit: 'Orang' },
          { action: 'Penyediaan taman bermain', measure: '', unit: 'Kecamatan' },
          { action: 'Meningkatnya masjid ramah anak', measure: '', unit: 'SK' },
          { action: 'Peningkatan peran serta dunia usaha', measure: '', unit: 'Orang' },
          { action: 'Meningkatnya kegiatan pembinaan kader', measure: '', unit: 'Orang' },
        ],
        ['1 unit medium', '2 unit medium', '3 unit medium', '4 unit medium', '5 unit medium'],
      ),
    ],
    nearMisses: [
      quiet('a measure, one per district, participants, documents, training of companies', [
        { action: 'Rapat koordinasi gugus tugas', measure: 'Jumlah peserta rapat', unit: 'Orang' },
        { action: 'Pembentukan gugus tugas tingkat kecamatan', measure: '', unit: 'Kecamatan' },
        { action: 'Pemilihan peserta lomba', measure: '', unit: 'Orang' },
        { action: 'Meningkatnya kepemilikan akta', measure: '', unit: 'Dokumen' },
        { action: 'Sosialisasi kepada dunia usaha', measure: '', unit: 'Orang' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-is-time': {
    hits: [
      hit(
        'months, one finding for a unit',
        [{ unit: 'Bulan' }, { unit: 'bulan' }, { unit: 'Tahun' }],
        ['1 unit medium', '3 unit medium'],
      ),
    ],
    nearMisses: [
      quiet('a time that is measured', [
        { measure: 'Rata-rata lama sekolah', unit: 'Tahun' },
        { unit: 'Orang' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'rate-unit': {
    hits: [
      hit(
        'per thousand in percent',
        [
          { measure: 'Angka Kematian Bayi (AKB) per 1000 kelahiran hidup', unit: 'Persen' },
          { measure: 'AKI per 100.000 kelahiran hidup', unit: '%' },
        ],
        ['1 unit high', '2 unit high'],
      ),
    ],
    nearMisses: [
      quiet('a rate as a rate, a per that is none', [
        { measure: 'AKB per 1000 kelahiran hidup', unit: 'per 1.000 kelahiran hidup' },
        { measure: 'Persentase per 12 bulan', unit: '%' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'rate-implausible': {
    hits: [
      hit(
        'thousands of times too low',
        [
          {
            measure: 'Angka Kematian Ibu per 100.000 kelahiran hidup',
            unit: 'per 100.000 kelahiran hidup',
            baseline: '',
            targets: ['0,007', '0,006'],
          },
        ],
        ['1 target_2024 high'],
      ),
      hit(
        'another denominator',
        [
          {
            measure: 'Angka Kematian Ibu per 100.000 wanita usia subur',
            unit: 'Persen',
            baseline: '',
            targets: ['100', '90'],
          },
        ],
        ['1 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('a plausible rate', [
        {
          measure: 'AKB per 1000 kelahiran hidup',
          unit: 'per 1.000 kelahiran hidup',
          baseline: '12,3',
          targets: ['11', '10'],
        },
      ]),
      quiet('under the unit percent: told by the rule on rates and units', [
        { measure: 'AKB per 1000 kelahiran hidup', unit: 'Persen', baseline: '', targets: ['0,21', '0,19'] },
      ]),
      quiet('a number of deaths', [
        { measure: 'Jumlah kasus angka kematian bayi', unit: 'Orang', targets: ['0', '0'] },
      ]),
    ],
    blanks: [
      quiet('no figure', [
        { measure: 'AKB per 1000 kelahiran hidup', unit: 'Persen', baseline: '', targets: ['-', ''] },
      ]),
    ],
  },
  'unit-names-place': {
    hits: [
      hit(
        'the city, once for each printed unit',
        [{ unit: 'Kota' }, { unit: '1 Kota' }, { unit: 'FA se Kota Contoh' }, { unit: 'Kota' }],
        ['1 unit medium', '2 unit medium', '3 unit low'],
      ),
      hit('a group of people', [{ unit: 'Masyarakat Kota Contoh' }], ['1 unit medium']),
    ],
    nearMisses: [
      quiet('told together with a measure that says no more', [
        { measure: 'Masyarakat Kota Contoh', unit: 'Masyarakat Contoh' },
      ]),
      quiet('parts of the city are counted', [
        { unit: 'Kelurahan' },
        { unit: 'Kecamatan' },
        { unit: 'Lokasi' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-names-group': {
    hits: [
      hit('school levels', [{ unit: 'SD SMP' }, { unit: 'PAUD SD SMP' }], ['1 unit medium', '2 unit medium']),
      hit('one level only', [{ unit: 'Jumlah SMP' }], ['1 unit low']),
    ],
    nearMisses: [
      quiet('schools', [{ unit: 'Sekolah' }, { unit: 'PAUD' }]),
      quiet('told by the rule on unit and measure', [{ unit: 'PAUD SD SMP', measure: 'Persentase sekolah' }]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-holds-measure': {
    hits: [
      hit(
        '"Jumlah", once for each printed unit',
        [{ unit: 'Jumlah Puskesmas' }, { unit: 'Jumlah Puskesmas' }],
        ['1 unit low'],
      ),
    ],
    nearMisses: [quiet('the unit alone', [{ unit: 'Puskesmas' }])],
    blanks: BLANK_UNIT,
  },
  'unit-compound': {
    hits: [
      hit(
        'two units',
        [{ unit: 'Orang/ Kegiatan' }, { unit: 'Taman, Pasar' }],
        ['1 unit medium', '2 unit medium'],
      ),
      hit('parts of the city', [{ unit: 'Kecamatan dan Kelurahan' }], ['1 unit low']),
    ],
    nearMisses: [
      quiet('one unit of two words', [{ unit: 'Forum Anak' }, { unit: 'Surat Edaran' }]),
      quiet('all parts of the city, all of them counted', [
        { unit: 'Kecamatan dan Kelurahan', targets: ['24', '24'] },
      ]),
      quiet('two words for one thing', [
        { unit: 'OPD/ Instansi' },
        { unit: 'Jumlah SD dan SMP' },
        { unit: 'Dokumen Laporan' },
        { unit: 'Lembaga/ Sekolah' },
      ]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-unclear': {
    hits: [
      hit(
        'the header of the column',
        [{ unit: 'Satuan' }, { unit: 'Volume' }],
        ['1 unit medium', '2 unit medium'],
      ),
    ],
    nearMisses: [
      quiet('a unit', [{ unit: 'Orang' }]),
      quiet('told by the rule on dimensions', [{ unit: 'M2', measure: 'Panjang jalan' }]),
    ],
    blanks: BLANK_UNIT,
  },
  'unit-spelling': {
    hits: [
      hit(
        'capitals and words for percent',
        [{ unit: 'Orang' }, { unit: 'orang' }, { unit: '%' }, { unit: 'Persen' }],
        ['- unit low', '- unit low'],
      ),
      hit('an unknown unit', [{ unit: 'Galon' }], ['- unit low']),
    ],
    nearMisses: [quiet('one spelling', [{ unit: 'Orang' }, { unit: 'Orang' }])],
    blanks: BLANK_UNIT,
  },
};
