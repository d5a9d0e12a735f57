/**
 * Abbreviations that every reader of an Indonesian local plan knows, with the full name where it has one official
 * form. An abbreviation that is not here should be written out once in the document.
 *
 * Source: Permen PPPA 12/2022 (KLA), UU 35/2014, PP 18/2016 (perangkat daerah), Permendikbud and Permenkes names of
 * schools and services. A blank name: known, but written in several ways.
 */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `ABH|anak yang berhadapan dengan hukum
  AKB|angka kematian bayi
  AKI|angka kematian ibu
  AMPK|anak yang memerlukan perlindungan khusus
  APBD|anggaran pendapatan dan belanja daerah
  APK|angka partisipasi kasar
  APM|angka partisipasi murni
  APSAI|asosiasi perusahaan sahabat anak indonesia
  ASI|air susu ibu
  ASN|aparatur sipil negara
  BPTA|bentuk-bentuk pekerjaan terburuk untuk anak
  FLS2N|
  GENRE|
  HAN|hari anak nasional
  HIV|
  AIDS|
  IBI|ikatan bidan indonesia
  IPS|
  ILA|informasi layak anak
  KB|keluarga berencana
  KHA|konvensi hak anak
  KIA|
  KIE|
  KIM|kelompok informasi masyarakat
  KK|kartu keluarga
  KLA|kota layak anak
  KTR|kawasan tanpa rokok
  LKSA|lembaga kesejahteraan sosial anak
  LSM|lembaga swadaya masyarakat
  MA|
  MCK|
  MI|
  MTS|
  NAPZA|
  NIK|nomor induk kependudukan
  O2SN|olimpiade olahraga siswa nasional
  OPD|organisasi perangkat daerah
  OSN|olimpiade sains nasional
  PAUD|pendidikan anak usia dini
  PATBM|perlindungan anak terpadu berbasis masyarakat
  PDAM|perusahaan daerah air minum
  PG|
  PHBS|perilaku hidup bersih dan sehat
  PIK|
  PKBM|pusat kegiatan belajar masyarakat
  PKK|pemberdayaan kesejahteraan keluarga
  PMBA|
  PMKS|penyandang masalah kesejahteraan sosial
  PMT|pemberian makanan tambahan
  PNF|pendidikan nonformal
  PPA|
  PSU|
  PUG|pengarusutamaan gender
  PUHA|pengarusutamaan hak anak
  PUSPAGA|pusat pembelajaran keluarga
  P2TP2A|
  P3K|
  RA|
  RAD|rencana aksi daerah
  RPJMD|rencana pembangunan jangka menengah daerah
  RS|rumah sakit
  RSIA|rumah sakit ibu dan anak
  RSUD|rumah sakit umum daerah
  RT|
  RTH|ruang terbuka hijau
  RW|
  SD|
  SDLB|
  SDM|sumber daya manusia
  SIGA|sistem informasi gender dan anak
  SK|surat keputusan
  SMA|
  SMK|
  SMLB|
  SMP|
  SMPLB|
  SOP|
  SPM|standar pelayanan minimal
  SRA|sekolah ramah anak
  TBC|
  TB|
  TK|
  TPPO|tindak pidana perdagangan orang
  UKS|usaha kesehatan sekolah
  UMKM|usaha mikro kecil dan menengah
  UPT|unit pelaksana teknis
  UPTD|unit pelaksana teknis daerah
  WIFI|`
    .split('\n')
    .map((line) => line.trim().split('|'))
    .map(([short = '', name = '']) => [short, name] as const),
);
