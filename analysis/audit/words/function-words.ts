/**
 * Words that say nothing about what a row counts: function words of Indonesian (KBBI: partikel, preposisi,
 * konjungsi) and the verbs and nouns with which every action of a plan begins.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `dan atau serta yang di ke dari pada bagi untuk dalam dengan oleh tentang terhadap secara sebagai sesuai per para
  se tiap setiap seluruh semua melalui antara hingga sampai agar yg dgn utk ttg
  jumlah jml banyaknya persentase prosentase presentase presentasi cakupan tersedianya tersedia terdapat adanya
  fasilitasi fasilitas peningkatan meningkatnya meningkatkan penyediaan kegiatan pelaksanaan pelaksana`.split(
    /\s+/,
  ),
);
