/**
 * Spellings that occur in Indonesian official documents and their standard form.
 *
 * Source: Kamus Besar Bahasa Indonesia (KBBI daring, Badan Bahasa), bentuk baku, and Ejaan Bahasa Indonesia yang
 * Disempurnakan edisi V (prepositions "di" and "ke" apart from the word). Terms that a law writes otherwise are left
 * out ("anak terlantar", UU 35/2014). Foreign words stand here only where the standard form is the usual one.
 */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  `aktifitas aktivitas
  akte akta
  analisa analisis
  antri antre
  apotik apotek
  atlit atlet
  azas asas
  bernafas bernapas
  bertanggungjawab bertanggung_jawab
  bekerjasama bekerja_sama
  beresiko berisiko
  bintek bimtek
  cidera cedera
  diagnosa diagnosis
  diatas di_atas
  dibawah di_bawah
  dibidang di_bidang
  didalam di_dalam
  dihimbau diimbau
  dikalangan di_kalangan
  dikecamatan di_kecamatan
  dikelurahan di_kelurahan
  dikota di_kota
  dilingkungan di_lingkungan
  diluar di_luar
  dimana di_mana
  dipuskesmas di_puskesmas
  disekitar di_sekitar
  disekolah di_sekolah
  diseluruh di_seluruh
  disetiap di_setiap
  ditempat di_tempat
  ditiap di_tiap
  ditingkat di_tingkat
  diwilayah di_wilayah
  efektifitas efektivitas
  faham paham
  fihak pihak
  hadist hadis
  handal andal
  hipotesa hipotesis
  hirarki hierarki
  himbauan imbauan
  hutang utang
  ijasah ijazah
  ijin izin
  implementasian pengimplementasian
  integrative integratif
  isteri istri
  jadual jadwal
  jaman zaman
  kaedah kaidah
  karir karier
  kerjasama kerja_sama
  ketentraman ketenteraman
  ketrampilan keterampilan
  komplit komplet
  konkrit konkret
  kreatifitas kreativitas
  kuatir khawatir
  kwalitas kualitas
  kwitansi kuitansi
  managemen manajemen
  medic medik
  mempengaruhi memengaruhi
  mensosialisasikan menyosialisasikan
  mensukseskan menyukseskan
  mentaati menaati
  merubah mengubah
  mesjid masjid
  metoda metode
  musium museum
  nasehat nasihat
  nomer nomor
  nopember november
  obyek objek
  objektifitas objektivitas
  pamphlet pamflet
  pebruari februari
  pemasarakatan pemasyarakatan
  penasehat penasihat
  penasehatan penasihatan
  pertunjukkan pertunjukan
  praktek praktik
  presentase persentase
  produktifitas produktivitas
  propinsi provinsi
  prosentase persentase
  raport rapor
  resiko risiko
  sangsi sanksi
  sekedar sekadar
  seksama saksama
  sensitifitas sensitivitas
  sertipikat sertifikat
  silahkan silakan
  sintesa sintesis
  sistim sistem
  sportifitas sportivitas
  standarisasi standardisasi
  subyek subjek
  supir sopir
  survey survei
  system sistem
  tanggungjawab tanggung_jawab
  tauladan teladan
  tehnik teknik
  tehnis teknis
  tehnologi teknologi
  tencimeter tensimeter
  terimakasih terima_kasih
  thermometer termometer
  trampil terampil
  trotoir trotoar
  urin urine
  wakap wakaf`
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([wrong = '', right = '']) => [wrong, right.replaceAll('_', ' ')] as const),
);

/**
 * Word pairs of one sound that plans mix up, told apart by the word beside them. Source: KBBI (kompetensi:
 * "kemampuan"; kompetisi: "perlombaan"; presentasi: "penyajian"; tolok ukur).
 */
export const MISUSED_PHRASES: readonly {
  readonly pattern: RegExp;
  readonly wrong: string;
  readonly right: string;
}[] = [
  { pattern: /\bmen?yelenggarakan kompetensi\b/i, wrong: 'kompetensi', right: 'kompetisi' },
  { pattern: /^presentasi\b/i, wrong: 'Presentasi', right: 'Persentase' },
  // The national indicator 20 speaks of "kegiatan budaya, kreatif, dan rekreatif".
  { pattern: /\bdan reaktif\b/i, wrong: 'reaktif', right: 'rekreatif' },
  { pattern: /\btolak ukur\b/i, wrong: 'tolak ukur', right: 'tolok ukur' },
];
