import type { Bilingual } from '../text/bilingual';

/** Why rows or indicators of different cities do not stand side by side. */
export type ComparisonReason =
  | 'no-plan'
  | 'not-in-every-plan'
  | 'no-similar-rows'
  | 'year'
  | 'no-target'
  | 'unit'
  | 'unit-unknown'
  | 'nature'
  | 'direction'
  | 'denominator';

/** The reasons in words, in the order in which they are listed. */
export const COMPARISON_REASONS: Readonly<Record<ComparisonReason, Bilingual>> = {
  'no-plan': {
    id: 'Tidak ada rencana yang memuat indikator ini.',
    en: 'No plan has this indicator.',
  },
  'not-in-every-plan': {
    id: 'Indikator ini hanya dimuat dalam sebagian rencana.',
    en: 'Not every plan has this indicator.',
  },
  'no-similar-rows': {
    id: 'Tidak ada baris dengan rumusan yang serupa.',
    en: 'No rows are worded alike.',
  },
  year: {
    id: 'Tahun berbeda: tidak ada tahun target yang sama.',
    en: 'The years differ: no shared target year.',
  },
  'no-target': {
    id: 'Target pada tahun yang sama bukan angka.',
    en: 'The target of the shared year is not a number.',
  },
  unit: { id: 'Satuan berbeda.', en: 'The units differ.' },
  'unit-unknown': { id: 'Satuan tidak dikenal.', en: 'The unit is not known.' },
  nature: { id: 'Jenis target berbeda.', en: 'The kinds of target differ.' },
  direction: { id: 'Arah perbaikan berbeda.', en: 'The directions of improvement differ.' },
  denominator: {
    id: 'Jumlah mutlak kota yang berbeda besarnya; penyebutnya tidak diketahui.',
    en: 'Raw counts of cities of different size; no denominator is known.',
  },
};
