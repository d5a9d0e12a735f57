/** What headers of annexes say, in Indonesian and English, as far as they are known. */

/** What a column is. `budget`, `end-target`, `realisation` and `other` are kept as extra columns. */
export type ColumnRole =
  | 'number'
  | 'section'
  | 'indicator'
  | 'action'
  | 'measure'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'year'
  | 'agencies'
  | 'program'
  | 'budget'
  | 'end-target'
  | 'realisation'
  | 'other';

/**
 * Patterns over a header without blanks and punctuation, in lower case: print breaks words at the edge of a narrow
 * column ("SATU AN"). The first that fits decides.
 */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:no|nomor|nomer|nourut|nomorurut|number|kode|koderekening|koderek|nokode|code)$/],
  [
    'budget',
    /^(?:indikasi|perkiraan|estimasi|kebutuhan|rencana|jumlah|total|target|besaran|nilai)*(?:rp|rupiah|idr|pagu|anggaran|biaya|dana|alokasi|budget|cost|funding|kerangkapendanaan|pendanaan|belanja)(?:indikatif|anggaran|dana|rp|rupiah|juta|ribu|miliar|rb|jt|x?10*|idr|apbd|tahun\d*|20\d\d)*$/,
  ],
  [
    'other',
    /^(?:sumber(?:dana|pendanaan|anggaran|data)|keterangan|ket|catatan|lokasi|location|remarks?|notes?|source|fundingsource)/,
  ],
  [
    'end-target',
    /^(?:kondisi(?:kinerja)?(?:pada)?(?:akhir|awaldanakhir)|kondisiakhir|target(?:pada)?(?:akhir|total|rpjmd|renstra)|akhir(?:periode|tahun|rpjmd|renstra)|capaianakhir|endtarget|finaltarget|totaltarget|jumlahtarget|target(?:kumulatif|keseluruhan))/,
  ],
  [
    'baseline',
    /^(?:kondisi(?:kinerja)?(?:awal|eksisting|existing|saatini|dasar|pada(?:awal|tahun))|data(?:dasar|awal|capaian(?:pada)?tahun(?:awal|dasar)|capaianawal)|base(?:line|linedata)|baseline|tahundasar|capaian(?:awal|tahunawal|dasar|sebelumnya|tahunsebelumnya)|nilaiawal|angkadasar|kinerjaawal|existing|eksisting|realisasi(?:awal|dasar|tahundasar)|starting)/,
  ],
  ['realisation', /^(?:realisasi|realization|realisation|capaianrealisasi|actual|achieved|hasilcapaian)/],
  [
    'agencies',
    /^(?:(?:bidang|seksi|subbagian|bagian)(?:penanggungjawab|pelaksana|pengampu)|(?:perangkatdaerah|pd|opd|skpd|skpdopd|opdskpd|instansi|lembaga|unitkerja|unitterkait|dinas|badan|pihak|aktor|pelaku|stakeholder)(?:penanggungjawab|penaggungjawab|pelaksana|pengampu|terkait|opd|skpd|pd|perangkatdaerah|unitterkait|unitkerja|instansi|lembaga|yang|bertanggungjawab|utama|pendukung|pengelola|teknis|mitra)*$|penanggungjawab|penangungjawab|penaggungjawab|penanggungjwb|pelaksana|pengampu|leadingsector|leadagency|instansi|perangkatdaerah|unitkerja|responsib|agency|agencies|implementing|institution|pic$|personincharge|skpd|opd)/,
  ],
  [
    'unit',
    /^(?:satuan(?!kerja|pendidikan)|unit(?:ofmeasure(?:ment)?|s|pengukuran)?$|unitofmeasure|measurementunit)/,
  ],
  ['year', /^(?:tahun(?:pelaksanaan|target|anggaran)?|year|thn|th)$/],
  [
    'measure',
    /^(?:ukuran|tolokukur|tolakukur|parameter|measure|output|keluaran|(?:indikator)?(?:output|keluaran)|definisioperasional|targetoutput|bentukkeluaran|hasilyangdiharapkan|sub(?:-)?indikator|subindicator|indikator(?:kegiatan|subkegiatan|aksi|rencanaaksi|keluaran|output|hasil|proses)|performance?measure|expected)/,
  ],
  ['indicator', /^(?:indikator|indicator|performanceindicator|keyperformanceindicator|kpi|iku|ikk)/],
  [
    'program',
    /^(?:program(?:me)?s?(?:prioritas|daerah|pembangunan|pemerintah|pendukung|terkait|kerja|rpjmd|unggulan)?$)/,
  ],
  [
    'action',
    /^(?:(?:daftar)?(?:rencana|ren)?(?:aksi|kegiatan|kegiaran|tindakan)|upaya|langkah|action|activit|program(?:me)?(?:dan|atau|and)?(?:sub)?(?:kegiatan|aksi|activit)|subkegiatan|(?:urusan|bidang|misi|tujuan|sasaran|strategi|kebijakan|arahkebijakan|prioritas).*(?:program|kegiatan)|aktivitas|intervensi|intervention|strategiesandactions|plannedaction|uraian(?:kegiatan|program|aksi)?$|nama(?:kegiatan|program)|kebijakanprogramdankegiatan)/,
  ],
  ['section', /^(?:klaster|kluster|cluster|kelembagaandanklaster|klasterhakanak|bidang$|hakanak$)/],
  [
    'target',
    /^(?:target|sasarantahunan|rencanacapaian|capaiankinerjaprogram|targetcapaian|rencanatarget|tahunpelaksanaan|periodepelaksanaan|waktupelaksanaan|k$|kinerja$|vol(?:ume)?$|milestone|yearlytarget|annualtarget)/,
  ],
  ['other', /^(?:sasaran|tujuan|misi|strategi|kebijakan|outcome|dampak|impact|goal|objective|arahkebijakan)/],
];

/**
 * What a header says its column is; null when it says nothing that is known.
 *
 * @example roleOfHeader('SATU AN') // 'unit'
 * @example roleOfHeader('Perangkat Daerah/ Unit Terkait') // 'agencies'
 * @example roleOfHeader('Fasilitasi forum anak') // null
 */
export function roleOfHeader(header: string): ColumnRole | null {
  const compact = compactHeader(header);
  if (compact === '') return null;
  return ROLES.find(([, pattern]) => pattern.test(compact))?.[0] ?? null;
}

/** A header cut off by the edge of the page: at least three letters with which one known word begins. */
export function roleOfCutHeader(header: string): ColumnRole | null {
  const compact = compactHeader(header);
  if (compact.length < 3) return null;
  return CUT_WORDS.find(([, word]) => word.startsWith(compact))?.[0] ?? null;
}

const CUT_WORDS: readonly (readonly [ColumnRole, string])[] = [
  ['program', 'program'],
  ['agencies', 'penanggungjawab'],
  ['agencies', 'perangkatdaerah'],
  ['agencies', 'instansi'],
  ['other', 'keterangan'],
  ['other', 'sumberdana'],
];

/** A header as it is matched: letters and digits in lower case, what stands in brackets left out where something stands before. */
export function compactHeader(header: string): string {
  const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
  return plain(header.replace(/\([^)]*\)?/g, ' ')) || plain(header);
}
