import { PLAN_ID } from '../fixture';
import { hit, quiet, type RuleCases } from './rule-case';

/** The printed indicator of the example is the framework's 22. */
const OF_22 = {
  planId: PLAN_ID,
  sectionNo: 'I',
  indicatorNo: '1',
  indicator: 'Anak Korban Pornografi, NAPZA dan HIV/AIDS',
  canonicalIndicator: '22',
  subIndicator: null,
  confidence: 'high' as const,
  reason: { id: 'Sama.', en: 'The same.' },
};

const ILL = 'Persentase balita gizi buruk';

export const MEASURE_CASES: Readonly<Record<string, RuleCases>> = {
  'indicator-not-measured': {
    hits: [
      hit(
        'a percentage with activities only',
        [
          { indicator: 'Meningkatnya Persentase ASI Eksklusif' },
          { indicator: 'Meningkatnya Persentase ASI Eksklusif', unit: 'Kegiatan' },
        ],
        ['- indicator medium'],
      ),
      hit(
        'a fall, and only services that rise',
        [
          { indicator: 'Menurunnya Angka Kematian Bayi' },
          { indicator: 'Menurunnya Angka Kematian Bayi', measure: 'Cakupan pelayanan bayi', unit: '%' },
        ],
        ['- indicator medium'],
      ),
      hit(
        'a fall that stands under another indicator',
        [
          { indicator: 'Menurunnya Angka Kematian Bayi', measure: 'Cakupan pelayanan bayi', unit: '%' },
          { measure: 'Angka kematian bayi per 1000', unit: 'per 1000', targets: ['10', '9'] },
        ],
        ['- indicator low'],
      ),
      hit(
        'a number of people with activities only',
        [{ indicator: 'Meningkatnya Jumlah Konselor ASI', unit: 'Kegiatan' }],
        ['- indicator medium'],
      ),
      hit(
        'a thing that no row counts',
        [
          { indicator: 'Terbangunnya Jamban Keluarga', unit: 'MCK' },
          { indicator: 'Terbangunnya Jamban Keluarga', unit: 'Kegiatan' },
        ],
        ['- indicator medium'],
      ),
    ],
    nearMisses: [
      quiet('a row counts it, or another thing that the indicator names', [
        { indicator: 'Terbangunnya Jamban Keluarga', unit: 'Jamban' },
        { indicator: 'Meningkatnya Jumlah Kelompok Anak dan Forum Anak', unit: 'Forum Anak' },
        { indicator: 'Tersedianya Sekolah Aman', unit: '%' },
      ]),
      quiet('one row measures it', [
        { indicator: 'Menurunnya Angka Kematian Bayi' },
        {
          indicator: 'Menurunnya Angka Kematian Bayi',
          measure: 'Angka kematian bayi',
          unit: 'per 1000',
          targets: ['10', '9'],
        },
      ]),
      quiet('a number', [{ indicator: 'Meningkatnya Jumlah Konselor' }]),
    ],
    blanks: [quiet('no indicator', [{ indicator: '' }])],
  },
  'measure-of-other-work': {
    hits: [
      hit(
        'a contest measured by training, birth by what follows it',
        [
          { action: 'Lomba renang antarpelajar', measure: 'Jumlah pelajar yang dilatih' },
          { action: 'Pemeriksaan antenatal terpadu', measure: 'Cakupan kunjungan nifas' },
        ],
        ['1 measure medium', '2 measure medium'],
      ),
      hit(
        'another age, more than the action is about, referral of what is settled',
        [
          {
            action: 'Makanan anak di bawah usia 2 tahun',
            measure: 'Bayi usia kurang dari 6 bulan yang diberi ASI',
          },
          {
            indicator: 'Anak Korban Pornografi, NAPZA dan HIV/AIDS',
            action: 'Penanganan anak dengan HIV',
            measure: 'Anak korban narkoba dan HIV yang terlayani',
          },
          { action: 'Penyelesaian perkara melalui diversi', measure: 'Persentase rujukan', unit: '%' },
        ],
        ['1 measure medium', '2 measure medium', '3 measure medium'],
        { reference: { overrides: [], crosswalk: [OF_22] } },
      ),
    ],
    nearMisses: [
      quiet('one age in months and years, only the measure says an age, all parts', [
        { action: 'Makanan anak usia 2 tahun', measure: 'Anak usia 24 bulan yang diberi makanan' },
        { action: 'Pendidikan anak usia dini', measure: 'Anak usia 5 tahun yang bersekolah' },
      ]),
      quiet('the same work, both kinds, plans named for building', [
        { action: 'Bimbingan teknis guru', measure: 'Jumlah guru terlatih' },
        { action: 'Pembinaan dan lomba sekolah sehat', measure: 'Jumlah sekolah yang dibina' },
        {
          action: 'Sosialisasi kebijakan',
          measure: 'Jumlah dinas dengan dokumen pembangunan responsif anak',
        },
      ]),
    ],
    blanks: [quiet('no measure', [{ action: 'Lomba renang', measure: '' }])],
  },
  'measure-names-object': {
    hits: [
      hit(
        'the thing alone, the unit again, what is there',
        [
          { action: 'Pembinaan UPTD', measure: 'UPTD', unit: 'Kantor' },
          { action: 'Operasional bus', measure: 'Koridor', unit: 'Koridor' },
          { action: 'Pelatihan forum anak', measure: 'Forum anak yang aktif', unit: '%' },
        ],
        ['1 measure medium', '2 measure medium', '3 measure medium'],
      ),
      hit(
        'one slip in two rows',
        [
          { action: 'Pelatihan kader', measure: 'Jumlah kader' },
          { action: 'Pembinaan kader', measure: 'Jumlah Kader' },
        ],
        ['1 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('what happens to it, what is made, a document, people who take part, a rate', [
        { action: 'Pelatihan kader', measure: 'Jumlah kader yang dilatih' },
        { action: 'Penyediaan rumah aman', measure: 'Jumlah rumah aman', unit: 'Rumah aman' },
        { action: 'Pembinaan perpustakaan', measure: 'Dokumen pembinaan', unit: 'Dokumen' },
        { action: 'Sosialisasi hak anak', measure: 'Guru sekolah dasar', unit: 'Peserta' },
        { action: 'Pengelolaan hutan', measure: 'Indeks tutupan hutan', unit: 'Poin' },
        { action: 'Inovasi layanan', measure: 'Jumlah inovasi', unit: 'Inovasi' },
        { action: 'Pembentukan forum', measure: 'Forum yang sudah terbentuk', unit: 'Forum' },
      ]),
    ],
    blanks: [quiet('no measure', [{ action: 'Pembinaan UPTD', measure: '' }])],
  },
  'only-activities-counted': {
    hits: [
      hit(
        'activities without a measure, or with the work as the measure',
        [
          { action: 'Pelatihan kader', measure: '', unit: 'Kegiatan' },
          { action: 'Penguatan lembaga', measure: 'Jumlah penguatan lembaga', unit: 'kegiatan' },
          {},
        ],
        ['- unit medium'],
      ),
    ],
    nearMisses: [
      quiet('people in activities, an indicator about events', [
        { measure: 'Jumlah kader yang dilatih', unit: 'Kegiatan' },
        { indicator: 'Tersedianya Event Budaya', action: 'Festival seni', measure: '', unit: 'Event' },
      ]),
    ],
    blanks: [quiet('no unit', [{ measure: '', unit: '' }])],
  },
  'rows-beside-indicator': {
    hits: [
      hit(
        'people under reading corners, one finding for both rows',
        [
          { indicator: 'Meningkatnya Jumlah Pojok Baca', measure: 'Jumlah pengunjung' },
          { indicator: 'Meningkatnya Jumlah Pojok Baca', measure: 'Jumlah judul buku', unit: 'Judul' },
        ],
        ['- unit medium'],
      ),
    ],
    nearMisses: [
      quiet('the thing itself, an indicator about people', [
        { indicator: 'Meningkatnya Jumlah Pojok Baca', measure: 'Jumlah pojok baca', unit: 'Unit' },
        { indicator: 'Meningkatnya Jumlah Konselor', measure: 'Jumlah konselor' },
      ]),
    ],
    blanks: [quiet('no indicator', [{ indicator: '' }])],
  },
  'everyone-counted': {
    hits: [
      hit(
        'visitors and inhabitants, one finding',
        [{ measure: 'Jumlah pengunjung perpustakaan' }, { measure: 'Jumlah penduduk yang dilayani' }],
        ['- unit medium'],
      ),
    ],
    nearMisses: [
      quiet('children among them, parents, a share', [
        { measure: 'Jumlah pengunjung anak di perpustakaan' },
        { action: 'Kelas orang tua', measure: 'Jumlah warga yang hadir' },
        { action: 'Layanan', measure: 'Jumlah perempuan korban dalam pengaduan masyarakat' },
        { measure: 'Persentase penduduk dengan air bersih', unit: '%' },
      ]),
    ],
    blanks: [quiet('no measure, no action', [{ action: '', measure: '' }])],
  },
  'two-counts-in-one': {
    hits: [
      hit(
        'made and kept, a second measure in brackets, one of three things',
        [
          { measure: 'Terbangunnya / terpeliharanya trotoar', unit: 'Ruas' },
          { measure: 'Puskesmas menurut standar (cakupan oralit 100%)', unit: 'Puskesmas' },
          { action: 'Pemasangan spanduk, brosur atau pamphlet', measure: 'Tempat umum', unit: 'Pamflet' },
        ],
        ['1 measure medium', '2 measure medium', '3 unit medium'],
      ),
      hit(
        'a number with its limit',
        [{ measure: 'Jumlah petugas yang dilatih minimal 1 orang' }],
        ['1 measure medium'],
      ),
      hit(
        'one of two things',
        [{ action: 'Penyediaan marka jalan atau zona aman', measure: '', unit: 'Lokasi' }],
        ['1 action medium'],
      ),
    ],
    nearMisses: [
      quiet('one kind of work, a condition, a percentage, all or none of the list', [
        { measure: 'Terbangunnya trotoar', unit: 'Ruas' },
        { measure: 'Jumlah kecamatan dengan APK di atas 95%', unit: 'Kecamatan' },
        { measure: 'Persentase balita (cakupan balita sakit)', unit: '%' },
        { action: 'Pemasangan spanduk, brosur dan pamflet', unit: 'Spanduk, brosur, pamflet' },
        { action: 'Layanan pengaduan (Telepon, Surat atau Layanan lain)', unit: 'Layanan' },
      ]),
    ],
    blanks: [quiet('nothing', [{ action: '', measure: '', unit: '' }])],
  },
  'target-counts-cases': {
    hits: [
      hit(
        'victims, people treated',
        [
          { measure: 'Jumlah korban kekerasan yang didampingi' },
          { action: 'Penanganan gizi anak', measure: '5 Kelurahan', unit: 'Anak' },
        ],
        ['1 measure medium', '2 action medium'],
      ),
    ],
    nearMisses: [
      quiet('a share, a report, what is to fall', [
        { measure: 'Persentase korban yang didampingi', unit: '%' },
        { measure: 'Jumlah kasus yang dilaporkan', unit: 'Laporan' },
        { measure: 'Jumlah kasus kekerasan', unit: 'Kasus', baseline: '9', targets: ['8', '7'] },
      ]),
    ],
    blanks: [quiet('no figures', [{ measure: 'Jumlah korban yang didampingi', targets: ['', ''] }])],
  },
  'thing-planned-twice': {
    hits: [
      hit(
        'in longer words, under another indicator, with other targets',
        [
          { action: 'Penyediaan Rumah Singgah Anak', unit: 'Unit', targets: ['-', '-'] },
          {},
          {
            indicatorNo: '9',
            indicator: 'Pelayanan anak jalanan',
            action: 'Penyediaan rumah singgah bagi anak jalanan dan telantar',
            unit: 'Kota',
            targets: ['1', '1'],
          },
        ],
        ['3 action medium'],
      ),
      hit(
        'in other words for the making',
        [
          { action: 'Pembangunan taman bacaan', unit: 'Taman' },
          {
            indicatorNo: '9',
            indicator: 'Taman',
            action: 'Pengadaan taman bacaan di kelurahan',
            unit: 'Unit',
          },
        ],
        ['2 action medium'],
      ),
    ],
    nearMisses: [
      quiet('under one indicator; a word of its own; training', [
        { action: 'Penyediaan rumah singgah anak' },
        { action: 'Penyediaan rumah singgah anak jalanan' },
        { indicatorNo: '9', indicator: 'Lain', action: 'Penyediaan rumah baca anak' },
        { indicatorNo: '9', indicator: 'Lain', action: 'Pelatihan petugas rumah singgah anak' },
      ]),
    ],
    blanks: [
      quiet('a word alone, no action', [
        { action: 'Penyediaan taman' },
        { indicatorNo: '9', indicator: 'Lain', action: 'Pembangunan taman', unit: 'Taman' },
        { action: '' },
      ]),
    ],
  },
  'measure-names-place': {
    hits: [
      hit(
        'places and groups',
        [
          { measure: '20 Kelurahan' },
          { measure: 'Kota Contoh' },
          { measure: 'SMP se-Kota Contoh' },
          { measure: 'Tiap Kluster' },
          { measure: 'ASN dan Non ASN' },
          { measure: 'SMP se-Kota Contoh', unit: 'Paket' },
        ],
        [
          '1 measure medium',
          '2 measure medium',
          '3 measure low',
          '4 measure medium',
          '5 measure low',
          '6 measure medium',
        ],
      ),
    ],
    nearMisses: [
      quiet('what happens there', [
        { measure: 'Kelurahan yang aktif' },
        { measure: 'Jumlah SMP se-Kota Contoh' },
        { measure: 'Lokasi baca di kelurahan' },
      ]),
      quiet('the unit itself', [{ measure: 'Kelurahan', unit: 'Kelurahan' }]),
    ],
    blanks: [quiet('no measure', [{ measure: '' }])],
  },
  'measure-not-countable': {
    hits: [
      hit(
        'aims and activities',
        [
          { measure: 'Berkembangnya kreativitas anak' },
          { measure: 'Pelaksanaan Kegiatan' },
          { action: 'Konseling keluarga', measure: 'Konseling Keluarga' },
        ],
        ['1 measure medium', '2 measure medium', '3 measure medium'],
      ),
      hit('a quality without a criterion', [{ measure: 'Rumah aman yang nyaman' }], ['1 measure medium']),
    ],
    nearMisses: [
      quiet('what is counted', [
        { measure: 'Jumlah kegiatan' },
        { measure: 'Anak yang terlatih' },
        { measure: 'Desa kategori optimal' },
      ]),
    ],
    blanks: [quiet('no measure', [{ measure: '' }])],
  },
  'percent-of-what': {
    hits: [
      hit('no whole', [{ measure: 'Pengembangan perpustakaan', unit: 'Persen' }], ['1 measure medium']),
      hit(
        'a share of the work, of children of no age, of cases of no kind',
        [
          { measure: 'Persentase pelaksanaan asesmen', unit: '%' },
          { measure: 'Persentase anak yang diimunisasi lengkap', unit: '%' },
          { measure: 'Pelayanan kasus', unit: '%' },
        ],
        ['1 measure medium', '2 measure medium', '3 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('a share, a coverage, a group', [
        { measure: 'Persentase anak', unit: '%' },
        { measure: 'Keluarga yang mendapat bantuan', unit: '%' },
        { measure: 'Pelayanan kesehatan bayi', unit: '%' },
        { measure: 'Korban', unit: '% anak' },
        { measure: 'Persentase anak usia 1 tahun yang diimunisasi', unit: '%' },
      ]),
    ],
    blanks: [quiet('no measure, no action', [{ measure: '', action: '', unit: '%' }])],
  },
  'growth-as-level': {
    hits: [
      hit(
        'growing by most of itself each year',
        [{ measure: 'Persentase peningkatan siswa', unit: '%', targets: ['75', '80'] }],
        ['1 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('a growth', [{ measure: 'Persentase peningkatan siswa', unit: '%', targets: ['2', '3'] }]),
      quiet('a level', [{ measure: 'Persentase siswa', unit: '%', targets: ['75', '80'] }]),
    ],
    blanks: [
      quiet('no figures', [{ measure: 'Persentase peningkatan siswa', unit: '%', targets: ['', '-'] }]),
    ],
  },
  'bad-outcome-raised': {
    hits: [
      hit(
        'an ill at a hundred per cent',
        [
          {
            measure: 'Prevalensi kekerasan terhadap anak',
            unit: '%',
            baseline: '100',
            targets: ['100', '100'],
          },
        ],
        ['1 target_2024 high'],
      ),
      hit(
        'an ill that does not fall',
        [{ measure: ILL, unit: '%', baseline: '3', targets: ['3', '3'] }],
        ['1 target_2025 medium'],
      ),
    ],
    nearMisses: [
      quiet('an ill that falls', [{ measure: ILL, unit: '%', baseline: '3', targets: ['2', '1'] }]),
      quiet('its treatment', [
        { measure: 'Persentase penanganan kekerasan', unit: '%', targets: ['100', '100'] },
      ]),
    ],
    blanks: [quiet('no figures', [{ measure: ILL, unit: '%', baseline: '', targets: ['', ''] }])],
  },
  'duplicate-row': {
    hits: [
      hit(
        'the same again',
        [
          { action: 'Lomba tari', measure: 'Jumlah anak', targets: ['5', '6'], baseline: '4' },
          {},
          { action: 'LOMBA TARI.', measure: 'Jumlah anak', targets: ['5', '6'], baseline: '4' },
        ],
        ['3 action high'],
      ),
    ],
    nearMisses: [
      quiet('another measure', [{ action: 'Lomba tari' }, { action: 'Lomba tari' }]),
      quiet('other figures are another finding', [
        { action: 'Lomba tari', measure: 'Anak' },
        { action: 'Lomba tari', measure: 'Anak' },
      ]),
    ],
    blanks: [
      quiet('blank actions', [
        { action: '', measure: '' },
        { action: '', measure: '' },
      ]),
    ],
  },
  'duplicate-disagrees': {
    hits: [
      hit(
        'other figures',
        [
          { action: 'Lomba tari', measure: 'Anak' },
          { action: 'Lomba tari', measure: 'Anak' },
        ],
        ['2 action high'],
      ),
    ],
    nearMisses: [
      quiet('the same figures', [
        { action: 'Lomba tari', measure: 'Anak', baseline: '1', targets: ['1', '2'] },
        { action: 'Lomba tari', measure: 'Anak', baseline: '1', targets: ['1', '2'] },
      ]),
      quiet('a merged action with measures of its own', [
        { action: 'Lomba tari', measure: 'Anak' },
        { action: 'Lomba tari', measure: 'Sekolah', filledDown: ['action'] },
      ]),
    ],
    blanks: [
      quiet('a merged action without a measure', [
        { action: 'Lomba tari', measure: '' },
        { action: 'Lomba tari', measure: '', filledDown: ['action'] },
      ]),
    ],
  },
  'near-duplicate-row': {
    hits: [
      hit(
        'one action in other words for doing it, under one indicator',
        [
          { action: 'Fasilitasi penanganan anak korban banjir', measure: 'Jumlah anak terdampingi' },
          { action: 'Penanganan anak korban banjir', measure: 'Jumlah keluarga terbantu' },
        ],
        ['2 action medium'],
      ),
      hit(
        'words of making left out, unit and figures alike',
        [
          {
            action: 'Pengembangan pelayanan ramah anak di fasilitas kesehatan',
            measure: 'Persentase puskesmas ramah anak',
            unit: 'Puskesmas',
            baseline: '5',
            targets: ['5', '5'],
          },
          {
            action: 'Penyediaan pelayanan ramah anak di puskesmas',
            measure: 'Persentase pelayanan di puskesmas',
            unit: 'Puskesmas',
            baseline: '5',
            targets: ['5', '5'],
          },
        ],
        ['2 action medium'],
      ),
      hit(
        'one word more',
        [
          { action: 'Festival seni budaya pelajar daerah tahunan', measure: 'Anak' },
          { action: 'Festival seni budaya pelajar daerah', measure: 'Anak' },
        ],
        ['2 action medium'],
      ),
      hit(
        'the same action under another indicator',
        [
          { action: 'Sosialisasi ketahanan remaja', measure: 'a' },
          {
            indicatorNo: '2',
            indicator: 'Sekolah ramah anak',
            action: 'Sosialisasi Ketahanan Remaja',
            measure: 'b',
          },
        ],
        ['2 action medium'],
      ),
      hit(
        'fewer common words, but unit and moving figures agree',
        [
          { action: 'Sekolah ramah anak', measure: '', unit: 'Sekolah', targets: ['179', '200'] },
          {
            indicatorNo: '2',
            action: 'Perintisan sekolah ramah anak tiap jenjang',
            measure: '',
            unit: 'Sekolah',
            targets: ['179', '200'],
          },
        ],
        ['2 action medium'],
        { hasMeasure: false, hasBaseline: false },
      ),
    ],
    nearMisses: [
      quiet('one action with two measures', [
        { action: 'Penanganan anak korban banjir', measure: 'Jumlah anak terdampingi' },
        { action: 'Penanganan anak korban banjir', measure: 'Jumlah keluarga terbantu' },
      ]),
      quiet('another thing is built', [
        { action: 'Pembangunan unit sekolah baru SD', measure: 'Gedung' },
        { action: 'Pembangunan unit sekolah baru SMP', measure: 'Gedung' },
      ]),
      quiet('exactly the same is another finding', [
        { action: 'Lomba tari anak', measure: 'Anak' },
        { action: 'Lomba tari anak', measure: 'Anak' },
      ]),
    ],
    blanks: [
      quiet('blank rows', [
        { action: '', measure: '' },
        { action: '', measure: '' },
      ]),
    ],
  },
  'outcome-counted-twice': {
    hits: [
      hit(
        'two activities, one outcome',
        [
          {
            action: 'Penguatan forum',
            measure: 'Forum yang aktif',
            unit: 'Forum',
            baseline: '9',
            targets: ['9', '9'],
          },
          {
            action: 'Pelatihan forum',
            measure: 'Forum yang aktif',
            unit: 'Forum',
            baseline: '9',
            targets: ['9', '9'],
          },
        ],
        ['2 measure medium'],
      ),
      hit(
        'one share in other words',
        [
          {
            action: 'Pelayanan psikososial',
            measure: 'Persentase anak korban bencana yang mendapatkan dukungan psikososial',
            unit: '%',
            targets: ['100', '100'],
          },
          {
            action: 'Penanganan anak korban bencana',
            measure: 'Jumlah anak korban bencana yang diberikan dukungan psikososial',
            unit: '%',
            targets: ['100', '100'],
          },
        ],
        ['2 measure medium'],
      ),
    ],
    nearMisses: [
      quiet('another figure, another unit', [
        { measure: 'Forum yang aktif', unit: 'Forum', baseline: '9', targets: ['9', '9'] },
        { measure: 'Forum yang aktif', unit: 'Forum', baseline: '8', targets: ['8', '8'] },
        { measure: 'Forum yang aktif', unit: 'Anak', baseline: '9', targets: ['9', '9'] },
      ]),
      quiet('a measure that says who only: two contests of the same schools', [
        { action: 'Lomba seni', measure: 'SMP se-Kota Contoh', unit: 'Sekolah', targets: ['9', '9'] },
        { action: 'Lomba olahraga', measure: 'SMP se-Kota Contoh', unit: 'Sekolah', targets: ['9', '9'] },
      ]),
      quiet('a measure that says where only', [
        { measure: '20 Kelurahan', unit: 'Anak', baseline: '9', targets: ['9', '9'] },
        { measure: '20 Kelurahan', unit: 'Anak', baseline: '9', targets: ['9', '9'] },
      ]),
      quiet('all of them, in per cent', [
        { measure: 'Anak yang dilayani', unit: '%', baseline: '100', targets: ['100', '100'] },
        { measure: 'Anak yang dilayani', unit: '%', baseline: '100', targets: ['100', '100'] },
      ]),
    ],
    blanks: [
      quiet('no figures', [
        { measure: 'Forum yang aktif', baseline: '', targets: ['', ''] },
        { measure: 'Forum yang aktif', baseline: '', targets: ['', ''] },
      ]),
    ],
  },
  'identical-series': {
    hits: [
      hit(
        'three figures that move',
        [
          { baseline: '60', targets: ['75', '100'] },
          { baseline: '60', targets: ['75', '100'] },
        ],
        ['1 baseline medium'],
      ),
    ],
    nearMisses: [
      quiet('flat series', [
        { baseline: '5', targets: ['5', '5'] },
        { baseline: '5', targets: ['5', '5'] },
      ]),
      quiet('two small figures', [
        { baseline: '1', targets: ['1', '2'] },
        { baseline: '1', targets: ['1', '2'] },
      ]),
      quiet('another kind of unit', [
        { baseline: '60', targets: ['75', '100'] },
        { unit: '%', baseline: '60', targets: ['75', '100'] },
      ]),
      quiet('counts in fives by two offices', [
        { baseline: '60', targets: ['80', '100'], agencies: 'Dinas Sosial' },
        { baseline: '60', targets: ['80', '100'], agencies: 'Dinas Kesehatan' },
      ]),
      quiet('one outcome, told by its own rule', [
        { action: 'Pelatihan', measure: 'Forum yang aktif', baseline: '61', targets: ['72', '93'] },
        { action: 'Penguatan', measure: 'Forum yang aktif', baseline: '61', targets: ['72', '93'] },
      ]),
    ],
    blanks: [
      quiet('blanks are no series', [
        { baseline: '', targets: ['', ''] },
        { baseline: '', targets: ['', ''] },
      ]),
    ],
  },
  'part-above-whole': {
    hits: [
      hit(
        'junior schools alone, and with primary schools, of one action',
        [
          { action: 'Lomba', measure: 'SD dan SMP se-Kota Contoh', unit: 'Sekolah', targets: ['7', '8'] },
          { action: 'Lomba', measure: 'SMP se-Kota Contoh', unit: 'Sekolah', targets: ['7', '9'] },
        ],
        ['2 measure high'],
      ),
      hit(
        'births in facilities and births assisted by health workers',
        [
          { measure: 'Pelayanan kesehatan ibu bersalin', unit: '%', targets: ['100', '100'] },
          {
            measure: 'Cakupan pertolongan persalinan oleh tenaga kesehatan yang kompeten',
            unit: 'Persen',
            targets: ['90', '95'],
          },
        ],
        ['1 measure high'],
      ),
      hit(
        'complete visits and first visits, one year only, and a lower bound',
        [
          { measure: 'Cakupan KN Lengkap', unit: '%', targets: ['90', '> 97'] },
          { measure: 'Cakupan KN1', unit: '%', targets: ['95', '96'] },
        ],
        ['1 measure high'],
      ),
      hit(
        'the net rate of the same school level, under the lower of two',
        [
          { measure: 'APK SD/MI', unit: '%', targets: ['110', '110'] },
          { measure: 'APK SD sederajat', unit: '%', targets: ['95', '95'] },
          { measure: 'APM SD/MI', unit: '%', targets: ['98', '99'] },
        ],
        ['3 measure high'],
      ),
    ],
    nearMisses: [
      quiet('schools of another action, a level that is not among them, what the schools do', [
        { action: 'Lomba', measure: 'SD dan SMP se-Kota Contoh', unit: 'Sekolah', targets: ['7', '8'] },
        { action: 'Pentas', measure: 'SMP se-Kota Contoh', unit: 'Sekolah', targets: ['9', '9'] },
        { action: 'Lomba', measure: 'SMA se-Kota Contoh', unit: 'Sekolah', targets: ['9', '9'] },
        { action: 'Lomba', measure: 'SMP yang menang', unit: 'Sekolah', targets: ['9', '9'] },
      ]),
      quiet('the part is not higher', [
        { measure: 'Persentase persalinan di faskes', unit: '%', targets: ['90', '95'] },
        { measure: 'Persentase persalinan oleh nakes', unit: '%', targets: ['90', '100'] },
      ]),
      quiet('bounds that leave room', [
        { measure: 'Persentase persalinan di faskes', unit: '%', targets: ['95', '< 99'] },
        { measure: 'Persentase persalinan oleh nakes', unit: '%', targets: ['> 90', '98'] },
      ]),
      quiet('both in one text, family planning after birth, another level, no percentage', [
        {
          measure: 'Persalinan oleh tenaga kesehatan di fasilitas kesehatan',
          unit: '%',
          targets: ['90', '90'],
        },
        { measure: 'Peserta KB pasca persalinan di rumah sakit', unit: '%', targets: ['100', '100'] },
        { measure: 'APM SMP', unit: '%', targets: ['99', '99'] },
        { measure: 'APK SMA', unit: '%', targets: ['80', '80'] },
        { measure: 'Jumlah persalinan oleh tenaga kesehatan', unit: 'Orang', targets: ['10', '10'] },
      ]),
    ],
    blanks: [
      quiet('no measure, no targets', [
        { measure: '', action: '', unit: '%' },
        { measure: 'Persalinan di faskes', unit: '%', targets: ['', '-'] },
        { measure: 'Persalinan oleh nakes', unit: '%', targets: ['', '-'] },
      ]),
    ],
  },
  'counts-disagree': {
    hits: [
      hit(
        'how many junior schools?',
        [
          { measure: 'SMP se-Kota Contoh', unit: 'Jumlah SMP', baseline: '51', targets: ['51', '51'] },
          { measure: 'SMP se-Kota Contoh', unit: 'Sekolah', baseline: '70', targets: ['70', '80'] },
        ],
        ['2 measure high'],
      ),
      hit(
        'how many active forums?',
        [
          { measure: 'FA yang aktif', unit: 'Forum Anak', baseline: '17', targets: ['17', '17'] },
          { measure: 'Jumlah FA aktif', unit: 'Forum Anak', baseline: '23', targets: ['23', '23'] },
        ],
        ['2 measure medium'],
      ),
      hit(
        'both are sums of parts of the city: with and without it',
        [
          { measure: 'FA yang aktif', unit: 'Forum Anak', baseline: '24', targets: ['24', '24'] },
          { measure: 'FA aktif', unit: 'Forum Anak', baseline: '25', targets: ['25', '25'] },
        ],
        ['2 measure low'],
      ),
      hit(
        'one percentage, two targets',
        [
          {
            measure: 'Persentase persalinan di fasilitas pelayanan kesehatan',
            unit: '%',
            targets: ['90', '90'],
          },
          { measure: 'Jumlah persalinan di fasilitas kesehatan', unit: '%', targets: ['100', '100'] },
        ],
        ['2 measure high'],
      ),
    ],
    nearMisses: [
      quiet('pupils of those schools', [
        { measure: 'SMP se-Kota Contoh', unit: 'Sekolah' },
        { measure: 'SMP se-Kota Contoh', unit: 'Jumlah siswa' },
      ]),
      quiet('one number', [
        { measure: 'SMP se-Kota Contoh', unit: 'Sekolah', baseline: '5' },
        { measure: 'SMP se-Kota Contoh', unit: 'Sekolah', baseline: '5' },
      ]),
    ],
    blanks: [
      quiet('no figures', [
        { measure: 'SMP se-Kota Contoh', unit: 'Sekolah', baseline: '', targets: ['', ''] },
        { measure: 'SMP se-Kota Contoh', unit: 'Sekolah' },
      ]),
    ],
  },
};
