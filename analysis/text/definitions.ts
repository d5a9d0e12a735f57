import type { Bilingual } from './bilingual';
import type { Word } from './words';

export interface Definition {
  readonly term: Word;
  readonly meaning: Bilingual;
}

/** Every definition that the figures use, as the sheet Metode and the documentation state them. */
export const DEFINITIONS: readonly Definition[] = [
  {
    term: { id: 'Klaster', en: 'Cluster' },
    meaning: {
      id: 'Mengikuti indikator KLA baris itu, bukan judul bagian dalam lampiran. Judul bagian tetap disimpan.',
      en: 'Follows the KLA indicator of the row, not the printed heading. The heading is kept.',
    },
  },
  {
    term: { id: 'Kondisi', en: 'Level', earlier: ['Tingkat'] },
    meaning: {
      id: 'Posisi pada akhir tiap tahun: persentase, angka rasio, atau jumlah yang tetap ada (85% anak berakta).',
      en: 'Where it stands at the end of each year: a percentage, a rate or a stock (85% of children with a certificate).',
    },
  },
  {
    term: { id: 'Volume per tahun', en: 'Yearly volume', earlier: ['Kuota'] },
    meaning: {
      id: 'Jumlah baru tiap tahun (melatih 50 kader); total rencana adalah penjumlahannya.',
      en: 'A new amount each year (training 50 volunteers); the plan total is the sum.',
    },
  },
  {
    term: { id: 'Keberadaan', en: 'Milestone', earlier: ['Ada/tidak'] },
    meaning: {
      id: 'Dokumen, tim, atau sistem yang ada atau tidak ada.',
      en: 'A document, team or system that is there or not.',
    },
  },
  {
    term: { id: 'Dipertahankan', en: 'Maintained', earlier: ['Pertahankan'] },
    meaning: {
      id: 'Kondisi yang setiap targetnya sama dengan data dasar. Dipertahankan menurut rencana; tidak berarti sudah tercapai.',
      en: 'A level whose every target equals the baseline. That is planned; it says nothing of what was reached.',
    },
  },
  {
    term: { id: 'Perkembangan target', en: 'Path of the targets' },
    meaning: {
      id: 'Naik, turun, tetap, campuran, lonjakan (dari sekurang-kurangnya tiga perubahan, hampir seluruhnya terjadi dalam satu tahun dan melebihi seperempat nilai awal), atau batas tetap ("> 90%" tiap tahun); belum diketahui bila kurang dari dua target berupa angka. Dihitung dari data dasar, bila ada, sampai target tahun akhir.',
      en: 'Rising, falling, flat, mixed, jump (three or more steps, nearly all of the change in one, and that more than a quarter of the starting value) or fixed bound ("> 90%" in each year); unknown where fewer than two targets are numbers. From the baseline, where there is one, to the final target.',
    },
  },
  {
    term: { id: 'Total rencana', en: 'Plan total' },
    meaning: {
      id: 'Kolom data dasar memuat jumlah seluruh target tahunan. Angka itu bukan data dasar dan tidak dipakai untuk jarak.',
      en: 'The baseline column prints the sum of the yearly targets. It is no baseline and no distance is taken from it.',
    },
  },
  {
    term: { id: 'Arah perbaikan', en: 'Direction of improvement', earlier: ['Arah'] },
    meaning: {
      id: 'Mana yang lebih baik: makin tinggi atau makin rendah.',
      en: 'Which is better: higher or lower.',
    },
  },
  {
    term: { id: 'Kolom alasan', en: 'Columns of reasons', earlier: ['Alasan', 'Reasons'] },
    meaning: {
      id: 'Di lembar RAD, alasan hanya ditulis bila pilihannya tidak jelas dengan sendirinya. Alasan arah tidak ditulis apabila yang diukur berupa layanan, hasil kerja, atau keadaan baik (makin tinggi makin baik). Alasan padanan tidak ditulis apabila nomor dan maknanya sama dengan indikator KLA.',
      en: 'On plan sheets, reasons are written only where the choice is not obvious. None is given for the direction where a service, work or a good state is measured (higher is better), nor for the crosswalk where number and meaning are those of the KLA indicator.',
    },
  },
  {
    term: {
      id: 'Perubahan target (+ membaik, − memburuk)',
      en: 'Planned change (+ better, − worse)',
      earlier: ['Kenaikan target'],
    },
    meaning: {
      id: 'Selisih target suatu tahun dengan target tahun sebelumnya; tandanya dibalik bila makin rendah makin baik. Perlu target dua tahun berurutan. "Dari data dasar": selisih target tahun pertama dengan data dasar, hanya untuk kondisi; bersama perubahan tiap tahun jumlahnya sama dengan jarak ke target.',
      en: 'Target of a year less that of the year before, turned round where lower is better. Needs targets of two consecutive years. "From baseline": target of the first year less the baseline, for levels only; with the yearly changes it adds up to the distance to target.',
    },
  },
  {
    term: { id: 'Jarak ke target', en: 'Distance to target' },
    meaning: {
      id: 'Selisih target tahun akhir dengan data dasar; tandanya dibalik bila makin rendah makin baik. Hanya untuk kondisi dengan data dasar berupa angka; persen poin untuk satuan persen. Tidak pernah untuk volume per tahun.',
      en: 'Final target less the baseline, turned round where lower is better; only for a level with a numeric baseline; percentage points for percent units. Never for a yearly volume.',
    },
  },
  {
    term: {
      id: 'Perubahan yang diperlukan per tahun',
      en: 'Required annual change',
      earlier: ['Perubahan per tahun'],
    },
    meaning: {
      id: 'Jarak ke target dibagi jumlah tahun dari data dasar sampai tahun akhir.',
      en: 'Distance to target divided by the years from the baseline to the final year.',
    },
  },
  {
    term: { id: 'Kesenjangan capaian', en: 'Achievement gap' },
    meaning: {
      id: 'Kekurangan = maks(0, d × (target − realisasi)); kelebihan dicatat terpisah. Hanya dari realisasi yang dilaporkan. Volume per tahun: jumlah realisasi terhadap jumlah target pada tahun yang dilaporkan, target setahun tidak dibagi per periode; kondisi: realisasi terakhir terhadap target tahun itu; keberadaan: ada atau belum.',
      en: 'Shortfall = max(0, d × (target − realisation)); a surplus is kept apart. Of reported realisations only. Yearly volume: the sum of realisations against the sum of targets of the years reported, a yearly target is not divided among rounds; level: the latest realisation against the target of that year; milestone: there or not.',
    },
  },
  {
    term: { id: 'Capaian (%)', en: 'Achievement (%)' },
    meaning: {
      id: 'Makin tinggi makin baik: R/T. Makin rendah makin baik: (2T − R)/T, atau T/R bila diatur demikian di lembar Periode. Tidak dibulatkan dan tidak dibatasi. Target 0, berupa teks, atau batas: tidak dapat dihitung. Kategori (Permendagri 86/2017): ≥ 91 Sangat Tinggi, ≥ 76 Tinggi, ≥ 66 Sedang, ≥ 51 Rendah, selebihnya Sangat Rendah.',
      en: 'Higher is better: R/T. Lower is better: (2T − R)/T, or T/R where sheet Rounds says so. Neither rounded nor capped. A target of 0, a text or a bound gives none. Bands (Permendagri 86/2017): ≥ 91 Very high, ≥ 76 High, ≥ 66 Medium, ≥ 51 Low, below that Very low.',
    },
  },
  {
    term: { id: 'Jarak ditempuh dan laju', en: 'Way travelled and pace' },
    meaning: {
      id: 'Jarak ditempuh = (R − data dasar) ÷ (T − data dasar), untuk kondisi. Laju = garis kuadrat terkecil melalui sedikitnya tiga laporan; perkiraan berarti bila laju tetap, bukan ramalan.',
      en: 'Way travelled = (R − baseline) ÷ (T − baseline), of a level. Pace = the line of least squares through three reports at least; where it leads holds if nothing changes, and is no forecast.',
    },
  },
  {
    term: { id: 'Pertanyaan evaluasi', en: 'Evaluation question' },
    meaning: {
      id: 'Yang ditanyakan evaluasi KLA 2024, dengan nilainya (sumber sekunder). Sebuah baris menjawab apabila baris itu sendiri yang ditanyakan atau mengukur hal yang ditanyakan, mendukung apabila membantu tetapi bukan buktinya. "Belum dipastikan" pada suatu baris: hanya dicocokkan menurut rumusannya.',
      en: 'What the 2024 KLA evaluation asks, with its points (secondary source). A row answers where it is what is asked or measures it, and supports where it helps but is not the evidence. "Not confirmed" beside a row: found by wording only.',
    },
  },
  {
    term: { id: 'Cakupan indikator', en: 'Coverage of an indicator' },
    meaning: {
      id: 'Belum ada: tanpa target angka. Ada kegiatan: hanya kegiatan, dokumen, volume per tahun, atau hitungan tempat kegiatan. Ada ukuran hasil: keadaan yang diukur, bukan hitungan kegiatan; dapat berupa layanan atau sarana, belum tentu dampak bagi anak. Ada ukuran hasil dan data dasar: titik awalnya diketahui. Cakupan rencana, bukan capaian.',
      en: 'None: no numeric target. Activities only: activities, documents, yearly volumes or counts of places of activities. A result is measured: a level that is no count of activities, though it may be a service or facility and not an outcome for children. A result and its baseline: where it starts is known. Coverage of the plan, not achievement.',
    },
  },
  {
    term: {
      id: 'Bertarget angka (% indikator)',
      en: 'With a numeric target (% of indicators)',
      earlier: ['Cakupan klaster', 'Cluster coverage'],
    },
    meaning: {
      id: 'Indikator KLA yang memiliki sedikitnya satu baris dengan target angka ÷ indikator KLA dalam klaster. Menurut nilai: persentase nilai maksimum evaluasi 2024 (sumber sekunder). Bukan cakupan: satu baris saja sudah cukup.',
      en: 'KLA indicators with at least one row with a numeric target ÷ KLA indicators of the cluster. By points: their share of the maximum points of 2024 (secondary source). This is not coverage: a single row is enough.',
    },
  },
  {
    term: { id: 'Indikator dalam naskah', en: 'Indicator in the text', earlier: ['Cakupan janji'] },
    meaning: {
      id: 'Indikator yang disebut dalam naskah (Lampiran I), belum tentu ada dalam tabel rencana; dihitung yang memiliki baris.',
      en: 'Indicators that the text (Annex I) names, not necessarily in the table; those with a row are counted.',
    },
  },
  {
    term: { id: 'Padanan indikator', en: 'Crosswalk' },
    meaning: {
      id: 'Indikator KLA yang dipasangkan dengan suatu indikator lampiran, atau dengan satu baris yang isinya tentang indikator lain; menentukan klaster dan cakupan. Dapat diubah di lembar Indikator dan RAD.',
      en: 'The KLA indicator that a printed indicator belongs to, or a single row that is about another one; cluster and coverage follow from it. Changed on sheet Indicators and on the plan sheets.',
    },
  },
  {
    term: { id: 'Kepastian', en: 'Certainty' },
    meaning: {
      id: 'Sejauh mana padanan atau pasangan baris dapat dipegang: pasti (tertulis demikian), cukup pasti (menurut isinya), perlu dicek (dapat juga yang lain). Yang dinilai pembacaannya, bukan rencananya.',
      en: 'How far a crosswalk or a row pair can be relied on: certain (printed so), fairly certain (by its content), to be checked (it may be another). It judges the reading, not the plan.',
    },
  },
  {
    term: { id: 'Status (lembar Kesenjangan)', en: 'Status (sheet Gaps)' },
    meaning: {
      id: 'Berbeda dari data dasar: jaraknya dihitung dan bukan 0. Dipertahankan: jaraknya 0. Hanya perubahan target: data dasar tidak ada atau tidak dapat dipakai. Tidak dapat dihitung: keduanya tidak; sebabnya pada kolom Alasan.',
      en: 'Differs from baseline: a distance is computed and is not 0. Maintained: it is 0. Planned change only: there is no usable baseline. Not computable: neither can be; column Reason says why.',
    },
  },
  {
    term: { id: 'Tanpa angka', en: 'Without a number' },
    meaning: {
      id: 'Jenis target baris yang tidak memiliki satu pun target berupa angka.',
      en: 'Kind of target of a row none of whose targets is a number.',
    },
  },
  {
    term: { id: 'Profil mutu', en: 'Quality profile', earlier: ['Kelengkapan', 'Completeness'] },
    meaning: {
      id: 'Persentase baris yang bertarget angka, memiliki data dasar, targetnya berubah, mengukur hasil, memiliki satu penanggung jawab, menyebut program, dan melibatkan anak atau dunia usaha. Tanpa nilai gabungan.',
      en: 'Percentage of rows with a numeric target, with a baseline, whose targets change, that measure a result, have one responsible body, name a programme, and involve children or business. No total.',
    },
  },
  {
    term: { id: 'Baris berulang', en: 'Repeated rows' },
    meaning: {
      id: 'Baris dengan kegiatan, ukuran, dan satuan yang sama dihitung satu kali dalam cakupan, dan dicantumkan di lembar Cakupan Klaster.',
      en: 'Rows with the same action, measure and unit count once in coverage and are listed.',
    },
  },
  {
    term: { id: 'Jenjang keterbandingan', en: 'Comparability', earlier: ['Sebanding'] },
    meaning: {
      id: 'A setara: persentase atau rasio yang mengukur hal yang sama. B setara dengan penyebut: jumlah dibagi seluruh jumlahnya di kota itu (50 dari 67 kelurahan), atau orang per 100.000 penduduk. C ada tiap tahun: dokumen atau sistem yang ada di keduanya. D menunggu penyebut: seperti B, tetapi jumlah di kota belum diketahui atau ada lebih dari satu penyebut yang mungkin dimaksud. E setema: pertanyaan atau hal yang sama dengan ukuran berbeda. F hanya satu kota. Yang disandingkan adalah target tahun yang sama; bila tidak ada, tahun terdekat dan disebut. Untuk batas ("> 90%"), selisihnya tidak dihitung.',
      en: 'A same measure: a percentage or rate of the same thing. B with denominator: a count over the city\'s own number of it (50 of 67 urban villages), or people per 100,000 inhabitants. C present each year: a document or system that both have. D waits for denominator: as B, with a number that is not known, or more than one that may be meant. E same theme: the same question or object, measured otherwise. F one city only. Targets of the same year stand side by side; otherwise those of the nearest year, as marked. A bound ("> 90%") is never subtracted.',
    },
  },
  {
    term: { id: 'Pasangan baris', en: 'Row pair' },
    meaning: {
      id: 'Dua baris dari dua rencana tentang hal yang sama. Untuk Serang dan Cilegon dinilai dengan membaca semua baris; untuk rencana lain disarankan menurut rumusannya (melakukan hal yang sama, kata yang sama) dan belum dipastikan. Perencana dapat menyetujui, menolak, atau menambah.',
      en: 'Two rows of two plans about the same thing. Judged by reading all rows for Serang and Cilegon; for other plans suggested by wording (the same is done, the same words) and not confirmed. The planner accepts, rejects or adds.',
    },
  },
  {
    term: { id: 'Baris rancangan', en: 'Draft row' },
    meaning: {
      id: 'Baris untuk rencana berikutnya, diambil dari pertanyaan evaluasi atau dari baris kota lain. Kegiatan, ukuran, data dasar, dan target dirumuskan perencana; teks kota lain hanya contoh. Tidak ikut dihitung.',
      en: 'A row for the next plan, taken from a question of the evaluation or from a row of another city. Action, measure, baseline and targets are for the planner to word; the text of the other city is only an example. It counts in no figure.',
    },
  },
  {
    term: { id: 'Kosong', en: 'Blank' },
    meaning: {
      id: 'Tidak ada isinya. Kosong tidak pernah dihitung sebagai 0 dalam rata-rata, jumlah, atau persentase.',
      en: 'No value. A blank never counts as 0 in a mean, count or percentage.',
    },
  },
  {
    term: { id: 'Batas', en: 'Bound' },
    meaning: {
      id: '"> 90%" adalah batas bawah: tandanya disimpan dan selisih yang tepat tidak dihitung.',
      en: '"> 90%" is a lower bound: its sign is kept and no exact difference is computed.',
    },
  },
];
