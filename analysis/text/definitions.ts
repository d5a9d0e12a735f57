import type { Bilingual } from './bilingual';

export interface Definition {
  readonly term: Bilingual;
  readonly meaning: Bilingual;
}

/** Every definition that the figures use, as the sheet Metode and the documentation state them. */
export const DEFINITIONS: readonly Definition[] = [
  {
    term: { id: 'Klaster', en: 'Cluster' },
    meaning: {
      id: 'Mengikuti indikator nasional baris itu, bukan judul bagian dalam lampiran. Judul tercetak tetap disimpan.',
      en: 'Follows the national indicator of the row, not the printed heading. The heading is kept.',
    },
  },
  {
    term: { id: 'Tingkat', en: 'Level' },
    meaning: {
      id: 'Target berupa keadaan pada tiap tahun: persentase, angka rasio, atau jumlah yang tetap ada.',
      en: 'A target that stands each year: a percentage, a rate or a stock.',
    },
  },
  {
    term: { id: 'Kuota', en: 'Quota' },
    meaning: {
      id: 'Jumlah yang dikerjakan tiap tahun; total rencana adalah penjumlahannya.',
      en: 'An amount done each year; the plan total is the sum.',
    },
  },
  {
    term: { id: 'Ada/tidak', en: 'Milestone' },
    meaning: {
      id: 'Dokumen, tim, atau sistem yang ada atau tidak ada.',
      en: 'A document, team or system that is there or not.',
    },
  },
  {
    term: { id: 'Pertahankan', en: 'Maintain' },
    meaning: {
      id: 'Data dasar sudah sama dengan setiap target. Ini "mempertahankan", bukan "tercapai".',
      en: 'The baseline already equals every target. This is "maintaining", not "reached".',
    },
  },
  {
    term: { id: 'Total rencana', en: 'Plan total' },
    meaning: {
      id: 'Kolom data dasar mencetak jumlah seluruh target tahunan. Angka itu bukan data dasar dan tidak dipakai untuk jarak.',
      en: 'The baseline column prints the sum of the yearly targets. It is no baseline and no distance is taken from it.',
    },
  },
  {
    term: { id: 'Arah', en: 'Direction' },
    meaning: {
      id: 'Naik: makin tinggi makin baik (d = +1). Turun: makin rendah makin baik (d = −1).',
      en: 'Higher: higher is better (d = +1). Lower: lower is better (d = −1).',
    },
  },
  {
    term: { id: 'Alasan', en: 'Reasons' },
    meaning: {
      id: 'Hanya ditulis bila tidak lazim. Yang lazim untuk arah: yang diukur adalah layanan, hasil kerja, atau keadaan baik, makin tinggi makin baik. Yang lazim untuk padanan: nomor dan makna sama dengan indikator KLA.',
      en: 'Only given where they are not the usual ones. Usual for the direction: what is measured is a service, work or a good state, and higher is better. Usual for the crosswalk: number and meaning are those of the KLA indicator.',
    },
  },
  {
    term: { id: 'Kenaikan target', en: 'Planned step' },
    meaning: {
      id: 'd × (target tahun ini − target tahun sebelumnya). Perlu target dua tahun berurutan.',
      en: 'd × (target of the year − target of the year before). Needs targets of two consecutive years.',
    },
  },
  {
    term: { id: 'Jarak ke target', en: 'Distance to target' },
    meaning: {
      id: 'd × (target tahun akhir − data dasar), hanya untuk Tingkat dengan data dasar berupa angka; poin persentase untuk satuan persen. Tidak pernah untuk Kuota.',
      en: 'd × (final target − baseline), only for a level with a numeric baseline; percentage points for percent units. Never for a quota.',
    },
  },
  {
    term: { id: 'Perubahan per tahun', en: 'Required annual change' },
    meaning: {
      id: 'Jarak ke target dibagi jumlah tahun dari data dasar sampai tahun akhir.',
      en: 'Distance to target divided by the years from the baseline to the final year.',
    },
  },
  {
    term: { id: 'Kesenjangan capaian', en: 'Achievement gap' },
    meaning: {
      id: 'Perlu realisasi, yang belum ada dalam rencana; dihitung pada pemantauan. Tidak ditampilkan di buku kerja ini.',
      en: 'Needs a realisation, which a plan does not have; computed in monitoring. Not shown in this workbook.',
    },
  },
  {
    term: { id: 'Cakupan klaster', en: 'Cluster coverage' },
    meaning: {
      id: 'Indikator nasional yang punya sedikitnya satu baris dengan target terbaca ÷ indikator nasional dalam klaster. Cakupan tertimbang memakai nilai maksimum evaluasi 2024 (sumber sekunder).',
      en: 'National indicators with at least one row with a usable target ÷ national indicators of the cluster. Weighted coverage uses the maximum points of 2024 (secondary source).',
    },
  },
  {
    term: { id: 'Cakupan janji', en: 'Promise coverage' },
    meaning: {
      id: 'Indikator yang dijanjikan dalam naskah dan punya baris dalam tabel rencana.',
      en: 'Indicators that the text promises and that have a row in the table.',
    },
  },
  {
    term: { id: 'Kelengkapan', en: 'Completeness' },
    meaning: {
      id: 'Bagian baris yang punya satuan, target angka untuk setiap tahun, perangkat daerah, dan data dasar.',
      en: 'Share of rows with a unit, numeric targets for every year, an agency and a baseline.',
    },
  },
  {
    term: { id: 'Baris berulang', en: 'Repeated rows' },
    meaning: {
      id: 'Baris dengan kegiatan, ukuran, dan satuan yang sama dihitung satu kali dalam cakupan, dan didaftar.',
      en: 'Rows with the same action, measure and unit count once in coverage and are listed.',
    },
  },
  {
    term: { id: 'Sebanding', en: 'Comparable' },
    meaning: {
      id: 'Dua baris disandingkan hanya bila satuan, sifat, arah, dan tahunnya sama. Jumlah mentah dua kota perlu penyebut yang diketahui (kecamatan, kelurahan, puskesmas). Tidak ada peringkat dari dua kota.',
      en: 'Two rows are set side by side only where unit, nature, direction and year agree. Raw counts of two cities need a known denominator. No ranking from two cities.',
    },
  },
  {
    term: { id: 'Kosong', en: 'Blank' },
    meaning: {
      id: 'Tidak ada nilai. Kosong tidak pernah dihitung sebagai 0 dalam rata-rata, jumlah, atau bagian.',
      en: 'No value. A blank never counts as 0 in a mean, count or share.',
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
