import type { ResultSheet } from '../sheets/result-sheet';

/** Matriks persandingan: where the cities stand beside each other, indicator by indicator, and the figures that may be compared. */
export const COMPARISON_SHEET: ResultSheet = {
  key: 'comparison',
  name: { id: 'Persandingan', en: 'Comparison', earlier: ['Perbandingan'] },
  tabColor: '5B3A8C',
  title: { id: 'Matriks persandingan antarkota', en: 'Side-by-side matrix of cities' },
  subtitle: {
    id: 'Huruf menunjukkan sejauh mana dapat disandingkan, bukan nilai: A setara, B setara dengan penyebut, C ada tiap tahun, D menunggu penyebut, E setema, F hanya satu kota. Bukan peringkat.',
    en: 'Letters say how far cities can be compared and are not grades: A same measure, B with denominator, C present each year, D waits for a denominator, E same theme, F one city only. No ranking.',
  },
  purpose: {
    id: 'Matriks persandingan: ringkas per indikator, angka yang sebanding, profil mutu, pertanyaan menurut kota.',
    en: 'Side-by-side matrix: by indicator, comparable figures, quality profile, questions by city.',
  },
  printed: 5,
};

/** Why each pair stands where it stands is printed with the pairs. */
export const REASONS_PRINTED = {
  id: 'Alasan setiap pasangan dicetak pada lembar Pasangan Baris.',
  en: 'The reason of each pair is printed on sheet Row Pairs.',
};

export const COMPARISON_SOURCE = {
  id: 'Sumber: lampiran peraturan kepala daerah, dihitung. Jumlah dibagi dengan penyebut kota itu di lembar Penyebut; untuk batas seperti "> 90%", selisihnya tidak dihitung. D: isi jumlahnya di lembar Penyebut, atau pilih Penyebut yang dipakai di lembar Pasangan Baris.',
  en: 'Source: annexes of the regulations, computed. Counts are divided by their city\'s own denominator on sheet Denominators; a bound such as "> 90%" is never subtracted. D: fill in the number on sheet Denominators, or choose the denominator on sheet Row Pairs.',
};
