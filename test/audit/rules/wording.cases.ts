import { hit, quiet, type RuleCases } from './rule-case';

const BLANK = [quiet('no text', [{ action: '', measure: '', unit: '', agencies: '' }])];
const MERGED = { filledDown: ['action'] };

export const WORDING_CASES: Readonly<Record<string, RuleCases>> = {
  'text-truncated': {
    hits: [
      hit('on a comma', [{ action: 'Pendampingan untuk sosial, pendidikan,' }], ['1 action medium']),
      hit(
        'a conjunction at the end',
        [{ action: 'Pelatihan bagi guru dan' }, { measure: 'Jumlah SD/' }],
        ['1 action medium', '2 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('a list of agencies: another finding', [{ agencies: 'Dinas Sosial,' }]),
      quiet('a full text', [
        { action: 'Pelatihan bagi guru dan kader' },
        { action: 'Rapat koordinasi lanjutan' },
      ]),
    ],
    blanks: BLANK,
  },
  'brackets-unbalanced': {
    hits: [
      hit(
        'not closed, not opened',
        [{ measure: 'Anak (5-6 tahun' }, { action: 'Kampung KB (agama), sosial)' }],
        ['1 measure low', '2 action low'],
      ),
    ],
    nearMisses: [
      quiet('pairs, and a list letter', [
        { action: 'Pelatihan (dasar (awal)) guru' },
        { action: 'a) Pelatihan' },
      ]),
    ],
    blanks: BLANK,
  },
  'text-mangled': {
    hits: [
      hit(
        'a term torn apart, a word again before "dan"',
        [
          { action: 'Penanganan perlindungan perempuan khusus anak' },
          { unit: 'Pelanggan listrik rumah listrik dan industri' },
        ],
        ['1 action medium', '2 unit medium'],
      ),
      hit(
        'school levels with a slash that became a letter, and without the general school',
        [{ measure: 'Jumlah siswa TKl RA' }, { measure: 'APK MA/SMLB' }],
        ['1 measure medium', '2 measure medium'],
      ),
      hit(
        'a verb in the wrong form, and none',
        [{ action: 'Penetapan yang memintakan oleh polisi' }, { measure: 'Kelurahan yang Kelompok BKB' }],
        ['1 action medium', '2 measure medium'],
      ),
      hit('private ones beside none', [{ action: 'Bantuan untuk sekolah dan swasta' }], ['1 action medium']),
    ],
    nearMisses: [
      quiet('whole terms and lists', [
        { action: 'Penanganan perlindungan khusus anak' },
        { action: 'Perlindungan anak secara khusus' },
        { action: 'Sekolah ramah perempuan dan anak' },
        { unit: 'Sambungan air bersih dan air limbah' },
        { measure: 'APK SMA/MA/SMLB' },
        { measure: 'Siswa TK RA' },
        { action: 'Penetapan yang dimintakan oleh polisi' },
        { action: 'Bantuan untuk sekolah negeri dan swasta' },
        { measure: 'Kelurahan yang memiliki kelompok', action: 'Layanan yang ramah anak' },
      ]),
    ],
    blanks: BLANK,
  },
  'action-is-measure': {
    hits: [
      hit(
        'a number and a result, one finding',
        [
          { action: 'Jumlah penduduk yang dilayani', measure: '' },
          { action: 'Tersedianya data anak', measure: '' },
        ],
        ['- action medium'],
      ),
      hit('a thing', [{ action: 'Ruangan untuk ibu menyusui' }], ['- action medium']),
    ],
    nearMisses: [
      quiet('a measure of its own, an action', [
        { action: 'Jumlah penduduk yang dilayani' },
        { action: 'Meningkatkan layanan anak', measure: '' },
        { action: 'Promosi kesehatan', measure: '' },
        { action: '1. Monitoring layanan' },
      ]),
    ],
    blanks: [quiet('no action', [{ action: '', measure: '' }])],
  },
  'action-vague': {
    hits: [
      hit(
        'the indicator again, a convention, an explanation',
        [
          {
            indicator: 'Pelayanan Kesehatan Reproduksi',
            action: 'Pelayanan kesehatan reproduksi',
            measure: '',
            unit: 'Kegiatan',
          },
          { action: 'Fasilitasi Konvensi Hak Anak' },
          {
            action:
              'Bantuan dari pusat untuk sekolah negeri. Program yang membantu sekolah memberi pelajaran.',
          },
        ],
        ['1 action medium', '2 action medium', '3 action medium'],
      ),
    ],
    nearMisses: [
      quiet('more than the indicator, training in a convention, an abbreviation with a stop', [
        {
          indicator: 'Pelayanan Kesehatan Reproduksi',
          action: 'Pelayanan kesehatan reproduksi di sekolah',
          measure: '',
          unit: 'Kegiatan',
        },
        {
          indicator: 'Pelayanan Kesehatan Reproduksi',
          action: 'Pelayanan kesehatan reproduksi',
          unit: 'Kegiatan',
        },
        { action: 'Pelatihan Konvensi Hak Anak' },
        { action: 'Bantuan sarana bagi sekolah No. 13 dan sekolah lain di tingkat kota' },
      ]),
    ],
    blanks: [quiet('no action', [{ action: '' }])],
  },
  'measure-in-action': {
    hits: [
      hit(
        'a title, then the measure',
        [{ action: 'Kota Tangguh Pendampingan Keluarga Korban', measure: 'Pendampingan keluarga korban' }],
        ['1 action medium'],
      ),
    ],
    nearMisses: [
      quiet('work on what is measured, a link before it, a short measure', [
        { action: 'Penyelenggaraan pendampingan keluarga korban', measure: 'Pendampingan keluarga korban' },
        { action: 'Satu rumah untuk pendampingan keluarga korban', measure: 'Pendampingan keluarga korban' },
        { action: 'Bus kota koridor barat', measure: 'Koridor barat' },
      ]),
    ],
    blanks: BLANK,
  },
  'cells-run-together': {
    hits: [
      hit(
        'a sentence twice',
        [
          {
            action:
              'Peningkatan cakupan kepemilikan akta kelahiran bagi anak sekolah Persentase cakupan kepemilikan akta kelahiran bagi anak sekolah',
          },
        ],
        ['1 action medium'],
      ),
    ],
    nearMisses: [
      quiet('a name of several words, a definition that repeats its term', [
        { action: 'Pengendalian bahan berbahaya dan beracun dan limbah bahan berbahaya dan beracun' },
        {
          measure:
            'Kasus balita batuk atau sukar napas yang diberi tatalaksana standar dibagi jumlah kunjungan balita batuk atau sukar napas di puskesmas',
        },
      ]),
    ],
    blanks: BLANK,
  },
  'list-count': {
    hits: [
      hit(
        'fewer than named, and a list that breaks off',
        [
          { action: 'Pembinaan 8 Seksi Kampung (Agama, Pendidikan dan Sosial, Budaya)' },
          { action: 'Pembinaan 10 Program Pokok (Pangan, Sandang, Papan, Kesehatan' },
        ],
        ['1 action low', '2 action low'],
      ),
    ],
    nearMisses: [
      quiet('as many as named', [
        { action: 'Pembinaan 4 Seksi Kampung (Agama, Pendidikan dan Sosial, Budaya)' },
        { action: 'Layanan 3 in 1 (NIK, Akta dan KIA)' },
        { action: 'Pendidikan 12 (dua belas) Tahun (SD, SMP, SMA)' },
        { action: 'Nomor 35 Tahun 2014 (lama, baru, lain)' },
      ]),
    ],
    blanks: [quiet('no text', [{ action: '' }])],
  },
  'repeated-word': {
    hits: [
      hit(
        'in a row, and joined by "dan"',
        [{ action: 'Pelatihan pelatihan guru' }, { action: 'Pemeliharaan sarana dan sarana' }],
        ['1 action low', '2 action low'],
      ),
    ],
    nearMisses: [
      quiet('reduplication, a slash, a word that begins alike', [
        { action: 'Lomba anak-anak' },
        { action: 'Taman/taman publik' },
        { action: 'Sekolah sekolahan' },
      ]),
    ],
    blanks: BLANK,
  },
  misspelling: {
    hits: [
      hit(
        'not standard, capitals kept',
        [{ action: 'Pengurangan resiko' }, { measure: 'Kreatifitas anak' }],
        ['1 action low', '2 measure low'],
      ),
      hit('a word mixed up', [{ measure: 'Presentasi kasus' }], ['1 measure low']),
    ],
    nearMisses: [
      quiet('standard', [
        { action: 'Pengurangan risiko' },
        { measure: 'Kreativitas anak' },
        { action: 'Lomba presentasi' },
      ]),
      quiet('a merged cell', [{ action: 'Pengurangan resiko', ...MERGED }]),
    ],
    blanks: BLANK,
  },
  typo: {
    hits: [
      hit(
        'a letter more, less, other',
        [
          { action: 'Rapat koordlinasi' },
          { action: 'Fasilitasi pembagunan' },
          { measure: 'Pukesmas yang aktif' },
          { action: 'Anak diskriming' },
        ],
        ['1 action low', '2 action low', '3 measure low', '4 action low'],
      ),
    ],
    nearMisses: [
      quiet('real words that are near, names, abbreviations', [
        { action: 'Pelopor dan pelapor' },
        { action: 'Bencana dan rencana' },
        { action: 'Program PUSPAGO di Merapi' },
        { action: 'Layanan terpadu' },
      ]),
    ],
    blanks: BLANK,
  },
  'informal-abbreviation': {
    hits: [hit('private notes', [{ measure: 'Jml kader yg dilatih' }], ['1 measure low'])],
    nearMisses: [quiet('an abbreviation in capitals', [{ action: 'Lomba Teknologi Tepat Guna (TTG)' }])],
    blanks: BLANK,
  },
  'odd-capitals': {
    hits: [
      hit(
        'two capitals, lowered letters, a small start',
        [{ action: 'Kelas IBu' }, { action: 'Konvensi Hak Anak (Kha)' }, { measure: 'persentase anak' }],
        ['1 action low', '2 action low', '3 measure low'],
      ),
    ],
    nearMisses: [
      quiet('abbreviations and brackets', [
        { action: 'Siswa MTs dan SD' },
        { action: 'Lomba (Tari)' },
        { measure: 'RS yang aktif' },
      ]),
    ],
    blanks: BLANK,
  },
  'missing-blank': {
    hits: [
      hit('capitals before a word', [{ measure: 'Jumlah penerima KIPDikdasmen' }], ['1 measure low']),
      hit(
        'bracket, comma, letter, number',
        [
          { action: 'Ruang Hijau(RTH)' },
          { action: 'OPD,LSM' },
          { indicator: 'a.Pelayanan anak' },
          { measure: 'Anak 6tahun' },
        ],
        ['1 action low', '2 action low', '3 indicator low', '4 measure low'],
      ),
    ],
    nearMisses: [
      quiet('blanks, decimals, addresses', [
        { action: 'Ruang Hijau (RTH), taman' },
        { measure: 'Nilai 3,5' },
        { action: 'Lomba O2SN dan 3M' },
      ]),
    ],
    blanks: BLANK,
  },
  'stray-punctuation': {
    hits: [
      hit('a slash with nothing behind it', [{ measure: 'Siswa TK/RA/ di atas 50%' }], ['1 measure low']),
      hit(
        'double, trailing, leading',
        [{ unit: 'OPD, LM,, DU' }, { agencies: 'Dinas Sosial,' }, { agencies: 'Dinas Sosial.' }],
        ['1 unit low', '2 agencies medium', '3 agencies low'],
      ),
    ],
    nearMisses: [
      quiet('a slash between two units', [{ unit: 'SD/ sederajat' }]),
      quiet('commas between, a full stop after a sentence', [
        { agencies: 'Dinas Sosial, BPBD' },
        { action: 'Pelatihan guru.' },
      ]),
    ],
    blanks: BLANK,
  },
  'abbreviation-undefined': {
    hits: [
      hit(
        'nowhere explained, once',
        [{ action: 'Pembinaan QXZ' }, { action: 'Lomba QXZ' }],
        ['1 action low'],
      ),
    ],
    nearMisses: [
      quiet('explained, common, an agency', [
        { action: 'Quasi Xeno Zeta (QXZ)' },
        { action: 'Pembinaan QXZ' },
        { action: 'Pelatihan KHA' },
        { action: 'Rapat BPBD' },
      ]),
      quiet('all in capitals', [{ unit: 'QXZ ABC' }]),
    ],
    blanks: BLANK,
  },
  'abbreviation-two-meanings': {
    hits: [
      hit(
        'not the official name',
        [{ action: 'Propioceptive Neuromuscular Fasilitation (PNF)' }],
        ['1 action medium'],
      ),
      hit(
        'two names in one document',
        [
          { action: 'Rute Aman Selamat Sekolah (RASS)' },
          { action: 'Trotoar RASS (Rute Aman Selamat Sampai Sekolah)' },
        ],
        ['2 action low'],
      ),
    ],
    nearMisses: [
      quiet('the same name twice', [
        { action: 'Konvensi Hak Anak (KHA)' },
        { action: 'Pelatihan KHA (Konvensi Hak Anak)' },
      ]),
    ],
    blanks: BLANK,
  },
};
