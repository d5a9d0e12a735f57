import type { NumberDoubt } from '../plan/plan';
import type { Bilingual } from './bilingual';

/** Why a number was not read, or not read with certainty. */
export const NUMBER_DOUBT_WORDS: Readonly<Record<NumberDoubt, Bilingual>> = {
  blank: { id: 'kosong', en: 'blank' },
  dash: { id: 'tertulis "-"', en: 'printed "-"' },
  text: { id: 'teks tanpa angka', en: 'text without a number' },
  malformed: { id: 'angka salah tulis', en: 'malformed number' },
  ambiguous: { id: 'ribuan atau desimal, belum pasti', en: 'thousands or decimals, uncertain' },
  'several-numbers': { id: 'lebih dari satu angka', en: 'several numbers' },
  'unit-in-cell': { id: 'satuan tertulis di sel angka', en: 'unit written in the number cell' },
  period: { id: 'berisi periode, bukan angka', en: 'a period, not a number' },
  date: { id: 'berisi tanggal, bukan angka', en: 'a date, not a number' },
  error: { id: 'rumus yang gagal', en: 'a formula that failed' },
};

/** Why a printed unit is doubtful, by the codes of `units/aliases.csv`. */
export const UNIT_DOUBT_WORDS: Readonly<Record<string, Bilingual>> = {
  compound: { id: 'beberapa satuan sekaligus', en: 'several units at once' },
  place: { id: 'berisi tempat, bukan satuan', en: 'names a place instead of a unit' },
  measure: { id: 'berisi ukuran, bukan satuan', en: 'names a measure instead of a unit' },
  group: { id: 'memuat kelompok sasaran, bukan satuan', en: 'names a target group instead of a unit' },
  ambiguous: { id: 'bermakna ganda', en: 'ambiguous' },
  spelling: { id: 'penulisan tidak baku', en: 'spelling' },
  unknown: { id: 'belum dikenal', en: 'unknown' },
};
